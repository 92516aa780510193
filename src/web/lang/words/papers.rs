//! Words of the papers of an employment.

use crate::life::{Month, Quarter};

use super::people::Ask;

/// Words of the papers of an employment.
#[derive(Debug)]
pub struct PapersWords {
    /// Heading.
    pub title: &'static str,
    /// What they are.
    pub lead: &'static str,
    /// Link on the employment's page.
    pub link: &'static str,
    /// Heading of those for who works.
    pub for_worker: &'static str,
    /// Heading of those for the family.
    pub for_family: &'static str,
    /// Choice of a translation: question, help.
    pub language: Ask,
    /// Italian alone.
    pub italian_only: &'static str,
    /// Button that applies the choice.
    pub apply: &'static str,
    /// Which translation the links carry.
    pub with_language: fn(&str) -> String,
    /// The letter: name, what it is.
    pub letter: [&'static str; 2],
    /// Link to its details.
    pub letter_details: &'static str,
    /// Payslip of a month.
    pub payslip: fn(Month) -> String,
    /// What a payslip is.
    pub payslip_note: &'static str,
    /// No month was kept.
    pub no_months: &'static str,
    /// Yearly statement.
    pub statement: fn(i32) -> String,
    /// What it is.
    pub statement_note: &'static str,
    /// Hiring sheet for INPS: name, what it is.
    pub inps: [&'static str; 2],
    /// Sheet of a quarter.
    pub quarter: fn(Quarter) -> String,
    /// What it is.
    pub quarter_note: &'static str,
    /// For the tax return of a year.
    pub tax: fn(i32) -> String,
    /// What it is.
    pub tax_note: &'static str,
    /// The settlement: name on the page of the end, and the same of an end that was kept.
    pub settlement: &'static str,
    /// It waits for the coefficient.
    pub settlement_waits: &'static str,
    /// Deadlines: name, what they are, the same with amounts.
    pub calendar: [&'static str; 3],
    /// Heading of who is named.
    pub people: &'static str,
    /// Nobody is named, or someone is.
    pub named: [&'static str; 2],
    /// Link to the form.
    pub people_link: [&'static str; 2],
    /// How to check a paper: sentence, link.
    pub verify: [&'static str; 2],
    /// It cannot be made, by code.
    pub wrong: fn(&str) -> &'static str,
    /// Heading of that.
    pub wrong_title: &'static str,
    /// Link that mends it: letter, people, terms.
    pub mend: [&'static str; 3],
    /// Back to the employment, back to the papers.
    pub back: [&'static str; 2],
    /// Names and addresses.
    pub parties: PartiesWords,
    /// What the letter says beyond the contract.
    pub details: LetterWords,
}

/// Names, tax codes, addresses.
#[derive(Debug)]
pub struct PartiesWords {
    /// Heading.
    pub title: &'static str,
    /// Why, and that all may be left out.
    pub lead: &'static str,
    /// Where they go and how they leave.
    pub kept: &'static str,
    /// Headings of the two parts.
    pub sides: [&'static str; 2],
    /// Name, tax code, address.
    pub ask: [Ask; 3],
    /// Keep, erase.
    pub buttons: [&'static str; 2],
    /// What erasing does.
    pub erase_note: &'static str,
    /// Said when kept, when erased.
    pub done: [&'static str; 2],
    /// What does not fit, by code.
    pub wrong: fn(&str) -> &'static str,
    /// A letter that no font has.
    pub no_glyph: fn(char) -> String,
}

/// What the letter says beyond the contract.
#[derive(Debug)]
pub struct LetterWords {
    /// Heading.
    pub title: &'static str,
    /// Everything may be left out.
    pub lead: &'static str,
    /// Duties.
    pub duties: Ask,
    /// Slots of the week.
    pub slots: Ask,
    /// Hours of a day by the contract.
    pub day: fn(&str, &str) -> String,
    /// Weekly rest.
    pub rest_day: Ask,
    /// Half day of rest.
    pub half_day: Ask,
    /// Form of reduced hours.
    pub form: Ask,
    /// Few whole days.
    pub few_days: &'static str,
    /// A slot.
    pub within: fn(&str) -> String,
    /// Why the term is fixed.
    pub reason: Ask,
    /// Vacation.
    pub vacation: Ask,
    /// How pay is paid.
    pub pay_by: Ask,
    /// When pay is paid.
    pub pay_day: Ask,
    /// Where the work is done.
    pub workplace: Ask,
    /// Stays elsewhere.
    pub elsewhere: Ask,
    /// Where and when.
    pub elsewhere_at: Ask,
    /// Work clothes.
    pub clothes: Ask,
    /// Cameras.
    pub cameras: Ask,
    /// Room for belongings.
    pub belongings: Ask,
    /// Clauses.
    pub clauses: Ask,
    /// Not said yet, yes, no.
    pub known: [&'static str; 3],
    /// Button.
    pub keep: &'static str,
    /// Said when kept.
    pub done: &'static str,
    /// What does not fit, by code.
    pub wrong: fn(&str) -> &'static str,
}
