//! Collects the errors of all fields of a body, to report them at once.

use crate::api::problem::Problem;
use crate::api::sentences;
use actix_web::http::StatusCode;
use std::fmt::Display;

/// Collects the errors of the fields of a body.
#[derive(Debug, Default)]
pub struct FieldErrors(Vec<(String, String)>);

impl FieldErrors {
    /// Returns the value of one field, or records its error.
    pub fn read<T, E: Display>(
        &mut self,
        field: impl Into<String>,
        read: Result<T, E>,
    ) -> Option<T> {
        read.map_err(|why| self.0.push((field.into(), why.to_string())))
            .ok()
    }

    /// The value, if all fields were valid.
    ///
    /// # Errors
    /// With the error of each invalid field.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Problem> {
        let detail = match self.0.as_slice() {
            [(_, only)] => only.clone(),
            _ => sentences::FIELDS_INVALID.to_owned(),
        };
        match read {
            Some(read) if self.0.is_empty() => Ok(read),
            _ => {
                let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail);
                let with_field = |problem: Problem, (field, why)| problem.with_field(field, why);
                Err(self.0.into_iter().fold(problem, with_field))
            }
        }
    }
}
