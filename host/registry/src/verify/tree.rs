//! The checker's tree, by another hand than the writer's: `ct-merkle`'s, with every head it ever had.

use ct_merkle::HashableLeaf;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use sha2::Sha256;
use sha2::digest::Update;
use std::cell::RefCell;

/// An entry's bytes until they have been hashed, which happens once, when it is added. Keeping them would hold the
/// whole ledger in memory.
struct Leaf(RefCell<Vec<u8>>);

impl HashableLeaf for Leaf {
    fn hash<H: Update>(&self, hasher: &mut H) {
        hasher.update(&self.0.take());
    }
}

/// The tree over the entries read so far.
pub(super) struct Tree {
    tree: MemoryBackedTree<Sha256, Leaf>,
    roots: Vec<[u8; 32]>,
}

impl Tree {
    pub(super) fn new() -> Self {
        let tree = MemoryBackedTree::new();
        let roots = vec![(*tree.root().as_bytes()).into()];
        Self { tree, roots }
    }

    pub(super) fn push(&mut self, bytes: Vec<u8>) {
        self.tree.push(Leaf(RefCell::new(bytes)));
        self.roots.push((*self.tree.root().as_bytes()).into());
    }

    /// The head when the tree had this size; `None` for a size it has not reached.
    pub(super) fn root_at(&self, size: u64) -> Option<[u8; 32]> {
        usize::try_from(size).ok().and_then(|size| self.roots.get(size).copied())
    }

    pub(super) fn size(&self) -> u64 {
        self.roots.len() as u64 - 1
    }
}
