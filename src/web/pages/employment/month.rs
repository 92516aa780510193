//! A month of an employment: what happened, and the account of it, kept when the family says so.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono_tz::Europe::Rome;
use serde_json::Value;

use super::opened;
use crate::app::{App, EmploymentFile, SaveMonthError, SavedMonth, Told, register, used_before};
use crate::ccnl::Regime;
use crate::input::InputError;
use crate::life::Month;
use crate::web::extract::Visitor;
use crate::web::fields::{FormFields, QueryFields};
use crate::web::form::FormState;
use crate::web::format::{date_it, euro_it, filters};
use crate::web::forms::month_rules;
use crate::web::forms::register::{self as read, Act, Group};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::corrected::CorrectionView;
use crate::web::views::payslip::{Payslip, amount};
use crate::web::views::register_form::{RegisterForm, forget, tell};
use crate::web::views::step::mark;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page of a month.
#[derive(Debug, Template)]
#[template(path = "employment/month.html")]
pub struct MonthView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// The employment's name.
    pub label: String,
    /// Where the form goes.
    pub action: String,
    /// What happened.
    pub register: RegisterForm,
    /// The account.
    pub slip: Option<Payslip>,
    /// Heading of the account.
    pub slip_title: &'static str,
    /// What was just done, or that it is not kept.
    pub note: &'static str,
    /// With which rules the kept account was made, and what today's say.
    pub rules: Vec<String>,
    /// The payslip as PDF, of a month that was kept.
    pub paper: Option<String>,
    /// What today's rules would change in it, and what its last account changed.
    pub corrections: Vec<CorrectionView>,
    /// Earlier accounts of the month.
    pub earlier: Vec<String>,
    /// The months around it, and the employment.
    pub links: [Option<String>; 3],
}

/// A month for a visitor.
struct Asking<'a> {
    web: &'a Web,
    visitor: &'a Visitor,
    token: &'a str,
    file: &'a EmploymentFile,
    month: Month,
}

/// The month of an address, when the employment was in force in it.
fn month_of(file: &EmploymentFile, text: &str) -> Result<Month, Problem> {
    let month: Month = text.parse().map_err(|_| Problem::not_found())?;
    let begun = month >= Month::of(file.employment.hired_on());
    let over = file.last_day().is_some_and(|end| month > Month::of(end));
    if begun && !over { Ok(month) } else { Err(Problem::not_found()) }
}

/// The month as it was kept, or as the contract says.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number, month)): Path<(String, String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let month = month_of(&file, &month)?;
    let asking = Asking { web: &web, visitor: &visitor, token: &token, file: &file, month };
    let kept = web.app().accounts_of(&file, month).await?;
    Ok(asking.kept(&kept, query.has("salvato")))
}

/// One more entry, one less, or the month kept.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number, month)): Path<(String, String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let month = month_of(&file, &month)?;
    let asking = Asking { web: &web, visitor: &visitor, token: &token, file: &file, month };
    let mut told = Told::from(read::entries(&fields));
    let (act, besides) = (Act::read(&fields), month_rules::read(&fields));
    let mut form = FormState::of(fields);
    match besides {
        Ok(besides) => told.besides = besides,
        Err(faults) => {
            mark(asking.words(), &mut form, &faults);
            return Ok(asking.work(form, told, None));
        }
    }
    Ok(match act {
        Act::Keep => return asking.keep(form, told).await,
        Act::Add(group) => asking.add(form, told, group),
        Act::Remove(at) => {
            if at < told.entries.len() {
                told.entries.remove(at);
            }
            asking.work(form, told, None)
        }
        Act::Show => asking.work(form, told, None),
    })
}

impl Asking<'_> {
    fn words(&self) -> &'static Words {
        self.visitor.frame(Section::Family).w
    }

    fn add(&self, mut form: FormState, mut told: Told, group: Group) -> Response {
        match read::entry(form.fields(), group) {
            Err(faults) => {
                mark(self.words(), &mut form, &faults);
                self.work(form, told, None)
            }
            Ok(entry) => {
                told.entries.push(entry);
                self.work(form, told, Some(group))
            }
        }
    }

    /// The account of what was told; an entry just written that does not fit is not taken.
    fn work(&self, mut form: FormState, mut told: Told, added: Option<Group>) -> Response {
        let slip = match self.account(&told) {
            Ok(account) => {
                if let Some(group) = added {
                    forget(&mut form, group);
                }
                Payslip::read(&account, self.words())
            }
            Err(error) => {
                tell(self.words(), &mut form, &error, &told.entries, added);
                if added.is_some() {
                    told.entries.pop();
                }
                self.account(&told).ok().and_then(|account| Payslip::read(&account, self.words()))
            }
        };
        let title = self.words().month.slip.title;
        self.page(form, &told.entries, slip, title, self.words().month.not_kept, Vec::new(), &[])
    }

    fn account(&self, told: &Told) -> Result<Value, InputError> {
        let app = self.web.app();
        let register = register(self.month, told, &self.file.months, self.file.ended_on());
        app.account_month(&self.file.employment, register, Some(app.today())).map(|worked| worked.account)
    }

    async fn keep(&self, mut form: FormState, told: Told) -> Result<Response, Problem> {
        match self.web.app().save_month(self.token, self.file.row.number, self.month, &told).await {
            Ok(_) => {
                let own = routes::employment_month(self.token, self.file.row.number, self.month);
                Ok(Redirect::to(&format!("{own}?salvato=1")).into_response())
            }
            Err(SaveMonthError::Input(error)) => {
                tell(self.words(), &mut form, &error, &told.entries, None);
                Ok(self.page(form, &told.entries, None, "", "", Vec::new(), &[]))
            }
            Err(SaveMonthError::NotYours) => Err(Problem::not_found()),
            Err(SaveMonthError::Store(error)) => Err(error.into()),
        }
    }

    /// The month as last kept, its figures as they were; or as the contract says, meals and the day of rest as in the
    /// last month kept before it.
    fn kept(&self, all: &[SavedMonth], just: bool) -> Response {
        let w = &self.words().month;
        let Some(last) = all.last() else {
            let earlier = |kept: &&SavedMonth| kept.month.parse().is_ok_and(|own: Month| own < self.month);
            let before = self.file.months.iter().filter(earlier).max_by(|one, other| one.month.cmp(&other.month));
            let fields = before.map(|kept| month_rules::agreed(&kept.register)).unwrap_or_default();
            let besides = month_rules::read(&fields).unwrap_or_default();
            let account = self.account(&Told { entries: Vec::new(), besides }).ok();
            let slip = account.and_then(|account| Payslip::read(&account, self.words()));
            return self.page(FormState::of(fields), &[], slip, w.slip.forecast, w.not_kept, Vec::new(), &[]);
        };
        let entries = last.register.get("entries").and_then(Value::as_array).cloned().unwrap_or_default();
        let slip = Payslip::read(&last.account, self.words());
        let mut rules = vec![(w.slip.rules)(last.known_on)];
        match self.web.app().correction_of(last) {
            None => rules.push(w.slip.unchanged.to_owned()),
            Some(correction) => rules.push((w.slip.changed)(&euro_it(correction.due()))),
        }
        let note = if just { w.kept } else { "" };
        let known = used_before(self.month, &self.file.months);
        let form = FormState::of(month_rules::fields(&last.register, &known));
        self.page(form, &entries, slip, w.slip.title, note, rules, all)
    }

    /// How the work is arranged in the days of the month.
    fn regimes(&self) -> Vec<Regime> {
        let mut all: Vec<Regime> = Vec::new();
        for terms in self.month.days().filter_map(|day| self.file.employment.term_on(day)) {
            if all.last() != Some(&terms.regime) {
                all.push(terms.regime);
            }
        }
        all
    }

    fn corrections(&self, kept: &[SavedMonth]) -> Vec<CorrectionView> {
        let of_rules = kept.last().and_then(|last| self.web.app().correction_of(last));
        let all = of_rules.into_iter().chain(App::told_again(kept));
        all.map(|one| CorrectionView::of(&one, String::new(), self.words())).collect()
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one page, each from another place")]
    fn page(
        &self,
        form: FormState,
        entries: &[Value],
        slip: Option<Payslip>,
        slip_title: &'static str,
        note: &'static str,
        rules: Vec<String>,
        kept: &[SavedMonth],
    ) -> Response {
        let frame = self.visitor.frame(Section::Family).private();
        let w = &frame.w.month;
        let number = self.file.row.number;
        let around = |month: Month| {
            let path = routes::employment_month(self.token, number, month);
            month_of(self.file, &month.to_string()).ok().map(|_| path)
        };
        let status = form.status();
        let earlier = |one: &SavedMonth| {
            let at = one.saved_at.with_timezone(&Rome);
            let when = format!("{}, {}", date_it(at.date_naive()), at.format("%H:%M"));
            (w.slip.earlier_line)(&when, &euro_it(amount(&one.account, "to_pay").unwrap_or_default()))
        };
        let view = MonthView {
            label: self.file.label.clone(),
            action: routes::employment_month(self.token, number, self.month),
            register: RegisterForm::new(frame.w, &form, self.month, entries, &self.regimes()),
            paper: (!kept.is_empty())
                .then(|| routes::employment_paper(self.token, number, &format!("busta-{}", self.month))),
            corrections: self.corrections(kept),
            earlier: if kept.len() > 1 { kept.iter().rev().map(earlier).collect() } else { Vec::new() },
            links: [
                around(self.month.after(-1)),
                around(self.month.after(1)),
                Some(routes::employment(self.token, number)),
            ],
            frame: frame.titled((w.name)(self.month)).without_trail(),
            form,
            slip,
            slip_title,
            note,
            rules,
        };
        (status, PrivatePage(view)).into_response()
    }
}
