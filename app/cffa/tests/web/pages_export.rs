//! Downloads: the book in every format, and a player's statement.

use cffa_book::{
    Actor, Book, ClosedFor, Command, Comment, Entry, FORMAT, Money, Note, PlayerName,
    TransactionDraft, TransactionId,
};
use cffa_formats::{Format, ImportContext, read};
use cffa_store::Team;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, TestApp, days_ago};
use std::collections::BTreeMap;
use std::io::Cursor;

fn balances(book: &Book) -> BTreeMap<String, i64> {
    let players = book.players().into_iter();
    let balance = |player: &cffa_book::Player| {
        let balance = book.tally(player.id).balance();
        (player.details.name.to_string(), balance.minor())
    };
    players.map(balance).collect()
}

async fn rename(app: &TestApp, manager: &cffa_testing::app::Browser, name: &str) -> Team {
    let answer = manager.fill("/settings", &[("name", name)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    app.team(name).await
}

#[actix_web::test]
async fn the_settings_page_offers_the_book_in_every_format_and_each_is_read_back() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let expected = balances(&app.book(&season.team).await);
    let page = manager.get("/settings").await;
    let day = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    for (link, format, name) in [
        ("/settings/export", Format::Cffa, "zip"),
        ("/settings/export?format=original", Format::Original, "zip"),
        ("/settings/export?format=xlsx", Format::Spreadsheet, "xlsx"),
        ("/settings/export?format=csv", Format::Spreadsheet, "zip"),
    ] {
        assert!(page.links().iter().any(|one| one == link), "{link}");
        let file = manager.get(link).await;
        assert_eq!(file.status, 200, "{link}: {}", file.text());
        assert_eq!(
            file.header("content-disposition"),
            format!("attachment; filename=\"cffa-Tuesday-Turf-{day}.{name}\"")
        );
        assert_eq!(file.header("cache-control"), "no-store");
        let mut ids = uuid::Uuid::now_v7;
        let mut with = ImportContext {
            now: jiff::Timestamp::now(),
            actor: somebody(),
            currency: app.book(&season.team).await.settings().currency,
            ids: &mut ids,
        };
        let reading = read(Cursor::new(&file.bytes), &mut with).expect("the file can be read");
        assert_eq!(reading.format, format, "{link}");
        assert_eq!(balances(&reading.book), expected, "{link}");
    }
    assert_eq!(
        manager
            .get("/settings/export?format=xlsx")
            .await
            .header("content-type"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    );
}

#[actix_web::test]
async fn a_format_that_there_is_not_is_refused_with_those_that_there_are() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    for format in ["pdf", "XLSX", "%00", "complete,csv"] {
        let answer = manager
            .get(&format!("/settings/export?format={format}"))
            .await;
        assert_eq!(answer.status, 400, "{format}");
        let text = answer.text();
        assert!(text.contains("complete, original, xlsx, csv"), "{text}");
    }
    let named = manager.get("/settings/export?format=complete").await;
    assert_eq!(named.header("content-type"), "application/zip");
}

#[actix_web::test]
async fn no_name_of_a_team_or_a_player_gets_out_of_the_name_of_a_file() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await;
    rename(&app, &manager, "../Zoë’s \"Elf\"; filename=evil.exe").await;
    let name = "=C:\\Con: «Ω»";
    let answer = manager
        .fill(&format!("/players/{richard}/edit"), &[("name", name)])
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let day = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let encoded = day.replace('-', "%2D");
    let book = manager.get("/settings/export").await;
    assert_eq!(
        book.header("content-disposition"),
        format!(
            "attachment; filename=\"cffa-Zo-s-Elf-filename-evil-exe-{day}.zip\"; filename*=UTF-8''cffa%2DZo%C3%AB%2Ds%2DElf%2Dfilename%2Devil%2Dexe%2D{encoded}.zip"
        )
    );
    let statement = manager.get("/playerSummary/statement.csv").await;
    assert_eq!(
        statement.header("content-disposition"),
        format!(
            "attachment; filename=\"cffa-C-Con-{day}.csv\"; filename*=UTF-8''cffa%2DC%2DCon%2D%CE%A9%2D{encoded}.csv"
        )
    );
}

/// The lines of a statement as CSV: date, what, credit, debit, balance.
fn lines(csv: &Answer) -> Vec<Vec<String>> {
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(csv.header("cache-control"), "no-store");
    let text = csv
        .body
        .strip_prefix('\u{feff}')
        .expect("the file has a byte order mark");
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    rows.records()
        .map(|record| row(record.expect("the row is valid CSV")))
        .collect()
}

#[actix_web::test]
async fn a_player_takes_their_own_statement_home_and_a_manager_anybodys() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let path = format!("/playerSummary/{}", season.mark);
    let own = player.get("/playerSummary").await;
    let theirs = manager.get(&path).await;
    for (asker, page, path) in [(&player, own, "/playerSummary"), (&manager, theirs, &*path)] {
        let csv = asker
            .get(&page.link(&format!("{path}/statement.csv")))
            .await;
        let csv = lines(&csv);
        assert_eq!(csv[0], ["Date", "What", "Credit", "Debit", "Balance"]);
        let what: Vec<&str> = csv[1..].iter().map(|line| line[1].as_str()).collect();
        assert_eq!(what, ["Played, with 6 guests", "Transfer from Adam K"]);
        let last = csv.last().expect("the file has lines");
        assert_eq!(last[4], app.balance(&season.team, "Mark").await);

        let paper = asker.get(&page.link(&format!("{path}/print"))).await;
        assert!(paper.body.contains("<h1>Mark"), "{}", paper.text());
        assert!(paper.text().contains("Statement, Tuesday Turf"));
        let rows: Vec<String> = paper
            .rows()
            .into_iter()
            .filter(|row| row.len() == 5 && row[0] != "Date")
            .map(|row| row[1].clone())
            .collect();
        assert_eq!(rows, what);
        // The printed page has no links to follow.
        let game = format!("/games/{}", season.game);
        assert!(!paper.links().contains(&game));
    }
    // A player gets no other statement, whatever the address names.
    for path in [format!("{path}/print"), format!("{path}/statement.csv")] {
        assert_eq!(player.get(&path).await.status, 403, "{path}");
    }
}

#[actix_web::test]
async fn whoever_is_linked_to_nobody_has_no_statement_to_take() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let player = app.join(&manager, "player", None, "paul").await;
    assert_eq!(player.get("/playerSummary/statement.csv").await.status, 404);
    let paper = player.get("/playerSummary/print").await;
    assert!(
        paper
            .text()
            .contains("your account isn’t linked to a player yet")
    );
}

#[actix_web::test]
async fn a_printed_statement_is_whole_and_begins_with_what_was_before_when_it_is_very_long() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    payments(&app, &team, &[100; 30]).await;
    let paper = manager.get("/playerSummary/print").await;
    let amounts = |page: &Answer| -> Vec<String> {
        let rows = page.rows().into_iter();
        rows.filter(|row| row.len() == 5 && row[0] != "Date")
            .map(|row| row[4].clone())
            .collect()
    };
    assert_eq!(amounts(&paper).len(), 30);
    assert_eq!(amounts(&paper).last().map(String::as_str), Some("£30.00"));
    assert!(!paper.text().contains("Brought forward"));

    payments(&app, &team, &[1; 2_005]).await;
    let paper = manager.get("/playerSummary/print").await;
    let text = paper.text();
    assert!(text.contains("Brought forward, 5 lines"), "{text}");
    assert_eq!(amounts(&paper).len(), 2_001);
    assert_eq!(amounts(&paper)[0], "£0.05");
    assert_eq!(amounts(&paper).last().map(String::as_str), Some("£20.05"));
    assert_eq!(paper.row("Together")[1], "£20.05");
    // The file has all of them.
    let csv = manager.get("/playerSummary/statement.csv").await;
    assert_eq!(lines(&csv).len(), 1 + 2_005);
}

/// Replaces the team's book by one in which Richard B paid these amounts.
async fn payments(app: &TestApp, team: &Team, pence: &[i64]) {
    let team = app.team(&team.name).await;
    let richard = app.player(&team, "Richard B").await;
    let mut book = Book::default();
    let mut entries = Vec::new();
    let add = Command::AddPlayer {
        id: richard,
        name: PlayerName::parse("Richard B").expect("the name is valid"),
        comment: Comment::default(),
    };
    let pay = |pence: &i64| Command::RecordTransaction {
        id: TransactionId(uuid::Uuid::now_v7()),
        draft: TransactionDraft::payment(
            richard,
            Money::from_minor(*pence),
            days_ago(3).parse().expect("the date is valid"),
            Note::default(),
        ),
    };
    for command in std::iter::once(add).chain(pence.iter().map(pay)) {
        let entry = Entry {
            v: FORMAT,
            seq: book.seq() + 1,
            at: jiff::Timestamp::now(),
            by: somebody(),
            key: None,
            fingerprint: None,
            change: book.decide(command).expect("the command is allowed"),
        };
        book.apply(&entry);
        entries.push(entry);
    }
    let (books, by) = (app.books(), somebody());
    let replaced = books.replace(&team, &by, None, &entries, ClosedFor::Import);
    replaced.await.expect("the store answers");
}

fn somebody() -> Actor {
    Actor {
        account: None,
        name: "a test".to_owned(),
    }
}
