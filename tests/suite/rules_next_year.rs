//! Next January without touching code: invented acts of 2027 laid over the real rules.
//!
//! What docs/rules.md tells to do by hand is done here: one file of pay, one of contributions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use curami::ccnl::{Aliquota, Answer, Contributi, Coverage, Livello, Minimi, Riga, Rulebook, Situation, Tabella};
use curami::money::{Exact, Factor, Money};
use serde_json::{Value, json};

use super::rules::{day, embedded, rule_files};

const ACT: &str = r#"
title   = "Atto inventato per le prove"
signed  = "2027-01-25"
url     = "https://example.org/atto-inventato"
checked = { by = "nobody", on = "2027-01-26" }
confirm = "nobody"
notes   = []

[in_force]
from  = "2027-01-01"
until = "2027-12-31"
"#;

/// Pay of an invented 2027: the increase agreed for that January, then an invented index of 2%.
fn pay(before: &Minimi) -> String {
    let bs = before.cell(Tabella::A, Riga::Livello(Livello::Bs)).expect("BS");
    let tranche = Money::from_cents(3000);
    let mut text = format!("[act]\nid = \"minimi-2027\"{ACT}");
    text += "\n[indicizzazione]\ncite = \"art. 38\"\nfoi = \"2.0%\"\nquota_minimi = \"90%\"\nquota_vitto = \"100%\"\n";
    text += "tranche_bs = \"30.00\"\ntranche_su = [\"A\", \"B\", \"C\", \"D\", \"E\", \"G\", \"H\", \"I\", \"L\"]\n";
    for (table, rows) in &before.tables {
        write!(text, "\n[tabella_{}]\ncite = \"tabella {}\"\n", table.letter().to_lowercase(), table.letter())
            .expect("text");
        let next = |old: Money| {
            let raised = old.exact() + old.exact().times(Factor::fraction(tranche.cents(), bs.cents()));
            if *table == Tabella::F { times(old.exact(), 1020) } else { times(raised, 1018) }.round_cents()
        };
        let parts: Money = rows.rows.iter().filter(|(riga, _)| **riga != Riga::Totale).map(|(_, old)| next(*old)).sum();
        for riga in table.righe() {
            let amount = match (riga, rows.rows.get(&riga)) {
                (Riga::Totale, _) => parts.to_string(),
                (_, Some(old)) => next(*old).to_string(),
                (_, None) => "-".to_owned(),
            };
            writeln!(text, "{riga} = \"{amount}\"").expect("text");
        }
    }
    text
}

fn times(base: Exact, thousandths: i64) -> Exact {
    base.times(Factor::fraction(thousandths, 1000))
}

/// Contributions of an invented 2027: conventional pay indexed by 2%, the rates of 2026.
fn contributions(before: &Contributi) -> String {
    let conventional = |old: Money| times(old.exact(), 1020).round_cents();
    let rate =
        |base: Money, rate: Factor, more: Factor| (base.exact().times(rate) + base.exact().times(more)).round_cents();
    let rates = &before.costruzione;
    let line = |base: Money, more: Factor| Aliquota {
        totale_con_cuaf: rate(base, rates.con_cuaf, more),
        totale_senza_cuaf: rate(base, rates.senza_cuaf, more),
        lavoratore: rate(base, rates.lavoratore, Factor::whole(0)),
    };
    let written = |aliquota: Aliquota| {
        let Aliquota { totale_con_cuaf, totale_senza_cuaf, lavoratore } = aliquota;
        format!(
            "{{ con_cuaf = \"{totale_con_cuaf}\", senza_cuaf = \"{totale_senza_cuaf}\", lavoratore = \"{lavoratore}\" }}"
        )
    };
    let band = |old: Money| {
        let base = conventional(old);
        let (permanent, fixed) = (written(line(base, Factor::whole(0))), written(line(base, rates.aggiuntivo)));
        format!("convenzionale = \"{base}\"\nindeterminato = {permanent}\ndeterminato = {fixed}\n")
    };
    let mut text = format!("[act]\nid = \"contributi-2027\"{ACT}");
    text += "\n[costruzione]\ncite = \"circolare inventata\"\nistat = \"2.0%\"\n";
    text += "con_cuaf = \"19.9675%\"\nsenza_cuaf = \"20.0875%\"\naggiuntivo = \"1.40%\"\nlavoratore = \"5.02%\"\n";
    for fascia in &before.fasce {
        let limit = fascia.up_to.map_or("-".to_owned(), |limit| conventional(limit).to_string());
        write!(
            text,
            "\n[[fascia]]\ncite = \"circolare inventata\"\nup_to = \"{limit}\"\n{}",
            band(fascia.convenzionale)
        )
        .expect("text");
    }
    write!(
        text,
        "\n[oltre]\ncite = \"circolare inventata\"\nover_hours = \"24\"\n{}",
        band(before.oltre.convenzionale)
    )
    .expect("text");
    text + "\n[assistenza]\ncite = \"art. 54 c. 2\"\ndatore = \"0.04\"\nlavoratore = \"0.02\"\ncodice = \"F2\"\n\
        \n[versamento]\ncite = \"DPR 1403/1971 art. 8\"\ngiorno = \"10\"\ngiorni_dalla_fine = \"10\"\n\
        \n[comunicazioni]\ncite = \"istruzioni INPS\"\ngiorni_prima = \"1\"\ngiorni_dopo = \"5\"\n\
        giorni_annullamento = \"5\"\nore_ospitalita = \"48\"\ngiorni_fabbricato = \"30\"\n"
}

/// The real rules with the two acts of an invented 2027.
pub fn with_2027() -> BTreeMap<String, String> {
    let book = embedded();
    let mut files = rule_files();
    let last = book.minimi().last().expect("a table of pay");
    files.insert("minimi/2027-01-01.toml".to_owned(), pay(&last.body));
    files.insert(
        "contributi/2027-01-01.toml".to_owned(),
        contributions(&book.contributi().last().expect("a table").body),
    );
    files
}

#[test]
fn two_files_are_all_that_a_new_year_takes() {
    let old = embedded();
    let book = Rulebook::from_files(with_2027()).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let wrong: Vec<String> = book.confronti().iter().filter(|one| !one.holds()).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    let spring = day("2027-03-15");
    let rules = book.on(spring, None);
    let (minimi, contributi) = (rules.minimi().expect("pay"), rules.contributi().expect("INPS"));
    assert_eq!((minimi.from, contributi.from), (day("2027-01-01"), day("2027-01-01")));
    assert!(!minimi.ended_before(spring) && !contributi.ended_before(spring), "not provisional any more");
    let bs = |book: &Rulebook| {
        let minimi = book.on(spring, None).minimi().expect("pay");
        minimi.body.cell(Tabella::A, Riga::Livello(Livello::Bs)).expect("BS")
    };
    let expected = times(bs(&old).exact() + Money::from_cents(3000).exact(), 1018).round_cents();
    assert_eq!(bs(&book), expected, "the increase of 2027, then nine tenths of the index");
    assert!(old.on(spring, None).minimi().expect("pay").ended_before(spring), "provisional without the new files");

    assert_eq!(book.known_until(), Some(day("2027-12-31")));
    // The prestazione universale ends with 2026 by its own law: no table of 2027 is missing there.
    let lasting = |table: &&Coverage<'_>| !table.name.starts_with("fisco/prestazione/");
    let coverage = book.coverage();
    let unanswered: Vec<&str> = coverage
        .iter()
        .filter(lasting)
        .filter(|table| !table.unanswered(day("2027-12-31")).is_empty())
        .map(|table| table.name.as_str())
        .collect();
    assert!(unanswered.is_empty(), "{unanswered:?}");
    let in_2026 = day("2026-11-22");
    assert_eq!(book.on(in_2026, None).minimi(), old.on(in_2026, None).minimi(), "the year before does not change");
    let before_signing = book.on(spring, Some(day("2027-01-24")));
    assert!(before_signing.minimi().expect("pay").ended_before(spring), "nobody knew them before they were signed");
}

#[test]
fn quotes_of_the_new_year_follow_the_new_files() {
    let quote = |book: &Rulebook, given: Value| {
        let situation = Situation::from_json(&given).expect("a situation");
        serde_json::to_value(Answer::of(book, &situation, false)).expect("JSON")
    };
    let case = |on: &str| json!({"on": on, "regime": "convivente", "livello": "BS", "weekly_hours": "54"});
    let (old, new) = (embedded(), Rulebook::from_files(with_2027()).expect("rules without fault"));

    let (before, after) = (quote(&old, case("2027-03-15")), quote(&new, case("2027-03-15")));
    assert_eq!((&before["provisional"], &after["provisional"]), (&json!(true), &json!(false)));
    let minimi = new.on(day("2027-03-15"), None).minimi().expect("pay");
    let month = minimi.body.cell(Tabella::A, Riga::Livello(Livello::Bs)).expect("BS");
    let year = month.exact().times(Factor::whole(12)).round_cents();
    assert_eq!(after["year"]["minimo"], year.to_string());
    assert_ne!(before["year"]["inps_employer"], after["year"]["inps_employer"]);

    let known_earlier = json!({"on": "2027-03-15", "known_on": "2027-01-24", "regime": "convivente", "livello": "BS", "weekly_hours": "54"});
    assert_eq!(quote(&new, known_earlier)["year"], before["year"], "nobody knew them before they were signed");
    assert_eq!(quote(&new, case("2026-11-22"))["year"], quote(&old, case("2026-11-22"))["year"]);
}
