//! What a request costs: the situation that follows from it, and its quote, computed or kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::App;
use crate::ccnl::{Answer, Line, NoRule, Regime, Situation, SituationError};
use crate::matching::{self, Pattern, Refusal, Rules};
use crate::money::Money;
use crate::registry::QuoteId;
use crate::store::quotes::{self, SavedQuote};
use crate::store::{StoreError, Tx};

/// What a quote needs besides the request that the match reads; each field as in the situation of a
/// quote, with the same default when absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Terms {
    /// `permanent`, `fixed_term` or `fixed_term_replacement`; absent: as the request's end says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// `false` when the worker is a spouse or close relative who lives with the employer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cuaf: Option<bool>,
    /// A child under six is looked after (level BS).
    pub child_under_six: bool,
    /// More than one person who is not self-sufficient (levels CS and DS).
    pub several_non_self_sufficient: bool,
    /// The worker is certified by UNI 11766.
    pub certified_uni_11766: bool,
    /// `in_kind`, `cash` or `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub board_lodging: Option<String>,
}

/// A request with its quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Priced {
    /// The inputs of the quote, in its exchange format.
    pub situation: Value,
    /// The quote.
    pub answer: Answer,
}

impl Priced {
    /// The family's monthly cost; `None` when the situation is unlawful.
    #[must_use]
    pub fn month(&self) -> Option<Money> {
        self.answer.month.as_ref().map(|lines| *lines.get(Line::EmployerCost))
    }

    /// The family's yearly cost; `None` when the situation is unlawful.
    #[must_use]
    pub fn year(&self) -> Option<Money> {
        self.answer.year.as_ref().map(|lines| *lines.get(Line::EmployerCost))
    }
}

/// Why a request has no price.
#[derive(Debug, thiserror::Error)]
pub enum PriceError {
    /// The request cannot be read.
    #[error(transparent)]
    Input(#[from] matching::InputError),
    /// The contract does not let a family ask it: every refusal.
    #[error("the contract does not allow it: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Refusal>),
    /// The terms do not make a situation.
    #[error(transparent)]
    Terms(#[from] SituationError),
    /// No rules for that day.
    #[error(transparent)]
    NoRule(#[from] NoRule),
}

impl App {
    /// The day whose rules a request goes by: its first day, or today when that has passed.
    #[must_use]
    pub fn day_of_rules(&self, request: &matching::Request) -> NaiveDate {
        request.start_on.max(self.today())
    }

    /// The rules of matching on a day.
    ///
    /// # Errors
    /// Before the first tables or weights.
    pub fn rules_on(&self, day: NaiveDate) -> Result<Rules<'_>, NoRule> {
        Rules::on(&self.rulebook, &self.weights, day)
    }

    /// Reads a request without an id, as a form makes it, and says what it would cost at the pay
    /// offered. Nothing is kept.
    ///
    /// # Errors
    /// See [`PriceError`].
    pub fn price_request(&self, request: &Value, terms: &Terms) -> Result<Priced, PriceError> {
        let request = matching::Request::from_json(&with_id(request, "preview"))?;
        let rules = self.rules_on(self.day_of_rules(&request))?;
        let refusals = matching::refusals(&request, &rules);
        if !refusals.is_empty() {
            return Err(PriceError::Refused(refusals));
        }
        Ok(self.price(&request, terms, request.offered_pay, true)?)
    }

    /// The quote of a request at some pay (`None`: the table's minimum), with its steps when `explain`.
    ///
    /// # Errors
    /// When the terms do not make a situation.
    pub fn price(
        &self,
        request: &matching::Request,
        terms: &Terms,
        pay: Option<Money>,
        explain: bool,
    ) -> Result<Priced, SituationError> {
        let situation = situation_of(request, terms, pay, self.day_of_rules(request));
        let read = Situation::from_json(&situation)?;
        Ok(Priced { situation, answer: Answer::of(&self.rulebook, &read, explain) })
    }

    /// Keeps a quote, in the transaction of what it belongs to.
    pub(super) async fn keep(&self, tx: &mut Tx, priced: &Priced) -> Result<QuoteId, StoreError> {
        let answer = serde_json::to_value(&priced.answer);
        let saved = SavedQuote {
            id: self.id(),
            made_at: self.now(),
            on: priced.answer.on,
            situation: priced.situation.clone(),
            answer: answer.map_err(|fault| StoreError::corrupt("quotes", "answer", "a new row", fault))?,
            rulebook: priced.answer.rulebook.clone(),
            year: priced.year(),
            month: priced.month(),
        };
        quotes::add(tx, &saved).await?;
        Ok(saved.id)
    }
}

/// The situation that follows from a request. Living in brings board and lodging in kind by default,
/// as the quote itself assumes.
pub(super) fn situation_of(request: &matching::Request, terms: &Terms, pay: Option<Money>, on: NaiveDate) -> Value {
    let permanent = if request.end_on.is_some() { "fixed_term" } else { "permanent" };
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| {
        fields.insert(name.to_owned(), value);
    };
    put("on", json!(on));
    put("regime", json!(request.regime.to_string()));
    if let Some(livello) = request.livello {
        put("livello", json!(livello.to_string()));
    }
    if let Some(hours) = contract_hours(request) {
        put("weekly_hours", json!(hours.to_string()));
    }
    put("term", json!(terms.term.as_deref().unwrap_or(permanent)));
    if let Some(cuaf) = terms.cuaf {
        put("cuaf", json!(cuaf));
    }
    if let Some(pay) = pay {
        put("agreed_pay", json!(pay));
    }
    for (name, is) in [
        ("child_under_six", terms.child_under_six),
        ("several_non_self_sufficient", terms.several_non_self_sufficient),
        ("certified_uni_11766", terms.certified_uni_11766),
    ] {
        if is {
            put(name, json!(true));
        }
    }
    if let Some(board) = &terms.board_lodging {
        put("board_lodging", json!(board));
    }
    Value::Object(fields)
}

/// The contract's hours a week; the night regimes have none, whatever the nights.
fn contract_hours(request: &matching::Request) -> Option<crate::money::Hours> {
    match (&request.pattern, request.regime) {
        (_, Regime::AssistenzaNotturna | Regime::PresenzaNotturna) | (Pattern::Nights(_), _) => None,
        (Pattern::Slots(week), _) => Some(week.hours()),
        (Pattern::Flexible(flexible), _) => Some(flexible.hours),
        (Pattern::LiveIn(hours), _) => Some(*hours),
    }
}

/// The object with this `id`, whatever it had before.
pub(super) fn with_id(object: &Value, id: &str) -> Value {
    let mut object = object.clone();
    if let Some(fields) = object.as_object_mut() {
        fields.insert("id".to_owned(), json!(id));
    }
    object
}
