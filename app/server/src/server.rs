//! The HTTP server: the middleware and the route table, with or without TLS.

use super::app::App;
use crate::api;
use crate::background;
use crate::http::client::Proxies;
use crate::http::headers;
use crate::http::request_id;
use crate::http::tls::Certificates;
use crate::middleware::access_log;
use crate::middleware::body_limits;
use crate::middleware::deadlines;
use crate::middleware::language;
use crate::middleware::measure;
use crate::middleware::overload::Turn;
use crate::middleware::request_limits;
use crate::shutdown::{FINISH_SECONDS, OpenConnections, Shutdown};
use crate::text::messages::message;
use crate::web::routes;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::{ErrorPage, WebError};
use crate::web::support::error_page;
use crate::web::support::form::FORM_BYTES;
use crate::web::support::live;
use crate::web::support::templates;
use actix_session::SessionMiddleware;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Server, ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{CONTENT_TYPE, COOKIE, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::{Compress, Condition, Next, from_fn};
use actix_web::{App as Actix, Error, HttpMessage, HttpResponse, HttpServer, ResponseError, web};
use cffa_services::auth;
use cffa_services::auth::StoredSessions;
use cffa_services::doctor::address;
use cffa_services::turn;
use cffa_services::turn::Turn as _;
#[cfg(target_os = "linux")]
use socket2::SockRef;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// Worker threads: a Raspberry Pi has four cores, and two are enough for a team; each takes memory.
const WORKERS: usize = 2;
/// Maximum open connections per worker.
const CONNECTIONS: usize = 1_000;
/// Time limit for a client to send its headers.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// Time limit for a client to read the response: as long as a train is in a tunnel.
const READ_WITHIN: Duration = Duration::from_secs(60);
/// How long a connection may be idle: longer than proxies keep theirs, so that none sends a request on
/// a connection that is being closed. By default, ingress-nginx and AWS keep them for 60 s, Traefik
/// for 90 s, Caddy for 120 s; our nginx for 2 s.
const IDLE_WITHIN: Duration = Duration::from_secs(125);

/// A server that listens.
pub struct Started {
    /// Runs when awaited.
    pub server: Server,
    /// The address with the port that the system chose, if the configured port is 0.
    pub address: SocketAddr,
    /// Stops the server.
    pub shutdown: Shutdown,
}

/// Binds the address and starts the server. The server runs when awaited.
///
/// # Errors
/// When the address is in use, the certificate can't be used, or a template does not compile.
pub fn start(app: App) -> anyhow::Result<Started> {
    templates::shared()?;
    let listen = app.config.listen;
    let listener = address::listen(listen)?;
    limit_unread(&listener)?;
    let address = listener.local_addr()?;
    let listening = listener.try_clone()?;
    let (stopping, connections) = (app.stopping.clone(), OpenConnections::default());
    let counted = connections.clone();
    let tls = match &app.config.tls {
        Some(files) => {
            let certificates = Arc::new(Certificates::read(files)?);
            actix_web::rt::spawn(certificates.clone().reload_changed_files());
            Some(certificates.server_config()?)
        }
        None => None,
    };
    actix_web::rt::spawn(app.headcounts.live().clone().poll());
    actix_web::rt::spawn(app.next_games.live().clone().poll());
    let app = web::Data::new(app);
    actix_web::rt::spawn(background::run(app.clone()));
    actix_web::rt::spawn(background::send_mail(app.clone()));
    actix_web::rt::spawn(background::send_notifications(app.clone()));
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(app.clone())
            .app_data(web::Data::new(app.headcounts.clone()))
            .app_data(web::Data::new(app.next_games.clone()))
            .app_data(Proxies::of(&app.config))
            .app_data(web::PayloadConfig::new(FORM_BYTES))
            .configure(api::occupancy::routes::configure)
            // Pages have individual paths; the API has a common prefix.
            .configure(routes::configure)
            .configure(api::v1::configure(&app.config.api_origins))
            .default_service(routes::missing())
            .wrap(sessions(&app))
            .wrap(from_fn(render_error_page))
            .wrap(from_fn(deadlines::apply))
            .wrap(Compress::default())
            .wrap(from_fn(body_limits::watch))
            .wrap(from_fn(language::speak))
            .wrap(from_fn(headers::protect))
            .wrap(Condition::new(
                app.config.metrics.is_some(),
                from_fn(measure::count),
            ))
            .wrap(access_log::logger())
            .wrap(from_fn(request_id::assign))
    })
    .workers(WORKERS)
    .max_connections(CONNECTIONS)
    .client_request_timeout(HEADERS_WITHIN)
    .keep_alive(IDLE_WITHIN)
    .on_connect(move |_, data| counted.count(data))
    .shutdown_timeout(FINISH_SECONDS)
    // The caller of this function handles the signals.
    .disable_signals();
    let server = match tls {
        Some(tls) => server.listen_rustls_0_23(listener, tls)?,
        None => server.listen(listener)?,
    };
    let server = server.run();
    let shutdown = Shutdown {
        server: server.handle(),
        listener: listening,
        connections,
        stopping,
    };
    Ok(Started {
        server,
        address,
        shutdown,
    })
}

/// Closes connections whose client does not read the response. Accepted connections inherit this
/// option from the listening socket.
#[cfg(target_os = "linux")]
fn limit_unread(listener: &TcpListener) -> io::Result<()> {
    SockRef::from(listener).set_tcp_user_timeout(Some(READ_WITHIN))
}

/// Other systems don't have this option.
#[cfg(not(target_os = "linux"))]
fn limit_unread(_: &TcpListener) -> io::Result<()> {
    Ok(())
}

fn sessions(app: &App) -> SessionMiddleware<StoredSessions> {
    let key = auth::cookie_key(app.secret.reveal().as_bytes());
    auth::middleware(
        StoredSessions::new(app.store.clone()),
        key,
        app.config.is_https(),
    )
}

/// Paths that don't use the session: their responses are the same for everyone, or they require a
/// token.
fn is_for_all(path: &str) -> bool {
    is_always_served(path)
        || api::occupancy::routes::is_for_all(path)
        || api::v1::is_for_programs(path)
        || live::is_for_all(path)
}

/// Renders plain error responses as HTML error pages.
async fn render_error_page(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_space = api::occupancy::routes::is_for_all(req.path());
    if is_for_all(req.path()) {
        // So the session is not read for them. That would cost a query for every style sheet, and
        // the page that reports an unavailable database would be without its styles.
        req.headers_mut().remove(COOKIE);
    }
    let (answer, failed) = auth::with_session(within_limits(req, next)).await;
    let answer = match answer {
        Ok(answer) => answer,
        // The session could not be read, or could not be written after the handler finished.
        Err(error) => {
            let bare = match failed {
                Some(why) => WebError::from(why).error_response(),
                None => error.error_response(),
            };
            if is_space {
                let response = api::occupancy::with_error_member(bare);
                return Err(InternalError::from_response(error, response).into());
            }
            let page = render_error_pages(&bare, None);
            return Err(InternalError::from_response(error, page.unwrap_or(bare)).into());
        }
    };
    if is_space {
        let (request, answer) = answer.into_parts();
        let response = api::occupancy::with_error_member(answer);
        return Ok(ServiceResponse::new(request, response));
    }
    if !is_plain(&answer) {
        return Ok(answer);
    }
    let (request, bare) = answer.into_parts();
    let user = request.extensions().get::<CurrentUser>().cloned();
    let answer = render_error_pages(&bare, user.as_ref()).unwrap_or(bare);
    Ok(ServiceResponse::new(request, answer))
}

/// Waits until the request may be served. Probes and static files need no turn: they cost little,
/// and a busy server is still alive and healthy. Browsers' preflight requests need none either:
/// only with their response can a script read that the server is busy.
async fn admit(req: &ServiceRequest) -> Result<Option<Rc<Turn>>, WebError> {
    let app = req.app_data::<web::Data<App>>();
    let needs_turn = !is_always_served(req.path()) && req.method() != Method::OPTIONS;
    let Some(app) = app.filter(|_| needs_turn) else {
        return Ok(None);
    };
    let turn = Rc::new(Turn::begin(app.turns.clone()).await?);
    body_limits::give_back_while_waiting(req.request(), &turn);
    Ok(Some(turn))
}

fn is_always_served(path: &str) -> bool {
    path.starts_with("/static/") || path == "/healthz" || path == "/readyz"
}

/// The handler's response, or an error response if the request exceeds the size or time limits.
async fn within_limits(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let admitted = async {
        request_limits::check(&req)?;
        admit(&req).await
    };
    let turn = match admitted.await {
        Ok(turn) => turn,
        Err(refused) => {
            let bare = request_limits::answer(req.request(), &refused);
            return Ok(req.into_response(bare));
        }
    };
    let answer = match turn {
        Some(turn) => {
            let answer = turn::within(turn.clone(), next.call(req)).await;
            // The rest of the request may live until the response has been read.
            turn.give_back();
            answer
        }
        None => next.call(req).await,
    };
    let answer = answer?;
    Ok(match body_limits::refusal(answer.request()) {
        Some(refused) => {
            let bare = request_limits::answer(answer.request(), &refused);
            answer.into_response(bare)
        }
        None => answer.map_into_boxed_body(),
    })
}

/// The page for a plain error response; `None` if it can't be rendered.
fn render_error_pages(bare: &HttpResponse, user: Option<&CurrentUser>) -> Option<HttpResponse> {
    let status = bare.status();
    let known = bare.extensions().get::<ErrorPage>().cloned();
    let plain = known.unwrap_or_else(|| describe(status));
    let page = error_page::page(&plain, status);
    let page = match user {
        Some(user) => page.render(user, None),
        None => page.render_for_nobody(),
    };
    let mut answer = page.ok()?;
    if let Some(after) = bare.headers().get(RETRY_AFTER) {
        answer.headers_mut().insert(RETRY_AFTER, after.clone());
    }
    Some(answer)
}

fn is_plain(answer: &ServiceResponse) -> bool {
    let status = answer.status();
    (status.is_client_error() || status.is_server_error()) && !is_page(answer)
}

fn is_page(answer: &ServiceResponse) -> bool {
    let kind = answer
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    // API clients get errors as JSON.
    kind.is_some_and(|kind| kind.starts_with("text/html") || kind.ends_with("json"))
        || answer.request().path().starts_with("/readyz")
}

/// The heading and text for an error of which only the status is known.
fn describe(status: StatusCode) -> ErrorPage {
    let (heading, sentence) = match status {
        StatusCode::NOT_FOUND => (WebError::Missing.heading(), WebError::Missing.to_string()),
        StatusCode::METHOD_NOT_ALLOWED => {
            (message!("error-method-title"), message!("error-method"))
        }
        StatusCode::PAYLOAD_TOO_LARGE => (
            message!("error-too-large-title"),
            message!("error-too-large"),
        ),
        status if status.is_server_error() => {
            (message!("error-internal-title"), message!("error-internal"))
        }
        _ => (
            message!("error-bad-request-title"),
            message!("error-unexpected"),
        ),
    };
    ErrorPage {
        heading,
        sentence,
        request_id: None,
    }
}
