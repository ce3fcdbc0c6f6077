//! Any history, written in the form of the template.

use super::{asked, read};
use cffa_book::{Currency, GameDetails, Money, Pays, PlayerId, Turnout};
use cffa_testing::spreadsheets;
use cffa_testing::spreadsheets::{ods, xlsx};
use jiff::civil::date;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_history_in_the_templates_form_gives_the_balances_it_gives_by_hand(
        carried in prop::collection::vec(-5_000_i64..5_000, 6),
        played in prop::collection::vec((0_i64..10_000, prop::collection::vec(any::<bool>(), 6)), 0..12),
        payments in prop::collection::vec((0_usize..6, -9_999_i64..9_999), 0..20),
        form in 0_u8..3,
    ) {
        let plain = |amount: i64| Currency::default().plain(Money::from_minor(amount));
        let names = ["Ann", "Bob", "Cyril", "Dorothy", "Zoë K", "van Dijk V"];
        let mut expected = carried.clone();
        let mut turn = 0;
        let mut games: Vec<Vec<String>> = vec![
            ["Timestamp", "Date of Game dd-MON-YYYY", "Winning Team Score", "Losing Team Score", "Cost of Game", "Cost Each", "Players"]
                .iter().chain(&names).map(|name| (*name).to_owned()).collect(),
        ];
        for (week, (cost, there)) in played.iter().enumerate() {
            let who: Vec<usize> = (0..6).filter(|at| there[*at]).collect();
            if who.is_empty() { continue; }
            let line_up = who.iter().map(|at| Turnout { player: PlayerId(uuid::Uuid::from_u128(*at as u128)), guests: 0, result: None, pays: Pays::FULL, side: None });
            let details = GameDetails { date: date(2020, 1, 1), cost: Money::from_minor(*cost), booker: None, score: None, line_up: line_up.collect(), turn, also_paid: Vec::new(), goals: None };
            for (at, share) in who.iter().zip(details.shares()) {
                expected[*at] -= share.minor();
            }
            turn += details.each().1;
            let day = date(2020, 1, 1) + jiff::ToSpan::weeks(week as i64);
            let mut row = vec![String::new(), day.strftime("%d-%b-%Y").to_string(), String::new(), String::new(), plain(*cost), String::new(), who.len().to_string()];
            row.extend(there.iter().map(|there| if *there { "Win".to_owned() } else { "No Play".to_owned() }));
            games.push(row);
        }
        let mut paid = vec![vec!["Player".to_owned(), "Type".into(), "Amount".into(), "Date".into()]];
        for (who, amount) in &payments {
            expected[*who] += amount;
            paid.push(vec![names[*who].to_owned(), "Cash".into(), plain(*amount), "03-Feb-2020".into()]);
        }
        let mut summary = vec![vec!["Names".to_owned(), "Money Carry Over".into()]];
        for (name, amount) in names.iter().zip(&carried) {
            summary.push(vec![(*name).to_owned(), plain(*amount)]);
        }
        let owned = [("Summary", summary), ("Games", games), ("Transactions", paid)];
        let sheets: Vec<(&str, Vec<Vec<&str>>)> = owned.iter()
            .map(|(name, rows)| (*name, rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()))
            .collect();
        let bytes = match form { 0 => xlsx(&sheets), 1 => ods(&sheets), _ => spreadsheets::as_csvs(&sheets) };
        let reading = read(&bytes);
        prop_assert_eq!(asked(&reading).unread_total, 0);
        for (name, expected) in names.iter().zip(&expected) {
            let row = reading.balances.iter().find(|row| row.player.as_str() == *name).unwrap();
            prop_assert_eq!(row.balance.minor(), *expected, "{}", name);
        }
    }
}
