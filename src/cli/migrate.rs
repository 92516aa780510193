//! `curami migrate`: brings the schema of a database up to date.

use std::process::ExitCode;

use crate::config::DatabaseArgument;
use crate::store::Db;

/// Bring the schema of the database up to date
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    database: DatabaseArgument,
}

/// Runs the command.
///
/// # Errors
/// When the database does not answer or a step fails.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let db = super::wait_for(open(&arguments.database))??;
    println!("the schema of {} is up to date", db.kind());
    Ok(ExitCode::SUCCESS)
}

/// The database, its schema brought up to date.
///
/// # Errors
/// When the database does not answer or a step fails.
pub(super) async fn open(argument: &DatabaseArgument) -> anyhow::Result<Db> {
    let db = Db::connect(&argument.database_url).await?;
    db.migrate().await?;
    Ok(db)
}
