//! File names of downloads.

use actix_web::http::header::{
    Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};

/// The maximum number of characters in one part of a name: a file name can have about 255 bytes,
/// and a character up to four.
const LONGEST: usize = 40;

/// A file name that is valid on every system, and the header to send the file under it:
/// `cffa-Zoes-Side-2026-11-22.zip`. Non-ASCII letters are included as specified by RFC 6266, which
/// all browsers support. Any other character becomes a hyphen.
pub fn named(parts: &[&str], extension: &str) -> (String, ContentDisposition) {
    let name = |is_kept: fn(char) -> bool| {
        let parts = parts.iter().map(|part| hyphened(part, is_kept));
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let parts = parts
            .iter()
            .fold("cffa".to_owned(), |name, part| format!("{name}-{part}"));
        format!("{parts}.{extension}")
    };
    let (plain, lettered) = (
        name(|letter| letter.is_ascii_alphanumeric()),
        name(char::is_alphanumeric),
    );
    let mut parameters = vec![DispositionParam::Filename(plain.clone())];
    if lettered != plain {
        parameters.push(DispositionParam::FilenameExt(ExtendedValue {
            charset: Charset::Ext("UTF-8".to_owned()),
            language_tag: None,
            value: lettered.into_bytes(),
        }));
    }
    let disposition = DispositionType::Attachment;
    (
        plain,
        ContentDisposition {
            disposition,
            parameters,
        },
    )
}

fn hyphened(part: &str, is_kept: fn(char) -> bool) -> String {
    let words = part.split(|letter| !is_kept(letter));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let short: String = words.join("-").chars().take(LONGEST).collect();
    short.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::named;
    use proptest::prelude::*;

    fn header(parts: &[&str]) -> String {
        named(parts, "zip").1.to_string()
    }

    #[test]
    fn a_name_is_what_it_was_as_far_as_every_computer_can_have_it() {
        assert_eq!(
            header(&["Tuesday Turf", "2026-11-22"]),
            "attachment; filename=\"cffa-Tuesday-Turf-2026-11-22.zip\""
        );
        assert_eq!(
            header(&["Zoë’s Côté"]),
            "attachment; filename=\"cffa-Zo-s-C-t.zip\"; filename*=UTF-8''cffa%2DZo%C3%AB%2Ds%2DC%C3%B4t%C3%A9.zip"
        );
        assert_eq!(
            header(&["../../etc/passwd\"; x=\"", "CON"]),
            "attachment; filename=\"cffa-etc-passwd-x-CON.zip\""
        );
        assert_eq!(header(&["☃☃☃", "."]), "attachment; filename=\"cffa.zip\"");
    }

    proptest! {
        #[test]
        fn no_name_leaves_the_header_or_the_folder(name in "\\PC{0,80}", other in any::<String>()) {
            let (plain, header) = named(&[&name, &other], "csv");
            let safe = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
            prop_assert!(plain.chars().all(safe), "{plain}");
            prop_assert!(plain.starts_with("cffa") && plain.matches('.').count() == 1, "{plain}");
            prop_assert!(plain.len() < 100);
            let header = header.to_string();
            prop_assert!(header.bytes().all(|byte| (b' '..0x7f).contains(&byte)), "{header}");
            prop_assert_eq!(header.matches('"').count(), 2);
            prop_assert!(header.len() < 1_200);
        }
    }
}
