//! The text of the command line: output and error messages. The help text is next to the arguments
//! that it explains; text about rules, such as the refusals of the book, comes from the crates
//! below, and that of `cffa doctor` from [`cffa_services::doctor`].

use super::counted;
use std::fmt::Display;
use std::path::Path;

/// The author of a change, as shown in the history.
pub const ACTOR: &str = "the command line";

// Teams

pub const NO_TEAMS: &str = "there are no teams yet";
/// Printed for a team without members.
pub const NO_MEMBERS: &str = "This team has no members yet. The first manager to be set up will \
    own it, or add one with: cffa user NAME --manages TEAM";

pub fn team_not_found(name: &str, teams: &[String]) -> String {
    format!("team {name} not found; the teams are: {}", teams.join(", "))
}

pub fn choose_a_team(teams: &[String]) -> String {
    let teams = teams.join(", ");
    format!("there are several teams; choose one with --team: {teams}")
}

// Files

pub fn file_unreadable(path: &Path) -> String {
    format!("{} can't be read", path.display())
}

pub fn file_unwritable(path: &Path) -> String {
    format!("{} can't be written", path.display())
}

pub fn file_not_removed(path: &Path) -> String {
    format!("{} can't be removed", path.display())
}

pub fn database_unopened(path: &Path) -> String {
    format!("the database {} can't be opened", path.display())
}

// serve

pub fn address(url: &str) -> String {
    format!("CFFA is at {url}")
}

pub fn set_up_link(url: &str, token: &str) -> String {
    format!(
        "There are no accounts yet. Set up the first manager with this one-time link:\n  \
        {url}/setup/{token}"
    )
}

pub fn database_error(why: &str) -> String {
    format!("The error is: {why}.")
}

// demo

/// The team of the demo.
pub const DEMO_TEAM: &str = "Tuesday Turf";
pub const FOLDER_NOT_MADE: &str = "the temporary folder can't be made";
pub const FOLDER_NOT_REMOVED: &str = "the temporary folder can't be removed";
pub const FOLDER_NOT_UNICODE: &str = "the path of the temporary folder is not valid Unicode";
pub const FOLDER_NOT_EMPTY: &str = "the temporary folder is not empty";

pub fn demo(user_name: &str, password: &str) -> String {
    format!(
        "This is a demo with a made-up team. Ctrl-C stops it and deletes its data.\n\
         Sign in with:\n  User name: {user_name}\n  Password: {password}"
    )
}

// user

pub const PASSWORD_NOT_TEXT: &str = "standard input is not text";

pub fn account_created(name: &str) -> String {
    format!("Created the account {name}.")
}

pub fn password_reset(name: &str) -> String {
    format!("{name} has a new password and is signed out everywhere.")
}

pub fn password(password: &str) -> String {
    format!("Password: {password}\nChange it on the account page after signing in.")
}

pub fn user_not_found(user_name: &str) -> String {
    format!("there is no local account {user_name}")
}

pub fn second_factor_removed(name: &str) -> String {
    format!("{name} signs in with the password alone now, and is signed out everywhere.")
}

pub fn is_manager(name: &str, team: &str) -> String {
    format!("{name} is a manager of {team}.")
}

// balances

pub fn attendance(games: usize, last: Option<&str>) -> String {
    let last = last.unwrap_or("never");
    format!("{games:>5} games, last {last}")
}

pub fn money_held(team: &str, amount: impl Display) -> String {
    format!("Money held for {team}: {amount}")
}

// export

pub const EXPORT_FAILED: &str = "the file could not be made";

pub fn exported(path: &Path, changes: u64, team: &str) -> String {
    let path = path.display();
    format!("{path}: {changes} changes of {team} written.")
}

// backup, restore

pub fn backup_contents(path: &Path, teams: u64, accounts: u64) -> String {
    let contents = teams_and_accounts(teams, accounts);
    format!("{}: {contents}.", path.display())
}

pub fn restored(teams: u64, accounts: u64) -> String {
    format!("Restored {}.", teams_and_accounts(teams, accounts))
}

fn teams_and_accounts(teams: u64, accounts: u64) -> String {
    let (teams, accounts) = (counted(teams, "team"), counted(accounts, "account"));
    format!("{teams} and {accounts}")
}

pub fn not_restorable(path: &Path) -> String {
    format!("{} can't be restored", path.display())
}

pub fn not_restored(path: &Path) -> String {
    format!("{} was not restored", path.display())
}

// import

pub const READING: &str = "Reading";
pub const WRITING: &str = "Writing";
/// Templates of progress bars; `{msg}` is one of the messages above.
pub const PROGRESS_OF_CHANGES: &str = "{msg} {wide_bar} {percent}% of {len} changes";
pub const PROGRESS_OF_BYTES: &str = "{msg} {wide_bar} {percent}% of {total_bytes}";
pub const PAIR_INVALID: &str = "write NAME=OTHER";
pub const TEAM_UNNAMED: &str = "the file does not name its team; name it with --team";

pub fn choose_or_name_a_team(teams: &[&str]) -> String {
    let teams = teams.join(", ");
    format!("choose an existing team with --team, or give a new name; the teams are: {teams}")
}

pub fn key_unusable(path: &Path) -> String {
    format!("the key {} can't be used", path.display())
}

pub fn not_imported(what: &str) -> String {
    format!("{what} was not imported")
}

/// The numbers of imported items.
pub struct Imported<'a> {
    pub team: &'a str,
    pub replaced: bool,
    pub players: usize,
    pub games: usize,
    pub transactions: usize,
    pub money_held: String,
}

pub fn imported(import: &Imported<'_>) -> String {
    format!(
        "{} {}: {}, {}, {}, money held {}.",
        if import.replaced {
            "Replaced the book of"
        } else {
            "Created the team"
        },
        import.team,
        counted(import.players as u64, "player"),
        counted(import.games as u64, "game"),
        counted(import.transactions as u64, "transaction"),
        import.money_held
    )
}

pub fn note(warning: impl Display) -> String {
    format!("Note: {warning}")
}

// import: open questions about a file

pub const SEPARATOR_UNCLEAR: &str = "Not clear: which character separates the cells? Use \
    --separator comma, semicolon, tab or pipe.";

pub fn cell_as_read(text: &str, encoding: &str) -> String {
    format!("“{text}” ({encoding})")
}

/// `taken` and `others` come from [`cell_as_read`].
pub fn encoding(answered: bool, taken: &str, others: &[String]) -> String {
    let others = match others {
        [] => String::new(),
        others => format!(" It can also be {}.", others.join(", ")),
    };
    match answered {
        true => format!(
            "Not sure: a cell was read as {taken}.{others} If that is wrong, use --encoding."
        ),
        false => format!(
            "Not clear: is a cell {taken}?{others} Use --encoding with the name of the right one."
        ),
    }
}

pub fn separator(word: &str) -> String {
    format!("Cells are separated by: {word}.")
}

/// `taken` is the assumed currency; `None` if it must be chosen.
pub fn currency(said: &str, may_be: &[&str], taken: Option<&str>) -> String {
    let may_be = match may_be {
        [] => "CFFA knows no currency with this sign".to_owned(),
        known => format!("it can be {}", known.join(", ")),
    };
    match taken {
        Some(taken) => format!(
            "The file calls its currency “{said}”, and its amounts were read as {taken}; {may_be}."
        ),
        None => {
            format!("Not clear: the file calls its currency “{said}”; {may_be}. Use --currency.")
        }
    }
}

pub fn row_unread(row: impl Display) -> String {
    format!("Not read: {row}")
}

pub fn rows_unread(more: usize) -> String {
    format!("Not read: {more} more rows.")
}

pub fn date_read(example: &str, day_first: bool) -> String {
    let first = if day_first { "day" } else { "month" };
    format!("{example} was read with the {first} first.")
}

pub fn date_unclear(example: &str) -> String {
    format!(
        "Not clear: does {example} begin with the day or the month? Use --dates day-first or \
        --dates month-first."
    )
}

pub fn amount_read(example: &str, taken: &str, other: &str) -> String {
    format!("Not sure: {example} was read as {taken}. If that is wrong, use --amounts {other}.")
}

pub fn amount_unclear(example: &str, point: &str, comma: &str) -> String {
    format!(
        "Not clear: is {example} {point} or {comma}? Use --amounts decimal-point for {point}, or \
        --amounts decimal-comma for {comma}."
    )
}

pub fn names_alike(name: &str, near: &str) -> String {
    format!(
        "Not sure: {name} is nearly {near}. If they are the same player, use --same \
        \"{name}={near}\"."
    )
}

pub fn column_is_player(name: &str) -> String {
    format!(
        "Not sure: the column {name} was read as a player. If it is not, use --not-player \
        \"{name}\"."
    )
}

pub fn column_is_ignored(name: &str) -> String {
    format!("Not sure: the column {name} was left out. If it is a player, use --player \"{name}\".")
}

pub fn sum_is_player(name: &str) -> String {
    format!(
        "Not clear: {name} has the sum of the rows above. Is it a player? Use --player \
        \"{name}\", or --not-player \"{name}\" for a row of totals."
    )
}

pub fn sum_is_ignored(name: &str) -> String {
    format!(
        "Not clear: is {name} a player? Use --player \"{name}\", or --not-player \"{name}\" for a \
        row of totals."
    )
}

pub fn sheet_unclear(role: &str, sheets: &[String]) -> String {
    let sheets = sheets.join(", ");
    format!(
        "Not clear: more than one sheet can have the {role}. Use --{role} SHEET with one of: \
        {sheets}."
    )
}

pub fn file_unclear(options: &[&str]) -> String {
    let options = options.join(", ");
    format!(
        "the file can be read in more than one way, so nothing was imported; choose with {options}"
    )
}

pub fn rows_not_skipped(rows: usize) -> String {
    let rows = counted(rows as u64, "row");
    format!(
        "{rows} can't be read, so nothing was imported. Correct them, or leave them out with \
        --skip-unreadable"
    )
}

// import --from-database

pub const FLASK_NEEDS_MONGODB: &str =
    "the previous CFFA keeps its data in MongoDB; set its address with BACKEND_DBHOST";
pub const FLASK_DATA_MISSING: &str =
    "this database has no data of the previous CFFA; check BACKEND_DBNAME";
pub const ISSUER_UNKNOWN: &str = "the database has people, but the issuer of their ids is \
    unknown. Set AUTH0_DOMAIN as in the previous CFFA, or give the issuer with --issuer; or move \
    only the books with --books-only, and invite the people later";

pub fn issuer_invalid(issuer: &str) -> String {
    format!(
        "{issuer} is not an issuer; use the address as it appears in tokens, such as \
        https://tenant.eu.auth0.com/"
    )
}

pub fn issuer_not_set_up(issuer: &str) -> String {
    format!(
        "Note: Nobody can sign in with {issuer} yet; see docs/admin/configuration.md to set up a \
        provider. Until then, use: cffa user NAME --manages TEAM"
    )
}

/// The numbers of migrated items of a team, and the comparison of its balances.
pub struct Moved<'a> {
    pub team: &'a str,
    pub players: usize,
    pub games: usize,
    pub payments: u64,
    pub people: usize,
    pub compared: usize,
    pub unequal: usize,
}

pub fn moved(moved: &Moved<'_>) -> String {
    format!(
        "{}: {}, {}, {}, {}. {}",
        moved.team,
        counted(moved.players as u64, "player"),
        counted(moved.games as u64, "game"),
        counted(moved.payments, "payment"),
        match moved.people {
            1 => "1 person".to_owned(),
            many => format!("{many} people"),
        },
        match (moved.compared, moved.unequal) {
            (0, _) => "The previous CFFA stored no balances to compare.".to_owned(),
            (all, 0) => format!("All {all} balances match the previous CFFA."),
            (all, some) => format!("{some} of {all} balances differ from the previous CFFA."),
        }
    )
}

pub fn already_moved(team: &str) -> String {
    format!("{team}: already moved; nothing was changed.")
}

pub fn not_moved(team: &str, why: impl Display) -> String {
    format!("{team}: not moved. {why}")
}

pub fn teams_not_moved(failed: usize, all: usize) -> String {
    format!("{failed} of {all} teams were not moved")
}

pub fn team_renamed(wanted: &str, name: &str) -> String {
    format!("There is already a team called {wanted}, so this one is called {name}.")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use regex::Regex;
    use std::fs;
    use std::path::Path;

    #[test]
    fn sentences_are_in_this_file_alone() {
        // The help of the arguments, and text that only the log shows, don't count.
        let other = Regex::new(r"^\s*(//|#\[|after_help)|log::|expect\(").unwrap();
        let words = Regex::new(r#""[^"]*\p{L}{2,} [^"]*\p{L}{2,}[^"]*""#).unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli");
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() || path.ends_with("sentences.rs") {
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            let lines = source.lines().filter(|line| !other.is_match(line));
            let literals = lines.flat_map(|line| words.find_iter(line));
            found.extend(literals.map(|it| format!("{}: {}", path.display(), it.as_str())));
        }
        assert!(found.is_empty(), "not in sentences.rs: {found:#?}");
    }
}
