//! "Is my pay right?": what a worker types, as an employment of the least that the contract allows. Pure.

use chrono::NaiveDate;

use super::candidacy_steps::date;
use super::employment::{EmploymentFault, WEEK_FIELDS, week};
use super::fault::{Checked, Fault, Faults};
use super::floor::{Floor, floor_of};
use crate::ccnl::{Livello, Regime, Rulebook};
use crate::life::{Employment, EmploymentFields, Month, Terms, Week};
use crate::money::{Hours, Money};
use crate::web::fields::Fields;
use crate::web::format::parse_euro;

/// What was typed.
#[derive(Clone, Debug)]
pub struct PayCheck {
    /// Which month.
    pub month: Month,
    /// The employment, at the pay agreed or the table's minimum.
    pub employment: Employment,
    /// The least of the table.
    pub floor: Floor,
    /// The pay agreed, when it is under the table.
    pub under: Option<Money>,
    /// What was received.
    pub received: Option<Money>,
    /// The figure is before anything is withheld.
    pub gross: bool,
}

/// Reads the form.
///
/// # Errors
/// Every fault at its field.
pub fn read(fields: &Fields, book: &Rulebook, today: NaiveDate) -> Checked<PayCheck> {
    let mut faults = Faults::default();
    let month = faults.keep("mese", fields.get("mese").parse::<Month>().map_err(|_| Fault::ChooseOne));
    let regime = faults.keep("come", fields.get("come").parse::<Regime>().map_err(|_| Fault::ChooseOne));
    let livello = match regime {
        Some(Regime::PresenzaNotturna) => None,
        _ => faults.keep("mansione", fields.get("mansione").parse::<Livello>().map_err(|_| Fault::ChooseOne)),
    };
    let week = faults.part(week(fields)).unwrap_or_default();
    if regime.is_some_and(|regime| !regime.night()) && week.total().quarters() == 0 {
        faults.add(WEEK_FIELDS[0], Fault::Employment(EmploymentFault::HoursMissing));
    }
    let money = |name: &str, faults: &mut Faults| match fields.get(name) {
        "" => None,
        typed => faults.keep(name, parse_euro(typed).map_err(|_| Fault::NotMoney)),
    };
    let (agreed, received) = (money("paga", &mut faults), money("riceve", &mut faults));
    let since = match fields.get("dal") {
        "" => None,
        typed => faults.keep("dal", date(typed)),
    };
    let (Some(month), Some(regime)) = (month, regime) else { return faults.finish(None) };
    if let Some(day) = since.filter(|day| *day > month.last()) {
        faults.add("dal", Fault::TooFar(month.last().min(day)));
    }
    let rules = book.on(month.last().min(today), None);
    let floor = floor_of(&rules, regime, livello);
    if let (None, Some(livello)) = (&floor, livello) {
        faults.add("mansione", Fault::NoRow(regime, livello));
    }
    let under = agreed.filter(|pay| floor.as_ref().is_some_and(|floor| *pay < floor.amount));
    let from = since.unwrap_or_else(|| month.first());
    let terms = Terms {
        livello,
        weekly_hours: (!regime.night()).then(|| week.total()),
        agreed_pay: agreed.filter(|_| under.is_none()),
        several_non_self_sufficient: fields.is("altro", "piu"),
        certified_uni_11766: fields.is("altro", "certificata"),
        week: (week.total() > Hours::default()).then_some(week).filter(|week: &Week| week.total().quarters() > 0),
        ..Terms::new(from, regime)
    };
    let children = if fields.is("altro", "bambino") { vec![month.first()] } else { Vec::new() };
    let whole = EmploymentFields { children_born: children, ..EmploymentFields::new(terms) }.check();
    let employment = faults.keep("come", whole.map_err(|_| Fault::Employment(EmploymentFault::Together)));
    let whole = employment.zip(floor).map(|(employment, floor)| PayCheck {
        month,
        employment,
        floor,
        under,
        received,
        gross: fields.is("tipo", "lordo"),
    });
    faults.finish(whole)
}
