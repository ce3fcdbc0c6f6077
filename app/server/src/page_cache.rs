//! Rendered pages in memory: rendering is most of the cost of a page of the book. The key of a page is
//! a digest of everything that it was made of (`web::support::book_page`), so a cached page is never
//! out of date, and nothing has to be removed after a change.

use lru::LruCache;
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// The most bytes of all pages. A page has 20 to 60 KB, so this is enough for the pages that some
/// hundred readers have open. A Raspberry Pi 3 has 1 GB in total.
const LIMIT: usize = 8 * 1024 * 1024;

/// The largest cached page is this fraction of the limit, so that one reader of long pages does not
/// evict all others.
const LARGEST: usize = 16;

/// The bytes of a page in addition to its text: its key and its entry in the cache.
const OVERHEAD: usize = 256;

/// A digest of everything that a page was made of.
pub(crate) type Key = [u8; 32];

/// The most recently used pages.
pub struct PageCache {
    limit: usize,
    kept: Mutex<Kept>,
}

struct Kept {
    pages: LruCache<Key, Arc<RenderedPage>>,
    /// The bytes of all of them.
    bytes: usize,
}

impl Default for PageCache {
    fn default() -> PageCache {
        PageCache::limited(LIMIT)
    }
}

impl PageCache {
    /// A cache with this many bytes; with 0, every page is rendered each time.
    pub fn limited(bytes: usize) -> PageCache {
        PageCache {
            limit: bytes,
            kept: Mutex::new(Kept {
                pages: LruCache::unbounded(),
                bytes: 0,
            }),
        }
    }

    pub(crate) fn get(&self, key: &Key) -> Option<Arc<RenderedPage>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.pages.get(key).cloned()
    }

    pub(crate) fn put(&self, key: Key, page: Arc<RenderedPage>) {
        let size = page.size();
        if size > self.limit / LARGEST {
            return;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let replaced = kept.pages.put(key, page);
        kept.bytes = kept.bytes + size - replaced.map_or(0, |page| page.size());
        while kept.bytes > self.limit {
            let Some((_, oldest)) = kept.pages.pop_lru() else {
                break;
            };
            kept.bytes -= oldest.size();
        }
    }
}

/// A page without the parts that differ in each response.
pub(crate) struct RenderedPage {
    html: Box<str>,
    /// The positions of these parts, in order.
    places: Box<[(usize, Inserted)]>,
    digest: [u8; 32],
}

/// A part that differs in each response.
#[derive(Clone, Copy)]
enum Inserted {
    FormKey,
    FormToken,
}

/// Placeholders for these parts while a page is rendered. They are random and new for each page, so
/// that no text that was typed earlier can contain them.
pub(crate) struct Marks {
    pub form_key: Uuid,
    pub form_token: Uuid,
}

impl Marks {
    pub(crate) fn random() -> Marks {
        Marks {
            form_key: Uuid::new_v4(),
            form_token: Uuid::new_v4(),
        }
    }
}

impl RenderedPage {
    /// A page that was rendered with these marks.
    pub(crate) fn of(marked: &str, marks: &Marks) -> RenderedPage {
        let marks = [
            (marks.form_key.to_string(), Inserted::FormKey),
            (marks.form_token.to_string(), Inserted::FormToken),
        ];
        let mut found: Vec<(usize, &str, Inserted)> = Vec::new();
        for (mark, inserted) in &marks {
            found.extend(
                marked
                    .match_indices(mark)
                    .map(|(at, it)| (at, it, *inserted)),
            );
        }
        found.sort_unstable_by_key(|(at, ..)| *at);
        let mut html = String::with_capacity(marked.len());
        let mut places = Vec::with_capacity(found.len());
        let mut rest = 0;
        for (at, mark, inserted) in found {
            html.push_str(&marked[rest..at]);
            places.push((html.len(), inserted));
            rest = at + mark.len();
        }
        html.push_str(&marked[rest..]);
        RenderedPage {
            digest: digest(&html, &places),
            html: html.into_boxed_str(),
            places: places.into_boxed_slice(),
        }
    }

    /// The page with these keys in its forms.
    pub(crate) fn with(&self, form_key: Uuid, form_token: Option<&str>) -> String {
        let mut buffer = Uuid::encode_buffer();
        let form_key: &str = form_key.hyphenated().encode_lower(&mut buffer);
        let form_token = form_token.unwrap_or_default();
        let longest = form_key.len().max(form_token.len());
        let mut html = String::with_capacity(self.html.len() + self.places.len() * longest);
        let mut rest = 0;
        for (at, inserted) in &self.places {
            html.push_str(&self.html[rest..*at]);
            html.push_str(match inserted {
                Inserted::FormKey => form_key,
                Inserted::FormToken => form_token,
            });
            rest = *at;
        }
        html.push_str(&self.html[rest..]);
        html
    }

    /// SHA-256 of all that is the same each time.
    pub(crate) fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    fn size(&self) -> usize {
        self.html.len() + size_of_val(&*self.places) + OVERHEAD
    }
}

fn digest(html: &str, places: &[(usize, Inserted)]) -> [u8; 32] {
    let mut sum = Sha256::new();
    // So that places are not taken for text.
    sum.update(html.len().to_be_bytes());
    sum.update(html);
    for (at, inserted) in places {
        sum.update(at.to_be_bytes());
        sum.update([*inserted as u8]);
    }
    sum.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rendered(text: &str) -> Arc<RenderedPage> {
        Arc::new(RenderedPage::of(text, &Marks::random()))
    }

    fn key(number: u8) -> Key {
        [number; 32]
    }

    /// How the page is when it is rendered with what is inserted.
    fn page(texts: &[String], form_key: &str, form_token: &str) -> String {
        let fields = texts.iter().map(|text| {
            format!("<input value=\"{form_key}\">{text}<input value=\"{form_token}\">")
        });
        fields.collect()
    }

    proptest! {
        #[test]
        fn a_kept_page_is_the_page_rendered_with_the_keys(
            mut texts in prop::collection::vec(".{0,40}", 0..6),
            earlier in any::<u128>(),
        ) {
            // What somebody typed after they saw the key of another page.
            texts.push(Uuid::from_u128(earlier).to_string());
            let marks = Marks::random();
            let (key_mark, token_mark) = (marks.form_key.to_string(), marks.form_token.to_string());
            let kept = RenderedPage::of(&page(&texts, &key_mark, &token_mark), &marks);
            let form_key = Uuid::now_v7();
            let shown = kept.with(form_key, Some("to-ken"));
            prop_assert_eq!(shown, page(&texts, &form_key.to_string(), "to-ken"));
            let other = Marks::random();
            let (key_mark, token_mark) = (other.form_key.to_string(), other.form_token.to_string());
            let again = RenderedPage::of(&page(&texts, &key_mark, &token_mark), &other);
            prop_assert_eq!(kept.digest(), again.digest(), "the marks don't count");
        }
    }

    #[test]
    fn pages_that_differ_in_a_letter_or_in_a_field_have_other_digests() {
        let marks = Marks::random();
        let digest = |text: String| *RenderedPage::of(&text, &marks).digest();
        let (form_key, form_token) = (marks.form_key, marks.form_token);
        let all = [
            digest("ab".to_owned()),
            digest("ac".to_owned()),
            digest(format!("a{form_key}b")),
            digest(format!("a{form_token}b")),
            digest(format!("ab{form_key}")),
            digest(format!("ab{form_key}{form_key}")),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(one), "{at}");
        }
    }

    #[test]
    fn the_pages_that_nobody_asked_for_longest_make_room() {
        let text = "x".repeat(1_000);
        let room_for_20 = 20 * (text.len() + OVERHEAD);
        let cache = PageCache::limited(room_for_20);
        for number in 0..20 {
            cache.put(key(number), rendered(&text));
        }
        assert!(cache.get(&key(0)).is_some(), "all fit");
        cache.put(key(20), rendered(&text));
        assert!(cache.get(&key(0)).is_some(), "it was asked for");
        assert!(cache.get(&key(1)).is_none());
        // The same one again takes no more room.
        for _ in 0..5 {
            cache.put(key(20), rendered(&text));
        }
        assert!(cache.get(&key(2)).is_some());
        let bytes = cache.kept.lock().expect("a cache").bytes;
        assert_eq!(bytes, room_for_20);
    }

    #[test]
    fn a_page_that_would_push_out_many_is_not_kept() {
        let cache = PageCache::limited(16 * 1_000);
        cache.put(key(1), rendered("small"));
        cache.put(key(2), rendered(&"x".repeat(1_000)));
        assert!(cache.get(&key(1)).is_some());
        assert!(cache.get(&key(2)).is_none());
        let off = PageCache::limited(0);
        off.put(key(1), rendered(""));
        assert!(off.get(&key(1)).is_none());
    }
}
