//! Why an upload was not received.

use super::Sentence;
use crate::http::upload::{PARTS, UploadError};
use crate::text::messages::message;

impl Sentence for UploadError {
    fn sentence(&self) -> String {
        use UploadError::*;
        match self {
            TooLarge => message!("refusal-upload-too-large"),
            TooMany => message!("refusal-upload-too-many", most = PARTS),
            Unreadable(why) => message!("refusal-upload-unreadable", why = why.to_string()),
            // For the log: pages report an error of the server.
            Disk(_) => self.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::translation_tests::{assert_each_has_a_message, assert_translated};
    use super::*;
    use actix_multipart::MultipartError;

    #[test]
    fn each_is_in_the_readers_language() {
        use UploadError::*;
        let refusals = [TooLarge, TooMany, Unreadable(MultipartError::Incomplete)];
        assert_each_has_a_message("refusal-upload-", &refusals);
        assert_translated(refusals);
    }
}
