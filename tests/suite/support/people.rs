//! A browser without script, for the pages of workers and families: cookies, forms, redirects.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::response::Parts;
use axum::http::{HeaderMap, Request, StatusCode, header};
use chrono::{TimeZone, Utc};
use curami::app::{App, Decision, Staff};
use curami::clock::Clock;
use curami::registry::{Fact, FactKind};
use curami::web::{Settings, Web, router};
use scraper::{Html, Selector};
use tower::ServiceExt;

use super::{Fresh, app, sqlite};

/// A service of its own on 22 November 2026, and someone who visits it.
pub struct Visit {
    /// The use cases, for what the desk does.
    pub app: Arc<App>,
    service: Router,
    cookie: String,
    _fresh: Fresh,
}

/// An answer, its redirects not followed.
pub struct Seen {
    /// The status.
    pub status: StatusCode,
    /// Where it sends.
    pub location: String,
    /// The page.
    pub body: String,
}

impl Visit {
    /// A new service with an empty register.
    pub async fn new() -> Visit {
        let fresh = sqlite().await;
        let noon = Utc.with_ymd_and_hms(2026, 11, 22, 11, 0, 0).single().expect("an instant");
        let app = Arc::new(app(fresh.db.clone(), Clock::Fixed(noon)));
        let service = router(Web::new(Arc::clone(&app), Settings::default()));
        Visit { app, service, cookie: String::new(), _fresh: fresh }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Seen {
        let request = Request::get(path).header(header::COOKIE, &self.cookie);
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Sends a form as its page would: the token of the form is read from a page first.
    pub async fn post(&mut self, path: &str, fields: &str) -> Seen {
        let page = self.get("/cerco-lavoro/candidatura").await;
        let token = value_of(&page.body, "csrf");
        let body = format!("csrf={token}&{fields}");
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends a form without the token of any page.
    pub async fn bare_post(&mut self, path: &str, fields: &str) -> Seen {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(fields.to_owned())).expect("a request")).await
    }

    /// Sends a file as the form of a page would.
    pub async fn upload(&mut self, path: &str, file: &[u8]) -> Seen {
        let page = self.get("/verifica").await;
        self.send_file(path, &value_of(&page.body, "csrf"), file).await
    }

    /// Sends a file without the token of any page.
    pub async fn bare_upload(&mut self, path: &str, file: &[u8]) -> Seen {
        self.send_file(path, "", file).await
    }

    async fn send_file(&mut self, path: &str, token: &str, file: &[u8]) -> Seen {
        let before = format!(
            "--confine\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--confine\r\n\
             Content-Disposition: form-data; name=\"carta\"; filename=\"carta.pdf\"\r\n\
             Content-Type: application/pdf\r\n\r\n"
        );
        let body = [before.as_bytes(), file, b"\r\n--confine--\r\n"].concat();
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=confine");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Asks for a file.
    pub async fn download(&mut self, path: &str) -> Downloaded {
        let request = Request::get(path).header(header::COOKIE, &self.cookie);
        let (parts, bytes) = self.answer(request.body(Body::empty()).expect("a request")).await;
        Downloaded { status: parts.status, headers: parts.headers, bytes }
    }

    async fn answer(&mut self, request: Request<Body>) -> (Parts, Vec<u8>) {
        let response = self.service.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        (parts, to_bytes(body, 10 << 20).await.expect("a body").to_vec())
    }

    async fn send(&mut self, request: Request<Body>) -> Seen {
        let (parts, bytes) = self.answer(request).await;
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
        if let Some((pair, _)) = header(header::SET_COOKIE).split_once(';') {
            pair.clone_into(&mut self.cookie);
        }
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Seen { status: parts.status, location: header(header::LOCATION), body }
    }

    /// Sends a step and expects to be sent on; gives where.
    pub async fn step(&mut self, path: &str, fields: &str) -> String {
        let seen = self.post(path, fields).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}: {}", seen.text());
        let next = self.get(&seen.location).await;
        assert_eq!(next.status, StatusCode::OK, "{}", seen.location);
        seen.location
    }

    /// Sends a step and expects it back.
    pub async fn refused(&mut self, path: &str, fields: &str) -> Seen {
        let seen = self.post(path, fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", seen.text());
        seen
    }
}

/// A file that was asked for.
pub struct Downloaded {
    /// The status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Downloaded {
    /// One header, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

impl Seen {
    /// Addresses in the main part that begin so.
    pub fn links(&self, begins: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let wanted = Selector::parse("main a[href]").expect("a selector");
        let all = page.select(&wanted).filter_map(|link| link.value().attr("href"));
        all.filter(|href| href.starts_with(begins)).map(str::to_owned).collect()
    }

    /// The visible text, in one line.
    pub fn text(&self) -> String {
        let page = Html::parse_document(&self.body);
        let main = Selector::parse("main").expect("a selector");
        let text: Vec<&str> = page.select(&main).flat_map(|main| main.text()).collect();
        text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Text of the first thing that fits.
    pub fn at(&self, selector: &str) -> String {
        let page = Html::parse_document(&self.body);
        let wanted = Selector::parse(selector).expect("a selector");
        page.select(&wanted).next().map(|found| found.text().collect::<String>().trim().to_owned()).unwrap_or_default()
    }

    /// How many things fit.
    pub fn count(&self, selector: &str) -> usize {
        let page = Html::parse_document(&self.body);
        page.select(&Selector::parse(selector).expect("a selector")).count()
    }
}

/// The value of a field of a page.
pub fn value_of(body: &str, name: &str) -> String {
    let page = Html::parse_document(body);
    let wanted = Selector::parse(&format!("[name={name}]")).expect("a selector");
    page.select(&wanted).next().and_then(|field| field.value().attr("value")).unwrap_or_default().to_owned()
}

/// A row of the week editor as the form sends it.
pub fn row(day: &str, at: usize, from: u8, until: u8) -> String {
    format!("{day}-{at}-da-ora={from}&{day}-{at}-da-min=00&{day}-{at}-a-ora={until}&{day}-{at}-a-min=00")
}

/// Rows of the working days.
pub fn working_days(from: u8, until: u8) -> String {
    ["mon", "tue", "wed", "thu", "fri"].map(|day| row(day, 0, from, until)).join("&")
}

/// A whole candidacy of an invented badante, sent; gives her page.
pub async fn candidacy(visit: &mut Visit) -> String {
    let who = "nome=Prova&cognome=Inventata&nascita=7/3/1985&telefono=%2B39+02+000+0000&email=prova%40example.org";
    let work = visit.step("/cerco-lavoro/candidatura", who).await;
    let base = work.trim_end_matches("/lavoro").to_owned();
    let fields = "ruolo=badante&regime-badante=non_convivente&anni-badante=5&mesi-badante=3&formata=si";
    visit.step(&work, fields).await;
    let skills = "compito=transfers&compito=full_hygiene&compito=companionship&italiano=b1&lingua-0=es&livello-0=c1\
        &accetta=pets&accetta=lifting";
    visit.step(&format!("{base}/competenze"), skills).await;
    let when = format!("{}&ore-non_convivente-da=10&ore-non_convivente-a=40", working_days(8, 13));
    visit.step(&format!("{base}/quando"), &when).await;
    visit.step(&format!("{base}/dove"), "casa=milano&casa-nil=22&viaggio=45&nil=22&nil=23").await;
    let pay = "paga-badante-non_convivente=8,50&dal=1/12/2026&permesso=con&permesso-fino=31/12/2028";
    assert!(visit.step(&format!("{base}/paga"), pay).await.ends_with("/riepilogo"));
    visit.step(&format!("{base}/riepilogo"), "consenso=si").await;
    base
}

/// A whole request of an invented family, sent; gives its page.
pub async fn request(visit: &mut Visit) -> String {
    let who = "ruolo=badante&autonomia=no&persone=una&formata=no&bisogno=get_up_and_transfer&come=non_convivente";
    let tasks = visit.step("/cerco-aiuto/richiesta", who).await;
    let base = tasks.trim_end_matches("/compiti").to_owned();
    visit.step(&tasks, "compito-transfers=serve&compito-companionship=gradito").await;
    visit.step(&format!("{base}/orari"), &format!("tipo=fissi&{}", working_days(8, 12))).await;
    visit.step(&format!("{base}/dove"), "nil=22&dal=1/12/2026&durata=permanent").await;
    visit.step(&format!("{base}/casa"), "italiano=a2&condizione=pets").await;
    visit.step(&format!("{base}/paga"), "paga=9,00&cuaf=si").await;
    let contact = "nome=Ada&cognome=Inventata&telefono=02+000+0001&email=ada%40example.org&indirizzo=Via+Inventata+1";
    assert!(visit.step(&format!("{base}/contatti"), contact).await.ends_with("/riepilogo"));
    visit.step(&format!("{base}/riepilogo"), "consenso=si").await;
    base
}

/// Someone of an invented desk.
pub async fn staff(visit: &Visit) -> Staff {
    let password = "parole lunghe e inventate 42".to_owned();
    visit.app.add_staff("prova", "Sportello inventato", password).await.expect("an account")
}

/// The desk has seen an identity document and validates the candidacy.
pub async fn validate(visit: &Visit, staff: &Staff, code: &str) {
    let seen_on = visit.app.today();
    let fact = Fact { kind: FactKind::IdentitySeen, seen_on, amount: None, valid_until: None, note: None };
    visit.app.record_fact(staff, code, &fact).await.expect("recorded");
    visit.app.decide_candidacy(staff, code, &Decision::Validate).await.expect("validated");
}
