//! Workbooks and CSV files in the forms that programs and people produce.

use super::{asked, balances, choose, read, unread};
use cffa_formats::import::spreadsheet::{Choices, Role};
use cffa_testing::formats::{told, zipped};
use cffa_testing::spreadsheets;
use cffa_testing::spreadsheets::{team_sheet, xlsx};
use jiff::civil::date;
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook};

#[test]
fn which_sheet_is_which_can_be_chosen_and_so_can_the_rows_of_the_summary() {
    let mut sheets = team_sheet();
    sheets.push((
        "Old",
        vec![
            vec!["Player", "Amount", "Date"],
            vec!["Zoe", "1", "01-Jan-2010"],
        ],
    ));
    let bytes = xlsx(&sheets);
    let reading = read(&bytes);
    let transactions = asked(&reading)
        .sheets
        .iter()
        .find(|one| one.role == Role::Transactions)
        .unwrap();
    assert_eq!(transactions.taken.as_deref(), Some("Transactions"));
    assert!(transactions.doubtful);
    assert!(
        told(&reading).contains("Old: This sheet was not read."),
        "{}",
        told(&reading)
    );
    let mut choices = Choices::default();
    choices.sheets.insert(Role::Transactions, "Old".into());
    choices.sheets.insert(Role::Games, String::new());
    choices.first_row = Some(3);
    choices.last_row = Some(3);
    assert_eq!(
        balances(&choose(&bytes, &choices).unwrap()),
        "Bob 1234.50, Zoe 1.00"
    );
    choices.sheets.insert(Role::Games, "Nowhere".into());
    let refusal = choose(&bytes, &choices).unwrap_err().to_string();
    assert!(
        refusal.contains("Sheet “Nowhere” not found") && refusal.contains("“Old”"),
        "{refusal}"
    );
    choices.sheets.insert(Role::Games, "Old".into());
    let refusal = choose(&bytes, &choices).unwrap_err().to_string();
    assert!(refusal.contains("Cost of Game"), "{refusal}");
}

#[test]
fn a_workbook_with_formulas_dates_titles_and_merged_cells_is_read_as_it_looks() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Paid").unwrap();
    let bold = Style::new().set_bold();
    sheet
        .merge_range(0, 0, 0, 3, "Tuesday Turf, all payments", &bold)
        .unwrap();
    for (column, name) in ["Player", "Type", "Amount", "Date (dd-Mon-YYYY)"]
        .iter()
        .enumerate()
    {
        sheet.write(2, column as u16, *name).unwrap();
    }
    let day = Style::new().set_num_format("dd-mmm-yyyy");
    let when = ExcelDateTime::from_ymd(2017, 4, 18).unwrap();
    sheet.write(3, 0, "Ann").unwrap();
    sheet
        .write_formula(
            3,
            2,
            Formula::new("=0.1+0.2").set_result("0.30000000000000004"),
        )
        .unwrap();
    sheet.write(4, 0, "Bob").unwrap();
    sheet.write(4, 2, 5.5).unwrap();
    sheet.merge_range(3, 3, 4, 3, "", &day).unwrap();
    sheet.write_with_format(3, 3, &when, &day).unwrap();
    sheet.write(6, 0, "Cy").unwrap();
    sheet.write(6, 2, "£1,234.50").unwrap();
    sheet.write(6, 3, 42_844).unwrap();
    sheet.write(7, 0, "Dee").unwrap();
    sheet
        .write_formula(7, 2, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    sheet.write(7, 3, "18/04/2017").unwrap();
    let reading = read(&book.save_to_buffer().unwrap());
    assert_eq!(balances(&reading), "Ann 0.30, Bob 5.50, Cy 1234.50");
    let days: Vec<_> = reading
        .book
        .transactions()
        .map(|one| one.details.date)
        .collect();
    assert!(
        days.contains(&date(2017, 4, 18)) && days.contains(&date(2017, 4, 19)),
        "{days:?}"
    );
    assert_eq!(
        unread(&reading),
        ["Paid, row 8: the amount: the spreadsheet says #DIV/0!."]
    );
}

#[test]
fn a_workbook_whose_days_count_from_1904_has_the_same_days() {
    let bytes = xlsx(&[(
        "Paid",
        vec![vec!["Player", "Amount", "Date"], vec!["Ann", "5", "#41381"]],
    )]);
    let mut files = spreadsheets::unzipped(&bytes);
    let book = files
        .iter_mut()
        .find(|(name, _)| name == "xl/workbook.xml")
        .unwrap();
    let text = String::from_utf8(book.1.clone()).unwrap();
    let (before, after) = text.split_once("<workbookPr").unwrap();
    book.1 = format!("{before}<workbookPr date1904=\"1\"{after}").into_bytes();
    let reading = read(&zipped(&files));
    assert_eq!(
        reading.book.transactions().next().unwrap().details.date,
        date(2017, 4, 18)
    );
}

#[test]
fn csvs_of_excel_and_of_other_countries_are_read() {
    let latin = [&b"Player,Amount,Date\nAnn,\xA35.00,18-Apr-2017\n"[..]].concat();
    assert_eq!(balances(&read(&zipped(&[("a.csv", latin)]))), "Ann 5.00");
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(
        "Player\tAmount\tDate\nZoë\t£5\t18-Apr-2017\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    assert_eq!(balances(&read(&zipped(&[("a.csv", wide)]))), "Zoë 5.00");
    let semicolons = "\u{feff}Player;Amount;Date\nAnn;1.234,50;18.04.2017\n\"Bob\nthe 2nd\";5,00;18.04.2017\nCy;x;18.04.2017\n";
    let reading = read(&zipped(&[("a.csv", semicolons)]));
    assert_eq!(balances(&reading), "Ann 1234.50, Bob the 2nd 5.00");
    assert_eq!(
        unread(&reading),
        ["a, row 4: the amount: “x” is not an amount."]
    );
}
