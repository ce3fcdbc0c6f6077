//! How far long work is, for whoever wants to know: a bar in a terminal, a page.
//!
//! What lives here: what is told, and a file that tells how far it is read. What must not:
//! how it is shown.

use std::io::{self, Read, Seek, SeekFrom};

/// Is told how far some work is.
pub trait Progress: Send + Sync {
    /// So much is done, of the whole that was known before.
    fn at(&self, done: u64);

    /// Whether anybody still wants it done. What is read for nobody ends with an error.
    fn is_wanted(&self) -> bool {
        true
    }
}

/// Nobody wants to know.
pub struct NoProgress;

impl Progress for NoProgress {
    fn at(&self, _: u64) {}
}

/// A file that tells how many of its bytes were read. What is read a second time, as a zip's
/// list of what is in it, counts again; the whole is never exceeded.
pub struct ProgressReader<'a, R> {
    file: R,
    size: u64,
    read: u64,
    to: &'a dyn Progress,
}

impl<'a, R: Read + Seek> ProgressReader<'a, R> {
    /// A file of `size` bytes.
    pub fn new(file: R, size: u64, to: &'a dyn Progress) -> ProgressReader<'a, R> {
        ProgressReader {
            file,
            size,
            read: 0,
            to,
        }
    }
}

impl<R: Read> Read for ProgressReader<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if !self.to.is_wanted() {
            return Err(io::Error::other("nobody wants it any more"));
        }
        let many = self.file.read(buffer)?;
        self.read = self.size.min(self.read + many as u64);
        self.to.at(self.read);
        Ok(many)
    }
}

impl<R: Seek> Seek for ProgressReader<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
