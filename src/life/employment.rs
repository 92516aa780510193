//! An employment: who works how, from when, under which terms. What everything in the life of a contract starts from.
//!
//! An [`Employment`] is valid by construction: it comes from [`EmploymentFields::check`], or from JSON by way of it.

mod json;
mod week;

use chrono::{Datelike, NaiveDate};

pub use week::Week;

use crate::ccnl::{
    BoardLodging, Conventions, Fields, Livello, Regime, SMALL_CHILD_YEARS, Situation, SituationError, Term,
};
use crate::input::InputError;
use crate::life::Practices;
use crate::money::{Hours, Money};

/// Where faults of an employment stand in every request that holds one.
const ROOT: &str = "employment";

/// What is agreed from a day on, until other terms follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// First day.
    pub from: NaiveDate,
    /// How the work is arranged.
    pub regime: Regime,
    /// Level; absent for night presence only.
    pub livello: Option<Livello>,
    /// Contract hours a week; absent for the two night regimes only.
    pub weekly_hours: Option<Hours>,
    /// Gross base pay, by the hour in hourly regimes, else by the month; `None` is the minimum.
    pub agreed_pay: Option<Money>,
    /// Whether the superminimo gives way to increases and indemnities.
    pub superminimo_absorbable: bool,
    /// Board and lodging; `None` is in kind for those who live in, else none.
    pub board_lodging: Option<BoardLodging>,
    /// More than one non self-sufficient person is cared for.
    pub several_non_self_sufficient: bool,
    /// The worker is certified under UNI 11766.
    pub certified_uni_11766: bool,
    /// Hours by weekday; `None` is [`Week::spread`].
    pub week: Option<Week>,
}

impl Terms {
    /// Plain terms: all else at its default.
    #[must_use]
    pub fn new(from: NaiveDate, regime: Regime) -> Terms {
        Terms {
            from,
            regime,
            livello: None,
            weekly_hours: None,
            agreed_pay: None,
            superminimo_absorbable: true,
            board_lodging: None,
            several_non_self_sufficient: false,
            certified_uni_11766: false,
            week: None,
        }
    }

    /// Hours by weekday: as agreed, or spread. None at all in a night regime that does not say them.
    #[must_use]
    pub fn week(&self) -> Week {
        self.week.unwrap_or_else(|| self.spread())
    }

    fn spread(&self) -> Week {
        self.weekly_hours.map(|hours| Week::spread(hours, self.regime.lives_in())).unwrap_or_default()
    }
}

/// The fields of an employment before they are checked against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmploymentFields {
    /// First day.
    pub hired_on: NaiveDate,
    /// How long the contract lasts.
    pub term: Term,
    /// Last day of a fixed term; open only when an absent worker is replaced.
    pub ends_on: Option<NaiveDate>,
    /// Family-allowance quota: false only for the employer's spouse and cohabiting relatives.
    pub cuaf: bool,
    /// What is agreed, in order of `from`; the first from the hiring.
    pub terms: Vec<Terms>,
    /// Birthdays of the children cared for.
    pub children_born: Vec<NaiveDate>,
    /// Departures from the contract's text.
    pub conventions: Conventions,
    /// Departures from it on points of the month and the quarter.
    pub practices: Practices,
}

impl EmploymentFields {
    /// A permanent employment under one set of terms, from their first day.
    #[must_use]
    pub fn new(terms: Terms) -> EmploymentFields {
        EmploymentFields {
            hired_on: terms.from,
            term: Term::Permanent,
            ends_on: None,
            cuaf: true,
            terms: vec![terms],
            children_born: Vec::new(),
            conventions: Conventions::default(),
            practices: Practices::default(),
        }
    }

    /// The employment these fields make. Faults name their field from `employment.` on.
    ///
    /// # Errors
    /// The first fault in the order of the format: the end against the term and the start, the terms in their order
    /// and each in itself, children born after the end.
    pub fn check(mut self) -> Result<Employment, InputError> {
        self.check_end()?;
        self.check_order()?;
        for at in 0..self.terms.len() {
            self.check_terms(at)?;
            let terms = &mut self.terms[at];
            let spread = terms.spread();
            // One way to say one thing: what is at its default is not said.
            terms.week = terms.week.filter(|week| *week != spread);
            let board = terms.board_lodging;
            terms.board_lodging = board.filter(|board| *board != BoardLodging::default_of(terms.regime));
        }
        let late = self.children_born.iter().position(|born| self.ends_on.is_some_and(|end| *born > end));
        if let Some(at) = late {
            let message =
                format!("a child born on {} is never cared for: the contract ends before", self.children_born[at]);
            return Err(fault("born_after_end", &format!("children_born[{at}]"), message));
        }
        self.children_born.sort_unstable();
        Ok(Employment { fields: self })
    }

    fn check_end(&self) -> Result<(), InputError> {
        let term = self.term.code();
        match (self.term, self.ends_on) {
            (Term::Permanent, Some(_)) => {
                let message = format!("ends_on is not allowed with term {term}: a settlement ends it");
                Err(fault("not_allowed", "ends_on", message))
            }
            (Term::FixedTerm, None) => {
                Err(fault("missing_field", "ends_on", format!("ends_on is missing, required with term {term}")))
            }
            (_, Some(end)) if end < self.hired_on => {
                let message = format!("ends_on {end} is before hired_on {}", self.hired_on);
                Err(fault("ends_before_hiring", "ends_on", message))
            }
            _ => Ok(()),
        }
    }

    fn check_order(&self) -> Result<(), InputError> {
        let Some(first) = self.terms.first() else {
            return Err(fault("missing_field", "terms", "terms is empty, expected at least those of the hiring"));
        };
        if first.from != self.hired_on {
            let message = format!("the first terms are from {}, expected hired_on {}", first.from, self.hired_on);
            return Err(fault("terms_not_from_hiring", "terms[0].from", message));
        }
        for (at, pair) in self.terms.windows(2).enumerate() {
            if pair[1].from <= pair[0].from {
                let message = format!("terms from {} do not follow those from {}", pair[1].from, pair[0].from);
                return Err(fault("terms_out_of_order", &format!("terms[{}].from", at + 1), message));
            }
        }
        let late = self.terms.iter().position(|terms| self.ends_on.is_some_and(|end| terms.from > end));
        late.map_or(Ok(()), |at| {
            let message = format!("terms from {} begin after ends_on", self.terms[at].from);
            Err(fault("terms_after_end", &format!("terms[{at}].from"), message))
        })
    }

    fn check_terms(&self, at: usize) -> Result<(), InputError> {
        let terms = &self.terms[at];
        let field = |name: &str| format!("terms[{at}].{name}");
        self.fields(terms, terms.from).check().map_err(|error| in_terms(&error, at))?;
        let week = terms.week();
        if let Some(day) = week.over_a_day() {
            let message = format!("{} hours on {day}, a day has twenty-four", week.on(day));
            let name = if terms.week.is_some() { "week" } else { "weekly_hours" };
            return Err(fault("day_over_24_hours", &field(name), message));
        }
        match terms.weekly_hours {
            Some(hours) if week.total() != hours => {
                let message = format!("the week adds up to {} hours, expected weekly_hours {hours}", week.total());
                Err(fault("week_does_not_add_up", &field("week"), message))
            }
            _ => Ok(()),
        }
    }

    fn fields(&self, terms: &Terms, day: NaiveDate) -> Fields {
        Fields {
            livello: terms.livello,
            weekly_hours: terms.weekly_hours,
            hired_on: Some(self.hired_on),
            term: self.term,
            cuaf: self.cuaf,
            agreed_pay: terms.agreed_pay,
            superminimo_absorbable: terms.superminimo_absorbable,
            child_under_six: self.children_born.iter().any(|born| under_six(*born, day)),
            several_non_self_sufficient: terms.several_non_self_sufficient,
            certified_uni_11766: terms.certified_uni_11766,
            board_lodging: terms.board_lodging,
            conventions: self.conventions,
            ..Fields::new(day, terms.regime)
        }
    }
}

/// An employment: fields that agree with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employment {
    fields: EmploymentFields,
}

impl Employment {
    /// The fields, to change some and check again.
    #[must_use]
    pub fn into_fields(self) -> EmploymentFields {
        self.fields
    }

    /// First day.
    #[must_use]
    pub fn hired_on(&self) -> NaiveDate {
        self.fields.hired_on
    }

    /// How long the contract lasts.
    #[must_use]
    pub fn term(&self) -> Term {
        self.fields.term
    }

    /// Last day of a fixed term.
    #[must_use]
    pub fn ends_on(&self) -> Option<NaiveDate> {
        self.fields.ends_on
    }

    /// Whether the family-allowance quota is due.
    #[must_use]
    pub fn cuaf(&self) -> bool {
        self.fields.cuaf
    }

    /// What is agreed, in order of `from`; never empty.
    #[must_use]
    pub fn terms(&self) -> &[Terms] {
        &self.fields.terms
    }

    /// Birthdays of the children cared for, oldest first.
    #[must_use]
    pub fn children_born(&self) -> &[NaiveDate] {
        &self.fields.children_born
    }

    /// Departures from the contract's text.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.fields.conventions
    }

    /// Departures from it on points of the month and the quarter.
    #[must_use]
    pub fn practices(&self) -> &Practices {
        &self.fields.practices
    }

    /// Whether the contract is in force on a day.
    #[must_use]
    pub fn in_force(&self, day: NaiveDate) -> bool {
        day >= self.fields.hired_on && self.fields.ends_on.is_none_or(|end| day <= end)
    }

    /// The terms in force on a day; `None` before the hiring and after the end.
    #[must_use]
    pub fn term_on(&self, day: NaiveDate) -> Option<&Terms> {
        let begun = self.fields.terms.partition_point(|terms| terms.from <= day);
        self.fields.terms[..begun].last().filter(|_| self.in_force(day))
    }

    /// Contract hours of a day by its weekday; none outside the employment. Holidays are not looked at.
    #[must_use]
    pub fn hours_on(&self, day: NaiveDate) -> Hours {
        self.term_on(day).map(|terms| terms.week().on(day.weekday())).unwrap_or_default()
    }

    /// The day from which no child is under six any more, for each child; a child of 29 February turns six on 1 March.
    pub fn sixth_birthdays(&self) -> impl Iterator<Item = NaiveDate> {
        self.fields.children_born.iter().filter_map(|born| sixth_birthday(*born))
    }

    /// The situation of a quote on a day: the terms in force then, and whether a child is under six.
    ///
    /// # Errors
    /// `outside_employment` before the hiring and after the end.
    pub fn situation(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> Result<Situation, InputError> {
        let outside = |field: &str| fault("outside_employment", field, format!("nobody is employed on {day}"));
        let before = day < self.fields.hired_on;
        let terms = self.term_on(day).ok_or_else(|| outside(if before { "hired_on" } else { "ends_on" }))?;
        let at = self.fields.terms.partition_point(|terms| terms.from <= day).saturating_sub(1);
        let fields = Fields { known_on, ..self.fields.fields(terms, day) };
        fields.check().map_err(|error| in_terms(&error, at))
    }
}

fn sixth_birthday(born: NaiveDate) -> Option<NaiveDate> {
    let years = i32::try_from(SMALL_CHILD_YEARS).unwrap_or_default();
    born.with_year(born.year() + years).or_else(|| born.succ_opt()?.with_year(born.year() + years))
}

fn under_six(born: NaiveDate, day: NaiveDate) -> bool {
    born <= day && sixth_birthday(born).is_some_and(|birthday| day < birthday)
}

fn fault(code: &'static str, field: &str, message: impl Into<String>) -> InputError {
    InputError::of(code, &format!("{ROOT}.{field}"), message)
}

fn in_terms(error: &SituationError, at: usize) -> InputError {
    let field = error.field.as_deref().unwrap_or_default();
    fault(error.code.code(), &format!("terms[{at}].{field}"), error.message.clone())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn employment() -> Employment {
        Employment::from_json(&json!({"hired_on": "2024-10-02", "term": "fixed_term", "ends_on": "2027-06-30",
            "terms": [
                {"from": "2024-10-02", "regime": "convivente", "livello": "BS", "weekly_hours": "54"},
                {"from": "2026-02-01", "regime": "non_convivente", "livello": "BS", "weekly_hours": "12",
                 "week": {"tue": "5", "fri": "7"}}],
            "children_born": ["2020-02-29", "2021-05-04"]}))
        .expect("an employment")
    }

    #[test]
    fn terms_follow_each_other_and_end() {
        let employment = employment();
        let regime = |on: &str| employment.term_on(day(on)).map(|terms| terms.regime);
        assert_eq!(regime("2024-10-01"), None);
        assert_eq!(regime("2024-10-02"), Some(Regime::Convivente));
        assert_eq!(regime("2026-01-31"), Some(Regime::Convivente));
        assert_eq!(regime("2026-02-01"), Some(Regime::NonConvivente));
        assert_eq!(regime("2027-06-30"), Some(Regime::NonConvivente));
        assert_eq!(regime("2027-07-01"), None);
        let hours = |on: &str| employment.hours_on(day(on)).to_string();
        assert_eq!([hours("2026-01-30"), hours("2026-02-03"), hours("2026-02-06")], ["9", "5", "7"]);
        assert_eq!([hours("2026-02-07"), hours("2027-07-02")], ["0", "0"]);
    }

    #[test]
    fn a_situation_is_that_of_its_day() {
        let employment = employment();
        let on = |on: &str| employment.situation(day(on), Some(day("2026-12-01")));
        let late = on("2026-02-01").expect("a situation");
        assert_eq!((late.regime(), late.hired_on()), (Regime::NonConvivente, day("2024-10-02")));
        assert_eq!(late.known_on(), Some(day("2026-12-01")));
        assert_eq!(late.weekly_hours(), Some(Hours::whole(12)));
        let field = |text: &str| on(text).expect_err("nobody").field;
        assert_eq!(field("2024-10-01").as_deref(), Some("employment.hired_on"));
        assert_eq!(field("2027-07-01").as_deref(), Some("employment.ends_on"));
    }

    #[test]
    fn a_child_is_under_six_until_the_sixth_birthday() {
        let employment = employment();
        let under = |on: &str| employment.situation(day(on), None).expect("a situation").child_under_six();
        assert!(under("2027-05-03"));
        assert!(!under("2027-05-04"));
        let sixth: Vec<String> = employment.sixth_birthdays().map(|day| day.to_string()).collect();
        assert_eq!(sixth, ["2026-03-01", "2027-05-04"]);
    }
}
