//! The whole quote in figures: hour, month and year, and who bears what.

use super::case::Case;
use super::contributi::{self, Hourly, Owed};
use super::item::{HourFigure, Item, Line};
use super::retribuzione::{self, Pay};
use super::vitto_alloggio::{self, Board};
use super::worth::Worth;
use super::{minimi, tfr, tredicesima};

/// A value for every [`Line`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines<W>([W; 19]);

impl<W> Lines<W> {
    /// The value of a line.
    #[must_use]
    pub fn get(&self, line: Line) -> &W {
        &self.0[line as usize]
    }

    /// Every line with its value, in the order of the answer.
    pub fn iter(&self) -> impl Iterator<Item = (Line, &W)> {
        Line::ALL.into_iter().zip(&self.0)
    }

    /// The same lines with other values.
    #[must_use]
    pub fn map<V>(&self, value: impl Fn(&W) -> V) -> Lines<V> {
        Lines(std::array::from_fn(|at| value(&self.0[at])))
    }
}

/// Figures by the hour, rounded to the cent, for display.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Hour<W> {
    /// Minimum of the table.
    pub minimum: W,
    /// Pay of the year by the hour.
    pub pay: W,
    /// Pay with board and lodging.
    pub rgf: W,
    /// Effective pay, which chooses the band.
    pub effective: W,
    /// INPS band, counted from one.
    pub band: u8,
    /// INPS of employer and worker.
    pub inps_total: W,
    /// INPS of the worker.
    pub inps_worker: W,
}

impl<W> Hour<W> {
    /// The same figures with other values.
    #[must_use]
    pub fn map<V>(&self, value: impl Fn(&W) -> V) -> Hour<V> {
        Hour {
            minimum: value(&self.minimum),
            pay: value(&self.pay),
            rgf: value(&self.rgf),
            effective: value(&self.effective),
            band: self.band,
            inps_total: value(&self.inps_total),
            inps_worker: value(&self.inps_worker),
        }
    }
}

/// Everything a quote says in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures<W> {
    /// By the hour.
    pub hour: Hour<W>,
    /// A twelfth of every line of the year.
    pub month: Lines<W>,
    /// The year.
    pub year: Lines<W>,
    /// The year's pay before rounding, which other lines start from.
    pub exact_pay: W,
    /// A month of board and lodging.
    pub board_month: W,
    /// Twelve months of board and lodging.
    pub board_year: W,
}

/// Pay, board and lodging, and what goes by the hour: what every other figure starts from.
pub(super) fn figures_bases<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> (Pay<W>, Board<W>, Hourly<W>) {
    let pay = retribuzione::pay(case);
    let board = vitto_alloggio::board(case);
    let hourly = contributi::hourly(case, &pay, &board);
    (pay, board, hourly)
}

/// Works a case out.
pub fn figures<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> Figures<W> {
    let (pay, board, hourly) = figures_bases(case);
    let tredicesima = tredicesima::tredicesima(case, &pay, &board);
    let tfr = tfr::tfr(case, &pay, &board, tredicesima);
    let owed = contributi::owed(case, &hourly);
    let exact = Exacts { pay, board, tredicesima, tfr, owed };
    let months = [case.months()];
    let year = lines(&exact, Item::Year, |line, amount: W| W::rounded(Item::Year(line), amount));
    let month = lines(&exact, Item::Month, |line, amount: W| {
        W::rounded(Item::Month(line), W::over(Item::MonthExact(line), amount, &months))
    });
    let hour = hour(case, &exact.pay, &hourly);
    let Exacts { pay, board, .. } = exact;
    Figures { hour, month, year, exact_pay: pay.whole, board_month: board.month, board_year: board.year }
}

/// The year's lines before rounding.
struct Exacts<W> {
    pay: Pay<W>,
    board: Board<W>,
    tredicesima: W,
    tfr: W,
    owed: Owed<W>,
}

/// Rounds every line once, and adds rounded lines to totals.
fn lines<'a, W: Worth<'a>>(exact: &Exacts<W>, item: fn(Line) -> Item, round: impl Fn(Line, W) -> W) -> Lines<W> {
    let Exacts { pay, board, tredicesima, tfr, owed } = exact;
    let minimo = round(Line::Minimo, pay.minimo);
    let indennita_funzione = round(Line::IndennitaFunzione, pay.indennita_funzione);
    let scatti = round(Line::Scatti, pay.scatti);
    let superminimo = round(Line::Superminimo, pay.superminimo);
    let h = round(Line::IndennitaH, pay.indennita_h);
    let i = round(Line::IndennitaI, pay.indennita_i);
    let l = round(Line::IndennitaL, pay.indennita_l);
    let paid = W::sum(item(Line::Pay), &[minimo, indennita_funzione, scatti, superminimo, h, i, l]);
    let in_kind = round(Line::BoardInKind, board.in_kind);
    let cash = round(Line::BoardCash, board.cash);
    let tredicesima = round(Line::Tredicesima, *tredicesima);
    let tfr = round(Line::Tfr, *tfr);
    let inps_employer = round(Line::InpsEmployer, owed.inps_employer);
    let inps_worker = round(Line::InpsWorker, owed.inps_worker);
    let cassacolf_employer = round(Line::CassacolfEmployer, owed.cassacolf_employer);
    let cassacolf_worker = round(Line::CassacolfWorker, owed.cassacolf_worker);
    let cost = W::sum(item(Line::EmployerCost), &[paid, cash, tredicesima, tfr, inps_employer, cassacolf_employer]);
    let gross = W::sum(item(Line::WorkerGross), &[paid, cash, tredicesima]);
    let net = W::less(item(Line::WorkerNet), gross, &[inps_worker, cassacolf_worker]);
    Lines([
        minimo,
        indennita_funzione,
        scatti,
        superminimo,
        h,
        i,
        l,
        paid,
        in_kind,
        cash,
        tredicesima,
        tfr,
        inps_employer,
        inps_worker,
        cassacolf_employer,
        cassacolf_worker,
        cost,
        gross,
        net,
    ])
}

fn hour<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, pay: &Pay<W>, hourly: &Hourly<W>) -> Hour<W> {
    let exact = if case.hourly() {
        minimi::cell(case)
    } else {
        W::over(Item::HourExact(HourFigure::Minimum), pay.minimo, &[case.hours(), case.weeks()])
    };
    Hour {
        minimum: W::rounded(Item::Hour(HourFigure::Minimum), exact),
        pay: hourly.pay,
        rgf: hourly.rgf,
        effective: hourly.effective,
        band: hourly.band,
        inps_total: hourly.inps_total,
        inps_worker: hourly.inps_worker,
    }
}
