//! `curami quote`: JSON lines in, JSON lines out, in the same order.
//!
//! Lines are worked in chunks, so memory does not grow with the length of the file.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use rayon::prelude::*;
use serde_json::Value;

use super::RulesArgument;
use crate::ccnl::{Answer, FaultCode, Refusal, Rulebook, Situation, SituationError};

/// Lines worked at a time.
const CHUNK: usize = 4096;

/// What employing somebody costs: one situation a line, one answer a line.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// File of JSON lines; standard input when absent.
    file: Option<PathBuf>,
    /// Add the tree of steps under `explanation`.
    #[arg(long)]
    explain: bool,
    /// Threads to work with; all cores when absent.
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
    let book = arguments.rules.load()?;
    let threads = arguments.threads.map_or(0, usize::from);
    let desk = Desk::new(book, arguments.explain, threads)?;
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let faulty = match &arguments.file {
        None => desk.stream(io::stdin().lock(), output),
        Some(path) => {
            let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
            desk.stream(BufReader::with_capacity(1 << 16, file), output)
        }
    }?;
    Ok(if faulty { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What answers lines: the rules, whether to explain, and the threads.
pub struct Desk {
    book: Rulebook,
    explain: bool,
    pool: rayon::ThreadPool,
}

impl Desk {
    /// A desk with `threads` threads, zero for one on each core.
    ///
    /// # Errors
    /// When the threads cannot be started.
    pub fn new(book: Rulebook, explain: bool, threads: usize) -> anyhow::Result<Desk> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().context("cannot start the threads")?;
        Ok(Desk { book, explain, pool })
    }

    /// Answers every line of `input` that is not blank; `true` when any has an error.
    ///
    /// # Errors
    /// When reading or writing fails.
    pub fn stream(&self, mut input: impl BufRead, mut output: impl Write) -> anyhow::Result<bool> {
        let mut faulty = false;
        let mut lines = Vec::with_capacity(CHUNK);
        loop {
            lines.clear();
            read_chunk(&mut input, &mut lines)?;
            if lines.is_empty() {
                output.flush().context("cannot write the answers")?;
                return Ok(faulty);
            }
            for (text, fault) in self.chunk(&lines) {
                faulty |= fault;
                output.write_all(&text).context("cannot write the answers")?;
            }
        }
    }

    fn chunk(&self, lines: &[Vec<u8>]) -> Vec<(Vec<u8>, bool)> {
        self.pool.install(|| lines.par_iter().map(|line| answer(&self.book, self.explain, line)).collect())
    }
}

fn read_chunk(input: &mut impl BufRead, lines: &mut Vec<Vec<u8>>) -> anyhow::Result<()> {
    while lines.len() < CHUNK {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line).context("cannot read the situations")? == 0 {
            break;
        }
        if !line.trim_ascii().is_empty() {
            lines.push(line);
        }
    }
    Ok(())
}

/// One line's answer with its line feed, and whether it is an error.
fn answer(book: &Rulebook, explain: bool, line: &[u8]) -> (Vec<u8>, bool) {
    let (written, fault) = match situation(line) {
        Ok(situation) => (serde_json::to_vec(&Answer::of(book, &situation, explain)), false),
        Err(refusal) => (serde_json::to_vec(&refusal), true),
    };
    let mut text = written.unwrap_or_default();
    text.push(b'\n');
    (text, fault)
}

fn situation(line: &[u8]) -> Result<Situation, Refusal> {
    let unreadable = |code, message| Refusal { id: None, error: SituationError { code, field: None, message } };
    let text = std::str::from_utf8(line)
        .map_err(|error| unreadable(FaultCode::NotUtf8, format!("the line is not UTF-8: {error}")))?;
    let value: Value = serde_json::from_str(text)
        .map_err(|error| unreadable(FaultCode::NotJson, format!("the line is not JSON: {error}")))?;
    let id = || value.get("id").and_then(Value::as_str).map(str::to_owned);
    Situation::from_json(&value).map_err(|error| Refusal { id: id(), error })
}
