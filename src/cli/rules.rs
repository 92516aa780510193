//! `curami rules`: check, show and compare the rules.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Subcommand;

use super::impact;
use super::rules_source::RulesArgument;
use crate::ccnl::{Edition, Rulebook, Sheet};

/// What to do with the rules.
#[derive(Subcommand, Debug)]
pub enum RulesCommand {
    /// Prove that every table answers on every day, and every amount follows from the act before
    Check {
        #[command(flatten)]
        rules: RulesArgument,
    },
    /// Print the tables in force on a day
    Show {
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// Only what was signed by this day counts
        #[arg(long, value_name = "DATE")]
        known_on: Option<NaiveDate>,
        /// One table, as `tabella_a` or `minimi/tabella_a`, with its sources and doubts
        table: Option<String>,
        #[command(flatten)]
        rules: RulesArgument,
    },
    /// Print what changed between two days, cell by cell
    Diff {
        /// The older day
        old: NaiveDate,
        /// The newer day
        new: NaiveDate,
        #[command(flatten)]
        rules: RulesArgument,
    },
    /// Contracts under a new minimum, superminimi that give way, arrears, cost before and after
    Impact(impact::Arguments),
}

/// Runs a command on the rules.
///
/// # Errors
/// When the rules cannot be read, a table does not exist, or the output cannot be written.
pub fn run(command: &RulesCommand) -> anyhow::Result<ExitCode> {
    let (text, good) = match command {
        RulesCommand::Check { rules } => check(&rules.load()?)?,
        RulesCommand::Show { on, known_on, table, rules } => {
            (show(&rules.load()?, *on, *known_on, table.as_deref())?, true)
        }
        RulesCommand::Impact(arguments) => return impact::run(arguments),
        RulesCommand::Diff { old, new, rules } => (diff(&rules.load()?, *old, *new)?, true),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The coverage of each table in time, then what does not hold; true when all does.
fn check(book: &Rulebook) -> anyhow::Result<(String, bool)> {
    let mut out = String::new();
    let mut faults = Vec::new();
    let coverage = book.coverage();
    for table in &coverage {
        for piece in &table.pieces {
            let (until, cites) = (until(piece), piece.cites());
            writeln!(out, "{:<34} {} – {until:<10}  {:<18} {cites}", table.name, piece.from, piece.act.id)?;
        }
    }
    if let Some(known_until) = book.known_until() {
        for table in &coverage {
            let silent = table.unanswered(known_until);
            faults.extend(
                silent.first().map(|day| format!("{}: no answer on {day}, {} days in all", table.name, silent.len())),
            );
        }
        writeln!(out, "\n{} tables; the yearly ones are known until {known_until}", coverage.len())?;
    }
    let amounts = book.confronti();
    let listed = amounts.iter().filter(|amount| amount.listed.is_some()).count();
    writeln!(
        out,
        "{} amounts follow from the act before or from the rates, {listed} of them a listed cent away",
        amounts.len()
    )?;
    faults.extend(amounts.iter().filter(|amount| !amount.holds()).map(ToString::to_string));
    let coefficients = book.rivalutazioni_confronti();
    let last = book.indici().iter().flat_map(Edition::months).last();
    if let Some((month, _)) = last {
        let month = month.format("%Y-%m");
        writeln!(
            out,
            "{} indices and coefficients of the TFR agree; the last month known is {month}",
            coefficients.len()
        )?;
    }
    faults.extend(coefficients.iter().filter(|one| !one.holds()).map(ToString::to_string));
    match faults.len() {
        0 => writeln!(out, "every table answers on every day; no gap, no overlap")?,
        count => writeln!(out, "{count} do not hold:\n{}", faults.join("\n"))?,
    }
    Ok((out, faults.is_empty()))
}

fn until(sheet: &Sheet) -> String {
    sheet.until.map_or_else(|| "open".to_owned(), |until| until.to_string())
}

fn show(book: &Rulebook, on: NaiveDate, known_on: Option<NaiveDate>, table: Option<&str>) -> anyhow::Result<String> {
    let mut sheets = book.sheets_on(on, known_on);
    if let Some(table) = table {
        sheets.retain(|sheet| sheet.table == table || sheet.name() == table);
        anyhow::ensure!(!sheets.is_empty(), "no table {table:?} on {on}: see `curami rules check` for their names");
    }
    let mut out = String::new();
    for sheet in &sheets {
        let ended = if sheet.until.is_some_and(|until| until < on) { "  ended: provisional" } else { "" };
        writeln!(out, "{}  {} – {}  {}{ended}", sheet.name(), sheet.from, until(sheet), sheet.act.id)?;
        writeln!(out, "  {}", sheet.cites())?;
        let width = sheet.cells.iter().map(|cell| cell.key.chars().count()).max().unwrap_or_default();
        for cell in &sheet.cells {
            writeln!(out, "  {:<width$}  {}", cell.key, cell.value)?;
        }
        if table.is_some() {
            origin(&mut out, sheet)?;
        }
        writeln!(out)?;
    }
    if table.is_none() {
        for (edition, aumento) in book.on(on, known_on).scheduled() {
            let (from, amount) = (aumento.value.from, aumento.value.amount);
            writeln!(out, "scheduled from {from}: +{amount} on BS of table A  ({}, {})", aumento.cite, edition.act.id)?;
        }
    }
    Ok(out)
}

/// Where a table comes from and how sure it is.
fn origin(out: &mut String, sheet: &Sheet) -> std::fmt::Result {
    let act = &sheet.act;
    let assumed = if act.signed_assumed { " (day assumed)" } else { "" };
    writeln!(out, "  {}, signed {}{assumed}; file {}", act.title, act.signed, act.file)?;
    writeln!(out, "  checked {} by {}", act.checked.on, act.checked.by)?;
    writeln!(out, "  could confirm: {}", act.confirm)?;
    for url in act.url.iter().chain(act.sources.iter().map(|source| &source.url)) {
        writeln!(out, "  source: {url}")?;
    }
    for provenance in &sheet.provenance {
        if let Some(evidence) = &provenance.evidence {
            writeln!(out, "  evidence of {}: {evidence}", provenance.cite)?;
        }
        for doubt in &provenance.doubts {
            writeln!(out, "  doubt on {}: {doubt}", provenance.cite)?;
        }
    }
    act.notes.iter().try_for_each(|note| writeln!(out, "  note: {note}"))
}

fn diff(book: &Rulebook, old: NaiveDate, new: NaiveDate) -> anyhow::Result<String> {
    let mut out = String::new();
    let changes = book.diff(old, new);
    for change in &changes {
        let cell = format!("{}.{}", change.table, change.key);
        let (before, after) = (change.old.as_deref().unwrap_or("absent"), change.new.as_deref().unwrap_or("absent"));
        write!(out, "{cell}: {before} -> {after}")?;
        if let (Some(ratio), Some(per_mille)) = (change.ratio(), change.per_mille()) {
            write!(out, "  {per_mille} (x {ratio})")?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{} cells differ between {old} and {new}", changes.len())?;
    Ok(out)
}
