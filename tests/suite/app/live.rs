//! The register in memory: several nodes on one database see the same people.

use std::sync::Arc;
use std::time::Duration;

use curami::app::{App, Decision, Shown, Staff};
use curami::clock::Clock;

use super::world::{desk, on_thursday, sent_request, thursday, validated};
use crate::on_both;
use crate::support::{Fresh, app_seeded};

/// A second node on the same database.
fn other_node(fresh: &Fresh) -> App {
    app_seeded(fresh.db.clone(), Clock::Fixed(thursday()), 77)
}

/// The codes a node ranks for a request, and how many it looked at.
async fn ranked(node: &App, staff: &Staff, request: &str) -> (Vec<String>, usize) {
    let ranked = node.rank_for_request(staff, request, Shown::Everybody).await.expect("ranked");
    (ranked.people.into_iter().map(|person| person.code).collect(), ranked.considered)
}

on_both! {
    async fn each_node_sees_what_the_other_changed_at_its_next_request(fresh: Fresh) {
        let (one, other) = (on_thursday(&fresh.db), other_node(&fresh));
        let staff = desk(&one, "sportello").await;
        let (_, sent) = sent_request(&one).await;
        assert_eq!(ranked(&other, &staff, &sent.code).await, (Vec::new(), 0));
        let (_, first) = validated(&one, &staff, "8.50").await;
        assert_eq!(ranked(&other, &staff, &sent.code).await, (vec![first.clone()], 1));
        let (_, second) = validated(&other, &staff, "8.60").await;
        assert_eq!(ranked(&one, &staff, &sent.code).await.1, 2);
        assert_eq!(ranked(&one, &staff, &sent.code).await, ranked(&other, &staff, &sent.code).await);
        one.decide_candidacy(&staff, &first, &Decision::Suspend("in ferie".to_owned())).await.expect("suspended");
        assert_eq!(ranked(&other, &staff, &sent.code).await, (vec![second.clone()], 1));
        other.decide_candidacy(&staff, &first, &Decision::Resume).await.expect("resumed");
        assert_eq!(ranked(&one, &staff, &sent.code).await.1, 2);
        // Who starts later reads it all and sees the same.
        let late = other_node(&fresh);
        assert_eq!(ranked(&late, &staff, &sent.code).await, ranked(&one, &staff, &sent.code).await);
        assert_eq!(late.workers_in_memory(), 2);
    }

    async fn a_node_that_nobody_asks_follows_within_a_second(fresh: Fresh) {
        let (one, idle) = (on_thursday(&fresh.db), Arc::new(other_node(&fresh)));
        let staff = desk(&one, "sportello").await;
        assert_eq!(idle.catch_up().await.expect("read"), 0);
        let following = tokio::spawn({
            let idle = Arc::clone(&idle);
            async move { idle.follow_register(Duration::from_millis(50)).await }
        });
        let (_, code) = validated(&one, &staff, "8.50").await;
        assert!(arrives(&idle, 1).await, "validated");
        one.decide_candidacy(&staff, &code, &Decision::Suspend("in ferie".to_owned())).await.expect("suspended");
        assert!(arrives(&idle, 0).await, "suspended");
        following.abort();
    }

    async fn what_is_undone_is_never_seen(fresh: Fresh) {
        let node = on_thursday(&fresh.db);
        let staff = desk(&node, "sportello").await;
        let (_, code) = validated(&node, &staff, "8.50").await;
        assert_eq!(node.catch_up().await.expect("read"), 1);
        let mut tx = fresh.db.begin().await.expect("begun");
        let found = curami::store::workers::find_by_code(&mut tx, &code).await.expect("read").expect("there");
        let mut worker = curami::store::workers::lock(&mut tx, found.id).await.expect("locked").expect("there");
        worker.state = curami::registry::WorkerState::Suspended;
        curami::store::workers::save(&mut tx, &worker).await.expect("written");
        drop(tx);
        assert_eq!(node.catch_up().await.expect("read"), 1);
    }
}

/// Whether so many workers are in memory within a second (more on a machine that does much else).
async fn arrives(node: &App, workers: usize) -> bool {
    for _ in 0..200 {
        if node.workers_in_memory() == workers {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}
