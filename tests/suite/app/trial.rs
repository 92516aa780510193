//! What if: a request tried with other values, and nothing kept.

use curami::app::{App, Staff, Trial, Tried};
use curami::matching::{Hard, Lack, Pattern, Range, Refusal, Request};
use curami::money::Money;

use super::world::{desk, on_thursday, sent_request, validated};
use crate::on_both;

async fn tried(app: &App, staff: &Staff, code: &str, change: impl FnOnce(&mut Trial)) -> Tried {
    let asked: Request = app.desk_request(staff, code).await.expect("read").expect("found").asked;
    let mut trial = Trial { request: asked, travel_more: 0 };
    change(&mut trial);
    app.try_change(staff, code, &trial, 12).await.expect("tried")
}

fn codes(people: &[curami::app::RankedPerson]) -> Vec<&str> {
    people.iter().map(|person| person.code.as_str()).collect()
}

on_both! {
    async fn a_trial_says_who_is_added_who_is_lost_and_the_cost_and_keeps_nothing(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, able) = validated(&app, &staff, "8.50").await;
        let (_, dear) = validated(&app, &staff, "9.05").await;
        let (_, sent) = sent_request(&app).await;
        let code = sent.code.as_str();

        let same = tried(&app, &staff, code, |_| {}).await;
        assert_eq!((same.now.count.clone(), same.then.count), (Ok(1), Ok(1)));
        assert!(same.added.count == 0 && same.lost.count == 0 && same.now.month == same.then.month);

        let paid = tried(&app, &staff, code, |trial| trial.request.offered_pay = Some(Money::from_cents(905))).await;
        assert_eq!((paid.then.count, codes(&paid.added.first), paid.lost.count), (Ok(2), vec![dear.as_str()], 0));
        let more = paid.then.month.expect("lawful") - paid.now.month.expect("lawful");
        assert_eq!(more.to_string(), "7.56");

        let late: Range = "sat 09:00-15:30".parse().expect("a range");
        let longer = tried(&app, &staff, code, |trial| {
            if let Pattern::Slots(week) = &mut trial.request.pattern { week.insert(late) }
        }).await;
        assert_eq!(longer.then.count, Ok(0));
        let (person, lacks) = &longer.lost.first[0];
        assert_eq!((&person.code, lacks.iter().map(Lack::condition).collect::<Vec<_>>()), (&able, vec![Hard::Week]));
        assert_eq!(longer.then.hours.expect("hours").to_string(), "31.5");

        let unlawful = tried(&app, &staff, code, |trial| trial.request.offered_pay = Some(Money::from_cents(100))).await;
        assert!(matches!(unlawful.then.count, Err(Refusal::BelowMinimum { .. })));
        assert_eq!(unlawful.now.count, Ok(1));

        let kept = app.desk_request(&staff, code).await.expect("read").expect("found");
        assert_eq!(kept.asked.offered_pay, Some(Money::from_cents(900)));
        assert_eq!(kept.journal.len(), 2, "begun and sent: a trial leaves no line");
    }

    async fn longer_ways_are_tried_for_everybody(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        validated(&app, &staff, "8.50").await;
        let (_, sent) = sent_request(&app).await;
        let far = curami::geo::NilId::all().find(|nil| {
            let home = curami::geo::Home::Nil(curami::geo::NilId::new(24).expect("a district"));
            (46..=60).contains(&curami::geo::Geo::embedded().minutes(home, *nil))
        });
        let far = far.expect("a district at some distance");
        let near = tried(&app, &staff, &sent.code, |trial| trial.request.nil = far).await;
        let longer = tried(&app, &staff, &sent.code, |trial| {
            trial.request.nil = far;
            trial.travel_more = 15;
        }).await;
        assert_eq!((near.then.count, longer.then.count), (Ok(0), Ok(1)));
        let (person, lacks) = &near.lost.first[0];
        assert_eq!((near.lost.count, person.place), (1, 1));
        assert_eq!(lacks.iter().map(Lack::condition).collect::<Vec<_>>(), [Hard::Travel]);
        assert_eq!((longer.lost.count, longer.added.count), (0, 0));
    }
}
