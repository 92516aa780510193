//! The lawful week: edges by hand, then random weeks against the separate checker.

use curami::matching::lawful_week::{Job, LawfulWeek, Violation};
use curami::matching::{Asked, Day, Flexible, Pattern, Quarter, Range, Request, Week, WeightsBook, Worker};
use proptest::prelude::*;
use serde_json::json;

use super::{RULES, limits, naive, request, slots, worker};

const ALWAYS: [&str; 7] = [
    "mon 00:00-24:00",
    "tue 00:00-24:00",
    "wed 00:00-24:00",
    "thu 00:00-24:00",
    "fri 00:00-24:00",
    "sat 00:00-24:00",
    "sun 00:00-24:00",
];

fn anyone() -> Worker {
    worker("w", &ALWAYS, ("0", "60"))
}

/// The first violation when these are added one after the other.
fn first(worker: &Worker, requests: &[Request]) -> Option<Violation> {
    let mut week = LawfulWeek::of(worker, limits());
    requests.iter().find_map(|request| {
        let asked = Asked::new(request, &RULES).expect("lawful by itself");
        week.add(Job::of(&asked).expect("a known time")).err()
    })
}

#[test]
fn two_homes_need_the_way_between_them() {
    let morning = slots("a", 20, &["mon 08:00-12:00"]);
    let minutes = curami::geo::Geo::embedded()
        .leg(curami::geo::NilId::new(20).expect("a NIL"), curami::geo::NilId::new(60).expect("a NIL"))
        .minutes;
    assert!((31..=45).contains(&minutes), "the case needs a way of about three quarters: {minutes}");
    assert_eq!(first(&anyone(), &[morning.clone(), slots("b", 60, &["mon 12:45-15:00"])]), None);
    let late = first(&anyone(), &[morning.clone(), slots("b", 60, &["mon 12:30-15:00"])]);
    assert_eq!(late, Some(Violation::Travel { with: "a".to_owned(), minutes, gap: 30 }));
    let both = first(&anyone(), &[morning, slots("b", 60, &["mon 11:00-15:00"])]);
    assert_eq!(both, Some(Violation::Overlap { with: "a".to_owned() }));
}

#[test]
fn eleven_hours_lie_between_days_and_around_a_night() {
    let evening = slots("a", 20, &["mon 18:00-22:00"]);
    assert_eq!(first(&anyone(), &[evening.clone(), slots("b", 20, &["tue 09:00-12:00"])]), None);
    let short = first(&anyone(), &[evening.clone(), slots("b", 20, &["tue 08:45-12:00"])]);
    let eleven = "11".parse().expect("hours");
    assert_eq!(
        short,
        Some(Violation::Rest { with: "a".to_owned(), gap: "10.75".parse().expect("hours"), least: eleven })
    );
    let night = request("n", 20, &json!({"kind": "nights", "nights": ["sun"]}));
    assert_eq!(first(&anyone(), &[night.clone(), slots("b", 20, &["mon 19:00-21:00"])]), None);
    assert!(matches!(
        first(&anyone(), &[night.clone(), slots("b", 20, &["mon 18:00-21:00"])]),
        Some(Violation::Rest { .. })
    ));
    assert!(matches!(first(&anyone(), &[night, slots("b", 20, &["sun 08:00-10:00"])]), Some(Violation::Rest { .. })));
    let alone = slots("c", 20, &["mon 20:00-22:00", "tue 08:00-10:00"]);
    assert_eq!(
        first(&anyone(), &[alone]),
        Some(Violation::Rest { with: "c".to_owned(), gap: "10".parse().expect("hours"), least: eleven })
    );
}

#[test]
fn a_free_day_and_her_hours_are_of_the_whole_week() {
    let days = [
        "mon 09:00-13:00",
        "tue 09:00-13:00",
        "wed 09:00-13:00",
        "thu 09:00-13:00",
        "fri 09:00-13:00",
        "sat 09:00-13:00",
    ];
    let six = slots("a", 20, &days);
    let sunday = slots("b", 20, &["sun 15:00-17:00"]);
    assert!(matches!(first(&anyone(), &[six.clone(), sunday]), Some(Violation::FreeDay { .. })));
    let more = slots("b", 20, &["mon 15:00-17:00"]);
    let tight = worker("w", &ALWAYS, ("0", "25.75"));
    let over = Violation::Hours { hours: "26".parse().expect("hours"), most: "25.75".parse().expect("hours") };
    assert_eq!(first(&tight, &[six, more]), Some(over));
    let nights = request("n", 20, &json!({"kind": "nights", "nights": ["mon", "tue", "wed", "thu", "fri", "sat"]}));
    assert_eq!(first(&anyone(), &[nights]), None, "six nights end on Sunday morning and leave 36 hours");
}

#[test]
fn limits_are_dated_cited_and_looked_up_by_day() {
    let limits = limits();
    assert_eq!(limits.act.id, "limits-2026-01-01");
    for (cite, why) in [
        (&limits.rest_between_days.cite, &limits.rest_between_days.why),
        (&limits.free_day.cite, &limits.free_day.why),
        (&limits.team.cite, &limits.team.why),
        (&limits.sharing.cite, &limits.sharing.why),
    ] {
        assert!(!cite.is_empty() && !why.is_empty());
    }
    let weights = include_str!("../../../rules/matching/2026-01-01.toml").to_owned();
    let own = include_str!("../../../rules/matching/limits-2026-01-01.toml");
    let load = |name: &str, own: String| {
        WeightsBook::from_files([("matching/2026-01-01.toml".to_owned(), weights.clone()), (name.to_owned(), own)])
    };
    let name = "matching/limits-2026-01-01.toml";
    let book = load(name, own.to_owned()).expect("no fault");
    assert!(
        book.own_limits_on(super::day("2026-01-01")).is_ok() && book.own_limits_on(super::day("2025-12-31")).is_err()
    );
    for (text, expected) in [
        (own.replace("hours = \"11\"", "hours = \"24\""), "less than a day"),
        (own.replace("hours = \"11\"", "hours = 11"), "string"),
        (own.replace("most_members    = \"3\"", "most_members = \"4\""), "2 or 3"),
        (own.replace("half_day  = \"sat\"", "half_day = \"sun\""), "another day"),
        (own.replace("from = \"2026-01-01\"", "from = \"2026-02-01\""), "file's name"),
    ] {
        assert_ne!(text, own);
        let faults = load(name, text).expect_err("a fault");
        assert!(faults.iter().any(|fault| fault.to_string().contains(expected)), "{faults:?}");
    }
}

fn any_range() -> impl Strategy<Value = Range> {
    (0..7_usize, 0..23_u64, 1..6_u64).prop_map(|(day, from, length)| {
        let quarter = |hour: u64| Quarter::new(hour.min(24) * 4).expect("a quarter");
        Range::new(Day::ALL[day], quarter(from), quarter(from + length)).expect("a range")
    })
}

fn any_request() -> impl Strategy<Value = (u8, Pattern)> {
    let slots =
        prop::collection::vec(any_range(), 1..4).prop_map(|ranges| Pattern::Slots(ranges.into_iter().collect()));
    let flexible = (prop::collection::vec(any_range(), 2..6), 2..12_u32, 1..8_u8, 1..4_u8).prop_map(
        |(windows, hours, min_session, max_days)| {
            Pattern::Flexible(Flexible {
                hours: curami::money::Hours::from_quarters(hours),
                windows: windows.into_iter().collect(),
                min_session,
                max_days,
            })
        },
    );
    let nights =
        prop::collection::btree_set((0..7_usize).prop_map(|day| Day::ALL[day]), 1..3).prop_map(Pattern::Nights);
    (1..=88_u8, prop_oneof![4 => slots, 2 => flexible, 1 => nights])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// What the week takes is lawful to the checker; what it refuses, at its quarters, is not.
    #[test]
    fn weeks_agree_with_the_separate_checker(wanted in prop::collection::vec(any_request(), 1..6), most in 10..60_u32) {
        let worker = worker("w", &ALWAYS, ("0", &most.to_string()));
        let (mut week, mut held) = (LawfulWeek::of(&worker, limits()), Vec::new());
        for (at, (nil, pattern)) in wanted.into_iter().enumerate() {
            let mut asked = request(&format!("r{at}"), nil, &json!({"kind": "slots", "week": ["mon 08:00-09:00"]}));
            if matches!(pattern, Pattern::Nights(_)) {
                asked.regime = curami::ccnl::Regime::AssistenzaNotturna;
            }
            asked.pattern = pattern;
            let Ok(asked) = Asked::new(&asked, &RULES) else { continue };
            let known = Job::of(&asked);
            let Some(job) = week.fit(&asked).or_else(|| known.clone()) else { continue };
            let mut tried: Vec<Job> = held.clone();
            tried.push(job.clone());
            let faults = naive::faults(&worker, &tried, 11 * 60, 24 * 60);
            let verdict = week.check(&job);
            prop_assert_eq!(verdict.is_ok(), faults.is_empty(), "{:?} {:?}", verdict, faults);
            if known.is_none() {
                prop_assert!(verdict.is_ok());
                let Pattern::Flexible(flexible) = &asked.request().pattern else { unreachable!() };
                prop_assert!(flexible.windows.covers(job.week()) && flexible.fits(job.week()));
                prop_assert_eq!(job.week().hours(), flexible.hours);
            }
            if week.add(job.clone()).is_ok() {
                held.push(job);
            }
        }
        prop_assert_eq!(week.jobs(), held.as_slice());
        // Fewer jobs of a lawful week are lawful, in any order.
        let mut fewer = LawfulWeek::of(&worker, limits());
        for job in held.into_iter().rev().skip(1) {
            prop_assert!(fewer.add(job).is_ok());
        }
    }
}

#[test]
fn a_flexible_job_keeps_its_distance() {
    let worker = anyone();
    let mut week = LawfulWeek::of(&worker, limits());
    let first = slots("a", 20, &["mon 08:00-12:00", "tue 18:00-22:00"]);
    week.add(Job::of(&Asked::new(&first, &RULES).expect("lawful")).expect("known")).expect("alone");
    let windows = ["mon 11:00-16:00", "wed 07:00-12:00"];
    let flexible = request(
        "b",
        60,
        &json!({"kind": "flexible", "hours": "6", "windows": windows, "min_session": "02:00", "max_days": 2}),
    );
    let asked = Asked::new(&flexible, &RULES).expect("lawful");
    let job = week.fit(&asked).expect("room");
    let left: Week =
        ["mon 12:45-16:00", "wed 09:00-12:00"].iter().map(|range| range.parse::<Range>().expect("a range")).collect();
    assert!(left.covers(job.week()), "{:?}", job.week().ranges());
    assert_eq!(naive::faults(&worker, &[week.jobs()[0].clone(), job], 660, 1440), Vec::<String>::new());
}
