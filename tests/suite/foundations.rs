//! What every other test stands on: dates and amounts are read exactly as written.

use curami::money::Money;

#[test]
fn an_amount_is_exact_to_the_cent() {
    let total: Money = ["1193.84", "199.80"].iter().map(|text| text.parse::<Money>().expect("an amount")).sum();
    assert_eq!(total.to_string(), "1393.64");
}
