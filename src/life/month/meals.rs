//! The meal of who comes by the hour: on days of so many hours with continuous presence, the meal or its conventional
//! value.

use super::articles::counted;
use super::days::{Day, Days};
use super::line::{Notice, SlipCode, Unit};
use super::register::{Meals, Register};
use super::span::Prepared;
use super::writer::Writer;
use crate::ccnl::{Item, Regime, Riga, Tabella, Worth, cell_of};
use crate::money::Factor;

/// Days long enough for a meal in each span; `worked` is the time of each day, in quarters.
pub fn long_days(prepared: &Prepared<'_>, days: &Days<'_>, worked: &[u32]) -> Vec<u32> {
    let long = |(day, worked): &(&Day<'_>, &u32)| {
        let least = prepared.spans[day.span].articles.istituti.body.orario.pasto.value;
        day.absence.is_none() && **worked >= least.quarters()
    };
    let of = |number: usize| {
        let span = &prepared.spans[number];
        let days = days.0.iter().zip(worked).filter(|(day, _)| day.span == number).filter(long).count();
        if span.regime() == Regime::NonConvivente { u32::try_from(days).unwrap_or(u32::MAX) } else { 0 }
    };
    (0..prepared.spans.len()).map(of).collect()
}

/// The conventional value of the meals of a span, where they are paid in money.
pub fn meals<'a, 'b: 'a, W: Worth<'a>>(writer: &mut Writer<'a, 'b, W>, number: usize, days: u32, register: &Register) {
    if register.meals != Meals::Cash || days == 0 {
        return;
    }
    let articles = writer.prepared.spans[number].articles;
    let Some((origin, amount, table)) = cell_of(articles.minimi, Tabella::F, Riga::PranzoColazione) else { return };
    let one = W::table(writer.space, Item::Cell, origin, amount, table);
    let count = Factor::whole(days.into());
    let exact = W::times(Item::Life("meals"), one, &[counted("days", count)]);
    let line = writer.line(SlipCode::BoardCash, number, exact).quantity(count, Unit::Days).rate(one);
    line.place(articles.text(&articles.istituti.body.orario.pasto.cite)).place(table);
}

/// What would be due, where nobody says whether continuous presence is agreed.
pub fn notice(prepared: &Prepared<'_>, days: &[u32], register: &Register) -> Option<Notice> {
    let all: u32 = days.iter().sum();
    let span = prepared.spans.iter().zip(days).find(|(_, days)| **days > 0).map(|(span, _)| span)?;
    let least = &span.articles.istituti.body.orario.pasto;
    let (_, amount, _) = cell_of(span.articles.minimi, Tabella::F, Riga::PranzoColazione)?;
    let message = format!(
        "In {all} giorni le ore sono almeno {}: se la presenza continua è concordata spetta il pasto, o {} al giorno ({}).",
        crate::ccnl::words::ore(least.value),
        crate::ccnl::words::euro(amount),
        least.cite
    );
    (register.meals == Meals::NotSaid).then_some(Notice { code: "meal_if_agreed", message })
}
