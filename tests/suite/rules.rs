//! The rules under `rules/`: every table answers on every day, and what was known when.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use curami::ccnl::istituti::{Istituti, PreavvisoScaglione};
use curami::ccnl::{Kind, Livello, Regime, Riga, Rulebook, Tabella};
use curami::money::{Factor, Hours};
use proptest::prelude::*;

/// The rules of the program.
pub fn embedded() -> Rulebook {
    Rulebook::embedded().unwrap_or_else(|faults| {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    })
}

/// The files of the rules, by their names below the folder.
pub fn rule_files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for kind in Kind::ALL {
        let folder = format!("{}/rules/{kind}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(folder).expect("a folder of rules") {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            files.insert(format!("{kind}/{name}"), std::fs::read_to_string(&path).expect("a text"));
        }
    }
    files
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn the_files_and_the_embedded_rules_are_the_same() {
    let read = Rulebook::from_files(rule_files()).expect("rules without fault");
    assert_eq!(read, embedded());
    assert!(read.fingerprint().starts_with("sha256:"));
}

#[test]
fn every_table_answers_on_every_day_from_its_first_act() {
    let book = embedded();
    let end = day("2026-12-31");
    assert_eq!(book.known_until(), Some(end));
    for table in book.coverage() {
        assert_eq!(table.unanswered(end), Vec::<NaiveDate>::new(), "{}", table.name);
        assert!(
            table.pieces.iter().all(|piece| !piece.cites().is_empty() && !piece.cells.is_empty()),
            "{}",
            table.name
        );
    }
    let first =
        |name: &str| book.coverage().into_iter().find(|table| table.name == name).map(|table| table.pieces[0].from);
    for (name, from) in [
        ("minimi/tabella_a", "2013-01-01"),
        ("minimi/tabella_g", "2014-01-01"),
        ("minimi/tabella_h", "2020-10-01"),
        ("minimi/tabella_i", "2020-10-01"),
        ("minimi/tabella_l", "2021-10-01"),
        ("contributi/fascia", "2016-01-01"),
        ("contributi/oltre", "2016-01-01"),
        ("contributi/assistenza", "2016-01-01"),
        ("ccnl/scatti", "2013-07-01"),
        ("festivita/festa", "2013-01-01"),
        ("tfr/indice", "2013-01-01"),
        ("tfr/mese", "2013-01-01"),
    ] {
        assert_eq!(first(name), Some(day(from)), "{name}");
    }
}

/// The typed tables, looked up as quotes do, on the first and last day of each month.
#[test]
fn lookups_answer_on_the_first_and_last_day_of_each_month() {
    let book = embedded();
    for month_first in
        day("2016-01-01").iter_days().take_while(|day| *day < day_after_the_end()).filter(|day| day.day() == 1)
    {
        let month_last = month_first + chrono::Months::new(1) - Days::new(1);
        for day in [month_first, month_last] {
            let rules = book.on(day, None);
            let (minimi, contributi) = (rules.minimi().expect("pay"), rules.contributi().expect("INPS"));
            assert!(!minimi.ended_before(day) && !contributi.ended_before(day), "{day}");
            let contratto = &rules.contratto().expect("a contract").body;
            for regime in Regime::ALL {
                let table = contratto.tabella[&regime].value;
                assert!(!minimi.body.tables[&table].rows.is_empty(), "{regime} on {day}");
            }
            for livello in Livello::ALL {
                for table in [Tabella::A, Tabella::C] {
                    assert!(minimi.body.cell(table, Riga::Livello(livello)).is_some(), "{livello} on {day}");
                }
            }
            assert!(rules.istituti().is_ok() && rules.festivita().is_ok(), "{day}");
        }
    }
}

fn day_after_the_end() -> NaiveDate {
    day("2027-01-01")
}

#[test]
fn the_day_after_the_last_table_is_provisional() {
    let book = embedded();
    let (last, after) = (day("2026-12-31"), day_after_the_end());
    for (day, ended) in [(last, false), (after, true)] {
        let rules = book.on(day, None);
        assert_eq!(rules.minimi().expect("pay").ended_before(day), ended);
        assert_eq!(rules.contributi().expect("INPS").ended_before(day), ended);
        assert!(!rules.contratto().expect("a contract").ended_before(day), "a contract holds until renewed");
    }
}

#[test]
fn before_the_first_act_there_is_no_rule_and_the_next_is_named() {
    let book = embedded();
    let early = day("2012-12-31");
    let missing = book.on(early, None).minimi().expect_err("no table");
    assert_eq!((missing.before, missing.after), (None, Some(day("2013-01-01"))));
    assert_eq!(missing.to_string(), "no rules of minimi in force on 2012-12-31: the first begin on 2013-01-01");
    let unknown = book.on(day("2013-01-10"), Some(day("2013-01-10"))).minimi().expect_err("not signed yet");
    assert_eq!((unknown.before, unknown.after), (Some(day("2013-01-01")), None));
    assert_eq!(
        unknown.to_string(),
        "no rules of minimi in force on 2013-01-10: those in force from 2013-01-01 were not signed yet"
    );
}

#[test]
fn only_what_was_signed_by_a_day_is_known_on_it() {
    let book = embedded();
    let on = day("2026-01-20");
    let from = |known: &str| book.on(on, Some(day(known))).minimi().expect("pay").from;
    assert_eq!(from("2026-02-10"), day("2025-01-01"), "the tables of 2026 were signed on 11 February");
    assert_eq!(from("2026-02-11"), day("2026-01-01"));
    let board = |known: &str| {
        let rules = book.on(day("2025-11-15"), Some(day(known)));
        rules.contratto().expect("a contract").body.board_month_days.value
    };
    assert_eq!((board("2025-10-27"), board("2025-10-28")), (26, 30));
    let december = day("2016-01-30");
    let year = book.on(december, Some(december)).minimi().expect("pay").from.year();
    assert_eq!(year, 2015, "signed in January 2016 on an unknown day: the last is assumed");
}

#[test]
fn increases_agreed_are_announced_and_never_in_force() {
    let book = embedded();
    let ahead = book.on(day("2026-11-22"), None).scheduled();
    let days: Vec<String> =
        ahead.iter().map(|(_, aumento)| format!("{} {}", aumento.value.from, aumento.value.amount)).collect();
    assert_eq!(days, ["2027-01-01 30.00", "2028-01-01 15.00", "2028-09-01 15.00"]);
    assert!(ahead.iter().all(|(_, aumento)| aumento.cite == "art. 55"));
    assert_eq!(book.minimi().last().expect("a table").from, day("2026-01-01"));
}

/// What changed from text to text, as the contract's typed quantities.
#[test]
fn each_text_of_the_contract_has_its_own_quantities() {
    let book = embedded();
    let texts = ["2019-06-01", "2024-06-01", "2026-06-01"].map(|on| {
        let rules = book.on(day(on), None);
        let (contratto, istituti) = (rules.contratto().expect("a text"), rules.istituti().expect("a text"));
        (&contratto.body, &istituti.body)
    });
    let months = |of: fn(&Istituti) -> u32| texts.map(|(_, istituti)| of(istituti));
    assert_eq!(texts.map(|(contratto, _)| contratto.board_month_days.value), [26, 26, 30]);
    assert_eq!(months(|text| text.rapporto.termine.value.max_months), [36, 24, 24]);
    assert_eq!(months(|text| text.assenze.padre.value.days), [2, 10, 10]);
    assert_eq!(texts.map(|(_, text)| text.rapporto.prova.value.longer_conviventi), [false, true, true]);
    assert_eq!(texts.map(|(_, text)| text.compensi.indennita_h.is_some()), [false, true, true]);
    assert_eq!(texts.map(|(_, text)| text.assenze.congedo_parentale_months.is_some()), [false, false, true]);
    let assistance =
        |regime| texts.map(|(contratto, _)| contratto.assistenza_hours.get(&regime).map(|hours| hours.value));
    assert_eq!(assistance(Regime::AssistenzaNotturna), [None, Some(Hours::whole(48)), Some(Hours::whole(48))]);
    assert_eq!(assistance(Regime::PresenzaNotturna), [None, Some(Hours::whole(30)), Some(Hours::whole(30))]);

    let now = texts[2].1;
    let notice =
        |steps: &[PreavvisoScaglione]| steps.iter().map(|step| (step.up_to_years, step.days)).collect::<Vec<_>>();
    let preavviso = &now.rapporto.preavviso;
    assert_eq!(preavviso.cite, "art. 40");
    assert_eq!(notice(&preavviso.value.from_threshold), [(Some(5), 15), (None, 30)]);
    assert_eq!(notice(&preavviso.value.below_threshold), [(Some(2), 8), (None, 15)]);
    assert_eq!(now.orario.straordinario.value.beyond_40, Factor::fraction(1, 10));
    assert_eq!(now.rapporto.livelli.value.profili[&Livello::Cs].cite, "art. 9, livello CS");
}

#[test]
fn every_act_says_where_it_was_read_who_checked_it_and_who_could_confirm_it() {
    let book = embedded();
    for sheet in book.sheets() {
        let act = &sheet.act;
        assert!(act.url.is_some() && !act.confirm.is_empty() && !act.checked.by.is_empty(), "{}", act.file);
        assert!(act.signed <= sheet.from || act.signed - sheet.from < chrono::TimeDelta::days(62), "{}", act.file);
        assert!(!act.notes.is_empty(), "{}", act.file);
    }
    let assumed: std::collections::BTreeSet<&str> =
        book.sheets().iter().filter(|sheet| sheet.act.signed_assumed).map(|sheet| sheet.act.id.as_str()).collect();
    // ISTAT's figures come month by month: their files hold a year and say when a month counts as known.
    let acts = assumed.into_iter().filter(|id| !id.starts_with("tfr-"));
    assert_eq!(acts.collect::<Vec<_>>(), ["buono-comune-2017", "ccnl-2013", "minimi-2016"]);
}

#[test]
fn the_holidays_are_those_of_the_published_calendar() {
    let book = embedded();
    let mut published = Vec::new();
    let mut reader = csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/holidays.csv"))
        .expect("a calendar");
    for row in reader.records() {
        let row = row.expect("a row");
        let comune = (&row[4] == "milan").then(|| "Milano".to_owned());
        published.push((day(&row[0]), row[2].to_owned(), comune, &row[6] == "yes"));
    }
    assert_eq!(published.len(), 239);
    let years = published.iter().map(|(day, ..)| day.year()).collect::<std::collections::BTreeSet<_>>();
    let of_year = |year: &i32| book.feste(*year);
    let computed: Vec<_> = years
        .iter()
        .flat_map(of_year)
        .map(|(day, festa)| (day, festa.name.clone(), festa.comune.clone(), festa.paid))
        .collect();
    assert_eq!(computed, published);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// The digest follows the texts and the names, not the order of reading.
    #[test]
    fn the_fingerprint_changes_with_any_edit(at in 0usize..1000, note in "[a-z ]{1,20}") {
        let files = rule_files();
        let name = files.keys().nth(at % files.len()).expect("a file").clone();
        let mut edited = files.clone();
        *edited.get_mut(&name).expect("a file") += &["# ", &note, "\n"].concat();
        let before = Rulebook::from_files(files.clone()).expect("rules");
        let again = Rulebook::from_files(files.into_iter().rev()).expect("rules");
        let after = Rulebook::from_files(edited).expect("rules");
        prop_assert_eq!(before.fingerprint(), again.fingerprint());
        prop_assert_ne!(before.fingerprint(), after.fingerprint());
    }
}
