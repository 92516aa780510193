//! What other rules, or the same rules known later, do to one employment: its minimum, its superminimo, its cost.

use chrono::NaiveDate;

use super::follow::least;
use crate::ccnl::{FindingCode, Line, Rulebook, Severity, Situation, quote_amounts};
use crate::input::InputError;
use crate::life::Employment;
use crate::money::{Exact, Money};

/// Rules as somebody knew them.
#[derive(Clone, Copy, Debug)]
pub struct Known<'b> {
    /// The rules.
    pub book: &'b Rulebook,
    /// Only what was signed by this day counts.
    pub on: Option<NaiveDate>,
}

/// An employment under one set of rules. Pay by the hour in hourly regimes, else by the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The least that may be paid.
    pub minimum: Money,
    /// Base pay: as agreed, and never under the minimum.
    pub pay: Money,
    /// What of it is above the minimum.
    pub superminimo: Money,
    /// True when the agreed pay is under the minimum.
    pub under_minimum: bool,
    /// What the employer bears in a month.
    pub month: Money,
    /// What the employer bears in a year.
    pub year: Money,
    /// True when a table used had ended.
    pub provisional: bool,
}

/// An employment before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// The day looked at.
    pub on: NaiveDate,
    /// True when the pay is by the hour.
    pub hourly: bool,
    /// Under the old rules.
    pub before: Side,
    /// Under the new ones.
    pub after: Side,
    /// How much of the superminimo gave way to a higher minimum.
    pub absorbed: Money,
}

/// Impacts added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Employments looked at.
    pub contracts: u64,
    /// Those whose agreed pay is under the new minimum.
    pub under_minimum: u64,
    /// Those whose superminimo gave way, in part or whole.
    pub absorbed: u64,
    /// What employers bear in a year under the old rules.
    pub year_before: Money,
    /// The same under the new ones.
    pub year_after: Money,
    /// Lines that are errors.
    pub errors: u64,
}

impl Summary {
    /// Counts one more.
    pub fn add(&mut self, impact: &Impact) {
        self.contracts += 1;
        self.under_minimum += u64::from(impact.after.under_minimum);
        self.absorbed += u64::from(!impact.absorbed.is_zero());
        self.year_before = self.year_before + impact.before.year;
        self.year_after = self.year_after + impact.after.year;
    }
}

/// Looks at an employment on a day under old and new rules. A superminimo that does not give way is kept on top of the
/// new minimum; a pay under a minimum is counted as that minimum.
///
/// # Errors
/// Nobody is employed on the day, no table covers it, or the terms are unlawful for another reason than their pay.
pub fn impact(employment: &Employment, on: NaiveDate, old: &Known<'_>, new: &Known<'_>) -> Result<Impact, InputError> {
    let terms = employment.term_on(on).cloned();
    // Where nobody is employed there are no terms either, and the situation says which day is at fault.
    employment.situation(on, None)?;
    let Some(terms) = terms else { return Err(no_minimum(on)) };
    let least_of = |known: &Known<'_>| {
        least(known.book, &terms, *employment.conventions(), on, known.on).ok_or_else(|| no_minimum(on))
    };
    let (low, high) = (least_of(old)?, least_of(new)?);
    let before = side(employment, on, old, low, terms.agreed_pay)?;
    let rise = if high > low { high - low } else { Money::ZERO };
    let kept = terms.agreed_pay.map(|pay| if terms.superminimo_absorbable { pay } else { pay + rise });
    let after = side(employment, on, new, high, kept)?;
    let gave_way = !rise.is_zero() && after.superminimo < before.superminimo;
    let absorbed = if gave_way { before.superminimo - after.superminimo } else { Money::ZERO };
    Ok(Impact { on, hourly: terms.regime.hourly(), before, after, absorbed })
}

fn side(
    employment: &Employment,
    on: NaiveDate,
    known: &Known<'_>,
    minimum: Money,
    agreed: Option<Money>,
) -> Result<Side, InputError> {
    let under_minimum = agreed.is_some_and(|pay| pay < minimum);
    let pay = agreed.filter(|_| !under_minimum);
    let mut fields = employment.situation(on, known.on)?.into_fields();
    fields.agreed_pay = pay;
    let situation = fields.check().map_err(|error| InputError::of(error.code.code(), "employment", error.message))?;
    let (month, year, provisional) = cost(known.book, &situation)?;
    let pay = pay.unwrap_or(minimum);
    Ok(Side { minimum, pay, superminimo: pay - minimum, under_minimum, month, year, provisional })
}

fn cost(book: &Rulebook, situation: &Situation) -> Result<(Money, Money, bool), InputError> {
    let quote = quote_amounts(book, situation);
    let Some(figures) = &quote.figures else {
        let findings = quote.findings();
        let unlawful = findings.into_iter().find(|finding| finding.severity == Severity::Unlawful);
        let (code, message) = unlawful.map_or(("unlawful", String::new()), |finding| {
            (if finding.code == FindingCode::NoRules { "no_rules" } else { "unlawful" }, finding.message)
        });
        return Err(InputError::of(code, "employment.terms", message));
    };
    let of = |worth: &Exact| worth.round_cents();
    let (month, year) = (figures.month.get(Line::EmployerCost), figures.year.get(Line::EmployerCost));
    Ok((of(month), of(year), quote.provisional()))
}

fn no_minimum(on: NaiveDate) -> InputError {
    InputError::of("no_rules", "employment.terms", format!("no table of pay has an amount for these terms on {on}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// January 2026 as it was known on 15 January and on 15 February, when the tables had been settled.
    fn january(pay: Option<&str>, absorbable: bool) -> Impact {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let employment = Employment::from_json(&json!({"hired_on": "2025-03-01",
            "terms": [{"from": "2025-03-01", "regime": "non_convivente", "livello": "B", "weekly_hours": "10",
                "agreed_pay": pay, "superminimo_absorbable": absorbable}]}))
        .expect("an employment");
        let known = |on| Known { book: &book, on: Some(day(on)) };
        impact(&employment, day("2026-01-31"), &known("2026-01-15"), &known("2026-02-15")).expect("an impact")
    }

    fn pays(side: &Side) -> [String; 3] {
        [side.minimum.to_string(), side.pay.to_string(), side.superminimo.to_string()]
    }

    #[test]
    fn tables_settled_late_change_the_month_before() {
        let one = january(None, true);
        assert_eq!(
            (pays(&one.before), pays(&one.after)),
            (["6.68", "6.68", "0.00"].map(str::to_owned), ["7.01", "7.01", "0.00"].map(str::to_owned))
        );
        assert!(one.before.provisional && !one.after.provisional);
        assert!(one.after.year > one.before.year);
    }

    #[test]
    fn a_superminimo_gives_way_or_is_kept() {
        let gave_way = january(Some("8.00"), true);
        assert_eq!(pays(&gave_way.after), ["7.01", "8.00", "0.99"].map(str::to_owned));
        assert_eq!(gave_way.absorbed.to_string(), "0.33");
        let kept = january(Some("8.00"), false);
        assert_eq!(pays(&kept.after), ["7.01", "8.33", "1.32"].map(str::to_owned));
        assert!(kept.absorbed.is_zero());
        let under = january(Some("6.80"), true);
        assert!(under.after.under_minimum && !under.before.under_minimum);
        assert_eq!(pays(&under.after), ["7.01", "7.01", "0.00"].map(str::to_owned));
        assert_eq!(under.absorbed.to_string(), "0.12");
        let mut summary = Summary::default();
        for impact in [&gave_way, &kept, &under] {
            summary.add(impact);
        }
        assert_eq!((summary.contracts, summary.under_minimum, summary.absorbed), (3, 1, 2));
    }
}
