//! The progress of long operations, which a terminal or a page can show.

use std::io::{self, Read, Seek, SeekFrom};

/// Receives the progress of an operation.
pub trait Progress: Send + Sync {
    /// Reports how much is done. The receiver knows the total.
    fn at(&self, done: u64);

    /// Whether the operation was canceled. Then reading fails.
    fn is_canceled(&self) -> bool {
        false
    }
}

/// Ignores progress.
pub struct NoProgress;

impl Progress for NoProgress {
    fn at(&self, _: u64) {}
}

/// A file that reports how many of its bytes were read. Bytes that are read again, such as the
/// directory of a zip, count again, but never beyond the size.
pub struct ProgressReader<'a, R> {
    file: R,
    size: u64,
    read: u64,
    to: &'a dyn Progress,
}

impl<'a, R: Read + Seek> ProgressReader<'a, R> {
    /// Wraps a file of `size` bytes.
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
        if self.to.is_canceled() {
            return Err(io::Error::other("the operation was canceled"));
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
