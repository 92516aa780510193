//! Teams by trying everything: every group of people, every person for every quarter, day or night.

use std::collections::BTreeSet;

use curami::matching::lawful_week::Job;
use curami::matching::{Asked, Assessment, DAY, Day, Flexible, Pattern, Request, Rules, WEEK, Week, Worker, assess};
use curami::money::Hours;

use super::naive;

/// The best a group can do: hand-overs, and points weighted by quarters.
pub(super) type Best = (u32, std::cmp::Reverse<u64>);

/// What a part is worth to a worker, when she may do it: points weighted by quarters.
fn worth(request: &Request, rules: &Rules<'_>, worker: &Worker, pattern: Pattern, week: &Week) -> Option<u64> {
    let part = Request { pattern, ..request.clone() };
    let asked = Asked::new(&part, rules).ok()?;
    let Assessment::Fits(fit) = assess(&asked, worker) else { return None };
    let faults = naive::faults(worker, &[Job::at(&asked, *week)], 11 * 60, 24 * 60);
    faults.is_empty().then(|| u64::from(fit.points) * u64::from(asked.hours().quarters()))
}

fn quarters(week: &Week) -> Vec<u16> {
    (0..WEEK).filter(|quarter| week.has(*quarter)).collect()
}

pub(super) fn of_quarters(quarters: impl IntoIterator<Item = u16>) -> Week {
    let range = |quarter: u16| {
        let (day, at) = (Day::ALL[usize::from(quarter / DAY)], quarter % DAY);
        let clock = |at: u16| format!("{:02}:{:02}", at / 4, at % 4 * 15);
        format!("{day} {}-{}", clock(at), clock(at + 1)).parse::<curami::matching::Range>().expect("a range")
    };
    quarters.into_iter().map(range).collect()
}

/// Every list of `length` numbers below `below`.
fn lists(length: usize, below: usize, mut see: impl FnMut(&[usize])) {
    let mut list = vec![0; length];
    loop {
        see(&list);
        let Some(at) = (0..length).rev().find(|at| list[*at] + 1 < below) else { return };
        list[at] += 1;
        list[at + 1..].fill(0);
    }
}

fn slots(request: &Request, rules: &Rules<'_>, week: &Week, team: &[&Worker]) -> Option<Best> {
    let all = quarters(week);
    let shortest = usize::try_from(rules.own_limits().expect("limits").team.shortest_part.quarters()).expect("small");
    let free = |who: usize, quarter: u16| {
        team[who].offer(request.role, request.regime).is_some_and(|offer| offer.week.unwrap_or_default().has(quarter))
    };
    let mut best: Option<Best> = None;
    lists(all.len(), team.len(), |given| {
        if !given.iter().zip(&all).all(|(who, quarter)| free(*who, *quarter)) {
            return;
        }
        let changes = |quarter: u16| (0..team.len()).any(|who| free(who, quarter) != free(who, quarter - 1));
        let Some(hand_overs) = hand_overs(&all, given, shortest, &changes) else { return };
        let part = |who: usize| {
            of_quarters(all.iter().zip(given).filter(|(_, given)| **given == who).map(|(quarter, _)| *quarter))
        };
        let worths = (0..team.len()).map(|who| {
            let week = part(who);
            worth(request, rules, team[who], Pattern::Slots(week), &week)
        });
        if let Some(worth) = worths.sum::<Option<u64>>() {
            let found = (hand_overs, std::cmp::Reverse(worth));
            best = Some(best.map_or(found, |best| best.min(found)));
        }
    });
    best
}

/// Hand-overs of a division, `None` when a piece is too short or a slot changes hands too often.
fn hand_overs(all: &[u16], given: &[usize], shortest: usize, changes: &dyn Fn(u16) -> bool) -> Option<u32> {
    let mut total = 0;
    let mut from = 0;
    while from < all.len() {
        let mut until = from + 1;
        while until < all.len() && all[until] == all[until - 1] + 1 && !all[until].is_multiple_of(DAY) {
            until += 1;
        }
        let pieces: Vec<usize> = given[from..until].chunk_by(|one, next| one == next).map(<[usize]>::len).collect();
        if pieces.len() > 3 || (pieces.len() > 1 && pieces.iter().any(|piece| *piece < shortest)) {
            return None;
        }
        let mut cut = from;
        for piece in &pieces[..pieces.len() - 1] {
            cut += piece;
            // Half hours from the start of the slot, or a change in somebody's free time.
            if (cut - from) % 2 != 0 && !changes(all[cut]) {
                return None;
            }
        }
        total += u32::try_from(pieces.len() - 1).expect("few");
        from = until;
    }
    Some(total)
}

fn nights(request: &Request, rules: &Rules<'_>, nights: &BTreeSet<Day>, team: &[&Worker]) -> Option<Best> {
    let mut best: Option<Best> = None;
    lists(nights.len(), team.len(), |given| {
        let worths = (0..team.len()).map(|who| {
            let own: BTreeSet<Day> =
                nights.iter().zip(given).filter(|(_, given)| **given == who).map(|(day, _)| *day).collect();
            if own.is_empty() {
                return None;
            }
            let part = Request { pattern: Pattern::Nights(own.clone()), ..request.clone() };
            let week = *Asked::new(&part, rules).ok()?.week();
            worth(request, rules, team[who], Pattern::Nights(own), &week)
        });
        if let Some(worth) = worths.sum::<Option<u64>>() {
            let found = (0, std::cmp::Reverse(worth));
            best = Some(best.map_or(found, |best| best.min(found)));
        }
    });
    best
}

/// Sessions of one day that a member can have, by their total: every set of quarters with runs long enough.
fn totals(usable: &[u16], shortest: usize) -> BTreeSet<u32> {
    let mut totals = BTreeSet::from([0]);
    for choice in 0_u32..1 << usable.len() {
        let chosen: Vec<u16> =
            usable.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, quarter)| *quarter).collect();
        if chosen.chunk_by(|one, next| one + 1 == *next).all(|run| run.len() >= shortest) {
            totals.insert(u32::try_from(chosen.len()).expect("few"));
        }
    }
    totals
}

fn flexible(request: &Request, rules: &Rules<'_>, asked: &Flexible, team: &[&Worker]) -> Option<Best> {
    let day_totals = |who: usize, day: usize| {
        let free = team[who].offer(request.role, request.regime).and_then(|offer| offer.week).unwrap_or_default();
        let usable: Vec<u16> = quarters(&free.and(&asked.windows))
            .into_iter()
            .filter(|quarter| usize::from(quarter / DAY) == day)
            .collect();
        totals(&usable, usize::from(asked.min_session))
    };
    let table: Vec<Vec<BTreeSet<u32>>> =
        (0..team.len()).map(|who| (0..7).map(|day| day_totals(who, day)).collect()).collect();
    let mut best: Option<Best> = None;
    // Nobody is the last number.
    lists(7, team.len() + 1, |given| {
        if given.iter().filter(|who| **who < team.len()).count() > usize::from(asked.max_days) {
            return;
        }
        let sums = |who: usize| {
            let days = (0..7).filter(|day| given[*day] == who);
            days.fold(BTreeSet::from([0]), |sums: BTreeSet<u32>, day| {
                sums.iter().flat_map(|sum| table[who][day].iter().map(move |more| sum + more)).collect()
            })
        };
        let sums: Vec<Vec<u32>> = (0..team.len()).map(|who| sums(who).into_iter().collect()).collect();
        let mut at = vec![0; team.len()];
        'all: loop {
            let parts: Vec<u32> = at.iter().zip(&sums).map(|(at, sums)| sums[*at]).collect();
            if parts.iter().sum::<u32>() == asked.hours.quarters() {
                let worths = team.iter().zip(&parts).map(|(worker, part)| points(request, rules, worker, *part));
                if let Some(worth) = worths.sum::<Option<u64>>() {
                    let found = (0, std::cmp::Reverse(worth));
                    best = Some(best.map_or(found, |best| best.min(found)));
                }
            }
            for who in (0..team.len()).rev() {
                at[who] += 1;
                if at[who] < sums[who].len() {
                    continue 'all;
                }
                at[who] = 0;
            }
            break;
        }
    });
    best
}

/// Points of so many hours anywhere, weighted: a flexible week that asks nothing of when.
fn points(request: &Request, rules: &Rules<'_>, worker: &Worker, part: u32) -> Option<u64> {
    if part == 0 {
        return None;
    }
    let offer = worker.offer(request.role, request.regime)?;
    let windows = offer.week.unwrap_or_default();
    let anywhere = Flexible { hours: Hours::from_quarters(part), windows, min_session: 1, max_days: 7 };
    worth(request, rules, worker, Pattern::Flexible(anywhere), &Week::EMPTY)
}

/// The best a group can do with a request; `None` when they cannot.
pub(super) fn best(request: &Request, rules: &Rules<'_>, team: &[&Worker]) -> Option<Best> {
    match &request.pattern {
        Pattern::Slots(week) => slots(request, rules, week, team),
        Pattern::Nights(days) => nights(request, rules, days, team),
        Pattern::Flexible(asked) => flexible(request, rules, asked, team),
        Pattern::LiveIn(_) => None,
    }
}
