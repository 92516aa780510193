//! What the contract says of the terms of a letter: figures, trial, vacation, the frame of the night.

use crate::ccnl::istituti::{FasciaOraria, Istituti};
use crate::ccnl::{Answer, Line, NoRule, Regime, Rulebook, Severity, Tabella, Term};
use crate::input::InputError;
use crate::life::end::trial_days;
use crate::life::month::Articles;
use crate::life::{Employment, Terms};
use crate::papers::PaperError;
use crate::papers::letter::{LetterTerms, ReducedForm};
use crate::papers::request::Head;

/// Figures and days of the contract for one employment, on its first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The quote of the first day.
    pub quote: Answer,
    /// The first terms.
    pub terms: Terms,
    /// Days of actual work of the trial.
    pub trial_days: u32,
    /// Working days of vacation a year.
    pub vacation_days: u32,
    /// Copies of the letter.
    pub copies: u32,
    /// Within which hours a night regime lies.
    pub night: Option<FasciaOraria>,
    /// Days a week of the reduced live-in form that is not tied to a slot.
    pub reduced_days: u32,
    /// Where the contract says what the letter says.
    pub articles: LetterArticles,
}

/// The parts of a pay that stand in an article or a table.
const OF_PAY: [Line; 7] = [
    Line::Minimo,
    Line::IndennitaFunzione,
    Line::Scatti,
    Line::Superminimo,
    Line::IndennitaH,
    Line::IndennitaI,
    Line::IndennitaL,
];

/// The articles of a letter, and the acts that they are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterArticles {
    /// Of each part of the pay that has one.
    pub pay: Vec<(Line, String)>,
    /// Of the value of board and lodging.
    pub board: String,
    /// Of the trial.
    pub trial: String,
    /// Of the weekly rest.
    pub rest: String,
    /// Of the vacation.
    pub vacation: String,
    /// Where the contract asks for Cas.Sa.Colf.
    pub assistance: String,
    /// Titles of the acts.
    pub acts: Vec<String>,
}

impl LetterArticles {
    fn of(articles: &Articles<'_>, regime: Regime, employment: &Employment) -> LetterArticles {
        let istituti = &articles.istituti.body;
        let fixed = employment.term() != Term::Permanent && employment.ends_on().is_some();
        let by_law = istituti.rapporto.prova_a_termine.as_ref().filter(|_| fixed);
        let pay = OF_PAY.into_iter().filter_map(|line| Some((line, articles.part(line, regime)?.place().to_owned())));
        let acts = [&articles.istituti.act.title, &articles.minimi.act.title];
        LetterArticles {
            pay: pay.collect(),
            board: articles.table(Tabella::F).map(|place| place.place().to_owned()).unwrap_or_default(),
            trial: [Some(&istituti.rapporto.prova.cite), by_law.map(|rule| &rule.cite)]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join("; "),
            rest: istituti.orario.riposo_settimanale.cite.clone(),
            vacation: articles.contratto.body.ferie_days.cite.clone(),
            assistance: articles.contributi.body.assistenza_cite.clone(),
            acts: acts.map(String::clone).into(),
        }
    }

    /// The article of a part of the pay; empty when it has none.
    pub(super) fn of_pay(&self, line: Line) -> &str {
        self.pay.iter().find(|(other, _)| *other == line).map_or("", |(_, article)| article)
    }
}

impl Agreed {
    /// Works the terms of the first day out.
    pub(super) fn of(book: &Rulebook, head: &Head, letter: &LetterTerms) -> Result<Agreed, PaperError> {
        let employment = &head.employment;
        let day = employment.hired_on();
        let first = employment.terms().first().ok_or_else(|| fault("missing_field", "employment.terms", "no terms"))?;
        let quote = Answer::of(book, &employment.situation(day, head.known_on)?, false);
        let unlawful: Vec<&str> = quote
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Unlawful)
            .map(|finding| finding.message.as_str())
            .collect();
        if !unlawful.is_empty() {
            return Err(fault("unlawful", "employment.terms[0]", unlawful.join("; ")).into());
        }
        let articles = Articles::on(book, day, head.known_on).map_err(|none| no_rules(&none))?;
        let (istituti, contratto) = (&articles.istituti.body, &articles.contratto.body);
        held(head, first, letter, istituti)?;
        Ok(Agreed {
            quote,
            terms: first.clone(),
            trial_days: trial_days(book, employment, head.known_on)?,
            vacation_days: contratto.ferie_days.value,
            copies: istituti.rapporto.lettera.value.copies,
            night: istituti.orario.regimi.get(&first.regime).and_then(|limits| limits.value.within),
            reduced_days: istituti.orario.ridotto.value.days_a_week,
            articles: LetterArticles::of(&articles, first.regime, employment),
        })
    }
}

fn fault(code: &'static str, field: &str, message: impl Into<String>) -> InputError {
    InputError::of(code, field, message)
}

fn no_rules(none: &NoRule) -> InputError {
    fault("no_rules", "employment.hired_on", none.to_string())
}

/// Holds what is agreed to the contract, where the letter would say something it forbids.
fn held(head: &Head, first: &Terms, letter: &LetterTerms, istituti: &Istituti) -> Result<(), InputError> {
    reduced_form(first.regime, letter, istituti)?;
    fixed_term(head, letter, istituti)?;
    if !first.regime.lives_in() && letter.half_day.is_some() {
        return Err(fault("not_allowed", "letter.half_day", "only who lives in has the extra half day of rest"));
    }
    slots(first, letter)
}

fn reduced_form(regime: Regime, letter: &LetterTerms, istituti: &Istituti) -> Result<(), InputError> {
    let field = "letter.form";
    match (regime == Regime::ConviventeRidotto, letter.form) {
        (true, None) => {
            let message = "reduced live-in hours need their form: a slot of the contract, or few_days";
            Err(fault("missing_field", field, message))
        }
        (false, Some(_)) => Err(fault("not_allowed", field, "only reduced live-in hours have a form")),
        (true, Some(ReducedForm::Within(slot))) => {
            let slots = &istituti.orario.ridotto.value.slots;
            if slots.iter().any(|one| one.from == slot.from && one.to == slot.to) {
                return Ok(());
            }
            let known: Vec<String> =
                slots.iter().map(|one| format!("{}-{}", one.from.format("%H:%M"), one.to.format("%H:%M"))).collect();
            Err(fault("invalid_value", field, format!("the contract knows {} and few_days", known.join(", "))))
        }
        (true, Some(ReducedForm::FewDays)) => {
            let week = letter.slots.len();
            let most = istituti.orario.ridotto.value.days_a_week as usize;
            if week > most {
                return Err(fault("not_allowed", field, format!("{week} days have slots, at most {most} may")));
            }
            Ok(())
        }
        (false, None) => Ok(()),
    }
}

/// Beyond the months that the law allows without a reason, the letter must give one.
fn fixed_term(head: &Head, letter: &LetterTerms, istituti: &Istituti) -> Result<(), InputError> {
    let employment = &head.employment;
    let fixed = employment.term() != Term::Permanent;
    if !fixed && !letter.fixed_term_reason.is_empty() {
        return Err(fault("not_allowed", "letter.fixed_term_reason", "the contract is permanent"));
    }
    let (Some(months), Some(end)) = (istituti.rapporto.termine.value.without_reason_months, employment.ends_on())
    else {
        return Ok(());
    };
    let free_until = employment.hired_on().checked_add_months(chrono::Months::new(months));
    if employment.term() == Term::FixedTerm
        && letter.fixed_term_reason.is_empty()
        && free_until.is_some_and(|day| end >= day)
    {
        let message = format!("a fixed term of more than {months} months needs its reason");
        return Err(fault("missing_field", "letter.fixed_term_reason", message));
    }
    Ok(())
}

/// The slots of each day add up to the contract's hours of that day.
fn slots(first: &Terms, letter: &LetterTerms) -> Result<(), InputError> {
    if letter.slots.is_empty() || first.regime.night() {
        return Ok(());
    }
    let week = first.week();
    for (day, code) in crate::life::Week::DAYS {
        let slots = letter.slots.iter().find(|(other, _)| *other == day).map_or(&[][..], |(_, slots)| slots);
        let minutes: i64 = slots.iter().map(|slot| slot.minutes()).sum();
        let hours = week.on(day);
        if minutes != i64::from(hours.quarters()) * 15 {
            let message = format!("the slots make {minutes} minutes, the week of the employment says {hours} hours");
            return Err(fault("slots_do_not_add_up", &format!("letter.slots.{code}"), message));
        }
    }
    Ok(())
}
