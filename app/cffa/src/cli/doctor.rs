//! `cffa doctor`

use super::println_lossy;
use cffa_services::doctor::{Finding, State};
use std::process::ExitCode;

/// Prints the findings; fails if there is an error.
pub fn report(found: &[Finding], json: bool) -> anyhow::Result<ExitCode> {
    if json {
        println_lossy(serde_json::to_string_pretty(found)?);
    } else {
        for finding in found {
            let (word, check) = (finding.state().word(), finding.known().check);
            println_lossy(format!("{word:<5} {check:<12} {}", finding.sentence));
            if !finding.remedy.is_empty() {
                println_lossy(format!("      {:<12} {}", "", finding.remedy));
            }
        }
    }
    let wrong = found.iter().any(|one| one.state() == State::Bad);
    Ok(if wrong {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
