//! Views with values, for the test that renders every template.

#![cfg(test)]

use super::page::{Page, View, in_each_frame};
use super::templates::Templates;

/// Who can see a page. The audiences further down this list can see it, too.
pub(crate) enum Audience {
    Everyone,
    SignedIn,
    Members,
}

impl Audience {
    /// How many of the frames never contain the page, counted from the one of a guest.
    fn frames_left_out(&self) -> usize {
        match self {
            Audience::Everyone => 0,
            Audience::SignedIn => 1,
            Audience::Members => 2,
        }
    }
}

/// A view with values, which the test renders.
pub(crate) trait Sample: View + Sized {
    const AUDIENCE: Audience = Audience::Everyone;

    /// Samples with all optional content, and without it.
    fn samples() -> Vec<Self>;
}

/// Renders the samples of a view in each frame of its audience; returns the name of its template.
pub(crate) fn rendered<V: Sample>(templates: &Templates) -> &'static str {
    let samples = V::samples();
    assert!(!samples.is_empty(), "{} has no sample", V::TEMPLATE);
    for sample in samples {
        let frames = in_each_frame(|| Page::of("A title", "", &sample), templates);
        for html in frames.into_iter().skip(V::AUDIENCE.frames_left_out()) {
            let html = html.unwrap_or_else(|error| panic!("{}: {error:?}", V::TEMPLATE));
            assert!(html.contains("</html>"), "{}", V::TEMPLATE);
        }
    }
    V::TEMPLATE
}
