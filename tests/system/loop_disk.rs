//! A disk in a file: an ext4 on a loop device. What a program has written to a file on it lies in the page cache of the
//! ext4 until that writes it out; only then is it in the image. So the image's bytes, copied as they are, are what a cut
//! of the power leaves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Size of the disk; a run that outgrows it begins another register.
const IMAGE_BYTES: u64 = 24 << 20;
/// A copy into which something was written meanwhile is made again, so often.
const TRIES_MAX: usize = 200;

/// A mounted disk.
pub struct Disk {
    image: PathBuf,
    /// Where it is mounted.
    pub mount: PathBuf,
}

impl Disk {
    /// Makes a disk with a fresh file system and mounts it.
    pub fn make(folder: &Path) -> Self {
        let image = folder.join("image");
        fs::File::create(&image).and_then(|file| file.set_len(IMAGE_BYTES)).expect("the folder is ours");
        run(Command::new("mkfs.ext4").args(["-q", "-F", "-b", "4096"]).arg(&image));
        Self::mounted(image, folder.join("mount"))
    }

    fn mounted(image: PathBuf, mount: PathBuf) -> Self {
        fs::create_dir_all(&mount).expect("the folder is ours");
        run(Command::new("mount").args(["-o", "loop"]).arg(&image).arg(&mount));
        Self { image, mount }
    }

    /// What is in the image now. Nothing is synced for it; where somebody wrote meanwhile it is read again, since a cut
    /// leaves one moment and not two.
    pub fn bytes(&self) -> Vec<u8> {
        let read = || fs::read(&self.image).expect("the image can be read");
        let mut bytes = read();
        for _ in 0..TRIES_MAX {
            let again = read();
            if again == bytes {
                return bytes;
            }
            bytes = again;
        }
        panic!("somebody writes to the image all the time");
    }

    /// The disk as it is after a cut now: its bytes in another file, mounted anew, which plays back its journal.
    pub fn after_a_cut(&self, folder: &Path) -> Self {
        let image = folder.join("copy");
        fs::write(&image, self.bytes()).expect("the folder is ours");
        Self::mounted(image, folder.join("copy-mount"))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // A program that somebody else is just starting holds our files for a moment.
        let unmount = || Command::new("umount").arg("-q").arg(&self.mount).status();
        let _ = (0..TRIES_MAX).find(|_| unmount().is_ok_and(|status| status.success()));
    }
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
