//! `curami rules impact`: what other rules, or the same known later, do to every employment of a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use chrono::NaiveDate;

use super::RulesArgument;
use super::life::read;
use super::lines::Lines;
use super::progress::Progress;
use crate::ccnl::Rulebook;
use crate::clock::Clock;
use crate::life::corrections::{Known, Summary, answer};
use crate::rules_source::RulesSource;

/// Contracts between two notices of how far the work is.
const STEP: u64 = 10_000;

/// Rules to compare and employments to look at.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The old rules: a folder laid out as `rules/`, or a day of knowledge
    old: String,
    /// The new rules: a folder, or a day of knowledge
    new: String,
    /// File of JSON lines, one employment a line; standard input when absent
    file: Option<PathBuf>,
    /// The day looked at; the day of the new knowledge when absent, else today
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// Threads to work with; all cores when absent
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command; status 1 when any line has an error.
///
/// # Errors
/// When the rules, the file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let old = Rules::read(&arguments.old, &arguments.rules)?;
    let new = Rules::read(&arguments.new, &arguments.rules)?;
    let on = arguments.on.or(new.known_on).unwrap_or_else(|| Clock::System.today());
    let summary = Mutex::new(Summary::default());
    let progress = Progress::always("contracts", STEP);
    let lines = Lines::new(arguments.threads.map_or(0, usize::from));
    let status = lines.run(arguments.file.as_deref(), |line, out| {
        let found = read(line).and_then(|value| answer(&value, on, &old.known(), &new.known()));
        let mut summary = summary.lock().unwrap_or_else(PoisonError::into_inner);
        let (value, fault) = match found {
            Ok((value, impact)) => {
                summary.add(&impact);
                (value, false)
            }
            Err(refused) => {
                summary.errors += 1;
                (refused.to_json(), true)
            }
        };
        drop(summary);
        progress.add(1);
        out.extend_from_slice(value.to_string().as_bytes());
        fault
    })?;
    println!("{}", summary.into_inner().unwrap_or_else(PoisonError::into_inner).to_json());
    Ok(status)
}

/// Rules as an argument names them.
struct Rules {
    book: Rulebook,
    known_on: Option<NaiveDate>,
}

impl Rules {
    fn read(text: &str, rules: &RulesArgument) -> anyhow::Result<Rules> {
        if Path::new(text).is_dir() {
            let source = RulesSource::Folder(PathBuf::from(text));
            let book = source.load().with_context(|| format!("the rules in {text} cannot be used"))?;
            return Ok(Rules { book, known_on: None });
        }
        let day = text.parse().with_context(|| format!("{text:?} is no folder of rules and no day"))?;
        Ok(Rules { book: rules.load()?, known_on: Some(day) })
    }

    fn known(&self) -> Known<'_> {
        Known { book: &self.book, on: self.known_on }
    }
}
