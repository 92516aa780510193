//! The page on how those proposed are chosen.

use chrono::NaiveDate;

use super::Chapter;
use crate::matching::{Criterion, Hard};

/// The whole page.
#[derive(Debug)]
pub struct ChooseWords {
    /// The heading.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Who decides.
    pub who: Chapter,
    /// The hard conditions.
    pub conditions: ConditionWords,
    /// The points.
    pub weights: WeightsWords,
    /// The worked example.
    pub example: ExampleWords,
    /// Between equals.
    pub tie: Chapter,
    /// What never counts.
    pub never: Chapter,
    /// Whether it is fair.
    pub fair: FairWords,
    /// What to do when one does not agree.
    pub disagree: Chapter,
}

/// The hard conditions.
#[derive(Debug)]
pub struct ConditionWords {
    /// The heading.
    pub title: &'static str,
    /// Before the list.
    pub lead: &'static str,
    /// One of them.
    pub one: fn(Hard) -> &'static str,
    /// After the list.
    pub after: &'static str,
}

/// The points and the table of the weights.
#[derive(Debug)]
pub struct WeightsWords {
    /// The heading.
    pub title: &'static str,
    /// Before the table, with the number of criteria and the most points in all.
    pub lead: fn(usize, u32) -> String,
    /// Caption, with the day of the weights.
    pub caption: fn(NaiveDate) -> String,
    /// Column.
    pub criterion: &'static str,
    /// Column.
    pub most: &'static str,
    /// Foot.
    pub total: &'static str,
    /// Who approved them.
    pub approved: fn(&str, NaiveDate) -> String,
    /// Name of a criterion.
    pub name: fn(Criterion) -> &'static str,
}

/// The worked example.
#[derive(Debug)]
pub struct ExampleWords {
    /// The heading.
    pub title: &'static str,
    /// Before it.
    pub lead: &'static str,
    /// Who asks and who offers, with the districts of the home and of the worker.
    pub people: fn(&str, &str) -> [String; 2],
    /// Caption of the table.
    pub caption: &'static str,
    /// Column.
    pub line: &'static str,
    /// Column.
    pub points: &'static str,
    /// Points, of the most.
    pub of: fn(u32, u32) -> String,
    /// The sum of a line: the most, a part, a whole, the points.
    pub sum: fn(u32, u32, u32, u32) -> String,
    /// A line that has all its points, or none.
    pub all_or_none: fn(bool) -> &'static str,
    /// Foot.
    pub total: &'static str,
    /// Below it.
    pub after: &'static str,
}

/// Whether it is fair.
#[derive(Debug)]
pub struct FairWords {
    /// The heading.
    pub title: &'static str,
    /// Before the table.
    pub lead: &'static [&'static str],
    /// Caption, with workers, requests and number of registers.
    pub caption: fn(u64, u64, usize) -> String,
    /// Column.
    pub measure: &'static str,
    /// Column.
    pub found: &'static str,
    /// Column.
    pub band: &'static str,
    /// The measures shown, by their name in the report, each in words.
    pub measures: &'static [(&'static str, &'static str)],
    /// From a least to a most, the same when they are equal.
    pub range: fn(i64, i64) -> String,
    /// The least and the most allowed.
    pub bounds: fn(Option<i64>, Option<i64>) -> String,
    /// Said of a figure outside its band.
    pub outside: &'static str,
    /// Below it, with the weights and the day of the measure.
    pub measured: fn(&str, NaiveDate) -> String,
    /// Said when the weights in force are others than those measured.
    pub other_weights: &'static str,
    /// What the figures cannot say.
    pub after: &'static [&'static str],
}
