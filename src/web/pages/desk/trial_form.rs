//! The controls of "what if", and reading them: each field that is absent is as the request has it.

use std::collections::BTreeSet;

use crate::app::Trial;
use crate::matching::advice::Change;
use crate::matching::{Day, Pattern, Quarter, Range, Request, Week};
use crate::money::Hours;
use crate::vocabulary::Cefr;
use crate::web::fields::Fields;
use crate::web::form::{Choice, FormState};
use crate::web::format::{amount_it, hours_number_it, parse_date, parse_euro, parse_hours};
use crate::web::lang::Words;

/// Most minutes by which ways are tried longer.
const MOST_TRAVEL: u16 = 60;

/// Tells a form that was sent from a link.
const SENT: &str = "prova";

/// A slot: its day and the names of its three fields.
#[derive(Clone, Debug)]
pub struct SlotField {
    /// The day.
    pub day: &'static str,
    /// Name of the start.
    pub from: String,
    /// Name of the end.
    pub until: String,
    /// Name of the box that leaves it out.
    pub out: String,
}

/// A language: name of the field, its label, levels.
#[derive(Clone, Debug)]
pub struct LanguageField {
    /// Name of the field.
    pub name: String,
    /// Its label.
    pub label: String,
    /// Levels.
    pub levels: Vec<Choice>,
}

/// The controls that a request has.
#[derive(Clone, Debug)]
pub struct TrialForm {
    /// What is typed, or as the request has it.
    pub form: FormState,
    /// Slots of a fixed week.
    pub slots: Vec<SlotField>,
    /// Nights to choose; empty for other patterns.
    pub nights: Vec<Choice>,
    /// Hours a week can be changed.
    pub hours: bool,
    /// Most days can be changed.
    pub days: Vec<Choice>,
    /// Needs that can become wishes.
    pub needs: Vec<Choice>,
    /// Languages.
    pub languages: Vec<LanguageField>,
    /// The way counts.
    pub travel: bool,
    /// Unit of pay.
    pub per: &'static str,
}

impl TrialForm {
    /// The controls, with what is in the address over what the request has.
    pub fn of(words: &'static Words, base: &Request, fields: &Fields) -> TrialForm {
        let mut all = defaults(base);
        // A form that was sent says by its absence that no night is ticked; a link changes only what it names.
        if fields.has(SENT) {
            all.remove("notte");
        }
        fields.pairs().for_each(|(name, _)| all.remove(name));
        fields.pairs().for_each(|(name, value)| all.push(name, value));
        TrialForm {
            slots: slots(words, base),
            nights: nights(words, base),
            hours: matches!(base.pattern, Pattern::Flexible(_) | Pattern::LiveIn(_)),
            days: days(base),
            needs: base
                .needs
                .iter()
                .map(|need| Choice::new(need.to_string(), (words.desk.reasons.skill)(need)))
                .collect(),
            languages: languages(words, base),
            travel: !base.regime.lives_in(),
            per: (words.desk.per)(base.regime),
            form: FormState::of(all),
        }
    }

    /// The request as it is tried; `None` when a field cannot be read, and each is marked.
    pub fn read(&mut self, words: &'static Words, base: &Request) -> Option<Trial> {
        let w = &words.desk.trial;
        let mut request = base.clone();
        let pattern = self.pattern(words, base);
        let start = parse_date(self.form.value("inizio")).map_err(|_| w.bad_day);
        let start = self.form.check("inizio", start);
        let pay = Some(self.form.value("paga").to_owned()).filter(|typed| !typed.is_empty());
        let pay = pay.map(|typed| self.form.check("paga", parse_euro(&typed).map_err(|_| w.bad_pay)));
        let travel = self.form.value("viaggio").parse().ok().filter(|minutes| *minutes <= MOST_TRAVEL);
        let travel = if self.form.value("viaggio").is_empty() { Some(0) } else { travel };
        let travel = self.form.check("viaggio", travel.ok_or_else(|| (w.bad_travel)(MOST_TRAVEL)));
        let wishes: BTreeSet<_> =
            base.needs.iter().copied().filter(|need| self.form.on("desiderio", &need.to_string())).collect();
        for wish in wishes {
            request.needs.remove(&wish);
            request.likes.insert(wish);
        }
        for (language, level) in &mut request.languages {
            *level = self.form.value(&format!("lingua-{}", language.code())).parse().unwrap_or(*level);
        }
        if !self.form.is_ok() {
            return None;
        }
        request.pattern = pattern?;
        request.start_on = start?;
        request.end_on = request.end_on.map(|end| end.max(request.start_on));
        request.offered_pay = pay.unwrap_or_default();
        Some(Trial { request, travel_more: travel? })
    }

    fn pattern(&mut self, words: &'static Words, base: &Request) -> Option<Pattern> {
        let w = &words.desk.trial;
        match &base.pattern {
            Pattern::Slots(week) => self.week(words, week).map(Pattern::Slots),
            Pattern::Nights(_) => {
                let chosen = Day::ALL.iter().copied().filter(|day| self.form.on("notte", day.code()));
                let chosen: BTreeSet<Day> = chosen.collect();
                let some = if chosen.is_empty() { Err(w.no_night) } else { Ok(Pattern::Nights(chosen)) };
                self.form.check("notte", some)
            }
            Pattern::LiveIn(_) => self.typed_hours(words).map(Pattern::LiveIn),
            Pattern::Flexible(flexible) => {
                let max_days = self.form.value("giorni").parse().ok().filter(|days| (1..=7).contains(days));
                let hours = self.typed_hours(words)?;
                let mut changed = flexible.clone();
                changed.hours = hours;
                changed.max_days = max_days.unwrap_or(flexible.max_days);
                Some(Pattern::Flexible(changed))
            }
        }
    }

    fn typed_hours(&mut self, words: &'static Words) -> Option<Hours> {
        let typed = parse_hours(self.form.value("ore")).map_err(|_| words.desk.trial.bad_hours);
        self.form.check("ore", typed)
    }

    fn week(&mut self, words: &'static Words, base: &Week) -> Option<Week> {
        let w = &words.desk.trial;
        let mut week = Week::EMPTY;
        for (at, range) in base.ranges().into_iter().enumerate() {
            if self.form.on(&format!("senza-{at}"), "si") {
                continue;
            }
            let (from, until) = (format!("da-{at}"), format!("a-{at}"));
            let start = self.form.check(&from, quarter(self.form.value(&from), false).ok_or(w.bad_time));
            let end = self.form.check(&until, quarter(self.form.value(&until), true).ok_or(w.bad_time));
            let slot = Range::new(range.day(), start?, end?).map_err(|_| w.backwards);
            week.insert(self.form.check(&until, slot)?);
        }
        let some = if week.is_empty() { Err(w.no_slot) } else { Ok(week) };
        self.form.check("da-0", some)
    }
}

/// A time of day on the quarter hour; at the end of a slot midnight is the end of the day.
fn quarter(typed: &str, end: bool) -> Option<Quarter> {
    let typed = typed.get(..5).unwrap_or(typed);
    let quarter: Quarter = typed.parse().ok()?;
    Some(if end && quarter == Quarter::START { Quarter::END } else { quarter })
}

/// A time as a field of time writes it.
fn clock(at: Quarter) -> String {
    if at == Quarter::END { Quarter::START.to_string() } else { at.to_string() }
}

/// What a request has, field by field.
fn defaults(base: &Request) -> Fields {
    let mut fields = Fields::default();
    match &base.pattern {
        Pattern::Slots(week) => {
            for (at, range) in week.ranges().into_iter().enumerate() {
                fields.push(&format!("da-{at}"), &clock(range.from()));
                fields.push(&format!("a-{at}"), &clock(range.until()));
            }
        }
        Pattern::Nights(nights) => nights.iter().for_each(|day| fields.push("notte", day.code())),
        Pattern::LiveIn(hours) => fields.push("ore", &hours_number_it(*hours)),
        Pattern::Flexible(flexible) => {
            fields.push("ore", &hours_number_it(flexible.hours));
            fields.push("giorni", &flexible.max_days.to_string());
        }
    }
    fields.push("inizio", &base.start_on.to_string());
    fields.push("paga", &base.offered_pay.map(amount_it).unwrap_or_default());
    for (language, level) in &base.languages {
        fields.push(&format!("lingua-{}", language.code()), level.code());
    }
    fields
}

/// The address of a trial with one change filled in.
pub fn query(base: &Request, change: &Change) -> Fields {
    let mut fields = Fields::default();
    let slots = |wanted: &dyn Fn(&Range) -> bool| {
        let Pattern::Slots(week) = &base.pattern else { return Vec::new() };
        let all = week.ranges().into_iter().enumerate();
        all.filter(|(_, range)| wanted(range)).map(|(at, _)| at).collect()
    };
    match change {
        Change::SlotEnd { slot, becomes } => {
            for at in slots(&|range| range == slot) {
                fields.push(&format!("da-{at}"), &clock(becomes.from()));
                fields.push(&format!("a-{at}"), &clock(becomes.until()));
            }
        }
        Change::Travel { minutes } => fields.push("viaggio", &minutes.to_string()),
        Change::Start { start_on, .. } => fields.push("inizio", &start_on.to_string()),
        Change::Pay { offered_pay, .. } => fields.push("paga", &amount_it(*offered_pay)),
        Change::Need { need } => fields.push("desiderio", &need.to_string()),
        Change::Language { language, level, .. } => fields.push(&format!("lingua-{}", language.code()), level.code()),
        Change::Days { max_days, .. } => fields.push("giorni", &max_days.to_string()),
        Change::DayFewer { day } => {
            for at in slots(&|range| range.day() == *day) {
                fields.push(&format!("senza-{at}"), "si");
            }
            if let Pattern::Nights(nights) = &base.pattern {
                nights.iter().filter(|night| *night != day).for_each(|night| fields.push("notte", night.code()));
            }
        }
    }
    fields
}

fn slots(words: &'static Words, base: &Request) -> Vec<SlotField> {
    let Pattern::Slots(week) = &base.pattern else { return Vec::new() };
    let field = |(at, range): (usize, Range)| SlotField {
        day: (words.people.week.day)(range.day()),
        from: format!("da-{at}"),
        until: format!("a-{at}"),
        out: format!("senza-{at}"),
    };
    week.ranges().into_iter().enumerate().map(field).collect()
}

fn nights(words: &'static Words, base: &Request) -> Vec<Choice> {
    let Pattern::Nights(_) = &base.pattern else { return Vec::new() };
    Day::ALL.iter().map(|day| Choice::new(day.code(), (words.people.week.day)(*day))).collect()
}

fn days(base: &Request) -> Vec<Choice> {
    let Pattern::Flexible(_) = &base.pattern else { return Vec::new() };
    (1..=7).map(|days: u8| Choice::new(days.to_string(), days.to_string())).collect()
}

/// Each language with the levels up to the one asked: asking more adds nobody.
fn languages(words: &'static Words, base: &Request) -> Vec<LanguageField> {
    let field = |(language, asked): (&crate::vocabulary::Language, &Cefr)| LanguageField {
        name: format!("lingua-{}", language.code()),
        label: language.entry().name_it.clone(),
        levels: Cefr::ALL
            .iter()
            .filter(|level| *level <= asked)
            .map(|level| Choice::new(level.code(), (words.people.step.cefr)(*level)))
            .collect(),
    };
    base.languages.iter().map(field).collect()
}
