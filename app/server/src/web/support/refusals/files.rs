//! Why a file was not imported. Where a library says what is wrong, it does so in English.

use super::Sentence;
use crate::text::messages::message;
use cffa_book::limits::PLAYERS;
use cffa_formats::ImportRefusal;
use cffa_formats::archive::{CHANGES_MOST, CHANGES_UNPACKED};
use cffa_formats::import::LARGEST_JSON;
use cffa_formats::import::spreadsheet::limits::{CELLS, COLUMNS, SHEETS, TEXTS};
use cffa_formats::unpack::{COMPRESSED, ENTRIES, MIB, RATIO, UNPACKED};

impl Sentence for ImportRefusal {
    fn sentence(&self) -> String {
        use ImportRefusal::*;
        match self {
            EmptyFile => message!("refusal-file-empty"),
            OtherFile { kind } => kind.sentence(),
            NotAZip => message!("refusal-file-not-a-zip"),
            Damaged => message!("refusal-file-damaged"),
            TooLarge => message!("refusal-file-too-large", most = COMPRESSED / MIB),
            UnpacksTooLarge => message!("refusal-file-unpacks-too-large", most = UNPACKED / MIB),
            ZipBomb { name } => message!("refusal-file-zip-bomb", name = name, most = RATIO),
            TooManyFiles => message!("refusal-file-too-many-files", most = ENTRIES),
            DirectoryTooLong => message!("refusal-file-directory-too-long"),
            UnsafeName { name } => message!("refusal-file-unsafe-name", name = name),
            SameNameTwice { name } => message!("refusal-file-same-name-twice", name = name),
            Encrypted => message!("refusal-file-encrypted"),
            PackedOtherwise { name } => message!("refusal-file-packed-otherwise", name = name),
            Unreadable(why) => message!("refusal-file-unreadable", why = why.to_string()),
            NothingInside => message!("refusal-file-nothing-inside"),
            NotOurs => message!("refusal-file-not-ours"),
            NotJson { file, row, what } => message!(
                "refusal-file-not-json",
                file = file,
                row = position(*row),
                what = what
            ),
            TooManyRows { file, most } => {
                message!("refusal-file-too-many-rows", file = file, most = *most)
            }
            TooManyPlayers => message!("refusal-file-too-many-players", most = PLAYERS),
            Inconsistent(why) => message!("refusal-file-inconsistent", why = why.sentence()),
            UnknownJson => message!("refusal-file-unknown-json"),
            JsonTooLarge => message!("refusal-file-json-too-large", most = LARGEST_JSON / MIB),
            MissingColumn {
                file,
                program,
                column,
                row,
            } => message!(
                "refusal-file-missing-column",
                file = file,
                program = *program,
                column = column,
                row = position(*row)
            ),
            MissingMember { program, name } => {
                message!(
                    "refusal-file-missing-member",
                    program = *program,
                    name = *name
                )
            }
            Suggestions => message!("refusal-file-suggestions"),
            BadWorkbook { what } => message!("refusal-file-bad-workbook", what = what),
            SheetTooLarge { name } => message!("refusal-file-sheet-too-large", name = name),
            TooManySheets => message!("refusal-file-too-many-sheets", most = SHEETS),
            TooManyColumns { sheet } => {
                message!(
                    "refusal-file-too-many-columns",
                    sheet = sheet,
                    most = COLUMNS
                )
            }
            TooManyCells => message!("refusal-file-too-many-cells", most = CELLS),
            TooMuchText => message!("refusal-file-too-much-text", most = TEXTS as u64 / MIB),
            NoTemplate => message!("refusal-file-no-template"),
            NoSuchSheet { name, there } => {
                message!("refusal-file-no-such-sheet", name = name, there = there)
            }
            NotSuchASheet { name, columns } => {
                message!(
                    "refusal-file-not-such-a-sheet",
                    name = name,
                    columns = columns
                )
            }
            NotTogether { name } => message!("refusal-file-not-together", name = name),
            BadManifest { what } => message!("refusal-file-bad-manifest", what = what),
            NewerVersion { found, known } => message!(
                "refusal-file-newer-version",
                found = position(*found),
                known = position(*known)
            ),
            TooManyChanges => message!(
                "refusal-file-too-many-changes",
                most = CHANGES_MOST,
                megabytes = CHANGES_UNPACKED / MIB
            ),
            FileMissing { file } => message!("refusal-file-missing", file = file),
            ChecksumDiffers { file } => message!("refusal-file-checksum-differs", file = file),
            CountDiffers {
                what,
                promised,
                found,
            } => message!(
                "refusal-file-count-differs",
                what = *what,
                promised = *promised,
                found = *found
            ),
            NotAChange { line, what } => message!(
                "refusal-file-not-a-change",
                line = position(*line),
                what = what
            ),
            UnsoundChange { line, seq, why } => message!(
                "refusal-file-unsound-change",
                line = position(*line),
                seq = position(*seq),
                why = why.sentence()
            ),
            KeyTwice { line } => message!("refusal-file-key-twice", line = position(*line)),
        }
    }
}

/// The number of a row, line or version as a text, so that no sign stands between its digits.
fn position(number: impl Into<u64>) -> String {
    number.into().to_string()
}

#[cfg(test)]
mod tests {
    use super::super::translation_tests::{assert_each_has_a_message, assert_translated};
    use super::*;
    use crate::text::messages::language::{Language, speak};
    use cffa_book::{Refusal, Unsound};
    use cffa_formats::FileKind;
    use std::io::Error;

    fn refusals() -> Vec<ImportRefusal> {
        use ImportRefusal::*;
        let text = |text: &str| text.to_owned();
        vec![
            EmptyFile,
            NotAZip,
            Damaged,
            TooLarge,
            UnpacksTooLarge,
            ZipBomb {
                name: text("“a”")
            },
            TooManyFiles,
            DirectoryTooLong,
            UnsafeName {
                name: text("“../a”"),
            },
            SameNameTwice {
                name: text("“a”")
            },
            Encrypted,
            PackedOtherwise {
                name: text("“a”")
            },
            Unreadable(Error::other("the disk is gone")),
            NothingInside,
            NotOurs,
            NotJson {
                file: text("games.json"),
                row: 1_234,
                what: text("a value is missing."),
            },
            TooManyRows {
                file: text("games.json"),
                most: 400,
            },
            TooManyPlayers,
            Inconsistent(Unsound::Closed),
            UnknownJson,
            JsonTooLarge,
            MissingColumn {
                file: text("“a.csv”"),
                program: "Splitwise",
                column: text("Cost"),
                row: 1_234,
            },
            MissingMember {
                program: "Spliit",
                name: "expenses",
            },
            Suggestions,
            BadWorkbook { what: text("zip") },
            SheetTooLarge {
                name: text("“a”")
            },
            TooManySheets,
            TooManyColumns {
                sheet: text("“a”")
            },
            TooManyCells,
            TooMuchText,
            NoTemplate,
            NoSuchSheet {
                name: text("“a”"),
                there: text("“b”, “c”"),
            },
            NotSuchASheet {
                name: text("“a”"),
                columns: text("Player, Amount"),
            },
            NotTogether {
                name: text("“a”")
            },
            BadManifest { what: text("x") },
            NewerVersion { found: 2, known: 1 },
            TooManyChanges,
            FileMissing {
                file: text("“a”")
            },
            ChecksumDiffers {
                file: text("“a”")
            },
            CountDiffers {
                what: "games",
                promised: 3,
                found: 2,
            },
            NotAChange {
                line: 1_234,
                what: text("x"),
            },
            UnsoundChange {
                line: 1_234,
                seq: 1_233,
                why: Unsound::Rule(Refusal::NobodyPlayed),
            },
            KeyTwice { line: 1_234 },
        ]
    }

    #[test]
    fn each_is_in_the_readers_language() {
        assert_each_has_a_message("refusal-file-", &refusals());
        assert_translated(refusals());
        assert_translated([ImportRefusal::OtherFile {
            kind: FileKind::Pdf,
        }]);
    }

    #[test]
    fn each_count_of_a_manifest_has_its_word() {
        for what in ["changes", "players", "games", "transactions", "costs"] {
            let refusal = ImportRefusal::CountDiffers {
                what,
                promised: 3,
                found: 2,
            };
            let german = speak(Language::German, || refusal.sentence());
            assert!(!german.contains(what), "{german}");
            assert_translated([refusal]);
        }
    }
}
