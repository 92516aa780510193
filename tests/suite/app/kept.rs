//! What a kept employment says in time: what has accrued, months corrected, its end, its link given again.

use chrono::{NaiveDate, TimeZone, Utc};
use curami::app::{App, EndError, SaveMonthError, Told, Why};
use curami::clock::Clock;
use curami::life::{Employment, Month, Quarter};
use curami::proof::Verdict;
use curami::store::Db;
use serde_json::{Value, json};

use super::world::desk;
use crate::on_both;
use crate::support::app_seeded;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// The service at noon of a day.
fn at(db: &Db, text: &str) -> App {
    let noon = day(text).and_hms_opt(11, 0, 0).expect("an hour");
    let seed = u64::try_from(Utc.from_utc_datetime(&noon).timestamp()).expect("after 1970");
    app_seeded(db.clone(), Clock::Fixed(Utc.from_utc_datetime(&noon)), seed)
}

fn employment(hired: &str) -> Employment {
    Employment::from_json(&json!({"hired_on": hired, "terms": [
        {"from": hired, "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]}))
    .expect("an employment")
}

async fn begun(app: &App, hired: &str) -> String {
    app.begin_employment(&employment(hired), "").await.expect("kept").token.reveal()
}

async fn file(app: &App, token: &str) -> curami::app::EmploymentFile {
    app.employment_file(token, 1).await.expect("the database answers").expect("an employment")
}

fn agreement(on: &str) -> Value {
    json!({"ended_on": on, "reason": "agreement"})
}

on_both! {
    async fn what_accrued_is_what_the_plan_and_the_months_say(fresh: Fresh) {
        let app = at(&fresh.db, "2026-11-22");
        let token = begun(&app, "2025-03-01").await;
        let vacation = json!({"kind": "vacation", "from": "2026-08-03", "to": "2026-08-14"});
        app.save_month(&token, 1, month("2026-08"), &vec![vacation].into()).await.expect("kept");
        let accrued = app.accrued(&file(&app, &token).await).expect("worked out").expect("months are over");
        assert_eq!(accrued.until, day("2026-10-31"));
        assert_eq!(accrued.tredicesima.0, 10, "January to October");
        // 20 months at 26/12 days; twelve days from Monday to Saturday taken, less the two Sundays.
        assert_eq!((curami::life::month::decimal(accrued.vacation.0).as_str(), accrued.vacation.1), ("43.333", 11));
        assert_eq!(accrued.years.len(), 2);
        assert_eq!(accrued.scatto, Some((day("2027-03-01"), 1)));
        assert!(accrued.articles.iter().all(|article| !article.is_empty()));
        let young = begun(&app, "2026-11-10").await;
        assert_eq!(app.accrued(&file(&app, &young).await).expect("worked out"), None, "no month is over");
        let old = begun(&app, "2013-09-01").await;
        assert!(app.accrued(&file(&app, &old).await).is_err(), "older than the tables");
    }

    async fn tables_known_later_correct_a_month_line_by_line(fresh: Fresh) {
        let before = at(&fresh.db, "2026-02-05");
        let token = begun(&before, "2025-03-01").await;
        before.save_month(&token, 1, month("2026-01"), &Told::default()).await.expect("kept");
        assert!(before.corrections(&file(&before, &token).await).is_empty());
        let after = at(&fresh.db, "2026-02-20");
        let all = after.corrections(&file(&after, &token).await);
        assert_eq!((all.len(), all[0].why, all[0].month), (1, Why::Tables, month("2026-01")));
        // Table A, CS: 1,137.86 and, settled on 11 February, 1,193.84.
        let minimo = all[0].lines.iter().find(|line| line.code == "minimo").expect("the minimum");
        assert_eq!([minimo.before, minimo.after].map(|amount| amount.to_string()), ["1137.86", "1193.84"]);
        assert!(minimo.article.is_some() && all[0].due() > curami::money::Money::ZERO);
        after.save_month(&token, 1, month("2026-01"), &Told::default()).await.expect("kept again");
        let kept = file(&after, &token).await;
        assert!(after.corrections(&kept).is_empty(), "kept again, nothing is to correct");
        let told = App::told_again(&after.accounts_of(&kept, month("2026-01")).await.expect("accounts"));
        assert_eq!(told.map(|told| (told.why, told.due())), Some((Why::ToldAgain, all[0].due())));
    }

    async fn a_quarter_says_what_changed_since_it_was_paid(fresh: Fresh) {
        let app = at(&fresh.db, "2026-04-08");
        let token = begun(&app, "2025-03-01").await;
        for text in ["2026-01", "2026-02", "2026-03"] {
            app.save_month(&token, 1, month(text), &Told::default()).await.expect("kept");
        }
        let quarter: Quarter = "2026-Q1".parse().expect("a quarter");
        let changed = app.quarter_changed(&file(&app, &token).await, quarter).await.expect("the database answers");
        assert_eq!(changed, None, "not paid yet");
        let later = at(&fresh.db, "2026-05-04");
        let same = later.quarter_changed(&file(&later, &token).await, quarter).await.expect("the database answers");
        assert_eq!(same, None, "nothing changed");
        let away = json!({"kind": "unpaid_leave", "from": "2026-02-02", "to": "2026-02-28"});
        later.save_month(&token, 1, month("2026-02"), &vec![away].into()).await.expect("told again");
        let changed = later.quarter_changed(&file(&later, &token).await, quarter).await.expect("the database answers");
        let changed = changed.expect("a month changed");
        let of = |name: &str| changed.iter().find(|(own, _)| own == name).map(|(_, amount)| *amount);
        assert!(of("to_pay").is_some_and(|amount| amount < curami::money::Money::ZERO), "{changed:?}");
        assert!(of("inps").is_some() && of("cassacolf").is_some());
    }

    async fn an_end_is_kept_closes_the_months_and_may_be_reopened_until_it_is_due(fresh: Fresh) {
        let app = at(&fresh.db, "2026-07-10");
        let token = begun(&app, "2025-03-01").await;
        app.save_month(&token, 1, month("2026-06"), &Told::default()).await.expect("kept");
        let wrong = app.end_employment(&token, 1, &agreement("2026-05-31")).await.expect_err("June is kept");
        assert!(matches!(wrong, EndError::Input(fault) if fault.code == "end_before_known_month"));
        app.end_employment(&token, 1, &agreement("2026-06-30")).await.expect("kept");
        let again = app.end_employment(&token, 1, &agreement("2026-06-30")).await;
        assert!(matches!(again, Err(EndError::NotNow)), "once");
        let kept = file(&app, &token).await;
        assert_eq!(kept.last_day(), Some(day("2026-06-30")));
        let end = kept.end.clone().expect("an end");
        assert_eq!(app.verify_record(&end.record).expect("an outcome").verdict, Verdict::Same);
        assert!(["employer", "worker"].iter().all(|side| end.record["request"].get(side).is_none()), "it names nobody");
        let late = app.save_month(&token, 1, month("2026-07"), &Told::default()).await;
        assert!(matches!(late, Err(SaveMonthError::Input(fault)) if fault.code == "outside_employment"));
        let june = app.save_month(&token, 1, month("2026-06"), &Told::default()).await.expect("kept again");
        assert_eq!(june.register["ended_on"], "2026-06-30");
        // The last contributions are due ten days after the end: 10 July 2026.
        assert!(app.may_reopen(&end));
        let quarter = app.quarter_of(&kept, "2026-Q2".parse().expect("a quarter")).expect("a quarter");
        assert_eq!(quarter["ended_on"], "2026-06-30");
        assert!(matches!(at(&fresh.db, "2026-07-11").reopen_employment(&token, 1).await, Err(EndError::NotNow)));
        app.reopen_employment(&token, 1).await.expect("open again");
        assert!(matches!(app.reopen_employment(&token, 1).await, Err(EndError::NotNow)));
        app.save_month(&token, 1, month("2026-07"), &Told::default()).await.expect("it goes on");
        let other = begun(&app, "2025-03-01").await;
        let stranger = app.end_employment(&other, 2, &agreement("2026-06-30")).await;
        assert!(matches!(stranger, Err(EndError::NotYours)));
        let verbs: Vec<String> = file(&app, &token).await.journal.into_iter().map(|entry| entry.verb).collect();
        assert!(["employment_ended", "employment_reopened"].iter().all(|verb| verbs.iter().any(|own| own == verb)));
    }

    async fn the_desk_gives_a_household_its_link_again_by_its_code(fresh: Fresh) {
        let app = at(&fresh.db, "2026-11-22");
        let staff = desk(&app, "m.inventata").await;
        let token = begun(&app, "2025-03-01").await;
        let code = file(&app, &token).await.code.expect("a code");
        assert_eq!(code, "F-0001");
        assert_eq!(file(&app, &token).await.code.as_deref(), Some("F-0001"), "given once");
        let found = app.desk_household(&staff, &code).await.expect("the database answers").expect("a household");
        assert_eq!((found.len(), found[0].label.as_str()), (1, ""));
        assert!(app.desk_household(&staff, "F-0002").await.expect("the database answers").is_none());
        assert!(app.reissue_household_link(&staff, "F-0002").await.expect("the database answers").is_none());
        let again = app.reissue_household_link(&staff, &code).await.expect("the database answers").expect("a link");
        assert!(app.employment_file(&token, 1).await.expect("the database answers").is_none(), "the old one ends");
        let kept = file(&app, &again.reveal()).await;
        let by_staff = kept.journal.iter().filter(|entry| entry.actor_kind == "staff");
        let verbs: Vec<&str> = by_staff.map(|entry| entry.verb.as_str()).collect();
        assert_eq!(verbs, ["employment_seen", "link_reissued"]);
    }
}
