//! The command line: reads the arguments, wires the rooms together, prints.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = cli::Arguments::parse().command();
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info")).init();
    // One TLS library with one provider, for the server and for what it asks of others.
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        log::warn!("a TLS provider was installed already");
    }
    match actix_web::rt::System::new().block_on(cli::run(command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::error!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
