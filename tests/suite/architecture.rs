//! The shape of the project, read from its own files: who may name whom, where amounts may stand,
//! how long a file may be, and that documents name files that exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PURE: [&str; 14] = [
    "ccnl",
    "certify",
    "compare",
    "life",
    "input",
    "matching",
    "registry",
    "money",
    "calendar",
    "geo",
    "vocabulary",
    "demo",
    "directory",
    "fairness",
];
const LONGEST_FILE: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the project whose name ends as asked, in name order; none when the folder is absent.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("a readable entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "dist", "out", "target", ".git"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if name.ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// The sources of a module: its folder and its file.
fn module(name: &str) -> Vec<PathBuf> {
    let mut sources = files(&format!("src/{name}"), ".rs");
    let single = root().join(format!("src/{name}.rs"));
    if single.exists() {
        sources.push(single);
    }
    sources
}

/// Lines that are code of the product: comments and everything from the unit tests on left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(number, line)| (number + 1, line))
}

/// Whether a word stands in a line by itself, not as part of a longer name.
fn names(line: &str, word: &str) -> bool {
    let part_of_name = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    line.match_indices(word).any(|(at, _)| {
        !part_of_name(at.checked_sub(1).map(|before| line.as_bytes()[before]))
            && !part_of_name(line.as_bytes().get(at + word.len()).copied())
    })
}

/// Every place in some sources that names one of these words.
fn places(sources: &[PathBuf], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in sources {
        for (number, line) in code(&read(path)) {
            for word in words.iter().filter(|word| names(line, word)) {
                found.push(format!("{}:{number} names {word}", shown(path)));
            }
        }
    }
    found
}

fn none(found: &[String], why: &str) {
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

#[test]
fn the_core_does_no_io() {
    let outside = [
        "sqlx",
        "axum",
        "askama",
        "tokio",
        "std::fs",
        "std::env",
        "std::net",
        "std::io",
        "crate::store",
        "crate::app",
        "crate::web",
        "crate::clock",
        "crate::cli",
        "crate::config",
    ];
    let pure: Vec<PathBuf> = PURE.iter().flat_map(|name| module(name)).collect();
    assert!(!pure.is_empty());
    none(&places(&pure, &outside), "the core takes values and returns values");
}

#[test]
fn arrows_point_one_way() {
    let mut found = places(&module("store"), &["crate::app", "crate::web", "crate::cli", "axum", "askama"]);
    found.extend(places(&module("app"), &["crate::web", "crate::cli", "axum", "askama"]));
    found.extend(places(&module("web"), &["crate::store", "crate::cli", "sqlx"]));
    found.extend(places(&module("ccnl"), &["crate::matching", "crate::registry", "crate::life"]));
    found.extend(places(&module("life"), &["crate::matching", "crate::registry"]));
    none(&found, "web uses app, app uses store, store uses the core");
}

#[test]
fn the_certifier_shares_nothing_with_what_it_checks() {
    let own = module("certify");
    assert!(!own.is_empty());
    let shared: Vec<String> = ["matching", "ccnl", "geo", "money", "calendar", "vocabulary", "life", "input"]
        .map(|name| format!("crate::{name}"))
        .into();
    let shared: Vec<&str> = shared.iter().map(String::as_str).collect();
    none(&places(&own, &shared), "a second reading that shares code is no second reading");
    none(&places(&module("matching"), &["crate::certify"]), "what is checked does not know the checker");
}

#[test]
fn sql_stands_in_the_store_alone() {
    let elsewhere: Vec<PathBuf> =
        files("src", ".rs").into_iter().filter(|path| !shown(path).starts_with("src/store/")).collect();
    none(&places(&elsewhere, &["INSERT INTO", "DELETE FROM", "UPDATE SET", "sqlx::query"]), "SQL belongs in the store");
}

#[test]
fn money_is_never_a_float() {
    let mut sources = module("ccnl");
    sources.extend(module("compare"));
    sources.extend(module("directory"));
    sources.extend(module("life"));
    sources.extend(module("matching"));
    sources.extend(module("certify"));
    sources.extend(module("money"));
    sources.extend(module("registry"));
    sources.extend(module("fairness"));
    none(&places(&sources, &["f32", "f64"]), "euro and points are exact numbers");
}

/// A text in quotes that is an amount or a percentage, such as "12.34" or "4%".
fn looks_like_law(quoted: &str) -> bool {
    let (digits, rate) = quoted.strip_suffix('%').map_or((quoted, false), |digits| (digits, true));
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once('.') {
        Some((whole, cents)) => numeric(whole) && numeric(cents) && (rate || cents.len() == 2),
        None => rate && numeric(digits),
    }
}

#[test]
fn amounts_of_the_law_stand_in_rules_not_in_code() {
    let mut found = places(&files("src", ".rs"), &["Decimal::new", "dec!"]);
    // The one conversion from cents is money's own.
    found.retain(|place| !place.starts_with("src/money.rs"));
    for path in files("src", ".rs") {
        for (number, line) in code(&read(&path)) {
            for quoted in line.split('"').skip(1).step_by(2).filter(|text| looks_like_law(text)) {
                // "0.00" is the absence of an amount, not one of the law's.
                if quoted != "0.00" {
                    found.push(format!("{}:{number} writes \"{quoted}\"", shown(&path)));
                }
            }
        }
    }
    none(&found, "an amount or a rate belongs in rules/*.toml");
}

#[test]
fn no_source_file_holds_two_ideas() {
    let long: Vec<String> = files("src", ".rs")
        .iter()
        .map(|path| (shown(path), read(path).lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(path, lines)| format!("{path} has {lines} lines"))
        .collect();
    none(&long, &format!("at most {LONGEST_FILE} lines a file"));
}

fn documents() -> Vec<PathBuf> {
    let mut all = files("docs", ".md");
    all.extend(files("rules", ".md"));
    all.extend(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root().join(name)));
    all
}

/// A text in backquotes or in a link that is written like a file of this project.
fn files_named(document: &str) -> Vec<String> {
    let quoted = document.split('`').skip(1).step_by(2);
    let linked = document.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    quoted
        .chain(linked)
        .map(|text| text.split(['#', ':']).next().unwrap_or_default())
        .filter(|text| !text.contains([' ', '*', '<', '{', '…', '$', '\n']) && !text.contains("NNNN"))
        .filter(|text| {
            ["src/", "docs/", "rules/", "tests/", "scripts/", "migrations/", "templates/", "assets/", "data/", ".ci/"]
                .iter()
                .any(|folder| text.starts_with(folder))
                || (!text.starts_with("http") && Path::new(text).extension().is_some_and(|kind| kind == "md"))
        })
        .map(|text| text.trim_end_matches('/').to_owned())
        .collect()
}

#[test]
fn files_named_in_documents_exist() {
    let mut missing = Vec::new();
    for path in documents() {
        let beside = path.parent().expect("a folder");
        for name in files_named(&read(&path)) {
            let built = name.starts_with("assets/dist") || name.starts_with("tests/browser/out");
            if !built && !root().join(&name).exists() && !beside.join(&name).exists() {
                missing.push(format!("{} names {name}", shown(&path)));
            }
        }
    }
    none(&missing, "documents name files that are there");
}

#[test]
fn nothing_names_a_path_of_one_machine() {
    let mut found = Vec::new();
    let mut texts = documents();
    for (folder, ending) in [("src", ".rs"), ("tests", ".rs"), ("rules", ".toml"), ("templates", ".html")] {
        texts.extend(files(folder, ending));
    }
    // Spelled in two parts, so that this file passes its own test.
    let machines: Vec<String> = ["work", "home", "root", "Users"].iter().map(|name| format!("/{name}/")).collect();
    for path in texts {
        for (number, line) in read(&path).lines().enumerate() {
            let starts = |folder: &String| {
                line.match_indices(folder.as_str())
                    .any(|(at, _)| at == 0 || " \"'`(=".contains(line[..at].chars().next_back().unwrap_or(' ')))
            };
            if machines.iter().any(starts) {
                found.push(format!("{}:{}", shown(&path), number + 1));
            }
        }
    }
    none(&found, "paths are relative to the project");
}

#[test]
fn every_dependency_has_its_reason() {
    let reasons = read(&root().join("docs/decisions/0003-dependencies.md"));
    let manifest: toml::Table = read(&root().join("Cargo.toml")).parse().expect("Cargo.toml is TOML");
    let mut missing = Vec::new();
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let crates = manifest.get(section).and_then(toml::Value::as_table).into_iter().flatten();
        missing.extend(crates.map(|(name, _)| name.clone()).filter(|name| !reasons.contains(&format!("`{name}`"))));
    }
    none(&missing, "docs/decisions/0003-dependencies.md gives the reason of each");
}

/// Licences whose terms let the service be given out under EUPL-1.2.
const LICENCES: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CDLA-Permissive-2.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Whether one way through an SPDX expression is allowed whole.
fn allowed(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let every_part = |choice: &str| choice.split(" AND ").all(|one| LICENCES.contains(&one.trim()));
    // "(A OR B) AND C" loses its brackets above: then every part of the AND must have an allowed choice.
    plain.split(" OR ").any(every_part)
        || plain.split(" AND ").all(|part| part.split(" OR ").any(|one| LICENCES.contains(&one.trim())))
}

#[test]
fn every_crate_is_under_a_licence_that_fits() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p}|{l}"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).expect("cargo prints UTF-8");
    let crates: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| line.split_once('|'))
        .map(|(name, licence)| (name, licence.trim_end_matches(" (*)")))
        .collect();
    assert!(crates.len() > 100, "the whole tree is read");
    let refused: Vec<String> = crates
        .iter()
        .filter(|(_, licence)| !allowed(licence))
        .map(|(name, licence)| format!("{name}: {licence}"))
        .collect();
    none(&refused, "licences are checked against the allowed list");
}
