//! Papers: accessible, the same bytes for the same request, the same cents as their JSON, provable.

mod forgeries;
mod languages;
mod layout;
mod letter;
mod others;
mod proof;
mod tags;

use curami::ccnl::Rulebook;
use curami::papers::{Kind, Paper, compose, words_of};
use serde_json::Value;

pub fn book() -> Rulebook {
    Rulebook::embedded().expect("rules without faults")
}

/// A paper and its PDF, held to everything that every paper must do.
pub fn paper(book: &Rulebook, kind: Kind, request: &Value) -> (Paper, Vec<u8>) {
    let paper = compose(book, kind, request).unwrap_or_else(|fault| panic!("{request}: {fault}"));
    let pdf = paper.pdf().unwrap_or_else(|fault| panic!("{request}: {fault}"));
    tags::holds(&pdf, &paper.document.title);
    (paper, pdf)
}

/// The text of a PDF, without white space and soft breaks.
pub fn text(pdf: &[u8]) -> String {
    words_of(pdf).expect("text").concat().concat()
}

/// An amount of an answer as a paper prints it, without white space.
pub fn printed(amount: &Value) -> String {
    let amount = amount.as_str().expect("an amount").parse().expect("an amount");
    curami::italian::euro_it(amount).split_whitespace().collect()
}
