//! Services near home: the public page, the desk that writes prices down, the comparison that takes them.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::pages_desk::{Browser, Office};

fn plain(body: &str) -> String {
    body.replace('\u{a0}', " ")
}

const NEW: &str = "ente=Cooperativa+Inventata+Nuova&categoria=educativi&prezzo=21,75&minimo=1,5&dal=01/10/2026\
    &fonte=Listino+inventato";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn anyone_sees_spaces_prices_and_where_they_come_from() {
    let office = Office::open().await;
    let mut anyone = Browser::default();
    let page = office.get(&mut anyone, "/servizi").await;
    assert_eq!(page.status, StatusCode::OK);
    let body = plain(&page.body);
    for text in [
        "Cooperativa Inventata Girasole",
        "23,50 € all’ora",
        "Dato inventato, per prova. Confermato dallo sportello il",
        "WeMi Capuana",
        "indirizzo non trovato, da confermare",
        "Municipio da confermare",
        "Sono 28.",
        "OpenStreetMap",
        "Cascina Biblioteca",
        "35 servizi annunciati nel 2020",
    ] {
        assert!(body.contains(text), "{text}");
    }
    assert!(!body.contains(" style=") && !body.contains("<script>"), "nothing inline");
    for from in ["/", "/confronta-costi"] {
        let page = office.get(&mut anyone, from).await;
        assert!(page.body.contains("href=\"/servizi\""), "{from}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_needs_no_script() {
    let office = Office::open().await;
    let mut anyone = Browser::default();
    let here = plain(&office.get(&mut anyone, "/servizi?municipio=8").await.body);
    assert!(here.contains("2 su 28.") && here.contains("WeMi Pacinotti") && !here.contains("WeMi Rimini"));
    assert!(here.contains("<option value=\"8\" selected>"), "the search stays");
    let words = plain(&office.get(&mut anyone, "/servizi?cerca=via+RIZZOLI").await.body);
    assert!(words.contains("1 su 28.") && words.contains("WeMi Rizzoli"));
    let kind = plain(&office.get(&mut anyone, "/servizi?categoria=educativi").await.body);
    assert!(kind.contains("Cooperativa Inventata Tre Torri") && !kind.contains("Cooperativa Inventata Girasole"));
    let none = plain(&office.get(&mut anyone, "/servizi?cerca=zzz&municipio=99&categoria=altro").await.body);
    assert!(none.contains("Nessuno spazio corrisponde") && none.contains("Nessun prezzo scritto"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_desk_writes_changes_and_retires_and_the_journal_keeps_it() {
    let office = Office::open().await;
    let mut stranger = Browser::default();
    for path in ["/sportello/offerte", "/sportello/offerte/O-0001"] {
        let answer = office.get(&mut stranger, path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(office.post(&mut stranger, "/sportello/offerte", NEW).await.status, StatusCode::UNAUTHORIZED);

    let mut desk = office.signed_in().await;
    let wrong = "ente=&categoria=altro&prezzo=tanto&minimo=x&dal=01/01/2031&fonte=Scritto+da+me";
    let refused = office.post(&mut desk, "/sportello/offerte", wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for id in ["ente-errore", "categoria-errore", "prezzo-errore", "minimo-errore", "dal-errore"] {
        assert!(refused.body.contains(&format!("id=\"{id}\"")), "{id}");
    }
    assert!(refused.body.contains("value=\"tanto\"") && refused.body.contains("Scritto da me"), "what was typed stays");

    let added = office.post(&mut desk, "/sportello/offerte", NEW).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    let public = plain(&office.get(&mut desk, "/servizi").await.body);
    assert!(public.contains("21,75 € all’ora") && public.contains("1 ora e 30 min"));

    let path = "/sportello/offerte/O-0004";
    let form = plain(&office.get(&mut desk, path).await.body);
    assert!(form.contains("value=\"21,75\"") && form.contains("name=\"versione\" value=\"1\""));
    let changed = NEW.replace("21,75", "22,00");
    let sent = office.post(&mut desk, path, &format!("{changed}&versione=1")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let page = plain(&office.get(&mut desk, path).await.body);
    assert!(page.contains("da 21,75 € a 22,00 € all’ora"), "the journal says before and after");

    // A form opened before the change is given back with what was typed, and nothing is lost.
    let late = office.post(&mut desk, path, &format!("{NEW}&versione=1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains("Qualcun altro ha cambiato") && late.body.contains("value=\"21,75\""));
    let late = office.post(&mut desk, &format!("{path}/togli"), "versione=1").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let gone = office.post(&mut desk, &format!("{path}/togli"), "versione=2").await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert!(!office.get(&mut desk, "/servizi").await.body.contains("Cooperativa Inventata Nuova"));
    let kept = office.get(&mut desk, path).await;
    assert!(kept.body.contains("tolta dalla lista") && !kept.body.contains("name=\"versione\""));
    let again = office.post(&mut desk, path, &format!("{NEW}&versione=3")).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    let elsewhere = office.get(&mut desk, "/sportello/offerte/O-9999").await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_family_compares_with_an_offer_instead_of_typing_a_price() {
    let office = Office::open().await;
    let mut anyone = Browser::default();
    let from_list = plain(&office.get(&mut anyone, "/confronta-costi?offer=O-0001").await.body);
    assert!(from_list.contains("Prezzo di Cooperativa Inventata Girasole, dalla lista dei servizi (O-0001)."));
    // Thirty hours at 23.50, 52 weeks, a twelfth.
    assert!(from_list.contains("3.055,00 €"), "thirty hours a week");
    let need = "care=non_self_sufficient&day_hours=30&days=5";
    let typed = plain(&office.get(&mut anyone, &format!("/confronta-costi?{need}&provider_hour=23,50")).await.body);
    assert!(typed.contains("3.055,00 €") && !typed.contains("dalla lista dei servizi ("));
    for (fields, field) in [("offer=O-0001&provider_hour=20", "provider_hour"), ("offer=O-0999", "offer")] {
        let answer = office.get(&mut anyone, &format!("/confronta-costi?{need}&{fields}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
        assert!(answer.body.contains(&format!("id=\"{field}-errore\"")), "{fields}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_takes_the_price_of_an_offer_by_its_code() {
    let office = Office::open().await;
    let need = |provider: Value| json!({"id": "a", "on": "2026-11-21", "cared": "children", "day_hours": "30", "provider": provider});
    let by_code = office.api("/api/v1/compare", &need(json!({"offer": "O-0001"}))).await;
    let written =
        json!({"offer": "O-0001", "name": "Cooperativa Inventata Girasole", "hour": "23.50", "least_hours": "2"});
    let by_hand = office.api("/api/v1/compare", &need(written)).await;
    assert_eq!(by_code, by_hand);
    let way = by_code["ways"].as_array().and_then(|ways| ways.iter().find(|way| way["way"] == "provider"));
    assert_eq!(way.map(|way| &way["cost"]["month"]), Some(&json!("3055.00")));
    let unknown = office.api("/api/v1/compare", &json!([need(json!({"offer": "O-0999"}))])).await;
    assert_eq!((&unknown[0]["id"], &unknown[0]["error"]["code"]), (&json!("a"), &json!("unknown_offer")));
    let half = office.api("/api/v1/compare", &need(json!({"offer": "O-0001", "name": "altro"}))).await;
    assert_eq!((&half["code"], &half["field"]), (&json!("not_allowed"), &json!("provider.name")));
    let budget = json!({"on": "2026-11-21", "cared": "children", "budget": "900.00", "provider": {"offer": "O-0001"}});
    let bought = office.api("/api/v1/budget", &budget).await;
    assert!(bought["ways"].is_array(), "{bought}");
}
