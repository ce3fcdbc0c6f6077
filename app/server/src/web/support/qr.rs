//! A link as a picture that phones read.

use crate::web::support::error::WebError;
use actix_web::HttpResponse;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// A link as a QR code.
///
/// # Errors
/// When the link is longer than a code can be, which ours are not.
pub fn svg(link: String) -> Result<HttpResponse, WebError> {
    // As much may be lost as on a crumpled sheet of paper at a door.
    let code = QRBuilder::new(link).ecl(ECL::M).build();
    let code = code.map_err(|why| anyhow::anyhow!("could not make the QR code: {why:?}"))?;
    Ok(HttpResponse::Ok()
        .content_type("image/svg+xml")
        .body(SvgBuilder::default().to_str(&code)))
}
