//! The desk through the router, in process: its door, the queue, a request with its ranked people, the mediation
//! from the choice to the two yes, the people's files.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use chrono::{DateTime, TimeZone, Utc};
use curami::app::{App, RankedPeople, Shown, SignIn, Staff};
use curami::clock::Clock;
use curami::web::format::euro_it;
use curami::web::{Settings, Web, router};
use tower::ServiceExt;

use crate::support::{Fresh, app, sqlite};

/// A desk with an invented register, and who sits at it.
pub struct Office {
    service: Router,
    pub app: Arc<App>,
    pub staff: Staff,
    password: String,
    _fresh: Fresh,
}

pub struct Answer {
    pub status: StatusCode,
    headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

/// One browser: its cookies, and the token of the last page.
#[derive(Clone, Default)]
pub struct Browser {
    cookies: Vec<(String, String)>,
    csrf: String,
}

impl Browser {
    fn keep(&mut self, answer: &Answer) {
        for set in answer.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().expect("a cookie").split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a name");
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        if let Some((_, rest)) = answer.body.split_once("name=\"csrf\" value=\"") {
            rest.split('"').next().unwrap_or_default().clone_into(&mut self.csrf);
        }
    }

    fn header(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }
}

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 12, 0, 0).single().expect("an instant")
}

impl Office {
    pub async fn open() -> Office {
        let fresh = sqlite().await;
        let app = Arc::new(app(fresh.db.clone(), Clock::Fixed(noon())));
        let account = app.fill_with_demo(1200).await.expect("invented people");
        let service = router(Web::new(Arc::clone(&app), Settings { demo: true, ..Settings::default() }));
        let attempt = SignIn {
            login: account.login,
            password: account.password.clone(),
            address: std::net::IpAddr::from([127, 0, 0, 1]),
        };
        let staff = app.sign_in(attempt).await.expect("signed in").staff;
        Office { service, app, staff, password: account.password, _fresh: fresh }
    }

    pub async fn get(&self, browser: &mut Browser, path: &str) -> Answer {
        let path = path.split('#').next().unwrap_or(path);
        let request = Request::get(path).header(header::COOKIE, browser.header());
        self.send(browser, request.body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, browser: &mut Browser, path: &str, form: &str) -> Answer {
        if browser.csrf.is_empty() {
            self.get(browser, "/sportello/accedi").await;
        }
        let request = Request::post(path)
            .header(header::COOKIE, browser.header())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = Body::from(format!("csrf={}&{form}", browser.csrf));
        self.send(browser, request.body(body).expect("a request")).await
    }

    async fn send(&self, browser: &mut Browser, request: Request<Body>) -> Answer {
        let response = self.service.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 10 << 20).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status: parts.status, headers: parts.headers, body };
        assert!(answer.status.as_u16() < 500, "{}", answer.body);
        browser.keep(&answer);
        answer
    }

    /// The JSON that an address of the API answers.
    pub async fn api(&self, path: &str, asked: &serde_json::Value) -> serde_json::Value {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
        let request = request.body(Body::from(asked.to_string())).expect("a request");
        let answer = self.send(&mut Browser::default(), request).await;
        serde_json::from_str(&answer.body).expect("JSON")
    }

    /// A browser that has signed in.
    pub async fn signed_in(&self) -> Browser {
        let mut browser = Browser::default();
        let form = format!("utente=sportello&parola={}", self.password);
        let answer = self.post(&mut browser, "/sportello/accedi", &form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sportello"));
        self.get(&mut browser, "/sportello/persone").await;
        browser
    }

    /// A request that many people can do, with its order.
    pub async fn request(&self) -> (String, RankedPeople) {
        for line in self.app.queue(&self.staff).await.expect("a queue") {
            let ranked = self.app.rank_for_request(&self.staff, &line.entry.code, Shown::Everybody).await;
            if let Ok(ranked) = ranked
                && ranked.people.len() > 7
            {
                return (line.entry.code, ranked);
            }
        }
        panic!("no request that many people can do");
    }
}

/// The path of the last proposal sent for a request.
fn proposal_path(page: &str, code: &str) -> String {
    let start = format!("/sportello/richieste/{code}/proposte/");
    let (_, rest) = page.split_once(&start).expect("a proposal");
    format!("{start}{}", rest.split('"').next().expect("an id"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_enters_without_signing_in_and_nothing_typed_is_lost() {
    let office = Office::open().await;
    let (code, _) = office.request().await;
    let paths =
        ["/sportello", "/sportello/persone", "/sportello/persone/C-0001", &format!("/sportello/richieste/{code}")];
    for path in paths {
        let answer = office.get(&mut Browser::default(), path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.location().starts_with("/sportello/accedi"), "{path}");
    }

    // A note sent without a session comes back after signing in, and is sent only when asked.
    let mut browser = Browser::default();
    let note = format!("/sportello/richieste/{code}/note");
    let answer = office.post(&mut browser, &note, "nota=Richiamare+luned%C3%AC").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("Quello che hai scritto è qui"));
    let again =
        format!("utente=sportello&parola={}&vai={note}&modulo=nota%3DRichiamare%2520luned%25C3%25AC", office.password);
    let answer = office.post(&mut browser, "/sportello/accedi", &again).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Richiamare lunedì") && answer.body.contains(&note));
    let answer = office.post(&mut browser, &note, "nota=Richiamare+luned%C3%AC").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = office.get(&mut browser, &format!("/sportello/richieste/{code}")).await;
    assert!(page.body.contains("Richiamare lunedì"));

    // Signing out ends the session itself, not only the cookie.
    let kept = browser.clone();
    office.post(&mut browser, "/sportello/esci", "").await;
    assert_eq!(office.get(&mut kept.clone(), "/sportello").await.status, StatusCode::SEE_OTHER);

    // A form that does not come from our page changes nothing.
    let mut outside = office.signed_in().await;
    outside.csrf = "altro".to_owned();
    let answer = office.post(&mut outside, &note, "nota=x").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_is_refused_and_too_many_wait() {
    let office = Office::open().await;
    let mut browser = Browser::default();
    for _ in 0..10 {
        let answer = office.post(&mut browser, "/sportello/accedi", "utente=nessuno&parola=sbagliata").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("non corrispondono") && !answer.body.contains("value=\"sbagliata\""));
    }
    let answer = office.post(&mut browser, "/sportello/accedi", "utente=nessuno&parola=sbagliata").await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.body.contains("Puoi riprovare dalle 21"));
    let far = format!("utente=sportello&parola={}&vai=//altrove.example", office.password);
    assert_eq!(office.post(&mut browser, "/sportello/accedi", &far).await.location(), "/sportello");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_ranking_shows_the_order_and_the_cents_of_the_core() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let page = office.get(&mut browser, &format!("/sportello/richieste/{code}")).await.body;
    let mut from = 0;
    for person in ranked.people.iter().take(5) {
        let at = page[from..].find(&format!("id=\"{}\"", person.code)).expect("in the order of matching") + from;
        let card = &page[at..];
        let month = euro_it(person.cost.month.expect("a cost"));
        assert!(card.contains(&month), "{month}");
        assert!(card.contains(&format!("<b class=\"num\">{}</b>", person.points)));
        from = at + 1;
    }
    for person in ranked.people.iter().take(25) {
        assert!(page.contains(&format!("#{}", person.code)), "everybody can be reached");
    }
    let sum: u32 = ranked.people[0].reasons.iter().map(|reason| reason.points).sum();
    assert_eq!(sum, ranked.people[0].points);
    assert!(page.contains("Regole di ordinamento: ") && page.contains("persone adatte su"));
    let queue = office.get(&mut browser, "/sportello").await.body;
    assert!(queue.contains("R-2026-") && queue.contains("Adatte"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn up_to_three_are_proposed_by_a_person_and_never_a_fourth() {
    let office = Office::open().await;
    let (mut one, mut two) = (office.signed_in().await, office.signed_in().await);
    let (code, ranked) = office.request().await;
    let codes: Vec<&str> = ranked.people.iter().map(|person| person.code.as_str()).collect();
    let path = format!("/sportello/richieste/{code}");

    let chosen = office.get(&mut one, &format!("{path}?scelta={}&scelta={}", codes[0], codes[2])).await.body;
    assert!(chosen.contains("Scelte: 2 su 3") && chosen.contains("Nella proposta"));
    let review = office.get(&mut one, &format!("{path}/proposta?scelta={}&scelta={}", codes[0], codes[2])).await.body;
    assert!(review.contains("Che cosa legge la famiglia") && review.contains("Manda le 2 proposte"));
    let sent = format!("scelta={}&scelta={}&nota=Persona+gentile", codes[0], codes[2]);
    let answer = office.post(&mut one, &format!("{path}/proposta"), &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);

    // Someone else at the desk had the page open: the same person, and one too many, are refused with words.
    let answer = office.post(&mut two, &format!("{path}/proposta"), &format!("scelta={}", codes[0])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("è già in una proposta aperta"));
    let more = format!("scelta={}&scelta={}&nota=testo+mio", codes[3], codes[4]);
    let answer = office.post(&mut two, &format!("{path}/proposta"), &more).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("al massimo tre") && answer.body.contains("testo mio"));
    let answer = office.post(&mut two, &format!("{path}/proposta"), &format!("scelta={}", codes[3])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = office.get(&mut one, &path).await.body;
    assert!(page.contains("Proposte aperte: 3 su 3") && page.contains("Proposta piena"));

    // Withdrawn with a reason of the vocabulary, there is room again.
    let proposal = proposal_path(&page, &code);
    let answer = office.post(&mut one, &format!("{proposal}/ritira"), "motivo_ritiro=perche").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = office.post(&mut one, &format!("{proposal}/ritira"), "motivo_ritiro=wrong_match").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = office.get(&mut one, &path).await.body;
    assert!(page.contains("abbinamento sbagliato") && page.contains("Proposte aperte: 2 su 3"));
    assert!(page.contains(&format!("ha proposto {}", codes[0])), "the journal says so");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn contacts_open_when_both_said_yes_and_nowhere_before() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let worker = ranked.people[0].code.clone();
    let path = format!("/sportello/richieste/{code}");
    office.post(&mut browser, &format!("{path}/proposta"), &format!("scelta={worker}")).await;
    let page = office.get(&mut browser, &path).await.body;
    let proposal = proposal_path(&page, &code);
    let file = office.app.open_worker_file(&office.staff, &worker).await.expect("a file").expect("a file");
    let contact = office.app.open_family_contact(&office.staff, &code).await.expect("a contact").expect("a contact");
    let hidden = |page: &str| {
        assert!(!page.contains(&file.person.last_name) && !page.contains(&file.person.phone), "the worker's contacts");
        assert!(!page.contains(&contact.phone), "the family's contacts");
    };
    hidden(&page);
    for answer in ["chi_lavora_si", "famiglia_si"] {
        hidden(&office.get(&mut browser, &proposal).await.body);
        assert!(!office.get(&mut browser, &proposal).await.body.contains("/assunta\""));
        let form = format!("risposta={answer}");
        let sent = office.post(&mut browser, &format!("{proposal}/risposta"), &form).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    }
    let open = office.get(&mut browser, &proposal).await.body;
    assert!(
        open.contains(&file.person.last_name) && open.contains(&file.person.phone) && open.contains(&contact.phone)
    );
    assert!(open.contains("Registra l’assunzione"));
    let hired = office.post(&mut browser, &format!("{proposal}/assunta"), "").await;
    assert_eq!(hired.status, StatusCode::SEE_OTHER);
    let page = office.get(&mut browser, &path).await.body;
    assert!(page.contains("Chiusa: Assunzione conclusa") && page.contains("ha registrato l’assunzione"));
    let late = office.post(&mut browser, &format!("{proposal}/risposta"), "risposta=famiglia_si").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn why_not_answers_for_any_code() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, ranked) = office.request().await;
    let path = format!("/sportello/richieste/{code}");
    let first = &ranked.people[0].code;
    let page = office.get(&mut browser, &format!("{path}?perche={}", first.to_lowercase())).await.body;
    assert!(page.contains(&format!("{first} è adatta: è al posto 1")));
    let out = (1..200).map(|number| format!("C-{number:04}"));
    let out = out.into_iter().find(|one| !ranked.people.iter().any(|person| person.code == *one)).expect("someone");
    let page = office.get(&mut browser, &format!("{path}?perche={out}")).await.body;
    assert!(page.contains("È la prima condizione che manca"), "{out}");
    for odd in ["C-9999", "%3Cscript%3E", "%F0%9F%92%A5", "x".repeat(3000).as_str()] {
        let answer = office.get(&mut browser, &format!("{path}?perche={odd}&pagina=-1&elenco=zzz&scelta=%00")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("Non c’è nessuna persona con il codice") && !answer.body.contains("<script>"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_candidacy_is_validated_after_identity_was_seen() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let list = office.get(&mut browser, "/sportello/persone?stato=submitted").await.body;
    let (_, rest) = list.split_once("/sportello/persone/C-").expect("someone waits");
    let code = format!("C-{}", rest.split('"').next().expect("a code"));
    let path = format!("/sportello/persone/{code}");
    let file = office.get(&mut browser, &path).await.body;
    assert!(file.contains("ha aperto la scheda") && file.contains("Nome e contatti"));

    let early = office.post(&mut browser, &format!("{path}/decisione"), "decisione=valida").await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.body.contains("scrivi quando hai visto un documento di identità"));
    let wrong = "verifica=identity_seen&visto_il=2027-01-01&quanto=tre&fino_al=31%2F2%2F2026&nota=x";
    let wrong = office.post(&mut browser, &format!("{path}/verifiche"), wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("non dopo oggi")
            && wrong.body.contains("numero intero")
            && wrong.body.contains("value=\"tre\"")
    );
    let seen =
        office.post(&mut browser, &format!("{path}/verifiche"), "verifica=identity_seen&visto_il=2026-11-20").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let valid = office.post(&mut browser, &format!("{path}/decisione"), "decisione=valida").await;
    assert_eq!(valid.status, StatusCode::SEE_OTHER);
    let silent = office.post(&mut browser, &format!("{path}/decisione"), "decisione=sospendi&motivo=").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let file = office.get(&mut browser, &path).await.body;
    assert!(file.contains("vista il 20") && file.contains("ha validato la candidatura"));
    assert_eq!(office.get(&mut browser, &format!("/sportello/persone?codice={code}")).await.location(), path);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_sent_nothing_breaks() {
    let office = Office::open().await;
    let mut browser = office.signed_in().await;
    let (code, _) = office.request().await;
    let request = format!("/sportello/richieste/{code}");
    let paths = [
        "/sportello?stato=%00&pagina=99999999999999999999",
        "/sportello/richieste/R-2026-9999",
        "/sportello/richieste/%F0%9F%92%A5",
        "/sportello/richieste/%ff",
        "/sportello/persone/..%2f..",
        "/sportello/persone?stato=draft&codice=%3C",
        &format!("{request}/proposte/x"),
        &format!("{request}/proposta?scelta=C-9999"),
        &format!("{request}/chiudi"),
    ];
    for path in paths {
        assert!(office.get(&mut browser, path).await.status.as_u16() < 500, "{path}");
    }
    for act in ["prendi", "note", "contatti", "chiudi", "proposta", "proposte/x/risposta"] {
        for form in ["", "motivo=%00", "scelta=C-9999&nota=%F0%9F%92%A5", "nota=&motivo=boh"] {
            let path = format!("{request}/{act}");
            assert!(office.post(&mut browser, &path, form).await.status.as_u16() < 500, "{path} {form}");
        }
        assert!(
            office.post(&mut browser, &format!("/sportello/richieste/niente/{act}"), "").await.status.is_client_error()
        );
    }
    let closed = office.post(&mut browser, &format!("{request}/chiudi"), "motivo=no_candidate").await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let page = office.get(&mut browser, &request).await.body;
    assert!(page.contains("Chiusa: Nessuna persona disponibile") && page.contains("non si propone più nessuno"));
}

/// The path of the private link that a page shows.
fn private_path(page: &str) -> String {
    let (_, rest) = page.split_once("id=\"indirizzo-privato\"").expect("a link");
    let (_, rest) = rest.split_once("/cerco-").expect("an address");
    format!("/cerco-{}", rest.split('"').next().expect("its end"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_link_is_given_again_once_and_the_old_one_ends() {
    let office = Office::open().await;
    let (mut desk, mut she) = (office.signed_in().await, Browser::default());
    let again = "/sportello/persone/C-0001/collegamento";
    let first = private_path(&office.post(&mut desk, again, "").await.body);
    assert_eq!(office.get(&mut she, &first).await.status, StatusCode::OK);
    // What would open more work, in numbers alone.
    let more = office.get(&mut she, &format!("{first}/piu-lavori")).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.body.contains("richieste aperte") && !more.body.contains("R-2026-"), "{}", more.body);

    let second = private_path(&office.post(&mut desk, again, "").await.body);
    assert_ne!(first, second);
    assert_eq!(office.get(&mut she, &first).await.status, StatusCode::NOT_FOUND);
    assert_eq!(office.get(&mut she, &second).await.status, StatusCode::OK);
    let file = office.get(&mut desk, "/sportello/persone/C-0001").await;
    assert!(file.body.contains("ha dato un nuovo collegamento privato") && !file.body.contains(&second));
    let nobody = office.post(&mut desk, "/sportello/persone/C-9999/collegamento", "").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);

    let (code, _) = office.request().await;
    let page = format!("/sportello/richieste/{code}");
    let family = private_path(&office.post(&mut desk, &format!("{page}/collegamento"), "").await.body);
    assert!(family.starts_with("/cerco-aiuto/richiesta/"), "{family}");
    office.post(&mut desk, &format!("{page}/note"), "nota=Richiamare").await;
    let page = office.get(&mut desk, &page).await;
    assert!(page.body.contains("ha scritto una nota") && page.body.contains("ha dato un nuovo collegamento privato"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_household_that_wrote_its_employment_by_hand_is_found_by_its_code() {
    let office = Office::open().await;
    let (mut desk, mut family) = (office.signed_in().await, Browser::default());
    let fields = "come=convivente&livello=CS&ore=54&dal=2/10/2024&durata=permanent&nome=Aiuto+inventato";
    office.get(&mut family, "/famiglia/rapporto/nuovo").await;
    let week = office.post(&mut family, "/famiglia/rapporto/nuovo", fields).await.location().to_owned();
    let own = week.split("/settimana").next().expect("an address").to_owned();
    let page = office.get(&mut family, &own).await.body;
    let (_, rest) = page.split_once("questo codice: ").expect("a code");
    let code = &rest[..rest.find('.').expect("its end")];

    let found = office.get(&mut desk, &format!("/sportello/rapporti?codice={}", code.to_lowercase())).await;
    assert!(found.body.contains("livello CS") && !found.body.contains("Aiuto inventato"), "{}", found.body);
    let none = office.get(&mut desk, "/sportello/rapporti?codice=F-9999").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let stranger = office.get(&mut Browser::default(), &format!("/sportello/rapporti?codice={code}")).await;
    assert!(!stranger.body.contains("livello CS"));
    let again = format!("/sportello/rapporti/{code}/collegamento");
    let shown = office.post(&mut desk, &again, "").await;
    let (_, rest) = shown.body.split_once("/famiglia/rapporto/").expect("a link");
    let token = rest.split('"').next().expect("its end");
    assert_eq!(office.get(&mut family, &own).await.status, StatusCode::NOT_FOUND, "the old one ends");
    let opened = office.get(&mut family, &format!("/famiglia/rapporto/{token}/1")).await;
    assert!(opened.body.contains("collegamento privato rifatto"), "{}", opened.body);
    assert_eq!(
        office.post(&mut desk, "/sportello/rapporti/F-9999/collegamento", "").await.status,
        StatusCode::NOT_FOUND
    );
}
