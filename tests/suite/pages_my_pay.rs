//! "Is my pay right?": a worker's own check, without an account and without a trace.

use axum::http::StatusCode;

use crate::support::people::{Visit, value_of};

const PAGE: &str = "/la-mia-paga";
const LIVE_IN: &str = "mese=2026-11&mansione=CS&come=convivente&ore-mon=10&ore-tue=10&ore-wed=10&ore-thu=10&ore-fri=9\
    &ore-sat=5&tipo=lordo&dal=2/3/2026";

#[tokio::test]
async fn what_is_due_is_told_with_its_articles() {
    let mut visit = Visit::new().await;
    let first = visit.get(PAGE).await;
    assert_eq!((first.status, value_of(&first.body, "lingua").as_str()), (StatusCode::OK, ""));
    assert!(first.text().contains("Non salviamo niente"));
    let page = visit.post(PAGE, &format!("{LIVE_IN}&riceve=1.000,00")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    // The month of table A and the holiday that fell on Sunday: golden case 1 of the rules, without the extra hours.
    assert!(text.contains("1.247,44") && text.contains("Mancano 247,44"), "{text}");
    assert!(text.contains("art. ") && text.contains("Che cosa puoi fare"), "{text}");
    assert_eq!(value_of(&page.body, "riceve"), "1.000,00", "what was typed stays");
    let enough = visit.post(PAGE, &format!("{LIVE_IN}&riceve=1.300")).await;
    assert!(enough.text().contains("almeno quella del contratto"), "{}", enough.text());
}

#[tokio::test]
async fn a_pay_under_the_table_counts_as_the_minimum() {
    let mut visit = Visit::new().await;
    let hourly = "mese=2026-10&mansione=CS&come=non_convivente&ore-mon=4&ore-thu=4&tipo=netto&paga=6,00";
    let text = visit.post(PAGE, hourly).await.text();
    assert!(text.contains("sotto il minimo del contratto, che è 8,30"), "{text}");
}

#[tokio::test]
async fn what_is_missing_is_asked_at_its_field() {
    let mut visit = Visit::new().await;
    for (fields, field) in [
        ("mese=2026-10&come=non_convivente&ore-mon=4", "mansione"),
        ("mese=2026-10&mansione=CS&ore-mon=4", "come"),
        ("mese=2026-10&mansione=CS&come=non_convivente", "ore-mon"),
        ("mese=2026-10&mansione=CS&come=non_convivente&ore-mon=4&riceve=tanto", "riceve"),
        ("mese=2026-10&mansione=DS&come=convivente_ridotto&ore-mon=4", "mansione"),
        ("mese=2026-10&mansione=CS&come=non_convivente&ore-mon=4&dal=1/12/2026", "dal"),
    ] {
        let page = visit.refused(PAGE, fields).await;
        assert!(!page.at(&format!("#{field}-errore")).is_empty(), "{fields}: {}", page.text());
        assert_eq!(page.count(".riassunto-errori"), 1);
    }
}

#[tokio::test]
async fn the_page_speaks_english_too() {
    let mut visit = Visit::new().await;
    let page = visit.get(&format!("{PAGE}?lingua=en")).await;
    assert_eq!(page.at("h1"), "Is my pay right?");
    assert_eq!(page.count("main [lang=en] h1"), 1);
    let text = visit.post(PAGE, &format!("{LIVE_IN}&lingua=en&riceve=1000")).await.text();
    assert!(text.contains("is missing") && text.contains("Minimum pay") && text.contains("Check my pay"), "{text}");
    let refused = visit.refused(PAGE, "lingua=en&mese=2026-10").await;
    assert!(refused.text().contains("Choose an answer"), "{}", refused.text());
}

#[tokio::test]
async fn absences_change_the_account_and_odd_input_is_no_fault_of_ours() {
    let mut visit = Visit::new().await;
    let add = "azione=metti-assenza&assenza-tipo=unpaid_leave&assenza-dal=2026-11-09&assenza-al=2026-11-14";
    let page = visit.post(PAGE, &format!("{LIVE_IN}&{add}")).await;
    assert_eq!((page.status, page.count("ul.voci li")), (StatusCode::OK, 1), "{}", page.text());
    assert!(!page.text().contains("1.247,44"), "{}", page.text());
    for fields in ["%00=%ff&lingua=xx&mese=9999-12&mansione=ZZ", "mese=0000-00&come=convivente&mansione=A&ore-sun=24"] {
        assert!(!visit.post(PAGE, fields).await.status.is_server_error(), "{fields}");
    }
    assert_eq!(visit.bare_post(PAGE, LIVE_IN).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn meals_count_in_both_languages() {
    let mut visit = Visit::new().await;
    let days: String = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("&ore-{day}=6")).concat();
    let hourly = format!("mese=2026-10&mansione=BS&come=non_convivente&tipo=netto{days}&regole-pasti=cash");
    let page = visit.post(PAGE, &hourly).await;
    // 22 days of six hours, table F 2.33.
    assert!(page.text().contains("51,26"), "{}", page.text());
    let english = visit.post(PAGE, &format!("{hourly}&lingua=en")).await.text();
    assert!(english.contains("Board and lodging in money") && english.contains("Day of rest"), "{english}");
    let refused = visit.refused(PAGE, &format!("{hourly}&regole-padre=-2")).await;
    assert!(!refused.at("#regole-padre-errore").is_empty(), "{}", refused.text());
}
