//! Proofs against the public vectors, against another implementation, and against everything that is not quite one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use registry::log::merkle::{check_consistency, check_inclusion, consistency, inclusion};
use registry::tree::{Frontier, Hash, leaf_hash};
use serde::Deserialize;
use sha2::Sha256;
use std::convert::Infallible;

/// Published by the transparency-dev project: see `README.md` beside it.
const VECTORS: &str = include_str!("../vectors/merkle.json");
/// What the vectors call a random root.
const SOME: &str = "abacaba000000000000000000000000000000000000000000060061e00123456";

#[derive(Deserialize)]
struct Vectors {
    inclusion: Vec<Inclusion>,
    consistency: Vec<Consistency>,
}

#[derive(Deserialize, Clone)]
#[serde(rename_all = "camelCase")]
struct Inclusion {
    leaf_idx: u64,
    tree_size: u64,
    root: String,
    leaf_hash: String,
    proof: Option<Vec<String>>,
}

#[derive(Deserialize, Clone)]
struct Consistency {
    size1: u64,
    size2: u64,
    root1: String,
    root2: String,
    proof: Option<Vec<String>>,
}

fn vectors() -> Vectors {
    serde_json::from_str(VECTORS).unwrap()
}

fn hash(text: &str) -> Hash {
    STANDARD.decode(text).unwrap().try_into().unwrap()
}

fn hashes(texts: Option<&Vec<String>>) -> Vec<Hash> {
    texts.into_iter().flatten().map(|text| hash(text)).collect()
}

/// The leaves from which all vectors are made.
fn leaves() -> Vec<Vec<u8>> {
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
        .iter()
        .map(|text| {
            (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
        })
        .collect()
}

fn root_over(leaves: &[Vec<u8>]) -> impl FnMut(u64, u64) -> Result<Hash, Infallible> {
    move |from, to| {
        let mut frontier = Frontier::default();
        let range = usize::try_from(from).unwrap()..usize::try_from(to).unwrap();
        leaves[range].iter().for_each(|leaf| frontier.append(leaf));
        Ok(frontier.root())
    }
}

#[test]
fn inclusion_vectors_are_made_and_pass_and_fail_as_published() {
    let leaves = leaves();
    for vector in vectors().inclusion {
        let (index, size, path) = (vector.leaf_idx, vector.tree_size, hashes(vector.proof.as_ref()));
        let (leaf, root) = (hash(&vector.leaf_hash), hash(&vector.root));
        assert_eq!(leaf, leaf_hash(&leaves[usize::try_from(index).unwrap()]));
        assert_eq!(inclusion(index, size, root_over(&leaves)), Ok(path.clone()));
        check_inclusion(&leaf, index, size, &root, &path).unwrap();
        let mut wrong = 0;
        let mut fails = |leaf: &Hash, index, size, root: &Hash, path: &[Hash]| {
            assert!(check_inclusion(leaf, index, size, root, path).is_err(), "{index} of {size}");
            wrong += 1;
        };
        let some: Hash = registry::hex::decode(SOME.as_bytes()).unwrap();
        for index in [index.wrapping_sub(1), index + 1, index ^ 2] {
            fails(&leaf, index, size, &root, &path);
        }
        fails(&leaf, index, size * 2, &root, &path);
        fails(&leaf, index, size / 2, &root, &path);
        fails(&some, index, size, &root, &path);
        fails(&leaf, index, size, &Frontier::default().root(), &path);
        fails(&leaf, index, size, &some, &path);
        fails(&leaf, index, size, &root, &[path.clone(), vec![root]].concat());
        fails(&leaf, index, size, &root, &[vec![root], path.clone()].concat());
        for at in 0..path.len() {
            let mut changed = path.clone();
            changed[at][0] ^= 8;
            fails(&leaf, index, size, &root, &changed);
        }
        if let Some((last, rest)) = path.split_last() {
            fails(&leaf, index, size, &root, rest);
            fails(
                &leaf,
                index,
                size,
                &root,
                &[vec![path[0], some], path[1..].to_vec(), vec![*last]].concat(),
            );
        }
        assert!(wrong >= 10);
    }
}

#[test]
fn consistency_vectors_are_made_and_pass_and_fail_as_published() {
    let leaves = leaves();
    for vector in vectors().consistency {
        let (old, new, path) = (vector.size1, vector.size2, hashes(vector.proof.as_ref()));
        let (root1, root2) = (hash(&vector.root1), hash(&vector.root2));
        assert_eq!(consistency(old, new, root_over(&leaves)), Ok(path.clone()));
        check_consistency((old, &root1), (new, &root2), &path).unwrap();
        // As in the vectors, only proofs that have hashes are spoilt.
        let Some((_, but_last)) = path.split_last() else { continue };
        let fails = |old: u64, new: u64, root1: &Hash, root2: &Hash, path: &[Hash]| {
            assert!(check_consistency((old, root1), (new, root2), path).is_err(), "{old} of {new}");
        };
        for old in [old - 1, old + 1, old ^ 2] {
            fails(old, new, &root1, &root2, &path);
        }
        fails(old, new * 2, &root1, &root2, &path);
        fails(old, new / 2, &root1, &root2, &path);
        fails(old, new, &[1; 32], &root2, &path);
        fails(old, new, &root1, &[1; 32], &path);
        fails(old, new, &root2, &root1, &path);
        fails(old, new, &root1, &root2, &[]);
        fails(old, new, &root1, &root2, but_last);
        for more in [root1, root2, path[0]] {
            fails(old, new, &root1, &root2, &[path.clone(), vec![more]].concat());
            fails(old, new, &root1, &root2, &[vec![more], path.clone()].concat());
        }
        for at in 0..path.len() {
            let mut changed = path.clone();
            changed[at][0] ^= 16;
            fails(old, new, &root1, &root2, &changed);
        }
    }
}

#[test]
fn proof_between_sizes_that_need_none_has_none() {
    let (empty, one) = (Frontier::default().root(), [1; 32]);
    for (old, new, ok) in [
        ((0, &empty), (0, &empty), true),
        ((0, &empty), (1, &one), true),
        ((1, &one), (1, &one), true),
        ((0, &one), (1, &one), false),
        ((1, &empty), (1, &one), false),
        ((1, &one), (0, &empty), false),
        ((2, &one), (1, &one), false),
        ((1, &one), (2, &one), false),
    ] {
        assert_eq!(check_consistency(old, new, &[]).is_ok(), ok, "{} to {}", old.0, new.0);
        assert!(check_consistency(old, new, &[empty]).is_err(), "{} to {}", old.0, new.0);
    }
    for (index, size) in [(0, 0), (1, 0), (1, 1), (2, 1), (u64::MAX, u64::MAX)] {
        assert!(check_inclusion(&one, index, size, &empty, &[]).is_err());
    }
}

fn flat(path: &[Hash]) -> Vec<u8> {
    path.concat()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn proofs_of_any_tree_are_those_of_another_implementation(size in 1_usize..70, picked in any::<u32>()) {
        let leaves: Vec<Vec<u8>> = (0..size).map(|index| vec![u8::try_from(index).unwrap()]).collect();
        let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        leaves.iter().for_each(|leaf| other.push(leaf.clone()));
        let index = picked as usize % size;
        let all = size as u64;
        let root = root_over(&leaves)(0, all).unwrap();
        let path = inclusion(index as u64, all, root_over(&leaves)).unwrap();
        prop_assert_eq!(flat(&path), other.prove_inclusion(index).as_bytes().to_vec());
        prop_assert_eq!(check_inclusion(&leaf_hash(&leaves[index]), index as u64, all, &root, &path), Ok(()));
        let old = index + 1;
        let old_root = root_over(&leaves)(0, old as u64).unwrap();
        let path = consistency(old as u64, all, root_over(&leaves)).unwrap();
        prop_assert_eq!(check_consistency((old as u64, &old_root), (all, &root), &path), Ok(()));
        if old < size {
            prop_assert_eq!(flat(&path), other.prove_consistency(size - old).as_bytes().to_vec());
        }
    }
}
