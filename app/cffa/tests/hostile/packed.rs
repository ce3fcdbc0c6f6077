//! Bodies that are small until they are decompressed.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Their uncompressed size, in bytes.
const UNPACKED: usize = 64 * 1024 * 1024;

/// A form of 64 MB, compressed with gzip to about 64 KB.
pub fn gzip() -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    archive.start_file("a", deflated).unwrap();
    archive.write_all(b"a=").unwrap();
    let zeros = vec![b'0'; 1024 * 1024];
    for _ in 0..UNPACKED / zeros.len() {
        archive.write_all(&zeros).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    // A .zip and a .gz contain the same stream; only the frames around it differ.
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let file = archive.by_index_raw(0).unwrap();
    let start = usize::try_from(file.data_start().unwrap()).unwrap();
    let end = start + usize::try_from(file.compressed_size()).unwrap();
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    packed.extend(&bytes[start..end]);
    packed.extend(file.crc32().to_le_bytes());
    packed.extend(u32::try_from(file.size()).unwrap().to_le_bytes());
    packed
}
