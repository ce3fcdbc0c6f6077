//! Opens a zip from an untrusted source.
//!
//! Nothing is ever written to disk, and the sizes that the archive declares are not trusted: bytes
//! are counted while they are unpacked.

use super::ImportRefusal;
use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// Bytes in a mebibyte.
pub const MIB: u64 = 1 << 20;
/// The largest archive. One of 5,000 games and 25,000 payments has about 1 MiB.
pub const COMPRESSED: u64 = 32 * MIB;
/// The most bytes that are unpacked from one archive: the book of 5,000 games and 25,000 payments
/// has 8 MiB. It is read row by row, so it is never in memory at once.
pub const UNPACKED: u64 = 256 * MIB;
/// The highest compression ratio of a file. Exports reach 15 to 40; a zip bomb is near 1,032, the
/// maximum of deflate.
pub const RATIO: u64 = 200;
/// The ratio is checked only above this many unpacked bytes: small files with nothing but spaces
/// are harmless.
pub const RATIO_FROM: u64 = MIB;
/// The most files in one archive: the Flask application writes seven, and leaves a few more there.
pub const ENTRIES: usize = 200;
/// The most bytes that are read to list the files. The directory of [`ENTRIES`] files has 60 KB.
/// One of 32 MiB could list 600,000, and each takes memory before it is counted.
pub const DIRECTORY: u64 = 2 * MIB;

/// A zip with valid names and number of entries.
pub struct Unpack<R> {
    zip: ZipArchive<R>,
    names: Vec<String>,
    spent: Cell<u64>,
}

impl<R: Read + Seek> Unpack<R> {
    /// Opens a zip.
    ///
    /// # Errors
    /// If it is not a zip, or its directory already exceeds a limit.
    pub fn open(mut file: R) -> Result<Self, ImportRefusal> {
        let size = file
            .seek(SeekFrom::End(0))
            .map_err(ImportRefusal::Unreadable)?;
        if size == 0 {
            return Err(ImportRefusal::EmptyFile);
        }
        if size > COMPRESSED {
            return Err(ImportRefusal::TooLarge);
        }
        let begins_like_one = begins_like_a_zip(&mut file)?;
        refuse_long_directory(&mut file, begins_like_one)?;
        let zip = ZipArchive::new(file).map_err(|error| match error {
            ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
                ImportRefusal::Unreadable(error)
            }
            _ if begins_like_one => ImportRefusal::Damaged,
            _ => ImportRefusal::NotAZip,
        })?;
        if zip.len() > ENTRIES {
            return Err(ImportRefusal::TooManyFiles);
        }
        let mut unpack = Unpack {
            zip,
            names: Vec::new(),
            spent: Cell::new(0),
        };
        unpack.look_over()?;
        Ok(unpack)
    }

    fn look_over(&mut self) -> Result<(), ImportRefusal> {
        let mut declared: u64 = 0;
        for index in 0..self.zip.len() {
            let entry = self
                .zip
                .by_index_raw(index)
                .map_err(|_| ImportRefusal::Damaged)?;
            let written = String::from_utf8_lossy(entry.name_raw()).into_owned();
            // Programs on Windows have written them this way, including PowerShell.
            let name = written.replace('\\', "/");
            if !is_safe(&name) || entry.is_symlink() {
                let name = shown(&written);
                return Err(ImportRefusal::UnsafeName { name });
            }
            if entry.encrypted() {
                return Err(ImportRefusal::Encrypted);
            }
            declared = declared.saturating_add(entry.size());
            if self.names.contains(&name) {
                let name = shown(&name);
                return Err(ImportRefusal::SameNameTwice { name });
            }
            self.names.push(name);
        }
        if self.zip.has_duplicate_names() {
            let name = "(one of its files)".to_owned();
            return Err(ImportRefusal::SameNameTwice { name });
        }
        // If the header declares too large a size, refuse it at once. Otherwise the bytes are
        // counted anyway.
        if declared > UNPACKED {
            return Err(ImportRefusal::UnpacksTooLarge);
        }
        Ok(())
    }

    /// The names of all entries, in the archive's order.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Reads one entry through `read`, which gets its bytes while they are unpacked. If a limit is
    /// exceeded, that error takes precedence over the result of `read`.
    ///
    /// # Errors
    /// The error of `read`, or the limit.
    pub fn read<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut dyn Read) -> Result<T, ImportRefusal>,
    ) -> Result<T, ImportRefusal> {
        let index = self.names.iter().position(|one| one == name);
        let index = index.ok_or_else(|| ImportRefusal::FileMissing { file: shown(name) })?;
        let entry = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
                ImportRefusal::PackedOtherwise { name: shown(name) }
            }
            _ => ImportRefusal::Damaged,
        })?;
        // Otherwise the reader would notice some of these only with the first byte.
        if !matches!(
            entry.compression(),
            CompressionMethod::Stored | CompressionMethod::Deflated
        ) {
            return Err(ImportRefusal::PackedOtherwise { name: shown(name) });
        }
        let packed = entry.compressed_size().max(1);
        let mut counted = Counted {
            inner: entry,
            packed,
            came: 0,
            spent: &self.spent,
            failure: None,
        };
        let result = read(&mut counted);
        match counted.failure {
            Some(ReadFailure::Total) => Err(ImportRefusal::UnpacksTooLarge),
            Some(ReadFailure::Ratio) => Err(ImportRefusal::ZipBomb { name: shown(name) }),
            Some(ReadFailure::Data) => Err(ImportRefusal::Damaged),
            None => result,
        }
    }
}

#[derive(Clone, Copy)]
enum ReadFailure {
    Total,
    Ratio,
    Data,
}

/// Counts the bytes of an entry, and stops when there are too many.
struct Counted<'a, E> {
    inner: E,
    packed: u64,
    came: u64,
    spent: &'a Cell<u64>,
    failure: Option<ReadFailure>,
}

impl<E: Read> Read for Counted<'_, E> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let many = match self.inner.read(buffer) {
            Ok(many) => many,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
            Err(error) => {
                self.failure = Some(ReadFailure::Data);
                return Err(error);
            }
        };
        self.came += many as u64;
        self.spent.set(self.spent.get() + many as u64);
        self.failure = if self.spent.get() > UNPACKED {
            Some(ReadFailure::Total)
        } else if self.came > RATIO_FROM && self.came / RATIO > self.packed {
            Some(ReadFailure::Ratio)
        } else {
            return Ok(many);
        };
        Err(io::Error::other("a limit of unpacking"))
    }
}

/// Refuses a zip whose directory is longer than any of ours, before it is in memory.
fn refuse_long_directory<R: Read + Seek>(
    file: &mut R,
    begins_like_one: bool,
) -> Result<(), ImportRefusal> {
    let mut opened = Limited {
        inner: file,
        left: Some(DIRECTORY),
    };
    // Other errors are reported when it is actually opened.
    drop(ZipArchive::new(&mut opened));
    if opened.left.is_some() {
        return Ok(());
    }
    Err(match begins_like_one {
        false => ImportRefusal::NotAZip,
        true if has_directory(file)? => ImportRefusal::DirectoryTooLong,
        true => ImportRefusal::Damaged,
    })
}

/// Whether a zip has its end record, which says where its directory is. Only a comment can follow
/// it.
fn has_directory<R: Read + Seek>(file: &mut R) -> Result<bool, ImportRefusal> {
    const END: &[u8] = b"PK\x05\x06";
    /// The end record with the longest comment.
    const LONGEST_END: u64 = 22 + 0xffff;
    let mut end = Vec::new();
    let mut look = || {
        let size = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(size.saturating_sub(LONGEST_END)))?;
        file.by_ref().take(LONGEST_END).read_to_end(&mut end)
    };
    look().map_err(ImportRefusal::Unreadable)?;
    Ok(end.windows(END.len()).any(|bytes| bytes == END))
}

/// Reads up to a limit, and fails beyond it.
struct Limited<'a, R> {
    inner: &'a mut R,
    left: Option<u64>,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let many = self.inner.read(buffer)?;
        self.left = self.left.and_then(|left| left.checked_sub(many as u64));
        match self.left {
            Some(_) => Ok(many),
            None => Err(io::Error::other("a limit of unpacking")),
        }
    }
}

impl<R: Seek> Seek for Limited<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

fn begins_like_a_zip<R: Read + Seek>(file: &mut R) -> Result<bool, ImportRefusal> {
    let mut start = Vec::new();
    let mut look = || {
        file.rewind()?;
        file.by_ref().take(2).read_to_end(&mut start)?;
        file.rewind()
    };
    look().map_err(ImportRefusal::Unreadable)?;
    Ok(start == b"PK")
}

/// Whether a path is relative and stays inside the archive.
fn is_safe(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    !name.is_empty()
        && !name.starts_with('/')
        && !drive
        && !name.contains('\0')
        && name.split('/').all(|part| part != "..")
}

/// A name from a file, made safe for messages.
pub fn shown(name: &str) -> String {
    const MOST: usize = 80;
    let seen = name.chars().filter(|letter| !letter.is_control());
    let mut short: String = seen.take(MOST).collect();
    if name.chars().count() > MOST {
        short.push('…');
    }
    format!("“{short}”")
}
