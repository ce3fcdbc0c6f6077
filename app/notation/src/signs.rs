//! The signs of currencies: `£`, `kr`, `zł`, `US$`, `円`.

use super::characters::plain;
use pure_rust_locales::{Locale, locale_match};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A locale for each currency, and several if its signs differ.
pub(super) const LOCALES: [Locale; 124] = {
    use Locale::*;
    [
        aa_DJ,
        ak_GH,
        ar_AE,
        ar_BH,
        ar_DZ,
        ar_EG,
        ar_IQ,
        ar_JO,
        ar_KW,
        ar_LB,
        ar_LY,
        ar_MA,
        ar_OM,
        ar_QA,
        ar_SA,
        ar_SD,
        ar_SS,
        ar_SY,
        ar_TN,
        ar_YE,
        az_AZ,
        bem_ZM,
        ber_MA,
        bg_BG,
        bi_VU,
        bn_BD,
        bs_BA,
        ca_ES,
        ce_RU,
        cmn_TW,
        crh_UA,
        cs_CZ,
        da_DK,
        de_CH,
        dv_MV,
        dz_BT,
        en_AG,
        en_AU,
        en_BW,
        en_CA,
        en_GB,
        en_HK,
        en_NG,
        en_NZ,
        en_PH,
        en_SC,
        en_SG,
        en_US,
        en_ZA,
        es_AR,
        es_BO,
        es_CL,
        es_CO,
        es_CR,
        es_CU,
        es_DO,
        es_GT,
        es_HN,
        es_MX,
        es_NI,
        es_PA,
        es_PE,
        es_PY,
        es_UY,
        fa_IR,
        ff_SN,
        he_IL,
        hi_IN,
        hif_FJ,
        ht_HT,
        hu_HU,
        hy_AM,
        id_ID,
        is_IS,
        ja_JP,
        ka_GE,
        kab_DZ,
        kk_KZ,
        km_KH,
        ko_KR,
        ky_KG,
        lg_UG,
        ln_CD,
        lo_LA,
        mfe_MU,
        mg_MG,
        mk_MK,
        mn_MN,
        mnw_MM,
        ms_MY,
        nb_NO,
        ne_NP,
        nl_AW,
        om_KE,
        pap_AW,
        pap_CW,
        pl_PL,
        ps_AF,
        pt_BR,
        ro_RO,
        rw_RW,
        shn_MM,
        si_LK,
        sm_WS,
        so_SO,
        sq_AL,
        sq_MK,
        sr_RS,
        sr_RS_latin,
        sv_SE,
        sw_TZ,
        tg_TJ,
        th_TH,
        ti_ER,
        ti_ET,
        to_TO,
        tpi_PG,
        tr_TR,
        uk_UA,
        ur_PK,
        uz_UZ,
        uz_UZ_cyrillic,
        vi_VN,
        zh_CN,
    ]
};

/// Signs that people use in addition to those of the locales, by currency.
const BESIDE: &[(&str, &str)] = &[
    ("AED", "dh"),
    ("AED", "dhs"),
    ("BGN", "лв"),
    ("CHF", "fr"),
    ("CHF", "sfr"),
    ("CHF", "franken"),
    ("CLP", "ch$"),
    ("CNY", "元"),
    ("CNY", "圆"),
    ("CNY", "rmb"),
    ("COP", "col$"),
    ("CZK", "kc"),
    ("DKK", "dkr"),
    ("EUR", "euro"),
    ("EUR", "euros"),
    ("GBP", "stg"),
    ("HKD", "元"),
    ("HUF", "forint"),
    ("INR", "rs"),
    ("INR", "re"),
    ("ILS", "nis"),
    ("ISK", "ikr"),
    ("JPY", "円"),
    ("JPY", "圓"),
    ("KRW", "원"),
    ("LKR", "rs"),
    ("MUR", "rs"),
    ("NOK", "nkr"),
    ("NPR", "rs"),
    ("PLN", "zl"),
    ("RON", "lei"),
    ("RUB", "руб"),
    ("RUB", "р"),
    ("SEK", "skr"),
    ("THB", "baht"),
    ("TRY", "tl"),
    ("TWD", "元"),
    ("UAH", "грн"),
    ("VND", "đ"),
    ("VND", "vnđ"),
    ("XAF", "fcfa"),
    ("XAF", "f cfa"),
    ("XAF", "cfa"),
    ("XOF", "fcfa"),
    ("XOF", "f cfa"),
    ("XPF", "cfpf"),
    ("XPF", "f"),
    ("ZAR", "r"),
];

/// The signs of each currency by its code, longest first, all in the form of [`plain`].
static SIGNS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for locale in LOCALES {
        let code = locale_match!(locale => LC_MONETARY::INT_CURR_SYMBOL).trim();
        let sign = plain(locale_match!(locale => LC_MONETARY::CURRENCY_SYMBOL));
        found.entry(code.to_owned()).or_default().insert(sign);
    }
    for (code, sign) in BESIDE {
        let signs = found.entry((*code).to_owned()).or_default();
        signs.insert((*sign).to_owned());
    }
    let sorted = found.into_iter().map(|(code, mut signs)| {
        signs.insert(code.to_lowercase());
        let lone: Vec<String> = signs.iter().filter(|sign| is_lone(sign)).cloned().collect();
        signs.extend(lone.iter().flat_map(|sign| with_code(sign, &code)));
        (code, longest_first(signs))
    });
    sorted.collect()
});

/// Whether a sign is a single symbol such as `$`.
fn is_lone(sign: &str) -> bool {
    sign.chars().count() == 1 && sign.chars().all(is_sign)
}

fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '$' | '£' | '¥' | '¤' | '¢' | '\u{20a0}'..='\u{20cf}'
    )
}

/// `us$`, `u$`, `$us` and `$ us`: a sign of several currencies, with the start of the code.
fn with_code(sign: &str, code: &str) -> Vec<String> {
    let code = code.to_lowercase();
    let starts = (1..=code.len()).filter_map(|end| code.get(..end));
    starts
        .flat_map(|start| {
            [
                format!("{start}{sign}"),
                format!("{sign}{start}"),
                format!("{sign} {start}"),
            ]
        })
        .collect()
}

fn longest_first(signs: BTreeSet<String>) -> Vec<String> {
    // `kr` and `kr.`, `S/` and `S/.`, but not `£.`: that dot would be a decimal point.
    let dotted = |sign: String| {
        let bare = sign.trim_end_matches('.').to_owned();
        let is_word = bare.ends_with(|last: char| last.is_alphabetic() || last == '/');
        let dotted = if is_word {
            format!("{bare}.")
        } else {
            String::new()
        };
        [dotted, bare, sign]
    };
    let all: BTreeSet<String> = signs.into_iter().flat_map(dotted).collect();
    let mut all: Vec<String> = all.into_iter().filter(|sign| !sign.is_empty()).collect();
    all.sort_by_key(|sign| std::cmp::Reverse(sign.len()));
    all
}

/// Removes a sign of this currency from the start of a text and returns the rest; `shown` is the
/// sign that the book shows.
pub(super) fn strip<'t>(text: &'t str, code: &str, shown: &str) -> Option<&'t str> {
    let known = SIGNS.get(code).into_iter().flatten().map(String::as_str);
    let bare = shown.trim_end_matches('.');
    let own = [shown, bare].into_iter().filter(|sign| !sign.is_empty());
    // Currencies of countries without a locale.
    let mut more = match is_lone(shown) && !SIGNS.contains_key(code) {
        true => with_code(shown, code),
        false => Vec::new(),
    };
    more.push(code.to_lowercase());
    let known = known.chain(own).filter_map(|sign| text.strip_prefix(sign));
    let more = more
        .iter()
        .filter_map(|sign| text.strip_prefix(sign.as_str()));
    known.chain(more).min_by_key(|rest| rest.len())
}

/// Whether a text is a sign or the code of any currency.
pub(super) fn is_any(text: &str) -> bool {
    text.chars().any(is_sign)
        || SIGNS
            .values()
            .flatten()
            .any(|sign| sign.chars().count() > 1 && sign == text)
        || iso_currency::Currency::from_code(&text.to_uppercase()).is_some()
}
