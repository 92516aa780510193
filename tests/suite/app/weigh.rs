//! The desk weighs: people side by side, the order changed by hand and changed back.

use curami::app::{App, Compared, MoveAsked, MoveError, RankedPeople, Shown, Staff, To};
use curami::matching::{Hard, Lack};
use curami::registry::ClosingReason;

use super::world::{desk, on_thursday, sent_request, validated};
use crate::on_both;

const WHY: &str = "ha già lavorato in questa casa";

/// A request and the order of four who can do it.
async fn four(app: &App, staff: &Staff) -> (String, RankedPeople) {
    for _ in 0..4 {
        validated(app, staff, "8.50").await;
    }
    let (_, sent) = sent_request(app).await;
    let ranked = app.rank_for_request(staff, &sent.code, Shown::Everybody).await.expect("ranked");
    (sent.code, ranked)
}

fn codes(ranked: &RankedPeople) -> Vec<&str> {
    ranked.people.iter().map(|person| person.code.as_str()).collect()
}

fn asked(worker: &str, seen_at: usize, to: To) -> MoveAsked<'_> {
    MoveAsked { worker, seen_at, to, reason: WHY }
}

on_both! {
    async fn a_move_changes_the_order_never_the_points_and_can_be_undone(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (code, before) = four(&app, &staff).await;
        let was = codes(&before);
        assert_eq!(app.move_person(&staff, &code, &asked(was[3], 4, To::Place(1))).await.expect("moved"), 1);
        assert_eq!(app.move_person(&staff, &code, &asked(was[3], 1, To::Down)).await.expect("moved"), 2);
        assert_eq!(app.move_person(&staff, &code, &asked(was[2], 4, To::Up)).await.expect("moved"), 3);

        let after = app.rank_for_request(&staff, &code, Shown::Everybody).await.expect("ranked");
        assert_eq!(codes(&after), [was[0], was[3], was[2], was[1]]);
        let places: Vec<_> = after.people.iter().map(|one| (one.place, one.computed_place)).collect();
        assert_eq!(places, [(1, 1), (2, 4), (3, 3), (4, 2)]);
        for person in &after.people {
            let same = before.people.iter().find(|one| one.id == person.id).expect("nobody is lost");
            assert_eq!((person.points, &person.reasons), (same.points, &same.reasons));
        }
        let moved = after.moved(after.people[1].id).expect("a move");
        assert_eq!((moved.staff_name.as_str(), moved.reason.as_str(), moved.to_place), ("M. Inventata", WHY, 2));

        // A proposal keeps both places, and that the order had been changed.
        app.propose(&staff, &code, &[was[3].to_owned()], "").await.expect("proposed");
        let request = app.desk_request(&staff, &code).await.expect("read").expect("found");
        let proposal = &request.proposals[0];
        assert_eq!((proposal.place, proposal.computed_place, proposal.order_changed), (2, Some(4), true));
        assert_eq!((&proposal.evidence["place"], &proposal.evidence["computed_place"]), (&2.into(), &4.into()));

        app.undo_move(&staff, &code, Some(after.moves[2].id())).await.expect("undone");
        let undone = app.rank_for_request(&staff, &code, Shown::Everybody).await.expect("ranked");
        assert_eq!(codes(&undone), [was[0], was[3], was[1], was[2]]);
        app.undo_move(&staff, &code, None).await.expect("undone");
        let again = app.rank_for_request(&staff, &code, Shown::Everybody).await.expect("ranked");
        assert_eq!(codes(&again), was);
        assert!(again.moves.is_empty() && again.people.iter().all(|one| one.place == one.computed_place));
        let twice = app.undo_move(&staff, &code, None).await;
        assert!(matches!(twice, Err(MoveError::NoSuchMove)));

        let journal = app.desk_request(&staff, &code).await.expect("read").expect("found").journal;
        let told: Vec<_> = journal.iter().filter(|entry| entry.verb.starts_with("order_")).collect();
        assert_eq!(told.iter().filter(|entry| entry.verb == "order_changed").count(), 3);
        assert_eq!(told.iter().filter(|entry| entry.verb == "order_restored").count(), 3);
        assert_eq!(told[0].detail.as_deref(), Some(format!("{} 4 1 {WHY}", was[3]).as_str()));
        assert!(told.iter().all(|entry| entry.staff_name.as_deref() == Some("M. Inventata")));
    }

    async fn a_move_that_cannot_be_is_refused_and_changes_nothing(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (code, before) = four(&app, &staff).await;
        let was = codes(&before);
        let refused = async |asked: MoveAsked<'_>| app.move_person(&staff, &code, &asked).await.expect_err("refused");
        assert!(matches!(refused(MoveAsked { reason: " perché sì ", ..asked(was[1], 2, To::Up) }).await, MoveError::Reason));
        for to in [To::Place(0), To::Place(2), To::Place(5)] {
            assert!(matches!(refused(asked(was[1], 2, to)).await, MoveError::Place { of: 4 }), "{to:?}");
        }
        assert!(matches!(refused(asked(was[0], 1, To::Up)).await, MoveError::Place { .. }));
        assert!(matches!(refused(asked(was[3], 4, To::Down)).await, MoveError::Place { .. }));
        assert!(matches!(refused(asked(was[1], 1, To::Down)).await, MoveError::Changed { now_at: 2 }));
        assert!(matches!(refused(asked("C-9999", 1, To::Down)).await, MoveError::NotEligible { .. }));
        let none = app.move_person(&staff, "R-1999-0001", &asked(was[1], 2, To::Up)).await;
        assert!(matches!(none, Err(MoveError::NoSuchRequest)));
        assert_eq!(codes(&app.rank_for_request(&staff, &code, Shown::Everybody).await.expect("ranked")), was);
        app.close_request(&staff, &code, ClosingReason::NeedEnded).await.expect("closed");
        assert!(matches!(refused(asked(was[1], 2, To::Up)).await, MoveError::NotNow(_)));
    }

    async fn people_stand_side_by_side_with_what_lacks(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (code, ranked) = four(&app, &staff).await;
        let (_, dear) = validated(&app, &staff, "9.05").await;
        let asked = [ranked.people[1].code.clone(), dear.clone(), "C-9999".to_owned(), ranked.people[0].code.clone()];
        let found = app.compare(&staff, &code, &asked).await.expect("compared");
        assert_eq!(found.unknown, ["C-9999"]);
        let [Compared::Fits(second), Compared::Lacks { why, cost }, Compared::Fits(first)] = &found.people[..] else {
            panic!("three people in the order asked: {:?}", found.people);
        };
        assert_eq!((second.place, first.place, &why.code), (2, 1, &dear));
        assert_eq!(why.lacks.iter().map(Lack::condition).collect::<Vec<_>>(), [Hard::Pay]);
        let month = cost.expect("a cost").month.expect("lawful");
        assert!(month > first.cost.month.expect("lawful"), "the price of what she asks");
    }
}
