//! Words of the comparison of ways, and of what a budget buys.

use crate::compare::{Condition, NotDue, Relief, Way};
use crate::money::{Hours, Money};

/// Words of the two pages.
#[derive(Debug)]
pub struct CompareWords {
    /// Heading of the comparison.
    pub title: &'static str,
    /// For search engines.
    pub description: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// Heading of the budget.
    pub budget_title: &'static str,
    /// For search engines.
    pub budget_description: &'static str,
    /// What it does.
    pub budget_lead: &'static str,
    /// The questions.
    pub ask: CompareAsk,
    /// What the answers say.
    pub says: CompareSays,
    /// A way.
    pub way: fn(Way) -> &'static str,
    /// A relief.
    pub relief: fn(Relief) -> &'static str,
    /// A condition, with its limit.
    pub condition: fn(Condition, Option<&str>) -> String,
    /// Why a relief is not due.
    pub not_due: fn(NotDue) -> &'static str,
}

/// A question, its help, its unit.
pub type Question = (&'static str, &'static str, &'static str);

/// The questions of both pages.
#[derive(Debug)]
pub struct CompareAsk {
    /// Name of the form.
    pub form: &'static str,
    /// Name of the budget's form.
    pub budget_form: &'static str,
    /// Hours by day, days, nights, what at night.
    pub hours: Question,
    /// On how many days.
    pub days: Question,
    /// How many nights.
    pub nights: Question,
    /// What is needed at night.
    pub night: Question,
    /// Answers: none, presence, care.
    pub night_choices: [(&'static str, &'static str, &'static str); 3],
    /// Hours while who lives in rests.
    pub rest: Question,
    /// A provider's price.
    pub provider: Question,
    /// Until when.
    pub until: Question,
    /// From when.
    pub on: Question,
    /// The budget of a month.
    pub budget: Question,
    /// The part about the family.
    pub facts: &'static str,
    /// Why it is asked, and that nothing is kept.
    pub facts_help: &'static str,
    /// Yes, no, unknown.
    pub known: [(&'static str, &'static str); 3],
    /// Income.
    pub income: Question,
    /// Certified.
    pub certified: Question,
    /// Traceable payment.
    pub traceable: Question,
    /// Age.
    pub age: Question,
    /// Accompagnamento.
    pub accompagnamento: Question,
    /// Very severe need.
    pub very_severe: Question,
    /// Sociosanitary ISEE.
    pub isee_care: Question,
    /// ISEE.
    pub isee: Question,
    /// In the register.
    pub registered_worker: Question,
    /// Granted by the Region.
    pub region_granted: Question,
    /// Granted by INPS.
    pub inps_accepted: Question,
    /// The part about pay.
    pub pay: &'static str,
    /// What an empty field means.
    pub pay_help: &'static str,
    /// An hour's pay.
    pub pay_hour: Question,
    /// A month's pay, living in.
    pub pay_month: Question,
    /// A month's pay, at night.
    pub pay_night: Question,
    /// An offer of the directory.
    pub offer: Question,
    /// No offer.
    pub offer_none: &'static str,
    /// Who, price of an hour, least visit.
    pub offer_one: fn(&str, Money, Option<Hours>) -> String,
    /// The directory cannot be read.
    pub offers_unread: &'static str,
    /// The offer is not in the directory any more.
    pub offer_gone: &'static str,
    /// Both an offer and a price.
    pub offer_or_price: &'static str,
    /// Buttons.
    pub submit: &'static str,
    /// Button of the budget.
    pub budget_submit: &'static str,
    /// Wrong amount, hours, day, number of days, choice; an end before the beginning; nothing asked.
    pub wrong: [&'static str; 7],
}

/// What the answers say.
#[derive(Debug)]
pub struct CompareSays {
    /// Heading of the lawful ways.
    pub lawful: &'static str,
    /// The level, why, the article.
    pub level: fn(&str, &str) -> String,
    /// Caption of the table: true when pay is the minimum.
    pub caption: fn(bool) -> String,
    /// Columns.
    pub columns: [&'static str; 6],
    /// Nothing stays uncovered.
    pub covered: &'static str,
    /// Hours, days and nights that stay uncovered.
    pub left: fn(Hours, u32, u32) -> String,
    /// The cheapest way that leaves nothing.
    pub cheapest: fn(&str, Money) -> String,
    /// None leaves nothing.
    pub none_covers: &'static str,
    /// Opens the details of a way.
    pub details: fn(&str) -> String,
    /// Contracts of a way.
    pub contracts: &'static str,
    /// One contract: regime, level, hours, cost of a month.
    pub contract: fn(&str, Option<&str>, Option<Hours>, Money) -> String,
    /// An hour paid.
    pub hour: &'static str,
    /// Vouchers a week.
    pub vouchers: fn(u32) -> String,
    /// The need from its first to its last day.
    pub period: fn(i64, Money) -> String,
    /// Relief and benefits.
    pub reliefs: &'static str,
    /// Relief that has ended, or that nobody confirms.
    pub closed: &'static str,
    /// Whose price it is, and the code of the offer.
    pub from_offer: fn(&str, &str) -> String,
    /// Counted.
    pub counted: &'static str,
    /// Told as an *if*.
    pub if_: &'static str,
    /// An amount of a year.
    pub a_year: fn(Money) -> String,
    /// What is off income.
    pub off_income: fn(Money) -> String,
    /// At a rate, so much.
    pub at_rate: fn(&str, Money) -> String,
    /// The accompagnamento it takes the place of.
    pub replaces: fn(Money) -> String,
    /// If all were given.
    pub if_all: fn(Money) -> String,
    /// Heading of unlawful ways.
    pub unlawful: &'static str,
    /// What they are.
    pub unlawful_lead: &'static str,
    /// Heading of ways not for this need.
    pub other: &'static str,
    /// Heading of the chart.
    pub chart: &'static str,
    /// What it shows, and the step.
    pub chart_lead: fn(Hours) -> String,
    /// Text alternative.
    pub chart_alt: fn(&str) -> String,
    /// Axes.
    pub axes: [&'static str; 2],
    /// Caption of the chart's table; first column.
    pub chart_table: [&'static str; 2],
    /// No such amount.
    pub nothing: &'static str,
    /// Heading of the crossings.
    pub crossings: &'static str,
    /// Up to so many hours this, from so many that.
    pub crossing: fn(&str, Hours, &str, Hours) -> String,
    /// No crossings.
    pub no_crossings: &'static str,
    /// Which rules.
    pub rules: fn(&str) -> String,
    /// Provisional.
    pub provisional: &'static str,
    /// Heading of what a budget buys.
    pub buys: fn(Money) -> String,
    /// Columns of the budget's table.
    pub buys_columns: [&'static str; 3],
    /// Most hours and their cost.
    pub most: fn(Hours, Money) -> String,
    /// Nights alone.
    pub nights_alone: fn(Money) -> String,
    /// Two stretches.
    pub ranges: fn(&[(Hours, Hours)]) -> String,
    /// The next quarter.
    pub next: fn(Hours, Money) -> String,
    /// It buys none; the least.
    pub buys_none: fn(Money) -> String,
    /// There is no such contract, or not for this need.
    pub no_way: &'static str,
    /// Other levels.
    pub other_levels: &'static str,
    /// Links from one page to the other, and to the calculator.
    pub to_budget: &'static str,
    /// To the comparison.
    pub to_compare: &'static str,
    /// To the calculator.
    pub to_cost: &'static str,
}
