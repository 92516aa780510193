//! A family's request, step by step, as a browser without script walks it; proposals and contacts.

use axum::http::StatusCode;
use curami::registry::RequestState;

use crate::support::people::{Visit, candidacy, request, row, validate, value_of, working_days};

const START: &str = "/cerco-aiuto/richiesta";

async fn at_tasks(visit: &mut Visit, who: &str) -> String {
    visit.step(START, who).await.trim_end_matches("/compiti").to_owned()
}

const HOURLY: &str = "ruolo=badante&autonomia=no&persone=una&formata=no&come=non_convivente";

#[tokio::test]
async fn a_whole_request_is_sent_and_ends_with_a_date_and_the_cost() {
    let mut visit = Visit::new().await;
    let base = request(&mut visit).await;
    let page = visit.get(&base).await;
    let text = page.text();
    assert!(text.contains("Richiesta ricevuta") && text.contains("R-2026-0001"), "{text}");
    assert!(text.contains("Ti rispondiamo entro"), "{text}");
    assert_eq!(page.count(".data-promessa time[datetime='2026-11-30']"), 1, "six working days");
    assert!(text.contains("Da lunedì a venerdì 8:00–12:00") && text.contains("In tutto 20"), "{text}");
    assert!(text.contains("livello CS") && text.contains("9,00"), "{text}");
    assert!(page.count("svg.barra[role=img]") == 1 && page.count("table.conto") == 1);
    let account = page.at("a[href^='/costo?']");
    assert!(!account.is_empty());
}

#[tokio::test]
async fn the_cost_is_the_calculator_s_own() {
    let mut visit = Visit::new().await;
    let base = request(&mut visit).await;
    let page = visit.get(&base).await;
    let figure = page.at(".cifra").split('€').next().expect("an amount").trim().to_owned();
    let start = page.body.find("/costo?").expect("a link");
    let end = page.body[start..].find('"').expect("its end") + start;
    let calculator = visit.get(&page.body[start..end].replace("&#38;", "&").replace("&amp;", "&")).await;
    assert_eq!(calculator.status, StatusCode::OK);
    assert!(calculator.text().contains(&figure), "{figure}");
}

#[tokio::test]
async fn a_case_of_the_calculator_comes_along() {
    let mut visit = Visit::new().await;
    let query = "regime=convivente&livello=CS&weekly_hours=54&agreed_pay=1250.00&board_lodging=cash";
    let page = visit.get(&format!("{START}?{query}")).await;
    assert_eq!(page.count("input[name=come][value=convivente][checked]"), 1);
    assert_eq!(page.count("input[name=autonomia][value=no][checked]"), 1);
    let case = value_of(&page.body, "caso");
    let fields =
        format!("ruolo=badante&autonomia=no&formata=no&come=convivente&caso={}", curami::web::fields::encode(&case));
    let base = at_tasks(&mut visit, &fields).await;
    assert_eq!(value_of(&visit.get(&format!("{base}/orari")).await.body, "ore"), "54");
    assert_eq!(value_of(&visit.get(&format!("{base}/paga")).await.body, "paga"), "1250,00");
    assert_eq!(visit.get(&format!("{base}/casa")).await.count("input[name=vitto][value=cash][checked]"), 1);
}

#[tokio::test]
async fn tasks_follow_from_the_needs_and_may_be_changed() {
    let mut visit = Visit::new().await;
    let base = at_tasks(&mut visit, &format!("{HOURLY}&bisogno=get_up_and_transfer&bisogno=company")).await;
    let page = visit.get(&format!("{base}/compiti")).await;
    assert_eq!(page.count("input[name=compito-transfers][value=serve][checked]"), 1);
    assert_eq!(page.count("input[name=compito-companionship][value=serve][checked]"), 1);
    assert!(page.text().contains("Abbiamo segnato i compiti"));
    let refused = visit.refused(&format!("{base}/compiti"), "compito-windows=serve").await;
    assert!(!refused.at("#compiti-errore").is_empty(), "a task of the role is needed");
    assert_eq!(refused.count("input[name=compito-windows][value=serve][checked]"), 1);
}

#[tokio::test]
async fn what_the_contract_does_not_allow_is_told_at_its_field() {
    let mut visit = Visit::new().await;
    let base = at_tasks(&mut visit, HOURLY).await;
    let path = format!("{base}/orari");
    let over = visit.refused(&path, &format!("tipo=fissi&{}", working_days(8, 17))).await;
    assert!(over.at("#settimana-errore").contains("40"), "{}", over.text());
    assert!(over.text().contains("In un giorno si possono chiedere al massimo 8"), "{}", over.text());
    assert_eq!(over.count("select[name=mon-0-a-ora] option[value='17'][selected]"), 1);
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| row(day, 0, 8, 10)).join("&");
    let rest = visit.refused(&path, &format!("tipo=fissi&{days}")).await;
    assert!(rest.at("#settimana-errore").contains("riposo"), "{}", rest.text());
    let elastic = format!("tipo=elastici&ore=12&sessione=8&giorni=2&{}&{}", row("mon", 0, 9, 13), row("wed", 0, 9, 13));
    let impossible = visit.refused(&path, &elastic).await;
    assert!(impossible.at("#ore-errore").contains('8'), "{}", impossible.at("#ore-errore"));
    assert_eq!(value_of(&impossible.body, "ore"), "12");
    let possible = elastic.replace("ore=12", "ore=8");
    assert!(visit.step(&path, &possible).await.ends_with("/dove"));
}

#[tokio::test]
async fn an_arrangement_that_the_contract_lacks_is_refused_at_the_question() {
    let mut visit = Visit::new().await;
    let page = visit.refused(START, "ruolo=badante&autonomia=no&formata=si&come=convivente_ridotto").await;
    assert!(page.at("#come-errore").contains("DS"), "{}", page.at("#come-errore"));
    assert_eq!(page.count("input[name=formata][value=si][checked]"), 1);
}

#[tokio::test]
async fn nights_ask_for_nights_and_warn_about_the_whole_month() {
    let mut visit = Visit::new().await;
    let base = at_tasks(&mut visit, "ruolo=badante&autonomia=no&formata=no&come=assistenza_notturna").await;
    let path = format!("{base}/orari");
    assert!(visit.get(&path).await.text().contains("paga mensile intera"));
    let all = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!("notte={day}")).join("&");
    assert!(visit.refused(&path, &all).await.at("#notte-errore").contains('6'));
    assert!(visit.step(&path, "notte=mon&notte=sun").await.ends_with("/dove"));
}

#[tokio::test]
async fn a_postal_code_finds_its_district() {
    let mut visit = Visit::new().await;
    let base = at_tasks(&mut visit, HOURLY).await;
    let path = format!("{base}/dove");
    let found = visit.post(&path, "cap=20133&azione=cap&dal=1/12/2026").await;
    assert_eq!(found.status, StatusCode::OK);
    assert_eq!(found.count("input[type=radio][name=nil][checked]"), 1);
    assert_eq!(value_of(&found.body, "dal"), "1/12/2026");
    let none = visit.refused(&path, "cap=00100&azione=cap").await;
    assert!(none.at("#cap-errore").contains("non è di Milano"));
    let late = visit.refused(&path, "nil=22&dal=1/12/2020&durata=fixed_term&fino=1/1/2020").await;
    assert!(!late.at("#dal-errore").is_empty());
}

#[tokio::test]
async fn a_pay_below_the_level_names_table_article_and_minimum() {
    let mut visit = Visit::new().await;
    let base = request(&mut visit).await;
    let page = visit.refused(&format!("{base}/paga"), "paga=8,29&cuaf=si").await;
    let message = page.at("#paga-errore");
    assert!(message.contains("8,30") && message.contains("tabella C") && message.contains("livello CS"), "{message}");
    assert_eq!(value_of(&page.body, "paga"), "8,29");
    let priced = visit.post(&format!("{base}/paga"), "paga=9,50&cuaf=si&azione=calcola").await;
    assert_eq!(priced.status, StatusCode::OK);
    assert!(priced.text().contains("Con la paga che offri: 9,50"), "{}", priced.text());
}

#[tokio::test]
async fn cancelling_says_what_will_happen_and_then_does_it() {
    let mut visit = Visit::new().await;
    let base = request(&mut visit).await;
    let ask = visit.get(&format!("{base}/annulla")).await;
    assert!(ask.text().contains("Se annulli succede questo"));
    visit.step(&format!("{base}/annulla"), "").await;
    let page = visit.get(&base).await;
    assert!(page.text().contains("Richiesta annullata"), "{}", page.text());
    let again = visit.post(&format!("{base}/annulla"), "").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn contacts_open_only_after_both_said_yes() {
    let mut visit = Visit::new().await;
    let worker = candidacy(&mut visit).await;
    let family = request(&mut visit).await;
    let staff = crate::support::people::staff(&visit).await;
    validate(&visit, &staff, "C-0001").await;
    let proposed =
        visit.app.propose(&staff, "R-2026-0001", &["C-0001".to_owned()], "Una nota").await.expect("proposed");
    let id = proposed[0].to_string();
    let hidden =
        |page: &str| !page.contains("Ada") && !page.contains("Prova Inventata") && !page.contains("example.org");

    let (of_worker, of_family) = (visit.get(&worker).await, visit.get(&family).await);
    assert!(of_worker.text().contains("R-2026-0001") && of_worker.text().contains("Perché abbiamo pensato a te"));
    assert!(of_family.text().contains("C-0001") && of_family.text().contains("Perché la proponiamo"));
    assert!(hidden(&of_worker.body), "the worker does not see the family");
    assert!(!of_family.body.contains("prova@example.org") && !of_family.body.contains("Prova Inventata"));

    visit.step(&format!("{worker}/proposte/{id}"), "risposta=si").await;
    let of_family = visit.get(&family).await;
    assert!(!of_family.body.contains("prova@example.org"), "one yes is not enough");
    assert!(of_family.text().contains("L’altra parte ha detto di sì"));

    visit.step(&format!("{family}/proposte/{id}"), "risposta=si").await;
    assert!(visit.get(&family).await.body.contains("prova@example.org"));
    let of_worker = visit.get(&worker).await;
    assert!(of_worker.body.contains("ada@example.org") && of_worker.text().contains("Via Inventata 1"));
}

#[tokio::test]
async fn a_no_needs_its_reason_and_ends_the_proposal() {
    let mut visit = Visit::new().await;
    let worker = candidacy(&mut visit).await;
    let family = request(&mut visit).await;
    let staff = crate::support::people::staff(&visit).await;
    validate(&visit, &staff, "C-0001").await;
    let proposed = visit.app.propose(&staff, "R-2026-0001", &["C-0001".to_owned()], "").await.expect("proposed");
    let path = format!("{worker}/proposte/{}", proposed[0]);
    let bare = visit.post(&path, "risposta=no").await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    visit.step(&path, "risposta=no&motivo=too_far").await;
    assert!(visit.get(&worker).await.text().contains("Chi lavora ha detto di no"));
    assert!(!visit.get(&family).await.body.contains("example.org/"));
    let token = family.rsplit('/').next().expect("a token");
    let file = visit.app.request_file(token).await.expect("the database answers").expect("a request");
    assert_eq!(file.request.state, RequestState::InProgress);
}

#[tokio::test]
async fn malformed_input_is_never_a_fault_of_ours() {
    let mut visit = Visit::new().await;
    let base = at_tasks(&mut visit, HOURLY).await;
    let odd = [
        "%00%ff=%&%=",
        "azione=cap&cap=%F0%9F%92%A5",
        "azione=calcola&paga=99999999999",
        "azione=copia:&tipo=fissi&mon-0-da-ora=25",
        "tipo=elastici&ore=-1&sessione=999&giorni=0",
        "nil=0&dal=0/0/0000&durata=x",
        "compito-other=serve&compito-%3Cb%3E=serve",
        "italiano=zz&lingua-0=xx&livello-0=q",
    ];
    for step in ["bisogno", "compiti", "orari", "dove", "casa", "paga", "contatti", "riepilogo", "x"] {
        for fields in odd {
            let seen = visit.post(&format!("{base}/{step}"), fields).await;
            assert!(!seen.status.is_server_error(), "{step} {fields}: {}", seen.status);
        }
    }
    for path in ["/cerco-aiuto/richiesta/no", "/cerco-aiuto/richiesta/no/annulla", "/cerco-aiuto/richiesta/no/orari"] {
        assert_eq!(visit.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
