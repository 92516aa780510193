//! Employments that families keep: by which link, under which number, with which quote, told in the journal.

use curami::app::EmployError;
use curami::life::Employment;
use curami::registry::{Answer, Side};
use serde_json::json;

use super::world::{desk, on_thursday, sent_request, validated};
use crate::on_both;

fn employment() -> Employment {
    Employment::from_json(&json!({"hired_on": "2024-10-02", "terms": [
        {"from": "2024-10-02", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]}))
    .expect("an employment")
}

on_both! {
    async fn what_is_entered_by_hand_is_opened_by_its_own_link(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let token = app.begin_employment(&employment(), "  Aiuto \n inventato ").await.expect("kept").token.reveal();
        let file = app.employment_file(&token, 1).await.expect("the database answers").expect("an employment");
        assert_eq!((file.label.as_str(), &file.employment), ("Aiuto inventato", &employment()));
        // The first step of seniority counts from 1 November 2026.
        assert_eq!(file.quote.month.map(|month| month.to_string()).as_deref(), Some("1704.36"));
        assert!(file.months.is_empty());
        let verbs: Vec<&str> = file.journal.iter().map(|entry| entry.verb.as_str()).collect();
        assert_eq!(verbs, ["employment_begun", "employment_seen"]);
        let again = app.employment_file(&token, 1).await.expect("the database answers").expect("an employment");
        assert_eq!(again.journal.len(), 2, "seen once a day");
        assert!(app.employment_file(&token, 2).await.expect("the database answers").is_none());
        let other = app.begin_employment(&employment(), "").await.expect("kept").token.reveal();
        assert_eq!(app.household(&other).await.expect("the database answers").map(|all| all.len()), Some(1));
        let again = app.reopen_quote(&file.quote).expect("a situation");
        assert!(again.same);
    }

    async fn a_proposal_both_accepted_is_kept_once(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (worker, code) = validated(&app, &staff, "8.50").await;
        let (family, sent) = sent_request(&app).await;
        let id = app.propose(&staff, &sent.code, &[code], "").await.expect("proposed")[0];
        assert!(matches!(app.agreed_terms(&family, id).await, Err(EmployError::NotAgreed)));
        app.answer_proposal(&worker, id, Answer::Accept(Side::Worker)).await.expect("answered");
        app.answer_proposal(&family, id, Answer::Accept(Side::Family)).await.expect("answered");
        assert!(matches!(app.agreed_terms(&worker, id).await, Err(EmployError::NotYours)));
        let agreed = app.agreed_terms(&family, id).await.expect("agreed");
        assert_eq!((agreed.situation["regime"].as_str(), agreed.kept), (Some("non_convivente"), None));
        assert_eq!(app.employ_proposed(&family, id, &employment(), "").await.expect("kept"), 1);
        assert_eq!(app.employ_proposed(&family, id, &employment(), "").await.expect("kept"), 1);
        assert_eq!(app.agreed_terms(&family, id).await.expect("agreed").kept, Some(1));
        let all = app.household(&family).await.expect("the database answers").expect("a household");
        assert_eq!(all.len(), 1);
    }

    async fn what_the_contract_forbids_is_not_kept(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let mut fields = employment().into_fields();
        fields.terms[0].weekly_hours = Some(curami::money::Hours::whole(60));
        let over = fields.check().expect("an employment");
        assert!(matches!(app.begin_employment(&over, "").await, Err(EmployError::Unlawful(_))));
        let token = app.begin_employment(&employment(), "").await.expect("kept").token.reveal();
        assert!(matches!(app.change_employment(&token, 1, &over, "").await, Err(EmployError::Unlawful(_))));
        let file = app.employment_file(&token, 1).await.expect("the database answers").expect("an employment");
        assert_eq!(file.employment, employment());
    }
}
