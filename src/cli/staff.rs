//! `curami staff add`: makes an account of the desk.

use std::io::{IsTerminal, Read};
use std::process::ExitCode;

use anyhow::Context;

use super::{RulesArgument, migrate};
use crate::app::{App, Ids, Promises};
use crate::clock::Clock;
use crate::config::DatabaseArgument;
use crate::store::Db;

/// Accounts of the desk
#[derive(clap::Subcommand, Debug)]
pub enum StaffCommand {
    /// Make an account; the password is read from standard input, or made up and printed once
    Add(Add),
}

/// What a new account is made of.
#[derive(clap::Args, Debug)]
pub struct Add {
    /// What the person signs in with, as in m.rossi
    login: String,
    /// As shown beside what the person does
    #[arg(long)]
    name: String,
    /// Make up a password instead of reading it from standard input
    #[arg(long)]
    generate: bool,
    #[command(flatten)]
    database: DatabaseArgument,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command.
///
/// # Errors
/// When the login is taken, the password is not acceptable or the database does not answer.
pub fn run(command: &StaffCommand) -> anyhow::Result<ExitCode> {
    let StaffCommand::Add(add) = command;
    let typed = if add.generate { None } else { Some(password()?) };
    let rules = add.rules.load()?;
    let weights = add.rules.load_weights()?;
    let made_up = typed.is_none();
    let (staff, password) = super::wait_for(async {
        let db: Db = migrate::open(&add.database).await?;
        let app = App::new(db, rules, weights, Clock::System, Promises { answer_working_days: 1 }, Ids::system());
        let password = typed.unwrap_or_else(|| app.suggest_password());
        let staff = app.add_staff(&add.login, &add.name, password.clone()).await?;
        anyhow::Ok((staff, password))
    })??;
    println!("account {} made", staff.login);
    if made_up {
        println!("password {password}");
    }
    Ok(ExitCode::SUCCESS)
}

/// The password on standard input, without the line feed at its end.
fn password() -> anyhow::Result<String> {
    let mut input = std::io::stdin();
    if input.is_terminal() {
        eprintln!("password, then Ctrl-D (it shows as you type; --generate makes one up):");
    }
    let mut typed = String::new();
    input.read_to_string(&mut typed).context("cannot read the password")?;
    Ok(typed.trim_end_matches(['\r', '\n']).to_owned())
}
