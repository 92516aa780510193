//! The rules under `rules/`: they load, and every table answers on every day.

use curami::ccnl::Rulebook;

#[test]
fn the_embedded_rules_load() {
    let book = Rulebook::embedded();
    if let Err(faults) = &book {
        for fault in faults {
            println!("{fault}");
        }
    }
    assert!(book.is_ok());
}
