//! What would help a request, and a worker: by codes for the desk, in numbers for the worker.

use curami::matching::advice::{ChangeKind, WorkerChangeKind};
use serde_json::json;

use super::world::{desk, on_thursday, sent_candidacy, sent_request, validated};
use crate::on_both;

on_both! {
    async fn a_near_miss_names_who_it_would_add(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, first) = validated(&app, &staff, "9.00").await;
        let (_, dearer) = validated(&app, &staff, "9.12").await;
        validated(&app, &staff, "15.00").await;
        let (_, sent) = sent_request(&app).await;
        let near = app.near_misses(&staff, &sent.code, None).await.expect("found");
        assert_eq!(near.len(), 1, "one kind of change, its smallest: {near:?}");
        assert_eq!((near[0].change.kind(), &near[0].adds), (ChangeKind::Pay, &vec![dearer.clone()]));
        assert_eq!(near[0].change.to_json(), json!({"kind": "pay", "more": "0.15", "offered_pay": "9.15"}));
        assert!(near[0].loses.is_empty());
        let ranked = app.rank_for_request(&staff, &sent.code, curami::app::Shown::Everybody).await.expect("ranked");
        assert_eq!(ranked.people.iter().map(|person| &person.code).collect::<Vec<_>>(), [&first]);
        let paid = near[0].change.apply(&ranked.request);
        assert!(app.near_misses(&staff, &sent.code, Some(&paid)).await.expect("found").is_empty());
        assert!(app.near_misses(&staff, "R-1999-0001", None).await.is_err());
    }

    async fn a_worker_is_told_numbers_and_no_request(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let (token, _) = sent_candidacy(&app, "9.02").await;
        sent_request(&app).await;
        sent_request(&app).await;
        let mirror = app.worker_mirror(&token).await.expect("read").expect("a candidacy");
        assert_eq!((mirror.open, mirror.now), (2, 0));
        let told: Vec<_> = mirror.more.iter().map(|one| (one.change.kind(), one.requests)).collect();
        assert_eq!(told, [(WorkerChangeKind::Pay, 2)]);
        let draft = app.begin_candidacy().await.expect("begun").token.reveal();
        let nothing = app.worker_mirror(&draft).await.expect("read").expect("a candidacy");
        assert_eq!((nothing.open, nothing.more.len()), (0, 0));
        assert!(app.worker_mirror("nothing").await.expect("read").is_none());
    }
}
