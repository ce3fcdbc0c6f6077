//! `scripts/letsencrypt` prints the address that people type.

use crate::stack::Stack;

/// nginx runs, certbot gets a certificate, and nginx serves it.
const DOCKER: &str = r#"
case "$*" in
  *'ps --quiet --status running reverseproxy') echo reverseproxy-1 ;;
esac
"#;

#[test]
fn the_address_has_its_port() {
    for (url, shown) in [
        (
            "CFFA_URL=https://cffa.example.com:8443\n",
            "https://cffa.example.com:8443 now has",
        ),
        (
            "CFFA_URL=https://cffa.example.com\n",
            "https://cffa.example.com now has",
        ),
        ("", "https://cffa.example.com now has"),
    ] {
        for options in [&["--staging"][..], &[]] {
            let settings = format!("DOMAIN=cffa.example.com\nHTTPS_PORT=8443\n{url}");
            let stack = Stack::new(&settings, DOCKER);
            stack.program("openssl", "#!/bin/sh\necho the same\n");
            let live = stack.path("letsencrypt/etc/live/cffa");
            std::fs::create_dir_all(&live).unwrap();
            std::fs::write(live.join("cert.pem"), "a certificate").unwrap();
            let said = stack.run("letsencrypt", options, &[]);
            assert!(said.ok, "{}", said.text);
            assert!(said.text.contains(shown), "{shown}: {}", said.text);
        }
    }
}
