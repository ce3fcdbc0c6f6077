//! `cffa demo`

use cffa_testing::browser::Browser;
use cffa_testing::program::Installation;

#[tokio::test]
async fn the_manager_signs_in_and_the_data_is_gone_at_the_end() {
    let mut here = Installation::new();
    let temporary = here.path("temporary");
    std::fs::create_dir(&temporary).unwrap();
    here.set("TMPDIR", temporary.to_str().unwrap());
    // A demo doesn't touch the configured database.
    here.set("BACKEND_DBHOST", "127.0.0.1");
    here.set("BACKEND_DBPORT", "1");

    let server = here.serve_with(["demo"]);
    let printed = server.printed();
    let value = |label: &str| {
        let line = printed.lines().find_map(|line| line.strip_prefix(label));
        line.unwrap_or_else(|| panic!("no {label:?} in {printed}"))
    };
    let visitor = Browser::new(&server.url);
    let user_name = value("  User name: ");
    let password = value("  Password: ");
    visitor.sign_in(user_name, password).await.taken();
    let dashboard = visitor.get("/cffa?show=all").await.page();
    assert!(dashboard.contains("Tuesday Turf"), "{dashboard}");
    assert!(dashboard.contains("Javier"), "{dashboard}");
    let games = visitor.get("/games").await.page();
    assert!(games.matches("href=\"/games/0").count() >= 14, "{games}");
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 1);

    let said = server.stop();
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 0);
    assert!(!here.path("data").exists());
}
