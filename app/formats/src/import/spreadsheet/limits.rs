//! The limits for reading a spreadsheet. Tables are in memory while they are read, so these limits
//! bound the memory, whatever is uploaded.

use crate::unpack::MIB;
use cffa_book::limits;

/// Worksheets in one workbook: one for each month of four years, and some for notes.
pub const SHEETS: usize = 50;
/// Non-empty rows in one worksheet: one for each transaction of a full book.
pub const ROWS: usize = limits::TRANSACTIONS;
/// The last column that is read: one for each player of a full team, and a hundred more.
pub const COLUMNS: usize = limits::PLAYERS + 100;
/// Non-empty cells in all worksheets together: 10,000 games of a team of 80, and four for each of
/// 50,000 transactions. Each takes 24 bytes.
pub const CELLS: usize = 1_000_000;
/// Cells in all worksheets together, including empty ones: some programs write a format into every
/// cell of a row, and a decompression bomb may have only empty cells.
pub const CELLS_SEEN: usize = 2 * CELLS;
/// Cells between two checks for cancellation.
pub const LOOK_UP_EVERY: usize = 10_000;
/// Characters of one cell that are kept: more than any name, note or amount has.
pub const TEXT: usize = 1_000;
/// Merged areas in one worksheet: one for each row. All areas of a sheet are in memory at once.
pub const MERGED: usize = limits::TRANSACTIONS;
/// Tags in a part of a workbook that has neither cells nor texts: those of the 64,000 formats that
/// Excel allows. For `<border/>`, the library uses ten times as much memory as it has bytes.
pub const TAGS: usize = 400_000;
/// Bytes of the texts of all worksheets together, each text counted once: five times the longest
/// notes that 50,000 transactions can have.
pub const TEXTS: usize = 24 * 1024 * 1024;
/// The most bytes that are unpacked from one workbook, all its sheets together; 50,000 rows have
/// about 10 MiB. No part is read as two sheets, so this is also the most that is parsed, once for
/// cells and once for merged areas.
pub const UNPACKED: u64 = 128 * MIB;
/// The most bytes that are unpacked from a part that is not a worksheet: the parts with texts and
/// formats are in memory as a whole.
pub const TEXTS_UNPACKED: u64 = 16 * MIB;
/// The largest CSV, which is in memory as a whole; 50,000 rows have 3 MiB.
pub const CSV: u64 = 16 * MIB;
/// Rows from the top in which the header is searched: there may be a title above it.
pub const HEADER_WITHIN: usize = 20;
/// The most questions of one kind about names and columns.
pub const QUESTIONS: usize = 40;
