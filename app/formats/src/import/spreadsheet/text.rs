//! The text of a CSV: the encoding of its bytes, and the separator of its cells.
//!
//! Both are detected from the whole file and shown with the result. The user can choose others.

use super::letters;
use crate::ImportRefusal;
use crate::choices::{EncodingQuestion, Separator, TextEncoding};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GBK, IBM866, KOI8_R, MACINTOSH, SHIFT_JIS, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1257,
};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;

/// Bytes of a file that are used to detect its separator: more than 10,000 rows.
const SEPARATOR_WITHIN: usize = 1 << 20;
/// Bytes of a file that are used to detect UTF-16 without a byte order mark.
const UTF_16_WITHIN: usize = 4_096;
/// Bytes of a cell that are shown as an example of an encoding.
const EXAMPLE: usize = 60;

/// Encodings that are shown with an example, in addition to the detected one.
pub(super) const SHOWN: [&Encoding; 14] = [
    WINDOWS_1252,
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1257,
    MACINTOSH,
    IBM866,
    KOI8_R,
    SHIFT_JIS,
    EUC_JP,
    GBK,
    BIG5,
    EUC_KR,
];

/// The text of a file, and its encoding: as chosen, by its byte order mark, by its zero bytes
/// (UTF-16), UTF-8 if it is valid, else the most likely one.
pub fn decode(bytes: &[u8], chosen: Option<TextEncoding>) -> (Cow<'_, str>, TextEncoding) {
    let (marked, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (Some(encoding), bytes.get(mark..).unwrap_or_default()),
        None => (None, bytes),
    };
    let encoding = chosen
        .map(|chosen| chosen.0)
        .or(marked)
        .or_else(|| utf_16(rest));
    let encoding = TextEncoding(encoding.unwrap_or_else(|| likely(rest)));
    (encoding.read(rest), encoding)
}

/// The question about the encoding of a file. `None` if the file is plain ASCII, UTF-8 or has a
/// byte order mark, and the user chose no other encoding.
pub fn question(
    bytes: &[u8],
    taken: TextEncoding,
    chosen: Option<TextEncoding>,
) -> Option<EncodingQuestion> {
    let marked = Encoding::for_bom(bytes).is_some();
    // UTF-16 is recognized by its zero bytes, and its bytes are not letters in any other encoding.
    let wide = [UTF_16LE, UTF_16BE].contains(&taken.0);
    let sure = bytes.is_ascii() || marked || taken.0 == UTF_8;
    if wide || (sure && chosen.is_none()) {
        return None;
    }
    let example = example(bytes);
    let mut readings: Vec<(TextEncoding, String)> = Vec::new();
    for encoding in std::iter::once(taken.0).chain(SHOWN) {
        let (text, failed) = encoding.decode_without_bom_handling(example);
        let text = text.trim().to_owned();
        let known = readings.iter().any(|(_, known)| *known == text);
        if readings.is_empty() || (!known && !failed) {
            readings.push((TextEncoding(encoding), text));
        }
    }
    let answered = chosen.is_some() || letters::is_certain(&without_amounts(bytes), taken.0);
    Some(EncodingQuestion {
        taken,
        readings,
        answered,
    })
}

/// UTF-16 without a byte order mark: every other byte of a Western letter, a separator or a line
/// break is zero, and no other text has zero bytes.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..UTF_16_WITHIN).unwrap_or(bytes);
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0);
    let (first, second) = (zeros(0).count(), zeros(1).count());
    let enough = (head.len() / 2) / 10;
    if second > enough && second / 10 >= first {
        Some(UTF_16LE)
    } else if first > enough && first / 10 >= second {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn likely(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let words = without_amounts(bytes);
    if words.is_ascii() {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&words, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The text without currency signs and non-breaking spaces next to a digit, or alone, in the form
/// in which Windows writes them in Western Europe (`£5.00`, `5,00 €`): they could be mistaken for
/// letters of other languages.
fn without_amounts(bytes: &[u8]) -> Vec<u8> {
    /// `€`, non-breaking space, `£`, `¥` in windows-1252.
    const SIGNS: [u8; 4] = [0x80, 0xA0, 0xA3, 0xA5];
    let is_sign = |at: usize, byte: u8| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let beside = [before, bytes.get(at + 1)];
        let mut beside = beside.into_iter().flatten();
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
        // In a word it is a letter: in windows-1250, `Łukasz` begins with the byte of a pound sign.
        SIGNS.contains(&byte) && (beside.clone().any(u8::is_ascii_digit) || !beside.any(is_letter))
    };
    let kept = bytes.iter().enumerate();
    kept.filter(|(at, byte)| !is_sign(*at, **byte))
        .map(|(_, byte)| *byte)
        .collect()
}

/// The bytes of the first cell that is not plain ASCII.
fn example(bytes: &[u8]) -> &[u8] {
    let Some(at) = bytes.iter().position(|byte| !byte.is_ascii()) else {
        return &[];
    };
    let ends = |byte: &u8| b",;\t|\"\r\n".contains(byte);
    let before = bytes.get(..at).unwrap_or_default();
    let start = before.iter().rposition(ends).map_or(0, |end| end + 1);
    let cell = bytes.get(start..).unwrap_or_default();
    let end = cell.iter().position(ends).unwrap_or(cell.len());
    cell.get(..end.min(EXAMPLE)).unwrap_or_default()
}

/// Removes a first line that declares the separator, as Excel reads and writes it (`sep=;`).
/// Returns that separator and the remaining text.
pub fn declared_separator(text: &str) -> (Option<Separator>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let sign = match line.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("sep=") => line.get(4..),
        _ => None,
    };
    let found = sign.and_then(|sign| {
        let mut all = Separator::ALL.into_iter();
        all.find(|one| sign.as_bytes() == [one.byte()])
    });
    match found {
        Some(separator) => (Some(separator), rest),
        None => (None, text),
    }
}

/// Returns the separator that gives the most rows the same number of cells; if there are several,
/// the one that gives more cells. Titles and notes have fewer cells with any separator. Also
/// returns whether no other separator fits as many rows.
///
/// # Errors
/// Never for a text in memory, but the library's API allows it.
pub fn separator(text: &str) -> Result<(Separator, bool), ImportRefusal> {
    let mut end = SEPARATOR_WITHIN.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or(text);
    let mut best = (Separator::Comma, (0, 0));
    let mut as_many_rows = 0;
    for one in Separator::ALL {
        let score = evenness(head, one)?;
        match score.0.cmp(&best.1.0) {
            Ordering::Greater => as_many_rows = 1,
            Ordering::Equal => as_many_rows += 1,
            Ordering::Less => {}
        }
        if score > best.1 {
            best = (one, score);
        }
    }
    Ok((best.0, best.1.0 == 0 || as_many_rows == 1))
}

/// The number of rows with the most frequent number of cells, and that number.
fn evenness(text: &str, separator: Separator) -> Result<(usize, usize), ImportRefusal> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(text.as_bytes());
    let mut rows: HashMap<usize, usize> = HashMap::new();
    let mut record = StringRecord::new();
    while reader
        .read_record(&mut record)
        .map_err(super::workbook::damaged)?
    {
        if record.len() > 1 {
            *rows.entry(record.len()).or_default() += 1;
        }
    }
    let usual = rows.into_iter().map(|(cells, rows)| (rows, cells)).max();
    Ok(usual.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_told_from_all_rows() {
        for (text, expected) in [
            ("a,b\n1,2\n", Separator::Comma),
            ("a;b\n1,5;2,5\n2,5;3,5\n", Separator::Semicolon),
            ("a\tb\tc\nx, y\t1,5\t2\n", Separator::Tab),
            ("a|b|c\n1,5|2;3|4\n", Separator::Pipe),
            // Titles, notes and lists within cells.
            (
                "Turf, Tuesday, 2025, all;;;\na;b;c;d\n1;2;10,00;4\n",
                Separator::Semicolon,
            ),
            (
                "Turf, Tuesday, all\n\na;b\n1;10,00\n2;20,00\n",
                Separator::Semicolon,
            ),
            (
                "date,cost,players\n1,2,a;b;c;d\n1,2,e;f;g;h\n",
                Separator::Comma,
            ),
            (
                "Names;Carry over\nAnton;10,00\nBerta;5,00\n",
                Separator::Semicolon,
            ),
            ("\"a;b;c\",d\n\"e;f;g\",h\n", Separator::Comma),
            ("one column\nof text\n", Separator::Comma),
            ("", Separator::Comma),
        ] {
            let detected = separator(text).map(|(separator, _)| separator);
            assert_eq!(detected.ok(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_first_line_of_excel_says_the_separator_and_is_no_row() {
        assert_eq!(
            declared_separator("sep=;\r\na;b"),
            (Some(Separator::Semicolon), "a;b")
        );
        assert_eq!(
            declared_separator("\"sep=|\"\na|b"),
            (Some(Separator::Pipe), "a|b")
        );
        assert_eq!(declared_separator("SEP=\t\na"), (Some(Separator::Tab), "a"));
        assert_eq!(declared_separator("sep=x\na"), (None, "sep=x\na"));
        assert_eq!(declared_separator("separate\na"), (None, "separate\na"));
    }

    #[test]
    fn a_text_is_read_in_whichever_encoding_it_is() {
        let text =
            "Player,Type,Amount,Date\nJürgen Müller,Bank,10.00,2025-04-18\nЗоя,Cash,5,2025-04-18\n";
        let western = text.replace("Зоя", "Zoë");
        let russian = text
            .replace("Jürgen Müller", "Иван Петров")
            .replace("Player,Type,Amount,Date", "Игрок,Способ,Сумма,Дата платежа");
        let wide = |text: &str, order: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
            let start = mark.then_some(0xfeff);
            start
                .into_iter()
                .chain(text.encode_utf16())
                .flat_map(order)
                .collect()
        };
        for (bytes, expected) in [
            (text.as_bytes().to_vec(), text),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), text),
            (wide(text, u16::to_le_bytes, true), text),
            (wide(text, u16::to_be_bytes, true), text),
            (wide(text, u16::to_le_bytes, false), text),
            (wide(text, u16::to_be_bytes, false), text),
            (WINDOWS_1252.encode(&western).0.into_owned(), &western),
            (WINDOWS_1251.encode(&russian).0.into_owned(), &russian),
            (IBM866.encode(&russian).0.into_owned(), &russian),
        ] {
            assert_eq!(decode(&bytes, None).0, *expected, "{bytes:?}");
        }
        let mac = MACINTOSH.encode(&western).0.into_owned();
        let chosen = TextEncoding::parse("macintosh").ok();
        assert_eq!(decode(&mac, chosen).0, western);
    }

    #[test]
    fn an_encoding_that_is_told_is_asked_with_names_and_one_that_is_sure_is_not() {
        let bytes = WINDOWS_1251.encode("Player\nИван\n").0.into_owned();
        let (_, taken) = decode(&bytes, None);
        let asked = question(&bytes, taken, None).map(|asked| asked.readings);
        let names: Vec<String> = asked
            .unwrap_or_default()
            .into_iter()
            .map(|one| one.1)
            .collect();
        assert!(names.contains(&"Иван".to_owned()), "{names:?}");
        assert!(names.contains(&"Èâàí".to_owned()), "{names:?}");
        for sure in ["plain", "Zoë", "\u{feff}Zoë"] {
            let (_, taken) = decode(sure.as_bytes(), None);
            assert_eq!(question(sure.as_bytes(), taken, None), None, "{sure}");
        }
    }
}
