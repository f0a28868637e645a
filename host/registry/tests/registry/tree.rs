//! The writer's tree against RFC 6962's known heads and against another implementation.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use registry::hex;
use registry::tree::Frontier;
use sha2::Sha256;

/// The eight test leaves of the certificate-transparency project, and the head after each.
const KNOWN: [(&[u8], &str); 8] = [
    (b"", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (&[0x00], "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    (&[0x10], "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    (&[0x20, 0x21], "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (&[0x30, 0x31], "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    (&[0x40, 0x41, 0x42, 0x43], "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (
        &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    ),
    (
        &[0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ),
];

#[test]
fn frontier_over_the_known_leaves_has_the_known_heads() {
    let mut frontier = Frontier::default();
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(hex::encode(&frontier.root()), empty);
    for (size, (leaf, head)) in (1..).zip(KNOWN) {
        frontier.append(leaf);
        assert_eq!(frontier.size(), size);
        assert_eq!(hex::encode(&frontier.root()), head, "size {size}");
    }
}

#[test]
fn frontier_restored_with_a_wrong_number_of_peaks_is_refused() {
    assert!(Frontier::restore(3, vec![[0; 32]]).is_none());
    assert!(Frontier::restore(0, Vec::new()).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn frontier_at_every_size_agrees_with_another_tree(
        leaves in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 0..80)
    ) {
        let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        let mut frontier = Frontier::default();
        for leaf in leaves {
            frontier.append(&leaf);
            other.push(leaf);
            let head: [u8; 32] = (*other.root().as_bytes()).into();
            prop_assert_eq!(frontier.root(), head);
            let restored = Frontier::restore(frontier.size(), frontier.peaks().to_vec());
            prop_assert_eq!(restored.as_ref(), Some(&frontier));
        }
    }
}
