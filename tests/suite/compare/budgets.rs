//! What a monthly budget buys: the most hours, and every hour that it buys.

use curami::ccnl::Livello;
use curami::compare::{Affordable, BudgetAnswer, BudgetRequest, Way, budget};
use curami::money::{Hours, Money};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{book, compared_with, euro, need, way};

fn bought(members: &Value) -> BudgetAnswer {
    let request = BudgetRequest::from_json(members).expect("a budget");
    budget(book(), &request.need, request.budget).expect("an answer")
}

fn of(answer: &BudgetAnswer, way: Way, livello: Livello) -> Option<Affordable> {
    let found = answer.ways.iter().find(|found| found.way == way)?;
    found.levels.iter().find(|level| level.livello == Some(livello))?.buys.clone()
}

#[test]
fn twelve_hundred_euro_buy_twenty_six_hours_of_a_carer() {
    let answer = bought(&json!({"on": "2026-11-21", "cared": "non_self_sufficient", "budget": "1200.00"}));
    assert_eq!(answer.livello, Livello::Cs);
    let hourly = of(&answer, Way::HourlyOne, Livello::Cs).expect("by the hour");
    assert_eq!((hourly.most, hourly.month), (Some(Hours::whole(26)), Some(euro("1197.39"))));
    assert_eq!(hourly.next, Some((Hours::from_quarters(105), euro("1208.91"))));
    let live_in = of(&answer, Way::LiveIn, Livello::Cs).expect("living in");
    assert_eq!((live_in.most, live_in.ranges.len()), (None, 0), "it buys none");
    assert_eq!(of(&answer, Way::LiveInReduced, Livello::Cs), None, "there is no such contract");
}

/// Past the hours of the INPS bands an hour costs less: the hours bought are two ranges.
#[test]
fn hours_bought_may_be_two_ranges() {
    let answer = bought(&json!({"on": "2026-11-21", "cared": "non_self_sufficient", "budget": "1200.00"}));
    let live_in = of(&answer, Way::LiveIn, Livello::A).expect("living in");
    let ranges: Vec<[String; 2]> =
        live_in.ranges.iter().map(|range| [range.from.to_string(), range.to.to_string()]).collect();
    assert_eq!(ranges, [["0.25", "14.25"], ["24.25", "26.25"]].map(|range| range.map(str::to_owned)));
}

#[test]
fn a_budget_with_nights_buys_hours_by_day_besides() {
    let members = |budget: &str| json!({"on": "2026-11-21", "cared": "non_self_sufficient", "nights": 6, "night": "presence", "budget": budget});
    let night = |budget: &str| of(&bought(&members(budget)), Way::NightPresence, Livello::Cs).expect("nights");
    let least = night("1.00");
    assert_eq!(least.most, None);
    assert_eq!(night(&least.least.to_string()).most, Some(Hours::default()), "the nights alone");
    assert!(night("2000.00").most > Some(Hours::whole(5)));
}

#[test]
fn vouchers_and_providers_have_no_level() {
    let answer = bought(&json!({"on": "2026-01-01", "cared": "home", "budget": "200.00", "provider_hour": "20.00"}));
    let of = |which: Way| {
        let found = answer.ways.iter().find(|found| found.way == which).expect("the way");
        assert_eq!(found.levels.len(), 1);
        found.levels[0].buys.clone().expect("it may be had").most
    };
    // Four vouchers a week are 173.33 a month, five 216.67; two and a quarter hours at 20 are 195.
    assert_eq!(of(Way::LibrettoFamiglia), Some(Hours::whole(4)));
    assert_eq!(of(Way::Provider), Some(Hours::from_quarters(9)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, ..ProptestConfig::default() })]

    /// The most hours cost no more than the budget, a quarter more costs more or cannot be had, and so at every edge.
    #[test]
    fn a_quarter_more_exceeds_the_budget(cents in 10_000_i64..250_000, days in 4_u32..8) {
        let limit = Money::from_cents(cents);
        let answer = bought(&json!({"on": "2026-11-21", "cared": "non_self_sufficient", "days": days, "budget": limit.to_string()}));
        let month = |which: Way, quarters: u32| {
            let hours = Hours::from_quarters(quarters).to_string();
            let need = need(&json!({"days": days, "day_hours": hours}));
            let comparison = compared_with(&need);
            let answer = way(&comparison, which);
            answer.cost.filter(|_| answer.lacks.hours == Hours::default()).map(|[_, month]| month)
        };
        for which in [Way::HourlyOne, Way::LiveIn] {
            let Some(bought) = of(&answer, which, Livello::Cs) else { continue };
            for range in &bought.ranges {
                prop_assert!(month(which, range.to.quarters()).is_some_and(|month| month <= limit));
                prop_assert!(month(which, range.to.quarters() + 1).is_none_or(|month| month > limit));
                prop_assert!(month(which, range.from.quarters()).is_some_and(|month| month <= limit));
            }
            prop_assert_eq!(bought.ranges.last().map(|range| range.to), bought.most);
        }
    }
}
