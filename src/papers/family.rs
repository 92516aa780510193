//! The family's own papers, in Italian only: the data sheet for the INPS notice, the quarter, the year for the tax return.

use chrono::Days;
use serde_json::{Value, json};

use super::document::{Block, Column, Fact, Part, Section};
use super::language::Language;
use super::letter::Letter;
use super::payslip::sides;
use super::request::Head;
use super::say::{Say, row};
use super::words::Message;
use super::year::{self, Year};
use super::{Answered, PaperError};
use crate::ccnl::{Line, Livello, Rulebook, Term};
use crate::input::{InputError, Object};
use crate::life::exchange;
use crate::life::quarter::{QuarterAccount, quarter as work_out};
use crate::money::Money;

const SAY: Say = Say(Language::It);

/// A paper of the family.
#[derive(Clone, Debug)]
pub struct FamilyPaper {
    /// Day, parties and employment.
    pub head: Head,
    /// What it is called.
    pub title: String,
    answered: Answered,
    part: Part,
}

impl FamilyPaper {
    /// What was asked and answered.
    #[must_use]
    pub fn answered(&self) -> Answered {
        self.answered.clone()
    }

    /// Its only part.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        vec![self.part.clone()]
    }

    /// The data sheet for the notice of hiring to INPS: what the portal asks, in its order.
    ///
    /// # Errors
    /// As the letter of hiring.
    pub fn inps_notice(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
        let letter = Letter::read(book, request)?;
        let employment = &letter.head.employment;
        let by = employment.hired_on() - Days::new(1);
        let Answered { request, mut answer } = letter.answered();
        answer["notice_by"] = json!(by);
        let deadline = Block::Note {
            text: format!(
                "Da comunicare a INPS entro le 24 del {}, il giorno prima dell’inizio, anche se festivo: sul portale con SPID, \
                 CIE o CNS, al contact center o tramite un intermediario. Vale anche per la prova e per poche ore, e serve \
                 pure per INAIL e per i servizi per l’impiego.",
                SAY.day(by)
            ),
        };
        let keep = vec![
            "documento d’identità, codice fiscale e, per chi non è cittadino dell’Unione, permesso di soggiorno che consente il lavoro"
                .to_owned(),
            "titoli e attestati che decidono il livello".to_owned(),
            "per chi convive e viene da fuori dall’Unione: la comunicazione di ospitalità all’autorità di polizia o al Comune"
                .to_owned(),
            "la ricevuta della comunicazione, da dare in copia al lavoratore".to_owned(),
        ];
        let sections = vec![
            plain("Entro quando", vec![deadline]),
            plain("Datore di lavoro", facts(person(&letter.head.employer))),
            plain("Lavoratore", facts(person(&letter.head.worker))),
            plain("Rapporto di lavoro", facts(relation(&letter))),
            plain("Da avere sottomano", vec![Block::List { items: keep }]),
        ];
        let title = "Dati per la comunicazione di assunzione a INPS".to_owned();
        let part = part(&title, "Da ricopiare sul portale: non si firma e non si spedisce", sections);
        Ok(FamilyPaper { head: letter.head, title, answered: Answered { request, answer }, part })
    }

    /// The sheet of a quarter: weeks, hours, bands, the sum and its last day.
    ///
    /// # Errors
    /// As `curami quarter`.
    pub fn quarter(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
        let (head, asked) = Head::over(request)?;
        let answer = exchange::quarter(book, &asked).map_err(|refused| refused.error)?;
        let name = answer["quarter"].as_str().unwrap_or_default();
        let (year, number) = name.split_once("-Q").unwrap_or((name, ""));
        let title = format!("Contributi INPS, trimestre {number} del {year}");
        let amount = |key: &str| money(&answer[key]);
        let rows = answer["lines"].as_array().into_iter().flatten().map(quarter_row);
        let heads =
            [("Voce", false), ("Ore", true), ("All’ora", true), ("Importo", true), ("A carico del lavoratore", true)];
        let columns = heads.map(|(head, figures)| Column { head: head.to_owned(), figures });
        let mut due = vec![
            Block::Table { columns: columns.into(), rows: rows.collect() },
            Block::Sum { label: "Da versare".to_owned(), amount: SAY.euro(amount("to_pay")) },
        ];
        due.push(Block::Facts {
            rows: vec![
                fact("Si paga", format!("dal {} al {}", day(&answer["due_from"]), day(&answer["due_by"]))),
                fact("Settimane retribuite", answer["weeks"].to_string()),
                fact("Ore che passano al trimestre dopo", text(&answer["carried_out_hours"]).replace('.', ",")),
                fact("Ore che vengono dal trimestre prima", text(&answer["carried_in_hours"]).replace('.', ",")),
                fact("Già trattenuto nei prospetti paga", SAY.euro(amount("withheld"))),
                fact("Resta a carico della famiglia", SAY.euro(amount("employer"))),
            ],
        });
        if answer["provisional"] == json!(true) {
            due.push(Block::Note { text: SAY.word(Message::Provisional) });
        }
        let notices = answer["notices"].as_array().into_iter().flatten();
        due.extend(notices.map(|notice| Block::Note { text: text(&notice["message"]) }));
        let how = "L’avviso di INPS non comprende Cas.Sa.Colf: va aggiunta con il codice F2. Si paga con pagoPA, dal portale o \
                   dall’app INPS, da IO o in banca e alle poste.";
        due.push(Block::Text { text: how.to_owned() });
        let sections = vec![
            plain("Le parti", facts(sides(&head, SAY))),
            plain("Che cosa si versa", due),
            plain("Settimane", vec![weeks(&answer)]),
        ];
        let answered = Answered { request: head.canonical(request), answer };
        let part = part(&title, "Settimane da domenica a sabato, nel trimestre del loro sabato", sections);
        Ok(FamilyPaper { head, title, answered, part })
    }

    /// The sheet for the family's tax return: contributions paid in the year, and the pay of who cares.
    ///
    /// # Errors
    /// The first fault of the request, of a month or of a quarter.
    pub fn tax_year(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
        let object = Object::root(request)?;
        let head = Head::read(&object, &year::FIELDS)?;
        let year = Year::read(&object)?;
        let account = year.work(book, &head)?;
        let quarters = quarters(book, &head, &year)?;
        let employer = |quarter: &QuarterAccount<'_>| quarter.inps - quarter.inps_worker;
        let deductible: Money = quarters.iter().map(employer).sum();
        let paid: Money = account.sum(|month| month.gross);
        let carer =
            head.employment.terms().iter().any(|terms| matches!(terms.livello, Some(Livello::Cs | Livello::Ds)));
        let rows = quarters.iter().map(|quarter| {
            let amounts = [quarter.inps, employer(quarter), quarter.cassacolf].map(|amount| SAY.euro(amount));
            let first = [quarter.quarter.to_string().replace("-Q", ", trimestre "), SAY.day(quarter.due_by)];
            row(first.into_iter().chain(amounts).collect(), false)
        });
        let heads = [
            ("Trimestre", false),
            ("Da pagare entro", false),
            ("INPS", true),
            ("A carico della famiglia", true),
            ("Cas.Sa.Colf", true),
        ];
        let columns = heads.map(|(head, figures)| Column { head: head.to_owned(), figures });
        let contributions = vec![
            Block::Table { columns: columns.into(), rows: rows.collect() },
            Block::Sum { label: "Contributi a carico della famiglia".to_owned(), amount: SAY.euro(deductible) },
            Block::Text {
                text: "Si deducono dal reddito, fino al limite della legge, i contributi INPS a carico della famiglia pagati \
                       nell’anno: contano i giorni di pagamento, qui presi all’ultimo giorno utile. Cas.Sa.Colf non si deduce. \
                       Si conservano le ricevute pagoPA."
                    .to_owned(),
            },
        ];
        let pay = vec![
            Block::Sum { label: "Retribuzione lorda dell’anno".to_owned(), amount: SAY.euro(paid) },
            Block::Text { text: care_note(carer).to_owned() },
        ];
        let mut sections = vec![
            plain("Le parti", facts(sides(&head, SAY))),
            plain("Contributi pagati nell’anno", contributions),
            plain("Retribuzione di chi assiste", pay),
        ];
        if !account.by_the_week.is_empty() {
            let months = year::numbers(&account.by_the_week);
            let note = Block::Note { text: SAY.fill(Message::ByTheWeek, &[&months]) };
            sections.push(plain("Da sapere", vec![note]));
        }
        let answer = json!({
            "year": year.year,
            "rulebook": book.fingerprint(),
            "quarters": quarters.iter().map(|quarter| json!({"quarter": quarter.quarter.to_string(), "due_by": quarter.due_by,
                "inps": quarter.inps, "employer": employer(quarter), "cassacolf": quarter.cassacolf})).collect::<Vec<_>>(),
            "employer": deductible,
            "gross": paid,
        });
        let title = format!("Lavoro domestico nella dichiarazione dei redditi {}", year.year);
        let answered = Answered { request: head.canonical(request), answer };
        let part = part(&title, "Foglio di lavoro per la famiglia e per il CAF", sections);
        Ok(FamilyPaper { head, title, answered, part })
    }
}

/// The quarters whose contributions are paid in the year, worked out.
fn quarters<'b>(book: &'b Rulebook, head: &Head, year: &Year) -> Result<Vec<QuarterAccount<'b>>, InputError> {
    let mut found = Vec::new();
    for quarter in year.quarters_paid() {
        let months = year.quarter(book, head, quarter)?;
        if !months.is_empty() {
            found.push(work_out(book, &head.employment, quarter, &months, head.known_on)?);
        }
    }
    Ok(found)
}

const fn care_note(carer: bool) -> &'static str {
    if carer {
        "Chi assiste una persona non autosufficiente: una parte della retribuzione può dare una detrazione, entro i limiti di \
         spesa e di reddito della legge. Serve il certificato medico e la ricevuta firmata delle paghe."
    } else {
        "La detrazione per le spese di assistenza riguarda solo chi assiste persone non autosufficienti."
    }
}

fn person(person: &super::Person) -> Vec<Fact> {
    [
        ("Cognome e nome", &person.name),
        ("Codice fiscale", &person.tax_code),
        ("Indirizzo di residenza", &person.address),
        ("Documento d’identità", &person.document),
        ("Permesso di soggiorno", &person.permit),
    ]
    .into_iter()
    .map(|(label, value)| fact(label, value.clone()))
    .collect()
}

fn relation(letter: &Letter) -> Vec<Fact> {
    let (employment, terms) = (&letter.head.employment, &letter.agreed.terms);
    let term = match employment.term() {
        Term::Permanent => "a tempo indeterminato",
        Term::FixedTerm => "a tempo determinato",
        Term::FixedTermReplacement => "a tempo determinato, in sostituzione",
    };
    let quote = &letter.agreed.quote;
    let pay = match (&quote.hour, &quote.month) {
        (Some(hour), _) if terms.regime.hourly() => format!("{} lordi all’ora", SAY.euro(hour.pay)),
        (_, Some(month)) => format!("{} lordi al mese", SAY.euro(*month.get(Line::Pay))),
        _ => String::new(),
    };
    let mut rows = vec![
        fact("Luogo di lavoro", letter.terms.workplace.clone()),
        fact("Inizio", SAY.day(employment.hired_on())),
        fact("Tipo", term.to_owned()),
    ];
    rows.extend(employment.ends_on().map(|end| fact("Fine", SAY.day(end))));
    rows.extend([
        fact("Convivenza", SAY.regime(terms.regime)),
        fact("Livello", SAY.livello(terms.livello)),
        fact("Mansioni", letter.terms.duties.clone()),
        fact("Ore alla settimana", terms.weekly_hours.map(|hours| SAY.hours(hours)).unwrap_or_default()),
        fact("Retribuzione", pay),
        fact("Contratto applicato", SAY.word(Message::ContractAppliedIs)),
        fact("Coniuge o parente convivente", if employment.cuaf() { "no" } else { "sì: senza quota CUAF" }.to_owned()),
        fact("Contributi di assistenza contrattuale", "codice F2".to_owned()),
    ]);
    rows
}

fn quarter_row(line: &Value) -> super::document::Row {
    let name = match line["code"].as_str() {
        Some("inps") => format!("Contributi INPS, fascia {}", line["band"]),
        Some("inps_rounding") => "Arrotondamento delle ore".to_owned(),
        _ => "Cas.Sa.Colf, codice F2".to_owned(),
    };
    let worker = line.get("worker").map(|amount| SAY.euro(money(amount))).unwrap_or_default();
    let quantity = text(&line["quantity"]).replace('.', ",");
    row(vec![name, quantity, SAY.euro(money(&line["rate"])), SAY.euro(money(&line["amount"])), worker], false)
}

fn weeks(answer: &Value) -> Block {
    let heads = [("Dal", false), ("Al", false), ("Ore retribuite", true), ("Fascia", true)];
    let columns = heads.map(|(head, figures)| Column { head: head.to_owned(), figures });
    let weeks = answer["week_hours"].as_array().into_iter().flatten();
    let rows = weeks.map(|week| {
        let hours = text(&week["hours"]).replace('.', ",");
        row(vec![day(&week["from"]), day(&week["to"]), hours, week["band"].to_string()], false)
    });
    Block::Table { columns: columns.into(), rows: rows.collect() }
}

fn fact(label: &str, value: String) -> Fact {
    Fact { label: label.to_owned(), value }
}

fn facts(rows: Vec<Fact>) -> Vec<Block> {
    vec![Block::Facts { rows }]
}

fn plain(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.to_owned(), blocks }
}

fn part(title: &str, subtitle: &str, sections: Vec<Section>) -> Part {
    Part {
        lang: Language::It,
        banner: String::new(),
        courtesy: false,
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
        page: [Message::Page.say(Language::It), Message::Of.say(Language::It)],
        sections,
    }
}

/// An amount of an answer, which commands write as text.
fn money(value: &Value) -> Money {
    let text = value.as_str().unwrap_or_default();
    let amount = |digits: &str| digits.parse::<Money>().unwrap_or_default();
    text.strip_prefix('-').map_or_else(|| amount(text), |digits| -amount(digits))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn day(value: &Value) -> String {
    value.as_str().and_then(|text| text.parse().ok()).map(|day| SAY.day(day)).unwrap_or_default()
}
