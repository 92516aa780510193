//! Bad rule files: one folder of `tests/bad_rules/` per fault, laid over the real rules, with the
//! snapshot of what the loader says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use curami::ccnl::Rulebook;
use curami::rules_source::{RulesError, RulesSource};
use proptest::prelude::*;

use super::rules::rule_files;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_rules")
}

/// The real rules with the files of a case over them.
fn laid_over(case: &Path) -> BTreeMap<String, String> {
    let mut files = rule_files();
    for kind in std::fs::read_dir(case).expect("a case").map(|entry| entry.expect("a folder").path()) {
        for file in std::fs::read_dir(&kind).expect("a folder").map(|entry| entry.expect("a file").path()) {
            let name = format!("{}/{}", name(&kind), name(&file));
            files.insert(name, std::fs::read_to_string(&file).expect("a text"));
        }
    }
    files
}

fn name(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}

fn messages(files: BTreeMap<String, String>) -> String {
    let faults = Rulebook::from_files(files).expect_err("a fault");
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_fault_says_where_and_what_was_expected() {
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("bad rules")
        .map(|entry| entry.expect("a case").path())
        .filter(|path| path.is_dir() && name(path) != "messages")
        .collect();
    cases.sort();
    assert!(cases.len() >= 20, "{} cases", cases.len());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder().join("messages"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for case in cases {
            insta::assert_snapshot!(name(&case), messages(laid_over(&case)));
        }
    });
}

#[test]
fn all_faults_of_all_files_come_at_once() {
    let all = messages(laid_over(&folder().join("several")));
    for part in [
        "contributi/2027-02-01.toml",
        "assistenza.datore",
        "a gap",
        "festa.inventata.on",
        "festa.inventata.colour",
        "tabella_b.CS",
        "tabella_f.totale",
        "tabella_h",
    ] {
        assert!(all.contains(part), "{part} is not in\n{all}");
    }
}

#[test]
fn the_command_line_names_the_faults_and_fails() {
    let rules = tempfile::tempdir().expect("a folder");
    for (file, text) in laid_over(&folder().join("several")) {
        let path = rules.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    let run = |folder: &Path| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_curami")).args(["rules", "check", "--rules"]).arg(folder).output();
        let output = output.expect("a run");
        (output.status.code(), String::from_utf8(output.stderr).expect("a text"))
    };
    let (code, said) = run(rules.path());
    assert_eq!(code, Some(1));
    assert!(said.contains("tabella_f.totale") && said.contains("festa.inventata.colour"), "{said}");
    let (code, said) = run(&rules.path().join("nowhere"));
    assert_eq!(code, Some(1));
    assert!(said.contains("nowhere"), "{said}");
    assert_eq!(run(&Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")).0, Some(0));
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let rules = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(rules.path().join("minimi")).expect("a folder");
    std::fs::write(rules.path().join("minimi/2027-01-01.toml"), [0xff, 0xfe, 0x00]).expect("a file");
    let error = RulesSource::Folder(rules.path().to_owned()).load().expect_err("no text");
    assert!(error.to_string().ends_with("2027-01-01.toml"), "{error}");
    let empty = RulesSource::Folder(rules.path().join("minimi/..").join("none")).load().expect_err("no folder");
    assert!(matches!(empty, RulesError::Unreadable { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is lost from a file, the loader answers with rules or with places that exist.
    #[test]
    fn a_torn_file_never_breaks_the_loader(file in 0usize..1000, from in 0usize..100_000, length in 1usize..400) {
        let mut files = rule_files();
        let name = files.keys().nth(file % files.len()).expect("a file").clone();
        let text = files.get_mut(&name).expect("a file");
        let kept: Vec<char> = text.chars().collect();
        let from = from % kept.len();
        *text = kept[..from].iter().chain(kept.iter().skip(from + length)).collect();
        let lines = text.lines().count() + 1;
        if let Err(faults) = Rulebook::from_files(files) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(fault.line >= 1 && fault.column >= 1 && (fault.file != name || fault.line <= lines), "{fault}");
            }
        }
    }
}
