//! A player of the team.

use super::name::is_unseen;
use super::{PlayerId, PlayerName, Refusal, Seq, limits};
use serde::{Deserialize, Serialize};

/// A manager's comment on a player, at most [`limits::COMMENT`] characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Comment(String);

impl Comment {
    /// Reads what someone typed; empty is allowed.
    ///
    /// # Errors
    /// If it is too long or has control characters.
    pub fn parse(typed: &str) -> Result<Comment, Refusal> {
        normalize(typed, limits::COMMENT).map(Comment)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no comment.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One line of free text: trimmed, single spaces, at most `most` characters.
pub(super) fn normalize(typed: &str, most: usize) -> Result<String, Refusal> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > most {
        return Err(Refusal::TextTooLong { most });
    }
    if text.chars().any(is_unseen) {
        return Err(Refusal::TextUnseen);
    }
    Ok(text)
}

/// The recorded details of a player.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayerDetails {
    /// Unique in the team, regardless of case.
    pub name: PlayerName,
    /// May be empty.
    #[serde(default, skip_serializing_if = "Comment::is_empty")]
    pub comment: Comment,
    /// Whether they are retired: not offered for new games, but with their history and balance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// A player in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// Stays the same through renames.
    pub id: PlayerId,
    /// Name, comment, retired or not.
    pub details: PlayerDetails,
    /// The change that last touched these details.
    pub changed: Seq,
}
