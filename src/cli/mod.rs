//! The command line: one short function per command.

mod demo;
mod match_;
pub mod quote;
mod rules;
mod rules_source;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use rules_source::RulesArgument;

/// Families, registered domestic workers, and what employing one costs.
#[derive(Parser, Debug)]
#[command(name = "curami", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Demo(demo::Arguments),
    Match(match_::Arguments),
    Quote(quote::Arguments),
    /// Check, show and compare the rules of pay, contributions and contract
    #[command(subcommand)]
    Rules(rules::RulesCommand),
}

/// Runs the command of the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let run = match &arguments.command {
        Command::Demo(arguments) => demo::run(arguments),
        Command::Match(arguments) => match_::run(arguments),
        Command::Quote(arguments) => quote::run(arguments),
        Command::Rules(command) => rules::run(command),
    };
    run.unwrap_or_else(|error| {
        eprintln!("curami: {error:#}");
        ExitCode::FAILURE
    })
}
