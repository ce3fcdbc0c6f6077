//! The command line: parses the arguments, configures TLS and the log, and runs the command.

mod cli;

use cffa_services::config::Config;
use cffa_services::doctor;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = cli::Arguments::parse().command();
    match run(command) {
        Ok(code) => code,
        Err(error) => {
            say_what_failed(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: cli::Command) -> anyhow::Result<ExitCode> {
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(why) => return cli::refuse(&command, doctor::settings::refused(&why)),
    };
    cli::logging::start(&config)?;
    // One TLS library with one crypto provider, for the server and for outgoing requests.
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        log::warn!("a TLS provider is already installed");
    }
    actix_web::rt::System::new().block_on(cli::run(command, config))
}

/// Prints the error directly instead of logging it, so that the user sees it at any log level.
fn say_what_failed(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}
