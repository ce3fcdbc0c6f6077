//! A backup of one kind of database can be restored into any other.

use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::flask::sunday_side;
use cffa_testing::mongod::{Kind, SharedDatabase};
use cffa_testing::program::Installation;
use std::path::PathBuf;

const TEAM: &str = "Sunday Side";

/// Makes a backup and returns its file.
fn backed_up(here: &Installation) -> PathBuf {
    std::fs::create_dir(here.path("backups")).unwrap();
    let out = here.done(["backup", "backups"]);
    assert!(out.contains("1 team and 3 accounts"), "{out}");
    let (path, _) = out.split_once(": ").unwrap();
    here.path(path)
}

fn restored(there: &Installation, backup: &std::path::Path) {
    let out = there.done(["restore", backup.to_str().unwrap()]);
    assert!(out.contains("1 team and 3 accounts"), "{out}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn what_one_database_kept_the_other_keeps_and_back_again() {
    for kind in [Kind::V4_4, Kind::V6_0Set] {
        let database = SharedDatabase::new(kind);
        let embedded = Installation::new();
        embedded.write("export-cffa.zip", sunday_side().zip());
        embedded.done(["import", "export-cffa.zip"]);
        // None of them is a member of the team.
        for name in ["tess", "adam", "bella"] {
            embedded.tell(["user", name, "--password-stdin"], PASSWORD);
        }
        let balances = embedded.balances(TEAM);
        assert!(balances.to_string().contains("\"balance\""), "{balances}");

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
