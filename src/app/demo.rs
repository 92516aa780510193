//! A database filled with invented people, to show the service: a desk account, validated workers
//! with verified facts, requests waiting in the queue.

use chrono::{Datelike, Days, TimeDelta};
use serde_json::json;

use super::{AddStaffError, App, OfferError, Staff, Terms};
use crate::ccnl::{NoRule, SituationError};
use crate::demo::{self, DemoRequest, DemoWorker};
use crate::directory::OfferTerms;
use crate::money::{Hours, Money};
use crate::registry::{
    CodeFault, ContactDraft, Fact, FactId, FactKind, NoPromise, PersonDraft, RequestId, RequestState, WorkerId,
    WorkerState, promised_on, request_code, worker_code,
};
use crate::store::journal::{Actor, Subject};
use crate::store::{StoreError, Tx, links, requests, staff, workers};

/// What the invented desk signs in with.
const LOGIN: &str = "sportello";

/// The seed of the invented register: the same people every time.
const SEED: u64 = 2026;

/// How many requests are invented.
const REQUESTS: usize = 36;

/// The account printed once when the service starts.
#[derive(Debug)]
pub struct DemoAccount {
    /// What to sign in with.
    pub login: String,
    /// New at every start.
    pub password: String,
}

/// Why no invented people are served.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database holds an account that is not the invented one.
    #[error("the database already holds a desk's accounts: invented people are added only to an empty one")]
    NotEmpty,
    /// The account is not made.
    #[error(transparent)]
    Staff(#[from] AddStaffError),
    /// No rules for today.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// An invented request makes no situation.
    #[error(transparent)]
    Situation(#[from] SituationError),
    /// An invented request has no day to promise.
    #[error(transparent)]
    NoPromise(#[from] NoPromise),
    /// No more codes.
    #[error(transparent)]
    Code(#[from] CodeFault),
    /// An invented offer is not written.
    #[error(transparent)]
    Offer(#[from] OfferError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Fills an empty database with so many invented workers and some requests. One filled earlier keeps them; the account gets
    /// a new password every time.
    ///
    /// # Errors
    /// See [`DemoError`].
    pub async fn fill_with_demo(&self, workers: usize) -> Result<DemoAccount, DemoError> {
        let password = self.suggest_password();
        let mut tx = self.db.read().await?;
        let accounts = staff::count(&mut tx).await?;
        let invented = staff::find_by_login(&mut tx, LOGIN).await?.is_some();
        tx.commit().await?;
        if invented {
            let hash = self.passwords.hash(password.clone()).await.map_err(AddStaffError::from)?;
            let mut tx = self.db.begin().await?;
            staff::change_password(&mut tx, LOGIN, &hash).await?;
            tx.commit().await?;
        } else if accounts > 0 {
            return Err(DemoError::NotEmpty);
        } else {
            let desk = self.add_staff(LOGIN, "Sportello di prova", password.clone()).await?;
            self.invent(&desk, workers).await?;
        }
        Ok(DemoAccount { login: LOGIN.to_owned(), password })
    }

    async fn invent(&self, desk: &Staff, workers: usize) -> Result<(), DemoError> {
        let register = demo::register(SEED, workers, REQUESTS, &self.rules_on(self.today())?);
        let mut tx = self.db.begin().await?;
        for (number, invented) in (1_u64..).zip(&register.workers) {
            self.invent_worker(&mut tx, desk, number, invented).await?;
        }
        for (number, invented) in (1_u64..).zip(&register.requests) {
            self.invent_request(&mut tx, number, invented).await?;
        }
        for terms in offers(self.today()) {
            self.add_offer_in(&mut tx, desk, &terms).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn invent_worker(
        &self,
        tx: &mut Tx,
        desk: &Staff,
        number: u64,
        invented: &DemoWorker,
    ) -> Result<(), DemoError> {
        let id: WorkerId = self.id();
        workers::add(tx, id, "start", self.now()).await?;
        let mut worker =
            workers::lock(tx, id).await?.ok_or_else(|| StoreError::corrupt("workers", "id", id, "gone"))?;
        let profile = crate::matching::Worker { id: id.to_string(), ..invented.worker.clone() };
        worker.code = Some(worker_code(links::next_number(tx, "worker").await?)?);
        // One in forty waits for the desk to look at it.
        worker.state = if number.is_multiple_of(40) { WorkerState::Submitted } else { WorkerState::Validated };
        worker.waiting_since = Some(profile.waiting_since);
        worker.profile = Some(profile.to_json());
        worker.submitted_at = Some(self.now() - TimeDelta::days(i64::try_from(number % 30).unwrap_or(0)));
        workers::save(tx, &worker).await?;
        workers::save_person(tx, id, &person(invented, self.today())).await?;
        if worker.state == WorkerState::Validated {
            for fact in facts(number, invented, self.today()) {
                workers::add_fact(tx, self.id::<FactId>(), id, &fact, desk.id, self.now()).await?;
            }
        }
        Ok(())
    }

    async fn invent_request(&self, tx: &mut Tx, number: u64, invented: &DemoRequest) -> Result<(), DemoError> {
        let id: RequestId = self.id();
        requests::add(tx, id, "start", self.now()).await?;
        let mut request =
            requests::lock(tx, id).await?.ok_or_else(|| StoreError::corrupt("requests", "id", id, "gone"))?;
        let asked = crate::matching::Request { id: id.to_string(), ..invented.request.clone() };
        let terms = Terms::default();
        let priced = self.price(&asked, &terms, asked.offered_pay, true)?;
        let arrived = self.today() - Days::new(number % 6);
        let series = format!("request {}", arrived.year());
        request.code = Some(request_code(arrived.year(), links::next_number(tx, &series).await?)?);
        request.state = RequestState::Submitted;
        request.request = Some(asked.to_json());
        request.terms = Some(json!(terms));
        request.quote_id = Some(self.keep(tx, &priced).await?);
        request.promised_on = Some(promised_on(arrived, self.promises.answer_working_days, |day| self.works_on(day))?);
        request.submitted_at = Some(self.now() - TimeDelta::days(i64::try_from(number % 6).unwrap_or(0)));
        requests::save(tx, &request).await?;
        requests::save_contact(tx, id, &contact(invented)).await?;
        self.note(tx, Actor::System, "request_invented", Subject::Request(id), None).await?;
        Ok(())
    }
}

/// What three invented providers ask, in cents an hour.
fn offers(today: chrono::NaiveDate) -> Vec<OfferTerms> {
    let invented = [
        ("Cooperativa Inventata Girasole", "socio-assistenziali", 2_350, Some(2)),
        ("Cooperativa Inventata Arcobaleno", "socio-assistenziali", 2_190, Some(3)),
        ("Cooperativa Inventata Tre Torri", "educativi", 2_480, None),
    ];
    let terms = |(provider, category, cents, least): (&str, &str, i64, Option<u32>)| OfferTerms {
        provider: provider.to_owned(),
        category: category.to_owned(),
        hour: Money::from_cents(cents),
        least: least.map(Hours::whole),
        since: today - Days::new(60),
        source: "Dato inventato, per prova.".to_owned(),
    };
    invented.into_iter().map(terms).collect()
}

fn person(invented: &DemoWorker, today: chrono::NaiveDate) -> PersonDraft {
    let person = &invented.person;
    PersonDraft {
        first_name: person.given_name.clone(),
        last_name: person.family_name.clone(),
        email: person.email.clone(),
        phone: person.phone.clone(),
        birth_date: today.with_year(today.year() - 40),
    }
}

fn contact(invented: &DemoRequest) -> ContactDraft {
    let person = &invented.person;
    ContactDraft {
        first_name: person.given_name.clone(),
        last_name: person.family_name.clone(),
        email: person.email.clone(),
        phone: person.phone.clone(),
        address: "via Inventata 1, Milano".to_owned(),
    }
}

/// What the invented desk verified: not the same of everybody, as in a real register.
fn facts(number: u64, invented: &DemoWorker, today: chrono::NaiveDate) -> Vec<Fact> {
    let on = |days: u64| today - Days::new(days);
    let plain = |kind, days| Fact { kind, seen_on: on(days), amount: None, valid_until: None, note: None };
    let mut facts = vec![plain(FactKind::IdentitySeen, 20 + number % 300)];
    let months = invented.worker.experience_months.values().copied().max().unwrap_or(0);
    if months >= 12 && !number.is_multiple_of(3) {
        facts.push(Fact { amount: Some(months.into()), ..plain(FactKind::ContractsSeen, 20 + number % 300) });
    }
    if invented.worker.trained {
        facts.push(Fact { amount: Some(160), ..plain(FactKind::TrainingSeen, 20 + number % 300) });
    }
    if let Some(until) = invented.worker.right_to_work_until {
        facts.push(Fact { valid_until: Some(until.max(on(10))), ..plain(FactKind::RightToWorkSeen, 10) });
    }
    if number.is_multiple_of(4) {
        facts.push(Fact { amount: Some(1 + (number % 3).cast_signed()), ..plain(FactKind::ReferencesHeard, 15) });
    }
    if !number.is_multiple_of(5) {
        let confirmed = number % 80;
        let lapses = today + Days::new(90 - confirmed);
        facts.push(Fact { valid_until: Some(lapses), ..plain(FactKind::AvailabilityConfirmed, confirmed) });
    }
    if number.is_multiple_of(7) {
        facts.push(plain(FactKind::CriminalRecordDeclared, 30 + number % 200));
    }
    facts
}
