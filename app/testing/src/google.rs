//! A server with the part of Google's REST API that an import uses, in its own thread: the token
//! endpoint (RFC 7523), Drive v3 `files.list`, Sheets v4 `spreadsheets.get` and `values:batchGet`.
//! `openssl` verifies the signatures of service accounts, so that the check doesn't use our own
//! code.
#![allow(clippy::unwrap_used)]
use actix_web::dev::ServerHandle;
use actix_web::http::StatusCode;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

pub const EMAIL: &str = "turf@cffa-test.iam.gserviceaccount.com";
const KEY_ID: &str = "0123456789abcdef";
const TOKEN: &str = "ya29.only-for-tests";
const SCOPES: [&str; 2] = [
    "https://www.googleapis.com/auth/drive.readonly",
    "https://www.googleapis.com/auth/spreadsheets.readonly",
];

/// How Google fails at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriverErrorKind {
    None,
    Away,
    Quota,
    SwitchedOff,
    /// Redirects requests to another server.
    Elsewhere,
    /// Responds that the client's clock is wrong.
    Clock,
}

/// A worksheet: its name and its cells.
pub type Worksheet = (String, Vec<Vec<Value>>);

struct Spreadsheet {
    id: String,
    name: String,
    shared: bool,
    is_workbook: bool,
    sheets: Vec<Worksheet>,
}

struct State {
    base: String,
    folder: tempfile::TempDir,
    spreadsheets: Vec<Spreadsheet>,
    trouble: DriverErrorKind,
    /// Names of the worksheets whose cells were requested.
    read: Vec<String>,
}

type Shared = Arc<Mutex<State>>;

/// The server. It stops when it is dropped.
pub struct Google {
    pub base: String,
    state: Shared,
    handle: ServerHandle,
}

impl Google {
    pub fn start() -> Google {
        let folder = tempfile::tempdir().unwrap();
        openssl(
            folder.path(),
            &[
                "genpkey",
                "-algorithm",
                "RSA",
                "-pkeyopt",
                "rsa_keygen_bits:2048",
                "-out",
                "key.pem",
            ],
        );
        openssl(
            folder.path(),
            &["pkey", "-in", "key.pem", "-pubout", "-out", "public.pem"],
        );
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State {
            base: base.clone(),
            folder,
            spreadsheets: Vec::new(),
            trouble: DriverErrorKind::None,
            read: Vec::new(),
        }));
        let (tell, told) = std::sync::mpsc::channel();
        let served = web::Data::from(state.clone());
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || {
                    App::new()
                        .app_data(served.clone())
                        .route("/token", web::post().to(token))
                        .route("/drive/v3/files", web::get().to(files))
                        .route("/v4/spreadsheets/{id}", web::get().to(spreadsheet))
                        .route(
                            "/v4/spreadsheets/{id}/values:batchGet",
                            web::get().to(values),
                        )
                };
                let server = HttpServer::new(app).workers(1).disable_signals();
                let server = server.listen(listener).unwrap().run();
                tell.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let handle = told.recv().unwrap();
        Google {
            base,
            state,
            handle,
        }
    }

    /// From now on, clients use another URL that leads here.
    pub fn is_reached_at(&self, base: &str) {
        self.state.lock().unwrap().base = base.to_owned();
    }

    /// Adds a spreadsheet that is shared with the service account, and returns its ID.
    pub fn share(&self, name: &str, sheets: &[Worksheet]) -> String {
        self.put(name, sheets, true, false)
    }

    /// Adds a spreadsheet that is not shared.
    pub fn keep(&self, name: &str, sheets: &[Worksheet]) -> String {
        self.put(name, sheets, false, false)
    }

    /// Adds a shared workbook that was uploaded, which is not a Google spreadsheet.
    pub fn share_workbook(&self, name: &str) -> String {
        self.put(name, &[], true, true)
    }

    fn put(&self, name: &str, sheets: &[Worksheet], shared: bool, is_workbook: bool) -> String {
        let mut state = self.state.lock().unwrap();
        let id = format!("1{:0>43}", state.spreadsheets.len());
        state.spreadsheets.push(Spreadsheet {
            id: id.clone(),
            name: name.to_owned(),
            shared,
            is_workbook,
            sheets: sheets.to_vec(),
        });
        id
    }

    pub fn trouble(&self, trouble: DriverErrorKind) {
        self.state.lock().unwrap().trouble = trouble;
    }

    /// The worksheets whose cells were requested.
    pub fn read(&self) -> Vec<String> {
        self.state.lock().unwrap().read.clone()
    }

    /// The file of the key, as in Google's console.
    pub fn key(&self) -> Value {
        let state = self.state.lock().unwrap();
        let pem = std::fs::read_to_string(state.folder.path().join("key.pem")).unwrap();
        json!({
            "type": "service_account",
            "project_id": "cffa-test",
            "private_key_id": KEY_ID,
            "private_key": pem,
            "client_email": EMAIL,
            "client_id": "100000000000000000001",
            "auth_uri": "https://accounts.google.com/o/oauth2/auth",
            "token_uri": "https://oauth2.googleapis.com/token",
        })
    }

    /// A key that someone else created in the name of the same account.
    pub fn forged_key(&self) -> Value {
        let other = Google::start();
        other.key()
    }

    /// A line of the private key, for finding out whether it was stored anywhere.
    pub fn secret_line(&self) -> String {
        let key = self.key();
        let pem = key["private_key"].as_str().unwrap();
        pem.lines().nth(5).unwrap().to_owned()
    }
}

impl Drop for Google {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

fn openssl(folder: &Path, arguments: &[&str]) -> bool {
    let run = Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output();
    run.expect("openssl").status.success()
}

/// The spreadsheet of the team in the spreadsheet tests: Ann -3.00, Bob 1234.50, Cy -10.00. Dates
/// and amounts are numbers, and nothing is in its displayed form.
pub fn team_worksheets() -> Vec<Worksheet> {
    let games = vec![
        json!([
            "Timestamp",
            "Date of Game dd-MON-YYYY",
            "Winning Team Score",
            "Losing Team Score",
            "Cost of Game",
            "Cost Each",
            "Players",
            "Ann",
            "Bob",
            "Cy"
        ]),
        json!([
            42843.9174537,
            42843,
            3,
            2,
            30,
            10,
            3,
            "Win",
            "lose",
            "NO SHOW"
        ]),
        json!([]),
        json!([42850.917, 42850, 1, 1, 21, 7, 3, "Draw", "No Play", ""]),
    ];
    let transactions = vec![
        json!(["Player", "Type", "Amount", "Date (dd-Mon-YYYY)"]),
        json!(["Ann", "Bank", 28.5, 42844]),
        json!(["Bob", "", 1244.5, 42845]),
        json!(["Ann", "", -5.5, "20-Apr-2017"]),
    ];
    let summary = vec![
        json!(["Names", "Money Carry Over"]),
        json!(["Ann", 5]),
        json!(["Bob", "£0.00"]),
        json!(["Cy", ""]),
    ];
    [
        ("Games", games),
        ("Transactions", transactions),
        ("Summary", summary),
    ]
    .map(|(name, rows)| (name.to_owned(), rows.iter().map(cells).collect()))
    .to_vec()
}

fn cells(row: &Value) -> Vec<Value> {
    row.as_array().unwrap().clone()
}

fn problem(status: u16, word: &str, reason: &str) -> HttpResponse {
    HttpResponse::build(StatusCode::from_u16(status).unwrap()).json(json!({"error": {
        "code": status,
        "message": "as Google would say it",
        "status": word,
        "details": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason}],
    }}))
}

fn denied(description: &str) -> HttpResponse {
    HttpResponse::BadRequest()
        .json(json!({"error": "invalid_grant", "error_description": description}))
}

type Fields = BTreeMap<String, String>;

async fn token(state: web::Data<Mutex<State>>, form: web::Form<Fields>) -> HttpResponse {
    let state = state.lock().unwrap();
    match state.trouble {
        DriverErrorKind::Away => return HttpResponse::ServiceUnavailable().body("try later"),
        DriverErrorKind::Elsewhere => {
            return HttpResponse::TemporaryRedirect()
                .insert_header(("Location", format!("{}/elsewhere", state.base)))
                .finish();
        }
        DriverErrorKind::Clock => {
            return denied(
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.",
            );
        }
        _ => {}
    }
    assert_eq!(
        form["grant_type"],
        "urn:ietf:params:oauth:grant-type:jwt-bearer"
    );
    let (signed, signature) = form["assertion"].rsplit_once('.').unwrap();
    let folder = state.folder.path();
    std::fs::write(folder.join("signed"), signed).unwrap();
    std::fs::write(
        folder.join("signature"),
        BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap(),
    )
    .unwrap();
    if !openssl(
        folder,
        &[
            "dgst",
            "-sha256",
            "-verify",
            "public.pem",
            "-signature",
            "signature",
            "signed",
        ],
    ) {
        return denied("Invalid JWT Signature.");
    }
    let part = |text: &str| -> Value {
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap()
    };
    let (header, claims) = signed.split_once('.').unwrap();
    let (header, claims) = (part(header), part(claims));
    assert_eq!(header, json!({"alg": "RS256", "typ": "JWT", "kid": KEY_ID}));
    assert_eq!(claims["iss"], EMAIL);
    assert_eq!(claims["aud"], format!("{}/token", state.base));
    let mut scopes: Vec<&str> = claims["scope"].as_str().unwrap().split(' ').collect();
    scopes.sort_unstable();
    assert_eq!(scopes, SCOPES);
    let now = jiff::Timestamp::now().as_second();
    let (from, until) = (
        claims["iat"].as_i64().unwrap(),
        claims["exp"].as_i64().unwrap(),
    );
    assert!(
        from <= now && now < until && until - from <= 3_600,
        "{claims}"
    );
    HttpResponse::Ok()
        .json(json!({"access_token": TOKEN, "expires_in": 3_599, "token_type": "Bearer"}))
}

/// Checks that precede every response of a service.
fn refused(state: &State, request: &HttpRequest) -> Option<HttpResponse> {
    let sent = request.headers().get("Authorization")?.to_str().ok()?;
    if sent != format!("Bearer {TOKEN}") {
        return Some(problem(401, "UNAUTHENTICATED", "CREDENTIALS_MISSING"));
    }
    match state.trouble {
        DriverErrorKind::Quota => Some(problem(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED")),
        DriverErrorKind::SwitchedOff => Some(problem(403, "PERMISSION_DENIED", "SERVICE_DISABLED")),
        _ => None,
    }
}

fn asked(request: &HttpRequest) -> Vec<(String, String)> {
    form_urlencoded::parse(request.query_string().as_bytes())
        .into_owned()
        .collect()
}

async fn files(state: web::Data<Mutex<State>>, request: HttpRequest) -> HttpResponse {
    let state = state.lock().unwrap();
    if let Some(refused) = refused(&state, &request) {
        return refused;
    }
    let asked: Fields = asked(&request).into_iter().collect();
    let rest = "' and mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false";
    let name = asked["q"].strip_prefix("name = '").unwrap();
    let name = name.strip_suffix(rest).unwrap();
    let name = name.replace("\\'", "'").replace("\\\\", "\\");
    let fitting = state
        .spreadsheets
        .iter()
        .filter(|one| one.shared && !one.is_workbook);
    let found: Vec<Value> = fitting
        .filter(|one| one.name == name)
        .map(|one| json!({"id": one.id}))
        .collect();
    HttpResponse::Ok().json(json!({"files": found}))
}

/// The spreadsheet with this ID, or the status and the code of the error.
fn found<'a>(state: &'a State, id: &str) -> Result<&'a Spreadsheet, (u16, &'static str)> {
    let spreadsheet = state.spreadsheets.iter().find(|one| one.id == id);
    match spreadsheet {
        None => Err((404, "NOT_FOUND")),
        Some(one) if !one.shared => Err((403, "PERMISSION_DENIED")),
        Some(one) if one.is_workbook => Err((400, "FAILED_PRECONDITION")),
        Some(one) => Ok(one),
    }
}

async fn spreadsheet(
    state: web::Data<Mutex<State>>,
    id: web::Path<String>,
    request: HttpRequest,
) -> HttpResponse {
    let state = state.lock().unwrap();
    if let Some(refused) = refused(&state, &request) {
        return refused;
    }
    match found(&state, &id) {
        Err((status, word)) => problem(status, word, ""),
        Ok(one) => {
            let properties = |title: &str, kind: &str| json!({"properties": {"title": title, "sheetType": kind}});
            let mut sheets: Vec<Value> = one
                .sheets
                .iter()
                .map(|(title, _)| properties(title, "GRID"))
                .collect();
            sheets.push(properties("Chart of balances", "OBJECT"));
            HttpResponse::Ok().json(json!({"sheets": sheets}))
        }
    }
}

async fn values(
    state: web::Data<Mutex<State>>,
    id: web::Path<String>,
    request: HttpRequest,
) -> HttpResponse {
    let mut state = state.lock().unwrap();
    if let Some(refused) = refused(&state, &request) {
        return refused;
    }
    let asked = asked(&request);
    for option in [
        ("valueRenderOption", "UNFORMATTED_VALUE"),
        ("dateTimeRenderOption", "SERIAL_NUMBER"),
        ("majorDimension", "ROWS"),
    ] {
        let has = |(name, value): &(String, String)| (&**name, &**value) == option;
        assert!(asked.iter().any(has), "{option:?}");
    }
    let mut read = Vec::new();
    let mut ranges = Vec::new();
    match found(&state, &id) {
        Err((status, word)) => return problem(status, word, ""),
        Ok(one) => {
            for (_, range) in asked.iter().filter(|(name, _)| name == "ranges") {
                let title = range
                    .strip_prefix('\'')
                    .unwrap()
                    .strip_suffix('\'')
                    .unwrap();
                let title = title.replace("''", "'");
                let Some((_, rows)) = one.sheets.iter().find(|(name, _)| *name == title) else {
                    return problem(400, "INVALID_ARGUMENT", "");
                };
                let mut answer =
                    json!({"range": format!("{range}!A1:Z1000"), "majorDimension": "ROWS"});
                if !rows.is_empty() {
                    answer["values"] = json!(rows);
                }
                ranges.push(answer);
                read.push(title);
            }
        }
    }
    state.read.extend(read);
    HttpResponse::Ok().json(json!({"spreadsheetId": *id, "valueRanges": ranges}))
}
