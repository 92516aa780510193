//! Checks what `curami match --certify` wrote, from the numbers alone.
//!
//! Nothing here is shared with the code that ranks (a test reads the sources and sees to it): the weights and tables are
//! read anew, the formulas are written a second time over whole numbers, a week is seven words. [`check`] works
//! every line of points out again from its evidence, then totals, order and cut; given the workers and the requests,
//! also the evidence itself and the twelve conditions of everybody. It stops at the first thing that does not hold
//! and names it: line, request, worker, criterion, what is written, what comes out. Pure.

mod answer;
mod conditions;
mod evidence;
mod formulas;
mod places;
mod refusals;
mod register;
mod request;
mod shape;
mod tables;
mod time;
mod unread;
mod worker;
mod wrong;

pub use register::Register;
pub use tables::Rules;
pub use wrong::{Difference, Wrong};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use register::Asked;
use shape::{Line, Refused, Seal};
use tables::Tables;

/// What was checked when all holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Answers to requests.
    pub answers: usize,
    /// Requests that were not answered.
    pub refused: usize,
    /// Candidates, those just past a cut included.
    pub candidates: usize,
    /// Workers compared with a request, when the register was given.
    pub pairs: usize,
}

/// Works a certificate out again.
///
/// # Errors
/// The first thing that does not hold.
pub fn check(text: &str, rules: &Rules, register: Option<&Register>) -> Result<Checked, Wrong> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let Some((last, answers)) = lines.split_last() else {
        return Err(Wrong::of("certificate", "nothing", "a sealed last line"));
    };
    if let Some(register) = register {
        let (written, asked) = (answers.len(), register.requests.len());
        Wrong::unless_equal("lines of the certificate", written, asked)?;
    }
    let mut checked = Checked::default();
    let mut run = Run::default();
    for (at, line) in answers.iter().enumerate() {
        let (number, text) = (at + 1, line.trim_end_matches('\n'));
        one(text, number, rules, register, &mut run, &mut checked).map_err(|wrong| wrong.on_line(number))?;
    }
    let seal = Seal::read(last.trim_end_matches('\n')).map_err(|wrong| wrong.on_line(lines.len()))?;
    let on_last = |wrong: Wrong| wrong.on_line(lines.len());
    Wrong::unless_equal("lines", seal.lines, answers.len()).map_err(on_last)?;
    let sealed = hex::encode(Sha256::digest(answers.concat()));
    Wrong::unless_equal("sha256 of the lines above", seal.sha256, sealed).map_err(on_last)?;
    Ok(checked)
}

/// All lines are of one run: its day, and how many candidates it asked for.
#[derive(Default)]
struct Run {
    day: Option<NaiveDate>,
    top: Option<usize>,
}

impl Run {
    fn unless_other_day(&mut self, on: NaiveDate) -> Result<(), Wrong> {
        Wrong::unless_equal("on", on, *self.day.get_or_insert(on))
    }
}

/// One line.
fn one(
    text: &str,
    number: usize,
    rules: &Rules,
    register: Option<&Register>,
    run: &mut Run,
    checked: &mut Checked,
) -> Result<(), Wrong> {
    let asked = register.and_then(|register| register.requests.get(number - 1));
    match Line::read(text)? {
        Line::Refused(refused) => {
            let id = refused.request.id.clone().unwrap_or_default();
            let of_request = |wrong: Wrong| wrong.of_request(&id);
            Wrong::unless_equal("line", refused.line, number).map_err(of_request)?;
            refused.on.map_or(Ok(()), |on| run.unless_other_day(on)).map_err(of_request)?;
            if let Some(asked) = asked {
                Wrong::unless_equal("request", id.as_str(), asked.id()).map_err(of_request)?;
                refused_rightly(&refused, asked, rules).map_err(of_request)?;
            }
            checked.refused += 1;
        }
        Line::Answered(answer) => {
            let id = answer.request.id.clone();
            let of_request = |wrong: Wrong| wrong.of_request(&id);
            Wrong::unless_equal("line", answer.line, number).map_err(of_request)?;
            run.unless_other_day(answer.on).map_err(of_request)?;
            Wrong::unless_equal("top", answer.top, *run.top.get_or_insert(answer.top)).map_err(of_request)?;
            let tables = &Tables::on(rules, answer.on).map_err(of_request)?;
            let pairs = match register.zip(asked) {
                None => answer::by_itself(&answer, tables),
                Some((register, asked)) => answer::with_register(&answer, tables, asked, register),
            };
            checked.pairs += pairs.map_err(of_request)?;
            checked.candidates += answer.candidates.len() + usize::from(answer.next.is_some());
            checked.answers += 1;
        }
    }
    Ok(())
}

/// A line that cannot be read has the code of its first fault; a request that the contract does not allow has its own, and
/// where there are no rules for the day no request is answered.
fn refused_rightly(refused: &Refused, asked: &Asked, rules: &Rules) -> Result<(), Wrong> {
    let code = match (asked, refused.on) {
        (Asked::Unread(_, code), _) => Some(*code),
        (Asked::Whole(_), None) => Some("no_rules"),
        (Asked::Whole(request), Some(day)) => refusals::code(request, &Tables::on(rules, day)?),
    };
    Wrong::unless_equal("refused", refused.code.as_str(), code.unwrap_or("an answer"))
}
