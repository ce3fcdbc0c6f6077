//! The sentences of the API's problem documents (`detail`, and the messages of `errors`).
//! Sentences about rules, such as the refusals of the book, come from the crates below; those
//! about endpoints are in the route tables.

use std::fmt::Display;

// Requests

pub const NO_SUCH_ENDPOINT: &str = "No such endpoint.";
pub const METHOD_NOT_ALLOWED: &str = "Method not allowed.";
pub const BODY_NOT_JSON: &str =
    "The request body must be JSON, with the header `Content-Type: application/json`.";
pub const BODY_NOT_MULTIPART: &str = "The request body must be `multipart/form-data`.";
pub const FILE_MISSING: &str = "Send a file in a part named `file`.";
pub const REQUEST_TOO_LARGE: &str = "The request is too large.";
pub const REQUEST_UNREADABLE: &str = "The request could not be read.";
pub const CURSOR_INVALID: &str =
    "Invalid cursor. Use the `next` URL of the previous response unchanged.";
pub const FIELDS_INVALID: &str = "Some fields are invalid; see `errors`.";

pub fn method_not_allowed(allowed: &str) -> String {
    format!("Method not allowed; use {allowed}.")
}

pub fn body_too_large(kilobytes: usize) -> String {
    format!("The request body must not be larger than {kilobytes} KB.")
}

pub fn body_invalid(why: impl Display) -> String {
    format!("The request body isn't valid JSON: {why}.")
}

pub fn query_invalid(why: impl Display) -> String {
    format!("Invalid query string: {why}.")
}

pub fn limit_out_of_range(max: impl Display) -> String {
    format!("`limit` must be a whole number from 1 to {max}.")
}

pub fn idempotency_key_length(header: &str, max: usize) -> String {
    format!("`{header}` must be 1 to {max} characters long.")
}

pub fn idempotency_key_reused(header: &str) -> String {
    format!("This `{header}` was already used for another request. Use a new key.")
}

// Access

pub const MANAGERS_ONLY: &str = "Only managers of the team can do this.";
pub const ACCESS_REVOKED: &str =
    "Your access to this team was revoked. A manager can reinstate you.";
pub const NO_SUCH_TEAM: &str = "Team not found, or you aren't a member of it.";
pub const NO_OWN_PLAYER: &str = "Your account isn't linked to a player of this team.";
pub const TEAMS_NOT_CREATED_HERE: &str = "You can't create teams on this server. Contact your \
     administrator, or ask for an invitation to a team.";

pub fn scope_missing(required: impl Display, has: impl Display) -> String {
    format!("This requires the scope {required}. The token has these scopes: {has}.")
}

// Resources

pub const CHANGED_SINCE: &str =
    "Someone else changed this since you read it. Fetch the current version and try again.";
pub const PLAYER_OR_NAME: &str = "Specify either `player` or `name`.";
pub const COST_MISSING: &str = "`cost` is required because no price was planned.";
pub const NO_RECURRING_GAMES: &str = "This team has no recurring games.";
pub const NO_CALENDAR_ADDRESS: &str = "There is no such calendar address. Renew it to get one.";
pub const UNKNOWN_ISSUER: &str = "Unknown issuer.";
pub const NO_SUCH_SPACE: &str = "Space not found. Spaces are deleted after a day without use.";
pub const SPACE_ID_INVALID: &str =
    "The id of a space must be a UUID, such as the one returned when it was created.";

pub fn not_found(what: &str) -> String {
    format!("No such {what} in this team.")
}

pub fn no_such_space(id: impl Display) -> String {
    format!("Space {id} not found. Spaces are deleted after a day without use.")
}

pub fn currency_of_book(code: &str) -> String {
    format!("The currency of this book is {code}.")
}

pub fn confirm_deletion(team: &str) -> String {
    format!("To confirm, set `name` to the name of the team: {team}.")
}

// The server

pub const INTERNAL_ERROR: &str = "Internal server error.";
pub const SERVER_BUSY: &str = "The server is busy. Try again shortly.";
pub const TOO_MANY_REQUESTS: &str = "Too many requests. Try again shortly.";
pub const DATABASE_UNAVAILABLE: &str =
    "The database is temporarily unavailable. Try again shortly.";
pub const DATABASE_FULL: &str = "The database is out of disk space, so nothing can be saved. \
     Contact your administrator.";
pub const TOO_MANY_CHANGES: &str = "Too many concurrent changes. Try again shortly.";

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use regex::Regex;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            // The route tables have the documentation of the endpoints.
            if path.is_dir() && !path.ends_with("v1/routes") {
                sources(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }

    #[test]
    fn sentences_are_in_this_file_alone() {
        // Documentation of the schema, and text that only the log shows, don't count.
        let other = Regex::new(r"^\s*(//|#\[)|log::|internal\(").unwrap();
        let sentence = Regex::new(r#""[A-Z`][^"]* [^"]*\.""#).unwrap();
        let mut files = Vec::new();
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api"),
            &mut files,
        );
        let mut found = Vec::new();
        for path in files.iter().filter(|it| !it.ends_with("sentences.rs")) {
            let source = fs::read_to_string(path).unwrap();
            let code = source.split("[cfg(test)]").next().unwrap();
            let lines = code.lines().filter(|line| !other.is_match(line));
            let literals = lines.flat_map(|line| sentence.find_iter(line));
            found.extend(literals.map(|it| format!("{}: {}", path.display(), it.as_str())));
        }
        assert!(found.is_empty(), "not in sentences.rs: {found:#?}");
    }
}
