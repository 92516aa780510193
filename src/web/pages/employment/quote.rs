//! The quote an employment began with: as it was kept, beside what today's rules say.

use askama::Template;
use axum::extract::{Path, State};

use super::opened;
use crate::app::{Reopened, SavedQuote};
use crate::ccnl::Line;
use crate::clock::Clock;
use crate::money::Money;
use crate::web::extract::Visitor;
use crate::web::format::filters;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::pages::calculator::PAID;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/quote.html")]
pub struct QuoteView {
    /// The frame.
    pub frame: Frame,
    /// When it was made.
    pub lead: String,
    /// Worked out again, is it the same.
    pub same: bool,
    /// Heads of the columns.
    pub heads: [String; 4],
    /// Lines by the month.
    pub rows: Vec<Row>,
    /// The total.
    pub total: Row,
    /// Today's rules forbid it.
    pub unlawful: bool,
    /// Fingerprints, then and today.
    pub rulebooks: [String; 2],
    /// Way back.
    pub back: String,
}

/// A line, then and today.
#[derive(Debug)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// As kept.
    pub then: Money,
    /// Today.
    pub today: Option<Money>,
    /// How much more today.
    pub more: Option<Money>,
}

/// The quote opened again.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
) -> Result<PrivatePage<QuoteView>, Problem> {
    let file = opened(&web, &token, &number).await?;
    let again = web.app().reopen_quote(&file.quote).map_err(|fault| Problem::internal(&fault))?;
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.employment.quote;
    let rows: Vec<Row> = PAID.iter().map(|line| row(words, &file.quote, &again, *line)).collect();
    Ok(PrivatePage(QuoteView {
        lead: (w.lead)(Clock::day_of(file.quote.made_at), file.quote.on),
        same: again.same,
        heads: (w.heads)(file.quote.on, again.today.on),
        rows: rows.into_iter().filter(|row| !row.is_nothing()).collect(),
        total: row(words, &file.quote, &again, Line::EmployerCost),
        unlawful: again.today.month.is_none(),
        rulebooks: [file.quote.rulebook.clone(), again.today.rulebook.clone()],
        back: routes::employment(&token, file.row.number),
        frame: frame.titled(w.title).without_trail(),
    }))
}

fn row(words: &'static Words, kept: &SavedQuote, again: &Reopened, line: Line) -> Row {
    let then = kept.answer.get("month").and_then(|month| month.get(line.code())).and_then(|amount| amount.as_str());
    let then: Money = then.and_then(|amount| amount.parse().ok()).unwrap_or_default();
    let today = again.today.month.as_ref().map(|month| *month.get(line));
    Row {
        name: (words.cost.lines.line)(line).0,
        then,
        today,
        more: today.map(|today| Money::from_cents(today.cents() - then.cents())),
    }
}

impl Row {
    fn is_nothing(&self) -> bool {
        self.then.is_zero() && self.today.is_none_or(Money::is_zero)
    }
}
