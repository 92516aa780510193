//! The command line: one short function per command.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Families, registered domestic workers, and what employing one costs.
#[derive(Parser, Debug)]
#[command(name = "curami", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {}

/// Runs the command of the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {}
}
