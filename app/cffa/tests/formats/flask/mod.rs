//! The original's archive: every form it comes in, every fault it is known to have.

mod balances;
mod files;
mod games;
mod names;
mod values;

use cffa_formats::Reading;
use cffa_testing::flask::Export;
use cffa_testing::formats::read_bytes;

trait Read {
    fn read(&self) -> Reading;
}

impl Read for Export {
    fn read(&self) -> Reading {
        read_bytes(&self.zip()).expect("is read")
    }
}

fn balance(reading: &Reading, name: &str) -> String {
    let row = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name);
    let row = row.unwrap_or_else(|| panic!("{name} is in {:?}", reading.balances));
    reading.currency.plain(row.balance)
}

fn attended(reading: &Reading, name: &str) -> usize {
    let row = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name);
    row.expect("is there").attended
}
