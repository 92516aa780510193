//! What the matcher may know: every type that a worker can hold, every name in its sources, every word of the
//! lists it reads. Read from the sources themselves, so that whatever is added later meets these tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use curami::matching::{Criterion, Hard, PatternKind, Worker};
use curami::vocabulary::{Band, Condition, Language, Role, Task};
use serde_json::json;

use super::{with, worker};

/// Grounds that art. 10 of D.Lgs. 276/2003 protects and what would reveal them, in the languages in which someone might
/// name a field: English, Italian, Spanish, French, German, Romanian.
const PROTECTED: &str = "
    sex gender age ages birth birthday born birthplace citizenship citizen nationality national nation origin country
    race racial ethnic ethnicity colour skin religion religious belief faith church political politics party union
    orientation gay marital married spouse partner family children pregnancy pregnant maternity disability
    disabled health illness disease diagnosis name surname firstname lastname photo picture face looks beauty height
    fiscal tax ssn passport address street phone email lawsuit dispute criminal convictions declined
    rating ratings stars reviews likeability salary history mother native accent migrant immigrant foreign
    foreigner permit asylum refugee
    sesso genere eta nascita nato nata compleanno cittadinanza nazionalita nazione origine paese razza etnia colore
    pelle religione fede credo chiesa politica partito sindacato orientamento sessuale coniuge sposata sposato nubile
    celibe famiglia figli gravidanza incinta maternita invalidita disabile salute malattia diagnosi nome cognome foto
    volto aspetto bellezza altezza peso fiscale passaporto indirizzo telefono lite condanne rifiuti voto voti stelle
    recensioni madrelingua accento migrante straniera straniero permesso asilo rifugiata rifugiato
    sexo genero edad nacimiento ciudadania nacionalidad pais raza religion embarazo hijos salud apellido nombre
    sexe genre naissance citoyennete nationalite pays religieux grossesse enfants sante nom prenom handicap
    geschlecht alter geburt staatsangehoerigkeit nationalitaet herkunft religionszugehoerigkeit schwanger kinder
    gesundheit vorname nachname behinderung
    varsta nastere cetatenie nationalitate religie sarcina copii sanatate prenume
";

/// The ground that a name is about, if any: names are split into words at underscores, dots and capitals.
pub(super) fn protected(identifier: &str) -> Option<String> {
    let grounds: BTreeSet<&str> = PROTECTED.split_whitespace().collect();
    parts(identifier).into_iter().find(|part| grounds.contains(part.as_str()))
}

fn parts(identifier: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before = ' ';
    for letter in identifier.chars() {
        let new_word = letter.is_ascii_uppercase() && before.is_ascii_lowercase();
        if !letter.is_ascii_alphanumeric() || new_word {
            parts.push(String::new());
        }
        if letter.is_ascii_alphanumeric() {
            parts.last_mut().expect("a part").push(letter.to_ascii_lowercase());
        }
        before = letter;
    }
    parts
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The sources of some folders and files below `src/`.
fn sources(of: &[&str]) -> Vec<(PathBuf, String)> {
    let mut waiting: Vec<PathBuf> = of.iter().map(|name| root().join("src").join(name)).collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).expect("a text");
            found.push((path, text));
        }
    }
    assert!(!found.is_empty(), "{of:?}");
    found
}

/// Code without comments, texts in quotes, and unit tests.
fn code(text: &str) -> String {
    let product = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = product.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| line.split('"').step_by(2).collect::<Vec<_>>().join(" ") + "\n").collect()
}

fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// The body of every struct and enum of some sources, by name; those made by the macros of lists too.
fn definitions() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, text) in sources(&["matching", "geo", "vocabulary", "ccnl", "money", "money.rs", "calendar.rs"]) {
        let code = code(&text);
        for keyword in ["struct ", "enum "] {
            for (at, _) in code.match_indices(keyword) {
                let rest = &code[at + keyword.len()..];
                let name: String = identifiers(rest).next().unwrap_or_default().to_owned();
                let ends =
                    rest.find("\n}").unwrap_or(rest.len()).min(rest.find(");\n").map_or(rest.len(), |end| end + 1));
                found.insert(name, rest[..ends].to_owned());
            }
        }
    }
    found
}

/// Every type of ours that a type can hold, however deep.
fn reachable(from: &str, definitions: &BTreeMap<String, String>) -> BTreeSet<String> {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(name) = waiting.pop() {
        let Some(body) = definitions.get(&name) else { continue };
        if seen.insert(name) {
            // What stands before a bracket is the name of a variant, not a type.
            let types = identifiers(body).filter(|word| !body.contains(&format!("{word}(")));
            waiting.extend(types.filter(|word| definitions.contains_key(*word)).map(str::to_owned));
        }
    }
    seen
}

#[test]
fn a_worker_can_hold_these_types_and_no_other() {
    let definitions = definitions();
    let known = ["Factor", "Home", "Hours", "Istat", "Money", "NilId", "Offer", "Skill", "SkillSet", "Week", "Worker"];
    // Lists made by a macro have no body of their own to walk: their words are read below.
    let lists = ["Band", "Cefr", "Condition", "Language", "Livello", "Regime", "Role", "Task"];
    for name in reachable("Worker", &definitions) {
        assert!(
            known.contains(&name.as_str()) || lists.contains(&name.as_str()),
            "{name}: a worker can now hold it, which needs a decision: docs/matching.md"
        );
        for identifier in identifiers(&definitions[&name]) {
            assert_eq!(protected(identifier), None, "{identifier} in {name}");
        }
    }
    assert!(reachable("Worker", &definitions).contains("Offer"), "the sources are read");
}

/// Names in the sources that a reader might take for a ground and that are none.
const HARMLESS: [(&str, &str); 4] = [
    ("name", "of a file, a list, a member of JSON, a district"),
    ("name_it", "of a word of the vocabulary"),
    ("name_en", "of a word of the vocabulary"),
    ("map_height", "of the map"),
];

#[test]
fn no_name_in_the_matcher_or_below_it_is_about_a_protected_ground() {
    for (path, text) in sources(&["matching", "geo", "vocabulary", "certify"]) {
        for identifier in identifiers(&code(&text)) {
            let harmless = HARMLESS.iter().any(|(name, _)| identifier.eq_ignore_ascii_case(name));
            let ground = protected(identifier).filter(|_| !harmless);
            assert_eq!(ground, None, "{identifier} in {}", path.display());
        }
    }
}

#[test]
fn the_matcher_names_no_module_that_knows_people_or_groups() {
    let allowed = ["calendar", "ccnl", "certify", "geo", "input", "matching", "money", "vocabulary"];
    for (path, text) in sources(&[
        "matching",
        "certify",
        "geo",
        "vocabulary",
        "money",
        "money.rs",
        "calendar.rs",
        "ccnl",
        "input",
        "input.rs",
    ]) {
        for rest in code(&text).split("crate::").skip(1) {
            let module = identifiers(rest).next().unwrap_or_default();
            // A list in braces after `crate::` would hide its members from this test.
            assert!(allowed.contains(&module), "{} names crate::{module}", path.display());
        }
    }
    for (path, text) in sources(&["demo", "registry", "app", "store"]) {
        assert!(!code(&text).contains("fairness"), "{}: labels stay in the laboratory", path.display());
    }
}

/// Tasks and conditions that name a ground because the *household* has it: what is done for a child or a person, never
/// what the worker is.
const OF_THE_HOUSEHOLD: [&str; 5] =
    ["child_disability_support", "child_party", "holiday_children_only", "holiday_with_family", "skin_pressure_care"];

#[test]
fn no_word_of_the_lists_says_what_a_worker_is() {
    let tasks = Task::all().map(Task::code);
    let words = tasks.chain(Condition::all().map(Condition::code)).chain(Role::ALL.iter().map(|role| role.code()));
    for word in words.chain(Band::ALL.iter().map(|band| band.code())) {
        assert!(protected(word).is_none() || OF_THE_HOUSEHOLD.contains(&word), "{word}");
    }
    let ours = Criterion::ALL.iter().map(|criterion| criterion.code());
    let ours = ours.chain(Hard::ALL.iter().map(|condition| condition.code()));
    for word in ours.chain(PatternKind::ALL.iter().map(|kind| kind.code())) {
        // The right to work is asked by law; it is no permit, no country and gives no points.
        assert_eq!(protected(word), None, "{word}");
    }
    for language in Language::all() {
        // A tag with a region would say a country: `pt-BR` is no language of work.
        let region = language.code().split('-').skip(1).any(|part| part.len() == 2);
        assert!(!region, "{language}");
    }
}

#[test]
fn a_worker_with_a_field_about_a_protected_ground_is_refused() {
    assert!(Worker::from_json(&worker()).is_ok());
    for ground in PROTECTED.split_whitespace() {
        let told = with(worker(), json!({ground: "x"}));
        let error = Worker::from_json(&told).expect_err(ground);
        assert_eq!(error.code, "unknown_field", "{ground}");
        let in_an_offer = with(worker(), json!({format!("offers.0.{ground}"): "x"}));
        assert_eq!(Worker::from_json(&in_an_offer).expect_err(ground).code, "unknown_field", "{ground}");
    }
}
