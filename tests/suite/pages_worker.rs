//! A worker's candidacy, step by step, as a browser without script walks it.

use axum::http::StatusCode;
use curami::registry::WorkerState;

use crate::support::people::{Visit, candidacy, row, value_of, working_days};

const START: &str = "/cerco-lavoro/candidatura";

async fn at_work(visit: &mut Visit) -> String {
    let who = "nome=Prova&cognome=Inventata&nascita=7/3/1985&telefono=02+000+0000";
    visit.step(START, who).await.trim_end_matches("/lavoro").to_owned()
}

async fn at_week(visit: &mut Visit, regimes: &str) -> String {
    let base = at_work(visit).await;
    visit.step(&format!("{base}/lavoro"), &format!("ruolo=badante&{regimes}&anni-badante=1")).await;
    visit.step(&format!("{base}/competenze"), "compito=transfers&italiano=b1").await;
    base
}

#[tokio::test]
async fn a_whole_candidacy_is_sent_and_comes_back_by_its_link() {
    let mut visit = Visit::new().await;
    let base = candidacy(&mut visit).await;
    let page = visit.get(&base).await;
    let text = page.text();
    assert!(text.contains("Candidatura ricevuta") && text.contains("C-0001"), "{text}");
    assert!(text.contains("Da lunedì a venerdì 8:00–13:00") && text.contains("In tutto 25"), "{text}");
    assert!(text.contains("Città Studi") && text.contains("8,50"), "{text}");
    assert_eq!(value_of(&page.body, "x"), "");
    let token = base.rsplit('/').next().expect("a token");
    let file = visit.app.candidacy(token).await.expect("the database answers").expect("a file");
    assert_eq!(file.worker.state, WorkerState::Submitted);
    let profile = file.worker.profile.expect("a profile").to_string();
    assert!(profile.contains("\"experience_months\":{\"badante\":63}") && !profile.contains("Inventata"), "{profile}");
    assert!(!file.worker.answers.to_string().contains("Inventata"), "no name among the answers");
}

#[tokio::test]
async fn every_step_comes_back_as_it_was_left() {
    let mut visit = Visit::new().await;
    let base = candidacy(&mut visit).await;
    for (step, selector) in [
        ("persona", "input[name=nome][value=Prova]"),
        ("lavoro", "input[name=regime-badante][value=non_convivente][checked]"),
        ("competenze", "input[name=compito][value=transfers][checked]"),
        ("quando", "select[name=fri-0-da-ora] option[value='8'][selected]"),
        ("dove", "input[name=nil][value='23'][checked]"),
        ("paga", "input[name=permesso][value=con][checked]"),
    ] {
        let page = visit.get(&format!("{base}/{step}")).await;
        assert_eq!(page.status, StatusCode::OK, "{step}");
        assert!(page.count(selector) >= 1, "{step}: {selector}");
    }
}

#[tokio::test]
async fn a_minor_is_refused_with_the_reason_and_nothing_is_kept() {
    let mut visit = Visit::new().await;
    let page = visit.refused(START, "nome=Prova&cognome=Inventata&nascita=1/5/2010&telefono=02+000+0000").await;
    assert!(page.at("#nascita-errore").contains("18 anni") && page.at("#nascita-errore").contains("15/2015"));
    assert_eq!(value_of(&page.body, "nome"), "Prova");
    assert_eq!(value_of(&page.body, "nascita"), "1/5/2010");
}

#[tokio::test]
async fn each_field_says_what_is_wrong_and_keeps_what_was_typed() {
    let mut visit = Visit::new().await;
    let page = visit.refused(START, "nome=&cognome=&nascita=ieri&email=nessuno").await;
    for field in ["nome", "cognome", "nascita", "email"] {
        assert!(!page.at(&format!("#{field}-errore")).is_empty(), "{field}");
        assert!(page.count(&format!("#errori a[href='#{field}']")) == 1, "{field} in the summary");
    }
    assert_eq!(value_of(&page.body, "email"), "nessuno");
    let base = at_work(&mut visit).await;
    let page = visit.refused(&format!("{base}/lavoro"), "ruolo=badante&anni-badante=molti").await;
    assert!(!page.at("#regime-badante-errore").is_empty() && !page.at("#anni-badante-errore").is_empty());
    assert_eq!(value_of(&page.body, "anni-badante"), "molti");
}

#[tokio::test]
async fn a_pay_below_the_table_names_table_article_and_minimum() {
    let mut visit = Visit::new().await;
    let base = candidacy(&mut visit).await;
    let fields = "paga-badante-non_convivente=5,00&dal=1/12/2026&permesso=senza";
    let page = visit.refused(&format!("{base}/paga"), fields).await;
    let message = page.at("#paga-badante-non_convivente-errore");
    assert!(message.contains("tabella C") && message.contains("art. 14") && message.contains("6,51"), "{message}");
    assert_eq!(value_of(&page.body, "paga-badante-non_convivente"), "5,00");
}

#[tokio::test]
async fn hours_over_the_maximum_name_the_article() {
    let mut visit = Visit::new().await;
    let base = at_week(&mut visit, "regime-badante=non_convivente").await;
    let fields = format!("{}&ore-non_convivente-da=10&ore-non_convivente-a=60", working_days(8, 13));
    let page = visit.refused(&format!("{base}/quando"), &fields).await;
    let message = page.at("#ore-non_convivente-a-errore");
    assert!(message.contains("40") && message.contains("art. 14"), "{message}");
    assert_eq!(value_of(&page.body, "ore-non_convivente-a"), "60");
}

#[tokio::test]
async fn the_buttons_of_the_week_work_without_script() {
    let mut visit = Visit::new().await;
    let base = at_week(&mut visit, "regime-badante=non_convivente").await;
    let path = format!("{base}/quando");
    let added = visit.post(&path, &format!("{}&azione=aggiungi:mon", row("mon", 0, 8, 12))).await;
    assert_eq!(added.status, StatusCode::OK);
    assert_eq!(added.count("select[name=mon-1-da-ora][autofocus]"), 1, "the focus is on the new row");
    assert!(added.at("[role=status]").contains("Aggiunto un orario a lunedì"));
    let copied = visit.post(&path, &format!("{}&azione=copia:mon", row("mon", 0, 8, 12))).await;
    assert_eq!(copied.count("select[name=fri-0-da-ora] option[value='8'][selected]"), 1);
    assert!(copied.text().contains("In tutto 20"), "{}", copied.text());
    let removed = visit.post(&path, &format!("{}&azione=togli:mon:0", row("mon", 0, 8, 12))).await;
    assert_eq!(removed.count("select[name=mon-0-da-ora]"), 0);
    let filled = visit.post(&path, "azione=riempi&fascia=tue:morning&fascia=tue:night").await;
    assert!(filled.text().contains("9:00–13:00 e 22:00–24:00"), "{}", filled.text());
    assert_eq!(filled.count("input[name=fascia][value='tue:night'][checked]"), 1);
    let again = visit.get(&path).await;
    assert!(again.text().contains("22:00–24:00"), "a draft keeps what the buttons did");
}

#[tokio::test]
async fn midnight_and_overlaps_are_put_in_order_and_told() {
    let mut visit = Visit::new().await;
    let base = at_week(&mut visit, "regime-badante=non_convivente").await;
    let path = format!("{base}/quando");
    let night = visit.post(&path, &format!("{}&azione=aggiungi:tue", row("mon", 0, 22, 6))).await;
    assert!(night.text().contains("l’orario passa la mezzanotte"), "{}", night.text());
    let next = visit.step(&path, &row("mon", 0, 22, 6)).await;
    assert!(visit.get(&next).await.text().contains("divisi sui due giorni"));
    let page = visit.get(&path).await;
    assert_eq!(page.count("select[name=tue-0-a-ora] option[value='6'][selected]"), 1);
    let overlap = format!("{}&{}", row("wed", 0, 8, 12), row("wed", 1, 10, 14));
    let next = visit.step(&path, &overlap).await;
    assert!(visit.get(&next).await.text().contains("ora sono uno solo"));
    let bad = visit.refused(&path, "mon-0-da-ora=8&mon-0-da-min=00&mon-0-a-ora=&mon-0-a-min=00").await;
    assert!(bad.text().contains("manca l’ora di fine"));
    assert!(visit.refused(&path, "").await.text().contains("Scrivi almeno un orario"));
}

#[tokio::test]
async fn a_regime_may_have_a_week_of_its_own() {
    let mut visit = Visit::new().await;
    let base = at_week(&mut visit, "regime-badante=non_convivente&regime-badante=assistenza_notturna").await;
    let fields = format!("{}&altri=assistenza_notturna", working_days(8, 13));
    let own = visit.step(&format!("{base}/quando"), &fields).await;
    assert!(own.ends_with("/quando_assistenza_notturna"), "{own}");
    assert!(visit.step(&own, &row("mon", 0, 20, 8)).await.contains("/dove"));
}

#[tokio::test]
async fn districts_beyond_the_limit_are_told_and_the_map_is_the_list() {
    let mut visit = Visit::new().await;
    let base = at_week(&mut visit, "regime-badante=non_convivente").await;
    let fields = "casa=milano&casa-nil=22&viaggio=30&nil=22&nil=85&azione=aggiorna";
    let page = visit.post(&format!("{base}/dove"), fields).await;
    assert!(page.text().contains("oltre i 30 minuti"), "{}", page.text());
    assert_eq!(page.count(".mappa-nil label path[id]"), 88);
    assert_eq!(page.count("input[type=checkbox][name=nil]"), 88);
}

#[tokio::test]
async fn malformed_input_is_never_a_fault_of_ours() {
    let mut visit = Visit::new().await;
    let base = at_work(&mut visit).await;
    let odd = [
        "%00%ff=%&%=",
        "azione=togli:mon:99999999999999999999",
        "azione=aggiungi:boh&mon-0-da-ora=99&mon-0-da-min=-1",
        "ruolo=&ruolo=x&regime-badante=y",
        "nil=999&casa=milano&casa-nil=0&viaggio=-3",
        "compito=other&compito=%3Cscript%3E&italiano=z9",
        "paga-badante-non_convivente=1e999&dal=31/2/2026",
    ];
    for step in ["persona", "lavoro", "competenze", "quando", "quando_convivente", "dove", "paga", "riepilogo", "x"] {
        for fields in odd {
            let seen = visit.post(&format!("{base}/{step}"), fields).await;
            assert!(!seen.status.is_server_error(), "{step} {fields}: {}", seen.status);
            assert!(!seen.body.contains("<script>"), "{step}");
        }
    }
    for path in
        ["/cerco-lavoro/candidatura/no", "/cerco-lavoro/candidatura/no/lavoro", "/cerco-lavoro/candidatura/%00/x"]
    {
        assert_eq!(visit.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let seen = visit.post(&format!("{base}/proposte/boh"), "risposta=si").await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
}
