//! Maps the errors of the services to problem documents: status and field.

use super::etag;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use cffa_book::Refusal;
use cffa_services::books::RecordError;
use cffa_services::imports::ImportError;
use cffa_services::match_day::{MatchDayError, ScheduleRefusal};
use cffa_services::next_game;
use cffa_services::next_game::NextGameError;
use cffa_services::teams::{MembershipError, MembershipRefusal};

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        let status = match &refusal {
            Refusal::ChangedSince => return etag::precondition_failed(),
            // The id comes from the body; ids in the path were checked before.
            Refusal::NoSuchPlayer => StatusCode::UNPROCESSABLE_ENTITY,
            Refusal::NameTaken { .. } => StatusCode::CONFLICT,
            other if other.is_missing() => StatusCode::NOT_FOUND,
            other if other.is_conflict() => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let problem = Problem::new(status, refusal.to_string());
        match refusal.field() {
            "form" => problem,
            "expected" => problem.with_field("expected_heads", refusal.to_string()),
            field => problem.with_field(field, refusal.to_string()),
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
            ImportError::TooMany | ImportError::Stopped => Problem::unavailable(error.to_string()),
            ImportError::Store(error) => error.into(),
            ImportError::Lost(_) => Problem::internal(error),
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
            field => problem.with_field(field, refusal.to_string()),
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
                return etag::precondition_failed();
            }
            next_game::Refusal::NotPlanned => StatusCode::NOT_FOUND,
            other if other.is_conflict() => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let problem = Problem::new(status, refusal.to_string());
        match refusal.field() {
            "form" => problem,
            "who" => problem.with_field("player", refusal.to_string()),
            field => problem.with_field(field, refusal.to_string()),
        }
    }
}

impl From<ScheduleRefusal> for Problem {
    fn from(refusal: ScheduleRefusal) -> Problem {
        let sentence = refusal.to_string();
        match refusal {
            ScheduleRefusal::ChangedMeanwhile => etag::precondition_failed(),
            ScheduleRefusal::Game(refusal) => refusal.into(),
            other => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence)
                .with_field(other.field(), sentence),
        }
    }
}

impl From<MatchDayError> for Problem {
    fn from(error: MatchDayError) -> Problem {
        match error {
            MatchDayError::Refused(refusal) => refusal.into(),
            MatchDayError::Store(error) => error.into(),
        }
    }
}

impl From<NextGameError> for Problem {
    fn from(error: NextGameError) -> Problem {
        match error {
            NextGameError::Refused(refusal) => refusal.into(),
            NextGameError::Store(error) => error.into(),
        }
    }
}
