//! `publiccode.yml` follows the standard at 0.7: mandatory keys, closed lists, lengths, a licence that SPDX knows.

use serde_json::Value;

const STATUSES: [&str; 5] = ["concept", "development", "beta", "stable", "obsolete"];
const SOFTWARE_TYPES: [&str; 9] = [
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
];
const ALIASES: [&str; 9] = ["gdpr", "eidas", "nis2", "cra", "spid", "cie", "anpr", "pagopa", "io"];
const TOP_LEVEL: [&str; 25] = [
    "publiccodeYmlVersion",
    "name",
    "applicationSuite",
    "url",
    "landingURL",
    "isBasedOn",
    "softwareVersion",
    "releaseDate",
    "logo",
    "platforms",
    "categories",
    "organisation",
    "usedBy",
    "fundedBy",
    "supports",
    "roadmap",
    "developmentStatus",
    "softwareType",
    "intendedAudience",
    "description",
    "legal",
    "maintenance",
    "localisation",
    "dependsOn",
    "license",
];

fn card() -> Value {
    serde_saphyr::from_str(include_str!("../../publiccode.yml")).expect("publiccode.yml is YAML")
}

/// The text at a JSON pointer; a missing or empty one fails the test with its name.
fn text<'a>(card: &'a Value, pointer: &str) -> &'a str {
    let found = card.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    assert!(!found.trim().is_empty(), "{pointer} is missing");
    found
}

fn list<'a>(card: &'a Value, pointer: &str) -> &'a [Value] {
    let found = card.pointer(pointer).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    assert!(!found.is_empty(), "{pointer} is missing or empty");
    found
}

#[test]
fn the_mandatory_keys_are_there_and_no_other_is_made_up() {
    let card = card();
    assert_eq!(text(&card, "/publiccodeYmlVersion"), "0.7");
    text(&card, "/name");
    assert!(text(&card, "/url").starts_with("https://"));
    assert!(text(&card, "/organisation/uri").starts_with("https://"));
    list(&card, "/platforms");
    for key in card.as_object().expect("a mapping").keys() {
        assert!(
            TOP_LEVEL.contains(&key.as_str()),
            "{key} is not a key of the standard, or a deprecated country section"
        );
    }
}

#[test]
fn closed_lists_hold_only_their_values() {
    let card = card();
    assert!(STATUSES.contains(&text(&card, "/developmentStatus")));
    assert!(SOFTWARE_TYPES.contains(&text(&card, "/softwareType")));
    for entry in card.get("supports").and_then(Value::as_array).into_iter().flatten() {
        let id = text(entry, "/id");
        let known = id.strip_prefix("alias:").map_or(id.contains("://"), |alias| ALIASES.contains(&alias));
        assert!(known, "supports: {id} is neither a known alias nor an address");
    }
}

#[test]
fn every_language_describes_the_software_at_the_length_asked() {
    let card = card();
    let languages = card.pointer("/description").and_then(Value::as_object).expect("description by language");
    assert!(languages.contains_key("it"), "the public body's own language");
    for (language, words) in languages {
        let short = text(words, "/shortDescription").chars().count();
        let long = text(words, "/longDescription").chars().count();
        assert!(short <= 150, "{language}: shortDescription has {short} characters of 150");
        assert!((150..=10_000).contains(&long), "{language}: longDescription has {long} characters, 150 to 10000");
        let features = list(words, "/features").len();
        assert!((5..=20).contains(&features), "{language}: {features} features, 5 to 20 advised");
    }
}

#[test]
fn the_licence_is_one_spdx_identifier_everywhere() {
    let card = card();
    assert_eq!(text(&card, "/legal/license"), "EUPL-1.2");
    assert_eq!(text(&card, "/legal/license"), env!("CARGO_PKG_LICENSE"));
    assert!(include_str!("../../LICENSE").starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
    assert_eq!(text(&card, "/softwareVersion"), env!("CARGO_PKG_VERSION"));
}

#[test]
fn somebody_keeps_it_and_its_languages_are_named() {
    let card = card();
    let keeper = match text(&card, "/maintenance/type") {
        "internal" | "community" => "/maintenance/contacts",
        "contract" => "/maintenance/contractors",
        other => panic!("maintenance/type {other}, expected internal, community or contract"),
    };
    for person in list(&card, keeper) {
        text(person, "/name");
    }
    assert!(card.pointer("/localisation/localisationReady").is_some_and(Value::is_boolean));
    list(&card, "/localisation/availableLanguages");
}
