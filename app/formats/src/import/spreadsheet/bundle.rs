//! Combines several files: worksheets that were downloaded one by one belong together, and are
//! distinguished by their names.

use super::csv;
use crate::ImportRefusal;
use crate::import::expense_apps;
use crate::unpack::{COMPRESSED, ENTRIES, shown};
use crate::zip_out::ZipOut;
use std::fs::File;
use std::io::{self, Read, Seek};
use zip::write::SimpleFileOptions;

/// A file or another source, with the name it was chosen by.
pub type Bundle<R = File> = (String, R);

/// Makes one file from the chosen ones: the only file if it is not a CSV, else a zip of all of
/// them.
///
/// # Errors
/// If they don't belong together, or can't be read.
pub fn bundle<R: Read + Seek>(mut files: Vec<Bundle<R>>) -> Result<File, ImportRefusal> {
    if files.len() > ENTRIES {
        return Err(ImportRefusal::TooManyFiles);
    }
    if let [(name, file)] = files.as_mut_slice()
        && (!csv::is_one(name)
            || is_zip(file).map_err(ImportRefusal::Unreadable)?
            || (csv::is_text(name) && expense_apps::is_json(file)?))
    {
        return alone(file);
    }
    let together = tempfile::tempfile().map_err(ImportRefusal::Unreadable)?;
    let mut zip = ZipOut::begin(together);
    for (at, (name, mut file)) in files.into_iter().enumerate() {
        let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
        if !csv::is_one(base) {
            return Err(ImportRefusal::NotTogether { name: shown(&name) });
        }
        if size(&mut file)? > super::limits::CSV {
            return Err(ImportRefusal::SheetTooLarge { name: shown(&name) });
        }
        // A folder for each, since two files may have the same name.
        zip.start_file(format!("{at}/{base}"), SimpleFileOptions::default())
            .map_err(|error| ImportRefusal::Unreadable(io::Error::other(error)))?;
        file.rewind()
            .and_then(|()| io::copy(&mut file, &mut zip))
            .map_err(ImportRefusal::Unreadable)?;
    }
    let mut file =
        ZipOut::finish(zip).map_err(|error| ImportRefusal::Unreadable(io::Error::other(error)))?;
    file.rewind().map_err(ImportRefusal::Unreadable)?;
    Ok(file)
}

/// Copies a single file.
fn alone<R: Read + Seek>(file: &mut R) -> Result<File, ImportRefusal> {
    if size(file)? > COMPRESSED {
        return Err(ImportRefusal::TooLarge);
    }
    let mut copied = || {
        let mut copy = tempfile::tempfile()?;
        file.rewind()?;
        io::copy(file, &mut copy)?;
        copy.rewind()?;
        Ok(copy)
    };
    copied().map_err(ImportRefusal::Unreadable)
}

fn size<R: Seek>(file: &mut R) -> Result<u64, ImportRefusal> {
    file.seek(io::SeekFrom::End(0))
        .map_err(ImportRefusal::Unreadable)
}

/// Whether it is a zip, whatever its name says.
fn is_zip<R: Read + Seek>(file: &mut R) -> io::Result<bool> {
    let mut start = Vec::new();
    file.rewind()?;
    file.by_ref().take(2).read_to_end(&mut start)?;
    file.rewind()?;
    Ok(start == b"PK")
}
