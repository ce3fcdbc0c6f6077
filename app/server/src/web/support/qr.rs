//! A link as a picture that phones read.

use crate::web::support::error::WebError;
use actix_web::HttpResponse;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRCodeError;
use fast_qr::{ECL, QRBuilder};

/// A link as a QR code.
///
/// # Errors
/// When the link is longer than a code can be, which ours are not.
pub fn svg(link: String) -> Result<HttpResponse, WebError> {
    let code = draw(&link).map_err(|why| anyhow::anyhow!("could not make the QR code: {why:?}"))?;
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(code))
}

/// A text as a QR code in the address of a picture: one that is for one reader has no address of
/// its own. None when the text is longer than a code can be.
pub fn data_address(text: &str) -> Option<String> {
    let code = draw(text).ok()?;
    Some(format!(
        "data:image/svg+xml;base64,{}",
        STANDARD.encode(code)
    ))
}

fn draw(text: &str) -> Result<String, QRCodeError> {
    // As much may be lost as on a crumpled sheet of paper at a door.
    let code = QRBuilder::new(text).ecl(ECL::M).build()?;
    Ok(SvgBuilder::default().to_str(&code))
}
