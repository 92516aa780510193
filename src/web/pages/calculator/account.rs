//! The account as the page shows it.

use super::PAID;
use super::case::{Case, by_the_hour};
use super::instead::{Alternative, alternatives};
use crate::ccnl::profile::Because;
use crate::ccnl::{Figures, Finding, Line, Quote, Regime, Rulebook, Severity, Step, Voce};
use crate::money::Money;
use crate::web::format::{date_it, euro_it};
use crate::web::lang::Words;
use crate::web::lang::words::CostWords;
use crate::web::page::Frame;
use crate::web::routes;
use crate::web::views::formula::Formula;
use crate::web::views::receipt::Receipt;

/// A lawful case priced and explained.
#[derive(Clone, Debug)]
pub struct Account {
    /// Who receives what.
    pub receipt: Receipt,
    /// What is paid each month.
    pub paid: String,
    /// Regime and level, and why.
    pub proposal: Proposal,
    /// True when a table used had ended.
    pub provisional: bool,
    /// The lines that add up.
    pub lines: Vec<Row>,
    /// Values that are no cost.
    pub values: Vec<Row>,
    /// What is withheld.
    pub withheld: Vec<Row>,
    /// What is not due.
    pub not_due: Vec<NotDue>,
    /// What to know.
    pub findings: Vec<Known>,
    /// What if.
    pub instead: Vec<Alternative>,
    /// The minimum that the agreed pay cannot be under.
    pub minimum: Option<Minimum>,
    /// Address of this account.
    pub share: String,
    /// What begins from this case.
    pub next: Next,
    /// Which rules were used.
    pub rules: String,
    /// Start of the rulebook's fingerprint.
    pub fingerprint: String,
    /// The tables of that day.
    pub tables_href: String,
}

/// Where a case leads.
#[derive(Clone, Debug)]
pub struct Next {
    /// A request that begins from it.
    pub request: String,
    /// An employment that begins from it.
    pub employ: String,
}

/// Regime and level, and why.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Both, in words.
    pub title: String,
    /// Before the level's reason.
    pub level_label: String,
    /// The level's reason and article.
    pub level: String,
    /// Before the regime's reason.
    pub regime_label: String,
    /// The regime's reason and article.
    pub regime: String,
    /// True when chosen by hand.
    pub by_hand: bool,
}

/// A line with its explanation.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// Plain words under it.
    pub gloss: &'static str,
    /// By the month.
    pub month: Money,
    /// By the year.
    pub year: Money,
    /// Why it is there.
    pub why: &'static str,
    /// How it came about.
    pub formula: Formula,
}

/// A line that is not due, and why.
#[derive(Clone, Debug)]
pub struct NotDue {
    /// Its name.
    pub name: &'static str,
    /// The reason.
    pub why: &'static str,
    /// The article, when one says so.
    pub article: Option<String>,
}

/// A finding as shown.
#[derive(Clone, Debug)]
pub struct Known {
    /// How much it weighs, and what it is.
    pub title: String,
    /// In full.
    pub message: String,
    /// The article.
    pub article: String,
    /// Class of the notice.
    pub class: &'static str,
    /// Its icon.
    pub icon: &'static str,
}

/// The table's minimum.
#[derive(Clone, Debug)]
pub struct Minimum {
    /// The amount.
    pub amount: Money,
    /// By the hour, else by the month.
    pub by_the_hour: bool,
    /// Table and row.
    pub place: String,
}

impl Account {
    /// The account of a quote; `None` when something is unlawful.
    pub fn of(
        book: &Rulebook,
        frame: &Frame,
        case: &Case,
        quote: &Quote<'_>,
        share: String,
        next: Next,
    ) -> Option<Account> {
        let figures = quote.figures.as_ref()?;
        let words: &'static Words = frame.w;
        let regime = case.situation.regime();
        let month = figures.month.map(|voce: &Voce<'_>| voce.money());
        let year = figures.year.map(|voce: &Voce<'_>| voce.money());
        let row = |line: &Line| row(figures, *line, regime, &words.cost);
        let due = |line: &&Line| figures.year.get(**line).not_due_because().is_none() && !year.get(**line).is_zero();
        Some(Account {
            receipt: Receipt::of(&month, &year, words),
            paid: (words.cost.result.paid)(&euro_it(*month.get(Line::Pay))),
            proposal: proposal(book, case, &words.cost),
            provisional: quote.provisional(),
            lines: PAID.iter().filter(due).map(row).collect(),
            values: [Line::BoardInKind].iter().filter(due).map(row).collect(),
            withheld: [Line::InpsWorker, Line::CassacolfWorker].iter().filter(due).map(row).collect(),
            not_due: not_due(figures, &words.cost),
            findings: quote.findings().iter().map(|finding| known(finding, &words.cost)).collect(),
            instead: alternatives(book, case, *month.get(Line::EmployerCost), &words.cost),
            minimum: minimum(figures, regime, &words.cost),
            share,
            next,
            rules: (words.cost.result.rules)(&date_it(quote.on())),
            fingerprint: quote.rulebook().chars().take("sha256:".len() + 12).collect(),
            tables_href: routes::rules_on(quote.on()),
        })
    }
}

fn row(figures: &Figures<Voce<'_>>, line: Line, regime: Regime, words: &'static CostWords) -> Row {
    let (name, gloss) = (words.lines.line)(line);
    let voce = figures.year.get(line);
    Row {
        name,
        gloss,
        month: figures.month.get(line).money(),
        year: voce.money(),
        why: (words.lines.why)(line, regime),
        formula: Formula::of(*voce, &words.lines),
    }
}

fn not_due(figures: &Figures<Voce<'_>>, words: &'static CostWords) -> Vec<NotDue> {
    let reasons = figures.year.iter().filter_map(|(line, voce)| Some((line, voce, voce.not_due_because()?)));
    let entry = |(line, voce, reason): (Line, &Voce<'_>, _)| NotDue {
        name: (words.lines.line)(line).0,
        why: (words.lines.not_due)(line, reason),
        article: first_place(*voce),
    };
    reasons.filter(|(line, ..)| PAID.contains(line)).map(entry).collect()
}

fn first_place(voce: Voce<'_>) -> Option<String> {
    let own = voce.cites().first().map(|cite| cite.place().to_owned());
    own.or_else(|| voce.children().find_map(first_place))
}

fn known(finding: &Finding, words: &'static CostWords) -> Known {
    let (class, icon) = match finding.severity {
        Severity::Info => ("", "info-circle"),
        Severity::Warning => ("att", "warning-circle"),
        Severity::Unlawful => ("no", "ban"),
    };
    let title = format!("{}: {}", (words.lines.severity)(finding.severity), (words.lines.finding)(finding.code));
    Known { title, message: finding.message.clone(), article: finding.article.clone(), class, icon }
}

fn minimum(figures: &Figures<Voce<'_>>, regime: Regime, words: &'static CostWords) -> Option<Minimum> {
    fn cell(voce: Voce<'_>) -> Option<Voce<'_>> {
        match voce.step() {
            Step::Table(_) => Some(voce),
            _ => voce.children().find_map(cell),
        }
    }
    let cell = cell(*figures.year.get(Line::Minimo))?;
    let Step::Table(origin) = cell.step() else { return None };
    let place = (words.lines.origin)(&origin);
    Some(Minimum { amount: cell.money(), by_the_hour: by_the_hour(regime), place })
}

fn proposal(book: &Rulebook, case: &Case, words: &'static CostWords) -> Proposal {
    let (regime, livello) = (case.situation.regime(), case.situation.livello());
    let because = |because: &Because| format!("{} ({})", (words.result.because)(because.why), because.article);
    let by_hand = || {
        let rules = book.on(case.situation.on(), case.situation.known_on());
        let article = rules.contratto().ok().map(|text| text.body.livelli_cite.clone()).unwrap_or_default();
        format!("{} ({article})", livello.map_or("", words.result.livello))
    };
    let (level, why_regime) = match &case.answers {
        Some((_, proposed)) => (because(&proposed.because_livello), because(&proposed.because_regime)),
        None => (by_hand(), String::new()),
    };
    Proposal {
        title: (words.result.proposal)(regime, livello),
        level_label: (words.result.why_level)(livello),
        level,
        regime_label: (words.result.why_regime)(regime),
        regime: why_regime,
        by_hand: case.answers.is_none(),
    }
}
