//! "Is my pay right?": a worker's hours and pay against the contract, without an account and without a trace.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;

use crate::app::{Told, register};
use crate::ccnl::Regime;
use crate::life::Month;
use crate::money::Money;
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, FormFields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::{euro_it, filters};
use crate::web::forms::employment::WEEK_FIELDS;
use crate::web::forms::month_rules;
use crate::web::forms::pay_check::{self as read, PayCheck};
use crate::web::forms::register::{self as entries, Act, Group};
use crate::web::lang::Words;
use crate::web::lang::words::people::Passage;
use crate::web::page::PrivatePage;
use crate::web::views::payslip::Payslip;
use crate::web::views::register_form::{RegisterForm, forget, tell};
use crate::web::views::step::mark;
use crate::web::{Frame, Section, Web, routes};

/// Months that can be checked, the present one included.
const MONTHS: i32 = 24;

/// The path of this subject.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::MY_PAY, get(show).post(check))
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "my_pay.html")]
pub struct MyPayView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Months.
    pub months: Vec<Choice>,
    /// Kinds of work, each with its level.
    pub duties: Vec<Choice>,
    /// How the work is arranged.
    pub how: Vec<Choice>,
    /// Field and name of each day.
    pub days: Vec<(&'static str, &'static str)>,
    /// What kind of figure was typed.
    pub kinds: Vec<Choice>,
    /// What else is so.
    pub also: Vec<Choice>,
    /// What happened in the month, once its month is known.
    pub register: Option<RegisterForm>,
    /// The result.
    pub result: Option<PayResult>,
    /// Address of the page in the other language.
    pub other: String,
}

/// The result.
#[derive(Debug)]
pub struct PayResult {
    /// Enough, or less, or only what is due.
    pub title: String,
    /// Class of the band.
    pub class: &'static str,
    /// Label and amount: due, received, difference.
    pub figures: Vec<(&'static str, String)>,
    /// The pay agreed is under the table.
    pub under: Option<String>,
    /// The minimum and where it stands.
    pub minimum: String,
    /// The account.
    pub slip: Payslip,
    /// What to do.
    pub next: &'static [Passage],
    /// With which rules.
    pub rules: String,
}

async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(query): QueryFields) -> Response {
    let mut fields = Fields::default();
    fields.push("lingua", query.get("lingua"));
    fields.push("mese", &Month::of(web.app().today()).after(-1).to_string());
    fields.push("tipo", "netto");
    page(&web, &visitor, FormState::of(fields), &[], None)
}

async fn check(State(web): State<Web>, visitor: Visitor, FormFields(fields): FormFields) -> Response {
    let mut written = entries::entries(&fields);
    let mut form = FormState::of(fields);
    let words = words_of(&visitor, &form);
    let mut added = None;
    match Act::read(form.fields()) {
        Act::Add(group) => match entries::entry(form.fields(), group) {
            Ok(entry) => {
                written.push(entry);
                added = Some(group);
            }
            Err(faults) => mark(words, &mut form, &faults),
        },
        Act::Remove(at) if at < written.len() => {
            written.remove(at);
        }
        _ => {}
    }
    let result = worked(&web, words, &mut form, &mut written, added);
    page(&web, &visitor, form, &written, result)
}

/// The account of what was typed; an entry just written that does not fit is not taken.
fn worked(
    web: &Web,
    words: &'static Words,
    form: &mut FormState,
    written: &mut Vec<Value>,
    added: Option<Group>,
) -> Option<PayResult> {
    let today = web.app().today();
    let typed = match read::read(form.fields(), web.rulebook(), today) {
        Ok(typed) => typed,
        Err(faults) => {
            mark(words, form, &faults);
            return None;
        }
    };
    let besides = match month_rules::read(form.fields()) {
        Ok(besides) => besides,
        Err(faults) => {
            mark(words, form, &faults);
            return None;
        }
    };
    let account = |written: &[Value]| {
        let told = Told { entries: written.to_vec(), besides: besides.clone() };
        let register = register(typed.month, &told, &[], None);
        web.app().account_month(&typed.employment, register, Some(today)).map(|worked| worked.account)
    };
    let account = match account(written) {
        Ok(account) => {
            if let Some(group) = added {
                forget(form, group);
            }
            account
        }
        Err(error) => {
            tell(words, form, &error, written, added);
            if added.is_some() {
                written.pop();
            }
            account(written).ok()?
        }
    };
    Payslip::read(&account, words).map(|slip| result(words, &typed, slip))
}

fn result(words: &'static Words, typed: &PayCheck, slip: Payslip) -> PayResult {
    let w = &words.pay_check.result;
    let due = if typed.gross { slip.gross } else { slip.to_pay };
    let of = w.of[usize::from(typed.gross)];
    let unit = (words.people.step.pay_unit)(typed.floor.regime).trim_start_matches("€ ");
    let floor = format!("{} {unit}", euro_it(typed.floor.amount));
    let mut figures = vec![(w.labels[0], format!("{} {of}", euro_it(due)))];
    let mut title = w.due.to_owned();
    let (mut class, mut next) = ("info", w.next_enough);
    if let Some(received) = typed.received {
        let missing = Money::from_cents(due.cents() - received.cents());
        figures.push((w.labels[1], format!("{} {of}", euro_it(received))));
        figures.push((w.labels[2], crate::web::format::difference_it(Money::from_cents(-missing.cents()))));
        let less = missing.cents() > 0;
        title = if less { (w.less)(&euro_it(missing)) } else { w.enough.to_owned() };
        class = if less { "no" } else { "si" };
        next = if less { w.next_less } else { w.next_enough };
    }
    PayResult {
        title,
        class,
        figures,
        under: typed.under.map(|_| (w.under)(&floor)),
        minimum: format!("{floor} ({}; {})", typed.floor.article, typed.floor.source.place),
        rules: (w.rules)(typed.month.last()),
        slip,
        next,
    }
}

/// Words in the language asked for; Italian else.
fn words_of(visitor: &Visitor, form: &FormState) -> &'static Words {
    let italian = visitor.frame(Section::Worker).w;
    if form.value("lingua") == italian.pay_check.other.1 { &crate::web::lang::en::WORDS } else { italian }
}

fn page(web: &Web, visitor: &Visitor, form: FormState, written: &[Value], result: Option<PayResult>) -> Response {
    let words = words_of(visitor, &form);
    let w = &words.pay_check;
    let mut frame = visitor.frame(Section::Worker);
    frame.w = words;
    let now = Month::of(web.app().today());
    let month = (0..MONTHS).map(|back| now.after(-back));
    let choices = |all: &[(&str, &str, &str)]| -> Vec<Choice> {
        all.iter().map(|(value, label, note)| Choice::new(*value, *label).note(*note)).collect()
    };
    let shown = form.value("mese").parse::<Month>().ok();
    let regimes: Vec<Regime> = form.value("come").parse().ok().into_iter().collect();
    let status = form.status();
    let view = MyPayView {
        months: month.map(|month| Choice::new(month.to_string(), (words.month.name)(month))).collect(),
        duties: choices(&w.duty),
        how: choices(&w.how_answers),
        days: WEEK_FIELDS.into_iter().zip(w.day_names).collect(),
        kinds: choices(&w.kinds),
        also: w.also_answers.iter().map(|(value, label)| Choice::new(*value, *label)).collect(),
        register: shown.map(|month| RegisterForm::new(words, &form, month, written, &regimes)),
        other: format!("{}?lingua={}", routes::MY_PAY, w.other.1),
        frame: frame.titled(w.title).described(w.description),
        form,
        result,
    };
    (status, PrivatePage(view)).into_response()
}
