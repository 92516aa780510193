//! What holds of every quote, on thousands of random situations.

use curami::ccnl::{
    Answer, BoardLodging, BoardMonthDays, Conventions, EffectivePay, Fields, Line, LiveInHours, Livello, Quote, Regime,
    Rulebook, Seniority, SeniorityBase, Situation, Steps, Term, TfrBase, VacationBoard, Voce, quote, quote_amounts,
};
use curami::money::{Hours, Money};
use proptest::prelude::*;
use proptest::sample::select;

use super::quote_naive::naive;

fn book() -> &'static Rulebook {
    static BOOK: std::sync::OnceLock<Rulebook> = std::sync::OnceLock::new();
    BOOK.get_or_init(|| Rulebook::embedded().expect("the embedded rules load"))
}

fn conventions() -> impl Strategy<Value = Conventions> {
    let first = (select(BoardMonthDays::ALL), select(Seniority::ALL), select(SeniorityBase::ALL));
    let second =
        (select(EffectivePay::ALL), select(TfrBase::ALL), select(LiveInHours::ALL), select(VacationBoard::ALL));
    (first, second).prop_map(|((days, seniority, base), (effective, tfr, live_in, vacation))| Conventions {
        board_month_days: days,
        seniority,
        seniority_base: base,
        effective_pay: effective,
        tfr_base: tfr,
        live_in_hours: live_in,
        vacation_board: vacation,
    })
}

/// Days around the changes of tables, and any day from 2012 to 2028.
fn days() -> impl Strategy<Value = chrono::NaiveDate> {
    let first = chrono::NaiveDate::from_ymd_opt(2012, 6, 1).expect("a day");
    (0_u64..6000).prop_map(move |days| first + chrono::Days::new(days))
}

type Flags = (bool, bool, bool, bool, bool);

prop_compose! {
    fn situations()(
        on in days(),
        known_after in prop::option::of(-200_i64..400),
        regime in select(&Regime::ALL[..]),
        livello in select(&Livello::ALL[..]),
        quarters in prop_oneof![3 => 1_u32..=220, 1 => select(vec![96, 97, 120, 121, 160, 161, 216, 217])],
        served in prop::option::of(0_u64..7000),
        term in select(Term::ALL),
        flags in any::<Flags>(),
        beyond in prop::option::of(-200_i64..60_000),
        board in prop::option::of(select(BoardLodging::ALL)),
        conventions in prop_oneof![Just(Conventions::default()), conventions()],
    ) -> Situation {
        let (cuaf, superminimo_absorbable, child_under_six, several_non_self_sufficient, certified_uni_11766) = flags;
        let livello = (regime != Regime::PresenzaNotturna).then_some(livello);
        let floor = book().on(on, None).pay_floor(regime, livello).unwrap_or(Money::from_cents(100_000));
        let agreed = |beyond: i64| {
            let beyond = if regime.hourly() { beyond / 100 } else { beyond };
            Money::from_cents((floor.cents() + beyond).max(0))
        };
        Fields {
            known_on: known_after.map(|days| on + chrono::TimeDelta::days(days)),
            livello,
            weekly_hours: (!regime.night()).then_some(Hours::from_quarters(quarters)),
            hired_on: served.map(|days| on - chrono::Days::new(days)),
            term,
            cuaf,
            agreed_pay: beyond.map(agreed),
            superminimo_absorbable,
            child_under_six,
            several_non_self_sufficient,
            certified_uni_11766,
            board_lodging: board,
            conventions,
            ..Fields::new(on, regime)
        }
        .check()
        .expect("fields that agree")
    }
}

/// Every amount of a quote with its tree.
fn roots<'a>(quote: &Quote<'a>) -> Vec<Voce<'a>> {
    quote
        .figures
        .iter()
        .flat_map(|figures| {
            let hour = &figures.hour;
            let hourly = [hour.minimum, hour.pay, hour.rgf, hour.effective, hour.inps_total, hour.inps_worker];
            let lines = figures.month.iter().chain(figures.year.iter()).map(|(_, voce)| *voce);
            hourly.into_iter().chain(lines).collect::<Vec<_>>()
        })
        .collect()
}

fn every_node_recomputes(voce: Voce<'_>) {
    assert_eq!(voce.recompute(), voce.amount(), "{:?}", voce.item());
    voce.children().for_each(every_node_recomputes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn an_independent_computation_agrees(situation in situations()) {
        let answer = serde_json::to_value(Answer::of(book(), &situation, false)).expect("JSON");
        let expected = naive(book(), &situation);
        match expected {
            Err(unlawful) => {
                let all = answer["findings"].as_array().expect("findings").iter();
                let met: Vec<&str> = all.filter(|it| it["severity"] == "unlawful").filter_map(|it| it["code"].as_str()).collect();
                prop_assert_eq!(met, unlawful);
                prop_assert!(answer.get("year").is_none());
            }
            Ok(figures) => {
                for (place, amount) in figures {
                    let (section, line) = place.split_once('.').expect("section and line");
                    prop_assert_eq!(&answer[section][line], &amount, "{} of {}", place, situation.to_json());
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_tree_recomputes_and_agrees_with_the_amounts_alone(situation in situations()) {
        let steps = Steps::new();
        let explained = quote(&steps, book(), &situation);
        roots(&explained).into_iter().for_each(every_node_recomputes);
        prop_assert_eq!(Answer::from(&explained), Answer::from(&quote_amounts(book(), &situation)));
    }

    #[test]
    fn totals_add_rounded_lines(situation in situations()) {
        let answer = Answer::of(book(), &situation, false);
        for lines in [answer.month, answer.year].into_iter().flatten() {
            let sum = |all: &[Line]| all.iter().map(|line| *lines.get(*line)).sum::<Money>();
            let pay = sum(&[Line::Minimo, Line::IndennitaFunzione, Line::Scatti, Line::Superminimo, Line::IndennitaH,
                Line::IndennitaI, Line::IndennitaL]);
            prop_assert_eq!(sum(&[Line::Pay]), pay);
            let gross = sum(&[Line::Pay, Line::BoardCash, Line::Tredicesima]);
            prop_assert_eq!(sum(&[Line::WorkerGross]), gross);
            prop_assert_eq!(sum(&[Line::WorkerNet, Line::InpsWorker, Line::CassacolfWorker]), gross);
            prop_assert_eq!(sum(&[Line::EmployerCost]), gross + sum(&[Line::Tfr, Line::InpsEmployer, Line::CassacolfEmployer]));
        }
    }

    #[test]
    fn writing_and_reading_gives_the_same_situation(situation in situations()) {
        prop_assert_eq!(&Situation::from_json(&situation.to_json()), &Ok(situation.clone()));
        prop_assert_eq!(Situation::from_pairs(situation.to_pairs()), Ok(situation));
    }

    #[test]
    fn pay_never_falls_as_hours_rise_in_hourly_regimes(situation in situations(), more in 1_u32..40) {
        let fields = situation.into_fields();
        if let (true, Some(hours)) = (fields.regime.hourly(), fields.weekly_hours) {
            let longer = Fields { weekly_hours: Some(Hours::from_quarters(hours.quarters() + more)), ..fields.clone() };
            let pay = |fields: Fields| {
                let answer = Answer::of(book(), &fields.check().expect("fields that agree"), false);
                answer.year.map(|year| *year.get(Line::Pay))
            };
            if let (Some(less), Some(more)) = (pay(fields), pay(longer)) {
                prop_assert!(less <= more);
            }
        }
    }

    #[test]
    fn no_text_is_more_than_an_error(text in "\\PC{0,40}", key in "[a-z_]{1,12}") {
        let value = serde_json::json!({"on": text.clone(), "regime": "convivente", key: text});
        prop_assert!(Situation::from_json(&value).is_err());
    }
}
