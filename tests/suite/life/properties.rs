//! What must hold of every month and every quarter, over random employments and registers.

use curami::ccnl::Steps;
use curami::life::month::{Register, account, explained, forecast, prepare};
use curami::life::quarter::quarter;
use curami::life::{Employment, Month};
use curami::money::Money;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use super::month::book;

fn pick<'a>(rng: &mut ChaCha8Rng, of: &[&'a str]) -> &'a str {
    of[rng.random_range(0..of.len())]
}

fn random_employment(rng: &mut ChaCha8Rng) -> Employment {
    let regime =
        pick(rng, &["non_convivente", "convivente", "convivente_ridotto", "copertura_riposi", "assistenza_notturna"]);
    let (level, most) = match regime {
        "non_convivente" => (pick(rng, &["A", "B", "BS", "C", "CS", "D", "DS"]), 160),
        "convivente" => (pick(rng, &["A", "BS", "CS", "DS"]), 216),
        "convivente_ridotto" => (pick(rng, &["B", "BS", "C"]), 120),
        "copertura_riposi" => (pick(rng, &["CS", "DS"]), 160),
        _ => (pick(rng, &["BS", "CS", "DS"]), 0),
    };
    let hired = pick(rng, &["2019-03-14", "2022-10-02", "2024-05-15", "2025-12-29"]);
    let mut terms = json!({"from": hired, "regime": regime, "livello": level});
    if most > 0 {
        let quarters: u32 = rng.random_range(4..=most);
        terms["weekly_hours"] = json!(format!("{}.{:02}", quarters / 4, quarters % 4 * 25));
    }
    if regime == "non_convivente" && rng.random_bool(0.5) {
        terms["agreed_pay"] = json!(format!("{}.50", rng.random_range(11..15)));
        terms["superminimo_absorbable"] = json!(rng.random_bool(0.5));
    }
    let mut all = json!({"hired_on": hired, "terms": [terms], "children_born": ["2020-03-10"]});
    if rng.random_bool(0.4) {
        all["conventions"] = json!({"mixed_week": pick(rng, &["week", "quarter_average", "contract"]),
            "incomplete_month": pick(rng, &["working_days", "calendar_days"]), "part_time_extra": pick(rng, &["plain", "overtime"]),
            "sick_days": pick(rng, &["thirtieths", "scheduled_hours"])});
    }
    Employment::from_json(&all).expect("an employment")
}

fn random_register(rng: &mut ChaCha8Rng, month: &str) -> Register {
    let day = |rng: &mut ChaCha8Rng| format!("{month}-{:02}", rng.random_range(1..=28));
    let mut entries = Vec::new();
    for _ in 0..rng.random_range(0..5) {
        let first = rng.random_range(1..=24);
        let last = first + rng.random_range(0..=4);
        let (from, to) = (format!("{month}-{first:02}"), format!("{month}-{last:02}"));
        entries.push(match rng.random_range(0..6) {
            0 => json!({"kind": "extra", "day": day(rng), "hours": "2.5", "night_hours": "1"}),
            1 => json!({"kind": "extra", "day": day(rng), "from": "18:30", "to": "23:00"}),
            2 => json!({"kind": "sickness", "from": from, "to": to}),
            3 => json!({"kind": pick(rng, &["vacation", "unpaid_leave", "maternity", "marriage", "suspended_by_employer"]), "from": from, "to": to}),
            4 => json!({"kind": "advance", "amount": "120.35"}),
            _ => json!({"kind": "accident", "from": from, "to": to}),
        });
    }
    Register::from_json(&json!({"month": month, "entries": entries})).expect("a register")
}

const MONTHS: [&str; 6] = ["2025-10", "2026-01", "2026-02", "2026-03", "2026-08", "2026-12"];

#[test]
fn net_and_withheld_are_the_gross_and_every_tree_recomputes() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let mut worked = 0;
    for _ in 0..150 {
        let employment = random_employment(&mut rng);
        let month = pick(&mut rng, &MONTHS);
        let register = random_register(&mut rng, month);
        let Ok(amounts) = account(book(), &employment, &register, None) else { continue };
        worked += 1;
        assert_eq!(amounts.gross, amounts.net + amounts.inps_worker + amounts.cassacolf_worker);
        assert_eq!(amounts.to_pay, amounts.net - amounts.advances + amounts.refunds);
        let (steps, ready) =
            (Steps::new(), prepare(book(), &employment, &register, None).expect("a register in order"));
        let trees = explained(&steps, &ready).expect("an account");
        let lines = amounts.lines.iter().zip(&trees.lines);
        assert_eq!(amounts.lines.len(), trees.lines.len());
        for (line, tree) in lines {
            assert_eq!((line.code, line.amount), (tree.code, tree.amount.money()));
            assert_eq!(tree.amount.recompute(), tree.amount.amount(), "{:?}", tree.code);
        }
        for (amount, tree) in
            [(amounts.gross, trees.gross), (amounts.net, trees.net), (amounts.tfr_base, trees.tfr_base)]
        {
            assert_eq!((amount, tree.recompute()), (tree.money(), tree.amount()));
        }
        assert!(amounts.gross >= Money::ZERO, "{register:?} {:?}", amounts.lines);
    }
    assert!(worked > 70, "{worked} registers were in order");
}

#[test]
fn pay_never_falls_as_hours_rise() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    for _ in 0..20 {
        let employment = random_employment(&mut rng);
        let month = pick(&mut rng, &MONTHS);
        let day = format!("{month}-{:02}", rng.random_range(1..=28));
        let mut before = Money::ZERO;
        for quarters in 0_u32..40 {
            let hours = format!("{}.{:02}", quarters / 4, quarters % 4 * 25);
            let entries =
                if quarters == 0 { json!([]) } else { json!([{"kind": "extra", "day": day, "hours": hours}]) };
            let register = Register::from_json(&json!({"month": month, "entries": entries})).expect("a register");
            let Ok(account) = account(book(), &employment, &register, None) else { break };
            assert!(account.gross >= before, "{quarters} quarters on {day}: {} < {before}", account.gross);
            before = account.gross;
        }
    }
}

#[test]
fn twelve_months_are_four_quarters() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    for _ in 0..12 {
        let employment = random_employment(&mut rng);
        if employment.hired_on() >= "2025-12-01".parse().expect("a day") {
            continue;
        }
        let months: Vec<Month> =
            "2025-01".parse::<Month>().expect("a month").to("2025-12".parse().expect("a month")).collect();
        let plain =
            |month: &Month| account(book(), &employment, &forecast(&employment, *month), None).expect("an account");
        let accounts: Vec<_> = months.iter().map(plain).collect();
        for three in accounts.chunks(3) {
            let of = three[0].month.quarter();
            let due = quarter(book(), &employment, of, three, None).expect("a quarter");
            let hours = three.iter().fold(due.carried_in - due.carried_out, |sum, month| sum + month.inps_hours());
            let paid = due.lines.iter().fold(due.carried_out - due.carried_out, |sum, line| sum + line.hours);
            assert_eq!(hours, paid, "every hour is paid once");
            let withheld: Money = three.iter().map(|month| month.inps_worker + month.cassacolf_worker).sum();
            assert_eq!(due.withheld, withheld);
            assert_eq!(due.to_pay, due.employer() + due.inps_worker + due.cassacolf_worker);
            let alone = quarter(book(), &employment, of, &[], None).expect("a quarter");
            assert_eq!(due.to_pay, alone.to_pay, "what is not said goes by the contract");
        }
    }
}

#[test]
fn whoever_lives_in_has_twelve_equal_months() {
    let employment: Value = json!({"hired_on": "2025-01-01",
        "terms": [{"from": "2025-01-01", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]});
    let employment = Employment::from_json(&employment).expect("an employment");
    for month in "2026-01".parse::<Month>().expect("a month").to("2026-12".parse().expect("a month")) {
        let account = account(book(), &employment, &forecast(&employment, month), None).expect("an account");
        assert_eq!(account.lines[0].amount.to_string(), "1193.84", "{month}");
        assert!(account.accrues);
    }
}
