//! A byte ring between one interrupt and the main loop: one side pushes, the other pops, neither waits.
use core::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

/// Holds up to `N - 1` bytes. Exactly one context may push and exactly one may pop.
pub struct Ring<const N: usize> {
    bytes: [AtomicU8; N],
    head: AtomicUsize,
    tail: AtomicUsize,
}

impl<const N: usize> Ring<N> {
    /// An empty ring.
    pub const fn new() -> Self {
        Self { bytes: [const { AtomicU8::new(0) }; N], head: AtomicUsize::new(0), tail: AtomicUsize::new(0) }
    }

    /// Adds a byte; answers false, and drops it, when the ring is full.
    pub fn push(&self, byte: u8) -> bool {
        let head = self.head.load(Ordering::Relaxed);
        let next = (head + 1) % N;
        if next == self.tail.load(Ordering::Acquire) {
            return false;
        }
        self.bytes[head].store(byte, Ordering::Relaxed);
        self.head.store(next, Ordering::Release);
        true
    }

    /// Takes the oldest byte.
    pub fn pop(&self) -> Option<u8> {
        let tail = self.tail.load(Ordering::Relaxed);
        if tail == self.head.load(Ordering::Acquire) {
            return None;
        }
        let byte = self.bytes[tail].load(Ordering::Relaxed);
        self.tail.store((tail + 1) % N, Ordering::Release);
        Some(byte)
    }

    /// Bytes that can be pushed now, as the pushing side sees it.
    pub fn free(&self) -> usize {
        let (head, tail) = (self.head.load(Ordering::Relaxed), self.tail.load(Ordering::Acquire));
        (tail + N - head - 1) % N
    }
}
