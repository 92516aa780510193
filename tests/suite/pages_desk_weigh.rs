//! The desk weighs, through the router: people side by side, the order changed by hand.

use axum::http::StatusCode;
use curami::web::format::euro_it;

use crate::pages_desk::Office;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn up_to_four_stand_side_by_side_and_are_proposed_from_there() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let codes: Vec<&str> = ranked.people.iter().map(|person| person.code.as_str()).collect();
    let path = format!("/sportello/richieste/{code}");
    let page = office.get(&mut browser, &format!("{path}?c={}", codes[1])).await.body;
    assert!(
        page.contains(&format!("name=\"c\" value=\"{}\" checked", codes[1])) && page.contains("form=\"confronta\"")
    );

    let four = format!("c={}", codes[..5].join("&c="));
    let page =
        office.get(&mut browser, &format!("{path}/confronta?{four}&c={}&scelta={}", codes[0], codes[2])).await.body;
    assert!(page.contains("Confronta 4 persone") && page.contains("al massimo quattro"));
    let mut from = 0;
    for person in &ranked.people[..4] {
        let heading = format!("<th role=\"columnheader\" scope=\"col\">{}</th>", person.code);
        from += page[from..].find(&heading).expect("in the order ticked");
        assert!(page.contains(&euro_it(person.cost.month.expect("a cost"))));
        assert!(page.contains(&euro_it(person.cost.year.expect("a cost"))));
        for reason in &person.reasons {
            assert!(page.contains(&format!("<b class=\"num\">{}</b>", reason.points)));
        }
    }
    assert_eq!(page.matches("name=\"scelta\"").count(), 4, "nobody is left out of the choice");
    assert_eq!(page.matches("checked").count(), 1, "only who was chosen before");
    assert!(page.contains(&format!("action=\"{path}/proposta\"")));
    assert!(!page.contains(codes[4]) || page.contains(&format!("rimaste fuori: {}", codes[4])));

    let one = office.get(&mut browser, &format!("{path}/confronta?c={}&c=C-9999", codes[0])).await.body;
    assert!(one.contains("Nessuna persona ha questo codice: C-9999") && one.contains("Aggiungi una persona"));
    let none = office.get(&mut browser, &format!("{path}/confronta")).await;
    assert_eq!(none.status, StatusCode::OK);
    assert!(none.body.contains("Non hai spuntato nessuno"));
    assert_eq!(
        office.get(&mut browser, "/sportello/richieste/R-1999-0001/confronta").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_order_changes_with_a_reason_that_stays_written() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let path = format!("/sportello/richieste/{code}");
    let third = ranked.people[2].code.clone();
    let sent = format!("persona={third}&era=3&pagina=1");

    // Without a reason nothing moves and nothing typed is lost.
    let short = office
        .post(&mut browser, &format!("{path}/ordine"), &format!("{sent}&posto=1&motivo=meglio&verso=posto"))
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.body.contains(&format!("action=\"{path}/ordine\"")));
    assert!(short.body.contains(&format!("href=\"#motivo-{third}\"")) && short.body.contains("meglio</textarea>"));
    assert!(short.body.contains(&format!(
        "id=\"posto-{third}\" name=\"posto\" inputmode=\"numeric\" autocomplete=\"off\" value=\"1\""
    )));
    let why = "motivo=Conosce+gi%C3%A0+la+famiglia";
    let far =
        office.post(&mut browser, &format!("{path}/ordine"), &format!("{sent}&posto=9999&{why}&verso=posto")).await;
    assert!(far.body.contains("Scrivi un posto da 1 a") && far.body.contains("Conosce già la famiglia</textarea>"));

    let moved =
        office.post(&mut browser, &format!("{path}/ordine"), &format!("{sent}&posto=1&{why}&verso=posto")).await;
    assert_eq!(
        (moved.status, moved.location()),
        (StatusCode::SEE_OTHER, format!("{path}?fatto=spostata#{third}").as_str())
    );
    let page = office.get(&mut browser, moved.location()).await.body;
    assert!(page.contains("Ordine cambiato") && page.contains("dal posto 3 al posto 1"));
    let place = |code: &str| page.find(&format!("<li class=\"persona\" id=\"{code}\">")).expect("a card");
    assert!(place(&third) < place(&ranked.people[0].code), "she comes first");
    assert!(page.contains("posto calcolato: 3") && page.contains("<th scope=\"col\">Posto calcolato</th>"));
    assert!(page.contains(&format!("ha spostato {third} dal posto 3 al posto 1: «Conosce già la famiglia»")));

    // Who still sees the old order is told, with the place of now.
    let late = office.post(&mut browser, &format!("{path}/ordine"), &format!("{sent}&{why}&verso=su")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains("ora è al posto 1"));

    // The family's proposal keeps the place computed.
    office.post(&mut browser, &format!("{path}/proposta"), &format!("scelta={third}")).await;
    let page = office.get(&mut browser, &path).await.body;
    let (_, rest) = page.split_once(&format!("{path}/proposte/")).expect("a proposal");
    let id = rest.split('"').next().expect("an id");
    let proposal = office.get(&mut browser, &format!("{path}/proposte/{id}")).await.body;
    assert!(proposal.contains("Allora al posto 1") && proposal.contains("il posto calcolato era 3"));

    let back = office.post(&mut browser, &format!("{path}/ordine/annulla"), "spostamento=tutti").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let page = office.get(&mut browser, &path).await.body;
    assert!(
        !page.contains("L’ordine è stato cambiato dallo sportello")
            && page.contains(&format!("ha annullato lo spostamento di {third}"))
    );
    let twice = office.post(&mut browser, &format!("{path}/ordine/annulla"), "spostamento=tutti").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_if_answers_in_the_address_and_keeps_nothing() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let path = format!("/sportello/richieste/{code}");
    let page = office.get(&mut browser, &path).await.body;
    assert!(page.contains("E se la richiesta cambiasse?") && page.contains(&format!("action=\"{path}/prova\"")));
    assert!(page.contains("data-prova=\"esito\"") && page.contains("id=\"esito\" aria-live=\"polite\""));

    let same = office.get(&mut browser, &format!("{path}/prova")).await.body;
    assert!(same.contains(&format!("Com’è adesso, {} persone sono adatte", ranked.people.len())));
    let paid = office.get(&mut browser, &format!("{path}/prova?paga=3000")).await.body;
    assert!(paid.contains(&format!("adesso {}.", ranked.people.len())) && paid.contains("Non si perde nessuno"));
    assert!(paid.contains("value=\"3000\""));
    let poor = office.get(&mut browser, &format!("{path}/prova?paga=0,01")).await.body;
    assert!(poor.contains("Non si può: ") && poor.contains("sotto il minimo"));

    let wrong = office.get(&mut browser, &format!("{path}/prova?paga=molto&inizio=mai&viaggio=999")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("value=\"molto\"") && wrong.body.contains("Scrivi un giorno che esiste"));

    // What the script asks for is the outcome and nothing around it.
    let part = office.get(&mut browser, &format!("{path}/prova?paga=3000&parte=esito")).await.body;
    assert!(part.trim_start().starts_with("<div id=\"esito\">") && !part.contains("<html") && part.contains("adatte"));
    let fault = office.get(&mut browser, &format!("{path}/prova?paga=molto&parte=esito")).await.body;
    assert!(fault.contains("Scrivi l’importo in euro"));

    let again = office.app.rank_for_request(&office.staff, &code, curami::app::Shown::Everybody).await.expect("ranked");
    assert_eq!(again.people.len(), ranked.people.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn near_misses_teams_and_full_weeks_have_their_pages() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let path = format!("/sportello/richieste/{code}");
    let changes = office.app.near_misses(&office.staff, &code, None).await.expect("changes");
    let page = office.get(&mut browser, &path).await.body;
    assert!(page.contains("Per averne di più") && page.contains(&format!("{path}/insieme")));
    assert_eq!(page.matches("class=\"az\"").count(), changes.len());

    // The trial that a line leads to adds exactly whom the line promises.
    for change in &changes {
        let before = format!("+{} ", change.adds.len());
        let (_, rest) = page.split_once(&before).expect("a line");
        let (_, link) = rest.split_once("class=\"az\" href=\"").expect("a link");
        let href = link.split('"').next().expect("an address").replace("&amp;", "&").replace("&#38;", "&");
        let trial = office.get(&mut browser, &href).await.body;
        assert!(trial.contains("Si aggiung"), "{href}");
    }

    let teams = office.get(&mut browser, &format!("{path}/insieme")).await.body;
    assert!(teams.contains("possono fare tutto da sole") && teams.contains("Una persona per più case vicine"));
    let file = format!("/sportello/persone/{}", ranked.people[0].code);
    assert!(office.get(&mut browser, &file).await.body.contains(&format!("{file}/settimana")));
    let week = office.get(&mut browser, &format!("{file}/settimana")).await;
    assert!(week.status == StatusCode::OK && week.body.contains("Una settimana piena per"));
    assert_eq!(office.get(&mut browser, "/sportello/persone/C-9999/settimana").await.status, StatusCode::NOT_FOUND);
}
