//! What nginx logs of an address: never a secret link.

use regex::Regex;

const SETTINGS: &str = include_str!("../../../../nginx/nginx.conf");
const ROUTES: &str = include_str!("../../../server/src/web/routes.rs");

#[test]
fn the_log_has_no_token_of_a_link() {
    let (_, map) = SETTINGS.split_once("map $uri $logged {").unwrap();
    let (map, _) = map.split_once('}').unwrap();
    let row = Regex::new(r"~\*(\^\S+) /\$route/\.\.\.;").unwrap();
    let hidden = &row.captures(map).unwrap()[1];
    let hidden = Regex::new(&hidden.replace("(?<", "(?P<")).unwrap();
    let route = Regex::new(r#""(/[^"]*\{token\}[^"]*)""#).unwrap();
    let mut routes = 0;
    for route in route.captures_iter(ROUTES) {
        let address = route[1].replace("{token}", "s3cret");
        assert!(hidden.is_match(&address), "{address}");
        routes += 1;
    }
    assert!(routes >= 15, "{routes}");
    assert!(!hidden.is_match("/transactions/new"));
}
