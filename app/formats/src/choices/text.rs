//! The encoding and the separator of a CSV, as they are told, asked and chosen.

use encoding_rs::Encoding;
use std::borrow::Cow;

/// Characters of an unknown name that are repeated in the answer.
const NAME_SHOWN: usize = 60;

/// A character encoding (WHATWG Encoding Standard).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextEncoding(pub(crate) &'static Encoding);

impl TextEncoding {
    /// The encoding of a name such as `windows-1251`, `latin1` or `utf-16le`.
    ///
    /// # Errors
    /// With a sentence, when there is no such encoding.
    pub fn parse(name: &str) -> Result<TextEncoding, String> {
        Encoding::for_label(name.as_bytes())
            .map(TextEncoding)
            .ok_or_else(|| {
                format!(
                    "Unknown encoding “{}”. Use a name such as utf-8, windows-1252 or macintosh.",
                    name.chars().take(NAME_SHOWN).collect::<String>()
                )
            })
    }

    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    pub(crate) fn read(self, bytes: &[u8]) -> Cow<'_, str> {
        self.0.decode_without_bom_handling(bytes).0
    }
}

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, where the comma stands before the cents.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Separator {
    /// All that are known; the first wins where nothing tells them apart.
    pub const ALL: [Separator; 4] = [
        Separator::Comma,
        Separator::Semicolon,
        Separator::Tab,
        Separator::Pipe,
    ];

    /// As it stands in forms and options.
    pub fn word(self) -> &'static str {
        match self {
            Separator::Comma => "comma",
            Separator::Semicolon => "semicolon",
            Separator::Tab => "tab",
            Separator::Pipe => "pipe",
        }
    }

    /// The separator of a word.
    ///
    /// # Errors
    /// With a sentence, when there is no such separator.
    pub fn parse(word: &str) -> Result<Separator, String> {
        Separator::ALL
            .into_iter()
            .find(|one| one.word() == word)
            .ok_or_else(|| "Choose comma, semicolon, tab or pipe.".to_owned())
    }

    /// The character.
    pub fn byte(self) -> u8 {
        match self {
            Separator::Comma => b',',
            Separator::Semicolon => b';',
            Separator::Tab => b'\t',
            Separator::Pipe => b'|',
        }
    }
}

/// What someone chose about the text of CSVs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextChoices {
    /// The encoding.
    pub encoding: Option<TextEncoding>,
    /// The separator.
    pub separator: Option<Separator>,
}

/// How a text that is not plain ASCII was read, and how else it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingQuestion {
    /// The encoding that was taken.
    pub taken: TextEncoding,
    /// Encodings, each with what a cell of the file is in it; the one that was taken first.
    pub readings: Vec<(TextEncoding, String)>,
    /// Whether it was chosen, or the file shows it for certain.
    pub answered: bool,
}

/// What was told about the text of CSVs; nothing of it about other files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuestions {
    /// The encoding of the first file that is not plain ASCII.
    pub encoding: Option<EncodingQuestion>,
    /// The separator of the first file.
    pub separator: Option<Separator>,
    /// Whether a file can be read as well with another one, and nobody chose.
    pub separator_open: bool,
}
