//! What the rooms refuse, as problems: which status, and which field it is about.

use super::etag;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use cffa_book::Refusal;
use cffa_services::auth::{MembershipError, MembershipRefusal};
use cffa_services::books::RecordError;
use cffa_services::imports::ImportError;
use cffa_services::next_game;
use cffa_services::next_game::PlanError;
use std::fmt::Display;

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        let status = match &refusal {
            Refusal::ChangedSince => return etag::failed(),
            // Named in a body; one in an address is looked up before.
            Refusal::NoSuchPlayer => StatusCode::UNPROCESSABLE_ENTITY,
            Refusal::NameTaken { .. } => StatusCode::CONFLICT,
            other if other.is_missing() => StatusCode::NOT_FOUND,
            other if other.is_conflict() => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let problem = Problem::new(status, refusal.to_string());
        match refusal.field() {
            "form" => problem,
            "expected" => problem.beside("expected_heads", refusal.to_string()),
            field => problem.beside(field, refusal.to_string()),
        }
    }
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Problem {
        match error {
            RecordError::Refused(refusal) => refusal.into(),
            RecordError::Store(error) => error.into(),
        }
    }
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Problem {
        match error {
            ImportError::TooMany | ImportError::Stopped => Problem::away(error.to_string()),
            ImportError::Store(error) => error.into(),
            ImportError::Lost(_) => Problem::ours(error),
        }
    }
}

impl From<MembershipRefusal> for Problem {
    fn from(refusal: MembershipRefusal) -> Problem {
        let status = match &refusal {
            other if other.is_missing() => StatusCode::NOT_FOUND,
            other if other.is_forbidden() => StatusCode::FORBIDDEN,
            other if other.is_conflict() => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let problem = Problem::new(status, refusal.to_string());
        match refusal.field() {
            "form" => problem,
            field => problem.beside(field, refusal.to_string()),
        }
    }
}

impl From<MembershipError> for Problem {
    fn from(error: MembershipError) -> Problem {
        match error {
            MembershipError::Refused(refusal) => refusal.into(),
            MembershipError::Store(error) => error.into(),
        }
    }
}

impl From<next_game::Refusal> for Problem {
    fn from(refusal: next_game::Refusal) -> Problem {
        let status = match &refusal {
            next_game::Refusal::ChangedMeanwhile | next_game::Refusal::AnotherGame => {
                return etag::failed();
            }
            next_game::Refusal::NotPlanned => StatusCode::NOT_FOUND,
            other if other.is_conflict() => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let problem = Problem::new(status, refusal.to_string());
        match refusal.field() {
            "form" => problem,
            "who" => problem.beside("player", refusal.to_string()),
            field => problem.beside(field, refusal.to_string()),
        }
    }
}

impl From<PlanError> for Problem {
    fn from(error: PlanError) -> Problem {
        match error {
            PlanError::Refused(refusal) => refusal.into(),
            PlanError::Store(error) => error.into(),
        }
    }
}

/// What is wrong with the fields of a body, all of it at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// Reads one field, and notes the sentence beside its name if it can't be read.
    pub fn read<T, E: Display>(
        &mut self,
        field: impl Into<String>,
        read: Result<T, E>,
    ) -> Option<T> {
        read.map_err(|why| self.0.push((field.into(), why.to_string())))
            .ok()
    }

    /// What was read, if all of it could be.
    ///
    /// # Errors
    /// With the sentence of each field that could not.
    pub fn settle<T>(self, read: Option<T>) -> Result<T, Problem> {
        let told = match self.0.as_slice() {
            [(_, only)] => only.clone(),
            _ => "Some fields can't be taken as they are.".to_owned(),
        };
        match read {
            Some(read) if self.0.is_empty() => Ok(read),
            _ => {
                let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, told);
                let beside = |problem: Problem, (field, why)| problem.beside(field, why);
                Err(self.0.into_iter().fold(problem, beside))
            }
        }
    }
}
