//! A person who can do a request, as a card: place, points, reasons, week, way, cost, what was verified, what lacks.

use chrono::NaiveDate;

use super::looking::{CARDS, Looking};
use super::order::{self, Mover};
use super::side;
use crate::app::joint_cost::asked_pay;
use crate::app::{App, DeskRequest, RankedPeople, RankedPerson};
use crate::ccnl::Regime;
use crate::matching::{Evidence, Offer};
use crate::money::Money;
use crate::registry::{Fact, FactKind, MAX_OPEN_PROPOSALS};
use crate::web::form::FormState;
use crate::web::format::euro_it;
use crate::web::lang::Words;
use crate::web::routes;
use crate::web::views::reason_line::{self, ReasonLine};
use crate::web::views::week_strip::WeekStrip;

/// What was verified, or is not any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// It holds.
    pub holds: bool,
    /// What.
    pub name: &'static str,
    /// When and how.
    pub detail: String,
}

/// Whether and how someone can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// In an open proposal: its page.
    Proposed(String),
    /// Chosen: the link that takes her away.
    Chosen(String),
    /// Can be chosen: the link that does.
    Can(String),
    /// Three are chosen or open.
    Full,
    /// The request is over.
    Over,
}

/// A card.
#[derive(Clone, Debug)]
pub struct Card {
    /// Place in the order.
    pub place: usize,
    /// Words before the code, for those who do not see the place.
    pub place_words: String,
    /// Public code.
    pub code: String,
    /// Points.
    pub points: u32,
    /// Whether she can be chosen.
    pub choosing: Choosing,
    /// Reasons.
    pub reasons: Vec<ReasonLine>,
    /// The week; none for those who live in.
    pub strip: Option<WeekStrip>,
    /// The way, in a sentence.
    pub travel: Option<String>,
    /// A month.
    pub month: Option<Money>,
    /// A year, in a sentence.
    pub year: Option<String>,
    /// Pay asked, in a sentence.
    pub asks: String,
    /// At which pay the cost is.
    pub at_pay: String,
    /// Where the whole account is.
    pub account: String,
    /// Words after that link, for those who do not see where it stands.
    pub account_of: String,
    /// Paid by the month whatever the nights.
    pub by_month: bool,
    /// What was verified.
    pub facts: Vec<FactLine>,
    /// Liked tasks she does not do.
    pub lacks: String,
    /// In open proposals of other requests.
    pub elsewhere: Option<String>,
    /// Her file.
    pub file: String,
    /// Ticked to stand side by side with others.
    pub ticked: bool,
    /// The computed place, when the desk has changed the order.
    pub computed: Option<String>,
    /// Who moved her and why.
    pub moved: Option<String>,
    /// The form that moves her; none when the request is over or she is alone.
    pub mover: Option<Mover>,
}

/// What cards of one request share.
pub struct Dealer<'a> {
    /// The use cases.
    pub app: &'a App,
    /// Words.
    pub words: &'static Words,
    /// The request.
    pub desk: &'a DeskRequest,
    /// The order.
    pub ranked: &'a RankedPeople,
    /// What is looked at.
    pub looking: &'a Looking,
    /// How many proposals are open.
    pub open: usize,
    /// A form as it was typed.
    pub form: &'a FormState,
}

impl Dealer<'_> {
    /// The card of a person.
    pub fn card(&self, person: &RankedPerson) -> Card {
        let w = &self.words.desk.rank;
        let regime = self.ranked.request.regime;
        let likes: Vec<String> = person.unmet_likes.iter().map(self.words.desk.reasons.skill).collect();
        Card {
            place: person.place,
            place_words: (w.place)(person.place),
            code: person.code.clone(),
            points: person.points,
            choosing: self.choosing(person),
            reasons: reason_line::lines(self.words, &person.reasons),
            strip: person.week.as_ref().map(|week| WeekStrip::of(self.words, week, &self.ranked.request.pattern)),
            travel: person.reasons.iter().find_map(|reason| (self.words.desk.reasons.travel)(&reason.evidence)),
            month: person.cost.month,
            year: person.cost.year.map(|year| (w.year)(&euro_it(year))),
            at_pay: (w.at_pay)(&euro_it(person.cost.pay), (self.words.desk.per)(regime)),
            asks: asks(self.words, regime, &person.offer, self.ranked.minimum),
            account: self.account(person),
            account_of: (w.account_of)(&person.code),
            by_month: matches!(regime, Regime::AssistenzaNotturna | Regime::PresenzaNotturna),
            facts: facts(self.words, &person.facts, self.app.today()),
            lacks: if likes.is_empty() { String::new() } else { (w.lacks_likes)(&likes.join("; ")) },
            elsewhere: (person.proposed_elsewhere > 0).then(|| (w.elsewhere)(person.proposed_elsewhere)),
            file: routes::desk_person(&person.code),
            ticked: self.looking.compared.contains(&person.code),
            computed: self.computed(person),
            moved: self.ranked.moved(person.id).map(|one| (self.words.desk.order.moved)(&one.staff_name, &one.reason)),
            mover: self.may_move().then(|| order::mover(self.words, self.form, person, self.ranked.eligible())),
        }
    }

    fn computed(&self, person: &RankedPerson) -> Option<String> {
        (!self.ranked.moves.is_empty()).then(|| (self.words.desk.order.computed)(person.computed_place))
    }

    fn may_move(&self) -> bool {
        !self.desk.request.state.is_over() && self.ranked.eligible() > 1
    }

    fn choosing(&self, person: &RankedPerson) -> Choosing {
        let looking = self.looking;
        if person.proposed_here {
            let open = self.desk.proposals.iter().find(|one| one.worker_id == person.id && one.state.is_open());
            let id = open.map(|one| one.id.to_string()).unwrap_or_default();
            Choosing::Proposed(routes::desk_proposal(&looking.code, &id))
        } else if self.desk.request.state.is_over() {
            Choosing::Over
        } else if looking.chosen.contains(&person.code) {
            Choosing::Chosen(looking.without(&person.code).href(&person.code))
        } else if looking.chosen.len() + self.open >= MAX_OPEN_PROPOSALS {
            Choosing::Full
        } else {
            Choosing::Can(looking.with(&person.code).href(&person.code))
        }
    }

    /// The calculator with this person's pay in this contract; without a case, when it makes none.
    fn account(&self, person: &RankedPerson) -> String {
        let terms = side::terms(self.desk);
        let priced = self.app.price(&self.ranked.request, &terms, Some(person.cost.pay), false);
        priced.map_or_else(|_| routes::COST.to_owned(), |priced| side::account(&priced.situation))
    }
}

/// `Chiede 8,80 € l’ora: 0,50 € sopra il minimo.`
pub fn asks(words: &'static Words, regime: Regime, offer: &Offer, minimum: Money) -> String {
    let pay = asked_pay(offer, minimum);
    let w = &words.desk.rank;
    let over = if pay > minimum { (w.over_minimum)(&euro_it(pay - minimum)) } else { w.at_minimum.to_owned() };
    (w.asks)(&euro_it(pay), (words.desk.per)(regime), &over)
}

/// What was verified; identity, availability and references are named even when they lack.
pub fn facts(words: &'static Words, known: &[Fact], today: NaiveDate) -> Vec<FactLine> {
    let w = &words.desk;
    let line = |fact: &Fact| FactLine {
        holds: fact.holds_on(today) && fact.kind != FactKind::CriminalRecordDeclared,
        name: (w.fact)(fact.kind),
        detail: (w.fact_detail)(fact, today),
    };
    let always = [FactKind::IdentitySeen, FactKind::ReferencesHeard, FactKind::AvailabilityConfirmed];
    let absent = always.into_iter().filter(|kind| !known.iter().any(|fact| fact.kind == *kind));
    let absent = absent.map(|kind| FactLine { holds: false, name: (w.fact)(kind), detail: w.people.never.to_owned() });
    known.iter().map(line).chain(absent).collect()
}

/// A line of the table of everybody.
#[derive(Clone, Debug)]
pub struct Row {
    /// Place.
    pub place: usize,
    /// Code.
    pub code: String,
    /// Where her card is.
    pub href: String,
    /// Points.
    pub points: u32,
    /// Minutes.
    pub travel: String,
    /// Pay asked.
    pub pay: String,
    /// A month.
    pub month: String,
    /// In an open proposal of this request, or chosen.
    pub marked: &'static str,
    /// The computed place.
    pub computed: usize,
}

/// The line of a person; `minimum` is the table's.
pub fn row(words: &'static Words, person: &RankedPerson, minimum: Money, looking: &Looking) -> Row {
    let w = &words.desk.rank;
    let minutes = person.reasons.iter().find_map(|reason| match reason.evidence {
        Evidence::Travel { minutes, .. } => Some(format!("{minutes} min")),
        _ => None,
    });
    let marked = if person.proposed_here {
        w.here
    } else if looking.chosen.contains(&person.code) {
        w.chosen
    } else {
        ""
    };
    Row {
        place: person.place,
        code: person.code.clone(),
        href: looking.at_page((person.place - 1) / CARDS + 1).href(&person.code),
        points: person.points,
        travel: minutes.unwrap_or_else(|| "–".to_owned()),
        pay: euro_it(asked_pay(&person.offer, minimum)),
        month: person.cost.month.map_or_else(|| "–".to_owned(), euro_it),
        marked,
        computed: person.computed_place,
    }
}
