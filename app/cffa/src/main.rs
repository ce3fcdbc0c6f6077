//! The command line: reads the arguments, wires the rooms together, prints.

mod cli;

use cffa_services::config::Config;
use cffa_services::doctor;
use clap::Parser;
use log::LevelFilter;
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

/// It has an error for each request that is no HTTP, which anyone can send as often as they
/// like, and nothing of what we did wrong.
const HTTP_PARSER: &str = "actix_http::h1::dispatcher";

fn run(command: cli::Command) -> anyhow::Result<ExitCode> {
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(why) => return cli::refuse(&command, doctor::settings::refused(&why)),
    };
    env_logger::Builder::new()
        .filter_module(HTTP_PARSER, LevelFilter::Off)
        .parse_filters(&config.log)
        .try_init()?;
    // One TLS library with one provider, for the server and for what it asks of others.
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        log::warn!("a TLS provider is already installed");
    }
    actix_web::rt::System::new().block_on(cli::run(command, config))
}

/// Not through the log: however little of that is wanted, whoever typed the command
/// learns why nothing was done.
fn say_what_failed(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}
