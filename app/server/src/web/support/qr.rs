//! QR codes of links.

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
/// If the link is too long for a code, which no link of CFFA is.
pub fn svg(link: String) -> Result<HttpResponse, WebError> {
    let code = draw(&link).map_err(|why| anyhow::anyhow!("could not make the QR code: {why:?}"))?;
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(code))
}

/// A text as a QR code in a `data:` URL, for codes that are for one reader and have no address of
/// their own. `None` if the text is too long for a code.
pub fn data_address(text: &str) -> Option<String> {
    let code = draw(text).ok()?;
    Some(format!(
        "data:image/svg+xml;base64,{}",
        STANDARD.encode(code)
    ))
}

fn draw(text: &str) -> Result<String, QRCodeError> {
    // Readable with 15 % of it damaged, as on a crumpled sheet of paper.
    let code = QRBuilder::new(text).ecl(ECL::M).build()?;
    Ok(SvgBuilder::default().to_str(&code))
}
