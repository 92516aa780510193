//! A worker's candidacy and a family's request, as they themselves make them.

use curami::app::{Decision, PriceError, SaveError, SubmitCandidacyError, SubmitRequestError, Terms};
use curami::registry::{Fact, FactKind, Fault, PersonDraft, RequestState, WorkerState};
use serde_json::json;

use super::world::{asked, contact, day, desk, on_thursday, person, profile, sent_candidacy, sent_request, validated};
use crate::on_both;

on_both! {
    async fn a_candidacy_is_resumed_by_its_link(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let opened = app.begin_candidacy().await.expect("begun");
        let token = opened.token.reveal();
        let half = PersonDraft { first_name: "Ginestra".to_owned(), ..PersonDraft::default() };
        app.save_candidacy_step(&token, "identity", json!({"role": "badante"}), Some(&half)).await.expect("saved");
        app.save_candidacy_step(&token, "week", json!({"mon": "8-12"}), None).await.expect("saved");
        let found = app.candidacy(&token).await.expect("read").expect("found");
        assert_eq!((found.worker.id, found.worker.state, found.worker.step.as_str()), (opened.id, WorkerState::Draft, "week"));
        assert_eq!(found.worker.answers, json!({"identity": {"role": "badante"}, "week": {"mon": "8-12"}}));
        assert!(found.person == half);
        assert!(app.candidacy(&"a".repeat(43)).await.expect("read").is_none());
        assert!(app.candidacy("not a token").await.expect("read").is_none());
        assert!(app.request_file(&token).await.expect("read").is_none());
    }

    async fn steps_must_be_named_and_answers_be_an_object(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let token = app.begin_candidacy().await.expect("begun").token.reveal();
        for (step, answers) in [("Week", json!({})), ("", json!({})), ("week", json!([1])), ("week", json!({"a": "x".repeat(200_000)}))] {
            let fault = app.save_candidacy_step(&token, step, answers, None).await.expect_err("refused");
            assert!(matches!(fault, SaveError::Answers), "{step}: {fault}");
        }
    }

    async fn only_adults_register(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let token = app.begin_candidacy().await.expect("begun").token.reveal();
        app.save_candidacy_step(&token, "identity", json!({}), Some(&person("2008-11-20"))).await.expect("saved");
        let fault = app.submit_candidacy(&token, &profile("8.50")).await.expect_err("a minor");
        match fault {
            SubmitCandidacyError::Person(faults) => assert_eq!(faults, [Fault::Minor { adult_from: day(11, 20) }]),
            other => panic!("{other}"),
        }
        app.save_candidacy_step(&token, "identity", json!({}), Some(&person("2008-11-19"))).await.expect("saved");
        let worker = app.submit_candidacy(&token, &profile("8.50")).await.expect("eighteen today");
        assert_eq!((worker.state, worker.code.as_deref()), (WorkerState::Submitted, Some("C-0001")));
        assert_eq!(worker.waiting_since, Some(day(11, 19)));
    }

    async fn a_pay_under_the_table_cannot_be_asked(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let (token, _) = sent_candidacy(&app, "8.50").await;
        match app.submit_candidacy(&token, &profile("1.00")).await.expect_err("too little") {
            SubmitCandidacyError::Profile(fault) => {
                assert_eq!((fault.code, fault.field.as_deref()), ("below_minimum", Some("offers.0.min_pay")));
            }
            other => panic!("{other}"),
        }
    }

    async fn a_sent_file_keeps_a_valid_person(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let (token, _) = sent_candidacy(&app, "8.50").await;
        let fault = app.save_candidacy_step(&token, "identity", json!({}), Some(&PersonDraft::default())).await;
        assert!(matches!(fault, Err(SaveError::Person(_))));
        assert!(app.candidacy(&token).await.expect("read").expect("found").person == person("1985-04-01"));
    }

    async fn hours_change_freely_and_skills_go_back_to_the_desk(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (token, code) = validated(&app, &staff, "8.50").await;
        let worker = app.submit_candidacy(&token, &profile("8.80")).await.expect("changed");
        assert_eq!((worker.state, worker.code), (WorkerState::Validated, Some(code)));
        let mut more = profile("8.80");
        more["skills"] = json!(["full_hygiene"]);
        let worker = app.submit_candidacy(&token, &more).await.expect("changed");
        assert_eq!(worker.state, WorkerState::Submitted);
    }

    async fn nobody_is_validated_before_the_document_was_seen(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, code) = sent_candidacy(&app, "8.50").await;
        let fault = app.decide_candidacy(&staff, &code, &Decision::Validate).await.expect_err("not seen");
        assert_eq!(fault.to_string(), "the identity document has not been seen");
        let tomorrow = Fact { kind: FactKind::IdentitySeen, seen_on: day(11, 20), amount: None, valid_until: None, note: None };
        assert!(app.record_fact(&staff, &code, &tomorrow).await.is_err());
    }

    async fn a_request_is_priced_and_promised(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let (token, sent) = sent_request(&app).await;
        assert_eq!((sent.code.as_str(), sent.promised_on), ("R-2026-0001", day(11, 27)));
        let file = app.request_file(&token).await.expect("read").expect("found");
        let quote = file.quote.expect("a quote");
        assert_eq!(quote.month.map(|month| month.to_string()).as_deref(), Some("1487.49"));
        assert_eq!(quote.year.map(|year| year.to_string()).as_deref(), Some("17849.87"));
        assert_eq!(quote.situation["agreed_pay"], "9.00");
        assert_eq!(quote.answer["month"]["employer_cost"], "1487.49");
        assert!(quote.answer["explanation"].is_object() && quote.rulebook.starts_with("sha256:"));
        assert_eq!(file.request.state, RequestState::Submitted);
    }

    async fn a_request_changes_and_keeps_code_and_promise(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let (token, first) = sent_request(&app).await;
        let mut other = asked();
        other["offered_pay"] = json!("8.80");
        let again = app.submit_request(&token, &other, &Terms::default()).await.expect("changed");
        assert_eq!((again.code, again.promised_on), (first.code, first.promised_on));
        assert_eq!(again.priced.month().map(|month| month.to_string()).as_deref(), Some("1457.23"));
    }

    async fn what_the_contract_forbids_is_refused_with_its_field(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let token = app.begin_request().await.expect("begun").token.reveal();
        app.save_request_step(&token, "contact", json!({}), Some(&contact())).await.expect("saved");
        let mut low = asked();
        low["offered_pay"] = json!("8.29");
        match app.submit_request(&token, &low, &Terms::default()).await.expect_err("too little") {
            SubmitRequestError::Price(PriceError::Refused(refusals)) => {
                assert_eq!(refusals.iter().map(|refusal| (refusal.code(), refusal.field())).collect::<Vec<_>>(), [("below_minimum", "offered_pay")]);
            }
            other => panic!("{other}"),
        }
        let mut late = asked();
        late["start_on"] = json!("2026-11-18");
        let fault = app.submit_request(&token, &late, &Terms::default()).await.expect_err("past");
        assert!(matches!(fault, SubmitRequestError::StartPassed(_)), "{fault}");
        let odd = Terms { term: Some("forever".to_owned()), ..Terms::default() };
        assert!(app.submit_request(&token, &asked(), &odd).await.is_err());
        let mut unknown = asked();
        unknown["sex"] = json!("f");
        let fault = app.submit_request(&token, &unknown, &Terms::default()).await.expect_err("no such field");
        assert!(matches!(fault, SubmitRequestError::Price(PriceError::Input(_))), "{fault}");
    }

    async fn a_request_without_a_way_to_answer_is_not_sent(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let token = app.begin_request().await.expect("begun").token.reveal();
        match app.submit_request(&token, &asked(), &Terms::default()).await.expect_err("nobody to call") {
            SubmitRequestError::Contact(faults) => assert!(faults.contains(&Fault::NoWayToAnswer)),
            other => panic!("{other}"),
        }
    }

    async fn a_cancelled_request_is_over(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let (token, _) = sent_request(&app).await;
        let request = app.cancel_request(&token).await.expect("cancelled");
        assert_eq!(request.state, RequestState::CancelledByFamily);
        assert!(matches!(app.cancel_request(&token).await, Err(SaveError::NotNow(_))));
        assert!(matches!(app.save_request_step(&token, "week", json!({}), None).await, Err(SaveError::NotNow(_))));
        let draft = app.begin_request().await.expect("begun").token.reveal();
        assert!(app.cancel_request(&draft).await.is_ok());
    }
}

#[tokio::test]
async fn the_desk_does_not_work_on_feast_days() {
    let app = crate::support::idle_app(curami::clock::Clock::Fixed(super::world::thursday()));
    let works = |month, date| app.works_on(day(month, date));
    assert!(works(11, 20) && !works(11, 21) && !works(11, 22));
    assert!(!works(12, 7), "the patron of Milan");
    assert!(!works(12, 8) && works(12, 9) && !works(12, 25));
}
