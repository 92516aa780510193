//! The invented register.

use std::collections::{BTreeMap, BTreeSet};

use curami::demo::register;
use curami::matching::{Asked, Request, Worker, rank, refusals};

use super::{RULES, rules_on};

#[test]
fn the_same_seed_gives_the_same_people() {
    assert_eq!(register(7, 40, 20, &RULES), register(7, 40, 20, &RULES));
    assert_ne!(register(7, 40, 20, &RULES), register(8, 40, 20, &RULES));
    let (small, large) = (register(7, 10, 5, &RULES), register(7, 40, 20, &RULES));
    assert_eq!((&small.workers[..], &small.requests[..]), (&large.workers[..10], &large.requests[..5]));
}

#[test]
fn everybody_is_plainly_invented_and_told_apart() {
    let made = register(3, 300, 200, &RULES);
    let people: Vec<_> = made
        .workers
        .iter()
        .map(|worker| &worker.person)
        .chain(made.requests.iter().map(|request| &request.person))
        .collect();
    let emails: BTreeSet<&str> = people.iter().map(|person| person.email.as_str()).collect();
    let phones: BTreeSet<&str> = people.iter().map(|person| person.phone.as_str()).collect();
    assert_eq!((emails.len(), phones.len()), (500, 500));
    for person in people {
        assert!(person.family_name.starts_with("Inventata ") && person.email.ends_with("@example.org"), "{person:?}");
        assert!(person.phone.starts_with("000 "), "{person:?}");
    }
}

#[test]
fn what_is_invented_can_be_written_read_and_asked() {
    // On a day of provisional tables too.
    for rules in [*RULES, rules_on("2027-03-01")] {
        let made = register(5, 200, 150, &rules);
        for worker in &made.workers {
            assert_eq!(Worker::from_json(&worker.worker.to_json()).as_ref(), Ok(&worker.worker));
            assert_eq!(worker.worker.check_pay(&rules), Ok(()));
        }
        for request in &made.requests {
            assert_eq!(Request::from_json(&request.request.to_json()).as_ref(), Ok(&request.request));
            assert_eq!(refusals(&request.request, &rules), [], "{:?}", request.request);
        }
    }
}

#[test]
fn most_requests_find_tens_of_people() {
    let made = register(1, 2000, 120, &RULES);
    let mut kinds = BTreeMap::<_, u32>::new();
    let mut found: Vec<usize> = Vec::new();
    for request in &made.requests {
        let asked = Asked::new(&request.request, &RULES).expect("lawful");
        found.push(rank(&asked, made.workers.iter().map(|worker| &worker.worker)).matches.len());
        *kinds.entry((request.request.role, request.request.regime, request.request.pattern.kind())).or_default() += 1;
    }
    found.sort_unstable();
    assert!(found[60] >= 20, "half of the requests: {found:?}");
    assert!(found.iter().filter(|count| **count == 0).count() <= 6, "{found:?}");
    assert!(kinds.len() >= 10, "{kinds:?}");
}
