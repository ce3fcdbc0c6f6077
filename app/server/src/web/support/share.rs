//! A text for the team's group chat, to hand to the device's share sheet, to WhatsApp or to copy.

use super::page::View;
use serde::Serialize;

/// The longest text that is offered as a link to WhatsApp, in bytes of the link: browsers and
/// servers on the way take links of this length.
const LINK_BYTES: usize = 2_000;

#[derive(Serialize)]
pub(crate) struct ShareView {
    /// What to send.
    text: String,
    /// Opens WhatsApp with the text, unless it is too long for a link.
    whatsapp: Option<String>,
    back: String,
}

impl View for ShareView {
    const TEMPLATE: &'static str = "support/share.html";
}

impl ShareView {
    /// The page of a text, with the address to return to.
    pub(crate) fn of(text: String, back: String) -> ShareView {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("text", &text)
            .finish();
        let link = format!("https://wa.me/?{query}");
        ShareView {
            text,
            whatsapp: (link.len() <= LINK_BYTES).then_some(link),
            back,
        }
    }
}

#[cfg(test)]
mod samples {
    use super::super::sample::{Audience, Sample};
    use super::*;

    impl Sample for ShareView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |text: String| ShareView::of(text, "/cffa".to_owned());
            vec![of("Owe: Ann £5.00".to_owned()), of("x".repeat(LINK_BYTES))]
        }
    }
}
