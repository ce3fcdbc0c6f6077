//! The encoding and the separator of a CSV: detected, asked and chosen.

use encoding_rs::Encoding;
use std::borrow::Cow;

/// Characters of an unknown name that the message repeats.
const NAME_SHOWN: usize = 60;

/// A character encoding (WHATWG Encoding Standard).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextEncoding(pub(crate) &'static Encoding);

impl TextEncoding {
    /// Returns the encoding with a name such as `windows-1251`, `latin1` or `utf-16le`.
    ///
    /// # Errors
    /// If there is no such encoding, with a message.
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

/// The separator between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, used where the comma is the decimal sign.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Separator {
    /// All known separators. If the file doesn't show which one it uses, the first is used.
    pub const ALL: [Separator; 4] = [
        Separator::Comma,
        Separator::Semicolon,
        Separator::Tab,
        Separator::Pipe,
    ];

    /// Its name in forms and options.
    pub fn word(self) -> &'static str {
        match self {
            Separator::Comma => "comma",
            Separator::Semicolon => "semicolon",
            Separator::Tab => "tab",
            Separator::Pipe => "pipe",
        }
    }

    /// Returns the separator with a name.
    ///
    /// # Errors
    /// If there is no such separator, with a message.
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

/// What the user chose about the text of CSVs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextChoices {
    /// The encoding.
    pub encoding: Option<TextEncoding>,
    /// The separator.
    pub separator: Option<Separator>,
}

/// How a text that is not plain ASCII was read, and the alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingQuestion {
    /// The encoding that was used.
    pub taken: TextEncoding,
    /// Encodings, each with the decoded text of an example cell. The one that was used comes first.
    pub readings: Vec<(TextEncoding, String)>,
    /// Whether it was chosen, or the file leaves no doubt.
    pub answered: bool,
}

/// What was detected about the text of CSVs. Empty for other files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuestions {
    /// The encoding of the first file that is not plain ASCII.
    pub encoding: Option<EncodingQuestion>,
    /// The separator of the first file.
    pub separator: Option<Separator>,
    /// Whether another separator fits the file equally well and the user did not choose.
    pub separator_open: bool,
}
