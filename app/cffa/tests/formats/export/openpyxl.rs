//! openpyxl, an independent program that reads workbooks, which `scripts/test` installs under
//! `target/`.

use cffa_testing::python;
use serde_json::Value;

/// Prints each sheet: the cell at which its panes are frozen, its column widths, and for each cell
/// the value, the type and the number format.
const TELL: &str = r#"
import datetime, io, json, sys
import openpyxl

def tell(cell):
    value = cell.value
    if isinstance(value, datetime.datetime):
        value = value.isoformat()
    return [value, cell.data_type, cell.number_format, bool(cell.quotePrefix)]

book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
json.dump([{
    "name": sheet.title,
    "frozen": sheet.freeze_panes,
    "widths": [sheet.column_dimensions[letter].width for letter in sorted(sheet.column_dimensions)],
    "bold": all(cell.font.b for cell in sheet[1]),
    "rows": [[tell(cell) for cell in row] for row in sheet.iter_rows()],
} for sheet in book.worksheets], sys.stdout)
"#;

/// The sheets of a workbook, as openpyxl reads them.
pub fn sheets(workbook: &[u8]) -> Vec<Value> {
    let Value::Array(sheets) = python::tells(TELL, workbook) else {
        panic!("openpyxl tells a list");
    };
    sheets
}
