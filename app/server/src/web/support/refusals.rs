//! Refusals in the reader's language. The crates below phrase them in English, for the API and the
//! command line; pages have a message for each.

mod accounts;
mod file_kinds;
mod files;
mod google_sheets;
mod teams;
mod unsound;
mod uploads;

use crate::text::messages::message;
use crate::text::{amounts, dates};
use cffa_book::{Refusal, ShownAmount, limits};
use cffa_services::headcount::{name, rule};
use cffa_services::match_day::{ScheduleRefusal, schedule};
use cffa_services::next_game;

/// A refusal that pages can show.
pub(crate) trait Sentence {
    /// A sentence in the reader's language.
    fn sentence(&self) -> String;
}

impl Sentence for String {
    fn sentence(&self) -> String {
        self.clone()
    }
}

/// An amount in the reader's language.
fn written(shown: &ShownAmount) -> String {
    amounts::money(shown.currency, shown.amount)
}

impl Sentence for Refusal {
    fn sentence(&self) -> String {
        use Refusal::*;
        match self {
            AmountMissing => message!("refusal-amount-missing"),
            AmountUnreadable => message!("refusal-amount-unreadable"),
            AmountUnclear { shown, whole, fine } => message!(
                "refusal-amount-unclear",
                shown = shown,
                whole = whole,
                fine = fine
            ),
            AmountInOtherCurrency { sign, code } => {
                message!("refusal-amount-other-currency", sign = sign, code = *code)
            }
            AmountTooFine { digits } => message!("refusal-amount-too-fine", digits = *digits),
            AmountTooLarge { most } => message!("refusal-amount-too-large", most = written(most)),
            AmountZero => message!("refusal-amount-zero"),
            CostNegative => message!("refusal-cost-negative"),
            TransferNotPositive => message!("refusal-transfer-not-positive"),
            TransferToSelf => message!("refusal-transfer-to-self"),
            UnknownCurrency => message!("refusal-unknown-currency"),
            DateMissing => message!("refusal-date-missing"),
            DateUnreadable => message!("refusal-date-unreadable"),
            DateOutOfRange => {
                let (first, last) = limits::YEARS;
                // As strings, so that their digits are not grouped.
                let (first, last) = (first.to_string(), last.to_string());
                message!("refusal-date-out-of-range", first = first, last = last)
            }
            NameMissing => message!("refusal-name-missing"),
            NameTooLong => message!("refusal-name-too-long", most = limits::NAME),
            NameUnseen => message!("refusal-name-unseen"),
            NameTaken { name } => message!("refusal-name-taken", name = name),
            TextTooLong { most } => message!("refusal-text-too-long", most = *most),
            TextUnseen => message!("refusal-text-unseen"),
            DaysUnreadable => message!("refusal-days", most = limits::DAYS),
            ZoneUnknown => message!("refusal-zone"),
            GuestsUnreadable => message!("refusal-guests", most = limits::GUESTS),
            PercentUnreadable => message!("refusal-percent", most = limits::PERCENT),
            PercentAndFixed => message!("refusal-percent-and-fixed"),
            FixedNegative => message!("refusal-fixed-negative"),
            FixedAboveCost { fixed, cost } => message!(
                "refusal-fixed-above-cost",
                fixed = written(fixed),
                cost = written(cost)
            ),
            FixedBelowCost { fixed, cost } => message!(
                "refusal-fixed-below-cost",
                fixed = written(fixed),
                cost = written(cost)
            ),
            NobodyPays => message!("refusal-nobody-pays"),
            PitchPaymentNotPositive => message!("refusal-pitch-payment"),
            PaidTwice { name } => message!("refusal-paid-twice", name = name),
            BookerAlsoPaid { name } => message!("refusal-booker-also-paid", name = name),
            PaidAboveCost { paid, cost } => message!(
                "refusal-paid-above-cost",
                paid = written(paid),
                cost = written(cost)
            ),
            TooManyPaid => message!("refusal-too-many-paid", most = limits::ALSO_PAID),
            ScoreUnreadable => message!("refusal-score", most = limits::SCORE),
            ScoreReversed => message!("refusal-score-reversed"),
            GoalsUnreadable => message!("refusal-goals", most = limits::SCORE),
            ScoreAgainstGoals => message!("refusal-score-against-goals"),
            SideEmpty => message!("refusal-side-empty"),
            NoShowOnSide { name } => message!("refusal-no-show-on-side", name = name),
            ResultAgainstGoals { name } => message!("refusal-result-against-goals", name = name),
            GuestsOnOtherSide { name } => message!("refusal-guests-on-other-side", name = name),
            GuestsWithoutSide => message!("refusal-guests-without-side"),
            ExpectedUnreadable => message!("refusal-expected"),
            NoSuchPlayer => message!("refusal-no-such-player"),
            NoSuchGame => message!("refusal-no-such-game"),
            NoSuchTransaction => message!("refusal-no-such-transaction"),
            NoSuchCost => message!("refusal-no-such-cost"),
            NoSuchSeason => message!("refusal-no-such-season"),
            SeasonReversed => message!("refusal-season-reversed"),
            TooManySeasons => message!("refusal-too-many-seasons", most = limits::SEASONS),
            WhatMissing => message!("refusal-what-missing"),
            NobodyShares => message!("refusal-nobody-shares"),
            SharesTwice { name } => message!("refusal-shares-twice", name = name),
            TooManySharers => message!("refusal-too-many-sharers", most = limits::SHARERS),
            TooManyCosts => message!("refusal-too-many-costs", most = limits::COSTS),
            BookerMissing => message!("refusal-booker-missing"),
            NobodyPlayed => message!("refusal-nobody-played"),
            TwiceInLineUp { name } => message!("refusal-twice-in-line-up", name = name),
            HeadsDiffer { expected, counted } => message!(
                "refusal-heads-differ",
                expected = *expected,
                counted = *counted
            ),
            LineUpTooLong => message!("refusal-line-up-too-long", most = limits::LINE_UP),
            TooManyPlayers => message!("refusal-too-many-players", most = limits::PLAYERS),
            TooManyGames => message!("refusal-too-many-games", most = limits::GAMES),
            TooManyTransactions => {
                message!("refusal-too-many-transactions", most = limits::TRANSACTIONS)
            }
            AlreadyRetired { name } => message!("refusal-already-retired", name = name),
            NotRetired { name } => message!("refusal-not-retired", name = name),
            PlayerInUse { name } => message!("refusal-player-in-use", name = name),
            MergeWithSelf => message!("refusal-merge-with-self"),
            BothPlayed { from, into, date } => message!(
                "refusal-both-played",
                from = from,
                into = into,
                date = dates::day(*date)
            ),
            BothPaid { from, into, date } => message!(
                "refusal-both-paid",
                from = from,
                into = into,
                date = dates::day(*date)
            ),
            TransferBetween { from, into } => {
                message!("refusal-transfer-between", from = from, into = into)
            }
            BothShare { from, into, date } => message!(
                "refusal-both-share",
                from = from,
                into = into,
                date = dates::day(*date)
            ),
            NoGameYet => message!("refusal-no-game-yet"),
            DidNotPlay { name } => message!("refusal-did-not-play", name = name),
            NothingToPay => message!("refusal-nothing-to-pay"),
            OwesNothing { name } => message!("refusal-owes-nothing", name = name),
            CollectedTwice { name } => message!("refusal-collected-twice", name = name),
            BalancesChanged => message!("refusal-balances-changed"),
            AlreadyAutoPaid => message!("refusal-already-auto-paid"),
            NotEditable => message!("refusal-not-editable"),
            CurrencyFixed => message!("refusal-currency-fixed"),
            ChangedSince => message!("refusal-changed-since"),
            CannotUndo => message!("refusal-cannot-undo"),
            BookClosed => message!("refusal-book-closed"),
            NoSuchBook => message!("refusal-no-such-book"),
            BookNotWhole => message!("refusal-book-not-whole"),
            BookUnanswered => message!("refusal-book-unanswered"),
            BookFull => message!("refusal-book-full", most = limits::CHANGES),
            AlreadyThere => message!("refusal-already-there"),
            NothingChanged => message!("refusal-nothing-changed"),
        }
    }
}

impl Sentence for next_game::Refusal {
    fn sentence(&self) -> String {
        use next_game::Refusal::*;
        use next_game::limits;
        match self {
            NotPlanned => message!("refusal-next-not-planned"),
            AnotherGame => message!("refusal-next-another-game"),
            AlreadyPlanned => message!("refusal-next-already-planned"),
            ChangedMeanwhile => message!("refusal-next-changed"),
            CalledOff => message!("refusal-next-called-off"),
            Over => message!("refusal-next-over"),
            Played => message!("refusal-next-played"),
            NotLinked => message!("refusal-next-not-linked"),
            NobodyNamed => message!("refusal-next-nobody-named"),
            NoSuchName => message!("refusal-next-no-such-name"),
            NamedTwice => message!("refusal-next-named-twice"),
            NameInList { name } => message!("refusal-next-name-in-list", name = name),
            NameRetired { name } => message!("refusal-next-name-retired", name = name),
            Name(refusal) => refusal.sentence(),
            NothingSaid => message!("refusal-next-nothing-said"),
            Guests => message!("refusal-next-guests", most = limits::GUESTS),
            TooManyReplies => message!("refusal-next-too-many-replies", most = limits::REPLIES),
            TooManyStrangers => {
                message!("refusal-next-too-many-strangers", most = limits::STRANGERS)
            }
            Time => message!("refusal-next-time"),
            PlaceMissing => message!("refusal-next-place-missing"),
            PlaceTooLong => message!("refusal-next-place-too-long", most = limits::PLACE),
            PlaceUnseen => message!("refusal-next-place-unseen"),
            DayOver => message!("refusal-next-day-over"),
            TooFarAhead => message!("refusal-next-too-far-ahead", most = limits::DAYS_AHEAD),
            Maximum => message!("refusal-next-maximum", most = limits::HEADS),
            Minimum => message!("refusal-next-minimum"),
        }
    }
}

impl Sentence for ScheduleRefusal {
    fn sentence(&self) -> String {
        match self {
            ScheduleRefusal::Game(refusal) => refusal.sentence(),
            ScheduleRefusal::Weekdays => message!("refusal-schedule-weekdays"),
            ScheduleRefusal::EveryWeeks => message!("refusal-schedule-every-weeks"),
            ScheduleRefusal::DaysBefore => message!(
                "refusal-schedule-days-before",
                first = *schedule::limits::DAYS_BEFORE.start(),
                last = *schedule::limits::DAYS_BEFORE.end()
            ),
            ScheduleRefusal::SkippedUnreadable => message!("refusal-schedule-skipped"),
            ScheduleRefusal::TooManySkipped => message!(
                "refusal-schedule-too-many-skipped",
                most = schedule::limits::SKIPPED
            ),
            ScheduleRefusal::ChangedMeanwhile => message!("refusal-schedule-changed"),
        }
    }
}

impl Sentence for rule::Refusal {
    fn sentence(&self) -> String {
        use rule::Refusal::*;
        match self {
            Maximum => message!(
                "refusal-headcount-maximum",
                least = rule::LEAST_MAXIMUM,
                most = rule::MOST_MAXIMUM
            ),
            Current => message!("refusal-headcount-current", most = rule::MOST_MAXIMUM),
            NameTooLong => message!("refusal-name-too-long", most = name::LONGEST),
            NameUnseen => message!("refusal-name-unseen"),
            TooManyHeadcounts => message!("refusal-headcount-full"),
        }
    }
}

#[cfg(test)]
mod english_tests {
    use super::Sentence;
    use std::fmt::Display;

    /// Checks that pages in English say what the API and the command line say.
    pub(super) fn assert_same_in_english<R: Sentence + Display>(
        refusals: impl IntoIterator<Item = R>,
    ) {
        for refusal in refusals {
            // Messages have typographic apostrophes.
            let said = refusal.to_string().replace('’', "'");
            assert_eq!(refusal.sentence().replace('’', "'"), said);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod translation_tests {
    use super::Sentence;
    use crate::text::messages::language::{Language, speak};
    use regex::Regex;
    use std::collections::HashSet;
    use std::fmt::Display;
    use std::fs;
    use std::mem::discriminant;
    use std::path::Path;
    use std::sync::LazyLock;

    /// The English messages about files.
    const FILES: &str = include_str!("../../../messages/en/files.ftl");

    /// A thousands separator, which pages have and the command line has not.
    static SEPARATOR: LazyLock<Regex> = LazyLock::new(|| Regex::new(r",(\d{3})\b").unwrap());

    /// Checks that pages in English say what the command line says, and pages in other languages
    /// say it in theirs.
    pub(super) fn assert_translated<R: Sentence + Display>(refusals: impl IntoIterator<Item = R>) {
        for refusal in refusals {
            let english = refusal.sentence();
            // Messages have typographic apostrophes.
            let plain = SEPARATOR.replace_all(&english, "$1").replace('’', "'");
            assert_eq!(plain, refusal.to_string());
            for language in Language::ALL {
                let said = speak(language, || refusal.sentence());
                let is_english = language == Language::English;
                assert_eq!(said == english, is_english, "{}: {said}", language.id());
            }
        }
    }

    /// Checks that `refusals` has each variant whose message begins with `prefix`.
    pub(super) fn assert_each_has_a_message<R>(prefix: &str, refusals: &[R]) {
        let messages = FILES.lines().filter(|line| line.starts_with(prefix));
        let variants: HashSet<_> = refusals.iter().map(discriminant).collect();
        assert_eq!(variants.len(), messages.count(), "{prefix}");
    }

    #[test]
    fn pages_show_no_english_text_of_a_refusal() {
        let shown = Regex::new(r"\b(note|refuse|NoFile)\([^;{]*\.to_string\(\)").unwrap();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web")];
        let mut found = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let source = fs::read_to_string(&path).unwrap();
                    let code = source.split("[cfg(test)]").next().unwrap();
                    let texts = shown.find_iter(code);
                    found.extend(texts.map(|it| format!("{}: {}", path.display(), it.as_str())));
                }
            }
        }
        assert!(found.is_empty(), "show the sentence(): {found:#?}");
    }
}

#[cfg(test)]
mod tests {
    use super::english_tests::assert_same_in_english;
    use super::*;
    use cffa_book::{Currency, Money};

    #[test]
    fn pages_and_the_api_say_the_same_in_english() {
        use Refusal::*;
        let name = || "Ann".to_owned();
        let amount = || "£61.00".to_owned();
        let shown = Currency::default().shown(Money::from_minor(61_00));
        assert_same_in_english([
            AmountMissing,
            AmountUnreadable,
            AmountUnclear {
                shown: amount(),
                whole: amount(),
                fine: amount(),
            },
            AmountInOtherCurrency {
                sign: "€".to_owned(),
                code: "GBP",
            },
            AmountTooFine { digits: 0 },
            AmountTooFine { digits: 2 },
            AmountTooLarge { most: shown },
            TransferNotPositive,
            DateUnreadable,
            DateOutOfRange,
            NameTooLong,
            NameTaken { name: name() },
            TextTooLong { most: 200 },
            ZoneUnknown,
            GuestsUnreadable,
            PercentUnreadable,
            FixedAboveCost {
                fixed: shown,
                cost: shown,
            },
            FixedBelowCost {
                fixed: shown,
                cost: shown,
            },
            PaidTwice { name: name() },
            BookerAlsoPaid { name: name() },
            PaidAboveCost {
                paid: shown,
                cost: shown,
            },
            ScoreUnreadable,
            GoalsUnreadable,
            ScoreAgainstGoals,
            SideEmpty,
            NoShowOnSide { name: name() },
            ResultAgainstGoals { name: name() },
            GuestsOnOtherSide { name: name() },
            GuestsWithoutSide,
            NoSuchSeason,
            SeasonReversed,
            TooManySeasons,
            NoSuchPlayer,
            SharesTwice { name: name() },
            TwiceInLineUp { name: name() },
            HeadsDiffer {
                expected: 10,
                counted: 9,
            },
            PlayerInUse { name: name() },
            TransferBetween {
                from: name(),
                into: name(),
            },
            DidNotPlay { name: name() },
            CurrencyFixed,
            ChangedSince,
            BookUnanswered,
            NothingChanged,
        ]);
    }
}
