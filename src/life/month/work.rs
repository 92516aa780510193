//! From a register to an account: the rules are found, the days laid out, the hours counted, the lines written.

use chrono::NaiveDate;

use super::absence::{Piece, Used, pieces};
use super::absent::absences;
use super::contributions::{day_hours, withhold};
use super::days::Days;
use super::gross::{self, Yearly};
use super::line::{DayHours, MonthAccount, Section, SlipCode, SpanRates, cents};
use super::meals;
use super::notices::notices;
use super::register::{AmountKind, Register};
use super::span::{Prepared, refused};
use super::tally::{Tally, tally};
use super::tredicesima::{Twelfths, tredicesima, twelfths};
use super::writer::Writer;
use crate::ccnl::{Bases, Inps, Item, Rulebook, Steps, Voce, Worth, bases};
use crate::input::InputError;
use crate::life::{Employment, Month, Practice};
use crate::money::{Exact, Money};

/// A register that was found in order, with its rules: what an account is worked out from.
pub struct Ready<'b, 'e> {
    prepared: Prepared<'b>,
    employment: &'e Employment,
    register: &'e Register,
    days: Days<'b>,
    pieces: Vec<Piece>,
    used: Used,
    tallies: Vec<Tally>,
    hours: Vec<DayHours>,
    /// Days long enough for a meal, by span.
    long_days: Vec<u32>,
    twelfths: Vec<Twelfths>,
    /// What the TFR is computed on, where absences leave it whole: the pay of the month without them.
    whole_tfr_base: Option<Money>,
}

/// The register of a month in which nothing happens beyond the contract's week: the employment itself says all of it.
#[must_use]
pub fn forecast(_: &Employment, month: Month) -> Register {
    Register::plain(month)
}

/// The account of a month, in amounts.
///
/// # Errors
/// The first thing that does not fit, at its field: nothing is worked out by half.
pub fn account<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    register: &Register,
    known_on: Option<NaiveDate>,
) -> Result<MonthAccount<'b>, InputError> {
    let ready = prepare(book, employment, register, known_on)?;
    Ok(ready.work::<Exact>(())?.map(cents))
}

/// The account of a month, each line with its steps.
///
/// # Errors
/// As [`account`]; what [`prepare`] accepts is refused only for what the contract forbids in the terms.
pub fn explained<'a, 'b: 'a>(
    steps: &'a Steps,
    ready: &'a Ready<'b, '_>,
) -> Result<MonthAccount<'b, Voce<'a>>, InputError> {
    ready.work::<Voce<'a>>(steps)
}

/// Finds the rules of a register and checks that everything in it fits.
///
/// # Errors
/// The first thing that does not fit, at its field.
pub fn prepare<'b, 'e>(
    book: &'b Rulebook,
    employment: &'e Employment,
    register: &'e Register,
    known_on: Option<NaiveDate>,
) -> Result<Ready<'b, 'e>, InputError> {
    let prepared = Prepared::new(book, employment, register, known_on)?;
    let days = Days::new(&prepared, register)?;
    let (pieces, used) = pieces(&prepared, employment, register, &days)?;
    let (tallies, worked) = tally(&prepared, employment, register, &days)?;
    let hours = day_hours(&prepared, &days, &pieces, &worked);
    let long_days = meals::long_days(&prepared, &days, &worked);
    let twelfths = twelfths(&prepared, employment, register)?;
    let whole_tfr_base = whole_tfr_base(book, employment, register, known_on)?;
    Ok(Ready {
        prepared,
        employment,
        register,
        days,
        pieces,
        used,
        tallies,
        hours,
        long_days,
        twelfths,
        whole_tfr_base,
    })
}

/// In sickness, accident and maternity the TFR is computed on the pay that work would have given.
fn whole_tfr_base(
    book: &Rulebook,
    employment: &Employment,
    register: &Register,
    known_on: Option<NaiveDate>,
) -> Result<Option<Money>, InputError> {
    let Some(worked) = register.without_suspensions() else { return Ok(None) };
    Ok(Some(account(book, employment, &worked, known_on)?.tfr_base))
}

impl<'b> Ready<'b, '_> {
    fn work<'a, W: Worth<'a>>(&'a self, space: W::Space) -> Result<MonthAccount<'b, W>, InputError>
    where
        'b: 'a,
    {
        let prepared = &self.prepared;
        let cash_only = prepared.practices.departs(Practice::SupplementBase);
        let mut all: Vec<Bases<W>> = Vec::with_capacity(prepared.spans.len());
        for span in &prepared.spans {
            let found = bases(space, prepared.book, &span.situation);
            all.push(found.map_err(|findings| refused(&findings, span.terms))?);
        }
        let yearly: Vec<Yearly<W>> =
            prepared.spans.iter().zip(&all).map(|(span, bases)| gross::yearly(span, bases, cash_only)).collect();
        let mut writer = Writer::new(space, prepared);
        for (number, tally) in self.tallies.iter().enumerate() {
            gross::ordinary(&mut writer, number, &all[number], tally);
            gross::holidays(&mut writer, number, &all[number], &yearly[number], (&self.days, self.register));
            gross::supplements(&mut writer, number, &all[number], &yearly[number], tally);
        }
        absences(&mut writer, &all, &yearly, &self.pieces);
        gross::hours_off(&mut writer, &all, &yearly, self.register);
        gross::amounts(&mut writer, &all, &yearly, self.register);
        tredicesima(&mut writer, &self.twelfths)?;
        for (number, bases) in all.iter().enumerate() {
            gross::board(&mut writer, number, bases, &self.pieces);
            meals::meals(&mut writer, number, self.long_days[number], self.register);
        }
        withhold(&mut writer, &all, &self.hours, self.employment);
        gross::after(&mut writer, self.register);
        Ok(self.total(writer, &all))
    }

    fn total<'a, W: Worth<'a>>(&'a self, writer: Writer<'a, 'b, W>, all: &[Bases<W>]) -> MonthAccount<'b, W>
    where
        'b: 'a,
    {
        let prepared = &self.prepared;
        let of = |name, wanted: SlipCode| writer.sum(name, move |code| code == wanted);
        let gross = writer.sum("gross", |code| code.section() == Section::Gross);
        let inps_worker = of("inps_worker", SlipCode::InpsWorker);
        let cassacolf_worker = of("cassacolf_worker", SlipCode::CassacolfWorker);
        let net = W::less(Item::Life("net"), gross, &[inps_worker, cassacolf_worker]);
        let advances = of("advances", SlipCode::Amount(AmountKind::Advance));
        let refunds = of("refunds", SlipCode::Amount(AmountKind::Refund));
        let with_refunds = W::sum(Item::Life("net_and_refunds"), &[net, refunds]);
        let days = prepared.last.signed_duration_since(prepared.first).num_days() + 1;
        let least = prepared
            .spans
            .last()
            .map_or(0, |span| span.articles.istituti.body.rapporto.conversioni.value.fraction_days);
        MonthAccount {
            month: prepared.month,
            first: prepared.first,
            last: prepared.last,
            ends: prepared.ends,
            gross,
            in_kind: of("in_kind", SlipCode::BoardInKind),
            inps_worker,
            cassacolf_worker,
            net,
            advances,
            refunds,
            to_pay: W::less(Item::Life("to_pay"), with_refunds, &[advances]),
            tfr_base: match self.whole_tfr_base {
                Some(base) => W::given(writer.space, Item::Life("tfr_base_of_full_pay"), base),
                None => writer.sum("tfr_base", SlipCode::for_tfr),
            },
            hours: self.hours.clone(),
            rates: prepared.spans.iter().zip(all).map(|(span, bases)| rates(span, bases)).collect(),
            used: self.used,
            accrues: days - i64::from(self.used.days_without_accrual) >= i64::from(least),
            provisional: all.iter().any(|bases| bases.provisional),
            notices: notices(prepared, self.employment, self.register, &self.days, (&self.pieces, &self.tallies))
                .into_iter()
                .chain(meals::notice(prepared, &self.long_days, self.register))
                .collect(),
            lines: writer.lines,
        }
    }
}

fn rates<'a, W: Worth<'a>>(span: &super::span::Span<'_>, bases: &Bases<W>) -> SpanRates {
    let money = |worth: &W| -> Money { cents(worth.exact()) };
    SpanRates {
        from: span.from,
        to: span.to,
        beyond_bands: bases.beyond_bands,
        over_hours: span.articles.contributi.body.over_hours,
        inps: [0, 1].map(|at| {
            let Inps { band, total, worker } = &bases.inps[at];
            Inps { band: *band, total: money(total), worker: money(worker) }
        }),
        assistenza: [money(&bases.assistenza[0]), money(&bases.assistenza[1])],
    }
}
