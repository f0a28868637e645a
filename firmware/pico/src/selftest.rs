//! Self-tests of the chip: working memory word by word, and the image against the check sum it was sealed with.
use core::{arch::asm, ptr, slice};

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use firmware::ChipCheck;

use crate::{BUILD, board};

/// Where the chip shows its flash.
const FLASH: *const u8 = ptr::without_provenance(0x1000_0000);
/// Flash of a Raspberry Pi Pico.
const FLASH_BYTES: u32 = 2 * 1024 * 1024;
/// Below the beginning of the stack this much is tested; it is never deeper, which the emulator measures.
const STACK_BYTES: usize = 32 * 1024;

const CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// What is written into the image after it was linked; see `cargo xtask image`.
#[repr(C)]
struct Seal {
    /// [`MAGIC`], by which the slot is known.
    magic: [u8; 8],
    /// What the image was built from, for those who look into the file.
    build: [u8; 4],
    /// Its version: major, minor, patch, 0.
    version: [u8; 4],
    /// Bytes of flash from its beginning to the end of the image; 0 in an image that was not sealed.
    length: u32,
    /// CRC-32 ISO-HDLC of these bytes, the slot itself left out.
    crc: u32,
}

const VERSION: [u8; 4] = {
    let [major, minor, patch] = board::VERSION;
    [major, minor, patch, 0]
};
const MAGIC: [u8; 8] = *b"MARKSEAL";
const SEAL_BYTES: usize = size_of::<Seal>();

/// The slot, in a section of its own.
#[unsafe(link_section = ".image_seal")]
#[used]
static SEAL: Seal = Seal { magic: MAGIC, build: BUILD, version: VERSION, length: 0, crc: 0 };

unsafe extern "C" {
    /// First byte of the variables, by the linker.
    static mut __sdata: u32;
    /// First byte behind the variables, by the linker.
    static mut __ebss: u32;
    /// First byte behind the stack, by the linker.
    static mut _stack_start: u32;
}

/// Tests all of it: about a tenth of a second at most.
pub fn check() -> ChipCheck {
    let (flash_crc, sealed) = image_crc().unzip();
    ChipCheck {
        ram: ram_holds(),
        flash: flash_crc.is_some() && flash_crc == sealed,
        flash_crc: flash_crc.unwrap_or_default(),
    }
}

/// The image's CRC, and the one it was sealed with; `None` for an image that was not sealed.
fn image_crc() -> Option<(u32, u32)> {
    // SAFETY: the slot is plain data in flash. Read as if it could change, since the compiler knows only what it was before
    // it was sealed.
    let seal = unsafe { ptr::read_volatile(&raw const SEAL) };
    if seal.magic != MAGIC || seal.length == 0 || seal.length > FLASH_BYTES {
        return None;
    }
    let slot = (&raw const SEAL).addr() - FLASH.addr();
    // SAFETY: all of the flash can be read, and the length is not more than it has.
    let image = unsafe { slice::from_raw_parts(FLASH, seal.length as usize) };
    let (before, after) = (image.get(..slot)?, image.get(slot + SEAL_BYTES..)?);
    let mut digest = CRC.digest();
    digest.update(before);
    digest.update(after);
    Some((digest.finalize(), seal.crc))
}

/// Whether every word of the variables and of the stack's share holds ones and zeros.
fn ram_holds() -> bool {
    let (variables, end) = (&raw mut __sdata, &raw mut __ebss);
    let stack_end = &raw mut _stack_start;
    let stack = stack_end.wrapping_byte_sub(STACK_BYTES);
    words(variables, end).all(word_holds) && words(stack, stack_end).all(word_holds)
}

fn words(from: *mut u32, end: *mut u32) -> impl Iterator<Item = *mut u32> {
    let count = (end.addr() - from.addr()) / size_of::<u32>();
    (0..count).map(move |index| from.wrapping_add(index))
}

/// Writes two patterns and their complements and puts the word back, all in one go: interrupts are held off for some
/// thirty cycles, and since nothing but registers is used in between, the word may belong to anyone, the stack of this
/// function too.
fn word_holds(word: *mut u32) -> bool {
    let wrong: u32;
    // SAFETY: the word is working memory, it is as before when this ends, and interrupts see nothing in between.
    unsafe {
        asm!(
            "mrs {mask}, PRIMASK",
            "cpsid i",
            "ldr {kept}, [{word}]",
            "mov {wrong}, {kept}",
            "mvns {wrong}, {wrong}",
            // The complement of what is there.
            "str {wrong}, [{word}]",
            "ldr {read}, [{word}]",
            "eors {wrong}, {read}",
            // Neighbouring bits that differ, then the other way round.
            "str {pattern}, [{word}]",
            "ldr {read}, [{word}]",
            "eors {read}, {pattern}",
            "orrs {wrong}, {read}",
            "mvns {pattern}, {pattern}",
            "str {pattern}, [{word}]",
            "ldr {read}, [{word}]",
            "eors {read}, {pattern}",
            "orrs {wrong}, {read}",
            // As it was.
            "str {kept}, [{word}]",
            "ldr {read}, [{word}]",
            "eors {read}, {kept}",
            "orrs {wrong}, {read}",
            "msr PRIMASK, {mask}",
            word = in(reg) word,
            mask = out(reg) _,
            kept = out(reg) _,
            read = out(reg) _,
            pattern = inout(reg) 0x5555_5555u32 => _,
            wrong = out(reg) wrong,
            options(nostack),
        );
    }
    wrong == 0
}
