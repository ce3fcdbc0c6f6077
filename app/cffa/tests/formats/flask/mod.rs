//! The Flask version's export: every form that it comes in, and every fault that it is known to
//! have.

mod balances;
mod files;
mod games;
mod names;
mod values;

use cffa_formats::ParsedBook;
use cffa_testing::flask::Export;
use cffa_testing::formats::read_bytes;

trait Read {
    fn read(&self) -> ParsedBook;
}

impl Read for Export {
    fn read(&self) -> ParsedBook {
        read_bytes(&self.zip()).expect("the file can be read")
    }
}

fn balance(reading: &ParsedBook, name: &str) -> String {
    let row = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name);
    let row = row.unwrap_or_else(|| panic!("{name} is in {:?}", reading.balances));
    reading.currency.plain(row.balance)
}

fn attended(reading: &ParsedBook, name: &str) -> usize {
    let row = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name);
    row.expect("the player has a balance").attended
}
