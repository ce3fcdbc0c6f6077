//! nginx chooses the ID of each request: a visitor's own ID never reaches the app or a log.

use regex::Regex;

const FILES: [&str; 6] = [
    include_str!("../../../../nginx/headers.conf"),
    include_str!("../../../../nginx/locations.conf"),
    include_str!("../../../../nginx/nginx.conf"),
    include_str!("../../../../nginx/pass.conf"),
    include_str!("../../../../nginx/reverse_proxy.conf"),
    include_str!("../../../../nginx/tls.conf"),
];

#[test]
fn what_a_visitor_sends_is_overwritten_wherever_requests_are_passed_on() {
    let all = FILES.concat();
    assert!(!all.contains("$http_x_request_id"));
    // The headers are in the same file as `proxy_pass`, which each location includes.
    let passed = Regex::new(r"(?m)^ *proxy_pass ").unwrap();
    assert_eq!(passed.find_iter(&all).count(), 1);
    let [_, _, _, pass, ..] = FILES;
    assert!(passed.is_match(pass));
    assert!(pass.contains("\nproxy_set_header X-Request-Id $request_id;\n"));
    let set = Regex::new(r"(?mi)^ *proxy_set_header +X-Request-Id ").unwrap();
    assert_eq!(set.find_iter(&all).count(), 1);
}
