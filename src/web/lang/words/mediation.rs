//! Words of the mediation: a request, who can do it, proposing, a proposal.

/// Words of a request at the desk.
#[derive(Debug)]
pub struct DeskRequestWords {
    /// Role, regime, district.
    pub title: fn(&str, &str, &str) -> String,
    /// Description of the page.
    pub described: &'static str,
    /// Day and how far it is.
    pub promised: fn(&str, &str) -> String,
    /// Who follows it.
    pub followed: fn(&str) -> String,
    /// Nobody follows it.
    pub nobody: &'static str,
    /// When it arrived.
    pub arrived: fn(&str) -> String,
    /// Button.
    pub take: &'static str,
    /// Said after.
    pub taken: &'static str,
    /// Heading of the side.
    pub heading: &'static str,
    /// Field.
    pub contract: &'static str,
    /// Field.
    pub week: &'static str,
    /// Hours in all.
    pub hours: fn(&str) -> String,
    /// Hours that nights count.
    pub night_hours: fn(&str) -> String,
    /// Field.
    pub start: &'static str,
    /// No end.
    pub permanent: &'static str,
    /// The end.
    pub until: fn(&str) -> String,
    /// Field.
    pub needs: &'static str,
    /// Field.
    pub likes: &'static str,
    /// Field.
    pub languages: &'static str,
    /// Field.
    pub conditions: &'static str,
    /// Nothing asked.
    pub none: &'static str,
    /// Field.
    pub place: &'static str,
    /// Field.
    pub offer: &'static str,
    /// Pay, unit, minimum.
    pub offer_line: fn(&str, &str, &str) -> String,
    /// What the family pays.
    pub offer_cost: fn(&str) -> String,
    /// Link to the account.
    pub account: &'static str,
    /// Heading.
    pub contacts: &'static str,
    /// What opening means.
    pub contacts_note: &'static str,
    /// Button.
    pub contacts_open: &'static str,
    /// Field.
    pub contact_name: &'static str,
    /// Field.
    pub contact_phone: &'static str,
    /// Field.
    pub contact_email: &'static str,
    /// Field.
    pub contact_address: &'static str,
    /// Nothing given.
    pub absent: &'static str,
    /// Heading.
    pub notes: &'static str,
    /// No notes.
    pub notes_none: &'static str,
    /// Field.
    pub note: &'static str,
    /// Help of the field.
    pub note_help: &'static str,
    /// Button.
    pub note_button: &'static str,
    /// Said after.
    pub note_saved: &'static str,
    /// Nothing written.
    pub note_empty: &'static str,
    /// Link.
    pub close: &'static str,
    /// Heading of that page.
    pub close_title: &'static str,
    /// What happens.
    pub close_lead: &'static str,
    /// Field.
    pub close_reason: &'static str,
    /// Button.
    pub close_button: &'static str,
    /// No reason chosen.
    pub close_choose: &'static str,
    /// Said after.
    pub closed: &'static str,
    /// State of one that is over.
    pub closed_for: fn(&str) -> String,
    /// Nothing more can be done.
    pub over: &'static str,
    /// Something changed meanwhile.
    pub changed: &'static str,
    /// The contract does not allow it any more.
    pub refused: fn(&str) -> String,
    /// No rules for that day.
    pub no_rules: &'static str,
}

/// Words of the ranked people.
#[derive(Debug)]
pub struct RankWords {
    /// How many can do it, of how many.
    pub title: fn(usize, usize) -> String,
    /// Link that passes over the request.
    pub skip: fn(usize) -> String,
    /// What the order is.
    pub lead: &'static str,
    /// Link to the table.
    pub all: fn(usize) -> String,
    /// Nobody can do it.
    pub none: &'static str,
    /// Legend of the week: covered, missing, spare.
    pub legend: [&'static str; 3],
    /// Hidden words before the code.
    pub place: fn(usize) -> String,
    /// After the points.
    pub points_of: fn(u32) -> String,
    /// Heading.
    pub why: &'static str,
    /// After the points of a line.
    pub of: fn(u32) -> String,
    /// Heading.
    pub cost: &'static str,
    /// Unit.
    pub month: &'static str,
    /// A year of it.
    pub year: fn(&str) -> String,
    /// The pay of the contract and its unit.
    pub at_pay: fn(&str, &str) -> String,
    /// Pay asked, unit, how far above the minimum.
    pub asks: fn(&str, &str, &str) -> String,
    /// The minimum.
    pub at_minimum: &'static str,
    /// Above the minimum.
    pub over_minimum: fn(&str) -> String,
    /// Link to the account.
    pub account: &'static str,
    /// Hidden words after the link.
    pub account_of: fn(&str) -> String,
    /// It has no price.
    pub no_cost: &'static str,
    /// About the night regimes.
    pub night: &'static str,
    /// Tables that have ended.
    pub provisional: fn(&str) -> String,
    /// Heading.
    pub facts: &'static str,
    /// Nothing seen.
    pub facts_none: &'static str,
    /// Begins the line.
    pub lacks: &'static str,
    /// Nothing lacks.
    pub lacks_none: &'static str,
    /// Liked tasks not done.
    pub lacks_likes: fn(&str) -> String,
    /// In other open proposals.
    pub elsewhere: fn(usize) -> String,
    /// In an open proposal of this request.
    pub here: &'static str,
    /// Among those chosen.
    pub chosen: &'static str,
    /// Link.
    pub choose: &'static str,
    /// Link.
    pub unchoose: &'static str,
    /// No more can be chosen.
    pub full: &'static str,
    /// Where the week would be.
    pub live_in: &'static str,
    /// Heading.
    pub table: &'static str,
    /// Caption.
    pub caption: &'static str,
    /// Columns.
    pub columns: [&'static str; 6],
    /// Link.
    pub file: &'static str,
    /// Opens the counts.
    pub misses: fn(usize) -> String,
    /// How they are counted.
    pub misses_note: &'static str,
    /// Version of the weights.
    pub rules: fn(&str) -> String,
    /// Day of the rules.
    pub rules_on: fn(&str) -> String,
    /// Link.
    pub how: &'static str,
}

/// Words of why someone cannot.
#[derive(Debug)]
pub struct WhyNotWords {
    /// The heading.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Field.
    pub field: &'static str,
    /// Button.
    pub button: &'static str,
    /// No such code.
    pub unknown: fn(&str) -> String,
    /// Can do it: place.
    pub eligible: fn(&str, Option<usize>) -> String,
    /// First condition that fails: code, name, number, how many fail.
    pub first: fn(&str, &str, usize, usize) -> String,
    /// The candidacy is not validated.
    pub not_validated: &'static str,
}

/// Words of the act of proposing.
#[derive(Debug)]
pub struct ProposeWords {
    /// State of the choice: chosen, open.
    pub tray: fn(usize, usize) -> String,
    /// Link.
    pub review: &'static str,
    /// Heading.
    pub title: fn(usize) -> String,
    /// What happens.
    pub lead: &'static str,
    /// Heading.
    pub to_family: &'static str,
    /// Heading.
    pub to_worker: &'static str,
    /// Code, points, cost.
    pub family_says: fn(&str, &str, &str) -> String,
    /// What was verified.
    pub family_facts: fn(&str) -> String,
    /// What it never reads.
    pub family_never: &'static str,
    /// Role, district, week, pay.
    pub worker_says: fn(&str, &str, &str, &str) -> String,
    /// What she never reads.
    pub worker_never: &'static str,
    /// When contacts open.
    pub contacts: &'static str,
    /// Field.
    pub note: &'static str,
    /// Help of the field.
    pub note_help: &'static str,
    /// Too long.
    pub note_long: &'static str,
    /// Button.
    pub send: fn(usize) -> String,
    /// Link.
    pub back: &'static str,
    /// Said after.
    pub sent: &'static str,
    /// Nobody chosen.
    pub nobody: &'static str,
    /// Too many open.
    pub too_many: fn(usize) -> String,
    /// Cannot do it.
    pub not_eligible: fn(&str) -> String,
    /// Proposed already.
    pub already: fn(&str) -> String,
}

/// Words of a proposal at the desk.
#[derive(Debug)]
pub struct DeskProposalWords {
    /// Heading.
    pub list: &'static str,
    /// No proposals.
    pub list_none: &'static str,
    /// Heading: worker, request.
    pub title: fn(&str, &str) -> String,
    /// Link.
    pub open: &'static str,
    /// When and by whom.
    pub proposed: fn(&str, &str) -> String,
    /// Place and points of that moment.
    pub place: fn(i64, i64) -> String,
    /// Who.
    pub worker: &'static str,
    /// Who.
    pub family: &'static str,
    /// Said yes.
    pub yes_on: fn(&str) -> String,
    /// Has not answered.
    pub waits: &'static str,
    /// It is over: state, reason.
    pub ended: fn(&str, &str) -> String,
    /// Heading.
    pub record: &'static str,
    /// What it means.
    pub record_note: &'static str,
    /// Button.
    pub worker_yes: &'static str,
    /// Button.
    pub family_yes: &'static str,
    /// Opens the reasons.
    pub worker_no: &'static str,
    /// Opens the reasons.
    pub family_no: &'static str,
    /// Field.
    pub reason: &'static str,
    /// Button.
    pub refuse: &'static str,
    /// Opens the reasons.
    pub withdraw: &'static str,
    /// Button.
    pub withdraw_button: &'static str,
    /// No reason chosen.
    pub choose_reason: &'static str,
    /// Heading.
    pub hire: &'static str,
    /// What it does.
    pub hire_note: &'static str,
    /// Button.
    pub hire_button: &'static str,
    /// Heading.
    pub contacts: &'static str,
    /// What is written down.
    pub contacts_note: &'static str,
    /// Contacts are closed.
    pub closed: &'static str,
    /// Said after.
    pub saved: &'static str,
    /// Said after.
    pub withdrawn: &'static str,
    /// Said after.
    pub hired: &'static str,
    /// It is over.
    pub over: &'static str,
    /// Something changed meanwhile.
    pub changed: &'static str,
    /// What was quoted.
    pub cost: fn(&str) -> String,
    /// Field.
    pub note: &'static str,
    /// Heading.
    pub evidence: &'static str,
}
