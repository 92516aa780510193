//! The city plan behind the desk's page.

use curami::store::journal::{self, Subject};

use super::world::{desk, on_thursday, sent_request, validated};
use crate::on_both;

on_both! {
    async fn the_desk_has_a_plan_made_and_sees_when_it_is_stale(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, worker) = validated(&app, &staff, "8.50").await;
        let (_, sent) = sent_request(&app).await;
        let board = app.city_board(&staff).await.expect("read");
        assert!(board.latest.is_none() && board.running.is_none() && !board.failed);
        let made = app.make_city_plan(&staff).await.expect("read").expect("a plan");
        let [week] = made.plan.weeks.as_slice() else { panic!("{:?}", made.plan) };
        assert_eq!((week.worker.as_str(), week.jobs[0].request.as_str()), (worker.as_str(), sent.code.as_str()));
        let home = made.districts.iter().find(|district| district.nil.number() == 24).expect("one of 88");
        assert_eq!((made.districts.len(), home.demand, home.offer, home.reach, home.gap), (88, 1, 1, 1, 0));
        assert!(!app.city_board(&staff).await.expect("read").stale);
        sent_request(&app).await;
        let board = app.city_board(&staff).await.expect("read");
        assert!(board.stale && board.latest.is_some());
        assert!(app.begin_city_plan(&staff).await.expect("read"));
        let mut tx = fresh.db.read().await.expect("begins");
        let journal = journal::of(&mut tx, Subject::Staff(staff.id)).await.expect("read");
        let begun: Vec<_> = journal.iter().filter(|entry| entry.verb == "city_plan_begun").collect();
        let told: Vec<_> = begun.iter().map(|entry| entry.detail.as_deref().unwrap_or_default()).collect();
        assert_eq!(told, ["1 requests 1 workers 300 rounds", "2 requests 1 workers 300 rounds"]);
        assert!(begun.iter().all(|entry| entry.staff_name.as_deref() == Some("M. Inventata") && entry.at == app.now()));
    }
}
