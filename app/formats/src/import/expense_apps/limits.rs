//! The limits for reading another program's export.

use crate::unpack::MIB;
use cffa_book::limits;

/// The largest JSON, which is in memory as a whole; 50,000 expenses of Spliit have about 15 MiB.
pub const JSON: u64 = 16 * MIB;
/// The most expenses that are read: each is a game or a transaction of a full book.
pub const BILLS: usize = limits::TRANSACTIONS;
