//! The command line: one short function per command.

mod certify;
mod compare;
mod deadlines;
mod demo;
mod exchange;
mod fairness;
mod fill_week;
mod impact;
mod life;
mod lines;
mod match_;
mod migrate;
mod paper;
mod plan_city;
mod progress;
pub mod quote;
mod rules;
mod rules_source;
mod serve;
mod share;
mod staff;
mod teams;
mod verify;

use std::process::ExitCode;

use anyhow::Context;
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
    Budget(compare::Budget),
    Certify(certify::Arguments),
    Compare(compare::Compare),
    Deadlines(deadlines::Arguments),
    Demo(demo::Arguments),
    Fairness(fairness::Arguments),
    FillWeek(fill_week::Arguments),
    Match(match_::Arguments),
    Migrate(migrate::Arguments),
    Payslip(life::Payslip),
    Plan(life::Plan),
    Paper(paper::Arguments),
    PlanCity(plan_city::Arguments),
    Quarter(life::Quarter),
    Quote(quote::Arguments),
    /// Check, show and compare the rules of pay, contributions and contract
    #[command(subcommand)]
    Rules(rules::RulesCommand),
    Serve(serve::Arguments),
    Settlement(life::Settlement),
    Share(share::Arguments),
    #[command(subcommand)]
    Staff(staff::StaffCommand),
    Teams(teams::Arguments),
    Verify(verify::Arguments),
}

/// Runs the command of the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let run = match &arguments.command {
        Command::Budget(command) => command.run(),
        Command::Certify(arguments) => certify::run(arguments),
        Command::Compare(command) => command.run(),
        Command::Deadlines(arguments) => deadlines::run(arguments),
        Command::Demo(arguments) => demo::run(arguments),
        Command::Fairness(arguments) => fairness::run(arguments),
        Command::FillWeek(arguments) => fill_week::run(arguments),
        Command::Match(arguments) => match_::run(arguments),
        Command::Migrate(arguments) => migrate::run(arguments),
        Command::Payslip(command) => command.run(),
        Command::Plan(command) => command.run(),
        Command::Paper(arguments) => paper::run(arguments),
        Command::PlanCity(arguments) => plan_city::run(arguments),
        Command::Quarter(command) => command.run(),
        Command::Quote(arguments) => quote::run(arguments),
        Command::Rules(command) => rules::run(command),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Settlement(arguments) => arguments.run(),
        Command::Share(arguments) => share::run(arguments),
        Command::Staff(command) => staff::run(command),
        Command::Teams(arguments) => teams::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
    };
    run.unwrap_or_else(|error| {
        eprintln!("curami: {error:#}");
        ExitCode::FAILURE
    })
}

/// Runs to its end what waits for the database or the network.
fn wait_for<T>(work: impl Future<Output = T>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    Ok(runtime.context("cannot start the runtime")?.block_on(work))
}
