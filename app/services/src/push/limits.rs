//! The limits of notifications.

use jiff::SignedDuration;
use std::time::Duration;

/// Bytes of an address at a push service. The longest in use, those of Windows, have about 600.
pub const ENDPOINT: usize = 1_000;
/// Devices of an account: more than anyone carries. Another one replaces the oldest.
pub const PER_ACCOUNT: usize = 10;
/// Devices of a person who replies by link. Fewer than of an account, since anyone with the link
/// can reply for anyone.
pub const PER_PERSON: usize = 3;
/// Devices of all who reply by a team's link: two for each person of a large team.
pub const PER_TEAM: usize = 200;
/// How long a push service may take: its response has no content. Slower ones are tried again
/// later.
pub const SEND_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a process sends to one push service in a turn. If the service is slow, notifications
/// for other services may wait as long.
pub const TURN: Duration = Duration::from_secs(20);
/// How long the remaining notifications for a slow or unavailable push service wait: a turn of the
/// server.
pub const NEXT_TURN: SignedDuration = SignedDuration::from_mins(1);
/// Notifications that a process takes in one turn.
pub const BATCH: usize = 50;
/// How long a push service keeps a notification for a device that is off: a week's holiday. Older
/// ones are of no use.
pub const KEPT_BY_SERVICE: SignedDuration = SignedDuration::from_hours(24 * 7);
/// How long the signature with which a notification is sent is valid. Services accept a day at most
/// (RFC 8292, 2); half of it leaves room for clocks that differ.
pub const SIGNATURE: SignedDuration = SignedDuration::from_hours(12);
/// The longest wait that a push service may request. Most notifications are of no use after a day.
pub const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(24);
/// Characters of the title and of the text. With both at four bytes a character, and the rest, the
/// content has less than the 3,993 bytes that push services must take (RFC 8291, 4).
pub const TEXT: usize = 300;
