//! What the files of the repository say of each other: manifests, imports, attributes of tests,
//! settings of nginx and documents.

#![allow(clippy::unwrap_used)]

mod architecture;
mod circles;
mod clock;
mod ignored;
mod nginx_log;
mod nginx_request_id;
mod nginx_visitors;
mod pipes;
mod security_document;
mod stop_grace;
mod styles;
