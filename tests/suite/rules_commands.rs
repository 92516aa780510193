//! `curami rules show` and `curami rules diff`, as people run them.

use std::process::Command;

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_curami")).arg("rules").args(arguments).output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("a text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_table_is_shown_with_its_sources_and_doubts() {
    let (code, said, _) = run(&["show", "--on", "2026-11-21", "minimi/tabella_f"]);
    assert_eq!(code, Some(0));
    for part in [
        "minimi/tabella_f  2026-01-01 – 2026-12-31  minimi-2026",
        "art. 36, tabella F",
        "totale            6.66",
        "could confirm: ",
        "source: https://",
        "note: ",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    let (_, said, _) = run(&["show", "--on", "2026-11-21", "preavviso"]);
    assert!(said.contains("from_threshold.1.days") && said.contains("doubt on art. 40"), "{said}");
}

#[test]
fn the_day_asked_and_the_day_known_choose_the_act() {
    let (_, said, _) = run(&["show", "--on", "2026-01-20", "--known-on", "2026-01-20", "tabella_a"]);
    assert!(said.contains("minimi-2025  ended: provisional"), "{said}");
    let (_, said, _) = run(&["show", "--on", "2026-11-22"]);
    assert!(said.contains("scheduled from 2027-01-01: +30.00 on BS of table A  (art. 55, ccnl-2025)"), "{said}");
    let (code, _, said) = run(&["show", "--on", "2026-11-22", "tabella_z"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("tabella_z"), "{said}");
}

#[test]
fn what_changed_is_told_cell_by_cell() {
    let (code, said, _) = run(&["diff", "2025-10-31", "2025-11-01"]);
    assert_eq!(code, Some(0));
    let lines: Vec<&str> = said.lines().collect();
    for line in [
        "ccnl/vitto_alloggio.month_days: 26 -> 30  +153.846 per mille (x 15/13)",
        "ccnl/rivalutazione.pay_share: 80% -> 90%  +125.000 per mille (x 9/8)",
        "ccnl/congedo_parentale.months: absent -> 4",
    ] {
        assert!(lines.contains(&line), "{line} is not in\n{said}");
    }
    assert!(!said.contains("minimi/"), "pay does not change in November:\n{said}");
    let (_, said, _) = run(&["diff", "2026-01-01", "2026-12-31"]);
    assert_eq!(said, "0 cells differ between 2026-01-01 and 2026-12-31\n");
}
