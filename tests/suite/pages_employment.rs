//! An employment as its family enters, sees and changes it, without script.

use axum::http::StatusCode;

use crate::support::people::{Visit, candidacy, request, validate, value_of};

const NEW: &str = "/famiglia/rapporto/nuovo";
const LIVE_IN: &str = "come=convivente&livello=CS&ore=54&dal=2/10/2024&durata=permanent&nome=Aiuto+inventato";
const HOURLY: &str = "come=non_convivente&livello=B&ore=10&paga=8,00&dal=1/9/2026&durata=permanent";

/// An employment entered by hand; gives its page.
async fn entered(visit: &mut Visit, fields: &str) -> String {
    let week = visit.step(NEW, fields).await;
    week.split("/settimana").next().expect("an address").to_owned()
}

#[tokio::test]
async fn an_employment_is_entered_in_two_pages_and_comes_back() {
    let mut visit = Visit::new().await;
    let sheet = visit.get("/famiglia/rapporto").await;
    assert_eq!(sheet.count(&format!("a[href='{NEW}']")), 1);
    let week = visit.step(NEW, HOURLY).await;
    assert!(week.contains("/famiglia/rapporto/") && week.ends_with("/1/settimana?nuovo=1"), "{week}");
    let page = visit.get(&week).await;
    assert_eq!(["ore-mon", "ore-fri", "ore-sat"].map(|field| value_of(&page.body, field)), ["2", "2", ""]);
    let path = week.split('?').next().expect("a path").to_owned();
    let own = visit.step(&path, "ore-tue=5&ore-fri=5&nato-0=4/5/2021").await;
    let page = visit.get(&own).await;
    let text = page.text();
    for said in ["livello B", "10 ore la settimana", "martedì 5, venerdì 5", "8,00", "4 maggio 2021"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(page.count("svg.barra[role=img]"), 1, "what it costs");
    assert!(text.contains("rapporto aperto") && text.contains("rapporto visto"), "{text}");
}

#[tokio::test]
async fn the_private_link_opens_it_and_nothing_else() {
    let mut visit = Visit::new().await;
    let mine = entered(&mut visit, LIVE_IN).await;
    let other = entered(&mut visit, HOURLY).await;
    let link = mine.trim_end_matches("/1").to_owned();
    let opened = visit.get(&link).await;
    assert_eq!((opened.status, opened.location.as_str()), (StatusCode::SEE_OTHER, mine.as_str()));
    assert!(visit.get(&mine).await.text().contains("Aiuto inventato"));
    assert!(!visit.get(&other).await.text().contains("Aiuto inventato"));
    let token = "A".repeat(43);
    let of_none =
        [format!("{link}/2"), format!("{link}/x"), format!("{link}/-1"), format!("/famiglia/rapporto/{token}")];
    for path in of_none {
        assert_eq!(visit.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for part in ["contratto", "settimana", "conto"] {
        let path = format!("/famiglia/rapporto/{token}/1/{part}");
        assert_eq!(visit.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let posted = visit.post(&format!("{link}/2/contratto"), LIVE_IN).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_request_without_the_token_of_the_form_changes_nothing() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let path = format!("{own}/contratto");
    let forged = visit.bare_post(&path, &LIVE_IN.replace("54", "40")).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(visit.get(&own).await.text().contains("54 ore"));
}

#[tokio::test]
async fn what_cannot_be_is_told_at_its_field_and_stays_typed() {
    let mut visit = Visit::new().await;
    for (fields, field, says) in [
        ("", "come", "Scegli una risposta"),
        ("come=convivente&livello=CS&ore=&dal=2/10/2024&durata=permanent", "ore", "quante ore"),
        ("come=convivente&livello=CS&ore=60&dal=2/10/2024&durata=permanent", "ore", "54"),
        ("come=non_convivente&livello=CS&ore=20,1&dal=2/10/2024&durata=permanent", "ore", "quarto"),
        ("come=non_convivente&livello=CS&ore=20&paga=5,00&dal=2/10/2026&durata=permanent", "paga", "8,30"),
        ("come=non_convivente&livello=CS&ore=20&dal=31/2/2026&durata=permanent", "dal", "data"),
        ("come=non_convivente&livello=CS&ore=20&dal=1/1/1999&durata=permanent", "dal", "tabelle"),
        ("come=non_convivente&livello=CS&ore=20&dal=2/10/2026&durata=fixed_term&fino=1/10/2026", "fino", "prima"),
        ("come=convivente_ridotto&livello=DS&ore=30&dal=2/10/2026&durata=permanent", "livello", "DS"),
    ] {
        let page = visit.refused(NEW, fields).await;
        let message = page.at(&format!("#{field}-errore"));
        assert!(message.contains(says), "{fields}: {message:?} {}", page.text());
        let typed = fields.split('&').find_map(|pair| pair.strip_prefix("ore=")).unwrap_or_default();
        assert_eq!(value_of(&page.body, "ore"), typed, "{fields}");
        assert_eq!(page.count(".riassunto-errori"), 1);
    }
    let own = entered(&mut visit, HOURLY).await;
    let week = visit.refused(&format!("{own}/settimana"), "ore-mon=5&ore-tue=4&nato-1=1/1/2030").await;
    assert!(week.at("#settimana-errore").contains("9 ore") || week.at("#settimana-errore").contains("9\u{a0}ore"));
    assert_eq!(value_of(&week.body, "ore-tue"), "4");
    assert!(!week.at("#nato-1-errore").is_empty());
}

#[tokio::test]
async fn terms_may_be_corrected_or_follow_from_a_later_day() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let path = format!("{own}/contratto");
    let page = visit.get(&path).await;
    assert_eq!([value_of(&page.body, "vale-dal"), value_of(&page.body, "dal")], ["2/10/2024", "2/10/2024"]);
    visit.step(&path, &format!("{LIVE_IN}&vale-dal=2/10/2024&paga=1400,00")).await;
    let text = visit.get(&own).await.text();
    assert!(text.contains("1.400,00") && !text.contains("Vale dal"), "{text}");
    let later = "come=non_convivente&livello=CS&ore=25&dal=2/10/2024&durata=permanent&vale-dal=1/11/2026&altro=parente";
    visit.step(&path, later).await;
    let text = visit.get(&own).await.text();
    assert!(text.contains("Vale dal 1° novembre 2026") && text.contains("1.400,00"), "{text}");
    assert!(text.contains("contratto cambiato") && text.contains("niente CUAF") || text.contains("parente"), "{text}");
    let before = visit.refused(&path, &format!("{LIVE_IN}&vale-dal=1/10/2024")).await;
    assert!(before.at("#vale-dal-errore").contains("2 ottobre 2024") || before.text().contains("prima dell’inizio"));
}

#[tokio::test]
async fn the_calculator_s_case_comes_along() {
    let mut visit = Visit::new().await;
    let page = visit.get("/costo?regime=convivente&livello=DS&weekly_hours=54&on=2026-11-22").await;
    let start = page.body.find(&format!("{NEW}?")).expect("a link");
    let end = page.body[start..].find('"').expect("its end") + start;
    let form = visit.get(&page.body[start..end].replace("&#38;", "&").replace("&amp;", "&")).await;
    assert_eq!(value_of(&form.body, "ore"), "54");
    assert_eq!(form.count("input[name=come][value=convivente][checked]"), 1);
    assert_eq!(form.count("select[name=livello] option[value=DS][selected]"), 1);
}

#[tokio::test]
async fn a_proposal_both_accepted_becomes_an_employment_by_the_same_link() {
    let mut visit = Visit::new().await;
    let worker = candidacy(&mut visit).await;
    let family = request(&mut visit).await;
    let staff = crate::support::people::staff(&visit).await;
    validate(&visit, &staff, "C-0001").await;
    let proposed = visit.app.propose(&staff, "R-2026-0001", &["C-0001".to_owned()], "").await.expect("proposed");
    let path = format!("{family}/proposte/{}/rapporto", proposed[0]);
    assert_eq!(visit.get(&path).await.status, StatusCode::CONFLICT, "nobody has said yes");
    visit.step(&format!("{worker}/proposte/{}", proposed[0]), "risposta=si").await;
    visit.step(&format!("{family}/proposte/{}", proposed[0]), "risposta=si").await;
    assert_eq!(visit.get(&family).await.count(&format!("a[href='{path}']")), 1);
    let form = visit.get(&path).await;
    let typed = ["ore", "dal", "ore-mon", "ore-sat"].map(|field| value_of(&form.body, field));
    assert_eq!(typed, ["20", "1/12/2026", "4", ""]);
    assert_eq!(form.count("select[name=livello] option[value=CS][selected]"), 1);
    let stranger = entered(&mut visit, LIVE_IN).await;
    let token = stranger.split('/').nth(3).expect("a token");
    let theirs = format!("/cerco-aiuto/richiesta/{token}/proposte/{}/rapporto", proposed[0]);
    assert_eq!(visit.get(&theirs).await.status, StatusCode::NOT_FOUND);

    let fields = "come=non_convivente&livello=CS&ore=20&paga=9,00&dal=1/12/2026&durata=permanent&ore-mon=4&ore-tue=4\
        &ore-wed=4&ore-thu=4&ore-fri=4";
    let week = visit.step(&path, fields).await;
    assert!(week.starts_with(&family.replace("/cerco-aiuto/richiesta", "/famiglia/rapporto")), "{week}");
    let again = visit.get(&path).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "kept once");
    assert_eq!(again.location, week.split("/settimana").next().expect("an address"));
}

#[tokio::test]
async fn the_quote_it_began_with_opens_again_to_the_cent() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let page = visit.get(&format!("{own}/conto")).await;
    let text = page.text();
    assert!(text.contains("uguale al centesimo"), "{text}");
    assert!(text.contains("sha256:"), "{text}");
    assert!(page.count("table.conto tbody tr") >= 4);
}

#[tokio::test]
async fn malformed_input_is_never_a_fault_of_ours() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, HOURLY).await;
    for fields in [
        "%00%ff=%&%=",
        "come=convivente&livello=%F0%9F%92%A5&ore=999999&dal=0/0/0000&durata=x",
        "come=presenza_notturna&dal=31/12/9999&durata=fixed_term&fino=1/1/0001&vale-dal=1/1/9999",
        "ore-mon=-1&ore-sun=24,25&nato-0=1/1/0001&nato-3=x",
        "come=non_convivente&livello=A&ore=0,25&paga=9999999,99&dal=1/1/2026&durata=permanent&vale-dal=1/1/2026",
    ] {
        for path in [NEW.to_owned(), format!("{own}/contratto"), format!("{own}/settimana")] {
            let seen = visit.post(&path, fields).await;
            assert!(!seen.status.is_server_error(), "{path} {fields}: {}", seen.status);
        }
    }
}

#[tokio::test]
async fn what_an_end_would_bring_is_told_before_deciding() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let path = format!("{own}/fine");
    let first = visit.get(&path).await;
    assert_eq!((first.status, first.count("table.busta")), (StatusCode::OK, 0));
    let page = visit.get(&format!("{path}?il=31/12/2026&perche=withdrawal&chi=employer")).await;
    let text = page.text();
    assert_eq!(page.status, StatusCode::OK, "{text}");
    for said in ["Preavviso: 15 giorni, ne mancano 15", "TFR (liquidazione)", "Tredicesima", "paga entro"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for (query, field, says) in [
        ("il=1/10/2024&perche=agreement", "il", "prima del primo giorno"),
        ("il=31/12/2026&perche=withdrawal", "chi", "Scegli"),
        ("il=31/12/2026&perche=term_end", "perche", "scadenza"),
        ("il=domani&perche=agreement", "il", "data"),
        ("il=31/12/2026", "perche", "Scegli"),
    ] {
        let page = visit.get(&format!("{path}?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(page.at(&format!("#{field}-errore")).contains(says), "{query}: {}", page.text());
    }
}

#[tokio::test]
async fn the_next_payment_stands_first_and_opens_its_quarter() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let page = visit.get(&own).await;
    // 10 January 2027 is a Sunday.
    assert_eq!(page.count(".data-promessa time[datetime='2027-01-11']"), 1, "{}", page.text());
    let quarter = visit.get(&format!("{own}/trimestri/2026-Q4")).await;
    let text = quarter.text();
    assert!(text.contains("Quarto trimestre 2026") && text.contains("Cassa Colf (codice F2)"), "{text}");
    assert!(text.contains("Settimane pagate: 13"), "{text}");
    for wrong in ["2024-Q3", "2026-Q5", "x"] {
        assert_eq!(visit.get(&format!("{own}/trimestri/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn the_months_ahead_mark_what_is_assumed() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let page = visit.get(&format!("{own}/piano?fino=2027&prezzi=1,8")).await;
    let text = page.text();
    assert_eq!(page.status, StatusCode::OK, "{text}");
    assert!(text.contains("Dicembre 2027") && text.contains("ipotesi"), "{text}");
    assert_eq!(
        page.count("svg.barre-mesi rect"),
        page.count("table.conto:not(#fondo) tbody tr"),
        "the picture and its table"
    );
    for query in ["fino=1999", "prezzi=tanto"] {
        let page = visit.get(&format!("{own}/piano?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
    }
}

#[tokio::test]
async fn what_has_accrued_stands_with_its_articles() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let page = visit.get(&own).await;
    let text = page.text();
    for said in
        ["Quanto si è accumulato", "Dall’inizio al 31 ottobre 2026", "10 dodicesimi", "Prossimo scatto", "art. "]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(page.count("#accumulato ~ details tbody tr"), 3, "2024, 2025, 2026");
    let old = entered(&mut visit, &LIVE_IN.replace("2/10/2024", "2/10/2013")).await;
    assert!(visit.get(&old).await.text().contains("non conosciamo le tabelle"));
}

#[tokio::test]
async fn an_end_is_kept_seen_and_put_aside() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let path = format!("{own}/fine");
    let ending = "il=20/11/2026&perche=agreement&coefficiente=1,8";
    let page = visit.get(&format!("{path}?{ending}")).await;
    assert_eq!(page.count("button[value=salva]"), 1, "{}", page.text());
    let forged = visit.bare_post(&path, &format!("{ending}&azione=salva")).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let wrong = visit.refused(&path, "il=domani&perche=agreement&azione=salva").await;
    assert!(!wrong.at("#il-errore").is_empty());
    visit.step(&path, &format!("{ending}&azione=salva")).await;

    let kept = visit.get(&path).await;
    let text = kept.text();
    for said in ["Il rapporto è finito il 20 novembre 2026", "Puoi riaprire il rapporto fino al 30 novembre 2026"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!((kept.count("input[name=il]"), kept.links(&format!("{own}/carte/fine")).len()), (0, 1));
    let paper = visit.download(&format!("{own}/carte/fine")).await;
    assert_eq!(paper.status, StatusCode::OK);
    assert!(visit.get(&own).await.text().contains("Il rapporto è finito"));
    assert_eq!(visit.get(&format!("{own}/mesi/2026-12")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visit.post(&format!("{own}/mesi/2026-12"), "azione=salva").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visit.post(&path, &format!("{ending}&azione=salva")).await.status, StatusCode::CONFLICT);
    // The quarter of the end is paid ten days after it.
    assert_eq!(visit.get(&own).await.count(".data-promessa time[datetime='2026-11-30']"), 1);

    visit.step(&path, "azione=riapri").await;
    assert!(!visit.get(&own).await.text().contains("Il rapporto è finito"));
    let journal = visit.get(&own).await.text();
    assert!(journal.contains("fine del rapporto salvata") && journal.contains("rapporto riaperto"), "{journal}");
    let nobody = format!("/famiglia/rapporto/{}/1/fine", "A".repeat(43));
    assert_eq!(visit.post(&nobody, &format!("{ending}&azione=salva")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_plan_marks_each_figure_of_the_fund_that_is_an_estimate() {
    let mut visit = Visit::new().await;
    let terms = "come=convivente&livello=CS&ore=54&dal=3/3/2025&durata=permanent&nome=Aiuto+inventato";
    let week = visit.step("/famiglia/rapporto/nuovo", terms).await;
    let own = week.split("/settimana").next().expect("an address").to_owned();
    let page = visit.get(&format!("{own}/piano?fino=2026")).await;
    assert_eq!(page.status, axum::http::StatusCode::OK);
    assert!(page.at("#stima-tfr").contains("gennaio 2026"), "{}", page.text());
    assert!(page.at("#fondo tbody tr:nth-child(2)").contains("stima"), "{}", page.text());
    assert!(!page.at("#fondo tbody tr:nth-child(1)").contains("stima"), "{}", page.text());
    assert_eq!(page.count(".fascia-avviso"), 0, "the tables of 2026 are known: {}", page.text());
}
