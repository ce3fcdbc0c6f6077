//! Archives in the format of the Flask application, for import tests.
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of these files.
pub fn zipped<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_ref(), SimpleFileOptions::default())
            .expect("a new file");
        zip.write_all(content.as_ref()).expect("room");
    }
    zip.finish().expect("a zip").into_inner()
}

/// The timestamp of a day in November 2026, in milliseconds.
pub fn november(day: u64) -> u64 {
    1_793_491_200_000 + (day - 1) * 86_400_000
}

pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text")
}

/// The files of a team as the Flask application writes them.
#[derive(Default)]
pub struct Export {
    pub players: Vec<String>,
    pub summary: Vec<String>,
    pub adjustments: Vec<String>,
    pub games: Vec<String>,
    pub payments: Vec<String>,
}

impl Export {
    pub fn of(players: &[&str]) -> Export {
        let mut export = Export::default();
        for name in players {
            export.player(name, "", false);
        }
        export
    }

    pub fn player(&mut self, name: &str, comment: &str, retired: bool) {
        self.players.push(format!(
            r#""playerName": {}, "comment": {}, "retiree": {retired}"#,
            quoted(name),
            quoted(comment)
        ));
    }

    pub fn game(&mut self, day: u64, cost: &str, fields: &str, list: &str, heads: u32) {
        self.games.push(format!(
            r#""Timestamp": {{"$date": 1795311103757}}, "Winning Team Score": 1, "Losing Team Score": 1, "Date of Game dd-MON-YYYY": {{"$date": {}}}, "Cost of Game": {{"$numberDecimal": "{cost}"}}, {fields}, "PlayerList": "{list}", "Players": {heads}, "Cost Each": {{"$numberDecimal": "1"}}, "CFFA": "Record submitted by CFFA user""#,
            november(day)
        ));
    }

    pub fn pay(&mut self, player: &str, day: u64, amount: &str, kind: &str) {
        self.payments.push(format!(
            r#""Player": {}, "Type": {}, "Amount": {{"$numberDecimal": "{amount}"}}, "Date": {{"$date": {}}}"#,
            quoted(player),
            quoted(kind),
            november(day)
        ));
    }

    pub fn stands(&mut self, player: &str, attended: u32, last: Option<u64>, balance: &str) {
        let last = last.map_or(0, november);
        self.summary.push(format!(
            r#""playerName": {player:?}, "gamesAttended": {attended}, "lastPlayed": {{"$date": {last}}}, "gamesCost": {{"$numberDecimal": "0"}}, "moniespaid": {{"$numberDecimal": "0"}}, "balance": {{"$numberDecimal": "{balance}"}}"#
        ));
    }

    /// The six files, each ending in the Flask application's `},]`.
    pub fn files(&self) -> Vec<(String, String)> {
        let array = |rows: &[String]| {
            let rows: String = rows
                .iter()
                .enumerate()
                .map(|(at, row)| format!("{{\"_id\": {at}, {row}}},"))
                .collect();
            format!("[{rows}]")
        };
        [
            ("adjustments.json", array(&self.adjustments)),
            ("teamSummary.json", array(&self.summary)),
            ("games.json", array(&self.games)),
            ("payments.json", array(&self.payments)),
            (
                "teamSettings.json",
                "[{\"_id\": 0, \"teamName\": \"Sunday  Side\"},]".to_owned(),
            ),
            ("teamPlayers.json", array(&self.players)),
        ]
        .map(|(name, text)| (name.to_owned(), text))
        .to_vec()
    }

    pub fn zip(&self) -> Vec<u8> {
        zipped(&self.files())
    }
}

/// 5,000 games of ten players, latest first. In each, `paying` players pay in cash, in addition to
/// the credit for the booking.
pub fn five_thousand_games(paying: usize) -> Export {
    let names: Vec<String> = (0..30).map(|number| format!("Player {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut export = Export::of(&names);
    for game in (0..5_000_usize).rev() {
        let line_up: Vec<&str> = (0..10).map(|at| names[(game + at * 3) % 30]).collect();
        let fields: Vec<String> = line_up
            .iter()
            .map(|name| format!("{name:?}: \"Draw\""))
            .collect();
        let fields = format!("{}, \"Booker\": {:?}", fields.join(", "), line_up[0]);
        let day = 1 + (game / 3) as u64;
        export.game(day, "61.0", &fields, &line_up.join(","), 10);
        export.pay(line_up[0], day, "61.0", "CFFA Booking Credit");
        for (at, name) in line_up.iter().take(paying).enumerate() {
            export.pay(name, day, &format!("{}.50", at + 1), "Cash");
        }
    }
    export
}

/// Two games, latest first, as the Flask application lists them.
pub fn sunday_side() -> Export {
    let mut export = Export::of(&["Ann", "Bob", "Cy"]);
    export.game(
        8,
        "50.0",
        r#""Ann": "Win", "Cy": "LOSE", "Cy_guests": 1, "Booker": "Ann""#,
        "Ann,Cy,Cy_has_1_guests",
        3,
    );
    export.game(
        1,
        "30.0",
        r#""Ann": "Draw", "Bob": "No Show", "Cy": "draw", "Booker": "Bob""#,
        "Ann,Bob,Cy",
        3,
    );
    export.pay("Ann", 8, "50.0", "CFFA Booking Credit");
    export.pay("Cy", 3, "20.00", "Cash");
    export.pay("Bob", 1, "30.0", "CFFA Booking Credit");
    export.stands("Ann", 2, Some(8), "23.333333333333332");
    export.stands("Bob", 1, Some(1), "20.0");
    export.stands("Cy", 2, Some(8), "-23.333333333333336");
    export
}
