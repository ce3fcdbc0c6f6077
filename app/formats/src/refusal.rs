//! Why a file can't be read, in sentences that say what to do.

use super::{FileKind, archive, unpack};
use crate::import::{expense_apps, spreadsheet};
use cffa_book::{Seq, Unsound, limits};

/// Why a file is refused as a whole. Nothing of it is written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum ImportRefusal {
    #[error("The file is empty. Export or save it again, and choose that file.")]
    EmptyFile,
    #[error("{kind}")]
    OtherFile { kind: FileKind },
    #[error(
        "This is neither a zip archive nor a spreadsheet. Choose the exported .zip file, a \
        workbook (.xlsx, .ods), or the worksheets as .csv."
    )]
    NotAZip,
    #[error("The archive is damaged or cut off. Copy or export it again, then try again.")]
    Damaged,
    #[error(
        "The file is larger than {} MiB, which is too large for a team's archive. Choose the \
        archive that was exported.",
        unpack::COMPRESSED / unpack::MIB
    )]
    TooLarge,
    #[error(
        "Unpacked, the archive would be larger than {} MiB, which is too large for a team's \
        archive. Choose the archive that was exported.",
        unpack::UNPACKED / unpack::MIB
    )]
    UnpacksTooLarge,
    #[error(
        "{name} in the archive unpacks to more than {} times its size. That is a zip bomb, not an export; it was not read.",
        unpack::RATIO
    )]
    ZipBomb { name: String },
    #[error(
        "There are more than {} files in the archive. Choose the archive that was exported.",
        unpack::ENTRIES
    )]
    TooManyFiles,
    #[error(
        "The archive's list of files is longer than any export's. Choose the archive that was exported."
    )]
    DirectoryTooLong,
    #[error(
        "The archive holds the name {name}, which points outside it. Export it again; don't use \
        an archive from someone you don't know."
    )]
    UnsafeName { name: String },
    #[error(
        "The archive holds two files of the name {name}, so it isn't clear which counts. Export it again."
    )]
    SameNameTwice { name: String },
    #[error(
        "The archive is protected by a password. Unpack it, then zip the files again without one."
    )]
    Encrypted,
    #[error(
        "{name} is packed in a way that CFFA can't unpack. Unpack the archive, then zip the files again."
    )]
    PackedOtherwise { name: String },
    #[error("The archive can't be read from the disk: {0}.")]
    Unreadable(std::io::Error),

    #[error(
        "The archive is empty. If it is from the previous CFFA, set its EXPORTDIRECTORY to an \
        absolute path and export again."
    )]
    NothingInside,
    #[error(
        "This is not an archive of CFFA: it holds neither a manifest.json nor files like games.json and payments.json, and no spreadsheet. Choose the .zip file that the export page gave you."
    )]
    NotOurs,

    #[error("{file}, row {row}: {what} The file is damaged; export it again.")]
    NotJson {
        file: String,
        row: u64,
        what: String,
    },
    #[error("{file} has more than {most} rows, which is too many for a team's book.")]
    TooManyRows { file: String, most: u64 },
    #[error(
        "The file names more than {} players, the most a team can have.",
        limits::PLAYERS
    )]
    TooManyPlayers,
    #[error("The imported book would be inconsistent. Please report this with the archive. {0}")]
    Inconsistent(Unsound),

    #[error(
        "CFFA does not know this JSON: it reads exports of Spliit, and the bills of I Hate \
        Money. If it is one of them, it is damaged or cut off; export it again."
    )]
    UnknownJson,
    #[error(
        "The JSON is larger than {} MiB, which is too large for a group's export.",
        expense_apps::limits::JSON / unpack::MIB
    )]
    JsonTooLarge,
    #[error(
        "{file} looks like an export of {program}, but row {row}, which names the columns, has none called {column}. Export it again, or add the column."
    )]
    MissingColumn {
        file: String,
        program: &'static str,
        column: String,
        row: u32,
    },
    #[error(
        "This looks like an export of {program}, but it has no {name}. Export it again, and choose that file."
    )]
    MissingMember {
        program: &'static str,
        name: &'static str,
    },
    #[error(
        "These are the payments that I Hate Money suggests, not what was paid. Export its bills."
    )]
    Suggestions,

    #[error(
        "The spreadsheet can't be read ({what}). Open it, save it again as .xlsx or .ods, and \
        try again."
    )]
    BadWorkbook { what: String },
    #[error(
        "{name} is too large for a team's spreadsheet. Remove everything that isn't the team's \
        book, and try again."
    )]
    SheetTooLarge { name: String },
    #[error(
        "The workbook has more than {} sheets. Remove those that aren't the team's book.",
        spreadsheet::limits::SHEETS
    )]
    TooManySheets,
    #[error(
        "The sheet {sheet} has something in more than {} columns. Remove everything that isn't \
        the team's book.",
        spreadsheet::limits::COLUMNS
    )]
    TooManyColumns { sheet: String },
    #[error(
        "The spreadsheet has more than {} cells, which is too many. Remove everything that isn't \
        the team's book.",
        spreadsheet::limits::CELLS
    )]
    TooManyCells,
    #[error(
        "The spreadsheet has more than {} MB of text, which is too much. Remove everything that \
        isn't the team's book.",
        spreadsheet::limits::TEXTS / 1024 / 1024
    )]
    TooMuchText,
    #[error(
        "No sheet has the columns of a team's spreadsheet. Transactions need Player, Amount and Date (dd-Mon-YYYY); games need Date of Game dd-MON-YYYY and Cost of Game; a summary needs Names and Money Carry Over."
    )]
    NoTemplate,
    #[error("Sheet {name} not found. The sheets are: {there}.")]
    NoSuchSheet { name: String, there: String },
    #[error("The sheet {name} lacks a column: it needs {columns}.")]
    NotSuchASheet { name: String, columns: String },
    #[error(
        "{name} is not a CSV file. You can import several files together only if each is a \
        worksheet as .csv."
    )]
    NotTogether { name: String },

    #[error("manifest.json can't be read: {what}. Export the archive again.")]
    BadManifest { what: String },
    #[error(
        "The archive is of version {found}, and this CFFA reads versions up to {known}. Update CFFA, then import it."
    )]
    NewerVersion { found: u64, known: u64 },
    #[error(
        "The archive holds more than {} changes, or more than {} MiB of them, which is too many \
        for a team's book. Use the archive as it was exported.",
        archive::CHANGES_MOST,
        archive::CHANGES_UNPACKED / unpack::MIB
    )]
    TooManyChanges,
    #[error("{file} is missing from the archive. Export it again.")]
    FileMissing { file: String },
    #[error(
        "{file} does not match the manifest (its checksum differs): it was changed or damaged. \
        Use the archive as it was exported."
    )]
    ChecksumDiffers { file: String },
    #[error(
        "The manifest promises {promised} {what}, but there are {found}. Use the archive as it was exported."
    )]
    CountDiffers {
        what: &'static str,
        promised: u64,
        found: u64,
    },
    #[error(
        "changes.jsonl, line {line}: this is not a change: {what}. Use the archive as it was exported."
    )]
    NotAChange { line: u64, what: String },
    #[error("changes.jsonl, line {line} (change {seq}) can't be right. {why}")]
    UnsoundChange { line: u64, seq: Seq, why: Unsound },
    #[error(
        "changes.jsonl, line {line}: the idempotency key was used before. Use the archive as it was exported."
    )]
    KeyTwice { line: u64 },
}
