//! An offer as its form carries it: what is typed becomes terms, or messages at the fields.

use chrono::NaiveDate;

use crate::directory::{Directory, OfferField, OfferTerms};
use crate::money::Money;
use crate::web::form::{Choice, FormState};
use crate::web::format::{parse_date, parse_euro, parse_hours};
use crate::web::lang::words::services::DeskOfferWords;

/// The name of a field in the form.
pub const fn name(field: OfferField) -> &'static str {
    match field {
        OfferField::Provider => "ente",
        OfferField::Category => "categoria",
        OfferField::Hour => "prezzo",
        OfferField::Least => "minimo",
        OfferField::Since => "dal",
        OfferField::Source => "fonte",
    }
}

/// The kinds of services to choose from.
pub fn categories(words: &DeskOfferWords) -> Vec<Choice> {
    let all = Directory::embedded().categories.iter().map(|kind| Choice::new(&kind.id, &kind.name));
    std::iter::once(Choice::new("", words.choose)).chain(all).collect()
}

/// The terms; `None` when a field cannot be accepted, with a message at each.
pub fn read(form: &mut FormState, words: &DeskOfferWords, today: NaiveDate) -> Option<OfferTerms> {
    let hour = parse_euro(form.value(name(OfferField::Hour))).ok();
    let typed = form.value(name(OfferField::Least)).to_owned();
    let least = if typed.is_empty() { Some(None) } else { parse_hours(&typed).ok().map(Some) };
    let since = parse_date(form.value(name(OfferField::Since))).ok();
    let terms = OfferTerms {
        provider: form.value(name(OfferField::Provider)).trim().to_owned(),
        category: form.value(name(OfferField::Category)).to_owned(),
        hour: hour.unwrap_or(Money::ZERO),
        least: least.unwrap_or_default(),
        since: since.unwrap_or(today),
        source: form.value(name(OfferField::Source)).trim().to_owned(),
    };
    let unread = [(OfferField::Least, least.is_none()), (OfferField::Since, since.is_none())];
    let unread = unread.into_iter().filter(|(_, wrong)| *wrong).map(|(field, _)| field);
    let mut faults: Vec<OfferField> = terms.faults(today).into_iter().chain(unread).collect();
    faults.sort_by_key(|field| *field as u8);
    fail(form, words, &faults);
    form.is_ok().then_some(terms)
}

/// A message at each field.
pub fn fail(form: &mut FormState, words: &DeskOfferWords, faults: &[OfferField]) {
    for fault in faults {
        form.fail(name(*fault), (words.wrong)(*fault));
    }
}

/// A form that holds the terms.
pub fn filled(terms: &OfferTerms) -> FormState {
    let mut form = FormState::default();
    form.set(name(OfferField::Provider), &terms.provider);
    form.set(name(OfferField::Category), &terms.category);
    form.set(name(OfferField::Hour), &terms.hour.to_string().replace('.', ","));
    form.set(
        name(OfferField::Least),
        &terms.least.map(|least| least.to_string().replace('.', ",")).unwrap_or_default(),
    );
    form.set(name(OfferField::Since), &terms.since.format("%d/%m/%Y").to_string());
    form.set(name(OfferField::Source), &terms.source);
    form
}
