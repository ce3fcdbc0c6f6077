//! Dates, with the months of many languages.

use crate::{DateOrder, Days, LONGEST, Languages, WrittenDay};
use jiff::civil::{Date, date};

fn read(text: &str) -> Option<Result<Date, String>> {
    WrittenDay::read(text).map(|written| written.day(DateOrder::DayFirst.into()))
}

#[test]
fn months_are_read_in_the_languages_of_europe() {
    for (text, month) in [
        ("18-Mai-2025", 5),
        ("18-Okt-2025", 10),
        ("18-Dez-2025", 12),
        ("18-Mrz-2025", 3),
        ("18. März 2025", 3),
        ("18. MÄRZ 2025", 3),
        ("18. Jänner 2025", 1),
        ("18 mai 2025", 5),
        ("18 févr. 2025", 2),
        ("18 fevrier 2025", 2),
        ("1er août 2025", 8),
        ("dim. 18 mai 2025", 5),
        ("18-abr-25", 4),
        ("18 de mayo de 2025", 5),
        ("18 set. 2025", 9),
        ("18 de março de 2025", 3),
        ("18 gen 2025", 1),
        ("18 giugno 2025", 6),
        ("18 mrt 2025", 3),
        ("18 mei 2025", 5),
        ("18 d’abril de 2025", 4),
        ("18. maj 2025", 5),
        ("søndag den 18. maj 2025", 5),
        ("18 kesäkuuta 2025", 6),
        ("18 maja 2025", 5),
        ("18 października 2025", 10),
        ("18 paź 2025", 10),
        ("18 paz 2025", 10),
        ("18 maj 2025", 5),
        ("18. května 2025", 5),
        ("18. květen 2025", 5),
        ("2025. április 18.", 4),
        ("18 мая 2025 г.", 5),
        ("18 май 2025", 5),
        ("18 травня 2025 р.", 5),
        ("18 Μαΐου 2025", 5),
        ("18 Mayıs 2025", 5),
        ("18 Ağu 2025", 8),
        ("18 Haziran 2025", 6),
        ("2025 m. balandžio 18 d.", 4),
        ("2025. gada 18. aprīlis", 4),
        ("18 mar 2025", 3),
        ("mar 18 mar 2025", 3),
        ("18 Sept 2025", 9),
        ("18 Septem 2025", 9),
        ("18 setiembre 2025", 9),
        ("18 сент. 2025", 9),
        ("2025. szept. 18.", 9),
        ("sáb 18 ene 2025", 1),
        ("18. elokuuta 2025", 8),
        ("18. des. 2025", 12),
        ("18 Μάιος 2025", 5),
        ("18 led 2025", 1),
        ("18 Agustus 2025", 8),
        ("2025年5月18日", 5),
        ("2025年05月18日(日)", 5),
        ("2025년 5월 18일", 5),
        ("٢٠٢٥-٠٥-١٨", 5),
        ("Sunday, May 18th, 2025", 5),
        ("18May2025", 5),
        ("18 Oct 2025 10:01:08 PM", 10),
    ] {
        let day = if text.starts_with("1er") { 1 } else { 18 };
        assert_eq!(read(text), Some(Ok(date(2025, month, day))), "{text}");
    }
}

#[test]
fn a_month_that_languages_disagree_about_is_told_by_the_other_days_or_refused() {
    let sentence = read("18 listopada 2025").unwrap().unwrap_err();
    assert!(
        sentence.contains("November in Polish") && sentence.contains("October in Croatian"),
        "{sentence}"
    );
    let signs = |texts: &[&str], text: &str| {
        let written = |text: &&str| WrittenDay::read(text).unwrap();
        let languages = texts
            .iter()
            .map(written)
            .fold(Languages::default(), |all, one| all.with(&one));
        let days = Days {
            order: DateOrder::DayFirst,
            languages,
        };
        WrittenDay::read(text).unwrap().day(days)
    };
    let day = signs(
        &["3 września 2025", "18 listopada 2025"],
        "18 listopada 2025",
    );
    assert_eq!(day, Ok(date(2025, 11, 18)));
    let day = signs(&["3 rujna 2025", "18 listopada 2025"], "18 listopada 2025");
    assert_eq!(day, Ok(date(2025, 10, 18)));
}

#[test]
fn what_is_no_day_is_none() {
    let long = format!("18 {} 2025", "x".repeat(LONGEST));
    for text in [
        "",
        "soon",
        "18 foo 2025",
        "18 ju 2025",
        "Mai 2025",
        "1/2/3/4",
        "12.50",
        &long,
    ] {
        assert_eq!(read(text), None, "{text}");
    }
    for text in ["30-Feb-2025", "31 avril 2025", "31/02/2025"] {
        assert!(matches!(read(text), Some(Err(_))), "{text}");
    }
}
