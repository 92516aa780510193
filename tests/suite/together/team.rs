//! Teams: by hand, then small worlds against trying everything, then many people.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use curami::matching::lawful_week::Job;
use curami::matching::team::{Team, Teams, rest_cover, teams};
use curami::matching::{Asked, Pattern, Request, Rules, Week, Worker};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{FINE, RULES, naive, request, slots, team_naive, worker};

fn found<'w>(request: &Request, rules: &Rules<'_>, workers: &'w [Worker], top: usize) -> Teams<'w> {
    let asked = Asked::for_several(request, rules).expect("lawful for several");
    teams(&asked, workers, top).expect("limits of that day")
}

fn shown(team: &Team<'_>) -> Vec<(String, Vec<String>)> {
    let week = |week: &Week| week.ranges().iter().map(ToString::to_string).collect();
    team.members.iter().map(|member| (member.worker.id.clone(), week(&member.week))).collect()
}

/// Parts are the asked time, no quarter twice, and each is lawful to the separate checker.
fn check(request: &Request, rules: &Rules<'_>, team: &Team<'_>) {
    let mut all = Week::EMPTY;
    for member in &team.members {
        assert!(all.and(&member.week).is_empty(), "{:?}", shown(team));
        all = all.or(&member.week);
        let asked = Asked::new(&member.part, rules).expect("a part is lawful");
        assert_eq!(naive::faults(member.worker, &[Job::at(&asked, member.week)], 660, 1440), Vec::<String>::new());
        assert_eq!(asked.hours(), member.hours);
    }
    let whole = Asked::for_several(request, rules).expect("lawful for several");
    match &request.pattern {
        Pattern::Slots(_) | Pattern::Nights(_) => assert_eq!(all, *whole.week()),
        Pattern::Flexible(flexible) => {
            assert_eq!(all.hours(), flexible.hours);
            assert!(flexible.windows.covers(&all) && flexible.fits(&all), "{:?}", shown(team));
        }
        Pattern::LiveIn(_) => unreachable!(),
    }
}

#[test]
fn two_share_a_week_with_the_fewest_hand_overs() {
    let days = |from: &str, until: &str| ["mon", "tue", "wed"].map(|day| format!("{day} {from}-{until}"));
    let free = |days: &[String]| days.iter().map(String::as_str).map(str::to_owned).collect::<Vec<_>>();
    let as_worker =
        |id: &str, week: Vec<String>, hours| worker(id, &week.iter().map(String::as_str).collect::<Vec<_>>(), hours);
    let asked = slots("r", 20, &["mon 08:00-16:00", "tue 08:00-16:00", "wed 08:00-16:00"]);
    // Mornings and afternoons overlap by two hours: three hand-overs are needed, one a day.
    let people = [
        as_worker("am", free(&days("08:00", "13:00")), ("0", "40")),
        as_worker("pm", free(&days("11:00", "16:00")), ("0", "40")),
        as_worker("all", vec!["mon 08:00-16:00".to_owned(), "tue 08:00-16:00".to_owned()], ("0", "40")),
        as_worker("few", free(&days("08:00", "16:00")), ("0", "8")),
    ];
    let answer = found(&asked, &RULES, &people, 5);
    assert_eq!((answer.alone, answer.candidates, answer.complete), (0, 4, true));
    let best = &answer.teams[0];
    assert_eq!(best.hand_overs, 0, "{:?}", shown(best));
    let names: BTreeSet<&str> = best.members.iter().map(|member| member.worker.id.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["all", "few"]));
    let halves = answer.teams.iter().find(|team| team.hand_overs == 3).expect("mornings and afternoons");
    check(&asked, &RULES, halves);
    answer.teams.iter().for_each(|team| check(&asked, &RULES, team));
    // Somebody who can do it alone ends the search.
    let one = as_worker("one", free(&days("08:00", "16:00")), ("0", "40"));
    let three = [people[0].clone(), people[1].clone(), one];
    let answer = found(&asked, &RULES, &three, 5);
    assert_eq!((answer.alone, answer.teams.len()), (1, 0));
}

#[test]
fn what_one_contract_cannot_hold_several_can() {
    let every: Vec<String> =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().map(|day| format!("{day} 08:00-18:00")).collect();
    let every: Vec<&str> = every.iter().map(String::as_str).collect();
    let asked = slots("long", 20, &every);
    assert!(Asked::new(&asked, &RULES).is_err(), "seventy hours on seven days");
    let people = [worker("a", &every, ("0", "40")), worker("b", &every, ("0", "40")), worker("c", &every, ("4", "20"))];
    let answer = found(&asked, &RULES, &people, 3);
    let best = answer.teams.first().expect("a team");
    check(&asked, &RULES, best);
    assert!(best.members.iter().all(|member| member.hours <= "40".parse().expect("hours")));
    let below = Request { offered_pay: Some("1.00".parse().expect("money")), ..asked };
    assert!(Asked::for_several(&below, &RULES).is_err(), "what the table forbids stays forbidden");
}

#[test]
fn nights_and_hours_are_divided_too() {
    let nights =
        request("n", 20, &json!({"kind": "nights", "nights": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}));
    let always: Vec<String> =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().map(|day| format!("{day} 00:00-24:00")).collect();
    let always: Vec<&str> = always.iter().map(String::as_str).collect();
    let people =
        [worker("a", &always, ("0", "36")), worker("b", &always, ("0", "36")), worker("c", &always, ("0", "54"))];
    let answer = found(&nights, &RULES, &people, 9);
    assert!(answer.teams.iter().all(|team| team.members.len() == 2 && team.hand_overs == 0));
    answer.teams.iter().for_each(|team| check(&nights, &RULES, team));
    let flexible = json!({"kind": "flexible", "hours": "12", "windows": ["mon 08:00-12:00", "wed 08:00-12:00", "fri 08:00-12:00"], "min_session": "02:00", "max_days": 3});
    let asked = request("f", 20, &flexible);
    let people = [
        worker("a", &["mon 08:00-12:00", "tue 08:00-20:00"], ("0", "40")),
        worker("b", &["wed 08:00-12:00", "fri 07:00-12:00"], ("0", "40")),
    ];
    let answer = found(&asked, &RULES, &people, 9);
    assert_eq!(answer.teams.len(), 1);
    check(&asked, &RULES, &answer.teams[0]);
}

#[test]
fn the_rest_of_who_lives_in_is_covered_by_day() {
    let mut live_in = slots("l", 20, &["mon 08:00-09:00"]);
    live_in.regime = curami::ccnl::Regime::Convivente;
    live_in.pattern = Pattern::LiveIn("54".parse().expect("hours"));
    let cover = rest_cover(&live_in, &RULES).expect("limits").expect("full time, CS");
    let shown: Vec<String> = cover.rest.ranges().iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["sat 12:00-24:00", "sun 00:00-24:00"]);
    assert_eq!(
        cover.one.pattern.to_json(),
        json!({"kind": "flexible", "hours": "16", "windows": ["sat 12:00-20:00", "sun 08:00-20:00"], "min_session": "02:00", "max_days": 2})
    );
    let people = [
        worker("w", &["sat 10:00-20:00", "sun 10:00-20:00"], ("0", "40")),
        worker("x", &["sun 06:00-14:00"], ("0", "40")),
    ];
    let one = Asked::new(&cover.one, &RULES).expect("lawful");
    assert_eq!(curami::matching::rank(&one, &people).matches.len(), 1);
    let several = found(&cover.several, &RULES, &people, 3);
    check(&cover.several, &RULES, &several.teams[0]);
    live_in.pattern = Pattern::LiveIn("40".parse().expect("hours"));
    assert_eq!(rest_cover(&live_in, &RULES).expect("limits"), None, "not full time");
    assert_eq!(found(&live_in, &RULES, &people, 3).teams, [], "the home has a bed for one");
}

/// Everybody's free time as bits over the quarters of the request, with the fewest and most quarters wanted.
type People = Vec<(u16, u32, u32)>;

fn people(many: std::ops::Range<usize>) -> impl Strategy<Value = People> {
    prop::collection::vec((any::<u16>(), 0..5_u32, 1..12_u32), many)
}

fn staff(people: &People, places: &[String]) -> Vec<Worker> {
    let hours = |quarters: u32| format!("{}.{}", quarters / 4, ["00", "25", "50", "75"][quarters as usize % 4]);
    people
        .iter()
        .enumerate()
        .map(|(at, (bits, least, more))| {
            let week: Vec<&str> = places
                .iter()
                .enumerate()
                .filter(|(place, _)| bits >> place & 1 == 1 || bits >> 15 == 1)
                .map(|(_, range)| range.as_str())
                .collect();
            let (min, max) = (hours(*least), hours(least + more));
            let min = if *least == 0 { "0" } else { min.as_str() };
            let mut one = worker(&format!("w{at}"), &week, (min, &max));
            one.experience_months.insert(curami::vocabulary::Role::Badante, u32::from(*bits) % 50);
            one
        })
        .collect()
}

/// Every group of two, and of three that hold no such two, as the separate code finds them, best first.
fn everything(
    request: &Request,
    rules: &Rules<'_>,
    workers: &[Worker],
) -> Vec<(usize, team_naive::Best, BTreeSet<String>)> {
    let names = |team: &[&Worker]| team.iter().map(|worker| worker.id.clone()).collect::<BTreeSet<String>>();
    let mut all: Vec<(usize, team_naive::Best, BTreeSet<String>)> = Vec::new();
    for (a, one) in workers.iter().enumerate() {
        for two in &workers[a + 1..] {
            all.extend(team_naive::best(request, rules, &[one, two]).map(|best| (2, best, names(&[one, two]))));
        }
    }
    let pairs: Vec<BTreeSet<String>> = all.iter().map(|(_, _, names)| names.clone()).collect();
    for (a, one) in workers.iter().enumerate() {
        for (b, two) in workers.iter().enumerate().skip(a + 1) {
            for three in &workers[b + 1..] {
                let three_of = names(&[one, two, three]);
                if !pairs.iter().any(|pair| pair.is_subset(&three_of)) {
                    all.extend(team_naive::best(request, rules, &[one, two, three]).map(|best| (3, best, three_of)));
                }
            }
        }
    }
    all.sort();
    all
}

fn agrees(request: &Request, rules: &Rules<'_>, workers: &[Worker]) {
    let answer = found(request, rules, workers, 100);
    assert!(answer.complete);
    let mut turned = workers.to_vec();
    turned.reverse();
    let null = |_: &Team<'_>| Value::Null;
    assert_eq!(found(request, rules, &turned, 100).to_json(&null), answer.to_json(&null));
    answer.teams.iter().for_each(|team| check(request, rules, team));
    if answer.alone > 0 {
        assert!(answer.teams.is_empty());
        return;
    }
    let weighted = |team: &Team<'_>| {
        team.members.iter().map(|member| u64::from(member.points) * u64::from(member.hours.quarters())).sum()
    };
    let keys: Vec<_> =
        answer.teams.iter().map(|team| (team.members.len(), (team.hand_overs, Reverse(weighted(team))))).collect();
    assert!(keys.is_sorted());
    let names = |team: &Team<'_>| team.members.iter().map(|member| member.worker.id.clone()).collect();
    let mut own: Vec<_> =
        keys.iter().zip(&answer.teams).map(|((size, best), team)| (*size, *best, names(team))).collect();
    own.sort();
    assert_eq!(own, everything(request, rules, workers));
    // Fewer asked for are the first of them.
    let few = found(request, rules, workers, 2);
    assert_eq!(few.teams, answer.teams[..answer.teams.len().min(2)]);
}

/// Places of a quarter each, from a start on.
fn row(day: &str, from: u16, many: u16) -> Vec<String> {
    let clock = |at: u16| format!("{:02}:{:02}", at / 4, at % 4 * 15);
    (from..from + many).map(|at| format!("{day} {}-{}", clock(at), clock(at + 1))).collect()
}

fn places(shape: usize) -> Vec<String> {
    match shape {
        0 => row("mon", 40, 8),
        1 => [row("mon", 40, 5), row("tue", 40, 3)].concat(),
        // Little rest between the days.
        2 => [row("mon", 76, 4), row("tue", 28, 2), row("sun", 92, 2)].concat(),
        // Past midnight.
        3 => [row("tue", 92, 4), row("wed", 0, 3), row("wed", 90, 1)].concat(),
        // Every day.
        _ => ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().flat_map(|day| row(day, 40, 1)).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn slots_agree_with_trying_everything(shape in 0..5_usize, people in people(2..5)) {
        let places = places(shape);
        let week: Vec<&str> = places.iter().map(String::as_str).collect();
        agrees(&slots("r", 20, &week), &FINE, &staff(&people, &places));
    }

    #[test]
    fn nights_agree_with_trying_everything(nights in prop::collection::btree_set(0..7_usize, 2..6), people in people(2..5)) {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let asked: Vec<&str> = nights.iter().map(|at| days[*at]).collect();
        let night = |at: usize| [format!("{} 20:00-24:00", days[at]), format!("{} 00:00-08:00", days[(at + 1) % 7])];
        let workers: Vec<Worker> = people.iter().enumerate().map(|(at, (bits, least, more))| {
            let week: Vec<String> = (0..7).filter(|day| bits >> day & 1 == 1).flat_map(night).collect();
            let (min, max) = ((least * 4).to_string(), (least * 4 + more * 5).to_string());
            worker(&format!("w{at}"), &week.iter().map(String::as_str).collect::<Vec<_>>(), (&min, &max))
        }).collect();
        agrees(&request("n", 20, &json!({"kind": "nights", "nights": asked})), &FINE, &workers);
    }

    #[test]
    fn flexible_weeks_agree_with_trying_everything(
        hours in 2..9_u32, session in 1..4_u8, days in 1..4_u8, people in people(2..4),
    ) {
        let places = [row("mon", 40, 4), row("wed", 44, 3), row("fri", 40, 4)].concat();
        let session = format!("00:{:02}", u32::from(session) * 15);
        let hours = format!("{}.{}", hours / 4, ["00", "25", "50", "75"][hours as usize % 4]);
        let asked = request("f", 20, &json!({
            "kind": "flexible", "hours": hours, "windows": places, "min_session": session, "max_days": days,
        }));
        prop_assume!(Asked::new(&asked, &FINE).is_ok());
        agrees(&asked, &FINE, &staff(&people, &places));
    }
}
