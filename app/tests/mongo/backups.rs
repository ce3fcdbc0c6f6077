//! A backup of one database goes into any other.

use crate::browser::{Browser, PASSWORD};
use crate::mongod::{Kind, SharedDatabase};
use crate::program::Installation;
use std::path::PathBuf;

const TEAM: &str = "Tuesday Turf";

/// Makes a backup; answers the file.
fn backed_up(here: &Installation) -> PathBuf {
    std::fs::create_dir(here.path("backups")).unwrap();
    let out = here.done(["backup", "backups"]);
    assert!(out.contains("1 teams and 3 accounts"), "{out}");
    let (path, _) = out.split_once(": ").unwrap();
    here.path(path)
}

fn restored(there: &Installation, backup: &std::path::Path) {
    let out = there.done(["restore", backup.to_str().unwrap()]);
    assert!(out.contains("1 teams and 3 accounts"), "{out}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_database_kept_the_other_keeps_and_back_again() {
    for kind in [Kind::V4_4, Kind::V6_0Set] {
        let database = SharedDatabase::new(kind);
        let embedded = Installation::new();
        let server = embedded.serve();
        let tess = Browser::new(&server.url);
        tess.set_up(&server.set_up_path()).await;
        let team = tess.open_team(TEAM, "Tess").await;
        let payment = [
            ("team", team.as_str()),
            ("player", "Tess"),
            ("amount", "12.34"),
            ("date", "2026-11-17"),
        ];
        tess.post("/newPayment", &payment).await;
        // Two who are in no team.
        for name in ["adam", "bella"] {
            embedded.tell(["user", name, "--password-stdin"], PASSWORD);
        }
        let balances = embedded.balances(TEAM);

        let in_mongodb = Installation::new()
            .with("BACKEND_DBURI", database.uri())
            .with("BACKEND_DBNAME", &database.name);
        restored(&in_mongodb, &backed_up(&embedded));
        assert_eq!(in_mongodb.balances(TEAM), balances);

        let again = Installation::new();
        restored(&again, &backed_up(&in_mongodb));
        assert_eq!(again.balances(TEAM), balances);
        let server = again.serve();
        for name in ["tess", "adam", "bella"] {
            let visitor = Browser::new(&server.url);
            assert_eq!(visitor.sign_in(name, PASSWORD).await.status, 303, "{name}");
        }
    }
}
