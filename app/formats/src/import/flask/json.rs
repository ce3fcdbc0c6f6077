//! A reader of the JSON that the Flask application and `mongoexport` write, one row at a time.
//!
//! It accepts an array of documents, with the Flask application's extra commas (`},]`), one
//! document per line, an empty file, and a byte order mark. It keeps numbers as text, so that no
//! amount becomes a floating-point number, and keys in their order, including duplicates. `NaN` and
//! `Infinity` are numbers here, so that a message can name the row that contains them.

use std::io::{self, BufRead, BufReader, Read};

/// The deepest nesting of values. A row of the Flask application has two levels.
const DEEPEST: usize = 32;
/// The longest row, in bytes. A game of a hundred players has 5,000.
const LONGEST_ROW: usize = 1 << 20;

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A document within the row.
    Document(Row),
}

/// A document: its fields in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row(pub Vec<(String, Value)>);

impl Row {
    /// The value of a field. If the field occurs twice, the last one counts, as in other readers.
    pub fn get(&self, field: &str) -> Option<&Value> {
        let mut fields = self.0.iter().rev();
        fields
            .find(|(name, _)| name == field)
            .map(|(_, value)| value)
    }
}

/// Why a row can't be read, as the end of a sentence that names the file and the row.
#[derive(Debug)]
pub struct Fault(pub String);

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Fault(format!("it can't be unpacked ({error})."))
    }
}

fn fault<T>(what: &str) -> Result<T, Fault> {
    Err(Fault(what.to_owned()))
}

/// The rows of one file.
pub struct Rows<R> {
    input: BufReader<R>,
    started: bool,
    in_array: bool,
    done: bool,
    left_in_row: usize,
}

impl<R: Read> Rows<R> {
    /// Reads rows from a stream of bytes.
    pub fn new(input: R) -> Self {
        Rows {
            input: BufReader::with_capacity(64 * 1024, input),
            started: false,
            in_array: false,
            done: false,
            left_in_row: 0,
        }
    }

    /// Returns the next row, or `None` at the end.
    ///
    /// # Errors
    /// If the file is not JSON, is incomplete, or contains anything but documents.
    pub fn next_row(&mut self) -> Result<Option<Row>, Fault> {
        self.left_in_row = LONGEST_ROW;
        if !self.started {
            self.started = true;
            self.skip_byte_order_mark()?;
            self.skip_blanks()?;
            if self.peek()? == Some(b'[') {
                self.take()?;
                self.in_array = true;
            }
        }
        loop {
            self.skip_blanks()?;
            self.left_in_row = LONGEST_ROW;
            match self.peek()? {
                Some(b',') => {
                    self.take()?;
                }
                Some(b']') if self.in_array => {
                    self.take()?;
                    self.in_array = false;
                    self.done = true;
                }
                None if self.in_array => {
                    return fault("the list is not closed: the end of the file is missing.");
                }
                None => return Ok(None),
                Some(b'{') if !self.done => return self.document(1).map(Some),
                Some(_) if self.done => {
                    return fault("there is something after the end of the list.");
                }
                Some(_) => return fault("this is not a document; each row begins with a brace."),
            }
        }
    }

    fn peek(&mut self) -> Result<Option<u8>, Fault> {
        loop {
            match self.input.fill_buf() {
                Ok(bytes) => return Ok(bytes.first().copied()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn take(&mut self) -> Result<u8, Fault> {
        let Some(byte) = self.peek()? else {
            return fault("the file ends in the middle of it.");
        };
        self.input.consume(1);
        self.left_in_row = match self.left_in_row.checked_sub(1) {
            Some(left) => left,
            None => return fault("it is longer than any row of a book."),
        };
        Ok(byte)
    }

    fn skip_byte_order_mark(&mut self) -> Result<(), Fault> {
        if self.peek()? == Some(0xef) {
            for expected in [0xef, 0xbb, 0xbf] {
                if self.take()? != expected {
                    return fault("this is not UTF-8 text.");
                }
            }
        }
        Ok(())
    }

    fn skip_blanks(&mut self) -> Result<(), Fault> {
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        while self.peek()?.is_some() {
            let buffer = self.input.buffer();
            let next = buffer.iter().position(|byte| !is_blank(byte));
            let blanks = next.unwrap_or(buffer.len());
            self.input.consume(blanks);
            if next.is_some() {
                break;
            }
        }
        Ok(())
    }

    fn document(&mut self, depth: usize) -> Result<Row, Fault> {
        self.take()?;
        let mut fields = Vec::new();
        loop {
            self.skip_blanks()?;
            match self.peek()? {
                Some(b',') => {
                    self.take()?;
                }
                Some(b'}') => {
                    self.take()?;
                    return Ok(Row(fields));
                }
                Some(b'"') => {
                    let name = self.text()?;
                    self.skip_blanks()?;
                    if self.take()? != b':' {
                        return fault("a colon is missing after the name of a field.");
                    }
                    self.skip_blanks()?;
                    fields.push((name, self.value(depth)?));
                }
                None => return fault("the file ends in the middle of it."),
                Some(_) => return fault("the name of a field is not in quotation marks."),
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>, Fault> {
        self.take()?;
        let mut values = Vec::new();
        loop {
            self.skip_blanks()?;
            match self.peek()? {
                Some(b',') => {
                    self.take()?;
                }
                Some(b']') => {
                    self.take()?;
                    return Ok(values);
                }
                _ => values.push(self.value(depth)?),
            }
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, Fault> {
        if depth > DEEPEST {
            return fault("it is nested deeper than any row of a book.");
        }
        match self.peek()? {
            Some(b'{') => self.document(depth + 1).map(Value::Document),
            Some(b'[') => self.list(depth + 1).map(Value::List),
            Some(b'"') => self.text().map(Value::Text),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z') => self.word(),
            None => fault("the file ends in the middle of it."),
            Some(_) => fault("a value is missing."),
        }
    }

    /// A number, or one of the literals without quotation marks.
    fn word(&mut self) -> Result<Value, Fault> {
        let mut word = String::new();
        while let Some(byte @ (b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z')) =
            self.peek()?
        {
            self.take()?;
            word.push(char::from(byte));
        }
        let unsigned = word.trim_start_matches(['-', '+']).to_ascii_lowercase();
        match unsigned.as_str() {
            "null" | "none" | "undefined" => Ok(Value::Null),
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            "nan" | "inf" | "infinity" => Ok(Value::Number(word)),
            number if number.starts_with(|first: char| first == '.' || first.is_ascii_digit()) => {
                Ok(Value::Number(word))
            }
            _ => fault("there is a word without quotation marks that means nothing."),
        }
    }

    fn text(&mut self) -> Result<String, Fault> {
        self.take()?;
        let mut bytes = Vec::new();
        loop {
            match self.take()? {
                b'"' => break,
                b'\\' => {
                    let letter = self.escaped()?;
                    bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                }
                byte => bytes.push(byte),
            }
        }
        String::from_utf8(bytes).or_else(|_| fault("this is not UTF-8 text."))
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        Ok(match self.take()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.four_digits()?;
                if (0xd800..0xdc00).contains(&first) && self.peek()? == Some(b'\\') {
                    self.take()?;
                    if self.take()? != b'u' {
                        return fault("half a letter is missing.");
                    }
                    let second = self.four_digits()?;
                    let pair = char::decode_utf16([first, second]).next();
                    match pair {
                        Some(Ok(letter)) => letter,
                        _ => return fault("half a letter is missing."),
                    }
                } else {
                    // An unpaired surrogate is not a character.
                    char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER)
                }
            }
            other => char::from(other),
        })
    }

    fn four_digits(&mut self) -> Result<u16, Fault> {
        let mut number = 0;
        for _ in 0..4 {
            match char::from(self.take()?).to_digit(16) {
                Some(digit) => number = number * 16 + digit as u16,
                None => return fault("an escaped letter can't be read."),
            }
        }
        Ok(number)
    }
}
