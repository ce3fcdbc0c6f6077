//! The supported languages, and the choice among them for each reader: the language that they
//! selected, or else the language that their browser prefers, or else English.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::ServiceRequest;
use actix_web::http::header::{self, AcceptLanguage, Header};
use actix_web::{HttpMessage, HttpRequest};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use pure_rust_locales::Locale;
use std::future::Future;
use unic_langid::LanguageIdentifier;

/// The cookie with the selected language. It holds nothing else, so it needs no signature: unknown
/// values are ignored.
const COOKIE: &str = "cffa-language";

/// The lifetime of the cookie: a year, which is longer than a summer break.
const REMEMBERED: time::Duration = time::Duration::days(365);

/// The maximum number of a browser's languages to consider. Browsers send a handful.
const PREFERENCES: usize = 20;

tokio::task_local! {
    /// The language of the request that the current task handles.
    static CURRENT: Language;
}

/// A supported language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// English, the language in which all messages are written first.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Brazilian Portuguese.
    Portuguese,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
    /// Polish.
    Polish,
    /// Arabic, a right-to-left language.
    Arabic,
    /// English with accents and longer, with which tests find text that is in no message file and
    /// text that overflows. Only debug builds have it; it is selected by the cookie.
    #[cfg(debug_assertions)]
    Pseudo,
}

/// The properties of a language.
struct About {
    /// The tag (BCP 47), which is also the name of its folder of messages.
    id: &'static str,
    own_name: &'static str,
    /// The locale with its month names and number separators.
    locale: Locale,
}

impl Language {
    /// The languages to choose from.
    pub(crate) const ALL: [Language; 9] = [
        Language::English,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Portuguese,
        Language::Italian,
        Language::Dutch,
        Language::Polish,
        Language::Arabic,
    ];

    const fn about(self) -> About {
        let (id, own_name, locale) = match self {
            Language::English => ("en", "English", Locale::en_GB),
            Language::German => ("de", "Deutsch", Locale::de_DE),
            Language::French => ("fr", "Français", Locale::fr_FR),
            Language::Spanish => ("es", "Español", Locale::es_ES),
            Language::Portuguese => ("pt", "Português", Locale::pt_BR),
            Language::Italian => ("it", "Italiano", Locale::it_IT),
            Language::Dutch => ("nl", "Nederlands", Locale::nl_NL),
            Language::Polish => ("pl", "Polski", Locale::pl_PL),
            Language::Arabic => ("ar", "العربية", Locale::ar_EG),
            #[cfg(debug_assertions)]
            Language::Pseudo => ("en-XA", "Þšéúðö", Locale::en_GB),
        };
        About {
            id,
            own_name,
            locale,
        }
    }

    /// Its tag (BCP 47).
    pub(crate) const fn id(self) -> &'static str {
        self.about().id
    }

    /// Its name in the language itself.
    pub(crate) const fn own_name(self) -> &'static str {
        self.about().own_name
    }

    /// Its locale in the library that has month names and number separators.
    pub(crate) const fn locale(self) -> Locale {
        self.about().locale
    }

    /// Its folder of messages, below `messages/`.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            #[cfg(debug_assertions)]
            Language::Pseudo => "en",
            other => other.id(),
        }
    }

    /// Whether it is a right-to-left language.
    pub(crate) const fn is_right_to_left(self) -> bool {
        matches!(self, Language::Arabic)
    }

    /// The value of HTML's `dir` attribute for it.
    pub(crate) const fn direction(self) -> &'static str {
        match self.is_right_to_left() {
            true => "rtl",
            false => "ltr",
        }
    }

    /// The supported language with this tag.
    pub(crate) fn by_id(id: &str) -> Option<Language> {
        #[cfg(debug_assertions)]
        if id == Language::Pseudo.id() {
            return Some(Language::Pseudo);
        }
        Language::ALL.into_iter().find(|one| one.id() == id)
    }

    /// The language of the response to a request.
    pub(crate) fn of(request: &ServiceRequest) -> Language {
        chosen(request).unwrap_or_else(|| asked_for(request))
    }

    /// The language that an API client requests. API clients have no cookie.
    pub(crate) fn asked_for(request: &HttpRequest) -> Language {
        asked_for(request)
    }

    /// The cookie that stores this language.
    pub(crate) fn cookie(self, secure: bool) -> Cookie<'static> {
        Cookie::build(COOKIE, self.id())
            .path("/")
            .http_only(true)
            .secure(secure)
            .same_site(SameSite::Lax)
            .max_age(REMEMBERED)
            .finish()
    }
}

/// The language that the reader selected. This function parses the header itself, because a request
/// caches its parsed cookies, and for some paths the cookies are removed before the session lookup.
fn chosen(request: &ServiceRequest) -> Option<Language> {
    let headers = request.headers().get_all(header::COOKIE);
    let cookies = headers.filter_map(|value| value.to_str().ok());
    let mut cookies = cookies
        .flat_map(|value| value.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='));
    let (_, id) = cookies.find(|(name, _)| *name == COOKIE)?;
    Language::by_id(id)
}

/// The language that the browser requests.
fn asked_for(request: &impl HttpMessage) -> Language {
    best(&wanted(request))
}

/// The languages that a browser requests, in its order of preference.
fn wanted(request: &impl HttpMessage) -> Vec<LanguageIdentifier> {
    let Ok(accepted) = AcceptLanguage::parse(request) else {
        return Vec::new();
    };
    let wanted = accepted.ranked().into_iter().take(PREFERENCES);
    wanted
        .filter_map(|one| one.item().and_then(|tag| tag.as_str().parse().ok()))
        .collect()
}

/// The country of the browser's first language that has one, as a two-letter code.
pub(crate) fn country(request: &HttpRequest) -> Option<String> {
    let region = wanted(request).into_iter().find_map(|tag| tag.region)?;
    Some(region.as_str().to_owned())
}

fn best(wanted: &[LanguageIdentifier]) -> Language {
    let known: Vec<LanguageIdentifier> = Language::ALL
        .iter()
        .filter_map(|one| one.id().parse().ok())
        .collect();
    let found = negotiate_languages(wanted, &known, None, NegotiationStrategy::Lookup);
    let found = found.first().map(ToString::to_string);
    let found = found.and_then(|id| Language::by_id(&id));
    found.unwrap_or(Language::English)
}

/// The language to write in: that of the request, or English outside of requests.
pub(crate) fn current() -> Language {
    CURRENT
        .try_with(|language| *language)
        .unwrap_or(Language::English)
}

/// Runs `work` with `language` as the current language.
pub(crate) async fn speaking<F: Future>(language: Language, work: F) -> F::Output {
    CURRENT.scope(language, work).await
}

/// Runs synchronous `work` with `language` as the current language.
pub(crate) fn speak<T>(language: Language, work: impl FnOnce() -> T) -> T {
    CURRENT.sync_scope(language, work)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn answered(accepted: &str, chosen: Option<&str>) -> &'static str {
        let mut request = TestRequest::default().insert_header(("Accept-Language", accepted));
        if let Some(chosen) = chosen {
            request = request.cookie(Cookie::new(COOKIE, chosen.to_owned()));
        }
        Language::of(&request.to_srv_request()).id()
    }

    #[test]
    fn the_browser_chooses_by_its_own_order() {
        for (accepted, expected) in [
            ("de", "de"),
            ("de-AT,en;q=0.5", "de"),
            ("pt-PT", "pt"),
            ("en;q=0.1, fr;q=0.9", "fr"),
            ("ja, nb, pl;q=0.2", "pl"),
            ("ar-EG", "ar"),
            ("en-GB,de;q=0.9", "en"),
            ("ja", "en"),
            ("*", "en"),
            ("", "en"),
            ("en-XA", "en"),
        ] {
            assert_eq!(answered(accepted, None), expected, "{accepted}");
        }
        let request = TestRequest::default().to_srv_request();
        assert_eq!(Language::of(&request), Language::English);
    }

    #[test]
    fn a_choice_wins_if_it_is_in_the_list() {
        assert_eq!(answered("de", Some("it")), "it");
        for nothing in ["", "xx", "DE", "../de", "de;", "deutsch"] {
            assert_eq!(answered("pl", Some(nothing)), "pl", "{nothing}");
        }
    }

    #[test]
    fn what_is_hostile_in_the_header_is_harmless() {
        let long = "de-".repeat(2_000);
        let many = "xx,".repeat(5_000) + "de";
        for accepted in [
            ";;;;",
            "de;q=9e99",
            "q=1",
            "-",
            ",,,,",
            "*;q=*",
            "d\u{e9}",
            &long,
            &many,
        ] {
            assert_eq!(answered(accepted, None), "en", "{}", &accepted[..4]);
        }
    }

    #[test]
    fn without_a_request_it_is_english() {
        assert_eq!(current(), Language::English);
        assert_eq!(speak(Language::Dutch, current), Language::Dutch);
        assert_eq!(current(), Language::English);
    }
}
