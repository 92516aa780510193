//! What a family and a worker agree beyond the employment: member `letter` of the requests.

use chrono::{NaiveTime, Weekday};
use serde_json::{Map, Value};

use crate::input::{self, InputError, Object, Read};
use crate::life::Week;
use crate::papers::people::{members, words};

const FIELDS: [&str; 15] = [
    "duties",
    "slots",
    "rest_day",
    "half_day",
    "form",
    "fixed_term_reason",
    "vacation",
    "pay_by",
    "pay_day",
    "workplace",
    "stays_elsewhere",
    "work_clothes",
    "belongings",
    "audio_video",
    "clauses",
];

/// From one time to another; past midnight when the second is not later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Beginning.
    pub from: NaiveTime,
    /// End.
    pub to: NaiveTime,
}

/// What is agreed in the letter. An empty text is a line to fill in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterTerms {
    /// Duties, as the two sides put them.
    pub duties: String,
    /// Time slots by weekday, from Monday; empty when they are not agreed yet.
    pub slots: Vec<(Weekday, Vec<Slot>)>,
    /// The day of the weekly rest; Sunday unless another religious day is agreed.
    pub rest_day: Option<Weekday>,
    /// Who lives in: the day of the extra half day of rest.
    pub half_day: Option<Weekday>,
    /// Reduced live-in hours: which form, a slot of the contract or at most so many days.
    pub form: Option<ReducedForm>,
    /// Why the term is fixed.
    pub fixed_term_reason: String,
    /// When the vacation is taken.
    pub vacation: String,
    /// How the pay is paid.
    pub pay_by: String,
    /// When the pay is paid.
    pub pay_day: String,
    /// Where the work is done.
    pub workplace: String,
    /// Foreseen stays elsewhere; `None` when not said, empty when there are none.
    pub stays_elsewhere: Option<String>,
    /// Work clothes are required, and so supplied; `None` when not said.
    pub work_clothes: Option<bool>,
    /// Space for personal belongings.
    pub belongings: String,
    /// Audio or video systems in the home; `None` when not said.
    pub audio_video: Option<bool>,
    /// Specific clauses.
    pub clauses: Vec<String>,
}

/// The form of the reduced live-in week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReducedForm {
    /// All hours inside a slot of the contract.
    Within(Slot),
    /// At most so many days a week as the contract says.
    FewDays,
}

impl LetterTerms {
    /// Reads what is agreed.
    pub(in crate::papers) fn read(value: &Value, field: &str) -> Read<LetterTerms> {
        let object = Object::inner(value, field)?;
        object.only(&FIELDS)?;
        let text = |key: &str| Ok(object.may(key, words)?.unwrap_or_default());
        Ok(LetterTerms {
            duties: text("duties")?,
            slots: object.may("slots", slots)?.unwrap_or_default(),
            rest_day: object.may("rest_day", weekday)?,
            half_day: object.may("half_day", weekday)?,
            form: object.may("form", form)?,
            fixed_term_reason: text("fixed_term_reason")?,
            vacation: text("vacation")?,
            pay_by: text("pay_by")?,
            pay_day: text("pay_day")?,
            workplace: text("workplace")?,
            stays_elsewhere: object.may("stays_elsewhere", words)?,
            work_clothes: object.may("work_clothes", input::flag)?,
            belongings: text("belongings")?,
            audio_video: object.may("audio_video", input::flag)?,
            clauses: object.list("clauses", words)?,
        })
    }

    /// The same as canonical JSON: what is not said is left out.
    pub(in crate::papers) fn to_json(&self) -> Value {
        let texts = [
            ("duties", &self.duties),
            ("fixed_term_reason", &self.fixed_term_reason),
            ("vacation", &self.vacation),
            ("pay_by", &self.pay_by),
            ("pay_day", &self.pay_day),
            ("workplace", &self.workplace),
            ("belongings", &self.belongings),
        ];
        let Value::Object(mut object) = members(texts) else { return Value::Null };
        let mut put = |key: &str, value: Option<Value>| object.extend(value.map(|value| (key.to_owned(), value)));
        put("slots", (!self.slots.is_empty()).then(|| slots_json(&self.slots)));
        put("rest_day", self.rest_day.map(|day| Value::from(day_code(day))));
        put("half_day", self.half_day.map(|day| Value::from(day_code(day))));
        put("form", self.form.map(form_json));
        put("stays_elsewhere", self.stays_elsewhere.clone().map(Value::from));
        put("work_clothes", self.work_clothes.map(Value::from));
        put("audio_video", self.audio_video.map(Value::from));
        put("clauses", (!self.clauses.is_empty()).then(|| Value::from(self.clauses.clone())));
        Value::Object(object)
    }
}

impl Slot {
    /// Minutes from its beginning to its end.
    #[must_use]
    pub fn minutes(self) -> i64 {
        let minutes = (self.to - self.from).num_minutes();
        if minutes > 0 { minutes } else { minutes + chrono::Duration::days(1).num_minutes() }
    }

    /// Its beginning and end as people write them.
    #[must_use]
    pub fn ends(self) -> [String; 2] {
        [self.from, self.to].map(|time| time.format("%H:%M").to_string())
    }

    fn read(value: &Value, field: &str) -> Read<Slot> {
        let text = input::text(value, field)?;
        let time = |part: &str| NaiveTime::parse_from_str(part, "%H:%M").ok().filter(|_| part.len() == 5);
        let slot = text.split_once('-').and_then(|(from, to)| Some(Slot { from: time(from)?, to: time(to)? }));
        let message = || format!("no slot {text:?}, expected one as in \"08:00-13:00\"");
        slot.ok_or_else(|| InputError::of("invalid_slot", field, message()))
    }
}

/// The code of a weekday, as in the week of an employment.
fn day_code(day: Weekday) -> &'static str {
    Week::DAYS.into_iter().find(|(other, _)| *other == day).map_or("", |(_, code)| code)
}

fn weekday(value: &Value, field: &str) -> Read<Weekday> {
    input::one_of(&Week::DAYS, |(_, code)| code)(value, field).map(|(day, _)| day)
}

fn slots(value: &Value, field: &str) -> Read<Vec<(Weekday, Vec<Slot>)>> {
    let object = Object::inner(value, field)?;
    object.only(&Week::DAYS.map(|(_, code)| code))?;
    let mut all = Vec::new();
    for (day, code) in Week::DAYS {
        let slots: Vec<Slot> = object.list(code, Slot::read)?;
        if !slots.is_empty() {
            all.push((day, slots));
        }
    }
    Ok(all)
}

fn slots_json(slots: &[(Weekday, Vec<Slot>)]) -> Value {
    let day = |(day, slots): &(Weekday, Vec<Slot>)| {
        let texts: Vec<String> = slots.iter().map(|slot| slot.ends().join("-")).collect();
        (day_code(*day).to_owned(), Value::from(texts))
    };
    Value::Object(slots.iter().map(day).collect::<Map<_, _>>())
}

fn form(value: &Value, field: &str) -> Read<ReducedForm> {
    if value.as_str() == Some("few_days") {
        return Ok(ReducedForm::FewDays);
    }
    Slot::read(value, field).map(ReducedForm::Within)
}

fn form_json(form: ReducedForm) -> Value {
    match form {
        ReducedForm::FewDays => Value::from("few_days"),
        ReducedForm::Within(slot) => Value::from(slot.ends().join("-")),
    }
}
