//! Files that contain no book, or that can't be read here: what they are, and what to do.

use super::Sentence;
use crate::text::messages::message;
use cffa_formats::FileKind;

impl Sentence for FileKind {
    fn sentence(&self) -> String {
        use FileKind::*;
        match self {
            Pdf => message!("refusal-kind-pdf"),
            OldWorkbook => message!("refusal-kind-old-workbook"),
            ProtectedWorkbook => message!("refusal-kind-protected-workbook"),
            BinaryWorkbook => message!("refusal-kind-binary-workbook"),
            ProtectedOds => message!("refusal-kind-protected-ods"),
            OtherOpenDocument => message!("refusal-kind-other-open-document"),
            OldOfficeDocument => message!("refusal-kind-old-office-document"),
            WordDocument => message!("refusal-kind-word-document"),
            Presentation => message!("refusal-kind-presentation"),
            XmlWorkbook => message!("refusal-kind-xml-workbook"),
            WebPage => message!("refusal-kind-web-page"),
            WebArchive => message!("refusal-kind-web-archive"),
            Numbers => message!("refusal-kind-numbers"),
            Keynote => message!("refusal-kind-keynote"),
            Pages => message!("refusal-kind-pages"),
            LinkToGoogle => message!("refusal-kind-link-to-google"),
            Shortcut => message!("refusal-kind-shortcut"),
            Picture => message!("refusal-kind-picture"),
            Gzip => message!("refusal-kind-gzip"),
            SevenZip => message!("refusal-kind-seven-zip"),
            Rar => message!("refusal-kind-rar"),
            OtherArchive => message!("refusal-kind-other-archive"),
            RichText => message!("refusal-kind-rich-text"),
            Database => message!("refusal-kind-database"),
            Email => message!("refusal-kind-email"),
            Calendar => message!("refusal-kind-calendar"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::translation_tests::{assert_each_has_a_message, assert_translated};
    use super::*;

    #[test]
    fn each_is_in_the_readers_language() {
        use FileKind::*;
        let kinds = [
            Pdf,
            OldWorkbook,
            ProtectedWorkbook,
            BinaryWorkbook,
            ProtectedOds,
            OtherOpenDocument,
            OldOfficeDocument,
            WordDocument,
            Presentation,
            XmlWorkbook,
            WebPage,
            WebArchive,
            Numbers,
            Keynote,
            Pages,
            LinkToGoogle,
            Shortcut,
            Picture,
            Gzip,
            SevenZip,
            Rar,
            OtherArchive,
            RichText,
            Database,
            Email,
            Calendar,
        ];
        assert_each_has_a_message("refusal-kind-", &kinds);
        assert_translated(kinds);
    }
}
