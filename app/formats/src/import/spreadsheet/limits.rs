//! How much of a spreadsheet is read. A table is in memory while it is read, so these
//! are what keeps the memory bounded, whatever someone uploads.

use crate::unpack::MIB;
use cffa_book::limits;

/// Worksheets in one workbook: one for each month of four years, and some notes.
pub const SHEETS: usize = 50;
/// Rows with anything in them in one worksheet: one for each transaction of a full book.
pub const ROWS: usize = limits::TRANSACTIONS;
/// The last column that is looked at: one for each player of a full team, and a hundred.
pub const COLUMNS: usize = limits::PLAYERS + 100;
/// Cells with anything in them in all worksheets together: 10,000 games of a team of 80
/// and four for each of 50,000 transactions. Each takes 24 bytes.
pub const CELLS: usize = 1_000_000;
/// Cells that are looked at in all worksheets together, those with nothing in them too: some
/// programs write a format into every cell of a row, and a bomb is made of nothing else.
pub const CELLS_SEEN: usize = 2 * CELLS;
/// Cells between two looks at whether anyone still wants the file read.
pub const LOOK_UP_EVERY: usize = 10_000;
/// Characters of one cell that are kept: longer than any name, note or amount.
pub const TEXT: usize = 1_000;
/// How often one worksheet may speak of merged cells: once for each row. All areas of a sheet
/// are in memory at once.
pub const MERGED: usize = limits::TRANSACTIONS;
/// Tags in a part of a workbook that holds neither cells nor texts: the 64,000 formats that
/// Excel knows at most, with what is within each. Of `<border/>` the library keeps ten times as
/// much memory as it has bytes.
pub const TAGS: usize = 400_000;
/// Bytes of the texts of all worksheets together, each text once: five times the longest note
/// that 50,000 transactions can be told by.
pub const TEXTS: usize = 24 * 1024 * 1024;
/// The most that is unpacked of one workbook, all its sheets together; 50,000 rows have some
/// 10 MiB. No part is read as two sheets, so that this is also the most that is parsed, once
/// for cells and once for merged ones.
pub const UNPACKED: u64 = 128 * MIB;
/// The most that is unpacked of a part that is no worksheet: those with the texts and with the
/// formats are in memory as a whole.
pub const TEXTS_UNPACKED: u64 = 16 * MIB;
/// The largest CSV, which is in memory as a whole; 50,000 rows have 3 MiB.
pub const CSV: u64 = 16 * MIB;
/// Rows from the top in which the names of the columns are looked for: there may be a
/// title above them.
pub const HEADER_WITHIN: usize = 20;
/// Questions of one kind that are asked about names and columns.
pub const QUESTIONS: usize = 40;
