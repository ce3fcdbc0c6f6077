//! A player's statement as a CSV.

use super::ExportError;
use super::csvs::{BYTE_ORDER_MARK, line};
use super::table::Cell;
use cffa_book::{Book, PlayerId};

/// The whole statement of a player, oldest line first: the date, a description, credit or debit,
/// and the balance after it.
///
/// # Errors
/// If memory is exhausted.
pub fn statement_csv(book: &Book, player: PlayerId) -> Result<Vec<u8>, ExportError> {
    let currency = book.settings().currency;
    let mut csv = BYTE_ORDER_MARK.as_bytes().to_vec();
    let names = ["Date", "What", "Credit", "Debit", "Balance"];
    csv.extend(line(&names.map(Cell::text))?);
    for one in book.statement(player) {
        let amount = match one.amount.is_negative() {
            true => [Cell::Empty, Cell::amount(currency, -one.amount)],
            false => [Cell::amount(currency, one.amount), Cell::Empty],
        };
        let [credit, debit] = amount;
        csv.extend(line(&[
            Cell::Day(one.date),
            Cell::text(one.description),
            credit,
            debit,
            Cell::amount(currency, one.balance),
        ])?);
    }
    Ok(csv)
}
