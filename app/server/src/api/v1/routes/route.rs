//! One route: method, path, access level, handler, and its part of the OpenAPI document.

use super::operation_doc::OperationDoc;
use crate::api::v1::support::access::{Access, authorize};
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, Handler, Responder, Route, guard, web};

/// One row of the route table.
pub struct RouteSpec {
    /// `GET` answers `HEAD` as well.
    pub method: Method,
    /// The path; `{names}` are its parameters.
    pub path: &'static str,
    /// What the route requires of the token.
    pub access: Access,
    pub(crate) route: Route,
    pub(crate) doc: OperationDoc,
}

impl RouteSpec {
    /// Documents the route: its summary, its description, and what `describe` adds.
    pub(crate) fn doc(
        self,
        summary: &'static str,
        description: &'static str,
        describe: impl FnOnce(OperationDoc) -> OperationDoc,
    ) -> RouteSpec {
        RouteSpec {
            doc: describe(self.doc.summary(summary).description(description)),
            ..self
        }
    }
}

pub(crate) fn get<F, Args>(path: &'static str, access: Access, handler: F) -> RouteSpec
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = guard::Any(guard::Get()).or(guard::Head());
    let route = web::route().guard(read).to(handler);
    spec(Method::GET, path, access, route)
}

pub(crate) fn post<F, Args>(path: &'static str, access: Access, handler: F) -> RouteSpec
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    spec(Method::POST, path, access, web::post().to(handler))
}

pub(crate) fn put<F, Args>(path: &'static str, access: Access, handler: F) -> RouteSpec
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    spec(Method::PUT, path, access, web::put().to(handler))
}

pub(crate) fn delete<F, Args>(path: &'static str, access: Access, handler: F) -> RouteSpec
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    spec(Method::DELETE, path, access, web::delete().to(handler))
}

fn spec(method: Method, path: &'static str, access: Access, route: Route) -> RouteSpec {
    let middleware = from_fn(move |request, next| authorize(access, request, next));
    RouteSpec {
        method,
        path,
        access,
        route: route.wrap(middleware),
        doc: OperationDoc::default(),
    }
}
