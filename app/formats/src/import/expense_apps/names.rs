//! Names separated by commas, some of which may contain commas.

use std::collections::BTreeSet;

/// Splits a text into names. Known names stay whole, whatever they contain: the longest match is
/// used.
pub fn split_names(text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let rest = parts.get(at..).unwrap_or_default();
        // No name has more commas than this.
        let longest = rest.len().min(4);
        let whole = (2..=longest).rev().find_map(|many| {
            let parts = rest.get(..many)?;
            let with_blank = parts.join(", ");
            let without = parts.join(",");
            let found = known.get(&with_blank).or_else(|| known.get(&without))?;
            Some((many, found.clone()))
        });
        let (many, name) = whole.unwrap_or_else(|| {
            let first = rest.first().copied().unwrap_or_default();
            (1, first.to_owned())
        });
        if !name.is_empty() {
            names.push(name);
        }
        at += many;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::split_names;

    #[test]
    fn names_are_split_and_those_that_are_known_stay_whole() {
        let known = ["Ana, Maria", "Bo", "Smith,Jo"].map(str::to_owned).into();
        for (text, expected) in [
            ("Bo,Cy", vec!["Bo", "Cy"]),
            ("Bo, Cy", vec!["Bo", "Cy"]),
            ("Ana, Maria, Bo", vec!["Ana, Maria", "Bo"]),
            ("Ana,Maria,Bo", vec!["Ana, Maria", "Bo"]),
            ("Cy,Smith,Jo", vec!["Cy", "Smith,Jo"]),
            ("", vec![]),
            (",Bo,", vec!["Bo"]),
        ] {
            assert_eq!(split_names(text, &known), expected, "{text}");
        }
    }
}
