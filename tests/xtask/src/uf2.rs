//! Writes UF2, the file that the board's boot ROM takes as a drive: blocks of 512 bytes, each with its address.
//!
//! The format is Microsoft's (<https://github.com/microsoft/uf2>); the boot ROM of the RP2040 wants 256 bytes of content in
//! each block, on a page of the flash (RP2040 datasheet 2.8.4.2).

const MAGIC_START: [u32; 2] = [0x0a32_4655, 0x9e5d_5157];
const MAGIC_END: u32 = 0x0ab1_6f30;
/// The block says which chip it is for.
const FAMILY_IS_NAMED: u32 = 0x2000;
const RP2040: u32 = 0xe48b_ff56;
const PAGE_BYTES: usize = 256;
const BLOCK_BYTES: usize = 512;
/// The rest of the last page is left as if erased.
const ERASED: u8 = 0xff;

/// The UF2 of an image whose first byte stands at `address`, the beginning of a page.
pub fn uf2(image: &[u8], address: u32) -> Vec<u8> {
    let pages = image.chunks(PAGE_BYTES);
    let count = number(pages.len());
    pages.enumerate().flat_map(|(index, page)| block(page, address, number(index), count)).collect()
}

fn block(page: &[u8], base: u32, index: u32, count: u32) -> Vec<u8> {
    let content_bytes = number(PAGE_BYTES);
    let address = base + index * content_bytes;
    let head = [FAMILY_IS_NAMED, address, content_bytes, index, count, RP2040];
    let mut block: Vec<u8> = MAGIC_START.into_iter().chain(head).flat_map(u32::to_le_bytes).collect();
    block.extend(page);
    block.resize(block.len() + PAGE_BYTES - page.len(), ERASED);
    block.resize(BLOCK_BYTES - 4, 0);
    block.extend(MAGIC_END.to_le_bytes());
    block
}

/// Pages and blocks of an image: far below the limit.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(block: &[u8], at: usize) -> u32 {
        u32::from_le_bytes(*block[at..].first_chunk().expect("a block is longer"))
    }

    #[test]
    fn image_becomes_blocks_in_order_with_the_last_page_filled_up() {
        let image: Vec<u8> = (0..=255).chain(0..100).collect();
        let file = uf2(&image, 0x1000_0000);
        assert_eq!(file.len(), 2 * BLOCK_BYTES);
        for (index, block) in file.chunks(BLOCK_BYTES).enumerate() {
            let fields: Vec<u32> = (0..8).map(|field| word(block, field * 4)).collect();
            let number = u32::try_from(index).expect("two blocks");
            let address = 0x1000_0000 + 256 * number;
            assert_eq!(fields, [0x0a32_4655, 0x9e5d_5157, 0x2000, address, 256, number, 2, 0xe48b_ff56]);
            assert_eq!(word(block, 508), 0x0ab1_6f30);
        }
        assert_eq!(file[32..288], image[..256]);
        assert_eq!(file[512 + 32..512 + 132], image[256..]);
        assert!(file[512 + 132..512 + 288].iter().all(|byte| *byte == 0xff));
        assert!(file[512 + 288..1020].iter().all(|byte| *byte == 0));
    }
}
