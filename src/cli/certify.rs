//! `curami certify`: works out again what `curami match --certify` wrote.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow};

use super::RulesArgument;
use crate::certify::{Register, Rules, check};

/// Work out again every number of a certificate: points, totals, order and cut; with the workers and the
/// requests, also who could do each job and what the points rest on.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// What `curami match --certify FILE` wrote.
    #[arg(value_name = "FILE")]
    certificate: PathBuf,
    /// The workers it was made from.
    #[arg(long, value_name = "FILE", requires = "requests")]
    workers: Option<PathBuf>,
    /// The requests it was made from.
    #[arg(long, value_name = "FILE", requires = "workers")]
    requests: Option<PathBuf>,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command; status 1 when something does not hold, which is named.
///
/// # Errors
/// When the rules or a file cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let texts = arguments.rules.source().texts().context("the rules cannot be used")?;
    let rules = Rules::read(&texts).map_err(|fault| anyhow!("the rules cannot be used: {fault}"))?;
    let certificate = read(&arguments.certificate)?;
    let register = match arguments.workers.as_ref().zip(arguments.requests.as_ref()) {
        None => None,
        Some((workers, requests)) => {
            let fault = |fault: String| {
                anyhow!("{}: {fault}; match leaves such lines out, so take them out", workers.display())
            };
            let lines = std::fs::read(requests).with_context(|| format!("cannot read {}", requests.display()))?;
            Some(Register::read(&read(workers)?, &lines).map_err(fault)?)
        }
    };
    match check(&certificate, &rules, register.as_ref()) {
        Ok(checked) => {
            println!(
                "{}: holds; {} answers, {} candidates, {} pairs of worker and request, {} requests not answered",
                arguments.certificate.display(),
                checked.answers,
                checked.candidates,
                checked.pairs,
                checked.refused
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(wrong) => {
            eprintln!("{}: {wrong}", arguments.certificate.display());
            Ok(ExitCode::FAILURE)
        }
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
