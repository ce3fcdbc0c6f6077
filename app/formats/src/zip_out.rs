//! The output that a zip is written to.
//!
//! The library completes a zip when it is dropped, and prints to stderr if that fails. After a
//! failed write it always fails, and the caller already got the first error. So nothing more is
//! written.

use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use zip::ZipWriter;
use zip::result::ZipError;

/// A file or memory that a zip is written to, until a write fails.
pub struct ZipOut<W> {
    inner: W,
    has_failed: bool,
}

impl<W: Write + Seek> ZipOut<W> {
    /// Starts a zip.
    pub fn begin(inner: W) -> ZipWriter<ZipOut<W>> {
        ZipWriter::new(ZipOut {
            inner,
            has_failed: false,
        })
    }

    /// Completes a zip, and returns its output.
    ///
    /// # Errors
    /// If it can't be written to, now or earlier.
    pub fn finish(zip: ZipWriter<ZipOut<W>>) -> Result<W, ZipError> {
        let out = zip.finish()?;
        match out.has_failed {
            true => Err(io::Error::other("a part of it was not written").into()),
            false => Ok(out.inner),
        }
    }

    fn done<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        // An interrupted write is retried.
        self.has_failed |= matches!(&done, Err(why) if why.kind() != ErrorKind::Interrupted);
        done
    }
}

impl<W: Write + Seek> Write for ZipOut<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.has_failed {
            return Ok(bytes.len());
        }
        let written = self.inner.write(bytes);
        self.done(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.has_failed {
            return Ok(());
        }
        let flushed = self.inner.flush();
        self.done(flushed)
    }
}

impl<W: Write + Seek> Seek for ZipOut<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if self.has_failed {
            return Ok(0);
        }
        let at = self.inner.seek(to);
        self.done(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use zip::write::SimpleFileOptions;

    /// A disk with limited space that counts how often it was asked for more.
    struct Disk {
        space: Cursor<Vec<u8>>,
        left: usize,
        refused: Arc<AtomicUsize>,
    }

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if bytes.len() > self.left {
                self.refused.fetch_add(1, Ordering::Relaxed);
                return Err(ErrorKind::StorageFull.into());
            }
            self.left -= bytes.len();
            self.space.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seek for Disk {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.space.seek(to)
        }
    }

    fn zipped(left: usize) -> (bool, usize) {
        let refused = Arc::new(AtomicUsize::new(0));
        let disk = Disk {
            space: Cursor::default(),
            left,
            refused: refused.clone(),
        };
        let mut zip = ZipOut::begin(disk);
        // Bytes that can't be compressed.
        let noise: Vec<u8> = (0_u32..50_000)
            .map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        let written = zip
            .start_file("noise", SimpleFileOptions::default())
            .and_then(|()| zip.write_all(&noise).map_err(ZipError::from));
        let whole = match written {
            Ok(()) => ZipOut::finish(zip).is_ok(),
            Err(_) => {
                drop(zip);
                false
            }
        };
        (whole, refused.load(Ordering::Relaxed))
    }

    #[test]
    fn a_zip_is_whole_or_its_failure_is_told_once() {
        assert_eq!(zipped(1 << 20), (true, 0));
        for left in [0, 10, 100, 1_000] {
            assert_eq!(zipped(left), (false, 1), "{left} bytes left");
        }
    }
}
