//! Views with values, for the test that renders every template.

#![cfg(test)]

use super::page::{Page, View, in_each_frame};
use super::templates::Templates;

/// Who is shown a page; whoever is further down this list is shown it as well.
pub(crate) enum Audience {
    Everyone,
    SignedIn,
    Members,
}

impl Audience {
    /// How many of the frames, which begin with the one of a guest, the page never stands in.
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

    /// One of each kind: with everything that may be there, and without.
    fn samples() -> Vec<Self>;
}

/// Renders the samples of a view in each frame that its page stands in; answers its template.
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
