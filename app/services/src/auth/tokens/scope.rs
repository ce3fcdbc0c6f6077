//! What a token may do at most. The membership decides what it may do in a team.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// One thing that a token may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Read the book, as far as the membership shows it.
    ReadBook,
    /// Change the book, as far as the membership allows it.
    WriteBook,
    /// See and change the team itself: members, invitations, settings.
    ManageTeam,
    /// Read headcounts.
    ReadSpaces,
    /// Create and change headcounts.
    WriteSpaces,
}

impl Scope {
    /// All of them.
    pub const ALL: [Scope; 5] = [
        Scope::ReadBook,
        Scope::WriteBook,
        Scope::ManageTeam,
        Scope::ReadSpaces,
        Scope::WriteSpaces,
    ];

    /// The name in tokens.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::ReadBook => "read:book",
            Scope::WriteBook => "write:book",
            Scope::ManageTeam => "manage:team",
            Scope::ReadSpaces => "read:spaces",
            Scope::WriteSpaces => "write:spaces",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The scope is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Unknown scope.")]
pub struct UnknownScope;

impl FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Scope, UnknownScope> {
        let mut all = Scope::ALL.into_iter();
        all.find(|scope| scope.as_str() == text).ok_or(UnknownScope)
    }
}

/// What a token may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(BTreeSet<Scope>);

impl Scopes {
    /// The known scopes among these names. Tokens have other names too, such as `openid`.
    pub fn named<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Scopes {
        let known = names.into_iter().filter_map(|it| it.as_ref().parse().ok());
        known.collect()
    }

    /// Whether it is among them.
    pub fn has(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Scope> {
        self.0.iter().copied()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Scopes {
        Scopes(scopes.into_iter().collect())
    }
}

/// In the form of `scope` in tokens (RFC 6749, 3.3).
impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, scope) in self.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{scope}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_written_as_they_are_read() {
        let all: Scopes = Scope::ALL.into_iter().collect();
        let written = all.to_string();
        let expected = "read:book write:book manage:team read:spaces write:spaces";
        assert_eq!(written, expected);
        assert_eq!(Scopes::named(written.split(' ')), all);
    }

    #[test]
    fn unknown_scopes_are_ignored() {
        let scopes = Scopes::named(["openid", "read:book", "READ:SPACES", "", "read:book"]);
        assert_eq!(scopes.to_string(), "read:book");
        assert!(scopes.has(Scope::ReadBook) && !scopes.has(Scope::WriteBook));
        assert_eq!(Scopes::named(["read:books"]), Scopes::default());
    }
}
