//! Files of other kinds, which people choose by mistake, or because their computer shows them under
//! the expected name. Each is recognized by its first bytes or by its content, and the message says
//! what it is and what to do.

use super::ImportRefusal;
use std::fmt;
use std::io::{self, Read, Seek};

/// Bytes that are needed to recognize a file: the signature of a tar is the last, at 257.
const HEAD: usize = 1_024;
/// Bytes of a compound file that are searched at a time.
const CHUNK: usize = 64 * 1_024;

/// A kind of file that contains no book, or one that can't be read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of each says what it is
pub enum FileKind {
    Pdf,
    OldWorkbook,
    ProtectedWorkbook,
    BinaryWorkbook,
    ProtectedOds,
    OtherOpenDocument,
    OldOfficeDocument,
    WordDocument,
    Presentation,
    XmlWorkbook,
    WebPage,
    WebArchive,
    Numbers,
    Keynote,
    Pages,
    LinkToGoogle,
    Shortcut,
    Picture,
    Gzip,
    SevenZip,
    Rar,
    OtherArchive,
    RichText,
    Database,
    Email,
    Calendar,
}

impl FileKind {
    fn sentence(self) -> &'static str {
        match self {
            FileKind::Pdf => {
                "This is a PDF, which has no cells to read. Export the spreadsheet that it was made from as .xlsx or .csv."
            }
            FileKind::OldWorkbook => {
                "This is an old Excel workbook (.xls). Open it, and save it as .xlsx without a password."
            }
            FileKind::ProtectedWorkbook => {
                "This workbook is protected by a password. Open it, save it without a password, and choose that file."
            }
            FileKind::BinaryWorkbook => {
                "This is a binary Excel workbook (.xlsb). Open it, and save it as .xlsx."
            }
            FileKind::ProtectedOds => {
                "This spreadsheet (.ods) is protected by a password. Open it, save it without a password, and choose that file."
            }
            FileKind::OtherOpenDocument => {
                "This is an OpenDocument file, but not a spreadsheet. Export the spreadsheet as \
                .ods, .xlsx or .csv."
            }
            FileKind::OldOfficeDocument => {
                "This is an old Office document, but not a workbook. Export the team's \
                spreadsheet as .xlsx or .csv."
            }
            FileKind::WordDocument => {
                "This is a Word document. Export the team's spreadsheet as .xlsx or .csv."
            }
            FileKind::Presentation => {
                "This is a presentation. Export the team's spreadsheet as .xlsx or .csv."
            }
            FileKind::XmlWorkbook => {
                "This is an Excel workbook saved as XML. Open it, and save it as .xlsx."
            }
            FileKind::WebPage => {
                "This is a web page, whatever its file name says. Open it in a spreadsheet \
                program, and save it as .xlsx; or export the file again."
            }
            FileKind::WebArchive => {
                "This is a web page that a browser saved (.webarchive). Export the spreadsheet itself as .xlsx or .csv."
            }
            FileKind::Numbers => {
                "This is a Numbers spreadsheet. In Numbers choose File, Export To, Excel, and choose that file."
            }
            FileKind::Keynote => {
                "This is a Keynote presentation. Export the team's spreadsheet as .xlsx or .csv."
            }
            FileKind::Pages => {
                "This is a Pages document. Export the team's spreadsheet as .xlsx or .csv."
            }
            FileKind::LinkToGoogle => {
                "This is only a link to a document in Google Drive; the cells are not in it. In Google Sheets choose File, Download, Microsoft Excel (.xlsx), and choose that file. Or import from Google Sheets."
            }
            FileKind::Shortcut => {
                "This is only a link to a page; nothing else is in it. Open the link, download the spreadsheet as .xlsx or .csv, and choose that file."
            }
            FileKind::Picture => {
                "This is a picture, which has no cells to read. Export the spreadsheet as .xlsx or .csv."
            }
            FileKind::Gzip => {
                "This is packed with gzip (.gz). Unpack it, and choose what is in it."
            }
            FileKind::SevenZip => {
                "This is a 7-Zip archive (.7z). Unpack it, and choose what is in it, or zip it again as .zip."
            }
            FileKind::Rar => {
                "This is a RAR archive. Unpack it, and choose what is in it, or zip it again as .zip."
            }
            FileKind::OtherArchive => {
                "This archive is not a .zip. Unpack it, and choose what is in it, or zip it \
                again as .zip."
            }
            FileKind::RichText => {
                "This is a text document (.rtf). Export the team's spreadsheet as .xlsx or .csv."
            }
            FileKind::Database => {
                "This is a database file. Export the team's book and choose the exported .zip. \
                To restore a backup, use: cffa restore."
            }
            FileKind::Email => {
                "This is an e-mail. Save the file that is attached to it, and choose that."
            }
            FileKind::Calendar => {
                "This is a calendar or contacts file. Export the team's spreadsheet as .xlsx or .csv."
            }
        }
    }

    /// The kind of a file that begins with these bytes, if it is one that contains no book.
    pub fn of(start: &[u8]) -> Option<FileKind> {
        const SIGNS: [(&[u8], FileKind); 27] = [
            (b"%PDF", FileKind::Pdf),
            (b"\xD0\xCF\x11\xE0", FileKind::OldWorkbook),
            (b"\x1F\x8B", FileKind::Gzip),
            (b"7z\xBC\xAF\x27\x1C", FileKind::SevenZip),
            (b"Rar!\x1A\x07", FileKind::Rar),
            (b"BZh", FileKind::OtherArchive),
            (b"\xFD7zXZ\0", FileKind::OtherArchive),
            (b"\x28\xB5\x2F\xFD", FileKind::OtherArchive),
            (b"MSCF", FileKind::OtherArchive),
            (b"\x89PNG", FileKind::Picture),
            (b"\xFF\xD8\xFF", FileKind::Picture),
            (b"GIF87a", FileKind::Picture),
            (b"GIF89a", FileKind::Picture),
            (b"II*\0", FileKind::Picture),
            (b"MM\0*", FileKind::Picture),
            (b"BM", FileKind::Picture),
            (b"bplist00", FileKind::WebArchive),
            (b"SQLite format 3\0", FileKind::Database),
            (b"{\\rtf", FileKind::RichText),
            (b"[InternetShortcut]", FileKind::Shortcut),
            (b"BEGIN:VC", FileKind::Calendar),
            (b"Return-Path:", FileKind::Email),
            (b"Delivered-To:", FileKind::Email),
            (b"MIME-Version:", FileKind::Email),
            (b"Received: ", FileKind::Email),
            (b"L\0\0\0\x01\x14\x02\0", FileKind::Shortcut),
            (b"<svg", FileKind::Picture),
        ];
        let start = start.get(..HEAD).unwrap_or(start);
        let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
        let text = text.trim_ascii_start();
        let sign = |(sign, _): &&(&[u8], FileKind)| {
            // "BM" also begins words, but in a bitmap, zeros follow soon.
            text.starts_with(sign) && (*sign != b"BM" || text.iter().take(16).any(|it| *it == 0))
        };
        if let Some((_, kind)) = SIGNS.iter().find(sign) {
            return Some(*kind);
        }
        let at =
            |from: usize, sign: &[u8]| start.get(from..).is_some_and(|it| it.starts_with(sign));
        if at(257, b"ustar") {
            return Some(FileKind::OtherArchive);
        }
        if at(4, b"ftyp") || (at(0, b"RIFF") && at(8, b"WEBP")) {
            return Some(FileKind::Picture);
        }
        marked_up(text)
    }

    /// The kind of a zip with these entries, if it is one that contains no book.
    pub fn of_names(names: &[String]) -> Option<FileKind> {
        let has = |name: &str| names.iter().any(|one| one == name);
        let has_any = |part: &str| names.iter().any(|one| one.contains(part));
        let apple = names.iter().any(|one| one.ends_with(".iwa")) || has_any("Index.zip");
        if has("xl/workbook.bin") {
            Some(FileKind::BinaryWorkbook)
        } else if has("word/document.xml") {
            Some(FileKind::WordDocument)
        } else if has("ppt/presentation.xml") {
            Some(FileKind::Presentation)
        } else if has_any(".pages/") {
            Some(FileKind::Pages)
        } else if has_any("Index/Slide") || has_any("Index/MasterSlide") || has_any(".key/") {
            Some(FileKind::Keynote)
        } else if apple
            && (has_any("Tables/") || has_any("CalculationEngine") || has_any(".numbers/"))
        {
            Some(FileKind::Numbers)
        } else if apple {
            Some(FileKind::Pages)
        } else if has("index.xml") || has("index.apxl") {
            // The format of iWork before 2013.
            Some(FileKind::Numbers)
        } else {
            None
        }
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

/// Markup: web pages, and other files that begin with a tag.
fn marked_up(text: &[u8]) -> Option<FileKind> {
    let head = String::from_utf8_lossy(text).to_lowercase();
    let begins = |any: &[&str]| any.iter().any(|one| head.starts_with(one));
    if begins(&[
        "<!doctype html",
        "<html",
        "<table",
        "<head",
        "<body",
        "<meta",
    ]) {
        Some(FileKind::WebPage)
    } else if !begins(&["<?xml", "<!doctype plist", "<plist"]) {
        None
    } else if head.contains("excel.sheet") || head.contains("office:spreadsheet") {
        Some(FileKind::XmlWorkbook)
    } else if head.contains("<html") {
        Some(FileKind::WebPage)
    } else if head.contains("webmainresource") {
        Some(FileKind::WebArchive)
    } else if head.contains("<plist") && head.contains("<key>url</key>") {
        Some(FileKind::Shortcut)
    } else if head.contains("<svg") {
        Some(FileKind::Picture)
    } else {
        None
    }
}

/// Refuses a file of another kind.
///
/// # Errors
/// If it is one ([`ImportRefusal::OtherFile`]), or can't be read from the disk.
pub fn refuse<R: Read + Seek>(file: &mut R) -> Result<(), ImportRefusal> {
    let mut start = Vec::new();
    let mut look = || {
        file.rewind()?;
        file.by_ref().take(HEAD as u64).read_to_end(&mut start)?;
        file.rewind()
    };
    look().map_err(ImportRefusal::Unreadable)?;
    let kind = match FileKind::of(&start) {
        Some(FileKind::OldWorkbook) => {
            let kind = compound(file).map_err(ImportRefusal::Unreadable)?;
            file.rewind().map_err(ImportRefusal::Unreadable)?;
            Some(kind)
        }
        kind => kind,
    };
    kind.map_or(Ok(()), |kind| Err(ImportRefusal::OtherFile { kind }))
}

/// The kind of a compound file, by the names of its streams.
fn compound<R: Read>(file: &mut R) -> io::Result<FileKind> {
    let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let names = [
        (wide("EncryptedPackage"), FileKind::ProtectedWorkbook),
        (wide("WordDocument"), FileKind::OldOfficeDocument),
        (wide("PowerPoint Document"), FileKind::OldOfficeDocument),
    ];
    let longest = names.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut seen: Vec<u8> = Vec::new();
    loop {
        let came = file.by_ref().take(CHUNK as u64).read_to_end(&mut seen)?;
        let found = names
            .iter()
            .find(|(name, _)| seen.windows(name.len()).any(|part| part == name));
        if let Some((_, kind)) = found {
            return Ok(*kind);
        }
        if came == 0 {
            return Ok(FileKind::OldWorkbook);
        }
        // A name may span two chunks.
        seen.drain(..seen.len().saturating_sub(longest));
    }
}

#[cfg(test)]
mod tests {
    use super::{FileKind, refuse};
    use crate::ImportRefusal;
    use std::io::Cursor;

    fn kind(content: &[u8]) -> Option<FileKind> {
        match refuse(&mut Cursor::new(content)) {
            Err(ImportRefusal::OtherFile { kind }) => Some(kind),
            _ => None,
        }
    }

    #[test]
    fn a_file_of_another_kind_is_told_by_how_it_begins() {
        for (content, expected) in [
            (&b"%PDF-1.7"[..], FileKind::Pdf),
            (b"\x1F\x8B\x08\0", FileKind::Gzip),
            (b"7z\xBC\xAF\x27\x1C\0", FileKind::SevenZip),
            (b"Rar!\x1A\x07\x01", FileKind::Rar),
            (b"\x89PNG\r\n", FileKind::Picture),
            (b"\0\0\0\x18ftypheic", FileKind::Picture),
            (b"RIFF\x10\0\0\0WEBPVP8 ", FileKind::Picture),
            (b"bplist00\xD1\x01", FileKind::WebArchive),
            (b"[InternetShortcut]\r\nURL=https://x", FileKind::Shortcut),
            (b"\xEF\xBB\xBF <!DOCTYPE HTML><table>", FileKind::WebPage),
            (
                b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
                FileKind::WebPage,
            ),
            (
                b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
                FileKind::XmlWorkbook,
            ),
            (
                b"<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>URL</key>",
                FileKind::Shortcut,
            ),
            (b"{\\rtf1\\ansi", FileKind::RichText),
            (b"SQLite format 3\0", FileKind::Database),
        ] {
            assert_eq!(kind(content), Some(expected), "{content:?}");
        }
        for ours in [
            &b"PK\x03\x04"[..],
            b"{\"expenses\": []}",
            b"BMI,Player\n",
            b"Player,Type\n",
            b"",
        ] {
            assert_eq!(kind(ours), None, "{ours:?}");
        }
    }

    #[test]
    fn a_compound_file_says_what_it_is_wherever_its_directory_lies() {
        let wide =
            |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        for (name, expected) in [
            ("Workbook", FileKind::OldWorkbook),
            ("EncryptedPackage", FileKind::ProtectedWorkbook),
            ("WordDocument", FileKind::OldOfficeDocument),
        ] {
            for at in [512, super::CHUNK - 7, 3 * super::CHUNK + 100] {
                let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
                file.resize(at, 0);
                file.extend(wide(name));
                file.resize(at + 5_000, 0);
                assert_eq!(kind(&file), Some(expected), "{name} at {at}");
            }
        }
    }
}
