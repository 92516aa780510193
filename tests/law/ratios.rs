//! What published numbers have to do with each other: shares, rates, the calendar, and what one act takes unchanged from
//! the one before.

use std::sync::LazyLock;

use chrono::{Datelike, Months, NaiveDate};
use curami::ccnl::istituti::FasciaOraria;
use curami::ccnl::profile::{Answers, Arrangement, Cared, propose};
use curami::ccnl::{Fascia, Kind, Livello, Regime, RivalutazioneConfronto, Rulebook, Sheet, Tabella};
use curami::life::end::Side;
use curami::money::{Factor, Money};
use libtest_mimic::Failed;
use serde::Deserialize;

/// The published calendar of holidays: day, name, whether it is paid.
static CALENDAR: LazyLock<Vec<(NaiveDate, String, bool)>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/holidays.csv");
    let rows = csv::Reader::from_path(path).expect("the published calendar").into_records();
    let read = |row: csv::StringRecord| (row[0].parse().expect("a day"), row[2].to_owned(), &row[6] == "yes");
    rows.map(|row| read(row.expect("a row"))).collect()
});

/// What acts take from the ones before them, as sources say.
static UNCHANGED: LazyLock<Vec<Unchanged>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/law/unchanged.toml");
    let text = std::fs::read_to_string(path).expect("what is unchanged");
    toml::from_str::<UnchangedFile>(&text).expect("what is unchanged").unchanged
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnchangedFile {
    unchanged: Vec<Unchanged>,
}

/// What the acts of a kind take from the one before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchanged {
    kind: String,
    #[serde(rename = "source")]
    _source: String,
    /// The act that takes; every act when absent.
    act: Option<NaiveDate>,
    /// Not these acts.
    #[serde(default)]
    except: Vec<NaiveDate>,
    /// Only these cells; every cell that both have when absent.
    #[serde(default)]
    only: Vec<String>,
    /// These cells changed.
    #[serde(default)]
    changed: Vec<String>,
}

/// A ratio: its name, and whether it holds.
type Ratio = (&'static str, fn(&Rulebook) -> bool);

/// What the ratios say of the rules as they are.
pub fn hold(book: &Rulebook) -> Result<(), Failed> {
    let faults: Vec<String> = Kind::ALL.into_iter().flat_map(|kind| faults(book, kind)).collect();
    let confronti: Vec<String> = book.confronti().iter().filter(|one| !one.holds()).map(ToString::to_string).collect();
    let faults: Vec<String> = faults.into_iter().chain(unchanged(book, None)).chain(confronti).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

/// Ratios between the cells of a kind, and of this kind with others.
pub fn faults(book: &Rulebook, kind: Kind) -> Vec<String> {
    let ratios: &[Ratio] = match kind {
        Kind::Ccnl => &[
            ("shares of the index", shares_agree),
            ("table L begins on its day", table_l_begins),
            ("the index is that of its month", index_of_its_month),
            ("each side keeps a letter", each_side_keeps_a_letter),
            ("slots and nights fill the day", slots_and_nights),
            ("rests and supplements agree", rests_and_supplements),
            ("coefficients follow from their index", coefficients_follow),
            ("who asks for a trained carer is told of 500 hours", five_hundred_hours),
        ],
        Kind::Minimi => &[
            ("shares of the index", shares_agree),
            ("years", end_with_their_year),
            ("table L begins on its day", table_l_begins),
            ("the index is that of its month", index_of_its_month),
        ],
        Kind::Contributi => {
            &[("worker's rate", one_rate), ("with and without CUAF", with_and_without), ("years", end_with_their_year)]
        }
        Kind::Prestazione => &[("years", end_with_their_year)],
        Kind::Festivita => &[("the published calendar", as_published)],
        Kind::Tfr => &[
            ("coefficients follow from their index", coefficients_follow),
            ("the index is that of its month", index_of_its_month),
        ],
        Kind::Detrazione => &[("the greatest credit is 399.00", greatest_credit)],
        Kind::Esonero => &[("four quarters are the year", |book| {
            let terms = |book: &Rulebook| Some(book.on(NaiveDate::MAX, None).esonero().ok()?.body.terms.value);
            terms(book).is_some_and(|terms| terms.quarter.cents() * 4 == terms.year.cents())
        })],
        Kind::Libretto => &[("limits of the vouchers", vouchers)],
        _ => &[],
    };
    ratios.iter().filter(|(_, holds)| !holds(book)).map(|(name, _)| format!("{name}: does not hold")).collect()
}

/// Cells that differ from those of the act before and are not said to have changed; of one kind, or of all.
pub fn unchanged(book: &Rulebook, kind: Option<Kind>) -> Vec<String> {
    let mut faults = Vec::new();
    for rule in UNCHANGED.iter().filter(|rule| kind.is_none_or(|kind| kind.to_string() == rule.kind)) {
        let of_kind = || book.sheets().iter().filter(|sheet| sheet.kind.to_string() == rule.kind);
        let mut acts: Vec<NaiveDate> = of_kind().map(|sheet| sheet.from).collect();
        acts.dedup();
        for pair in
            acts.windows(2).filter(|pair| rule.act.is_none_or(|act| act == pair[1]) && !rule.except.contains(&pair[1]))
        {
            for after in of_kind().filter(|sheet| sheet.from == pair[1]) {
                let before = of_kind().find(|sheet| sheet.from == pair[0] && sheet.table == after.table);
                faults.extend(before.into_iter().flat_map(|before| differ(rule, before, after)));
            }
        }
    }
    faults
}

fn differ(rule: &Unchanged, before: &Sheet, after: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    for cell in &after.cells {
        let name = format!("{}.{}", after.table, cell.key);
        let looked_at = rule.only.is_empty() || rule.only.contains(&name);
        let Some(was) = before.cell(&cell.key).filter(|_| looked_at && !rule.changed.contains(&name)) else { continue };
        let number = was.starts_with(|first: char| first.is_ascii_digit());
        if number && was != cell.value {
            faults.push(format!("{}/{} {name}: {} after {was}", rule.kind, after.from, cell.value));
        }
    }
    faults
}

fn as_published(book: &Rulebook) -> bool {
    let (Some(first), Some(last)) = (CALENDAR.first(), CALENDAR.last()) else { return false };
    let computed = (first.0.year()..=last.0.year()).flat_map(|year| book.feste(year));
    computed.map(|(day, feast)| (day, feast.name.clone(), feast.paid)).eq(CALENDAR.iter().cloned())
}

/// A table of pay takes the shares of the index that the contract of its first day says.
fn shares_agree(book: &Rulebook) -> bool {
    book.minimi().iter().all(|edition| {
        let said = book.on(edition.from, None).istituti().map(|text| &text.body.compensi.rivalutazione.value);
        let taken = edition.body.indicizzazione.as_ref();
        let (Some(taken), Ok(said)) = (taken, said) else { return true };
        (taken.quota_minimi, taken.quota_vitto) == (said.pay_share, said.board_share)
    })
}

/// The worker's rate is stated by no source: whatever year states it, it gives the published cents of every year.
fn one_rate(book: &Rulebook) -> bool {
    let rates = book.contributi().iter().map(|edition| edition.body.costruzione.lavoratore);
    let bands = || book.contributi().iter().flat_map(|edition| edition.body.fasce.iter().chain([&edition.body.oltre]));
    let gives = |rate: Factor, band: &Fascia| {
        band.convenzionale.exact().times(rate).round_cents() == band.indeterminato.lavoratore
    };
    rates.into_iter().all(|rate| bands().all(|band| gives(rate, band)))
}

/// With CUAF the reliefs bring the rate for unemployment from 1.15% to 1.03%, and nothing else differs (Ratio Quotidiano,
/// 2026).
fn with_and_without(book: &Rulebook) -> bool {
    book.contributi().iter().map(|edition| &edition.body.costruzione).all(|rates| {
        let [without, with] = [115, 103].map(|hundredths| Factor::fraction(hundredths, 10_000));
        rates.senza_cuaf - rates.con_cuaf == without - with
    })
}

/// The first table of pay with table L is that of the day from which the contract says it is due.
fn table_l_begins(book: &Rulebook) -> bool {
    let first = book.minimi().iter().find(|edition| edition.body.tables.contains_key(&Tabella::L)).map(|it| it.from);
    let said = |day: NaiveDate| book.on(day, None).istituti().ok()?.body.compensi.indennita_l.as_ref();
    let texts = book.contratti().iter().filter_map(|edition| said(edition.from));
    texts.map(|rule| rule.value.since).all(|since| Some(since) == first)
}

/// The index of a table of pay is the change of prices in the twelve months to the contract's month, where both months
/// are among those that revalue the TFR; printed with one decimal, and nothing when it fell.
fn index_of_its_month(book: &Rulebook) -> bool {
    let index = |day: NaiveDate| {
        let year = book.indici().iter().find(|edition| edition.from.year() == day.year())?;
        year.body.mesi.get(&day.month())?.value.indice
    };
    book.minimi().iter().all(|edition| {
        let month =
            book.on(edition.from, None).istituti().map(|text| text.body.compensi.rivalutazione.value.index_month);
        let (Some(taken), Ok(month)) = (&edition.body.indicizzazione, month) else { return true };
        let day = NaiveDate::from_ymd_opt(edition.from.year() - 1, month, 1);
        let Some(day) = day.filter(|_| edition.from.ordinal() == 1) else { return true };
        let pair = index(day).zip(day.checked_sub_months(Months::new(12)).and_then(index));
        // A rebased index is not comparable without its link: only months of one base.
        pair.is_none_or(|(now, then)| {
            let rise = (now.over(then) - Factor::ONE).by(Factor::whole(1000));
            let (above, below) = rise.parts();
            let tenths = (2 * above + below).div_euclid(2 * below);
            taken.foi.by(Factor::whole(1000)) == Factor::whole(i64::try_from(tenths).unwrap_or_default().max(0))
        })
    })
}

/// The two slots of the reduced week are as long as each other and lie between the nights; night care takes half of the
/// day, night presence the hours of a night's rest, and both end at the same hour.
fn slots_and_nights(book: &Rulebook) -> bool {
    let minutes = |slot: &FasciaOraria| (slot.to - slot.from).num_minutes().rem_euclid(24 * 60);
    let mut texts = book.contratti().iter().filter_map(|edition| book.on(edition.from, None).istituti().ok());
    texts.all(|text| {
        let orario = &text.body.orario;
        let within = |regime: Regime| orario.regimi.get(&regime)?.value.within;
        let (Some(care), Some(presence)) = (within(Regime::AssistenzaNotturna), within(Regime::PresenzaNotturna))
        else {
            return false;
        };
        let [morning, afternoon] = orario.ridotto.value.slots.as_slice() else { return false };
        let (night, rest) = (&orario.lavoro_notturno.value.night, orario.riposo_giornaliero.value.consecutive_hours);
        let slots = minutes(morning) == minutes(afternoon) && morning.to == afternoon.from;
        let nights = (night.to, night.from) == (morning.from, afternoon.to);
        let presence_rests = minutes(&presence) == i64::from(rest.quarters()) * 15;
        slots && nights && presence_rests && minutes(&care) == 12 * 60 && care.to == presence.to
    })
}

/// The choice of a carer with a diploma is DS, and says how long the training is (agencies, on art. 9).
fn five_hundred_hours(book: &Rulebook) -> bool {
    let answers = Answers { trained: true, ..Answers::new(Cared::NonSelfSufficientAdult, Arrangement::ByTheHour) };
    book.contratti().iter().all(|edition| {
        let proposal = propose(&book.on(edition.from, None), &answers);
        proposal.is_ok_and(|proposal| (proposal.livello, proposal.training_hours) == (Some(Livello::Ds), 500))
    })
}

/// Every published coefficient of the TFR is what the contract's shares make of its index.
fn coefficients_follow(book: &Rulebook) -> bool {
    book.rivalutazioni_confronti().iter().all(RivalutazioneConfronto::holds)
}

/// The weekly rest is of 36 hours, a day and half of it (art. 13); work on Sundays, on holidays and overtime on either
/// have one supplement (artt. 13, 15 and 16); the day of the reduced week is that of its longest form (art. 14 c. 2).
fn rests_and_supplements(book: &Rulebook) -> bool {
    let mut texts = book.contratti().iter().filter_map(|edition| book.on(edition.from, None).istituti().ok());
    texts.all(|text| {
        let orario = &text.body.orario;
        let rest = &orario.riposo_settimanale.value;
        let (day, half) = (rest.sunday_hours.quarters(), rest.half_day_hours.quarters());
        let reduced = orario.regimi.get(&Regime::ConviventeRidotto).and_then(|limits| limits.value.daily_hours);
        let supplements = [orario.straordinario.value.holiday, orario.festivita.value.supplement];
        day + half == 36 * 4
            && day == 2 * half
            && supplements.iter().all(|supplement| *supplement == rest.sunday_supplement)
            && reduced == Some(orario.ridotto.value.daily_hours)
    })
}

/// There is a copy of the letter for each side, signed by both.
fn each_side_keeps_a_letter(book: &Rulebook) -> bool {
    let mut texts = book.contratti().iter().filter_map(|edition| book.on(edition.from, None).istituti().ok());
    texts.all(|text| usize::try_from(text.body.rapporto.lettera.value.copies) == Ok(Side::ALL.len()))
}

/// Nineteen per cent of the ceiling is 399 euro and no cents, as published.
fn greatest_credit(book: &Rulebook) -> bool {
    let days = [2016, 2026].into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, 6, 1));
    let mut terms = days.filter_map(|day| Some(book.on(day, None).detrazione().ok()?.body.terms.value));
    terms.all(|terms| terms.ceiling.exact().times(terms.rate) == Money::from_cents(39_900).exact())
}

/// A worker may receive from all families twice what one may give, and the law of 2023 doubled what a family may give,
/// which was as much as a worker may receive.
fn vouchers(book: &Rulebook) -> bool {
    let limits = |year: i32| {
        let day = NaiveDate::from_ymd_opt(year, 6, 1)?;
        Some(book.on(day, None).libretto().ok()?.body.limiti.value)
    };
    let Some((before, now)) = limits(2018).zip(limits(2026)) else { return false };
    let twice = |one: Money, two: Money| one.cents() * 2 == two.cents();
    before.family == before.worker
        && twice(before.family, now.family)
        && [before, now].iter().all(|limits| twice(limits.pair, limits.worker))
}

/// Tables of pay and of contributions end with a year, and so does what is given for a time.
fn end_with_their_year(book: &Rulebook) -> bool {
    let ends = |until: Option<NaiveDate>| until.is_some_and(|day| (day.month(), day.day()) == (12, 31));
    let last = (book.minimi().last().map(|table| table.until), book.contributi().last().map(|table| table.until));
    let experiment = book.on(book.contributi().last().map_or(NaiveDate::MIN, |table| table.from), None).prestazione();
    let Ok(experiment) = experiment else { return false };
    // What it takes the place of is known from its first day.
    let from_the_start = experiment.body.accompagnamento.first().is_some_and(|part| part.value.0 == experiment.from);
    ends(last.0.flatten()) && ends(last.1.flatten()) && ends(experiment.until) && from_the_start
}
