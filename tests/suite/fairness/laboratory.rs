//! That the laboratory sees what is there: small worlds counted by hand, and properties.

use curami::demo::register;
use curami::fairness::{Concentration, Exposure, Labels, Listing, Order, Run, Settings, listings, parity};
use curami::matching::{Criterion, Request, Rules, Worker, rank};

use super::{BOOK, MAIN, WEIGHTS, run};

fn world(workers: usize, requests: usize) -> (Vec<Worker>, Vec<Request>, Vec<Listing>, Labels, Run) {
    let size = Run { workers, requests, weeks: 0, pairs: 0, draws: 4, ..Settings::embedded().report };
    let rules = Rules::on(&BOOK, &WEIGHTS, size.on).expect("rules");
    let made = register(size.seed, workers, requests, &rules);
    let workers: Vec<Worker> = made.workers.into_iter().map(|worker| worker.worker).collect();
    let requests: Vec<Request> = made.requests.into_iter().map(|request| request.request).collect();
    let lists = listings(&workers, &requests, &rules);
    let labels = Labels::linked(&size, &workers, Settings::embedded());
    (workers, requests, lists, labels, size)
}

#[test]
fn the_same_run_gives_the_same_figures_and_another_seed_others() {
    let small = Run { workers: 60, requests: 20, weeks: 4, pairs: 5, draws: 3, ..Settings::embedded().report };
    assert_eq!(run(&small), run(&small));
    assert_ne!(run(&small), run(&Run { seed: 2, ..small }));
    // Too few people for groups, weeks or pairs: no measure is invented, nothing breaks.
    assert_eq!(run(&Run { workers: 1, ..small }).exposure.groups.len(), 3);
    assert_eq!(run(&Run { workers: 0, requests: 0, weeks: 0, ..small }).measures.len(), MAIN.measures.len());
}

#[test]
fn the_lists_are_those_of_the_matcher() {
    let (workers, requests, lists, _, size) = world(80, 30);
    let rules = Rules::on(&BOOK, &WEIGHTS, size.on).expect("rules");
    for list in &lists {
        let asked = curami::matching::Asked::new(&requests[list.request], &rules).expect("lawful");
        let theirs: Vec<_> =
            rank(&asked, &workers).matches.iter().map(|one| (one.worker.id.clone(), one.points)).collect();
        let ours: Vec<_> = list.places.iter().map(|place| (workers[place.who].id.clone(), place.points)).collect();
        assert_eq!(ours, theirs);
        // Sorting again by the same key changes nothing, and every line is part of the total.
        let again: Vec<usize> = {
            let mut places = list.places.clone();
            places.sort_by_key(|place| place.key(Order::Own));
            places.iter().map(|place| place.who).collect()
        };
        assert_eq!(again, list.places.iter().map(|place| place.who).collect::<Vec<_>>());
        for place in &list.places {
            assert_eq!(Criterion::ALL.iter().map(|criterion| place.line(*criterion)).sum::<u32>(), place.points);
        }
    }
    assert_eq!(lists.len(), requests.len());
}

#[test]
fn attention_is_shared_out_whole() {
    let (_, _, lists, labels, size) = world(120, 40);
    let settings = Settings::embedded();
    for order in [Order::Own, Order::ByLot, Order::Without(Criterion::Travel)] {
        let seen = Exposure::of(&lists, &labels, order, settings).groups;
        let sum = |of: fn(&curami::fairness::Seen) -> u64| seen.iter().map(of).sum::<u64>();
        let places: u64 = lists.iter().map(|list| list.places.len() as u64).sum();
        let first: u64 = lists.iter().map(|list| list.places.len().min(3) as u64).sum();
        assert_eq!((sum(|one| one.eligible), sum(|one| one.proposed)), (places * size.draws, first * size.draws));
        assert_eq!(sum(|one| one.workers), 120 * size.draws);
        // What chance would give is the same attention, less what each request's rounding loses.
        let lost = sum(|one| one.attention) - sum(|one| one.attention_by_chance);
        assert!(lost <= 3 * lists.len() as u64, "{lost}");
    }
}

#[test]
fn by_lot_spreads_more_than_the_order() {
    let (workers, _, lists, _, _) = world(200, 60);
    let share = |order| Concentration::of(&lists, workers.len(), order, Settings::embedded());
    let (own, lot) = (share(Order::Own), share(Order::ByLot));
    assert_eq!((own.able, own.places), (lot.able, lot.places));
    assert!(own.gini > lot.gini && own.never > lot.never);
}

#[test]
fn the_parts_of_the_report_agree_with_each_other() {
    let places: u64 = MAIN.exposure.groups.iter().map(|group| group.proposed).sum();
    assert_eq!(places, MAIN.concentration.own.places * MAIN.run.draws);
    assert_eq!(MAIN.exposure.order_parity(), parity(MAIN.exposure.groups.iter().map(curami::fairness::Seen::order)));
    let of: u32 = MAIN.criteria.iter().map(|one| one.of).sum();
    assert_eq!(of, 1000, "every criterion in force is looked at");
    let present = MAIN.present().expect("the present weights");
    let hired: u64 = present.groups.iter().map(|group| group.placements).sum();
    assert_eq!(hired, present.placements as u64 * MAIN.run.draws);
    assert_eq!(MAIN.weeks.len(), WEIGHTS.all().filter(|weights| weights.in_force.from <= MAIN.run.on).count() + 1);
}
