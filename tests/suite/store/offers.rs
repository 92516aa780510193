//! What providers offer, on both databases: written, changed under a lock, retired and never removed; the journal
//! tells of each.

use chrono::{DateTime, TimeZone, Utc};
use curami::directory::OfferTerms;
use curami::money::{Hours, Money};
use curami::registry::{EntryId, OfferId, StaffId};
use curami::store::journal::{self, Actor, NewEntry, Subject};
use curami::store::offers::{self, Confirmed};
use curami::store::staff::{self, NewStaff};
use curami::store::{StoreError, Tx};
use uuid::Uuid;

use crate::on_both;

const HASH: &str = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA";

fn noon(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, 12, 0, 0).single().expect("an instant")
}

fn terms(provider: &str, cents: i64, least: Option<Hours>) -> OfferTerms {
    OfferTerms {
        provider: provider.to_owned(),
        category: "educativi".to_owned(),
        hour: Money::from_cents(cents),
        least,
        since: noon(1).date_naive(),
        source: "Listino inventato".to_owned(),
    }
}

async fn desk(tx: &mut Tx) -> StaffId {
    let id = StaffId::from(Uuid::from_u128(1));
    let new = NewStaff { id, login: "m.inventata", name: "M. Inventata", password_hash: HASH, created_at: noon(1) };
    staff::add(tx, &new).await.expect("an account");
    id
}

fn id(number: u128) -> OfferId {
    Uuid::from_u128(number).into()
}

on_both! {
    async fn an_offer_comes_back_as_written_cheapest_first(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let by = Confirmed { by: desk(&mut tx).await, at: noon(2) };
        let dear = terms("Cooperativa Inventata Due", 2_500, Some(Hours::from_quarters(6)));
        let cheap = terms("Cooperativa Inventata Uno", 2_100, None);
        offers::add(&mut tx, id(10), "O-0001", &dear, by).await.expect("added");
        offers::add(&mut tx, id(11), "O-0002", &cheap, by).await.expect("added");
        let taken = offers::add(&mut tx, id(12), "O-0002", &cheap, by).await.expect_err("taken");
        assert!(matches!(taken, StoreError::Conflict { statement: "offers/add" }), "{taken}");
        drop(tx);
        let mut tx = fresh.db.begin().await.expect("begins");
        let by = Confirmed { by: desk(&mut tx).await, at: noon(2) };
        offers::add(&mut tx, id(10), "O-0001", &dear, by).await.expect("added");
        offers::add(&mut tx, id(11), "O-0002", &cheap, by).await.expect("added");
        tx.commit().await.expect("committed");
        let mut tx = fresh.db.read().await.expect("begins");
        let all = offers::all(&mut tx).await.expect("read");
        assert_eq!(all.iter().map(|offer| offer.code.as_str()).collect::<Vec<_>>(), ["O-0002", "O-0001"]);
        assert_eq!((&all[1].terms, all[1].confirmed_at, all[1].version), (&dear, noon(2), 1));
        assert!(offers::find(&mut tx, "O-0003").await.expect("read").is_none());
    }

    async fn a_change_is_made_under_a_lock_and_a_retired_offer_stays(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let by = Confirmed { by: desk(&mut tx).await, at: noon(2) };
        offers::add(&mut tx, id(10), "O-0001", &terms("Uno", 2_100, None), by).await.expect("added");
        tx.commit().await.expect("committed");
        let mut tx = fresh.db.begin().await.expect("begins");
        let (locked, before) = offers::lock(&mut tx, "O-0001").await.expect("locked").expect("there");
        assert_eq!((locked, before.version), (id(10), 2));
        let later = Confirmed { at: noon(3), ..by };
        offers::save(&mut tx, locked, &terms("Uno", 2_200, None), later, Some(noon(3))).await.expect("saved");
        tx.commit().await.expect("committed");
        let mut tx = fresh.db.read().await.expect("begins");
        let (_, after) = offers::find(&mut tx, "O-0001").await.expect("read").expect("there");
        assert_eq!((after.terms.hour, after.retired_at), (Money::from_cents(2_200), Some(noon(3))));
    }

    async fn the_schema_refuses_a_price_of_nothing_and_the_journal_tells_of_offers(fresh: Fresh) {
        let mut tx = fresh.db.begin().await.expect("begins");
        let staff = desk(&mut tx).await;
        let entry = NewEntry {
            id: EntryId::from(Uuid::from_u128(7)),
            at: noon(2),
            actor: Actor::Staff(staff),
            verb: "offer_added",
            subject: Subject::Offer(id(10)),
            detail: Some("O-0001 21.00".to_owned()),
        };
        journal::add(&mut tx, entry).await.expect("written");
        let told = journal::of(&mut tx, Subject::Offer(id(10))).await.expect("read");
        assert_eq!(told.iter().map(|entry| entry.verb.as_str()).collect::<Vec<_>>(), ["offer_added"]);
        let by = Confirmed { by: staff, at: noon(2) };
        let free = offers::add(&mut tx, id(10), "O-0001", &terms("Uno", 0, None), by).await.expect_err("refused");
        assert!(matches!(free, StoreError::Forbidden { statement: "offers/add" }), "{free}");
    }
}
