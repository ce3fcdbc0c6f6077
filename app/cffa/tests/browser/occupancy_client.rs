//! A web client of the Occupancy API, on another site: it creates a space, counts in it, and reads
//! it every two seconds. It behaves like the public client: it parses each response as JSON,
//! whatever its status, shows its `error`, and takes a response without one for a space.

use super::cffa;
use cffa_testing::chromium::{Browser, Scripts};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

/// The page of the client, for a server at `SERVER`.
const PAGE: &str = r#"<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Rooms</title></head><body><main>
<p id="alert"></p>
<p><b id="name"></b> <b id="current"></b> of <b id="max"></b></p>
<p><label>Name <input name="name"></label> <label>Most <input name="maximum"></label></p>
<p><button id="create">Create</button> <button id="plus">Plus</button>
<button id="minus">Minus</button> <button id="change">Change</button></p>
<script>
const server = "SERVER";
const id = new URL(location).searchParams.get("i");
const put = (element, text) => (document.getElementById(element).textContent = text);
const typed = (name) => document.querySelector(`input[name=${name}]`).value;

function call(method, path, then) {
  const request = new XMLHttpRequest();
  request.open(method, server + path);
  request.onreadystatechange = () => {
    if (request.readyState !== 4) return;
    const answer = JSON.parse(request.response);
    if (answer.error) put("alert", answer.error);
    else then(answer);
  };
  request.send();
}

function show(space) {
  put("current", space.occupancy.current);
  put("max", space.occupancy.maximum);
  put("name", decodeURIComponent(space.space_name));
}

function poll() {
  call("GET", "/space/" + id, show);
  setTimeout(poll, 2000);
}

document.getElementById("create").onclick = () =>
  call("PUT", `/space/new/occupancy/current/0/max/${typed("maximum") || 0}/name/${encodeURIComponent(typed("name"))}`,
    (space) => (location.href = "/?i=" + space.space_id));
document.getElementById("plus").onclick = () => call("PUT", `/space/${id}/increment`, show);
document.getElementById("minus").onclick = () => call("PUT", `/space/${id}/decrement`, show);
document.getElementById("change").onclick = () =>
  call("PUT", `/space/${id}/max/${parseInt(typed("maximum"))}`, show);
if (id) poll();
</script></main></body></html>
"#;

/// Serves the client's page at every address; returns the URL.
fn serve(server: &str) -> String {
    let page = PAGE.replace("SERVER", server);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for guest in listener.incoming().map_while(Result::ok) {
            let page = page.clone();
            std::thread::spawn(move || drop(answer(guest, &page)));
        }
    });
    // Another host name, and so another site than that of the server.
    format!("http://localhost:{port}")
}

fn answer(mut guest: TcpStream, page: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(guest.try_clone()?).lines();
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let length = page.len();
    write!(
        guest,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{page}"
    )
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_client_on_another_site_counts_and_shows_errors() {
    let cffa = cffa();
    let site = serve(&cffa.url);
    let door = Browser::open(&site, Scripts::On).await;
    door.go("/").await;
    door.fill("name", "East stand").await;
    for wrong in ["0", "100001", "ten", ""] {
        door.script("document.getElementById('alert').textContent = ''")
            .await;
        door.fill("maximum", wrong).await;
        door.press("Create").await;
        door.see_in("#alert", "The maximum must be a whole number")
            .await;
    }
    door.fill("maximum", "3").await;
    door.press("Create").await;
    door.see_in("#name", "East stand").await;
    door.see_in("#max", "3").await;
    let space = door.driver().current_url().await.expect("an address");

    let bar = Browser::open(&site, Scripts::On).await;
    bar.go(space.as_str()).await;
    bar.see_in("#current", "0").await;
    door.press("Plus").await;
    door.see_in("#current", "1").await;
    bar.see_in("#current", "1").await;
    bar.press("Plus").await;
    door.see_in("#current", "2").await;
    door.press("Minus").await;
    bar.see_in("#current", "1").await;
    bar.fill("maximum", "7").await;
    bar.press("Change").await;
    door.see_in("#max", "7").await;
    bar.fill("maximum", "0").await;
    bar.press("Change").await;
    bar.see_in("#alert", "The maximum must be a whole number")
        .await;
    bar.see_in("#max", "7").await;

    let unknown = "/?i=7fcccca5-5ee3-4c82-a0fc-4d1df69a882d";
    for (path, said) in [(unknown, "not found"), ("/?i=7", "must be a UUID")] {
        bar.go(path).await;
        bar.see_in("#alert", said).await;
    }
}
