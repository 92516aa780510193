//! The sheet of a quarter.

use serde_json::{Value, json};

use super::{FamilyPaper, SAY, columns, fact, facts, part, plain};
use crate::ccnl::Rulebook;
use crate::life::exchange;
use crate::money::Money;
use crate::papers::document::{Block, Holds, Row};
use crate::papers::payslip::sides;
use crate::papers::request::Head;
use crate::papers::say::row;
use crate::papers::words::Message;
use crate::papers::{Answered, PaperError};

const HOW: &str = "L’avviso di INPS non comprende Cas.Sa.Colf: va aggiunta con il codice F2. Si paga con pagoPA, dal portale o \
                   dall’app INPS, da IO o in banca e alle poste. La ricevuta serve per la dichiarazione dei redditi.";

pub(super) fn of(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
    let (head, asked) = Head::over(request)?;
    let answer = exchange::quarter(book, &asked).map_err(|refused| refused.error)?;
    let name = answer["quarter"].as_str().unwrap_or_default();
    let (year, number) = name.split_once("-Q").unwrap_or((name, ""));
    let title = format!("Contributi INPS, trimestre {number} del {year}");
    let sections = vec![
        plain("Le parti", facts(sides(&head, SAY))),
        plain("Che cosa si versa", due(&answer)),
        plain("Settimane", vec![weeks(&answer)]),
    ];
    let answered = Answered { request: head.canonical(request), answer };
    let part = part(&title, "Settimane da domenica a sabato, nel trimestre del loro sabato", sections);
    Ok(FamilyPaper { head, title, answered, part })
}

fn due(answer: &Value) -> Vec<Block> {
    let amount = |key: &str| SAY.euro(money(&answer[key]));
    let hours = |key: &str| text(&answer[key]).replace('.', ",");
    let columns = columns([
        ("Voce", Holds::Words),
        ("Articolo", Holds::Articles),
        ("Ore", Holds::Figures),
        ("All’ora", Holds::Figures),
        ("Importo", Holds::Figures),
        ("Di cui del lavoratore", Holds::Figures),
    ]);
    let rows = answer["lines"].as_array().into_iter().flatten().map(line).collect();
    let mut blocks = vec![
        Block::Table { columns, rows },
        Block::Sum { label: "Da versare".to_owned(), amount: amount("to_pay") },
        Block::Facts {
            rows: vec![
                fact("Si paga", format!("dal {} al {}", day(&answer["due_from"]), day(&answer["due_by"]))),
                fact("Settimane retribuite", answer["weeks"].to_string()),
                fact("Ore che vengono dal trimestre prima", hours("carried_in_hours")),
                fact("Ore che passano al trimestre dopo", hours("carried_out_hours")),
                fact("Già trattenuto nei prospetti paga", amount("withheld")),
                fact("Resta a carico della famiglia", amount("employer")).beside(),
                fact("Versato il", ""),
            ],
        },
    ];
    if answer["provisional"] == json!(true) {
        blocks.push(Block::Note { text: SAY.word(Message::Provisional) });
    }
    let notices = answer["notices"].as_array().into_iter().flatten();
    blocks.extend(notices.map(|notice| Block::Note { text: text(&notice["message"]) }));
    blocks.push(Block::Text { text: HOW.to_owned() });
    let acts = answer["lines"].as_array().into_iter().flatten().flat_map(articles);
    blocks.extend(SAY.acts(acts.filter_map(|article| article["title"].as_str())));
    blocks
}

fn line(line: &Value) -> Row {
    let name = match line["code"].as_str() {
        Some("inps") => format!("Contributi INPS, fascia {}", line["band"]),
        Some("inps_rounding") => "Arrotondamento delle ore".to_owned(),
        _ => "Cas.Sa.Colf, codice F2".to_owned(),
    };
    let worker = line.get("worker").map(|amount| SAY.euro(money(amount))).unwrap_or_default();
    let places: Vec<String> = articles(line).map(|article| text(&article["place"])).collect();
    let quantity = text(&line["quantity"]).replace('.', ",");
    let amounts = ["rate", "amount"].map(|key| SAY.euro(money(&line[key])));
    row([name, places.join("; "), quantity].into_iter().chain(amounts).chain([worker]).collect(), false)
}

fn articles(line: &Value) -> impl Iterator<Item = &Value> {
    line["articles"].as_array().into_iter().flatten()
}

fn weeks(answer: &Value) -> Block {
    let columns = columns([
        ("Dal", Holds::Words),
        ("Al", Holds::Words),
        ("Ore retribuite", Holds::Figures),
        ("Fascia", Holds::Figures),
    ]);
    let weeks = answer["week_hours"].as_array().into_iter().flatten();
    let rows = weeks.map(|week| {
        let hours = text(&week["hours"]).replace('.', ",");
        row(vec![day(&week["from"]), day(&week["to"]), hours, week["band"].to_string()], false)
    });
    Block::Table { columns, rows: rows.collect() }
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
