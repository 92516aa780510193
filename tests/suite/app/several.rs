//! Near misses, several people for one request, several requests for one person.

use curami::app::{App, Decision, Staff, Terms};
use curami::matching::advice::Change;
use curami::matching::{Hard, Lack};
use curami::registry::{Fact, FactKind, WorkerId};
use curami::store::workers;
use serde_json::{Value, json};

use super::world::{asked, contact, day, desk, on_thursday, person, profile, sent_candidacy, sent_request, validated};
use crate::on_both;

/// A worker the ranking sees, free in this week.
async fn free(app: &App, staff: &Staff, week: Value) -> String {
    let token = app.begin_candidacy().await.expect("begun").token.reveal();
    app.save_candidacy_step(&token, "identity", json!({}), Some(&person("1985-04-01"))).await.expect("saved");
    let mut offered = profile("8.50");
    offered["offers"][0]["week"] = week;
    offered["offers"][0]["min_hours"] = json!("10");
    let code = app.submit_candidacy(&token, &offered).await.expect("sent").code.expect("a code");
    for kind in [FactKind::IdentitySeen, FactKind::RightToWorkSeen] {
        let fact = Fact { kind, seen_on: day(11, 3), amount: None, valid_until: None, note: None };
        app.record_fact(staff, &code, &fact).await.expect("recorded");
    }
    app.decide_candidacy(staff, &code, &Decision::Validate).await.expect("validated");
    code
}

on_both! {
    async fn those_who_nearly_fit_are_told_with_all_that_lacks(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, dear) = validated(&app, &staff, "9.05").await;
        let short = free(&app, &staff, json!(["mon 07:00-14:00", "tue 07:00-14:00", "wed 07:00-14:00",
            "thu 08:00-14:00", "fri 07:00-14:00", "sat 08:00-15:00"])).await;
        let (_, sent) = sent_request(&app).await;
        let near = app.nearly(&staff, &sent.code, usize::MAX).await.expect("near");
        assert_eq!(near.count, 2);
        let told: Vec<_> = near.first.iter().map(|one| (one.code.clone(), one.lacks.iter().map(Lack::condition).collect::<Vec<_>>())).collect();
        assert_eq!(told, [(dear.clone(), vec![Hard::Pay]), (short.clone(), vec![Hard::Week])]);
        let changes = app.near_misses(&staff, &sent.code, None).await.expect("changes");
        let pay = changes.iter().find(|one| matches!(one.change, Change::Pay { .. })).expect("more pay");
        assert_eq!((&pay.adds, pay.loses.len()), (&vec![dear], 0));
        let slot = changes.iter().find(|one| matches!(one.change, Change::SlotEnd { .. })).expect("a later start");
        assert_eq!(slot.adds, [short]);
    }

    async fn two_cover_together_what_nobody_can_alone(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let first = free(&app, &staff, json!(["mon 07:00-14:00", "tue 07:00-14:00", "wed 07:00-14:00"])).await;
        let second = free(&app, &staff, json!(["thu 07:00-14:00", "fri 07:00-14:00", "sat 08:00-15:00"])).await;
        let (_, sent) = sent_request(&app).await;
        let found = app.teams(&staff, &sent.code).await.expect("teams");
        assert_eq!((found.alone, found.candidates, found.teams.len(), found.complete), (0, 2, 1, true));
        let team = &found.teams[0];
        let mut codes: Vec<_> = team.members.iter().map(|one| one.code.clone()).collect();
        codes.sort();
        assert_eq!((codes, team.hand_overs), (vec![first, second], 0));
        let sum = team.members.iter().filter_map(|one| one.cost.month).sum();
        assert_eq!(team.month, Some(sum), "two contracts, one sum");
        assert_eq!(team.members.iter().map(|one| one.hours.quarters()).sum::<u32>(), 120);
        assert!(found.rest.is_none());
    }

    async fn a_week_is_filled_with_requests_that_wait(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, code) = validated(&app, &staff, "8.50").await;
        let empty = app.full_week(&staff, &code).await.expect("a week").expect("a person");
        assert_eq!((empty.considered, empty.jobs.len()), (0, 0));
        let (_, sent) = sent_request(&app).await;
        let full = app.full_week(&staff, &code).await.expect("a week").expect("a person");
        assert_eq!((full.open, full.jobs.len(), &full.jobs[0].code), (1, 1, &sent.code));
        assert_eq!(full.jobs[0].cost.month.map(|month| month.to_string()).as_deref(), Some("1487.49"));
        assert!(app.full_week(&staff, "C-9999").await.expect("nobody").is_none());
        assert!(app.shared_homes(&staff, &sent.code).await.expect("homes").is_empty(), "one home is shared with nobody");
    }

    async fn two_homes_of_one_district_share_a_person(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, code) = validated(&app, &staff, "8.50").await;
        let mut sent = Vec::new();
        for week in [["mon 08:00-13:00", "tue 08:00-13:00"], ["thu 08:00-13:00", "fri 08:00-13:00"]] {
            let mut half = asked();
            half["pattern"]["week"] = json!(week);
            let token = app.begin_request().await.expect("begun").token.reveal();
            app.save_request_step(&token, "contact", json!({}), Some(&contact())).await.expect("saved");
            sent.push(app.submit_request(&token, &half, &Terms::default()).await.expect("sent").code);
        }
        let homes = app.shared_homes(&staff, &sent[0]).await.expect("homes");
        assert_eq!((homes.len(), homes[0].eligible, &homes[0].workers), (1, 1, &vec![code]));
        let jobs: Vec<_> = homes[0].jobs.iter().map(|job| job.code.clone()).collect();
        assert_eq!((jobs, homes[0].hours.quarters()), (sent, 80));
    }

    async fn profiles_are_read_by_batches_and_only_of_validated_workers(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        validated(&app, &staff, "8.50").await;
        validated(&app, &staff, "8.60").await;
        let (_, waiting) = sent_candidacy(&app, "8.70").await;
        let mut tx = fresh.db.read().await.expect("a transaction");
        let known = workers::validated(&mut tx).await.expect("the database answers");
        let ids: Vec<WorkerId> = known.iter().map(workers::ValidatedRow::id).collect();
        let waiting = workers::find_by_code(&mut tx, &waiting).await.expect("the database answers").expect("a candidacy");
        let unknown = (1..=60_u128).map(|at| WorkerId::from(uuid::Uuid::from_u128(at)));
        let some: Vec<WorkerId> = [ids[0], waiting.id].into_iter().chain(unknown).chain([ids[1]]).collect();
        let found = workers::validated_of(&mut tx, &some).await.expect("the database answers");
        assert_eq!(found.iter().map(workers::ValidatedRow::id).collect::<Vec<_>>(), ids);
        assert!(found.iter().zip(&known).all(|(one, other)| (&one.code, &one.profile) == (&other.code, &other.profile)));
        assert!(workers::validated_of(&mut tx, &[]).await.expect("the database answers").is_empty());
    }
}
