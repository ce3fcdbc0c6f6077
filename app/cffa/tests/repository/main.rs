//! What the files of the repository say of each other: manifests, imports, settings of nginx and
//! documents.

#![allow(clippy::unwrap_used)]

mod architecture;
mod nginx_visitors;
mod security_document;
