//! Multipart uploads. The files of an upload are concatenated in one temporary file, so that many
//! small files take no more file descriptors than a large one. Secrets such as keys, which must not
//! be written to disk, are read as fields into memory.
//!
//! Pages and the API both use this module, and it limits the size. It does not interpret the
//! content of files (see `cffa_formats`).

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::web;
use cffa_formats::unpack::{COMPRESSED, ENTRIES, MIB};
use futures_util::TryStreamExt;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;
use std::sync::Arc;

/// The maximum size of an upload in bytes, with all its parts: the largest archive, plus overhead.
pub const LARGEST: u64 = COMPRESSED + MIB;
/// The maximum number of parts of an upload, as many as files in an archive. An upload with more
/// fails without waiting for the rest.
pub const PARTS: usize = ENTRIES;
/// The write buffer's size in bytes.
const GATHERED: usize = 256 * 1024;
/// The field name of files.
const FILE: &str = "file";

/// Why an upload is rejected.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum UploadError {
    #[error("The file is too large; the limit is 32 MB.")]
    TooLarge,
    #[error("Choose at most {PARTS} files at once.")]
    TooMany,
    #[error("The upload couldn't be read: {0}.")]
    Unreadable(MultipartError),
    #[error("there is no room for the upload: {0}")]
    Disk(#[from] io::Error),
}

/// The client's name of an uploaded file, and its content.
pub type Sent = (String, Part);

/// Reads the files of an upload and ignores its other parts.
///
/// # Errors
/// When the upload is too large, has too many parts or is malformed.
pub async fn files(mut upload: Multipart) -> Result<Vec<Sent>, UploadError> {
    let mut all = PartsFile {
        file: Arc::new(tempfile::tempfile()?),
        gathered: Vec::new(),
        written: 0,
        left: LARGEST,
    };
    let mut sent = Vec::new();
    let mut parts = 0;
    while let Some(field) = next(&mut upload, &mut parts).await? {
        let disposition = field.content_disposition();
        let name = disposition
            .and_then(|it| it.get_filename())
            .unwrap_or("")
            .to_owned();
        let wanted = field.name() == Some(FILE);
        let (start, length) = all.take(field, wanted).await?;
        // A form in which no file was selected sends an empty file without a name.
        if wanted && !(name.is_empty() && length == 0) {
            sent.push((name, start, length));
        }
    }
    let file = all.finish().await?;
    let part = |(name, start, length)| {
        (
            name,
            Part {
                file: file.clone(),
                start,
                length,
                at: 0,
            },
        )
    };
    Ok(sent.into_iter().map(part).collect())
}

/// The fields of an upload, in memory.
#[derive(Debug, Default)]
pub struct Fields {
    /// The values by field name. If a field is sent twice, the last value counts, as in every form.
    pub read: BTreeMap<&'static str, Vec<u8>>,
    /// The fields that are longer than allowed. Their values are discarded.
    pub too_long: BTreeSet<&'static str>,
}

/// Reads the `wanted` fields of an upload, each with its maximum size in bytes, and writes nothing
/// to disk. Other parts are ignored, but count towards the limits.
///
/// # Errors
/// When the upload is too large, has too many parts or is malformed.
pub async fn fields(
    mut upload: Multipart,
    wanted: &[(&'static str, usize)],
) -> Result<Fields, UploadError> {
    let (mut fields, mut left, mut parts) = (Fields::default(), LARGEST, 0);
    while let Some(mut field) = next(&mut upload, &mut parts).await? {
        let known = wanted.iter().find(|(name, _)| field.name() == Some(*name));
        let most = known.map_or(0, |(_, most)| *most);
        let (mut bytes, mut is_whole) = (Vec::new(), true);
        while let Some(some) = field.try_next().await.map_err(UploadError::Unreadable)? {
            left = less(left, some.len())?;
            is_whole &= bytes.len() + some.len() <= most;
            if is_whole {
                bytes.extend_from_slice(&some);
            }
        }
        let Some((name, _)) = known else { continue };
        fields.read.remove(name);
        fields.too_long.remove(name);
        match is_whole {
            true => drop(fields.read.insert(name, bytes)),
            false => drop(fields.too_long.insert(name)),
        }
    }
    Ok(fields)
}

/// The next part, unless the limit is reached.
async fn next(upload: &mut Multipart, parts: &mut usize) -> Result<Option<Field>, UploadError> {
    let field = upload.try_next().await.map_err(UploadError::Unreadable)?;
    *parts += usize::from(field.is_some());
    match *parts > PARTS {
        true => Err(UploadError::TooMany),
        false => Ok(field),
    }
}

/// The remaining size after `came` bytes.
fn less(left: u64, came: usize) -> Result<u64, UploadError> {
    left.checked_sub(came as u64).ok_or(UploadError::TooLarge)
}

/// The file with all parts, one after another.
struct PartsFile {
    file: Arc<File>,
    gathered: Vec<u8>,
    written: u64,
    left: u64,
}

impl PartsFile {
    /// Appends a part and returns its position and length. A part that is not wanted is discarded,
    /// but counts towards the limits.
    async fn take(&mut self, mut field: Field, wanted: bool) -> Result<(u64, u64), UploadError> {
        let start = self.written + self.gathered.len() as u64;
        let mut length = 0;
        while let Some(bytes) = field.try_next().await.map_err(UploadError::Unreadable)? {
            self.left = less(self.left, bytes.len())?;
            if wanted {
                length += bytes.len() as u64;
                self.gathered.extend_from_slice(&bytes);
            }
            if self.gathered.len() >= GATHERED {
                self.write().await?;
            }
        }
        Ok((start, length))
    }

    async fn write(&mut self) -> Result<(), UploadError> {
        let (file, bytes) = (self.file.clone(), std::mem::take(&mut self.gathered));
        self.written += bytes.len() as u64;
        let done = web::block(move || (&*file).write_all(&bytes)).await;
        Ok(done.map_err(io::Error::other)??)
    }

    async fn finish(mut self) -> Result<Arc<File>, UploadError> {
        self.write().await?;
        Ok(self.file)
    }
}

/// A part of an upload, which can be read like a file.
pub struct Part {
    file: Arc<File>,
    start: u64,
    length: u64,
    at: u64,
}

impl Read for Part {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.length.saturating_sub(self.at);
        let most = buffer
            .len()
            .min(usize::try_from(left).unwrap_or(usize::MAX));
        let buffer = buffer.get_mut(..most).unwrap_or_default();
        let many = self.file.read_at(buffer, self.start + self.at)?;
        self.at += many as u64;
        Ok(many)
    }
}

impl Seek for Part {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        let before = || io::Error::new(io::ErrorKind::InvalidInput, "before the beginning");
        self.at = at.ok_or_else(before)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::{PARTS, UploadError, fields, files};
    use actix_multipart::Multipart;
    use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
    use actix_web::web::Bytes;
    use futures_util::{StreamExt, stream};
    use std::io::{Read, Seek};

    fn part(name: &str, file: &str, content: &str) -> Bytes {
        let part = format!(
            "--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: text/csv\r\n\r\n{content}\r\n"
        );
        Bytes::from(part)
    }

    /// An upload that arrives part by part, and optionally never ends.
    fn upload(parts: Vec<Bytes>, goes_on: bool) -> Multipart {
        // Each part arrives separately, as over a network.
        let parts = stream::iter(parts).then(|part| async move {
            tokio::task::yield_now().await;
            Ok(part)
        });
        let parts = match goes_on {
            true => parts.chain(stream::pending()).boxed_local(),
            false => parts.boxed_local(),
        };
        let mut headers = HeaderMap::new();
        let kind = HeaderValue::from_static("multipart/form-data; boundary=x");
        headers.insert(CONTENT_TYPE, kind);
        Multipart::new(&headers, parts)
    }

    fn descriptors() -> usize {
        std::fs::read_dir("/proc/self/fd").expect("a list").count()
    }

    #[actix_web::test]
    async fn the_part_after_the_last_is_not_waited_for() {
        let one_too_many = |name: &str| -> Vec<Bytes> {
            let all = (0..=PARTS).map(|at| part(name, &format!("{at}.csv"), "x"));
            all.collect()
        };
        // Parts that are not files count as well. Neither upload ever ends.
        for name in ["file", "other"] {
            let all = upload(one_too_many(name), true);
            assert!(matches!(files(all).await, Err(UploadError::TooMany)));
            let all = upload(one_too_many(name), true);
            let read = fields(all, &[("file", 10)]).await;
            assert!(matches!(read, Err(UploadError::TooMany)));
        }
    }

    #[actix_web::test]
    async fn many_files_take_one_descriptor_and_each_is_what_it_was() {
        let mut parts: Vec<Bytes> = (0..PARTS - 1)
            .map(|at| part("file", &format!("{at}.csv"), &format!("content {at}")))
            .collect();
        parts.push(part("form_key", "", "not a file"));
        parts.push(Bytes::from_static(b"--x--\r\n"));
        let before = descriptors();
        let all = upload(parts, false);
        let mut sent = files(all).await.expect("is taken");
        assert!(descriptors() < before + 10, "{}", descriptors());
        assert_eq!(sent.len(), PARTS - 1);
        for (at, (name, file)) in sent.iter_mut().enumerate() {
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            assert_eq!(
                (name.as_str(), text),
                (&*format!("{at}.csv"), format!("content {at}"))
            );
            file.rewind().expect("the beginning");
            let mut again = Vec::new();
            file.take(7).read_to_end(&mut again).expect("text");
            assert_eq!(again, b"content");
        }
    }

    #[actix_web::test]
    async fn all_parts_together_are_at_most_one_archive() {
        let large = "x".repeat(12 << 20);
        let parts = |name: &str| -> Vec<Bytes> {
            let parts = (0..3).map(|at| part(name, &format!("{at}.csv"), &large));
            parts.collect()
        };
        let all = upload(parts("file"), false);
        assert!(matches!(files(all).await, Err(UploadError::TooLarge)));
        for name in ["key", "other"] {
            let read = fields(upload(parts(name), false), &[("key", 10)]).await;
            assert!(matches!(read, Err(UploadError::TooLarge)));
        }
        let nothing = vec![part("file", "", ""), Bytes::from_static(b"--x--\r\n")];
        let nothing = upload(nothing, false);
        assert_eq!(files(nothing).await.expect("is taken").len(), 0);
    }

    #[actix_web::test]
    async fn fields_are_in_memory_and_each_is_as_long_as_it_may_be() {
        let parts = vec![
            part("key", "key.json", &"k".repeat(11)),
            part("name", "", "first"),
            part("name", "", "last"),
            part("other", "", "x"),
            part("games", "", &"g".repeat(10)),
            Bytes::from_static(b"--x--\r\n"),
        ];
        let wanted = [("key", 10), ("name", 10), ("games", 10), ("missing", 10)];
        let before = descriptors();
        let all = fields(upload(parts, false), &wanted).await;
        let all = all.expect("is taken");
        assert!(descriptors() < before + 10, "{}", descriptors());
        assert!(all.too_long.iter().eq(&["key"]), "{all:?}");
        let read: Vec<(&str, &[u8])> = all.read.iter().map(|(name, it)| (*name, &**it)).collect();
        assert_eq!(read, [("games", &b"gggggggggg"[..]), ("name", b"last")]);
    }
}
