//! Ranking, proposing, answering: at most three open, contacts only when both said yes.

use curami::app::joint_cost::asked_pay;
use curami::app::{AnswerError, App, Compared, ProposeError, RankError, Shown, SubmitRequestError, Terms};
use curami::matching::{Hard, Lack};
use curami::registry::{
    Answer, ClosingReason, DeskWithdrawal, FactKind, FamilyRefusal, ProposalState, RequestState, Side, WorkerRefusal,
};

use serde_json::json;

use super::world::{asked, desk, on_thursday, sent_request, validated};
use crate::{on_both, support};

/// Codes of `count` workers who can do the request, asking the same pay.
async fn workers(app: &App, staff: &curami::app::Staff, count: usize) -> Vec<(String, String)> {
    let mut made = Vec::new();
    for _ in 0..count {
        made.push(validated(app, staff, "8.50").await);
    }
    made
}

fn codes(workers: &[(String, String)]) -> Vec<String> {
    workers.iter().map(|(_, code)| code.clone()).collect()
}

on_both! {
    async fn everybody_who_can_is_listed_with_what_each_would_cost(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        for pay in ["8.30", "8.50", "8.80", "9.00", "9.05"] {
            validated(&app, &staff, pay).await;
        }
        let (_, sent) = sent_request(&app).await;
        let ranked = app.rank_for_request(&staff, &sent.code, Shown::Everybody).await.expect("ranked");
        let mut costs: Vec<_> = ranked
            .people
            .iter()
            .map(|person| (person.cost.pay.to_string(), person.cost.month.expect("lawful").to_string()))
            .collect();
        costs.dedup();
        assert_eq!(costs, [("9.00".to_owned(), "1487.49".to_owned())], "the pay offered, whatever each asks");
        let mut asked: Vec<_> = ranked.people.iter().map(|person| asked_pay(&person.offer, ranked.minimum)).collect();
        asked.sort();
        assert_eq!(asked.iter().map(ToString::to_string).collect::<Vec<_>>(), ["8.30", "8.50", "8.80", "9.00"]);
        assert_eq!((ranked.considered, ranked.misses.of(Hard::Pay), ranked.provisional), (5, 1, false));
        assert_eq!(ranked.minimum.to_string(), "8.30");
        let first = &ranked.people[0];
        assert_eq!(first.points, first.reasons.iter().map(|reason| reason.points).sum::<u32>());
        assert_eq!(first.week.expect("a week").covered.hours().to_string(), "30");
        let priced = app.quote_of_person(&staff, &sent.code, &first.code).await.expect("a quote");
        assert_eq!(priced.month(), first.cost.month);
        assert!(priced.answer.explanation.is_some());
    }

    async fn why_not_tells_every_condition(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, code) = validated(&app, &staff, "9.05").await;
        let (_, sent) = sent_request(&app).await;
        let why = app.why_not(&staff, &sent.code, &code).await.expect("told");
        assert!(why.validated);
        assert_eq!(why.lacks.iter().map(Lack::condition).collect::<Vec<_>>(), [Hard::Pay]);
        let fault = app.why_not(&staff, &sent.code, "C-9999").await.expect_err("nobody");
        assert!(matches!(fault, RankError::NoSuchWorker));
    }

    async fn contacts_open_only_when_both_said_yes(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (worker, code) = validated(&app, &staff, "8.50").await;
        let (family, sent) = sent_request(&app).await;
        let ids = app.propose(&staff, &sent.code, std::slice::from_ref(&code), "vicina di casa").await.expect("proposed");

        let seen = app.request_file(&family).await.expect("read").expect("found").proposals.remove(0);
        assert_eq!((seen.worker_code.as_str(), seen.note.as_str(), seen.person.is_none()), (code.as_str(), "vicina di casa", true));
        assert_eq!(seen.month.map(|month| month.to_string()).as_deref(), Some("1487.49"), "at the pay offered");
        assert_eq!(seen.facts.iter().map(|fact| fact.kind).collect::<Vec<_>>(), [FactKind::IdentitySeen]);
        assert_eq!(seen.evidence["eligible"], 1);

        app.answer_proposal(&family, ids[0], Answer::Accept(Side::Family)).await.expect("answered");
        assert!(app.candidacy(&worker).await.expect("read").expect("found").proposals[0].contact.is_none());
        let stranger = app.answer_proposal(&family, ids[0], Answer::Accept(Side::Worker)).await;
        assert!(matches!(stranger, Err(AnswerError::NotYours)));
        app.answer_proposal(&worker, ids[0], Answer::Accept(Side::Worker)).await.expect("answered");

        let seen = app.candidacy(&worker).await.expect("read").expect("found").proposals.remove(0);
        assert_eq!(seen.contact.expect("open").phone, "000 123456");
        let seen = app.request_file(&family).await.expect("read").expect("found").proposals.remove(0);
        assert_eq!(seen.person.expect("open").first_name, "Ginestra");
    }

    async fn one_pay_stands_everywhere(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (worker, code) = validated(&app, &staff, "8.31").await;
        let (family, sent) = sent_request(&app).await;
        let of_family = app.request_file(&family).await.expect("read").expect("found").quote.expect("a quote");
        let ranked = app.rank_for_request(&staff, &sent.code, Shown::Everybody).await.expect("ranked");
        let cost = ranked.people[0].cost;
        assert_eq!((cost.pay.to_string().as_str(), cost.month), ("9.00", of_family.month), "the list, and the request");
        let account = app.quote_of_person(&staff, &sent.code, &code).await.expect("a quote");
        assert_eq!((&account.situation["agreed_pay"], account.month()), (&json!("9.00"), cost.month), "the account");
        let side = app.compare(&staff, &sent.code, std::slice::from_ref(&code)).await.expect("compared");
        let Compared::Fits(person) = &side.people[0] else { panic!("she can do it") };
        assert_eq!(person.cost, cost, "side by side");
        let week = app.full_week(&staff, &code).await.expect("read").expect("a person");
        assert_eq!(week.jobs[0].cost, cost, "a full week");

        app.propose(&staff, &sent.code, std::slice::from_ref(&code), "").await.expect("proposed");
        let hers = app.candidacy(&worker).await.expect("read").expect("found").proposals.remove(0);
        let theirs = app.request_file(&family).await.expect("read").expect("found").proposals.remove(0);
        assert_eq!((hers.pay, theirs.pay, theirs.month), (Some(cost.pay), Some(cost.pay), cost.month), "both files");
        assert_eq!((&hers.evidence["pay"], &hers.evidence["asked_pay"]), (&json!("9.00"), &json!("8.31")));
    }

    async fn hiring_meets_the_request_and_frees_the_others(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let people = workers(&app, &staff, 2).await;
        let (family, sent) = sent_request(&app).await;
        let ids = app.propose(&staff, &sent.code, &codes(&people), "").await.expect("proposed");
        assert!(matches!(app.hire(&staff, ids[0]).await, Err(ProposeError::NotNow(_))));
        app.record_answer(&staff, ids[0], Answer::Accept(Side::Worker)).await.expect("by telephone");
        app.record_answer(&staff, ids[0], Answer::Accept(Side::Family)).await.expect("by telephone");
        app.hire(&staff, ids[0]).await.expect("hired");
        let file = app.request_file(&family).await.expect("read").expect("found");
        assert_eq!((file.request.state, file.request.closing_reason), (RequestState::ClosedPositive, Some(ClosingReason::Hired)));
        let mut states: Vec<_> = file.proposals.iter().map(|proposal| proposal.state).collect();
        states.sort();
        assert_eq!(states, [ProposalState::Hired, ProposalState::WithdrawnByDesk]);
        let late = app.answer_proposal(&people[1].0, ids[1], Answer::Accept(Side::Worker)).await;
        assert!(matches!(late, Err(AnswerError::NotNow(_))));
        assert!(app.queue(&staff).await.expect("read").is_empty());
        assert_eq!(app.requests_over(&staff, 10).await.expect("read").len(), 1);
    }

    async fn at_most_three_are_open_and_a_refusal_makes_room(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let people = workers(&app, &staff, 4).await;
        let (family, sent) = sent_request(&app).await;
        let all = codes(&people);
        assert!(matches!(app.propose(&staff, &sent.code, &all, "").await, Err(ProposeError::TooManyOpen { open: 0 })));
        assert!(matches!(app.propose(&staff, &sent.code, &[], "").await, Err(ProposeError::Nobody)));
        let twice = [all[0].clone(), all[0].clone()];
        assert!(matches!(app.propose(&staff, &sent.code, &twice, "").await, Err(ProposeError::Nobody)));
        let unknown = ["C-9999".to_owned()];
        assert!(matches!(app.propose(&staff, &sent.code, &unknown, "").await, Err(ProposeError::NotEligible { .. })));
        let ids = app.propose(&staff, &sent.code, &all[..3], "").await.expect("proposed");
        assert!(matches!(app.propose(&staff, &sent.code, &all[3..], "").await, Err(ProposeError::TooManyOpen { open: 3 })));
        let refusal = Answer::RefuseAsFamily(FamilyRefusal::SkillsNotEnough);
        app.answer_proposal(&family, ids[0], refusal).await.expect("answered");
        let refusal = Answer::RefuseAsWorker(WorkerRefusal::TooFar);
        app.answer_proposal(&people[1].0, ids[1], refusal).await.expect("answered");
        app.withdraw(&staff, ids[2], DeskWithdrawal::WrongMatch).await.expect("withdrawn");
        assert!(matches!(app.withdraw(&staff, ids[2], DeskWithdrawal::WrongMatch).await, Err(ProposeError::NotNow(_))));
        app.propose(&staff, &sent.code, &all[3..], "").await.expect("room again");
        let again = app.propose(&staff, &sent.code, &all[3..], "").await;
        assert!(matches!(again, Err(ProposeError::AlreadyProposed { .. })));
        let change = app.submit_request(&family, &asked(), &Terms::default()).await;
        assert!(matches!(change, Err(SubmitRequestError::NotNow(_))));
    }

    async fn two_who_propose_at_once_do_not_exceed_three(fresh: Fresh) {
        let app = std::sync::Arc::new(on_thursday(&fresh.db));
        let staff = desk(&app, "m.inventata").await;
        let people = workers(&app, &staff, 4).await;
        let (_, sent) = sent_request(&app).await;
        let all = codes(&people);
        let mut under_way = Vec::new();
        for chosen in [all[..2].to_vec(), all[2..].to_vec()] {
            let (app, staff, code) = (std::sync::Arc::clone(&app), staff.clone(), sent.code.clone());
            under_way.push(tokio::spawn(async move { app.propose(&staff, &code, &chosen, "").await }));
        }
        let mut done = 0;
        for one in under_way {
            match one.await.expect("it ends") {
                Ok(ids) => done += ids.len(),
                Err(ProposeError::TooManyOpen { open }) => assert_eq!(open, 2),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(done, 2);
        let request = app.desk_request(&staff, &sent.code).await.expect("read").expect("found");
        assert_eq!(request.proposals.iter().filter(|proposal| proposal.state.is_open()).count(), 2);
        assert_eq!((request.request.state, request.taken_by.as_deref()), (RequestState::InProgress, Some("M. Inventata")));
    }

    async fn cancelling_takes_back_what_is_open(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let people = workers(&app, &staff, 1).await;
        let (family, sent) = sent_request(&app).await;
        app.propose(&staff, &sent.code, &codes(&people), "").await.expect("proposed");
        app.cancel_request(&family).await.expect("cancelled");
        let seen = app.candidacy(&people[0].0).await.expect("read").expect("found").proposals.remove(0);
        assert_eq!(seen.state, ProposalState::WithdrawnByDesk);
        let late = app.propose(&staff, &sent.code, &codes(&people), "").await;
        assert!(matches!(late, Err(ProposeError::NotNow(_))));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_databases_tell_the_same() {
    let mut told = Vec::new();
    for fresh in [support::sqlite().await, support::postgres().await] {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        for pay in ["8.30", "9.00", "8.50"] {
            validated(&app, &staff, pay).await;
        }
        let (family, sent) = sent_request(&app).await;
        let ranked = app.rank_for_request(&staff, &sent.code, Shown::Everybody).await.expect("ranked");
        let chosen: Vec<String> = ranked.people.iter().map(|person| person.code.clone()).collect();
        app.propose(&staff, &sent.code, &chosen, "").await.expect("proposed");
        let file = app.request_file(&family).await.expect("read").expect("found");
        told.push(format!("{file:?}"));
    }
    assert_eq!(told[0], told[1]);
}
