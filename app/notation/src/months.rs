//! The names of the months in the languages of Europe, full and abbreviated, in the form used in a
//! date and on their own.

use pure_rust_locales::{Locale, locale_match};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The languages, each with a locale; at most as many as the bits of [`Mask`].
const LANGUAGES: [(&str, Locale); 51] = {
    use Locale::*;
    [
        ("English", en_GB),
        ("German", de_DE),
        ("German", de_AT),
        ("French", fr_FR),
        ("Spanish", es_ES),
        ("Portuguese", pt_PT),
        ("Portuguese", pt_BR),
        ("Italian", it_IT),
        ("Dutch", nl_NL),
        ("Catalan", ca_ES),
        ("Galician", gl_ES),
        ("Basque", eu_ES),
        ("Danish", da_DK),
        ("Norwegian", nb_NO),
        ("Norwegian", nn_NO),
        ("Swedish", sv_SE),
        ("Icelandic", is_IS),
        ("Faroese", fo_FO),
        ("Finnish", fi_FI),
        ("Estonian", et_EE),
        ("Latvian", lv_LV),
        ("Lithuanian", lt_LT),
        ("Polish", pl_PL),
        ("Czech", cs_CZ),
        ("Slovak", sk_SK),
        ("Hungarian", hu_HU),
        ("Slovene", sl_SI),
        ("Croatian", hr_HR),
        ("Bosnian", bs_BA),
        ("Serbian", sr_RS),
        ("Serbian", sr_RS_latin),
        ("Macedonian", mk_MK),
        ("Bulgarian", bg_BG),
        ("Romanian", ro_RO),
        ("Albanian", sq_AL),
        ("Greek", el_GR),
        ("Turkish", tr_TR),
        ("Ukrainian", uk_UA),
        ("Belarusian", be_BY),
        ("Russian", ru_RU),
        ("Maltese", mt_MT),
        ("Luxembourgish", lb_LU),
        ("Welsh", cy_GB),
        ("Irish", ga_IE),
        ("Scottish Gaelic", gd_GB),
        ("Breton", br_FR),
        ("Azerbaijani", az_AZ),
        ("Armenian", hy_AM),
        ("Georgian", ka_GE),
        ("Afrikaans", af_ZA),
        ("Indonesian", id_ID),
    ]
};

/// Names that people and spreadsheets use but the locales lack, with the locale.
const BESIDE: &[(Locale, &str, i8)] = &[
    (Locale::de_DE, "mrz", 3),
    (Locale::de_AT, "feber", 2),
    (Locale::es_ES, "setiembre", 9),
    (Locale::en_GB, "sept", 9),
    (Locale::hr_HR, "studenog", 11),
    (Locale::el_GR, "μάιος", 5),
];

/// Letters of the shortest abbreviation that is recognized as a month.
const BEGINNING: usize = 3;

/// A set of languages, a bit for each of [`LANGUAGES`].
pub(super) type Mask = u64;

/// A month that a word names, and the languages in which it has this meaning.
pub(super) type Named = (i8, Mask);

/// The names of the languages in a set, for messages.
pub(super) fn language_names(mask: Mask) -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for (at, (name, _)) in LANGUAGES.iter().enumerate() {
        if mask & (1 << at) != 0 && !names.contains(name) {
            names.push(name);
        }
    }
    names
}

/// The English name of a month, 1 to 12.
pub(super) fn english(month: i8) -> &'static str {
    let months = locale_match!(Locale::en_GB => LC_TIME::MON);
    let at = usize::try_from(month - 1).ok();
    at.and_then(|at| months.get(at))
        .copied()
        .unwrap_or_default()
}

/// The months that a word names: as written, else without accents, else as an abbreviation. `None`
/// if there are none.
pub(super) fn named(word: &str) -> Option<&'static [Named]> {
    let lower = word.to_lowercase();
    let bare = bare(&lower);
    let names = &*NAMES;
    let found = names.written.get(&lower).or_else(|| names.bare.get(&bare));
    let found = found.or_else(|| names.beginnings.get(&bare));
    found.or_else(|| declined(&bare)).map(Vec::as_slice)
}

/// The months of a name with an ending: `kesäkuuta` from `kesäkuu`.
fn declined(bare: &str) -> Option<&'static Vec<Named>> {
    /// Letters of the longest ending, and of the shortest name before one.
    const ENDING: usize = 3;
    const STEM: usize = 5;
    let cuts = bare.char_indices().skip(STEM).map(|(at, _)| at);
    let cuts: Vec<usize> = cuts.collect();
    let longest = cuts.iter().rev().take(ENDING);
    longest
        .filter_map(|at| NAMES.bare.get(bare.get(..*at)?))
        .next()
}

/// Whether a word is a day of the week in one of the languages.
pub(super) fn is_weekday(word: &str) -> bool {
    NAMES.weekdays.contains(&bare(&word.to_lowercase()))
}

struct Names {
    written: HashMap<String, Vec<Named>>,
    bare: HashMap<String, Vec<Named>>,
    beginnings: HashMap<String, Vec<Named>>,
    weekdays: HashSet<String>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut all: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    let mut weekdays = HashSet::new();
    for (at, (_, locale)) in LANGUAGES.iter().enumerate() {
        let mask = 1 << at;
        for (name, month) in names_in(*locale) {
            for word in words(name) {
                note(all.entry(word).or_default(), month, mask);
            }
        }
        let days = locale_match!(locale => LC_TIME::DAY);
        let short = locale_match!(locale => LC_TIME::ABDAY);
        for day in days.iter().chain(short) {
            weekdays.extend(words(day).into_iter().map(|word| bare(&word)));
        }
    }
    let (mut without, mut beginnings) = (HashMap::new(), HashMap::new());
    for (word, months) in &all {
        let bare = bare(word);
        let ends = bare.char_indices().skip(BEGINNING).map(|(end, _)| end);
        for (month, mask) in months {
            note(without.entry(bare.clone()).or_default(), *month, *mask);
            for beginning in ends.clone().filter_map(|end| bare.get(..end)) {
                note(
                    beginnings.entry(beginning.to_owned()).or_default(),
                    *month,
                    *mask,
                );
            }
        }
    }
    Names {
        written: all.into_iter().collect(),
        bare: without,
        beginnings,
        weekdays,
    }
});

fn note(months: &mut Vec<Named>, month: i8, mask: Mask) {
    match months.iter_mut().find(|(known, _)| *known == month) {
        Some((_, languages)) => *languages |= mask,
        None => months.push((month, mask)),
    }
}

/// All names of the months in a locale: in a date, on their own, and abbreviated.
fn names_in(locale: Locale) -> Vec<(&'static str, i8)> {
    let lists = [
        Some(locale_match!(locale => LC_TIME::MON)),
        Some(locale_match!(locale => LC_TIME::ABMON)),
        locale_match!(locale => LC_TIME::ALT_MON),
        locale_match!(locale => LC_TIME::AB_ALT_MON),
    ];
    let listed = lists.into_iter().flatten();
    let beside = BESIDE.iter().filter(|(of, ..)| *of == locale);
    listed
        .flat_map(|list| list.iter().copied().zip(1_i8..))
        .chain(beside.map(|(_, name, month)| (*name, *month)))
        .collect()
}

/// The significant words of a name: `gener` in `de gener`, `abril` in `d’abril`.
fn words(name: &str) -> Vec<String> {
    const SHORT: usize = 2;
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter));
    words
        .filter(|word| word.chars().count() > SHORT || is_cased_alone(&lower))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_owned)
        .collect()
}

/// Whether a name is one short word, which is then the whole name.
fn is_cased_alone(name: &str) -> bool {
    name.chars().all(char::is_alphanumeric)
}

/// Removes accents, and replaces letters that differ in a stroke or a dot with one letter.
fn bare(lower: &str) -> String {
    let stripped = lower.nfd().filter(|letter| !is_combining_mark(*letter));
    stripped
        .map(|letter| match letter {
            'ł' => 'l',
            'ı' => 'i',
            'ø' => 'o',
            'đ' => 'd',
            'ς' => 'σ',
            other => other,
        })
        .collect()
}
