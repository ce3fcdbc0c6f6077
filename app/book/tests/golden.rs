//! The format in which changes are stored. Every later version can read what any released version
//! wrote, and interprets it in the same way.
//!
//! `golden/changes.jsonl` has one entry of every kind, with optional fields present and omitted.
//! Lines are only ever added to it. A new kind of change needs a line there, a value in [`meant`]
//! and an arm in [`kind`].

#![allow(clippy::unwrap_used)]
#![allow(clippy::inconsistent_digit_grouping)] // pounds_pence

use cffa_book::{
    Actor, Change, ClosedFor, Comment, CostDetails, CostId, Currency, Entry, FORMAT, GameDetails,
    GameId, GameResult, Goals, Merged, Money, NewPlayer, Note, Pays, PitchPayment, PlayedFor,
    PlayerDetails, PlayerId, PlayerName, Purpose, RecordedTransaction, Score, SeasonDetails,
    SeasonId, SeasonName, Settings, Side, TransactionDetails, TransactionId, Turnout,
};
use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

const LINES: &str = include_str!("golden/changes.jsonl");

/// The name of a kind in the file. There is no `_` arm, so that a new kind doesn't compile until it
/// has one.
fn kind(change: &Change) -> &'static str {
    match change {
        Change::PlayerAdded { .. } => "player_added",
        Change::PlayerEdited { .. } => "player_edited",
        Change::PlayerRetired { .. } => "player_retired",
        Change::PlayerReactivated { .. } => "player_reactivated",
        Change::PlayerDeleted { .. } => "player_deleted",
        Change::PlayersMerged(_) => "players_merged",
        Change::PlayersParted(_) => "players_parted",
        Change::GameLogged { .. } => "game_logged",
        Change::GameEdited { .. } => "game_edited",
        Change::GameDeleted { .. } => "game_deleted",
        Change::TransactionRecorded { .. } => "transaction_recorded",
        Change::TransactionsRecorded { .. } => "transactions_recorded",
        Change::TransactionEdited { .. } => "transaction_edited",
        Change::TransactionDeleted { .. } => "transaction_deleted",
        Change::CostAdded { .. } => "cost_added",
        Change::CostEdited { .. } => "cost_edited",
        Change::CostDeleted { .. } => "cost_deleted",
        Change::SeasonAdded { .. } => "season_added",
        Change::SeasonEdited { .. } => "season_edited",
        Change::SeasonDeleted { .. } => "season_deleted",
        Change::SettingsChanged { .. } => "settings_changed",
        Change::Undone { .. } => "undone",
        Change::Closed { .. } => "closed",
    }
}

/// All kinds, as the reader lists them when it meets an unknown one.
fn kinds() -> Vec<String> {
    let unknown = serde_json::from_str::<Change>(r#"{"kind":"?"}"#).unwrap_err();
    let said = unknown.to_string();
    let (_, expected) = said.split_once("expected one of ").unwrap();
    let quoted = expected.split('`').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

/// What each line means, in the order of the lines.
fn meant() -> Vec<Change> {
    let ada = || PlayerDetails {
        name: name("Ada"),
        comment: Comment::default(),
        retired: false,
    };
    let retired_ada = || PlayerDetails {
        comment: Comment::parse("keeper").unwrap(),
        retired: true,
        ..ada()
    };
    let merged = || Merged {
        from: player(1),
        into: player(2),
        was: ada(),
        played: vec![],
        booked: vec![],
        transactions: vec![],
        costs_paid: vec![],
        costs_shared: vec![],
    };
    let full_game = GameDetails {
        date: date(2026, 11, 17),
        cost: Money::from_minor(61_00),
        booker: Some(player(2)),
        score: Some(Score {
            winning: 5,
            losing: 3,
        }),
        line_up: vec![
            turnout(1, 12, Some(GameResult::Win)),
            turnout(2, 0, Some(GameResult::Lose)),
            turnout(3, 0, Some(GameResult::NoShow)),
            turnout(4, 0, None),
        ],
        turn: 7,
        also_paid: Vec::new(),
        goals: None,
    };
    let bare_game = |day, cost, line_up| GameDetails {
        date: day,
        cost: Money::from_minor(cost),
        booker: None,
        score: None,
        line_up,
        turn: 0,
        also_paid: Vec::new(),
        goals: None,
    };
    let first = || {
        let line_up = vec![turnout(1, 0, Some(GameResult::Draw))];
        bare_game(date(1970, 1, 1), 0, line_up)
    };
    let uneven = vec![
        pays(turnout(1, 0, Some(GameResult::Win)), Pays::Percent(50)),
        pays(turnout(2, 0, None), Pays::Percent(0)),
        pays(turnout(3, 2, None), Pays::Fixed(Money::from_minor(5_00))),
        turnout(4, 0, None),
    ];
    let sided = vec![
        Turnout {
            side: Some(PlayedFor {
                side: Side::A,
                guests_opposite: 1,
            }),
            ..turnout(1, 2, None)
        },
        Turnout {
            side: Some(PlayedFor::with_guests(Side::B)),
            ..turnout(2, 0, None)
        },
        turnout(3, 0, Some(GameResult::NoShow)),
    ];
    let autumn = |last| SeasonDetails {
        name: SeasonName::parse("Autumn 2026").unwrap(),
        from: date(2026, 9, 1),
        to: date(2026, 11, last),
    };
    let later = |cost| bare_game(date(2026, 11, 18), cost, vec![turnout(5, 0, None)]);
    let moved = |amount, note: &str, purpose| TransactionDetails {
        date: date(2026, 11, 17),
        amount: Money::from_minor(amount),
        note: Note::parse(note).unwrap(),
        purpose,
    };
    let pizza = || moved(-6_78, "for pizza", Purpose::Payment { player: player(1) });
    let put_right = || TransactionDetails {
        date: date(2026, 11, 18),
        ..moved(7_00, "", Purpose::Payment { player: player(2) })
    };
    let recorded = |last, details| Change::TransactionRecorded {
        transaction: transaction(last),
        details,
    };
    let closed = |reason| Change::Closed {
        successor: Uuid::from_u128(0x4000_8000_0000_0000_0002),
        reason,
    };
    let balls = || CostDetails {
        date: date(2026, 11, 17),
        amount: Money::from_minor(24_99),
        what: Note::parse("Balls").unwrap(),
        paid_by: Some(player(1)),
        shared_by: vec![player(1), player(2)],
        game: Some(game(1)),
        turn: 3,
    };
    let fee = || CostDetails {
        date: date(2026, 11, 18),
        amount: Money::from_minor(80_00),
        what: Note::parse("League fee").unwrap(),
        paid_by: None,
        shared_by: vec![player(2)],
        game: None,
        turn: 0,
    };
    vec![
        Change::PlayerAdded {
            player: player(1),
            details: retired_ada(),
        },
        Change::PlayerAdded {
            player: player(2),
            details: PlayerDetails {
                name: name("van Dijk V"),
                ..ada()
            },
        },
        Change::PlayerEdited {
            player: player(1),
            before: retired_ada(),
            after: PlayerDetails {
                name: name("Zoë \"Ada\" <A>"),
                comment: Comment::default(),
                retired: true,
            },
        },
        Change::PlayerRetired { player: player(1) },
        Change::PlayerReactivated { player: player(1) },
        Change::PlayerDeleted {
            player: player(1),
            before: ada(),
        },
        Change::PlayersMerged(Merged {
            played: vec![game(1)],
            booked: vec![game(2)],
            transactions: vec![transaction(1)],
            ..merged()
        }),
        Change::PlayersMerged(merged()),
        Change::PlayersParted(Merged {
            played: vec![game(1)],
            ..merged()
        }),
        Change::GameLogged {
            game: game(1),
            details: full_game,
            new_players: vec![new_player(4, "Newt")],
        },
        Change::GameLogged {
            game: game(2),
            details: first(),
            new_players: vec![],
        },
        Change::GameEdited {
            game: game(2),
            before: first(),
            after: later(40_00),
            new_players: vec![new_player(5, "Nova")],
        },
        Change::GameEdited {
            game: game(2),
            before: later(40_00),
            after: later(41_00),
            new_players: vec![],
        },
        Change::GameDeleted {
            game: game(2),
            before: later(41_00),
        },
        recorded(1, pizza()),
        recorded(
            2,
            moved(
                6_78,
                "",
                Purpose::AutoPay {
                    player: player(1),
                    game: game(1),
                },
            ),
        ),
        recorded(
            3,
            moved(
                5_00,
                "",
                Purpose::Transfer {
                    from: player(1),
                    to: player(2),
                },
            ),
        ),
        recorded(
            4,
            moved(-3_27, "", Purpose::CarryOver { player: player(1) }),
        ),
        Change::TransactionEdited {
            transaction: transaction(1),
            before: pizza(),
            after: put_right(),
        },
        Change::TransactionDeleted {
            transaction: transaction(1),
            before: put_right(),
        },
        Change::SettingsChanged {
            before: Settings::default(),
            after: Settings {
                currency: Currency::parse("JPY").unwrap(),
                active_days: 365,
                recent_days: 90,
                time_zone: None,
            },
        },
        Change::Undone {
            of: 4,
            effects: vec![Change::PlayerReactivated { player: player(1) }],
        },
        closed(ClosedFor::Import),
        closed(ClosedFor::Deletion),
        closed(ClosedFor::Restoration),
        Change::TransactionsRecorded {
            transactions: vec![
                RecordedTransaction {
                    transaction: transaction(5),
                    details: pizza(),
                },
                RecordedTransaction {
                    transaction: transaction(6),
                    details: put_right(),
                },
            ],
        },
        Change::GameLogged {
            game: game(3),
            details: GameDetails {
                booker: Some(player(2)),
                also_paid: vec![PitchPayment {
                    player: player(3),
                    amount: Money::from_minor(20_00),
                }],
                ..bare_game(date(2026, 11, 24), 61_00, uneven)
            },
            new_players: vec![],
        },
        Change::CostAdded {
            cost: cost(1),
            details: balls(),
        },
        Change::CostAdded {
            cost: cost(2),
            details: fee(),
        },
        Change::CostEdited {
            cost: cost(1),
            before: balls(),
            after: fee(),
        },
        Change::CostDeleted {
            cost: cost(1),
            before: fee(),
        },
        Change::PlayersMerged(Merged {
            costs_paid: vec![cost(1)],
            costs_shared: vec![cost(2)],
            ..merged()
        }),
        Change::GameLogged {
            game: game(4),
            details: GameDetails {
                goals: Some(Goals { a: 5, b: 3 }),
                ..bare_game(date(2026, 11, 25), 60_00, sided)
            },
            new_players: vec![],
        },
        Change::SeasonAdded {
            season: season(1),
            details: autumn(30),
        },
        Change::SeasonEdited {
            season: season(1),
            before: autumn(30),
            after: autumn(29),
        },
        Change::SeasonDeleted {
            season: season(1),
            before: autumn(29),
        },
    ]
}

fn entries() -> Vec<Entry> {
    let read = |line| serde_json::from_str(line).unwrap();
    LINES.lines().map(read).collect()
}

#[test]
fn every_line_means_what_it_meant() {
    let entries = entries();
    let meant = meant();
    assert_eq!(entries.len(), meant.len());
    for (entry, change) in entries.into_iter().zip(meant) {
        assert_eq!(entry.change, change, "line {}", entry.seq);
    }
}

#[test]
fn every_line_is_written_back_byte_for_byte() {
    for (line, entry) in LINES.lines().zip(entries()) {
        assert_eq!(serde_json::to_string(&entry).unwrap(), line);
    }
}

#[test]
fn every_kind_of_change_has_a_line() {
    let meant = meant();
    let kinds = kinds();
    assert!(kinds.len() >= 16, "{kinds:?}");
    for wanted in kinds {
        let found = meant.iter().any(|change| kind(change) == wanted);
        assert!(found, "no line for {wanted}");
    }
    for (line, change) in LINES.lines().zip(&meant) {
        let named = format!("\"change\":{{\"kind\":\"{}\"", kind(change));
        assert!(line.contains(&named), "{named}");
    }
}

#[test]
fn an_entry_says_who_when_and_under_which_key() {
    let entries = entries();
    for (at, entry) in entries.iter().enumerate() {
        assert_eq!((entry.v, entry.seq), (1, at as u64 + 1));
    }
    assert_eq!(FORMAT, 1, "a new format keeps these lines and adds its own");
    let full = &entries[0];
    let account = Uuid::from_u128(0x7000_8000_0000_0000_acc0);
    let tess = Actor {
        account: Some(account),
        name: "Tess".to_owned(),
    };
    assert_eq!(full.by, tess);
    assert_eq!(full.key, Some(Uuid::from_u128(0x4000_8000_0000_0000_0001)));
    let at: Timestamp = "2026-11-17T20:15:00Z".parse().unwrap();
    assert_eq!(full.at, at);
    let bare = &entries[1];
    assert_eq!((bare.by.account, bare.key), (None, None));
    assert_eq!(bare.at.as_microsecond() - at.as_microsecond(), 123_456);
}

#[test]
fn what_a_later_version_might_add_is_no_reason_to_fail_on_what_is_known() {
    let line = LINES.lines().next().unwrap();
    let later = line.replacen("{\"v\":1,", "{\"v\":1,\"weather\":\"rain\",", 1);
    let read: Entry = serde_json::from_str(&later).unwrap();
    assert_eq!(read, entries()[0]);
    // But an unknown kind is refused rather than skipped: it may be about money.
    let unknown = line.replacen("player_added", "player_knighted", 1);
    assert!(serde_json::from_str::<Entry>(&unknown).is_err());
}

fn id(last: u128) -> Uuid {
    Uuid::from_u128(0x7000_8000_0000_0000_0000 | last)
}

fn player(last: u128) -> PlayerId {
    PlayerId(id(0xa0 | last))
}

fn game(last: u128) -> GameId {
    GameId(id(0xb0 | last))
}

fn transaction(last: u128) -> TransactionId {
    TransactionId(id(0xc0 | last))
}

fn cost(last: u128) -> CostId {
    CostId(id(0xd0 | last))
}

fn season(last: u128) -> SeasonId {
    SeasonId(id(0xe0 | last))
}

fn name(text: &str) -> PlayerName {
    PlayerName::parse(text).unwrap()
}

fn turnout(last: u128, guests: u8, result: Option<GameResult>) -> Turnout {
    Turnout {
        player: player(last),
        guests,
        result,
        pays: Pays::FULL,
        side: None,
    }
}

fn pays(turnout: Turnout, pays: Pays) -> Turnout {
    Turnout { pays, ..turnout }
}

fn new_player(last: u128, called: &str) -> NewPlayer {
    NewPlayer {
        player: player(last),
        name: name(called),
    }
}
