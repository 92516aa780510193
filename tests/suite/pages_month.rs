//! A month of an employment, told without script: what happened, the account, what was kept.

use axum::http::StatusCode;
use curami::app::Told;
use curami::web::fields::encode;

use crate::support::people::{Seen, Visit, value_of};

const BY_THE_HOUR: &str = "come=non_convivente&livello=BS&ore=30&dal=2/3/2026&durata=permanent&nome=Aiuto+inventato";
const LIVE_IN: &str = "come=convivente&livello=CS&ore=54&dal=2/3/2026&durata=permanent&nome=Aiuto+inventato";

async fn month(visit: &mut Visit, fields: &str, month: &str) -> String {
    let week = visit.step("/famiglia/rapporto/nuovo", fields).await;
    format!("{}/mesi/{month}", week.split("/settimana").next().expect("an address"))
}

/// The entries that a page carries, as it would send them.
fn carried(page: &Seen) -> String {
    let parsed = scraper::Html::parse_document(&page.body);
    let hidden = scraper::Selector::parse("input[name=voce]").expect("a selector");
    let one = |field: scraper::ElementRef<'_>| format!("voce={}&", encode(field.value().attr("value").unwrap_or("")));
    parsed.select(&hidden).map(one).collect()
}

#[tokio::test]
async fn a_month_as_the_contract_says_is_ready_at_once() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-10").await;
    let page = visit.get(&path).await;
    let text = page.text();
    assert!(text.contains("Ottobre 2026") && text.contains("1.193,84"), "{text}");
    assert!(text.contains("non è ancora salvato"), "{text}");
    let cells = page.at("table.busta tbody td.dove");
    assert!(!cells.is_empty(), "the article beside the figure");
    for wrong in ["2026-02", "2026-13", "x", "2026-2"] {
        let path = path.replace("2026-10", wrong);
        assert_eq!(visit.get(&path).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn entries_are_added_and_taken_away_and_the_account_follows() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-11").await;
    let add = "azione=metti-ore&ore-tipo=extra&ore-giorno=2026-11-08&ore-quante=4";
    let page = visit.post(&path, add).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    // Golden case 1 of the rules: an unforeseen Sunday of four hours, 1 November on Sunday.
    assert!(page.text().contains("1.285,56"), "{}", page.text());
    assert_eq!(page.count("ul.voci li"), 1);
    assert_eq!(value_of(&page.body, "ore-quante"), "", "ready for the next");
    let two = format!("{}azione=metti-soldi&soldi-tipo=advance&soldi-euro=200", carried(&page));
    let page = visit.post(&path, &two).await;
    assert_eq!(page.count("ul.voci li"), 2);
    assert!(page.text().contains("Acconto già dato"), "{}", page.text());
    let back = visit.post(&path, &format!("{}azione=togli-0", carried(&page))).await;
    assert_eq!(back.count("ul.voci li"), 1);
    assert!(!back.text().contains("1.285,56"));
}

#[tokio::test]
async fn what_does_not_fit_is_told_at_its_field_and_nothing_is_kept() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-10").await;
    let first = visit
        .post(&path, "azione=metti-assenza&assenza-tipo=vacation&assenza-dal=2026-10-05&assenza-al=2026-10-09")
        .await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text());
    let carried = carried(&first);
    for (more, field, says) in [
        (
            "azione=metti-assenza&assenza-tipo=sickness&assenza-dal=2026-10-08&assenza-al=2026-10-12",
            "assenza",
            "giorni in comune",
        ),
        ("azione=metti-ore&ore-tipo=extra&ore-giorno=2026-10-06&ore-quante=2", "ore", "assenza"),
        (
            "azione=metti-assenza&assenza-tipo=vacation&assenza-dal=2026-10-22&assenza-al=2026-10-20",
            "assenza",
            "prima del primo",
        ),
        ("azione=metti-soldi&soldi-tipo=advance&soldi-euro=tanti", "soldi", "euro"),
        ("azione=metti-ore&ore-tipo=extra&ore-giorno=&ore-quante=2", "ore", "Scegli"),
        (
            "azione=metti-mancanti&mancanti-tipo=unpaid_hours&mancanti-giorno=2026-10-14&mancanti-quante=20",
            "mancanti",
            "più ore",
        ),
    ] {
        let page = visit.refused(&path, &format!("{carried}{more}")).await;
        let told: String = ["tipo", "dal", "al", "giorno", "quante", "euro"]
            .map(|name| page.at(&format!("#{field}-{name}-errore")))
            .concat();
        assert!(told.contains(says), "{more}: {told:?} {}", page.text());
        assert_eq!(page.count("ul.voci li"), 1, "{more}");
        assert!(page.count("table.busta") > 0, "the account of the rest stays");
    }
    let list = visit.get(path.split("/mesi").next().expect("a page")).await;
    assert!(!list.text().contains("salvato,"), "{}", list.text());
}

#[tokio::test]
async fn a_month_is_kept_corrected_and_both_accounts_stay() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-10").await;
    let saved = visit.step(&path, "azione=salva").await;
    assert!(saved.ends_with("?salvato=1"));
    let page = visit.get(&saved).await;
    assert!(page.text().contains("Mese salvato") && page.text().contains("è uguale"), "{}", page.text());
    let add = visit.post(&path, "azione=metti-soldi&soldi-tipo=bonus&soldi-euro=50").await;
    visit.step(&path, &format!("{}azione=salva", carried(&add))).await;
    let page = visit.get(&path).await;
    assert_eq!(page.count("ul.voci li"), 1, "the register comes back");
    assert!(page.text().contains("I conti di questo mese"), "{}", page.text());
    let own = visit.get(path.split("/mesi").next().expect("a page")).await;
    assert!(own.text().contains("Ottobre 2026 salvato"), "{}", own.text());
    let token = path.split('/').nth(3).expect("a token");
    let file = visit.app.employment_file(token, 1).await.expect("the database answers").expect("an employment");
    let kept = &file.months[0];
    assert_eq!((kept.month.as_str(), kept.known_on.to_string().as_str()), ("2026-10", "2026-11-22"));
    assert_eq!(kept.rulebook, visit.app.rulebook.fingerprint());
    assert!(file.journal.iter().any(|entry| entry.verb == "month_saved"));
    let forged = visit.bare_post(&path, "azione=salva").await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn sick_days_of_earlier_months_count() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-09").await;
    let sick = |month: &str, last: &str| {
        format!("azione=metti-assenza&assenza-tipo=sickness&assenza-dal={month}-01&assenza-al={month}-{last}")
    };
    let page = visit.post(&path, &sick("2026-09", "07")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    visit.step(&path, &format!("{}azione=salva", carried(&page))).await;
    let token = path.split('/').nth(3).expect("a token").to_owned();
    let file = visit.app.employment_file(&token, 1).await.expect("the database answers").expect("an employment");
    let october = "2026-10".parse().expect("a month");
    let register = curami::app::register(october, &Told::default(), &file.months, None);
    assert!(register["so_far"]["sick_days"].as_u64().is_some_and(|days| days > 0), "{register}");
    let before = curami::app::register("2026-08".parse().expect("a month"), &Told::default(), &file.months, None);
    assert!(before.get("so_far").is_none());
}

#[tokio::test]
async fn malformed_input_is_never_a_fault_of_ours() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-10").await;
    for fields in [
        "voce=%7B%7D&azione=salva",
        "voce=7&voce=%7B%22kind%22%3A%22tfr%22%7D&azione=mostra",
        "azione=togli-99999999999999999999",
        "azione=metti-&voce=%00",
        "azione=metti-ore&ore-tipo=worked&ore-giorno=9999-99-99&ore-quante=-1&ore-notte=x",
        "azione=metti-trasferta&trasferta-tipo=travel&trasferta-dal=2026-10-31&trasferta-al=2026-10-01",
    ] {
        let seen = visit.post(&path, fields).await;
        assert!(!seen.status.is_server_error(), "{fields}: {}", seen.status);
    }
}

#[tokio::test]
async fn a_month_told_again_says_what_changed_line_by_line() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-10").await;
    visit.step(&path, "azione=salva").await;
    assert!(!visit.get(&path).await.text().contains("Mesi da correggere"));
    let leave = encode(r#"{"kind":"unpaid_leave","from":"2026-10-05","to":"2026-10-09"}"#);
    visit.step(&path, &format!("voce={leave}&azione=salva")).await;
    let page = visit.get(&path).await;
    let text = page.text();
    assert!(text.contains("Hai rifatto il conto di questo mese") && text.contains("Dato in più"), "{text}");
    assert!(page.count("#cambia ~ div table tbody tr") >= 1, "{text}");
}

#[tokio::test]
async fn meals_and_the_day_of_rest_are_asked_paid_and_kept() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, BY_THE_HOUR, "2026-10").await;
    let first = visit.get(&path).await;
    assert!(first.text().contains("se la presenza continua è concordata"), "{}", first.text());
    assert_eq!(first.count("select#regole-pasti option"), 4);
    let told = visit.post(&path, "azione=mostra&regole-pasti=cash&regole-riposo=sat").await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text());
    // Six hours from Monday to Friday: 22 days of October 2026, table F 2.33.
    assert!(told.text().contains("51,26") && !told.text().contains("se la presenza continua"), "{}", told.text());
    let chosen = |page: &Seen, field: &str| page.count(&format!("select#{field} option[selected]"));
    assert_eq!(told.count("#regole-pasti option[value=cash][selected]"), 1, "what was chosen stays");
    let entry = "azione=metti-soldi&soldi-tipo=bonus&soldi-euro=50&regole-pasti=cash&regole-riposo=sat";
    let added = visit.post(&path, entry).await;
    assert!(added.text().contains("51,26"), "an entry more leaves it: {}", added.text());
    let keep = format!("{}azione=salva&regole-pasti=cash&regole-riposo=sat&regole-malattia=8", carried(&added));
    visit.step(&path, &keep).await;
    let page = visit.get(&path).await;
    assert_eq!((chosen(&page, "regole-pasti"), chosen(&page, "regole-riposo")), (1, 1), "the kept month says it");
    assert_eq!(value_of(&page.body, "regole-malattia"), "8");
    let token = path.split('/').nth(3).expect("a token");
    let file = visit.app.employment_file(token, 1).await.expect("the database answers").expect("an employment");
    let register = &file.months[0].register;
    assert_eq!((&register["meals"], &register["weekly_rest"]), (&"cash".into(), &"sat".into()));
    assert_eq!(register["so_far"]["sick_days"], 8);
    let next = visit.get(&path.replace("2026-10", "2026-11")).await;
    assert_eq!(next.count("#regole-pasti option[value=cash][selected]"), 1, "what is agreed goes on");
    assert_eq!(value_of(&next.body, "regole-malattia"), "", "what was used does not");
    let live_in = month(&mut visit, LIVE_IN, "2026-10").await;
    assert_eq!(visit.get(&live_in).await.count("#regole-pasti"), 0, "not of who lives in");
}

#[tokio::test]
async fn hours_are_told_from_a_time_to_another_and_how_they_were_worked() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, LIVE_IN, "2026-11").await;
    let sunday = "azione=metti-ore&ore-tipo=extra&ore-giorno=2026-11-08&ore-dalle=9&ore-alle=13.00";
    let page = visit.post(&path, sunday).await;
    // Golden case 1 of the rules again, told by the clock.
    assert!(page.text().contains("1.285,56") && page.text().contains("09:00–13:00"), "{}", page.text());
    assert_eq!((value_of(&page.body, "ore-dalle").as_str(), page.count("#ore-come input[checked]")), ("", 0));
    let rare = visit.post(&path, &format!("{sunday}&ore-come=emergency")).await;
    assert!(rare.text().contains("1.247,44") && rare.text().contains("emergenza"), "{}", rare.text());
    let rested =
        visit.post(&path, "azione=metti-recuperata&recuperata-giorno=2026-11-01&recuperata-dal=10/11/2026").await;
    assert_eq!((rested.status, rested.count("ul.voci li")), (StatusCode::OK, 1), "{}", rested.text());
    assert!(!rested.text().contains("1.247,44"), "the holiday was rested: nothing more is due for it");
    let december = path.replace("2026-11", "2026-12");
    assert!(visit.get(&december).await.at("table.busta tbody").contains("Tredicesima"));
    let elsewhere = visit.post(&december, "azione=mostra&regole-tredicesima=elsewhere").await;
    assert!(!elsewhere.at("table.busta tbody").contains("Tredicesima"), "{}", elsewhere.text());
}

#[tokio::test]
async fn what_is_wrong_in_the_new_answers_is_told_at_its_field() {
    let mut visit = Visit::new().await;
    let path = month(&mut visit, BY_THE_HOUR, "2026-10").await;
    let work = "azione=metti-ore&ore-tipo=extra&ore-giorno=2026-10-10";
    let travel = "azione=metti-trasferta&trasferta-tipo=travel&trasferta-dal=2026-10-05";
    for (fields, field, says) in [
        (format!("{work}&ore-dalle=13&ore-alle=9"), "ore-alle", "viene prima"),
        (format!("{work}&ore-dalle=9:10&ore-alle=12"), "ore-dalle", "8:30"),
        (format!("{work}&ore-quante=3&ore-dalle=9&ore-alle=12"), "ore-quante", "lascia vuoto"),
        (format!("{work}&ore-quante=3&ore-come=outside_slot"), "ore-come", "non si usa"),
        (travel.to_owned(), "trasferta-accordo", "metti il segno"),
        (format!("{travel}&trasferta-accordo=si&trasferta-prima=molti"), "trasferta-prima", "numero"),
        (
            "azione=metti-recuperata&recuperata-giorno=2026-10-04&recuperata-dal=4/10/2026".to_owned(),
            "recuperata-dal",
            "altro giorno",
        ),
        ("azione=mostra&regole-malattia=tanti".to_owned(), "regole-malattia", "numero"),
        ("azione=salva&regole-tredicesima=13".to_owned(), "regole-tredicesima", "Scegli"),
        ("azione=salva&regole-settimana=x".to_owned(), "regole-settimana", "ore"),
    ] {
        let page = visit.refused(&path, &fields).await;
        let told = page.at(&format!("#{field}-errore"));
        assert!(told.contains(says), "{fields}: {told:?} {}", page.text());
        assert_eq!(page.count(&format!(".riassunto-errori a[href='#{field}']")), 1, "{fields}");
    }
    let live_in = month(&mut visit, LIVE_IN, "2026-10").await;
    let moved =
        visit.refused(&live_in, &format!("{work}&ore-quante=3&ore-come=half_rest&ore-spostato=12/10/2026")).await;
    assert!(moved.at("#ore-spostato-errore").contains("stessa settimana"), "{}", moved.text());
    assert_eq!(
        (value_of(&moved.body, "ore-spostato").as_str(), moved.count("#ore-come input[checked]")),
        ("12/10/2026", 1)
    );
    let typed = visit.refused(&path, &format!("{work}&ore-dalle=13&ore-alle=9&regole-malattia=3")).await;
    assert_eq!(
        (value_of(&typed.body, "ore-dalle"), value_of(&typed.body, "regole-malattia")),
        ("13".into(), "3".into())
    );
    let travel = visit.post(&path, &format!("{travel}&trasferta-accordo=si&trasferta-prima=2")).await;
    assert!(travel.text().contains("2 giorni già passati") && travel.text().contains("d’accordo"), "{}", travel.text());
    let list = visit.get(path.split("/mesi").next().expect("a page")).await;
    assert!(!list.text().contains("salvato,"), "nothing is kept: {}", list.text());
}
