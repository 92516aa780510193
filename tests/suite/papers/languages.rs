//! Every kind of paper in every language that it is written in: what the tags read aloud is what the paper says, in its
//! order and in its language.

use std::collections::BTreeMap;

use curami::papers::{Block, Document, Kind, Language, Part};
use serde_json::{Value, json};

use super::tags::Tagged;
use super::{book, others, paper};

/// Letters that say something: neither white space nor marks of direction, breaks and lists.
fn spoken(text: &str) -> String {
    let silent = |letter: char| {
        letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '•')
    };
    text.chars().filter(|letter| !silent(*letter)).collect()
}

/// What a part says, in its order.
fn said(part: &Part) -> Vec<&str> {
    let mut all = vec![part.banner.as_str(), &part.title, &part.subtitle];
    for section in &part.sections {
        all.push(&section.heading);
        for block in &section.blocks {
            match block {
                Block::Facts { rows } => all.extend(rows.iter().flat_map(|row| [row.label.as_str(), &row.value])),
                Block::Text { text } | Block::Small { text } | Block::Note { text } => all.push(text),
                Block::List { items } => all.extend(items.iter().map(String::as_str)),
                Block::Table { columns, rows } => {
                    all.extend(columns.iter().map(|column| column.head.as_str()));
                    all.extend(rows.iter().flat_map(|row| &row.cells).map(String::as_str));
                }
                Block::Sum { label, amount } => all.extend([label.as_str(), amount]),
                Block::Week { days, .. } => {
                    all.extend(days.iter().map(|day| day.hours.as_str()));
                    all.extend(days.iter().map(|day| day.name.as_str()));
                }
                Block::Signatures { place_and_day, people } => {
                    all.push(place_and_day);
                    all.extend(people.iter().map(String::as_str));
                }
            }
        }
    }
    all
}

/// What the tags read aloud, language by language, in their order.
fn read_aloud(pdf: &[u8]) -> BTreeMap<String, String> {
    let tagged = Tagged::open(pdf);
    let marked = tagged.marked();
    let mut read: BTreeMap<String, String> = BTreeMap::new();
    for element in tagged.elements() {
        for said in element.content.iter().filter_map(|at| marked.get(at)) {
            let lang = said.lang.as_ref().unwrap_or(&element.lang);
            let code = lang.split('-').next().unwrap_or_default().to_owned();
            read.entry(code).or_default().push_str(&spoken(&said.text));
        }
    }
    read.retain(|_, text| !text.is_empty());
    read
}

/// Holds that all that is said in a language is read in it, whole and in order, and nothing else.
fn is_read(document: &Document, pdf: &[u8]) {
    let read = read_aloud(pdf);
    let mut whole: BTreeMap<String, String> = BTreeMap::new();
    for part in &document.parts {
        let text = whole.entry(part.lang.code().to_owned()).or_default();
        for piece in said(part) {
            text.push_str(&spoken(piece));
        }
    }
    assert_eq!(
        read.keys().collect::<Vec<_>>(),
        whole.keys().collect::<Vec<_>>(),
        "each language is read in its own voice"
    );
    for (code, text) in &read {
        assert_eq!(text, &whole[code], "{code}");
    }
}

fn every_language() -> Value {
    json!(Language::COURTESY.map(Language::code))
}

fn in_every_language(kind: Kind, members: Value) {
    let mut request = others::with(members);
    request["languages"] = every_language();
    let (made, pdf) = paper(&book(), kind, &request);
    let document = &made.document;
    assert!(document.parts.iter().filter(|part| part.courtesy).count() == Language::COURTESY.len());
    for language in Language::COURTESY {
        let part = document.parts.iter().find(|part| part.lang == language).expect("a part");
        assert!(part.banner.chars().count() > 10, "{language:?} says that the Italian text alone counts");
    }
    let titles = Tagged::open(&pdf).elements().into_iter().filter(|element| element.kind == "H1").count();
    assert_eq!(titles, document.parts.len(), "a title for each part");
    is_read(document, &pdf);
    let shown = super::text(&pdf);
    let mut amounts = Vec::new();
    amounts_of(&made.record.answer, &mut amounts);
    assert!(amounts.len() > 5);
    for amount in amounts.iter().filter(|amount| printed_somewhere(document, amount)) {
        assert!(shown.matches(amount.as_str()).count() > Language::COURTESY.len(), "{amount} in every language");
    }
}

/// Whether the Italian text prints an amount of the answer.
fn printed_somewhere(document: &Document, amount: &str) -> bool {
    said(&document.parts[0]).into_iter().any(|text| spoken(text) == amount)
}

/// Every amount of an answer, as papers print it.
fn amounts_of(answer: &Value, found: &mut Vec<String>) {
    match answer {
        Value::Object(members) => members.values().for_each(|value| amounts_of(value, found)),
        Value::Array(values) => values.iter().for_each(|value| amounts_of(value, found)),
        Value::String(text) => {
            let cents = text.rsplit_once('.').is_some_and(|(_, cents)| cents.len() == 2);
            if let (true, Ok(amount)) = (cents, text.parse()) {
                found.push(spoken(&curami::italian::euro_it(amount)));
            }
        }
        _ => {}
    }
}

#[test]
fn a_letter_is_read_in_every_language() {
    let letter = json!({"duties": "assistenza alla persona", "half_day": "wed", "workplace": "via Esempio 1, Milano",
        "slots": {"mon": ["08:00-13:00", "15:00-20:00"], "tue": ["08:00-13:00", "15:00-20:00"], "wed": ["08:00-12:00"],
            "thu": ["08:00-13:00", "15:00-20:00"], "fri": ["08:00-13:00", "15:00-20:00"], "sat": ["08:00-13:00", "15:00-20:00"]}});
    let week = json!({"mon": "10", "tue": "10", "wed": "4", "thu": "10", "fri": "10", "sat": "10"});
    let terms =
        json!([{"from": "2026-12-01", "regime": "convivente", "livello": "CS", "weekly_hours": "54", "week": week}]);
    in_every_language(
        Kind::Letter,
        json!({"letter": letter, "employment": {"hired_on": "2026-12-01", "terms": terms}}),
    );
}

#[test]
fn a_payslip_is_read_in_every_language() {
    in_every_language(
        Kind::Payslip,
        json!({"month": "2026-11", "entries": [
            {"kind": "extra", "day": "2026-11-08", "from": "09:00", "to": "13:00"},
            {"kind": "vacation", "from": "2026-11-16", "to": "2026-11-21"},
            {"kind": "advance", "amount": "200.00"}]}),
    );
}

#[test]
fn a_yearly_statement_is_read_in_every_language() {
    in_every_language(Kind::YearlyStatement, json!({"year": 2026}));
}

#[test]
fn a_settlement_is_read_in_every_language() {
    in_every_language(
        Kind::Settlement,
        json!({"ended_on": "2026-06-30", "reason": "withdrawal", "who": "employer", "notified_on": "2026-06-30",
            "coefficient": "1.5%"}),
    );
}

#[test]
fn the_papers_of_the_family_are_read_in_order() {
    let book = book();
    for (kind, members) in [
        (Kind::InpsNotice, json!({"letter": {"workplace": "via Esempio 1, Milano"}})),
        (Kind::Quarter, json!({"quarter": "2026-Q3"})),
        (Kind::TaxYear, json!({"year": 2026})),
    ] {
        let (made, pdf) = paper(&book, kind, &others::with(members));
        is_read(&made.document, &pdf);
    }
}

/// A name in each script of the languages that are spoken in Milan, and in some that are not far.
const NAMES: [(&str, &str); 25] = [
    ("Latin", "Nguyễn Thị Ánh, Əliyeva, Ọlá"),
    ("Cyrillic", "Олена Іваненко"),
    ("Greek", "Ελένη Παπαδοπούλου"),
    ("Arabic", "محمد عبد الرحمن"),
    ("Urdu", "شہناز پروین"),
    ("Persian", "پریسا گیلانی"),
    ("Hebrew", "רחל כהן"),
    ("Armenian", "Անահիտ Պետրոսյան"),
    ("Georgian", "ნინო ბერიძე"),
    ("Devanagari", "सीता श्रेष्ठ"),
    ("Bengali", "ফাতেমা খাতুন"),
    ("Gurmukhi", "ਹਰਪ੍ਰੀਤ ਕੌਰ"),
    ("Gujarati", "હેતલ પટેલ"),
    ("Tamil", "கவிதா செல்வம்"),
    ("Telugu", "లక్ష్మీ దేవి"),
    ("Kannada", "ಲಕ್ಷ್ಮಿ ಗೌಡ"),
    ("Malayalam", "മേരി തോമസ്"),
    ("Sinhala", "නිශාන්ති පෙරේරා"),
    ("Thai", "สมหญิง ใจดี"),
    ("Lao", "ແສງດາວ ວົງສາ"),
    ("Khmer", "សុភា ចាន់"),
    ("Burmese", "မြမြ အေး"),
    ("Ethiopic", "ሰላም ተስፋዬ"),
    ("Chinese", "王小明 陳淑芬"),
    ("Japanese and Korean", "佐藤花子 さくら 김민지"),
];

#[test]
fn a_name_in_each_script_is_printed() {
    let book = book();
    let all: Vec<String> = NAMES.iter().map(|(_, name)| (*name).to_owned()).collect();
    let request = super::letter::request(
        &json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "10"}),
        &json!({"clauses": all}),
    );
    let (_, pdf) = paper(&book, Kind::Letter, &request);
    let read: String = read_aloud(&pdf).into_values().collect();
    for (script, name) in NAMES {
        assert!(read.contains(&spoken(name)), "{script}: {name} in {read}");
    }
}
