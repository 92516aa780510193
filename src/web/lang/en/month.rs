//! A month: what happened, and its account.

use chrono::{Datelike, NaiveDate};

use crate::life::Month;
use crate::life::month::Meals;
use crate::money::Money;
use crate::web::format::euro_it;
use crate::web::forms::register::Group;
use crate::web::lang::it;
use crate::web::lang::words::month::{MonthRulesWords, MonthWords, SlipWords};
use crate::web::lang::words::people::Ask;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Words of a month.
pub const MONTH: MonthWords = MonthWords {
    name: |month: Month| format!("{} {}", name_of(month.first()), month.year()),
    day: |on| on.format("%a").to_string() + " " + &day(on),
    happened: "What happened",
    nothing: "Nothing so far: the month goes as the contract says.",
    remove: "Take away",
    add: "Add something",
    add_help: "Open the entry you need, answer and press “Add”. The account follows at once.",
    group: |group| match group {
        Group::Absence => "Days of absence: holidays, sickness, leave",
        Group::Work => "Extra hours, holidays worked, nights",
        Group::HoursOff => "Hours of leave or not worked",
        Group::Rested => "A public holiday on the day of rest, rested on another day",
        Group::Money => "Advances, refunds, bonuses",
        Group::Away => "Travelling or moving with the family",
    },
    kind,
    labels: [
        "What",
        "From",
        "To",
        "Day",
        "Hours",
        "Of which at night",
        "Euro",
        "For what",
        "From (time)",
        "To (time)",
        "Days already passed, in the months before",
        "In what way",
        "Rest moved to",
        "Level of the care asked for",
        "Rested on",
    ],
    helps: [
        "If it is one day, leave it empty.",
        "From 22 to 6. If there are none, leave it empty.",
        "In place of the hours, for instance 20:30: hours at night are counted from it.",
        "Only if it goes on from another month.",
        "If the half day of rest was had on another day of the week, for instance 12/11/2026.",
        "For instance 12/11/2026 (day/month/year).",
    ],
    flag,
    instead: |day| format!("in its place {day}"),
    of_before: |days| if days == 1 { "1 day already passed".to_owned() } else { format!("{days} days already passed") },
    rules: RULES,
    board_not_used: "On those days I did not eat and sleep in the home",
    in_letter: "The letter of hiring already speaks of travelling",
    agreed: "It was agreed: needed if I do not live with the family full time",
    put: "Add",
    on: |name, day, hours| if hours.is_empty() { format!("{name}, {day}") } else { format!("{name}, {day}, {hours}") },
    between: |name, from, to| format!("{name}, from {from} to {to}"),
    of_night: |hours| format!(", of which {hours} at night"),
    wrong,
    slip: SLIP,
    line: |code| line(code).map_or_else(|| (it::WORDS.month.line)(code), str::to_owned),
    count,
    ..it::WORDS.month
};

const RULES: MonthRulesWords = MonthRulesWords {
    title: "Meals, day of rest, thirteenth month, limits already used",
    help: "Change only what is not as usual, then press “Work it out again”.",
    ask_meals: Ask {
        label: "Meals",
        help: "On long days, if you agreed to stay without a break, you are owed the meal or its value.",
    },
    meals: |meals| match meals {
        Meals::NotSaid => "I do not know: tell me how much it would be",
        Meals::InKind => "I eat in the home",
        Meals::Cash => "The value of the meal is paid",
        Meals::NotAgreed => "It was not agreed to stay without a break",
    },
    ask_rest: Ask { label: "Day of rest", help: "A day other than Sunday only if it was agreed." },
    ask_thirteenth: Ask { label: "Thirteenth month", help: "" },
    thirteenth: ["When it is due", "Not in this month"],
    twelfths: |months| {
        if months == 1 { "In this month, 1 twelfth".to_owned() } else { format!("In this month, {months} twelfths") }
    },
    ask_before: Ask { label: "Already used before this month", help: "Leave empty what there is none of." },
    before: [
        "Days of sickness already paid",
        "Hours of paid leave",
        "Hours of training",
        "Days of the father’s leave",
        "Hours worked in the first week, in the month before",
    ],
    again: "Work it out again",
};

const SLIP: SlipWords = SlipWords {
    title: "The account of the month",
    forecast: "The account of the month, as the contract says",
    to_pay: "To be paid to who works",
    of_gross: |gross, hours| format!("Gross {gross}. Paid hours: {hours}."),
    heads: ["Line", "Where it is written", "Amount"],
    captions: [
        "Gross pay, line by line",
        "What is withheld",
        "Value of what is given in the home: no money, it counts for TFR and contributions",
        "After the net",
    ],
    totals: ["Gross pay", "Net", "To be paid"],
    provisional: "The new tables for this month are not out yet: the account uses the last known ones and is provisional.",
    ..it::WORDS.month.slip
};

/// A day, as `2 October 2024`.
pub fn day(on: NaiveDate) -> String {
    format!("{}\u{a0}{}\u{a0}{}", on.day(), name_of(on), on.year())
}

fn name_of(on: NaiveDate) -> &'static str {
    MONTHS.get(on.month0() as usize).copied().unwrap_or_default()
}

fn kind(code: &str) -> (&'static str, &'static str) {
    match code {
        "vacation" => ("Holidays", ""),
        "sickness" => ("Sickness", "with the doctor’s paper"),
        "accident" => ("Accident at work", "from the day after"),
        "bereavement" => ("Bereavement", ""),
        "father" => ("Father’s leave", ""),
        "marriage" => ("Marriage", ""),
        "maternity" => ("Maternity", "INPS pays"),
        "parental_leave" => ("Parental leave", ""),
        "suspended_by_employer" => ("The family asked me not to come", ""),
        "suspended_by_worker" => ("I asked to stop for a while", ""),
        "unpaid_leave" => ("Leave without pay", "agreed"),
        "unjustified_absence" => ("Absence without a reason", ""),
        "other_paid_leave" => ("Other paid leave", ""),
        "other_unpaid_leave" => ("Other leave without pay", ""),
        "extra" => ("Extra hours", "besides those of the contract, Sundays and holidays too"),
        "worked" => ("All the hours of a day", "instead of those of the contract"),
        "night" => ("Contract hours at night", ""),
        "leave_hours" => ("Paid leave", "doctor, papers"),
        "unpaid_hours" => ("Hours neither worked nor paid", ""),
        "training" => ("Training", ""),
        "recognised_training" => ("Recognised training", ""),
        "exam" => ("Yearly medical examination", ""),
        "advance" => ("Advance already received", ""),
        "refund" => ("Expenses given back", ""),
        "bonus" => ("Bonus", ""),
        "travel" => ("Away with the family", ""),
        "transfer" => ("Moved to another municipality", ""),
        "holiday_rested" => ("Public holiday rested on another day", ""),
        _ => ("Other", ""),
    }
}

fn flag(code: &str) -> (&'static str, &'static str) {
    match code {
        "half_rest" => ("in the half day of rest", ""),
        "emergency" => ("emergency", "unforeseen and rare: paid as a normal hour"),
        "recovery" => ("hours made up", "agreed"),
        "outside_slot" => ("outside the agreed part of the day", ""),
        "board_not_used" => ("board and lodging not used", ""),
        "in_letter" => ("in the letter already", ""),
        "agreed" => ("agreed", ""),
        _ => ("", ""),
    }
}

fn wrong(code: &str) -> &'static str {
    match code {
        "outside_month" => "This day is not in this month.",
        "outside_employment" => "You did not work there yet on this day.",
        "ends_before_start" => "The last day comes before the first: swap them.",
        "repeated_day" => "All the hours of this day are written already: take one of the two away.",
        "overlapping_work" => "These hours overlap with others of the same day.",
        "overlapping_absences" => "Two absences cannot share days: shorten one.",
        "work_during_absence" => "There is an absence on the same day: take away the absence or the hours.",
        "hours_over_contract" => "More hours than the contract has on that day.",
        "over_limit" => "Over what the contract gives for this leave: write the rest as unpaid.",
        "not_same_week" => {
            "The rest is moved to another day of the same week, and only if the hours are in the half day of rest."
        }
        "not_agreed" => "Who does not live in full time need not follow the family: tick the box if it was agreed.",
        "no_livello" => "Choose the level of the care asked for at night: it is paid by the hour, at that level.",
        "week_unknown" => "Write the hours of each day first: so we know that nobody works on the day of rest.",
        "same_day" => "This is the holiday itself: write the other day, on which it was rested.",
        "no_holiday" => "There is no public holiday on the day of rest on that day.",
        "no_rules" => "We know no tables for this month.",
        _ => "It does not go with the rest of the month: check days and hours.",
    }
}

fn line(code: &str) -> Option<&'static str> {
    Some(match code {
        "minimo" => "Minimum pay",
        "indennita_funzione" => "Function indemnity",
        "scatti" => "Seniority increments",
        "superminimo" => "Pay over the minimum",
        "indennita_h" => "Indemnity for children under six",
        "indennita_i" => "Indemnity for several persons",
        "indennita_l" => "Indemnity for the UNI 11766 certificate",
        "holiday_work" => "Work on a public holiday",
        "rest_overtime" => "Overtime on the day of rest",
        "weekly_rest_work" => "Work on the day of rest",
        "half_rest_work" => "Work on the half day of rest",
        "overtime" => "Overtime",
        "first_overtime" => "First hours beyond the week",
        "night_overtime" => "Overtime at night",
        "extra_hours" => "Extra hours at plain pay",
        "weekly_rest_supplement" => "Supplement for the day of rest",
        "night_supplement" => "Supplement for the night",
        "holiday" => "Public holiday",
        "holiday_on_weekly_rest" => "Public holiday on the day of rest",
        "vacation" => "Holidays",
        "sickness" => "Sickness",
        "sickness_first_days" => "Sickness, first days",
        "accident" => "Accident at work",
        "leave_hours" => "Paid leave",
        "board_cash" => "Board and lodging in money",
        "board_substitute" => "Board and lodging not used, in money",
        "board_in_kind" => "Board and lodging in the home",
        "travel" => "Away with the family",
        "tredicesima" => "Thirteenth month",
        "bonus" => "Bonus",
        "advance" => "Advance already received",
        "refund" => "Expenses given back",
        "inps_worker" => "INPS, the worker’s part",
        "cassacolf_worker" => "Cassa Colf, the worker’s part",
        _ => return None,
    })
}

fn count(quantity: &str, unit: &str, rate: Option<Money>) -> String {
    let unit = match unit {
        "hours" => "h",
        "days" => "days",
        "working_days" => "working days",
        "months" => "twelfths",
        _ => unit,
    };
    let times = rate.map(|rate| format!(" × {}", euro_it(rate))).unwrap_or_default();
    format!("{quantity}\u{a0}{unit}{times}")
}
