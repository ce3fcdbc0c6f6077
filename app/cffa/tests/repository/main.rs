//! Consistency between files of the repository: manifests, imports, test attributes, nginx settings
//! and documents.

#![allow(clippy::unwrap_used)]

mod architecture;
mod circles;
mod clock;
mod ignored;
mod module_preload;
mod nginx_log;
mod nginx_request_id;
mod nginx_visitors;
mod pipes;
mod security_document;
mod stop_grace;
mod styles;
