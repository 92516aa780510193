//! What the letter says, in one language.

use super::terms::{ReducedForm, Slot};
use super::{Letter, LetterTerms};
use crate::ccnl::{Answer, BoardLodging, Line, Regime, Term};
use crate::life::Week;
use crate::money::Money;
use crate::papers::document::{Block, Fact, Part, Section, WeekDay};
use crate::papers::language::Language;
use crate::papers::part;
use crate::papers::payslip::named;
use crate::papers::say::{Say, row};
use crate::papers::words::Message;

/// Between the ends of a slot; the template keeps a slot on one line.
const TO: &str = "–";

/// The letter in a language.
pub(super) fn part(letter: &Letter, language: Language) -> Part {
    let say = Say(language);
    let mut sections = vec![
        say.section(Message::Parties, vec![Block::Facts { rows: parties(letter, say) }]),
        say.section(Message::TheEmployment, employment(letter, say)),
        say.section(Message::HoursAndRest, hours(letter, say)),
        say.section(Message::Pay, pay(letter, say)),
        say.section(Message::PlaceOfWork, vec![Block::Facts { rows: place(letter, say) }]),
        other(letter, say),
    ];
    sections.push(say.section(Message::Signatures, vec![signatures(letter, say)]));
    let banner = if language == Language::It { String::new() } else { say.word(Message::Courtesy) };
    part::of(say, &banner, Message::LetterTitle, say.word(Message::LetterSubtitle), sections)
}

fn parties(letter: &Letter, say: Say) -> Vec<Fact> {
    let (employer, worker) = (&letter.head.employer, &letter.head.worker);
    let mut rows = Vec::from(named(say, [Message::Employer, Message::EmployerTaxCode], employer));
    rows.push(say.fact(Message::EmployerAddress, &employer.address));
    rows.extend(named(say, [Message::Worker, Message::WorkerTaxCode], worker));
    rows.push(say.fact(Message::Residence, &worker.address));
    let away = if letter.agreed.terms.regime.lives_in() { Message::AddressWhenAbsent } else { Message::OtherAddress };
    rows.push(say.fact(away, &worker.other_address));
    let papers = [(Message::IdentityDocument, &worker.document), (Message::ResidencePermit, &worker.permit)];
    rows.extend(papers.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| say.fact(label, text)));
    rows
}

fn employment(letter: &Letter, say: Say) -> Vec<Block> {
    let (terms, agreed) = (&letter.agreed.terms, &letter.agreed);
    let mut rows = vec![
        say.fact(Message::ContractApplied, say.word(Message::ContractAppliedIs)),
        say.fact(Message::StartsOn, say.day(letter.head.employment.hired_on())),
        say.fact(Message::Duration, duration(letter, say)).beside(),
    ];
    if letter.head.employment.term() != Term::Permanent {
        rows.push(say.fact(Message::FixedTermReason, &letter.terms.fixed_term_reason));
    }
    rows.extend([
        say.fact(Message::LivingIn, say.regime(terms.regime)),
        say.fact(Message::Level, say.livello(terms.livello)),
        say.fact(Message::Duties, &letter.terms.duties),
        say.fact(Message::Trial, cited(say, agreed.trial_days.to_string(), &agreed.articles.trial)),
    ]);
    let mut blocks = vec![Block::Facts { rows }];
    let special = match terms.regime {
        Regime::AssistenzaNotturna => Some(Message::NightCareNote),
        Regime::PresenzaNotturna => Some(Message::NightPresenceNote),
        Regime::CoperturaRiposi => Some(Message::RestCoverNote),
        Regime::NonConvivente | Regime::Convivente | Regime::ConviventeRidotto => None,
    };
    blocks.extend(special.map(|message| Block::Note { text: say.word(message) }));
    blocks
}

fn duration(letter: &Letter, say: Say) -> String {
    let end = letter.head.employment.ends_on().map(|day| say.day(day));
    match (letter.head.employment.term(), end) {
        (Term::Permanent, _) => say.word(Message::Permanent),
        (Term::FixedTermReplacement, Some(end)) => say.fill(Message::Replacement, &[&end]),
        (Term::FixedTerm, Some(end)) => say.fill(Message::FixedTerm, &[&end]),
        (Term::FixedTerm | Term::FixedTermReplacement, None) => say.word(Message::ReplacementOpen),
    }
}

fn hours(letter: &Letter, say: Say) -> Vec<Block> {
    let (terms, agreed) = (&letter.agreed.terms, &letter.terms);
    let mut rows: Vec<Fact> =
        terms.weekly_hours.map(|hours| say.fact(Message::WeeklyHours, say.hours(hours))).into_iter().collect();
    if let (true, Some(night)) = (terms.regime.night(), letter.agreed.night) {
        let frame = Slot { from: night.from, to: night.to };
        rows.push(say.fact(Message::NightFrame, from_to(frame, say)));
    }
    rows.extend(agreed.form.map(|form| say.fact(Message::ReducedForm, reduced(letter, form, say))));
    rows.push(say.fact(Message::TimeSlots, slots(agreed, say)));
    let sunday = agreed.rest_day.unwrap_or(chrono::Weekday::Sun);
    let articles = &letter.agreed.articles;
    rows.push(say.fact(Message::WeeklyRest, cited(say, say.weekday(sunday), &articles.rest)));
    if terms.regime.lives_in() {
        let half_day = agreed.half_day.map(|day| say.weekday(day)).unwrap_or_default();
        rows.push(say.fact(Message::HalfDayRest, half_day).beside());
    }
    let days = letter.agreed.vacation_days.to_string();
    rows.push(say.fact(Message::VacationDays, cited(say, days, &articles.vacation)));
    rows.push(say.fact(Message::VacationPeriod, &agreed.vacation));
    // A week that nobody agreed is not drawn: the days are then written by hand beside their slots.
    let picture = terms.week.map(|week| picture(week, say));
    [Block::Facts { rows }].into_iter().chain(picture).collect()
}

/// A value and the article that it comes from.
fn cited(say: Say, value: String, article: &str) -> String {
    if article.is_empty() { value } else { format!("{value} ({})", say.article(article)) }
}

fn from_to(slot: Slot, say: Say) -> String {
    let [from, to] = slot.ends();
    say.fill(Message::FromTo, &[&from, &to])
}

fn reduced(letter: &Letter, form: ReducedForm, say: Say) -> String {
    match form {
        ReducedForm::Within(slot) => {
            let [from, to] = slot.ends();
            say.fill(Message::ReducedSlot, &[&from, &to])
        }
        ReducedForm::FewDays => say.fill(Message::ReducedDays, &[&letter.agreed.reduced_days.to_string()]),
    }
}

fn slots(agreed: &LetterTerms, say: Say) -> String {
    let day = |(day, slots): &(chrono::Weekday, Vec<Slot>)| {
        let slots: Vec<String> = slots.iter().map(|slot| say.left_to_right(slot.ends().join(TO))).collect();
        format!("{} {}", say.weekday(*day), slots.join(", "))
    };
    agreed.slots.iter().map(day).collect::<Vec<_>>().join("; ")
}

fn picture(week: Week, say: Say) -> Block {
    let days: Vec<WeekDay> = Week::DAYS
        .into_iter()
        .map(|(day, _)| WeekDay {
            name: say.weekday(day),
            hours: say.hours(week.on(day)),
            quarters: week.on(day).quarters(),
        })
        .collect();
    let told: Vec<String> = days.iter().map(|day| format!("{} {}", day.name, day.hours)).collect();
    Block::Week { alt: say.fill(Message::WeekPicture, &[&told.join(", ")]), days }
}

fn pay(letter: &Letter, say: Say) -> Vec<Block> {
    let quote = &letter.agreed.quote;
    let mut rows = vec![
        say.fact(Message::BoardLodging, board(letter, say)),
        say.fact(Message::PayBy, &letter.terms.pay_by),
        say.fact(Message::PayDay, pay_day(letter, say)),
    ];
    if letter.agreed.terms.regime.night() {
        rows.remove(0);
    }
    let acts = say.acts(letter.agreed.articles.acts.iter().map(String::as_str));
    let blocks = vec![components(quote, letter, say), Block::Facts { rows }, say.text(Message::PayToo)];
    blocks.into_iter().chain(acts).collect()
}

fn pay_day(letter: &Letter, say: Say) -> String {
    let said = &letter.terms.pay_day;
    let always = say.word(Message::PayMonthlySlip);
    if said.is_empty() { always } else { format!("{said}. {always}") }
}

/// The components of the agreed pay: by the month, and the hour of who is paid by the hour.
fn components(quote: &Answer, letter: &Letter, say: Say) -> Block {
    let hourly = letter.agreed.terms.regime.hourly();
    let firm = !letter.agreed.terms.superminimo_absorbable;
    let of_month = |line: Line| quote.month.as_ref().map_or(Money::ZERO, |month| *month.get(line));
    let superminimo = if firm { Message::PaySuperminimoFirm } else { Message::PaySuperminimo };
    let lines = [
        (Message::PayMinimum, Line::Minimo),
        (Message::PayFunction, Line::IndennitaFunzione),
        (Message::PaySeniority, Line::Scatti),
        (superminimo, Line::Superminimo),
        (Message::PayChild, Line::IndennitaH),
        (Message::PaySeveral, Line::IndennitaI),
        (Message::PayCertified, Line::IndennitaL),
        (Message::PayAgreed, Line::Pay),
        (Message::PayBoardCash, Line::BoardCash),
    ];
    let by_hour = |line: Line| match (line, &quote.hour) {
        (Line::Minimo, Some(hour)) => say.euro(hour.minimum),
        (Line::Pay, Some(hour)) => say.euro(hour.pay),
        _ => "–".to_owned(),
    };
    let rows =
        lines.into_iter().filter(|(_, line)| matches!(line, Line::Minimo | Line::Pay) || !of_month(*line).is_zero());
    let rows = rows.map(|(name, line)| {
        let month = say.euro(of_month(line));
        let figures = if hourly { vec![by_hour(line), month] } else { vec![month] };
        let article = match line {
            Line::BoardCash => letter.agreed.articles.board.as_str(),
            line => letter.agreed.articles.of_pay(line),
        };
        row([say.word(name), say.article(article)].into_iter().chain(figures).collect(), line == Line::Pay)
    });
    let heads = if hourly { &[Message::PerHour, Message::PerMonthMean][..] } else { &[Message::PerMonth][..] };
    let named = [say.words_column(Message::Item), say.articles_column()];
    let columns = named.into_iter().chain(heads.iter().map(|head| say.figures_column(*head))).collect();
    Block::Table { columns, rows: rows.collect() }
}

/// What is agreed on board and lodging.
pub(in crate::papers) fn board(letter: &Letter, say: Say) -> String {
    let terms = &letter.agreed.terms;
    let given =
        terms.board_lodging.unwrap_or(if terms.regime.lives_in() { BoardLodging::InKind } else { BoardLodging::None });
    match given {
        BoardLodging::InKind => {
            let value = letter.agreed.quote.month.as_ref().map_or(Money::ZERO, |month| *month.get(Line::BoardInKind));
            cited(say, say.fill(Message::BoardInKind, &[&say.euro(value)]), &letter.agreed.articles.board)
        }
        BoardLodging::Cash => say.word(Message::BoardCash),
        BoardLodging::None => say.word(Message::BoardNone),
    }
}

fn place(letter: &Letter, say: Say) -> Vec<Fact> {
    let agreed = &letter.terms;
    let choice = |said: Option<bool>, yes: Message, no: Message| {
        said.map(|said| say.word(if said { yes } else { no })).unwrap_or_default()
    };
    let stays = match agreed.stays_elsewhere.as_deref() {
        None => String::new(),
        Some("") => say.word(Message::NoneForeseen),
        Some(said) => said.to_owned(),
    };
    vec![
        say.fact(Message::Workplace, &agreed.workplace),
        say.fact(Message::StaysElsewhere, stays),
        say.fact(
            Message::WorkClothes,
            choice(agreed.work_clothes, Message::WorkClothesGiven, Message::WorkClothesNone),
        ),
        say.fact(Message::Belongings, &agreed.belongings),
        say.fact(Message::AudioVideo, choice(agreed.audio_video, Message::AudioVideoPresent, Message::AudioVideoNone)),
    ]
}

fn other(letter: &Letter, say: Say) -> Section {
    let mut items: Vec<String> = letter.terms.clauses.iter().map(|clause| say.given(clause)).collect();
    items.push(say.fill(Message::AssistanceDuty, &[&say.article(&letter.agreed.articles.assistance)]));
    items.push(say.word(Message::ChangesAgreed));
    items.push(say.word(Message::OtherRules));
    items.push(say.fill(Message::TwoCopies, &[&letter.agreed.copies.to_string()]));
    say.section(Message::OtherConditions, vec![Block::List { items }])
}

fn signatures(letter: &Letter, say: Say) -> Block {
    let signed = |label: Message, name: &str| {
        if name.is_empty() { say.word(label) } else { format!("{} ({name})", say.word(label)) }
    };
    Block::Signatures {
        place_and_day: say.word(Message::PlaceAndDay),
        people: vec![
            signed(Message::SignatureEmployer, &letter.head.employer.name),
            signed(Message::SignatureWorker, &letter.head.worker.name),
        ],
    }
}
