//! One row of the route table: an address, what it needs, which function answers, and what
//! it tells about itself.

use super::operation_doc::Told;
use crate::api::v1::support::context::{Needs, admit};
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, Handler, Responder, Route, guard, web};

/// One row of the table.
pub struct Row {
    /// `GET` answers `HEAD` as well.
    pub method: Method,
    /// The address; `{names}` stand for what varies.
    pub path: &'static str,
    /// What a token needs.
    pub needs: Needs,
    pub(crate) route: Route,
    pub(crate) told: Told,
}

impl Row {
    /// What it does, in a few words; and what it tells about itself beside.
    pub(crate) fn says(
        self,
        summary: &'static str,
        description: &'static str,
        tell: impl FnOnce(Told) -> Told,
    ) -> Row {
        Row {
            told: tell(self.told.says(summary, description)),
            ..self
        }
    }
}

pub(crate) fn get<F, Args>(path: &'static str, needs: Needs, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = guard::Any(guard::Get()).or(guard::Head());
    let route = web::route().guard(read).to(handler);
    row(Method::GET, path, needs, route)
}

pub(crate) fn post<F, Args>(path: &'static str, needs: Needs, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    row(Method::POST, path, needs, web::post().to(handler))
}

pub(crate) fn put<F, Args>(path: &'static str, needs: Needs, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    row(Method::PUT, path, needs, web::put().to(handler))
}

pub(crate) fn delete<F, Args>(path: &'static str, needs: Needs, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    row(Method::DELETE, path, needs, web::delete().to(handler))
}

fn row(method: Method, path: &'static str, needs: Needs, route: Route) -> Row {
    let gate = from_fn(move |request, next| admit(needs, request, next));
    Row {
        method,
        path,
        needs,
        route: route.wrap(gate),
        told: Told::default(),
    }
}
