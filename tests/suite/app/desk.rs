//! What the desk sees, opens and writes down.

use curami::clock::Clock;
use curami::registry::WorkerState;

use super::world::{day, desk, on_thursday, sent_candidacy, sent_request, thursday, validated};
use crate::{on_both, support};

on_both! {
    async fn the_queue_is_in_the_order_of_promises(fresh: Fresh) {
        let later = support::app(fresh.db.clone(), Clock::Fixed(thursday() + chrono::TimeDelta::days(4)));
        let staff = desk(&later, "m.inventata").await;
        let (_, second) = sent_request(&later).await;
        let app = support::app_seeded(fresh.db.clone(), Clock::Fixed(thursday()), 2);
        let (_, first) = sent_request(&app).await;
        let queue = app.queue(&staff).await.expect("read");
        let told: Vec<_> = queue.iter().map(|line| (line.entry.code.clone(), line.entry.promised_on)).collect();
        assert_eq!(told, [(first.code, day(11, 27)), (second.code, day(12, 1))]);
        assert_eq!(queue[0].entry.month.map(|month| month.to_string()).as_deref(), Some("1487.49"));
        assert_eq!((queue[0].entry.open_proposals, queue[0].entry.agreed, &queue[0].entry.taken_by), (0, 0, &None));
    }

    async fn names_open_with_the_file_and_the_journal_says_who(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, code) = validated(&app, &staff, "8.50").await;
        let file = app.open_worker_file(&staff, &code).await.expect("read").expect("found");
        assert_eq!(file.person.first_name, "Ginestra");
        let told: Vec<_> = file.journal.iter().map(|entry| (entry.verb.as_str(), entry.staff_name.as_deref())).collect();
        let desk = Some("M. Inventata");
        assert_eq!(
            told,
            [
                ("candidacy_begun", None),
                ("candidacy_submitted", None),
                ("verification_recorded", desk),
                ("verification_recorded", desk),
                ("candidacy_validated", desk),
                ("file_opened", desk),
            ]
        );
        assert!(app.open_worker_file(&staff, "C-9999").await.expect("read").is_none());
    }

    async fn a_familys_contact_opens_in_the_journal(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, sent) = sent_request(&app).await;
        let contact = app.open_family_contact(&staff, &sent.code).await.expect("read").expect("found");
        assert_eq!(contact.address, "via Inventata 1");
        let request = app.desk_request(&staff, &sent.code).await.expect("read").expect("found");
        assert_eq!(request.journal.last().map(|entry| entry.verb.as_str()), Some("contact_opened"));
    }

    async fn notes_are_kept_in_order(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let (_, sent) = sent_request(&app).await;
        assert!(app.add_note(&staff, &sent.code, " chiamata la famiglia ").await.expect("written"));
        assert!(app.add_note(&staff, &sent.code, "richiamare lunedì").await.expect("written"));
        assert!(!app.add_note(&staff, &sent.code, "  ").await.expect("nothing"));
        assert!(!app.add_note(&staff, "R-1999-0001", "a").await.expect("nothing"));
        let request = app.desk_request(&staff, &sent.code).await.expect("read").expect("found");
        let told: Vec<_> = request.notes.iter().map(|note| note.body.as_str()).collect();
        assert_eq!(told, ["chiamata la famiglia", "richiamare lunedì"]);
    }

    async fn candidacies_are_listed_by_code(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        sent_candidacy(&app, "8.50").await;
        validated(&app, &staff, "8.50").await;
        let waiting = app.candidacies(&staff, WorkerState::Submitted).await.expect("read");
        assert_eq!(waiting.iter().map(|entry| entry.code.as_str()).collect::<Vec<_>>(), ["C-0001"]);
        let counts = app.count_candidacies(&staff).await.expect("read");
        assert_eq!(counts, [(WorkerState::Submitted, 1), (WorkerState::Validated, 1)]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_database_is_filled_with_invented_people_once() {
    let fresh = support::sqlite().await;
    let app = on_thursday(&fresh.db);
    let first = app.fill_with_demo(1200).await.expect("filled");
    let again = app.fill_with_demo(1200).await.expect("filled before");
    assert_ne!(first.password, again.password);
    let address = "127.0.0.1".parse().expect("an address");
    let signed_in = app
        .sign_in(curami::app::SignIn { login: again.login, password: again.password, address })
        .await
        .expect("the new password");
    let queue = app.queue(&signed_in.staff).await.expect("read");
    assert!(queue.len() > 10);
    let mut eligible = 0;
    for line in queue.iter().take(3) {
        let ranked = app
            .rank_for_request(&signed_in.staff, &line.entry.code, curami::app::Shown::Everybody)
            .await
            .expect("ranked");
        assert!(ranked.people.iter().all(|person| person.cost.month.is_some()));
        eligible += ranked.people.len();
    }
    assert!(eligible > 3, "{eligible}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_with_a_desk_is_not_filled() {
    let fresh = support::sqlite().await;
    let app = on_thursday(&fresh.db);
    desk(&app, "m.inventata").await;
    assert!(app.fill_with_demo(1200).await.is_err());
}
