//! Unifies characters with the same meaning: digits of all scripts, minus signs, spaces.

/// The digit zero of each supported script (Unicode, `Nd`). The other nine digits follow it.
const NOUGHTS: [char; 22] = [
    '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{de6}', '\u{e50}', '\u{ed0}', '\u{f20}',
    '\u{1040}', '\u{17e0}', '\u{1810}', '\u{ff10}', '\u{1b50}',
];

/// The text in lower case, with ASCII digits, `-` for every minus and dash, `'` for every
/// apostrophe, a plain space for every other space, and without marks that only set the text
/// direction.
pub(super) fn plain(text: &str) -> String {
    let shown = text.chars().filter(|letter| !is_direction(*letter));
    let plain: String = shown.map(one).collect();
    plain.trim().to_lowercase()
}

fn one(letter: char) -> char {
    if letter.is_ascii_graphic() {
        return if letter == '`' { '\'' } else { letter };
    }
    if let Some(digit) = digit(letter) {
        return digit;
    }
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{207b}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' => '\'',
        '\u{60c}' => ',',
        '\u{ffe0}' => '¢',
        '\u{ffe1}' => '£',
        '\u{ffe5}' => '¥',
        '\u{ffe6}' => '₩',
        '\u{fe69}' => '$',
        '\u{fe50}' => ',',
        '\u{fe52}' => '.',
        // Full-width characters have a fixed distance from their ASCII characters.
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = u32::from(letter) - 0xfee0;
            char::from_u32(ascii).unwrap_or(letter)
        }
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    }
}

fn digit(letter: char) -> Option<char> {
    let after = |nought: &char| u32::from(letter).checked_sub(u32::from(*nought));
    let digit = NOUGHTS.iter().find_map(|nought| {
        let after = after(nought)?;
        (after < 10).then_some(after)
    })?;
    char::from_digit(digit, 10)
}

fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
