//! `scripts/setup` and the containers' IPv6.

use crate::stack::Stack;

/// Sets up with a Docker of this version.
fn set_up(docker: &str, machine_has_ipv6: bool) -> (Stack, String) {
    let version = format!("case \"$*\" in 'version --format'*) echo {docker} ;; esac\n");
    let stack = Stack::new("", &version);
    stack.script("certs", "#!/bin/sh\n");
    let addresses = stack.path("if_inet6");
    let text = if machine_has_ipv6 {
        "fe80 02 40 20 80 eth0\n"
    } else {
        ""
    };
    std::fs::write(&addresses, text).unwrap();
    let data = stack.path("data");
    let said = stack.run(
        "setup",
        &[
            "--domain",
            "localhost",
            "--data",
            data.to_str().unwrap(),
            "--local-accounts",
            "--yes",
        ],
        &[("IF_INET6", addresses.to_str().unwrap())],
    );
    assert!(said.ok, "{}", said.text);
    (stack, said.text)
}

#[test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
fn containers_get_ipv6_from_docker_27_on_and_before_it_is_said_that_they_have_none() {
    let sentence = "all IPv6 visitors look like one visitor";
    for (docker, has_ipv6, is_on) in [
        ("27.0.3", true, true),
        ("28.5.1", true, true),
        ("26.1.5", true, false),
        ("20.10.24+dfsg1", true, false),
        ("27.0.3", false, false),
        ("20.10.24", false, false),
    ] {
        let (stack, said) = set_up(docker, has_ipv6);
        let set = stack.setting("FRONT_IPV6");
        assert_eq!(set.as_deref() == Some("true"), is_on, "{docker}: {said}");
        assert_eq!(
            said.contains(sentence),
            has_ipv6 && !is_on,
            "{docker}: {said}"
        );
    }
}
