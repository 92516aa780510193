//! The quote worked out a second time, from its specification and in another way: whole numbers
//! in very small units in the place of exact fractions, one long function in the place of many.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use curami::ccnl::{
    BoardLodging, BoardMonthDays, EffectivePay, LiveInHours, Livello, Minimi, Regime, Riga, Rulebook, Seniority,
    SeniorityBase, Situation, Tabella, Term, TfrBase, VacationBoard,
};

/// A cent in units: divisible by 100 (4%), 216 (quarters of 54 hours), 12 and 27 (13.5 twice).
const CENT: i128 = 100 * 216 * 12 * 27;

/// The cents of a number of units over a divisor, half away from zero.
fn cents(units: i128, over: i128) -> i128 {
    let (above, below) = (2 * units.abs() + over * CENT, 2 * over * CENT);
    above.div_euclid(below) * units.signum()
}

fn exactly(units: i128, over: i128) -> i128 {
    assert_eq!(units % over, 0, "units are small enough");
    units / over
}

fn text(cents: i128) -> String {
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)
}

/// Whole years of service on a day.
fn years(hired: NaiveDate, day: NaiveDate) -> i32 {
    day.year() - hired.year() - i32::from((day.month(), day.day()) < (hired.month(), hired.day()))
}

/// Scatti: complete pairs of years on the first day of the month.
fn steps(hired: NaiveDate, on: NaiveDate) -> i32 {
    (years(hired, on.with_day(1).expect("a first day")) / 2).clamp(0, 7)
}

fn row_of(situation: &Situation) -> (Tabella, Riga) {
    let table = match situation.regime() {
        Regime::Convivente => Tabella::A,
        Regime::ConviventeRidotto => Tabella::B,
        Regime::NonConvivente => Tabella::C,
        Regime::AssistenzaNotturna => Tabella::D,
        Regime::PresenzaNotturna => Tabella::E,
        Regime::CoperturaRiposi => Tabella::G,
    };
    (table, situation.livello().map_or(Riga::Unico, Riga::Livello))
}

fn cell(minimi: &Minimi, table: Tabella, row: Riga) -> Option<i128> {
    minimi.cell(table, row).map(|amount| i128::from(amount.cents()))
}

/// The figures by `section.line`, or the codes of what is unlawful.
#[expect(clippy::too_many_lines, reason = "one page of arithmetic, read beside the specification from top to bottom")]
#[expect(clippy::similar_names, reason = "Italian names of the specification")]
pub fn naive(book: &Rulebook, situation: &Situation) -> Result<BTreeMap<String, String>, Vec<&'static str>> {
    let (on, known) = (situation.on(), situation.known_on());
    let rules = book.on(on, known);
    let (minimi, contributi, contratto) = (rules.minimi().ok(), rules.contributi().ok(), rules.contratto().ok());
    let regime = situation.regime();
    let quarters = situation.weekly_hours().map_or(216, |hours| i128::from(hours.quarters()));
    let conventions = situation.conventions();
    let in_proportion = regime == Regime::Convivente && conventions.live_in_hours == LiveInHours::Proportional;
    let (table, row) = row_of(situation);

    let mut unlawful = Vec::new();
    if minimi.is_none() || contributi.is_none() || contratto.is_none() {
        unlawful.push("no_rules");
    }
    let most = match regime {
        Regime::Convivente => 54,
        Regime::ConviventeRidotto => 30,
        Regime::NonConvivente | Regime::CoperturaRiposi => 40,
        Regime::AssistenzaNotturna | Regime::PresenzaNotturna => 1000,
    };
    if contratto.is_some() && quarters > 4 * most {
        unlawful.push("hours_over_maximum");
    }
    let agreed = situation.agreed_pay().map(|pay| i128::from(pay.cents()));
    if let (Some(minimi), Some(_)) = (minimi, contratto) {
        match cell(&minimi.body, table, row) {
            None => unlawful.push("livello_not_in_table"),
            Some(minimum) => {
                let (paid, due) = if in_proportion { (216, minimum * quarters) } else { (1, minimum) };
                if agreed.is_some_and(|agreed| agreed * paid < due) {
                    unlawful.push("below_minimum");
                }
            }
        }
    }
    let (Some(minimi), Some(contributi), Some(contratto), true) = (minimi, contributi, contratto, unlawful.is_empty())
    else {
        return Err(unlawful);
    };

    let tables = &minimi.body;
    let hourly = regime.hourly();
    let plain_year = |cents: i128| if hourly { cents * CENT * quarters * 13 } else { cents * CENT * 12 };
    let year = |cents: i128| {
        if in_proportion { exactly(cents * CENT * 12 * quarters, 216) } else { plain_year(cents) }
    };
    let minimum = cell(tables, table, row).expect("checked above");
    let minimo = year(minimum);

    let livello = situation.livello();
    let has_funzione = regime == Regime::Convivente && matches!(livello, Some(Livello::D | Livello::Ds));
    let funzione_of = |minimi: &Minimi| cell(minimi, Tabella::A, Riga::IndennitaFunzione).unwrap_or(0) * 12 * CENT;
    let funzione = if has_funzione { funzione_of(tables) } else { 0 };

    let number = steps(situation.hired_on(), on);
    let with_funzione = conventions.seniority_base == SeniorityBase::WithFunctionIndemnity && has_funzione;
    let base_in = |minimi: &Minimi| {
        year(cell(minimi, table, row).unwrap_or(0)) + if with_funzione { funzione_of(minimi) } else { 0 }
    };
    let scatti = match conventions.seniority {
        Seniority::Revalued => exactly(4 * i128::from(number) * base_in(tables), 100),
        Seniority::Frozen => {
            let known_tables: Vec<_> = book
                .minimi()
                .iter()
                .filter(|edition| known.is_none_or(|known| edition.act.signed <= known))
                .filter(|edition| cell(&edition.body, table, row).is_some())
                .collect();
            let mut total = 0;
            for step in 1..=number {
                // The first day of a month on which this many steps count.
                let mut day = situation.hired_on().with_day(1).expect("a first day");
                while steps(situation.hired_on(), day) < step {
                    day = day + chrono::Months::new(1);
                }
                let then = known_tables.iter().rfind(|edition| edition.from <= day).unwrap_or(&known_tables[0]);
                total += exactly(4 * base_in(&then.body), 100);
            }
            total
        }
    };

    let is = |some: &[Livello]| livello.is_some_and(|livello| some.contains(&livello));
    let get =
        |table, row: fn(Livello) -> Riga| livello.and_then(|livello| cell(tables, table, row(livello))).unwrap_or(0);
    let indemnity = |table| match regime {
        Regime::NonConvivente => get(table, Riga::Orario) * CENT * quarters * 13,
        Regime::Convivente => get(table, Riga::Mensile) * CENT * 12,
        Regime::ConviventeRidotto => get(table, Riga::MensileTabellaB) * CENT * 12,
        _ => 0,
    };
    let h = if situation.child_under_six() && is(&[Livello::Bs]) { indemnity(Tabella::H) } else { 0 };
    let several = situation.several_non_self_sufficient() && is(&[Livello::Cs, Livello::Ds]);
    let i = if several && regime != Regime::ConviventeRidotto { indemnity(Tabella::I) } else { 0 };
    let l_regime = matches!(regime, Regime::Convivente | Regime::NonConvivente);
    let l = if situation.certified_uni_11766() && l_regime { get(Tabella::L, Riga::Livello) * CENT * 12 } else { 0 };

    let absorbed = if situation.superminimo_absorbable() { h + i + l } else { 0 };
    let superminimo = agreed.map_or(0, |agreed| (plain_year(agreed) - minimo - absorbed).max(0));
    let pay = minimo + funzione + scatti + superminimo + h + i + l;

    let day = cell(tables, Tabella::F, Riga::Totale).unwrap_or(0) * CENT;
    let renewed = contratto.from >= NaiveDate::from_ymd_opt(2025, 11, 1).expect("a day");
    let days = match conventions.board_month_days {
        BoardMonthDays::TwentySix => 26,
        BoardMonthDays::Thirty => 30,
        BoardMonthDays::ByDate => {
            if renewed {
                30
            } else {
                26
            }
        }
    };
    let given = situation.board_lodging();
    let board = if given == BoardLodging::None { 0 } else { day * days };
    let vacation = match (given, conventions.vacation_board) {
        (BoardLodging::None, _) | (_, VacationBoard::NotAdded) => 0,
        (_, VacationBoard::WorkingDays) => 26 * day,
        (_, VacationBoard::Month) => board,
    };
    let in_kind = if given == BoardLodging::InKind { 12 * board } else { 0 };
    let cash = if given == BoardLodging::Cash { 12 * board } else { 0 } + vacation;

    let tredicesima = exactly(pay, 12) + board;
    let in_tfr = if conventions.tfr_base == TfrBase::WithTredicesima { tredicesima } else { 0 };
    // Not whole in units: kept times 27, and divided with the rounding.
    let tfr_27 = 2 * (pay + 12 * board + in_tfr);

    let effective = match conventions.effective_pay {
        EffectivePay::TredicesimaOnBoard => cents(pay + 12 * board, 12 * quarters),
        EffectivePay::TredicesimaOnPayOnly => cents(13 * pay + 144 * board, 156 * quarters),
    };
    let table = &contributi.body;
    let within = table.fasce.iter().position(|it| it.up_to.is_none_or(|limit| effective <= i128::from(limit.cents())));
    let at = if quarters > 96 { 3 } else { within.expect("the last band has no limit") };
    let fascia = table.fasce.get(at).unwrap_or(&table.oltre);
    let fixed = situation.term() == Term::FixedTerm;
    let aliquota = if fixed { &fascia.determinato } else { &fascia.indeterminato };
    let total = if situation.cuaf() { aliquota.totale_con_cuaf } else { aliquota.totale_senza_cuaf }.cents();
    let (total, worker) = (i128::from(total), i128::from(aliquota.lavoratore.cents()));
    let inps_hours = quarters * 13 * CENT;
    let since_2020 = contratto.from >= NaiveDate::from_ymd_opt(2020, 10, 1).expect("a day");
    let assistance_hours = CENT
        * match regime {
            Regime::AssistenzaNotturna if since_2020 => 48 * 52,
            Regime::PresenzaNotturna if since_2020 => 30 * 52,
            _ => quarters * 13,
        };

    let mut figures = BTreeMap::new();
    for (section, over) in [("year", 1), ("month", 12)] {
        let mut put = |line: &str, amount: i128| {
            figures.insert(format!("{section}.{line}"), text(amount));
            amount
        };
        let paid = put("minimo", cents(minimo, over))
            + put("indennita_funzione", cents(funzione, over))
            + put("scatti", cents(scatti, over))
            + put("superminimo", cents(superminimo, over))
            + put("indennita_h", cents(h, over))
            + put("indennita_i", cents(i, over))
            + put("indennita_l", cents(l, over));
        put("pay", paid);
        put("board_in_kind", cents(in_kind, over));
        let gross = paid + put("board_cash", cents(cash, over)) + put("tredicesima", cents(tredicesima, over));
        put("worker_gross", gross);
        let kept = put("inps_worker", cents(inps_hours * worker, over))
            + put("cassacolf_worker", cents(assistance_hours * i128::from(table.assistenza_lavoratore.cents()), over));
        put("worker_net", gross - kept);
        let owed = put("tfr", cents(tfr_27, 27 * over))
            + put("inps_employer", cents(inps_hours * (total - worker), over))
            + put("cassacolf_employer", cents(assistance_hours * i128::from(table.assistenza_datore.cents()), over));
        put("employer_cost", gross + owed);
    }
    let hour = |units: i128| text(cents(units, quarters * 13));
    figures.insert("hour.minimum".to_owned(), if hourly { text(minimum) } else { hour(minimo) });
    figures.insert("hour.pay".to_owned(), hour(pay));
    figures.insert("hour.rgf".to_owned(), hour(pay + 12 * board));
    figures.insert("hour.effective".to_owned(), text(effective));
    figures.insert("hour.inps_total".to_owned(), text(total));
    figures.insert("hour.inps_worker".to_owned(), text(worker));
    Ok(figures)
}
