//! `curami paper`: requests in, papers as PDF out.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use super::RulesArgument;
use super::exchange::write_answers;
use super::progress::ProgressArgument;
use crate::ccnl::Rulebook;
use crate::input::{self, InputError};
use crate::papers::{Kind, PaperError, compose};

/// Papers between two notices of how far the work is.
const STEP: u64 = 100;

/// A family's papers as accessible PDF: letter of hiring and the others of `docs/papers.md`.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Which paper
    #[arg(value_parser = kind)]
    kind: Kind,
    /// File with one request, or with one request a line; standard input when absent
    file: Option<PathBuf>,
    /// File for one paper; folder for several. One paper goes to standard output when absent
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    progress: ProgressArgument,
    #[command(flatten)]
    rules: RulesArgument,
}

fn kind(code: &str) -> Result<Kind, String> {
    let codes = || Kind::ALL.map(Kind::name).join(", ");
    Kind::from_name(code).ok_or_else(|| format!("no such paper, expected one of {}", codes()))
}

/// Runs the command; status 1 when any request has an error.
///
/// # Errors
/// When the rules, the file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let book = arguments.rules.load()?;
    let text = read_text(arguments.file.as_deref())?;
    let several = text.lines().filter(|line| line.trim_start().starts_with('{')).nth(1).is_some();
    let folder = match (input::json(text.as_bytes(), "request"), &arguments.out) {
        (Ok(request), _) => return one(arguments, &book, &request),
        (Err(_), Some(folder)) if several => folder,
        (Err(_), None) if several => bail!("several requests make several files: give a folder with --out"),
        (Err(fault), _) => {
            eprintln!("{}", error_line(&Value::Null, &fault));
            return Ok(ExitCode::FAILURE);
        }
    };
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let progress = arguments.progress.of("papers", STEP);
    let told = |line| {
        let answer = line_into(arguments.kind, &book, line, folder);
        progress.add(1);
        answer
    };
    let answers = lines.map(told).collect::<anyhow::Result<Vec<_>>>()?;
    write_answers(&answers, false)
}

/// A whole file, or all of standard input.
pub(super) fn read_text(file: Option<&Path>) -> anyhow::Result<String> {
    let mut text = String::new();
    match file {
        Some(path) => fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display())),
        None => io::stdin().read_to_string(&mut text).context("cannot read standard input").map(|_| text),
    }
}

fn one(arguments: &Arguments, book: &Rulebook, request: &Value) -> anyhow::Result<ExitCode> {
    match made(arguments.kind, book, request) {
        Err(fault) => {
            eprintln!("{}", error_line(request, &fault));
            Ok(ExitCode::FAILURE)
        }
        Ok((bytes, _)) => {
            match &arguments.out {
                Some(path) => fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?,
                None => io::stdout().lock().write_all(&bytes).context("cannot write the paper")?,
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// One line's paper in the folder, and the line that tells of it.
fn line_into(kind: Kind, book: &Rulebook, line: &str, folder: &Path) -> anyhow::Result<(Value, bool)> {
    let request = match input::json(line.as_bytes(), "line") {
        Ok(request) => request,
        Err(fault) => return Ok((error_line(&Value::Null, &fault), true)),
    };
    Ok(match made(kind, book, &request) {
        Err(fault) => (error_line(&request, &fault), true),
        Ok((bytes, code)) => {
            let name = format!("{}-{code}.pdf", kind.name());
            let path = folder.join(&name);
            fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
            (json!({"id": request.get("id"), "file": name, "code": code}), false)
        }
    })
}

/// The PDF of a request, and its code.
fn made(kind: Kind, book: &Rulebook, request: &Value) -> Result<(Vec<u8>, String), InputError> {
    let made = compose(book, kind, request).and_then(|paper| Ok((paper.pdf()?, paper.record.code)));
    made.map_err(PaperError::into_input)
}

/// What stands in the place of an answer that cannot be given.
pub(super) fn error_line(request: &Value, fault: &InputError) -> Value {
    json!({
        "id": request.get("id").and_then(Value::as_str),
        "error": {"code": fault.code, "message": fault.message, "field": fault.field},
    })
}
