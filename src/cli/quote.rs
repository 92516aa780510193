//! `curami quote`: JSON lines in, JSON lines out, in the same order.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::RulesArgument;
use super::lines::Lines;
use super::progress::ProgressArgument;
use crate::ccnl::{Answer, FaultCode, Refusal, Rulebook, Situation, SituationError};

/// Lines between two notices of how far the work is.
const STEP: u64 = 100_000;

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
    progress: ProgressArgument,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command; status 1 when any line has an error.
///
/// # Errors
/// When the rules, the file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let book = arguments.rules.load()?;
    let mut desk = Desk::new(book, arguments.explain, arguments.threads.map_or(0, usize::from));
    desk.lines = desk.lines.telling(arguments.progress.of("lines", STEP));
    desk.lines.run(arguments.file.as_deref(), |line, out| desk.answer(line, out))
}

/// What answers lines: the rules, whether to explain, and the threads.
pub struct Desk {
    book: Rulebook,
    explain: bool,
    lines: Lines,
}

impl Desk {
    /// A desk with `threads` threads, zero for one on each core.
    #[must_use]
    pub fn new(book: Rulebook, explain: bool, threads: usize) -> Desk {
        Desk { book, explain, lines: Lines::new(threads) }
    }

    /// Answers every line of `input` that is not blank; `true` when any has an error.
    ///
    /// # Errors
    /// When reading or writing fails, or a thread cannot be started.
    pub fn stream(&self, input: impl BufRead + Send, output: impl Write + Send) -> anyhow::Result<bool> {
        self.lines.stream(input, output, |line, out| self.answer(line, out))
    }

    /// Adds one line's answer; `true` when it is an error.
    fn answer(&self, line: &[u8], out: &mut Vec<u8>) -> bool {
        match situation(line) {
            Ok(situation) => {
                Answer::of(&self.book, &situation, self.explain).write(out);
                false
            }
            Err(refusal) => {
                // Memory takes every byte, and no map here has keys that are no texts.
                out.extend(serde_json::to_vec(&refusal).unwrap_or_default());
                true
            }
        }
    }
}

fn situation(line: &[u8]) -> Result<Situation, Refusal> {
    let unreadable = |code, message| Refusal { id: None, error: SituationError { code, field: None, message } };
    let text = std::str::from_utf8(line)
        .map_err(|error| unreadable(FaultCode::NotUtf8, format!("the line is not UTF-8: {error}")))?;
    Situation::from_line(text)
}
