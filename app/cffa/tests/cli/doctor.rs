//! `cffa doctor`, and the same messages from `cffa serve` if it can't start or starts with
//! warnings. Each problem is real: a folder instead of a certificate, a full disk, a port in use.

use cffa_testing::browser::Browser;
use cffa_testing::doctor::{Report, examined, prepared_by, unprivileged};
use cffa_testing::program::{Installation, PATIENCE, mode};
use std::fs::Permissions;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

#[test]
fn a_new_installation_is_well_and_nothing_is_left_behind() {
    let here = Installation::new();
    let report = examined(&here);
    for id in [
        "settings",
        "certificate-none",
        "folder",
        "port",
        "database-new",
    ] {
        assert_eq!(report.get(id)["state"], "ok");
    }
    assert_eq!(report.found.len(), 5, "{:?}", report.said);
    assert!(!here.path("data").exists());
    let said = here.run(["doctor"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(said.out.lines().count(), 5, "{said:?}");
    assert!(
        said.out.lines().all(|line| line.starts_with("ok ")),
        "{said:?}"
    );
}

#[test]
fn whoever_stands_in_front_it_is_said_where_the_certificate_of_browsers_is_looked_at() {
    let mut here = Installation::new();
    here.set("CFFA_URL", "https://cffa.example.com:8443");
    let report = examined(&here);
    let line = report.line("certificate-in-front");
    assert!(line.contains("https://cffa.example.com:8443"), "{line}");
    assert!(line.contains("scripts/doctor"), "{line}");
    assert_eq!(report.get("certificate-in-front")["state"], "ok");
    // Our own certificate is checked as long as the app serves it itself.
    certificate(&mut here, -1..90);
    let found = examined(&here).found;
    assert!(!found.iter().any(|one| one["id"] == "certificate-in-front"));
}

#[tokio::test]
async fn beside_a_running_server_its_port_and_its_database_are_found_well() {
    let mut here = Installation::new();
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    here.set("LISTEN_ADDR", format!("127.0.0.1:{}", server.port()));
    let report = examined(&here);
    assert_eq!(report.said.code, Some(0));
    assert_eq!(report.get("port-ours")["state"], "ok");
    assert_eq!(report.get("database-file")["state"], "ok");
}

#[test]
fn a_database_that_is_no_database_is_bad_and_left_alone() {
    let here = Installation::new();
    std::fs::create_dir(here.path("data")).unwrap();
    here.write(
        "data/cffa.db",
        "nothing of the kind, and long enough to be looked at",
    );
    let report = examined(&here);
    assert!(report.line("database-unusable").contains("not a database"));
    assert!(here.refused(["serve"]).contains("not a database"));
    let left = std::fs::read_to_string(here.database()).unwrap();
    assert!(left.starts_with("nothing of the kind"));
}

/// The validity of a certificate, in days from today.
fn certificate(here: &mut Installation, days: std::ops::Range<i64>) {
    let today = jiff::Timestamp::now().as_second();
    let day = |from: i64| {
        let moment = jiff::Timestamp::from_second(today + from * 86_400).unwrap();
        let date = moment.to_zoned(jiff::tz::TimeZone::UTC).date();
        rcgen::date_time_ymd(
            date.year().into(),
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        )
    };
    let mut made = rcgen::CertificateParams::new(["localhost".to_owned()]).unwrap();
    made.not_before = day(days.start);
    made.not_after = day(days.end);
    let key = rcgen::KeyPair::generate().unwrap();
    here.write("cert.pem", made.self_signed(&key).unwrap().pem());
    let path = here.write("key.pem", key.serialize_pem());
    std::fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
    here.set("TLS_CERT", "cert.pem");
    here.set("TLS_KEY", "key.pem");
}

/// The server prints the same message as the doctor, and doesn't start.
fn stops_serving(here: &Installation, id: &str) {
    let line = examined(here).line(id);
    let sentence = here.refused(["serve"]);
    assert_eq!(sentence, format!("error: {line}\n"));
}

/// The server prints the same message as the doctor, and starts.
fn is_complained_of(here: &Installation, id: &str) {
    let line = examined(here).line(id);
    let said = here.serve().stop();
    assert!(said.err.contains(&line), "{line}: {said:?}");
}

#[test]
fn a_good_certificate_is_well() {
    let mut here = Installation::new();
    certificate(&mut here, -1..90);
    let report = examined(&here);
    assert_eq!(report.said.code, Some(0), "{:?}", report.said);
    assert_eq!(report.get("certificate")["state"], "ok");
}

#[test]
fn a_certificate_or_a_key_that_cannot_be_used_is_explained_and_stops_the_server() {
    let mut here = Installation::new();
    certificate(&mut here, -1..90);
    let (cert, key) = (here.path("cert.pem"), here.path("key.pem"));
    for (file, setting) in [(&cert, "TLS_CERT cert.pem"), (&key, "TLS_KEY key.pem")] {
        let content = std::fs::read(file).unwrap();
        std::fs::remove_file(file).unwrap();
        stops_serving(&here, "certificate-missing");
        assert!(
            examined(&here)
                .line("certificate-missing")
                .contains(setting)
        );
        // Docker creates a folder if a mounted file is missing.
        std::fs::create_dir(file).unwrap();
        stops_serving(&here, "certificate-is-folder");
        assert!(
            examined(&here)
                .line("certificate-is-folder")
                .contains("Docker creates")
        );
        std::fs::remove_dir(file).unwrap();
        std::fs::write(file, "nothing").unwrap();
        let no_pem = if file == &cert {
            "certificate-no-pem"
        } else {
            "key-no-pem"
        };
        stops_serving(&here, no_pem);
        std::fs::write(file, content).unwrap();
        std::fs::set_permissions(file, Permissions::from_mode(0o600)).unwrap();
    }
    let other = rcgen::KeyPair::generate().unwrap();
    std::fs::write(&key, other.serialize_pem()).unwrap();
    stops_serving(&here, "key-of-another");
}

#[test]
fn a_key_that_this_user_may_not_read_is_explained() {
    let mut here = Installation::new();
    certificate(&mut here, -1..90);
    std::fs::set_permissions(here.path("key.pem"), Permissions::from_mode(0o000)).unwrap();
    let report = Report::of(unprivileged(&here, &["doctor", "--json"]));
    let line = report.line("certificate-unreadable");
    assert!(
        line.starts_with("TLS_KEY key.pem can't be read by this user"),
        "{line}"
    );
    let said = unprivileged(&here, &["serve"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(said.err, format!("error: {line}\n"));
}

#[test]
fn a_certificate_out_of_its_time_is_bad_and_the_server_starts_with_it() {
    for (days, id, state) in [
        (-100..-10, "certificate-expired", "bad"),
        (-80..10, "certificate-expires", "look"),
        (2..90, "certificate-not-yet", "bad"),
    ] {
        let mut here = Installation::new();
        certificate(&mut here, days);
        assert_eq!(examined(&here).get(id)["state"], state);
        is_complained_of(&here, id);
    }
}

#[test]
fn a_certificate_that_was_exchanged_for_an_expired_one_is_not_called_renewed() {
    let mut here = Installation::new();
    certificate(&mut here, -1..90);
    let server = here.serve();
    let logged = |line: &str| {
        let began = std::time::Instant::now();
        while !server.logged().contains(line) {
            assert!(began.elapsed() < PATIENCE, "{line}: {}", server.logged());
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    };
    certificate(&mut here, -100..-10);
    logged("cert.pem has changed and is in use. TLS_CERT cert.pem expired");
    assert!(
        !server.logged().contains("was renewed"),
        "{}",
        server.logged()
    );
    certificate(&mut here, -1..90);
    logged("cert.pem was renewed and is in use");
}

#[test]
fn a_key_that_others_can_read_is_worth_a_look() {
    let mut here = Installation::new();
    certificate(&mut here, -1..90);
    std::fs::set_permissions(here.path("key.pem"), Permissions::from_mode(0o644)).unwrap();
    let report = examined(&here);
    assert_eq!(report.get("key-open")["state"], "look");
    assert_eq!(report.said.code, Some(0), "{:?}", report.said);
    is_complained_of(&here, "key-open");
}

#[test]
fn the_authority_of_the_proxy_is_looked_at_too() {
    let mut here = Installation::new();
    certificate(&mut here, -1..90);
    here.set("TLS_CLIENT_CA", "authority.crt");
    stops_serving(&here, "certificate-missing");
    std::fs::copy(here.path("cert.pem"), here.path("authority.crt")).unwrap();
    assert_eq!(examined(&here).said.code, Some(0));
}

#[test]
fn a_folder_that_this_user_may_not_write_is_explained() {
    let here = Installation::new();
    std::fs::create_dir(here.path("data")).unwrap();
    std::fs::set_permissions(here.path("data"), Permissions::from_mode(0o500)).unwrap();
    let report = Report::of(unprivileged(&here, &["doctor", "--json"]));
    let line = report.line("folder-unwritable");
    for command in ["serve", "balances"] {
        let said = unprivileged(&here, &[command]);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert_eq!(said.err, format!("error: {line}\n"));
    }
}

#[test]
fn a_file_in_place_of_the_data_folder_is_explained() {
    let here = Installation::new();
    here.write("data", "");
    stops_serving(&here, "folder-is-file");
}

#[test]
#[ignore = "needs namespaces: ./scripts/test tests"]
fn a_disk_that_is_full_or_nearly_is_told() {
    let here = Installation::new();
    std::fs::create_dir(here.path("data")).unwrap();
    let full =
        "mount -t tmpfs -o size=64k none data && { cat /dev/zero >data/rest || true; } 2>/dev/null";
    let report = Report::of(prepared_by(
        &here,
        &["--mount"],
        full,
        &["doctor", "--json"],
    ));
    let line = report.line("disk-full");
    let said = prepared_by(&here, &["--mount"], full, &["serve"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(said.err, format!("error: {line}\n"));
    let nearly = "mount -t tmpfs -o size=50m none data";
    let report = Report::of(prepared_by(
        &here,
        &["--mount"],
        nearly,
        &["doctor", "--json"],
    ));
    assert!(report.line("disk-nearly-full").contains("only 52 MB left"));
}

#[test]
fn settings_that_make_no_sense_are_all_that_is_told() {
    const SECRET: &str = "f3b1c07d92ae4c5588d10b6e7fa29c43";
    for (name, value, told) in [
        (
            "CFFA_ULR",
            "https://turf.example",
            "CFFA_ULR is not a setting",
        ),
        ("SECRET_KEY", "0123456789abcdef", "fewer than 32 characters"),
        (
            "SECRET_KEY",
            "<a string to encrypt data by flask>",
            "placeholder",
        ),
        ("BACKEND_DBHOST", "<where MongoDB is>", "placeholder"),
        ("TLS_CERT", "cert.pem", "TLS_KEY is not"),
        ("LISTEN_ADDR", "5000", "127.0.0.1:5000"),
    ] {
        let here = Installation::new().with(name, value);
        let report = examined(&here);
        assert_eq!(report.found.len(), 1);
        let line = report.line("setting-refused");
        assert!(line.contains(told), "{line}");
        assert!(!line.contains("0123456789abcdef"), "{line}");
        stops_serving(&here, "setting-refused");
    }
    let container = Installation::new().with("CFFA_CONTAINER", "on");
    assert!(
        examined(&container)
            .line("setting-refused")
            .contains("SECRET_KEY must be set")
    );
    stops_serving(&container, "setting-refused");
    let said = container.with("SECRET_KEY", SECRET).run(["doctor"]);
    assert!(!said.out.contains(SECRET), "{said:?}");
}

#[test]
fn an_http_address_with_a_certificate_is_refused_as_the_cookies_need_https() {
    let mut here = Installation::new().with("CFFA_URL", "http://turf.example");
    certificate(&mut here, -1..90);
    let line = examined(&here).line("setting-refused");
    assert!(
        line.contains("CFFA_URL") && line.contains("https"),
        "{line}"
    );
}

#[test]
fn secrets_that_others_can_read_or_know_are_worth_a_look() {
    let here = Installation::new()
        .with("BACKEND_DBHOST", "127.0.0.1:1")
        .with("BACKEND_DBUSR", "footballdba")
        .with("BACKEND_DBPWD", "lineker1990");
    let env = here.write(".env", "RUST_LOG=info\n");
    std::fs::set_permissions(&env, Permissions::from_mode(0o644)).unwrap();
    let report = examined(&here);
    assert_eq!(report.get("env-open")["state"], "look");
    assert_eq!(report.get("password-of-tutorial")["state"], "look");
    assert!(!report.said.out.contains("lineker"), "{:?}", report.said);
    std::fs::set_permissions(&env, Permissions::from_mode(0o600)).unwrap();
    assert_eq!(mode(&env), 0o600);
    assert!(!examined(&here).said.out.contains("env-open"));
}

#[test]
fn a_port_that_is_taken_is_told_with_the_way_to_find_by_whom() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let here = Installation::new().with("LISTEN_ADDR", address.to_string());
    let line = examined(&here).line("port-taken");
    assert!(
        line.contains(&format!("sport = :{}", address.port())),
        "{line}"
    );
    stops_serving(&here, "port-taken");
}

#[test]
#[ignore = "needs namespaces: ./scripts/test tests"]
fn an_address_that_cannot_be_listened_on_is_told() {
    // Reserved for documentation (RFC 5737), so no machine has this address.
    let here = Installation::new().with("LISTEN_ADDR", "192.0.2.1:5000");
    stops_serving(&here, "address-elsewhere");
    // A network of its own, in which only root may use ports below 1024, and we are no longer root.
    let here = Installation::new().with("LISTEN_ADDR", "0.0.0.0:80");
    let drop = "exec setpriv --bounding-set=-all --inh-caps=-all -- \"$@\"; true";
    let report = Report::of(prepared_by(&here, &["--net"], drop, &["doctor", "--json"]));
    assert!(report.line("port-forbidden").contains("below 1024"));
}

#[test]
fn an_address_without_encryption_is_told_at_every_start() {
    let here = Installation::new().with("LISTEN_ADDR", "0.0.0.0:0");
    let report = examined(&here);
    assert_eq!(report.get("address-unencrypted")["state"], "look");
    assert_eq!(report.get("address-unnamed")["state"], "look");
    is_complained_of(&here, "address-unencrypted");
    let named = Installation::new().with("CFFA_URL", "http://turf.example");
    is_complained_of(&named, "address-unencrypted");
    let own = Installation::new().with("CFFA_URL", "http://localhost:5000");
    assert!(!examined(&own).said.out.contains("address-unencrypted"));
}

#[test]
fn a_database_that_says_nothing_is_told_and_not_waited_for_for_ever() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = Installation::new().with("BACKEND_DBHOST", silent.local_addr().unwrap().to_string());
    examined(&here).line("database-strange");
}

#[test]
fn data_that_others_can_open_is_told() {
    let here = Installation::new();
    drop(here.serve());
    let mode = |path: &str, mode: u32| {
        std::fs::set_permissions(here.path(path), Permissions::from_mode(mode)).unwrap();
    };
    assert!(!examined(&here).said.out.contains("Other users"));
    mode("data", 0o777);
    mode("data/secret_key", 0o666);
    is_complained_of(&here, "folder-open");
    is_complained_of(&here, "secret-open");
    assert!(examined(&here).line("folder-open").contains("mode 777"));
    assert!(examined(&here).line("secret-open").contains("mode 666"));
    for open in [0o710, 0o705, 0o720] {
        mode("data", open);
        examined(&here).line("folder-open");
    }
    mode("data", 0o700);
    mode("data/secret_key", 0o600);
    assert!(!examined(&here).said.out.contains("Other users"));
}
