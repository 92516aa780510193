//! Accounts, sessions, attempts, codes, links and the journal.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use curami::registry::{EntryId, StaffId, WorkerId};
use curami::store::journal::{self, Actor, NewEntry, Subject};
use curami::store::links::{self, LinkTo};
use curami::store::staff::{self, NewStaff};
use curami::store::{StoreError, Tx};
use uuid::Uuid;

use crate::on_both;

const HASH: &str = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA";

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).single().expect("an instant")
}

fn staff_id(number: u128) -> StaffId {
    Uuid::from_u128(number).into()
}

async fn add(tx: &mut Tx, number: u128, login: &str) -> Result<(), StoreError> {
    let new = NewStaff { id: staff_id(number), login, name: "M. Inventata", password_hash: HASH, created_at: noon() };
    staff::add(tx, &new).await
}

fn token_hash(sign: char) -> String {
    std::iter::repeat_n(sign, 64).collect()
}

on_both! {
    async fn an_account_is_found_by_its_login(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        add(&mut tx, 1, "m.inventata").await.expect("added");
        tx.commit().await.expect("committed");
        let mut tx = fresh.db.read().await.expect("begins");
        let found = staff::find_by_login(&mut tx, "m.inventata").await.expect("read").expect("found");
        assert_eq!((found.id(), found.name.as_str()), (staff_id(1), "M. Inventata"));
        assert!(staff::find_by_login(&mut tx, "nobody").await.expect("read").is_none());
        assert_eq!(staff::count(&mut tx).await.expect("counted"), 1);
    }

    async fn a_login_taken_is_a_conflict(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        add(&mut tx, 1, "m.inventata").await.expect("added");
        let fault = add(&mut tx, 2, "m.inventata").await.expect_err("taken");
        assert!(matches!(fault, StoreError::Conflict { statement: "staff/add" }), "{fault}");
    }

    async fn what_is_not_committed_is_not_kept(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        add(&mut tx, 1, "m.inventata").await.expect("added");
        drop(tx);
        let mut tx = fresh.db.read().await.expect("begins");
        assert_eq!(staff::count(&mut tx).await.expect("counted"), 0);
    }

    async fn a_login_in_capitals_is_forbidden(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let fault = add(&mut tx, 1, "M.Inventata").await.expect_err("capitals");
        assert!(matches!(fault, StoreError::Forbidden { .. }), "{fault}");
    }

    async fn a_session_ends_at_its_hour_or_when_closed(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        add(&mut tx, 1, "m.inventata").await.expect("added");
        let until = noon() + TimeDelta::hours(8);
        staff::open_session(&mut tx, &token_hash('a'), staff_id(1), noon(), until).await.expect("opened");
        let before = staff::of_session(&mut tx, &token_hash('a'), until - TimeDelta::microseconds(1)).await;
        assert!(before.expect("read").is_some());
        assert!(staff::of_session(&mut tx, &token_hash('a'), until).await.expect("read").is_none());
        staff::close_session(&mut tx, &token_hash('a')).await.expect("closed");
        assert!(staff::of_session(&mut tx, &token_hash('a'), noon()).await.expect("read").is_none());
    }

    async fn a_new_password_ends_the_sessions(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        add(&mut tx, 1, "m.inventata").await.expect("added");
        let until = noon() + TimeDelta::hours(8);
        staff::open_session(&mut tx, &token_hash('a'), staff_id(1), noon(), until).await.expect("opened");
        assert!(staff::change_password(&mut tx, "m.inventata", HASH).await.expect("changed"));
        assert!(!staff::change_password(&mut tx, "nobody", HASH).await.expect("read"));
        assert!(staff::of_session(&mut tx, &token_hash('a'), noon()).await.expect("read").is_none());
    }

    async fn a_session_of_nobody_is_refused(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let until = noon() + TimeDelta::hours(8);
        let fault = staff::open_session(&mut tx, &token_hash('a'), staff_id(9), noon(), until).await;
        assert!(matches!(fault, Err(StoreError::StillReferenced { .. })), "{fault:?}");
    }

    async fn attempts_count_inside_the_window(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let minute = |minute| noon() + TimeDelta::minutes(minute);
        for (number, at) in [(1, 0), (2, 10), (3, 20)] {
            staff::add_attempt(&mut tx, Uuid::from_u128(number), &token_hash('k'), minute(at)).await.expect("added");
        }
        let counted = staff::attempts(&mut tx, &token_hash('k'), minute(5)).await.expect("read");
        assert_eq!(counted, [minute(10), minute(20)]);
        staff::forget_attempt(&mut tx, Uuid::from_u128(3)).await.expect("forgotten");
        staff::forget_attempts_before(&mut tx, minute(0)).await.expect("forgotten");
        assert_eq!(staff::attempts(&mut tx, &token_hash('k'), minute(-60)).await.expect("read"), [minute(10)]);
        staff::forget_attempts(&mut tx, &token_hash('k')).await.expect("forgotten");
        assert!(staff::attempts(&mut tx, &token_hash('k'), minute(-60)).await.expect("read").is_empty());
    }

    async fn numbers_of_a_series_follow_each_other(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        for expected in 1..=3 {
            assert_eq!(links::next_number(&mut tx, "worker").await.expect("given"), expected);
        }
        assert_eq!(links::next_number(&mut tx, "request 2026").await.expect("given"), 1);
    }

    async fn a_link_opens_its_file_until_revoked(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let worker = WorkerId::from(Uuid::from_u128(7));
        links::add(&mut tx, &token_hash('t'), LinkTo::Worker(worker), noon()).await.expect("added");
        assert_eq!(links::worker(&mut tx, &token_hash('t')).await.expect("read"), Some(worker));
        assert_eq!(links::request(&mut tx, &token_hash('t')).await.expect("read"), None);
        links::revoke(&mut tx, LinkTo::Worker(worker), noon()).await.expect("revoked");
        assert_eq!(links::worker(&mut tx, &token_hash('t')).await.expect("read"), None);
    }

    async fn the_journal_tells_who_in_order(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        add(&mut tx, 1, "m.inventata").await.expect("added");
        let subject = Subject::Worker(Uuid::from_u128(7).into());
        for (number, actor, verb) in
            [(1, Actor::Visitor, "candidacy_begun"), (2, Actor::Staff(staff_id(1)), "file_opened")]
        {
            let id = EntryId::from(Uuid::from_u128(number));
            let entry = NewEntry { id, at: noon(), actor, verb, subject, detail: None };
            journal::add(&mut tx, entry).await.expect("added");
        }
        let told: Vec<(String, Option<String>)> =
            journal::of(&mut tx, subject).await.expect("read").into_iter().map(|row| (row.verb, row.staff_name)).collect();
        assert_eq!(
            told,
            [("candidacy_begun".to_owned(), None), ("file_opened".to_owned(), Some("M. Inventata".to_owned()))]
        );
    }
}
