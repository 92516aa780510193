//! The end of a contract: golden cases, notice, the fund, and that every sheet balances.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use curami::ccnl::{Rulebook, Steps, Voce, quote_amounts};
use curami::life::end::{EndLine, EndLineCode, Prepared, SettlementAnswer, SettlementRequest};
use curami::life::{Employment, Month};
use curami::money::{Exact, Factor, Money};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::rules::{day, embedded as read_rules};

static RULES: LazyLock<Rulebook> = LazyLock::new(read_rules);

fn embedded() -> &'static Rulebook {
    &RULES
}

fn terms(from: &str, regime: &str, livello: &str, hours: &str) -> Value {
    json!({"from": from, "regime": regime, "livello": livello, "weekly_hours": hours})
}

fn employment(hired: &str, regime: &str, livello: &str, hours: &str) -> Value {
    json!({"hired_on": hired, "terms": [terms(hired, regime, livello, hours)]})
}

fn request(employment: &Value, ended_on: &str, reason: &str, more: &Value) -> Value {
    let mut all = json!({"employment": employment, "ended_on": ended_on, "reason": reason});
    for (key, value) in more.as_object().into_iter().flatten() {
        all[key] = value.clone();
    }
    all
}

fn settled(book: &Rulebook, request: &Value) -> Value {
    let request = SettlementRequest::from_json(request).unwrap_or_else(|fault| panic!("{fault} {:?}", fault.field));
    let answer = SettlementAnswer::of(book, &request).unwrap_or_else(|fault| panic!("{fault} {:?}", fault.field));
    answer.value().clone()
}

fn refused(request: &Value) -> (&'static str, String) {
    let book = embedded();
    let read =
        SettlementRequest::from_json(request).and_then(|request| SettlementAnswer::of(book, &request).map(|_| ()));
    let fault = read.expect_err("a refusal");
    (fault.code, fault.field.unwrap_or_default())
}

fn amount(answer: &Value, code: &str) -> String {
    let lines = answer["lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["code"] == code);
    line.map_or_else(|| "none".to_owned(), |line| line["amount"].as_str().expect("an amount").to_owned())
}

/// Golden case 4: the employer dies, CS live-in, one year and eight months, eleven months in the year, eight days untaken.
#[test]
fn the_employer_dies() {
    let carer = employment("2025-04-01", "convivente", "CS", "54");
    let more = json!({"vacation": {"untaken": "8"}, "coefficient": "2.000000%", "explain": true});
    let answer = settled(embedded(), &request(&carer, "2026-11-30", "employer_death", &more));
    assert_eq!(answer["notice"]["days"], 15);
    assert_eq!(amount(&answer, "notice"), "696.82");
    assert_eq!(amount(&answer, "tredicesima"), "1277.50");
    assert_eq!(amount(&answer, "vacation"), "428.81");
    // The month, and the holiday of 1 November on a Sunday: 1393.64 / 26.
    assert_eq!(amount(&answer, "pay"), "1247.44");
    let last = answer["fund"]["years"].as_array().expect("years").last().expect("a year").clone();
    assert_eq!((&last["months"], &last["coefficient"]), (&json!(11), &json!("2.000000%")));
}

fn notice_days(employment: &Value, ended_on: &str, who: &str, more: &Value) -> u64 {
    let mut more = more.clone();
    more["who"] = json!(who);
    more["coefficient"] = json!("1.000000%");
    let answer = settled(embedded(), &request(employment, ended_on, "withdrawal", &more));
    answer["notice"]["days"].as_u64().expect("days")
}

/// R-NOTICE-1 and golden case 7, row by row: the last day within the step, and the day after.
#[test]
fn notice_goes_by_hours_service_and_side() {
    let hired = "2020-03-10";
    for (hours, within, beyond, [dismissal, longer], [resignation, resignation_longer]) in [
        ("25", "2025-03-09", "2025-03-10", [15, 30], [8, 15]),
        ("54", "2025-03-09", "2025-03-10", [15, 30], [8, 15]),
        ("24", "2022-03-09", "2022-03-10", [8, 15], [8, 15]),
        ("24.75", "2022-03-09", "2022-03-10", [8, 15], [8, 15]),
    ] {
        let regime = if hours == "54" { "convivente" } else { "non_convivente" };
        let job = employment(hired, regime, "B", hours);
        let of = |day: &str, who: &str| notice_days(&job, day, who, &json!({}));
        assert_eq!([of(within, "employer"), of(beyond, "employer")], [dismissal, longer], "{hours}");
        assert_eq!([of(within, "worker"), of(beyond, "worker")], [resignation, resignation_longer], "{hours}");
    }
    let short = employment(hired, "non_convivente", "B", "24");
    let lodging = json!({"own_lodging": true});
    assert_eq!(notice_days(&short, "2021-03-09", "employer", &lodging), 30);
    assert_eq!(notice_days(&short, "2021-03-10", "worker", &lodging), 60);
}

#[test]
fn practice_differs_on_short_weeks() {
    let short = employment("2020-03-10", "non_convivente", "B", "24");
    let convention = |key: &str, value: &str| json!({"conventions": {key: value}});
    let halved = convention("resignation_notice", "always_halved");
    assert_eq!(notice_days(&short, "2021-03-09", "worker", &halved), 4);
    assert_eq!(notice_days(&short, "2023-03-09", "worker", &halved), 8);
    let years = convention("short_notice_years", "as_above");
    assert_eq!(notice_days(&short, "2025-03-09", "employer", &years), 8);
    assert_eq!(notice_days(&short, "2025-03-10", "employer", &years), 15);
}

/// Art. 40 c. 2: dismissed before the thirty-first day after maternity leave, twice the notice.
#[test]
fn notice_is_doubled_after_maternity() {
    let job = employment("2023-03-10", "convivente", "BS", "54");
    let leave = json!({"maternity_leave_ended_on": "2025-03-01"});
    assert_eq!(notice_days(&job, "2025-03-31", "employer", &leave), 30);
    assert_eq!(notice_days(&job, "2025-04-01", "employer", &leave), 15);
    assert_eq!(notice_days(&job, "2025-03-31", "worker", &leave), 8);
    assert_eq!(notice_days(&job, "2025-02-28", "worker", &leave), 0, "a protected parent owes none");
}

#[test]
fn none_is_due_in_trial_at_the_term_for_just_cause_or_by_agreement() {
    let book = embedded();
    let job = employment("2026-09-01", "convivente", "CS", "54");
    let days = |reason: &str, more: Value| settled(book, &request(&job, "2026-09-20", reason, &more))["notice"].clone();
    assert_eq!(days("trial", json!({}))["days"], 0);
    assert_eq!(days("trial", json!({"hired_from_another_region": true}))["days"], 3);
    assert_eq!(days("agreement", json!({}))["days"], 0);
    assert_eq!(days("just_cause", json!({"who": "employer"}))["days"], 0);
    let paid = days("just_cause", json!({"who": "worker"}));
    assert_eq!((&paid["days"], &paid["owed_by"]), (&json!(15), &json!("employer")));
    let mut term = job.clone();
    term["term"] = json!("fixed_term");
    term["ends_on"] = json!("2026-09-20");
    assert_eq!(settled(book, &request(&term, "2026-09-20", "term_end", &json!({})))["notice"]["days"], 0);
}

/// R-NOTICE-4: fifteen days of CS live-in are 696.82, thirty 1393.64; B at 10 hours, eight days, 81.00.
#[test]
fn pay_in_lieu_of_notice() {
    let book = embedded();
    let paid = |job: &Value, more: Value| {
        let mut more = more;
        more["coefficient"] = json!("1.000000%");
        settled(book, &request(job, "2026-11-30", "withdrawal", &more))
    };
    let carer = employment("2023-01-01", "convivente", "CS", "54");
    let fresh = employment("2025-11-01", "convivente", "CS", "54");
    let old = employment("2018-01-01", "convivente", "CS", "54");
    assert_eq!(amount(&paid(&fresh, json!({"who": "employer"})), "notice"), "696.82");
    assert_eq!(amount(&paid(&fresh, json!({"who": "worker"})), "notice_withheld"), "-371.64");
    assert_ne!(amount(&paid(&carer, json!({"who": "employer"})), "notice"), "696.82", "a step of seniority more");
    let answer = paid(&old, json!({"who": "employer", "notified_on": "2026-11-10"}));
    assert_eq!((&answer["notice"]["worked"], &answer["notice"]["missing"]), (&json!(20), &json!(10)));
    let suspended = paid(&old, json!({"who": "employer", "notified_on": "2026-11-10", "notice_suspended_days": 5}));
    assert_eq!(suspended["notice"]["missing"], 15);
    let cleaner = employment("2025-11-01", "non_convivente", "B", "10");
    assert_eq!(amount(&paid(&cleaner, json!({"who": "employer"})), "notice"), "81.00");
    let twelfth = paid(&cleaner, json!({"who": "employer", "conventions": {"notice_tredicesima": "with"}}));
    assert_eq!(amount(&twelfth, "notice"), "87.75");
}

/// R-TFR-1 for a whole year of 2026: 18117.32 / 13.5.
#[test]
fn a_whole_year_of_the_fund() {
    let carer = employment("2026-01-01", "convivente", "CS", "54");
    let answer = settled(embedded(), &request(&carer, "2026-12-31", "withdrawal", &json!({"who": "worker"})));
    let year = &answer["fund"]["years"][0];
    assert_eq!((&year["base"], &year["share"]), (&json!("18117.32"), &json!("1342.02")));
    assert_eq!(amount(&answer, "tredicesima"), "1393.64");
    assert_eq!(answer["vacation_days"], "26");
}

#[test]
fn an_advance_leaves_the_fund_with_its_own_revaluation() {
    let job = employment("2024-01-01", "convivente", "CS", "54");
    let more = json!({"who": "worker", "fund": {"on": "2024-12-31", "amount": "10000.00"},
        "advances": [{"on": "2025-08-20", "amount": "4000.00"}]});
    let answer = settled(embedded(), &request(&job, "2025-12-31", "withdrawal", &more));
    let year = &answer["fund"]["years"][0];
    // 6000.00 at 2.311148% and 4000.00 at 1.998336%.
    assert_eq!(year["revaluation"], "218.60");
    assert_eq!(year["advances"], "4000.00");
    let findings = |answer: &Value| answer["findings"].to_string();
    assert!(!findings(&answer).contains("advance_beyond_share"));
    let mut much = more.clone();
    much["advances"] = json!([{"on": "2025-08-20", "amount": "8000.00"}]);
    assert!(
        findings(&settled(embedded(), &request(&job, "2025-12-31", "withdrawal", &much)))
            .contains("advance_beyond_share")
    );
    let mut twice = more.clone();
    twice["advances"] = json!([{"on": "2025-07-20", "amount": "10.00"}, {"on": "2025-08-20", "amount": "10.00"}]);
    assert!(
        findings(&settled(embedded(), &request(&job, "2025-12-31", "withdrawal", &twice)))
            .contains("advance_beyond_share")
    );
}

#[test]
fn the_last_contributions_are_due_within_ten_days() {
    let book = embedded();
    let cleaner = employment("2025-11-03", "non_convivente", "B", "10");
    let due = |ended_on: &str| {
        let more = json!({"who": "employer", "coefficient": "1.000000%", "vacation": {"untaken": "0"}});
        let answer = settled(book, &request(&cleaner, ended_on, "withdrawal", &more));
        let all = answer["contributions"].as_array().expect("payments").clone();
        (all[0]["due_on"].as_str().expect("a day").to_owned(), all)
    };
    assert_eq!(due("2026-11-20").0, "2026-11-30");
    assert_eq!(due("2026-11-28").0, "2026-12-09", "the eighth is a holiday");
    assert_eq!(due("2026-12-17").0, "2026-12-28", "the twenty-seventh is a Sunday");
    let (_, payments) = due("2026-11-20");
    assert_eq!((&payments[0]["from"], &payments[0]["to"]), (&json!("2026-09-27"), &json!("2026-11-20")));
    assert_eq!(
        (&payments[1]["for"], &payments[1]["from"], &payments[1]["to"]),
        (&json!("notice"), &json!("2026-11-21"), &json!("2026-11-28"))
    );
    assert_eq!(
        (&payments[1]["hours"], &payments[1]["paid_hours"], &payments[1]["inps"]),
        (&json!("11.4286"), &json!(12), &json!("20.40"))
    );
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let job = employment("2025-04-01", "convivente", "CS", "54");
    let of = |ended_on: &str, reason: &str, more: Value| refused(&request(&job, ended_on, reason, &more));
    let worker = || json!({"who": "worker"});
    assert_eq!(of("2025-03-31", "withdrawal", worker()), ("end_before_start", "ended_on".into()));
    assert_eq!(of("2026-03-31", "sorrow", worker()), ("invalid_value", "reason".into()));
    assert_eq!(of("2026-03-31", "withdrawal", json!({})), ("missing_field", "who".into()));
    assert_eq!(of("2026-03-31", "agreement", worker()), ("not_allowed", "who".into()));
    assert_eq!(of("2026-03-31", "withdrawal", worker()), ("no_coefficient", "coefficient".into()));
    assert_eq!(of("2026-03-31", "term_end", json!({})), ("not_the_term", "reason".into()));
    assert_eq!(of("2025-12-31", "trial", json!({})), ("trial_over", "reason".into()));
    let mut more = worker();
    more["bases"] = json!([{"month": "2026-01", "amount": "1000.00"}]);
    assert_eq!(of("2025-12-31", "withdrawal", more), ("end_before_known_month", "ended_on".into()));
    let mut more = worker();
    more["advances"] = json!([{"on": "2025-06-20", "amount": "9000.00"}]);
    assert_eq!(of("2025-12-31", "withdrawal", more.clone()), ("beyond_the_fund", "advances[0].amount".into()));
    more["advances"] = json!([{"on": "2025-06-20", "amount": "10.00"}]);
    assert_eq!(of("2025-12-31", "withdrawal", more), ("no_coefficient", "advances[0].coefficient".into()));
    let old = employment("2012-04-01", "convivente", "CS", "54");
    // Months before the tables: the fund takes their place.
    assert_eq!(refused(&request(&old, "2025-12-31", "withdrawal", &worker())), ("no_rules", "fund".into()));
    let mut more = worker();
    more["notified_on"] = json!("2026-01-02");
    assert_eq!(of("2025-12-31", "withdrawal", more), ("after_the_end", "notified_on".into()));
}

/// Every amount of the explained sheet is that of the plain one, and its tree adds up again.
#[test]
fn the_explained_sheet_says_the_same() {
    let book = embedded();
    let mut job = employment("2023-04-11", "convivente", "DS", "54");
    job["terms"].as_array_mut().expect("terms").push(terms("2025-06-10", "non_convivente", "CS", "21.5"));
    let asked = request(
        &job,
        "2026-02-10",
        "withdrawal",
        &json!({"who": "employer", "vacation": {"carried": "3", "taken": "12.5"}}),
    );
    let asked = SettlementRequest::from_json(&asked).expect("a request");
    let prepared = Prepared::new(book, &asked).expect("months");
    let steps = Steps::new();
    let trees = prepared.settle::<Voce<'_>>(&steps, book).expect("a sheet");
    let plain = prepared.settle::<Exact>((), book).expect("a sheet");
    assert_eq!(trees.lines.len(), plain.lines.len());
    for (tree, line) in trees.lines.iter().zip(&plain.lines) {
        assert_eq!((tree.code, tree.amount.amount()), (line.code, line.amount));
        assert_eq!(tree.amount.recompute(), line.amount, "{:?}", line.code);
    }
    let _: [Money; 3] = trees.totals();
}

/// A year and more of somebody's life, drawn at random, and what it should add up to by the quotes of its months.
struct Life {
    request: Value,
    hired: NaiveDate,
    ended: NaiveDate,
    paid: [Money; 2],
    taken: i64,
}

fn life(draw: &mut ChaCha8Rng) -> Life {
    let hired = day("2016-01-01") + Days::new(draw.random_range(0..3900));
    let ended = (hired + Days::new(draw.random_range(0..700))).min(day("2026-12-31"));
    let (regime, livello, hours) = [
        ("convivente", "CS", 54),
        ("convivente", "D", 40),
        ("convivente_ridotto", "BS", 30),
        ("non_convivente", "B", draw.random_range(1..=40)),
        ("non_convivente", "CS", draw.random_range(1..=40)),
    ][draw.random_range(0..5)];
    let taken = draw.random_range(0..30);
    let reason =
        [("withdrawal", "employer"), ("withdrawal", "worker"), ("just_cause", "worker")][draw.random_range(0..3)];
    let mut paid = [Money::ZERO, Money::from_cents(draw.random_range(0..60_000))];
    let mut more = json!({"who": reason.1, "tredicesima_paid": paid[1], "coefficient": "0.750000%",
        "vacation": {"carried": "0", "taken": taken.to_string()}});
    // An advance small enough to be there whatever the pay, once two months have passed.
    if (ended - hired).num_days() > 90 && draw.random_bool(0.5) {
        paid[0] = Money::from_cents(draw.random_range(1..100));
        let on = hired + Days::new(draw.random_range(80..90));
        more["advances"] = json!([{"on": on, "amount": paid[0], "coefficient": "0.250000%"}]);
    }
    let job = employment(&hired.to_string(), regime, livello, &hours.to_string());
    Life { request: request(&job, &ended.to_string(), reason.0, &more), hired, ended, paid, taken }
}

/// Pay and board of a month, exact, by the quote of the last day employed in it.
fn month_of(book: &Rulebook, job: &Employment, last: NaiveDate) -> Exact {
    let situation = job.situation(last, None).expect("a situation");
    let figures = quote_amounts(book, &situation).figures.expect("amounts");
    figures.exact_pay.over(Factor::whole(12)) + figures.board_month
}

/// Accruals = paid + due, for one life: TFR, tredicesima, vacation, and the sum of the sheet.
fn balances(book: &Rulebook, life: &Life) {
    let asked = SettlementRequest::from_json(&life.request).expect("a request");
    let prepared = Prepared::new(book, &asked).expect("months");
    let sheet = prepared.settle::<Exact>((), book).unwrap_or_else(|fault| panic!("{fault} {}", life.request));
    let sum_of =
        |code| sheet.lines.iter().find(|line| line.code == code).map_or(Money::ZERO, |line| line.amount.round_cents());
    let (mut shares, mut months, mut base, mut year) = (Money::ZERO, 0, Exact::zero(), life.hired.year());
    for month in Month::of(life.hired).to(Month::of(life.ended)) {
        if month.year() != year {
            shares = shares + base.over(Factor::fraction(27, 2)).round_cents();
            (months, base, year) = (0, Exact::zero(), month.year());
        }
        let (from, to) = (month.first().max(life.hired), month.last().min(life.ended));
        if (to - from).num_days() + 1 >= 15 {
            let global = month_of(book, &asked.employment, to);
            base = base + global + global.over(Factor::whole(12));
            months += 1;
        }
    }
    shares = shares + base.over(Factor::fraction(27, 2)).round_cents();
    let revalued: Money = sheet.fund.years.iter().map(|year| year.revaluation.round_cents()).sum();
    assert_eq!(shares + revalued, life.paid[0] + sum_of(EndLineCode::Tfr), "TFR of {}", life.request);
    assert_eq!(sheet.fund.years.last().map(|year| year.fund), Some(sum_of(EndLineCode::Tfr)));
    let due = sum_of(EndLineCode::Tredicesima) - sum_of(EndLineCode::TredicesimaBack);
    // The tredicesima is a month as it stands at the end, a twelfth for each month of the year.
    let of_year = month_of(book, &asked.employment, life.ended).times(Factor::fraction(months, 12));
    assert_eq!(of_year.round_cents(), life.paid[1] + due, "tredicesima of {}", life.request);
    let days = Factor::fraction(26 * months, 12);
    assert_eq!(days, Factor::whole(life.taken).plus(sheet.vacation_days), "vacation of {}", life.request);
    let sign = |line: &EndLine<'_, Exact>| {
        if line.code.withheld() { -line.amount.round_cents() } else { line.amount.round_cents() }
    };
    assert_eq!(sheet.lines.iter().map(sign).sum::<Money>(), sheet.totals()[2]);
    assert_eq!(sheet.notice.due, sheet.notice.worked + sheet.notice.missing);
}

#[test]
fn ten_thousand_lives_balance() {
    let book = embedded();
    (0..10_000_u64).into_par_iter().for_each(|seed| balances(book, &life(&mut ChaCha8Rng::seed_from_u64(seed))));
}

/// The last quarter of a sheet is the quarter of everybody: no hour of it is counted another way.
#[test]
fn the_last_quarter_is_the_quarter_itself() {
    let book = embedded();
    for (regime, hours, ended_on) in [
        ("non_convivente", "20", "2026-05-20"),
        ("non_convivente", "30", "2025-12-31"),
        ("convivente", "54", "2026-06-14"),
        ("non_convivente", "7.25", "2024-07-03"),
        ("assistenza_notturna", "", "2026-02-10"),
    ] {
        let mut job = employment("2023-03-10", regime, "CS", hours);
        if hours.is_empty() {
            job["terms"][0].as_object_mut().expect("terms").remove("weekly_hours");
        }
        let more = json!({"who": "worker", "notified_on": "2020-01-01", "coefficient": "1.000000%",
            "vacation": {"untaken": "0"}});
        let sheet = settled(book, &request(&job, ended_on, "withdrawal", &more));
        let end: NaiveDate = ended_on.parse().expect("a day");
        let quarter = format!("{}-Q{}", end.year(), end.month0() / 3 + 1);
        let months = json!([{"month": &ended_on[..7], "ended_on": ended_on}]);
        let asked = json!({"employment": job, "quarter": quarter, "months": months});
        let answer = curami::life::exchange::quarter(book, &asked).unwrap_or_else(|refused| refused.to_json());
        let paid = &sheet["contributions"][0];
        for (own, of_quarter) in
            [("inps", "inps"), ("cassacolf", "cassacolf"), ("total", "to_pay"), ("due_on", "due_by")]
        {
            assert_eq!(paid[own], answer[of_quarter], "{regime} {own}: {sheet:#} {answer:#}");
        }
    }
}

#[test]
fn registers_of_the_last_months_say_what_happened() {
    let book = embedded();
    let job = employment("2025-01-07", "non_convivente", "B", "20");
    let of = |months: Value, more: Value| {
        let mut all = json!({"who": "worker", "notified_on": "2020-01-01", "coefficient": "1.000000%",
            "vacation": {"untaken": "0"}, "months": months});
        for (key, value) in more.as_object().into_iter().flatten() {
            all[key] = value.clone();
        }
        request(&job, "2026-05-20", "withdrawal", &all)
    };
    let carer = employment("2025-01-07", "convivente", "CS", "54");
    let living_in = |months: Value| {
        let more = json!({"who": "worker", "coefficient": "1.000000%", "vacation": {"untaken": "0"}, "months": months});
        settled(book, &request(&carer, "2026-05-20", "withdrawal", &more))
    };
    let (none, said) = (living_in(json!([])), living_in(json!([{"month": "2026-04"}, {"month": "2026-05"}])));
    for part in ["lines", "contributions"] {
        assert_eq!(none[part], said[part], "registers that say nothing change nothing");
    }
    // By the hour a whole month is worth its own days, not a twelfth of the year's.
    let plain = settled(book, &of(json!([{"month": "2026-04"}, {"month": "2026-05"}]), json!({})));
    let extra = json!([{"month": "2026-04", "entries": [{"kind": "extra", "day": "2026-04-08", "hours": "4"}]},
        {"month": "2026-05", "entries": [{"kind": "extra", "day": "2026-05-06", "hours": "3"},
            {"kind": "advance", "amount": "100.00"}, {"kind": "refund", "amount": "12.50", "what": "Spesa"}]}]);
    let more = settled(book, &of(extra, json!({})));
    let hours = |answer: &Value| answer["contributions"][0]["hours"].as_str().and_then(Factor::parse).expect("hours");
    assert_eq!(hours(&more), hours(&plain).plus(Factor::whole(7)), "seven hours more go to INPS");
    assert_eq!((amount(&more, "advance"), amount(&more, "refund")), ("-100.00".to_owned(), "12.50".to_owned()));
    let euro = |answer: &Value, code: &str| amount(answer, code).parse::<Money>().expect("euro");
    assert!(euro(&more, "pay") > euro(&plain, "pay") && euro(&more, "tfr") > euro(&plain, "tfr"));
    let unpaid =
        json!([{"month": "2026-04", "entries": [{"kind": "unpaid_leave", "from": "2026-04-01", "to": "2026-04-30"}]}]);
    let less = settled(book, &of(unpaid, json!({})));
    assert!(euro(&less, "tfr") < euro(&plain, "tfr"), "what is not paid adds nothing to the fund");

    let refusal = |months: Value| refused(&of(months, json!({})));
    assert_eq!(refusal(json!([{"month": "2026-06"}])), ("outside_employment", "months[0].month".to_owned()));
    assert_eq!(
        refusal(json!([{"month": "2026-05"}, {"month": "2026-05"}])),
        ("repeated_month", "months[1].month".to_owned())
    );
    assert_eq!(
        refusal(json!([{"month": "2026-05", "ended_on": "2026-05-10"}])),
        ("end_differs", "months[0].ended_on".to_owned())
    );
    let late = json!([{"month": "2026-04", "entries": [{"kind": "extra", "day": "2026-05-08", "hours": "4"}]}]);
    assert_eq!(refusal(late), ("outside_month", "months[0].entries[0].day".to_owned()));
}
