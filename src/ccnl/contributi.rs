//! INPS by band of effective hourly pay or beyond the weekly hours, and Cas.Sa.Colf.

use super::case::Case;
use super::item::{HourFigure, Item, Line, Quantity};
use super::retribuzione::Pay;
use super::rulebook::{Aliquota, Fascia};
use super::situation::{EffectivePay, Term};
use super::vitto_alloggio::Board;
use super::worth::{Operand, Origin, Place, Worth};
use crate::money::{Factor, Money};

/// Figures by the hour.
pub struct Hourly<W> {
    pub(super) pay: W,
    pub(super) rgf: W,
    pub(super) effective: W,
    pub(super) band: u8,
    pub(super) inps_total: W,
    pub(super) inps_worker: W,
}

/// Contributions of the year.
pub struct Owed<W> {
    pub(super) inps_employer: W,
    pub(super) inps_worker: W,
    pub(super) cassacolf_employer: W,
    pub(super) cassacolf_worker: W,
}

/// Pay by the hour, and the band it falls in.
pub fn hourly<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, pay: &Pay<W>, board: &Board<W>) -> Hourly<W> {
    let year_hours = [case.hours(), case.weeks()];
    let hour_pay = W::over(Item::HourExact(HourFigure::Pay), pay.whole, &year_hours);
    let hour_board = W::over(Item::BoardHour, board.year, &year_hours);
    let rgf = W::sum(Item::HourExact(HourFigure::Rgf), &[hour_pay, hour_board]);
    let exact = effective(case, hour_pay, hour_board);
    let effective = W::rounded(Item::Hour(HourFigure::Effective), exact);
    let (band, fascia) = band(case, effective.exact().round_cents(), beyond_bands(case));
    let effective = effective.cited(inps_source(case, fascia));
    let cells = Cells { case, band, fascia };
    Hourly {
        pay: W::rounded(Item::Hour(HourFigure::Pay), hour_pay),
        rgf: W::rounded(Item::Hour(HourFigure::Rgf), rgf),
        effective,
        band,
        inps_total: cells.total(),
        inps_worker: cells.worker(),
    }
}

/// What INPS asks for an hour in one band: total and worker's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inps<W> {
    /// The band, counted from one; the last is the one beyond the weekly hours.
    pub band: u8,
    /// Employer and worker together, an hour.
    pub total: W,
    /// The worker's part, an hour.
    pub worker: W,
}

/// What INPS asks for an hour: by the effective pay, and beyond the weekly hours.
pub fn inps_of<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, effective: Money) -> [Inps<W>; 2] {
    [false, true].map(|beyond| {
        let (band, fascia) = band(case, effective, beyond);
        let cells = Cells { case, band, fascia };
        Inps { band, total: cells.total(), worker: cells.worker() }
    })
}

/// Whether the contract's hours pass those up to which the pay chooses the band.
pub fn beyond_bands<S>(case: &Case<'_, S>) -> bool {
    case.weekly_hours() > case.contributi.body.over_hours
}

/// Hourly pay with its share of board and tredicesima.
fn effective<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, pay: W, board: W) -> W {
    let months = &case.contratto.body.tredicesima_months;
    let with_tredicesima = Operand {
        quantity: Quantity::WithTredicesima,
        value: Factor::fraction(i64::from(months.value) + 1, i64::from(months.value)),
        source: Some(case.text(&months.cite)),
    };
    let item = Item::HourExact(HourFigure::Effective);
    match case.situation.conventions().effective_pay {
        EffectivePay::TredicesimaOnBoard => {
            W::times(item, W::sum(Item::EffectivePart, &[pay, board]), &[with_tredicesima])
        }
        EffectivePay::TredicesimaOnPayOnly => {
            W::sum(item, &[W::times(Item::EffectivePart, pay, &[with_tredicesima]), board])
        }
    }
}

/// The band and its place, counted from one: beyond the weekly hours the last, else the first
/// whose limit the effective pay does not pass.
fn band<'a, S>(case: &Case<'a, S>, effective: Money, beyond_hours: bool) -> (u8, &'a Fascia) {
    let table = &case.contributi.body;
    let beyond = table.fasce.len();
    let within = |fascia: &Fascia| fascia.up_to.is_none_or(|limit| effective <= limit);
    let at = if beyond_hours { beyond } else { table.fasce.iter().position(within).unwrap_or(beyond) };
    let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
    (number, table.fasce.get(at).unwrap_or(&table.oltre))
}

fn aliquota<'a, S>(case: &Case<'a, S>, fascia: &'a Fascia) -> &'a Aliquota {
    match case.situation.term() {
        Term::Permanent | Term::FixedTermReplacement => &fascia.indeterminato,
        Term::FixedTerm => &fascia.determinato,
    }
}

fn inps_source<'a, S>(case: &Case<'a, S>, fascia: &'a Fascia) -> Place<'a> {
    Place::new(case.contributi, &fascia.cite)
}

/// The cells of one band.
struct Cells<'c, 'a, S> {
    case: &'c Case<'a, S>,
    band: u8,
    fascia: &'a Fascia,
}

impl<'a, S: Copy> Cells<'_, 'a, S> {
    fn total<W: Worth<'a, Space = S>>(&self) -> W {
        let cuaf = self.case.situation.cuaf();
        let aliquota = aliquota(self.case, self.fascia);
        let amount = if cuaf { aliquota.totale_con_cuaf } else { aliquota.totale_senza_cuaf };
        W::table(
            self.case.space,
            Item::Hour(HourFigure::InpsTotal),
            self.cell(false),
            amount,
            inps_source(self.case, self.fascia),
        )
    }

    fn worker<W: Worth<'a, Space = S>>(&self) -> W {
        let amount = aliquota(self.case, self.fascia).lavoratore;
        W::table(
            self.case.space,
            Item::Hour(HourFigure::InpsWorker),
            self.cell(true),
            amount,
            inps_source(self.case, self.fascia),
        )
    }

    fn cell(&self, worker: bool) -> Origin {
        Origin::Inps {
            band: self.band,
            worker,
            cuaf: self.case.situation.cuaf(),
            fixed_term: self.case.situation.term() == Term::FixedTerm,
            since: self.case.contributi.from,
        }
    }
}

/// What is owed on the year's hours: the worker's cents, and for the employer the rest of the total.
pub fn owed<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, hourly: &Hourly<W>) -> Owed<W> {
    let year_hours = [case.hours(), case.weeks()];
    let inps_worker = W::times(Item::Exact(Line::InpsWorker), hourly.inps_worker, &year_hours);
    let total = W::times(Item::InpsYear, hourly.inps_total, &year_hours);
    let [employer, worker] = assistenza(case);
    Owed {
        inps_employer: W::less(Item::Exact(Line::InpsEmployer), total, &[inps_worker]),
        inps_worker,
        cassacolf_employer: employer,
        cassacolf_worker: worker,
    }
}

/// Cas.Sa.Colf, the employer's part and the worker's, on hours of its own in the night regimes.
fn assistenza<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> [W; 2] {
    let hours = match case.contratto.body.assistenza_hours.get(&case.situation.regime()) {
        Some(own) => case.cited_hours(Quantity::AssistenzaWeeklyHours, own),
        None => case.hours(),
    };
    let [employer, worker] = assistenza_hour::<W>(case);
    [(Line::CassacolfEmployer, employer), (Line::CassacolfWorker, worker)]
        .map(|(line, hour)| W::times(Item::Exact(line), hour, &[hours, case.weeks()]))
}

/// Cas.Sa.Colf of an hour, the employer's part and the worker's.
pub fn assistenza_hour<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> [W; 2] {
    let body = &case.contributi.body;
    let source = Place::new(case.contributi, &body.assistenza_cite);
    [(body.assistenza_datore, false), (body.assistenza_lavoratore, true)].map(|(amount, worker)| {
        let cell = Origin::Assistenza { worker, since: case.contributi.from };
        W::table(case.space, Item::Cell, cell, amount, source)
    })
}
