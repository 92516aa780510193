//! The Libretto Famiglia: its parts, its limits, and the hour and day at which it stops being lawful.

use curami::compare::{Relief, Standing, Way};
use curami::money::{Factor, Hours};
use serde_json::{Value, json};

use super::{book, compared, euro, relief, way};
use crate::rules::day;

fn libretto(members: &Value) -> curami::compare::WayAnswer {
    way(&compared(members), Way::LibrettoFamiglia).clone()
}

/// 280 hours at a voucher an hour cost the family 2,800 and give the worker 2,240; 312 vouchers come just under 2,500.
#[test]
fn a_voucher_is_ten_euro_of_which_eight_to_the_worker() {
    let book = book();
    let act = &book.on(day("2026-11-21"), None).libretto().expect("the act").body;
    let (buono, limiti) = (&act.buono.value, &act.limiti.value);
    let hours = limiti.pair_hours.factor();
    assert_eq!(buono.value.exact().times(hours).round_cents(), euro("2800.00"));
    assert_eq!(buono.worker.exact().times(hours).round_cents(), euro("2240.00"));
    let with = |vouchers: i64| buono.worker.exact().times(Factor::whole(vouchers)).round_cents();
    assert!(with(312) <= limiti.pair && with(313) > limiti.pair);
    assert_eq!((limiti.worker, limiti.pair.cents() * 2), (euro("5000.00"), limiti.worker.cents()));
    assert_eq!([act.apart_months.value, buono.hours.quarters()], [6, 4]);
}

#[test]
fn the_limit_of_the_family_doubled_in_2023() {
    let book = book();
    let family = |on: &str| book.on(day(on), None).libretto().expect("the act").body.limiti.value.family;
    assert_eq!([family("2017-07-10"), family("2022-12-31")], [euro("5000.00"); 2]);
    assert_eq!([family("2023-01-01"), family("2026-11-21")], [euro("10000.00"); 2]);
    assert!(book.on(day("2017-07-09"), None).libretto().is_err());
    let before = libretto(&json!({"on": "2017-07-09", "day_hours": "2"}));
    assert_eq!(before.standing, Standing::Unlawful);
}

#[test]
fn vouchers_that_stay_within_a_year_are_lawful_and_priced() {
    let answer = libretto(&json!({"on": "2026-01-01", "day_hours": "5"}));
    assert_eq!(answer.standing, Standing::Lawful);
    let limits = answer.limits.expect("limits");
    assert_eq!((limits.stops, limits.most_weekly_hours), (None, Hours::whole(5)));
    // Five vouchers for 52 weeks; 1.65 of each may come off income.
    assert_eq!(answer.cost, Some([euro("2600.00"), euro("216.67")]));
    assert_eq!(answer.received, Some([euro("2080.00"), euro("2080.00"), euro("173.33")]));
    let full = compared(&json!({"on": "2026-01-01", "day_hours": "5"}));
    let deduction = relief(way(&full, Way::LibrettoFamiglia), Relief::Deduction);
    assert_eq!(deduction.off_income, Some(euro("429.00")));
}

/// From 1 January, 20 hours a week: 280 hours are 14 weeks, worked through on 8 April; on the 9th the limit is passed.
#[test]
fn the_hour_and_the_day_on_which_vouchers_end_are_named() {
    let stops = |members: &Value| libretto(members).limits.and_then(|limits| limits.stops);
    let stop = stops(&json!({"on": "2026-01-01", "day_hours": "20"})).expect("a limit is passed");
    assert_eq!((stop.on, stop.after_hours), (day("2026-04-09"), Hours::whole(280)));
    // The same hours for fourteen weeks and no more are lawful.
    let short = json!({"on": "2026-01-01", "until": "2026-04-08", "day_hours": "20"});
    let answer = libretto(&short);
    assert_eq!((answer.standing, answer.limits.and_then(|limits| limits.stops)), (Standing::Lawful, None));
    assert_eq!(answer.period.map(|period| period.cost), Some(euro("2800.00")));
    let longer = json!({"on": "2026-01-01", "until": "2026-04-09", "day_hours": "20"});
    assert_eq!(libretto(&longer).standing, Standing::Unlawful);
    // Begun late in a year, the next whole year decides.
    let late = stops(&json!({"on": "2026-12-01", "day_hours": "20"})).expect("a limit is passed");
    assert_eq!(late.on, day("2027-04-09"));
}

#[test]
fn vouchers_for_half_hours_meet_the_limit_of_money_first() {
    let week =
        json!({"mon": "0.5", "tue": "0.5", "wed": "0.5", "thu": "0.5", "fri": "0.5", "sat": "0.5", "sun": "0.5"});
    let answer = libretto(&json!({"on": "2026-01-01", "week": week}));
    let stop = answer.limits.and_then(|limits| limits.stops).expect("seven vouchers a week are 2,920 a year");
    // 2,500 / 8 vouchers at one a day: 312 days and a half.
    assert_eq!((stop.on, stop.after_hours), (day("2026-11-09"), Hours::from_quarters(625)));
}
