//! A proposal as its two sides see it, each on a page of their own.

use crate::ccnl::Regime;
use crate::money::Money;
use crate::registry::Contact;
use crate::vocabulary::Vocabulary;
use crate::web::form::Choice;
use crate::web::format::euro_it;
use crate::web::lang::Words;
use crate::web::views::reason_line::ReasonLine;
use crate::web::views::step::Line;

/// A proposal, for the worker or the family.
#[derive(Debug)]
pub struct ProposalView {
    /// Id in the page.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Since when.
    pub since: String,
    /// What is asked.
    pub lines: Vec<Line>,
    /// Why.
    pub reasons: Vec<ReasonLine>,
    /// What was answered, and by the other.
    pub said: Vec<&'static str>,
    /// An answer can be given.
    pub open: bool,
    /// Where it goes.
    pub action: String,
    /// Reasons of a no.
    pub refusals: Vec<Choice>,
    /// Contacts, only after two yes.
    pub contact: Option<ContactView>,
    /// Where a family keeps the employment that follows, after two yes.
    pub employ: Option<String>,
}

/// Contacts that are open.
#[derive(Debug)]
pub struct ContactView {
    /// Name.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// Electronic mail.
    pub email: String,
    /// Address of the home; empty for a worker.
    pub address: String,
}

impl ContactView {
    /// Of a family.
    #[must_use]
    pub fn of(contact: &Contact) -> ContactView {
        ContactView {
            name: format!("{} {}", contact.first_name, contact.last_name),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            address: contact.address.clone(),
        }
    }
}

/// The reasons of a no, in the words of the list.
#[must_use]
pub fn refusals(list: &str) -> Vec<Choice> {
    let all = Vocabulary::embedded().list(list).iter();
    all.filter(|term| term.id != "no_answer" && term.id != "no_show")
        .map(|term| Choice::new(term.id.clone(), term.label_it.clone()))
        .collect()
}

/// What the two have answered so far.
#[must_use]
pub fn said(words: &'static Words, state: &str, open: bool, own: bool, other: bool) -> Vec<&'static str> {
    let w = &words.people;
    if !(open || own && other) {
        return vec![(w.over)(state)];
    }
    let mut said = Vec::new();
    if own {
        said.push(w.answered_yes);
    }
    if other {
        said.push(w.other_yes);
    } else if own {
        said.push(w.other_waits);
    }
    if !open {
        said.push((w.over)(state));
    }
    said
}

/// `8,50 € lordi l’ora`.
#[must_use]
pub fn pay_with_unit(words: &'static Words, pay: Money, regime: Regime) -> String {
    format!("{} {}", euro_it(pay), (words.people.step.pay_unit)(regime).trim_start_matches("€ "))
}
