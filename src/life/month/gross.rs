//! Gross pay, line by line: ordinary pay of each span, holidays, hours with supplements, board and lodging, amounts.

use chrono::Datelike;

use super::absence::Piece;
use super::articles::{counted, rated};
use super::days::{Day, Days};
use super::line::{SlipCode, Unit};
use super::register::{AbsencePay, AmountKind, Away, Entry, HoursOff, Register};
use super::share::Share;
use super::span::Span;
use super::tally::{Class, Tally};
use super::writer::{Writer, month_item};
use crate::ccnl::{Bases, BoardLodging, Item, Line, Livello, Operand, Origin, Riga, Tabella, Worth};
use crate::life::Practice;
use crate::money::{Factor, Hours, Money};

/// The yearly amounts that the lines of a span start from.
#[derive(Clone, Copy)]
pub struct Yearly<W> {
    /// Pay in money; by the hour without the indemnity that is paid by the month.
    pub pay: W,
    /// Global pay, board and lodging included.
    pub global: W,
    /// What supplements are a part of.
    pub supplements: W,
}

/// Those of a span.
pub fn yearly<'a, W: Worth<'a>>(span: &Span<'_>, bases: &Bases<W>, cash_only: bool) -> Yearly<W> {
    let monthly_part = part_of(bases, Line::IndennitaL);
    let pay = if span.regime().hourly() {
        W::less(Item::Life("pay_by_the_hour"), bases.pay, &[monthly_part])
    } else {
        bases.pay
    };
    let global = W::sum(Item::Life("global_pay"), &[bases.pay, bases.board_year]);
    Yearly { pay, global, supplements: if cash_only { bases.pay } else { global } }
}

/// A part of the year's pay.
pub fn part_of<W: Copy>(bases: &Bases<W>, line: Line) -> W {
    let at = bases.parts.iter().position(|(part, _)| *part == line).unwrap_or_default();
    bases.parts[at].1
}

/// Quarters of an hour as hours.
pub fn hours(quarters: u32) -> Factor {
    Hours::from_quarters(quarters).factor()
}

/// Hours of the span's year: weekly hours and weeks, to divide by.
pub fn year_hours<'b, W>(span: &Span<'b>, bases: &Bases<W>) -> [Operand<'b>; 2] {
    [counted("weekly_hours", bases.weekly_hours.factor()), span.articles.weeks()]
}

/// A month of a yearly amount.
pub fn month_of<'a, 'b: 'a, W: Worth<'a>>(span: &Span<'b>, year: W) -> W {
    W::over(Item::Life("month"), year, &[span.articles.months()])
}

/// Ordinary pay: the parts of the month, or of the hours worked at plain pay.
pub fn ordinary<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    number: usize,
    bases: &Bases<W>,
    tally: &Tally,
) {
    let span = &writer.prepared.spans[number];
    let share = Share::of(writer.prepared, number);
    let worked = hours(tally.ordinary);
    let year_hours = year_hours(span, bases);
    for (line, year) in bases.parts {
        let place = span.articles.part(line, span.regime());
        let by_the_hour = span.regime().hourly() && line != Line::IndennitaL;
        if by_the_hour {
            let times = W::times(Item::Life("ordinary_hours"), year, &[counted("hours", worked)]);
            let exact = W::over(month_item(line), times, &year_hours);
            let rate = W::over(Item::Life("hour"), year, &year_hours);
            let line = writer.line(SlipCode::Part(line), number, exact);
            line.quantity(worked, Unit::Hours).rate(rate).places(place);
        } else {
            let month = W::over(month_item(line), year, &[span.articles.months()]);
            let written = match share.days {
                None => writer.line(SlipCode::Part(line), number, month),
                Some(days) => {
                    let exact = part_of_month(month, days, share.of);
                    let unit = Unit::WorkingDays;
                    let rate = W::over(Item::Life("day"), month, &[share.of]);
                    writer.line(SlipCode::Part(line), number, exact).quantity(days, unit).rate(rate)
                }
            };
            written.places(place);
        }
    }
}

/// So many days of a month.
fn part_of_month<'a, W: Worth<'a>>(month: W, days: Factor, of: Operand<'a>) -> W {
    W::over(Item::Life("part_of_month"), W::times(Item::Life("days"), month, &[counted("days", days)]), &[of])
}

/// Whether a holiday is paid on a day: not where an absence already pays the day, or nothing.
fn holiday_paid(day: &Day<'_>, register: &Register) -> bool {
    let absence = day.absence.and_then(|entry| match register.entries.get(entry) {
        Some(Entry::Absence(absence)) => Some(absence.reason.pay()),
        _ => None,
    });
    let paid = matches!(absence, None | Some(AbsencePay::WorkingDays | AbsencePay::AsWorked));
    day.holiday.is_some() && paid
}

/// Holidays: a part of the week for each by the hour; by the month, a part of it for those on the weekly rest.
pub fn holidays<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    number: usize,
    bases: &Bases<W>,
    yearly: &Yearly<W>,
    (days, register): (&Days<'b>, &Register),
) {
    let span = &writer.prepared.spans[number];
    let rule = &span.articles.istituti.body.orario.festivita;
    let place = span.articles.text(&rule.cite);
    let of_span = days.0.iter().filter(|day| day.span == number && holiday_paid(day, register));
    if span.regime().hourly() {
        let count = Factor::whole(i64::try_from(of_span.count()).unwrap_or_default());
        let each = bases.weekly_hours.factor().by(rule.value.hourly_day);
        let year_hours = year_hours(span, bases);
        let operands = [counted("holidays", count), counted("weekly_hours", bases.weekly_hours.factor())];
        let share = rated("part_of_the_week", rule.value.hourly_day, place);
        let times = W::times(Item::Life("holiday_hours"), yearly.pay, &[operands[0], operands[1], share]);
        let exact = W::over(Item::Life("holidays"), times, &year_hours);
        let rate = W::over(Item::Life("hour"), yearly.pay, &year_hours);
        let line = writer.line(SlipCode::Holiday, number, exact);
        line.quantity(each.by(count), Unit::Hours).rate(rate).place(place);
    } else {
        let on_rest = of_span.filter(|day| day.date.weekday() == register.weekly_rest && !day.rested);
        let count = Factor::whole(i64::try_from(on_rest.count()).unwrap_or_default());
        let month = month_of(span, yearly.global);
        let rate = W::times(Item::Life("day"), month, &[rated("part_of_the_month", rule.value.sunday_day, place)]);
        let exact = W::times(Item::Life("holidays"), rate, &[counted("holidays", count)]);
        writer.line(SlipCode::HolidayOnRest, number, exact).quantity(count, Unit::WorkingDays).rate(rate).place(place);
    }
}

/// Hours beyond plain pay, each with its one supplement, and services asked of who is only present.
pub fn supplements<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    number: usize,
    bases: &Bases<W>,
    yearly: &Yearly<W>,
    tally: &Tally,
) {
    let span = &writer.prepared.spans[number];
    let year_hours = year_hours(span, bases);
    let step = |class: Class| class.step(!span.regime().hourly());
    for class in Class::ALL {
        let worked = tally.classes[class as usize];
        if worked == 0 {
            continue;
        }
        let (operand, place) = supplement(span, class);
        let base = W::times(Item::Life("with_supplement"), yearly.supplements, &[operand]);
        let rate = W::over(Item::Life("hour"), base, &year_hours);
        let exact = W::times(Item::Life("hours"), rate, &[counted("hours", hours(worked))]);
        let line = writer.line(SlipCode::Hours(class), number, exact).quantity(hours(worked), Unit::Hours);
        line.rate(rate).places(place).step(step(class));
    }
    for (livello, class, worked) in &tally.services {
        let Some(hour) = table_c(writer, span, *livello) else { continue };
        let (operand, place) = supplement(span, *class);
        let rate = W::times(Item::Life("with_supplement"), hour, &[operand]);
        let exact = W::times(Item::Life("hours"), rate, &[counted("hours", hours(*worked))]);
        let line = writer.line(SlipCode::Service(*class), number, exact).quantity(hours(*worked), Unit::Hours);
        line.rate(rate).places(span.articles.table(Tabella::C)).places(place).step(class.step(false));
    }
}

/// What the hour is multiplied by: the hour and its supplement, or the supplement alone.
fn supplement<'b>(span: &Span<'b>, class: Class) -> (Operand<'b>, Option<crate::ccnl::Place<'b>>) {
    let (added, place) = class.supplement(span);
    let value = if class.supplement_alone() { added } else { Factor::ONE + added };
    let operand = Operand { source: place, ..counted("with_supplement", value) };
    (operand, place)
}

/// The hour of table C at a level.
fn table_c<'a, 'b: 'a, W: Worth<'a>>(writer: &Writer<'a, 'b, W>, span: &Span<'b>, livello: Livello) -> Option<W> {
    let row = Riga::Livello(livello);
    let amount = span.articles.minimi.body.cell(Tabella::C, row)?;
    let cell = Origin::Pay { table: Tabella::C, row, since: span.articles.minimi.from };
    Some(W::table(writer.space, Item::Cell, cell, amount, span.articles.table(Tabella::C)?))
}

/// Board and lodging: in money, in kind, or in money for days away.
pub fn board<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    number: usize,
    bases: &Bases<W>,
    pieces: &[Piece],
) {
    let span = &writer.prepared.spans[number];
    let given = span.situation.board_lodging();
    let (Some(day), true) = (bases.board_day, given != BoardLodging::None) else { return };
    let share = Share::of(writer.prepared, number);
    let place = span.articles.table(Tabella::F);
    let month = match share.days {
        None => W::sum(Item::Life("board_of_the_month"), &[bases.board_month]),
        Some(days) => part_of_month(bases.board_month, days, share.of),
    };
    let of_span = || pieces.iter().filter(|piece| piece.span == number);
    let unpaid: Vec<W> = of_span()
        .filter(|piece| piece.absence.reason.pay() == AbsencePay::Nothing && piece.taken != Factor::whole(0))
        .map(|piece| {
            W::times(Item::Life("board_of_absence"), bases.board_month, &[counted("part_of_month", piece.taken)])
        })
        .collect();
    if given == BoardLodging::Cash {
        let exact = W::less(Item::Life("board_cash"), month, &unpaid);
        let days = exact.exact().count_of(day.exact());
        writer.line(SlipCode::BoardCash, number, exact).quantity(days, Unit::Days).rate(day).places(place);
        return;
    }
    let mut away = unpaid;
    for piece in of_span().filter(|piece| piece.absence.board_not_used) {
        let working = writer.prepared.practices.departs(Practice::SubstituteDays);
        let count = match piece.absence.reason.pay() {
            AbsencePay::Nothing => continue,
            AbsencePay::Own => piece.lower_days + piece.full_days,
            _ if working => piece.counted,
            _ => piece.days,
        };
        let count = Factor::whole(count.into());
        let exact = W::times(Item::Life("board_substitute"), day, &[counted("days", count)]);
        let line = writer.line(SlipCode::BoardSubstitute, number, exact).quantity(count, Unit::Days).rate(day);
        line.places(place).days(piece.from, piece.to);
        away.push(W::times(Item::Life("board_away"), day, &[counted("days", Factor::whole(piece.days.into()))]));
    }
    let nothing = W::given(writer.space, Item::Nothing, Money::ZERO);
    let rest = W::less(Item::Life("board_in_kind"), month, &away);
    let exact = W::greater(Item::Life("board_in_kind"), &[rest, nothing]);
    let days = exact.exact().count_of(day.exact());
    writer.line(SlipCode::BoardInKind, number, exact).quantity(days, Unit::Days).rate(day).places(place);
}

/// Entries that are amounts by themselves, and days away with the family.
pub fn amounts<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    bases: &[Bases<W>],
    yearly: &[Yearly<W>],
    register: &Register,
) {
    for entry in &register.entries {
        match entry {
            Entry::Amount { kind: AmountKind::Bonus, amount, what } => {
                let exact = W::given(writer.space, Item::Life("bonus"), *amount);
                writer.line(SlipCode::Amount(AmountKind::Bonus), 0, exact).note(what.as_ref());
            }
            Entry::Away(away) => {
                let number = writer.prepared.span_of(away.from);
                let span = &writer.prepared.spans[number];
                let days = u32::try_from((away.to - away.from).num_days() + 1).unwrap_or_default();
                if away.transfer {
                    transfer(writer, number, yearly[number].global, (away, days));
                } else if !away.in_letter {
                    let minimum = month_of(span, part_of(&bases[number], Line::Minimo));
                    travel(writer, number, minimum, (away, days));
                }
            }
            _ => {}
        }
    }
}

fn travel<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    number: usize,
    minimum: W,
    (away, days): (&Away, u32),
) {
    let articles = writer.prepared.spans[number].articles;
    let rule = &articles.istituti.body.compensi.trasferta;
    let place = articles.text(&rule.cite);
    let day = W::over(Item::Life("day"), minimum, &[articles.working_days()]);
    let rate = W::times(Item::Life("travel"), day, &[rated("supplement", rule.value, place)]);
    let count = Factor::whole(days.into());
    let exact = W::times(Item::Life("days"), rate, &[counted("days", count)]);
    let line = writer.line(SlipCode::Travel, number, exact).quantity(count, Unit::Days).rate(rate);
    line.place(place).days(away.from, away.to);
}

fn transfer<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    number: usize,
    global: W,
    (away, days): (&Away, u32),
) {
    let span = &writer.prepared.spans[number];
    let articles = span.articles;
    let rule = &articles.istituti.body.compensi.trasferimento;
    let place = articles.text(&rule.cite);
    let paid = rule.value.days.saturating_sub(away.days_before).min(days);
    let day = W::over(Item::Life("day"), month_of(span, global), &[articles.calendar_days()]);
    let rate = W::times(Item::Life("transfer"), day, &[rated("supplement", rule.value.supplement, place)]);
    let count = Factor::whole(paid.into());
    let exact = W::times(Item::Life("days"), rate, &[counted("days", count)]);
    let line = writer.line(SlipCode::Transfer, number, exact).quantity(count, Unit::Days).rate(rate);
    line.place(place).days(away.from, away.to);
}

/// Advances and expenses, after the net.
pub fn after<'a, 'b: 'a, W: Worth<'a>>(writer: &mut Writer<'a, 'b, W>, register: &Register) {
    for entry in &register.entries {
        if let Entry::Amount { kind: kind @ (AmountKind::Advance | AmountKind::Refund), amount, what } = entry {
            let exact = W::given(writer.space, Item::Life(kind.code()), *amount);
            writer.line(SlipCode::Amount(*kind), 0, exact).note(what.as_ref());
        }
    }
}

/// Hours of the contract without work: paid apart by the hour, taken from the month where they are not paid.
pub fn hours_off<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    bases: &[Bases<W>],
    yearly: &[Yearly<W>],
    register: &Register,
) {
    for entry in &register.entries {
        let Entry::HoursOff { reason, day, hours } = entry else { continue };
        let number = writer.prepared.span_of(*day);
        let span = &writer.prepared.spans[number];
        let by_the_hour = span.regime().hourly();
        let unpaid = *reason == HoursOff::Unpaid;
        if by_the_hour == unpaid {
            // By the hour what is not worked is not paid; by the month what is paid is in the month.
            continue;
        }
        let rate = W::over(Item::Life("hour"), yearly[number].pay, &year_hours(span, &bases[number]));
        let amount = W::times(Item::Life("hours"), rate, &[counted("hours", hours.factor())]);
        let code = if unpaid { SlipCode::HoursTaken } else { SlipCode::HoursOff(*reason) };
        let exact = if unpaid { writer.taken(code, amount) } else { amount };
        let cite = hours_off_cite(span, *reason);
        let line = writer.line(code, number, exact).quantity(hours.factor(), Unit::Hours).rate(rate);
        line.place(span.articles.text(cite)).days(*day, *day);
    }
}

fn hours_off_cite<'b>(span: &Span<'b>, reason: HoursOff) -> &'b str {
    let rule = &span.articles.istituti.body.assenze;
    match reason {
        HoursOff::Leave | HoursOff::Unpaid => &rule.permessi.cite,
        HoursOff::Training | HoursOff::RecognisedTraining | HoursOff::Exam => &rule.formazione.cite,
    }
}
