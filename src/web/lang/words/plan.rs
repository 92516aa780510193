//! Words of the city plan.

use crate::matching::city::Reason;

/// Words of the city plan.
#[derive(Debug)]
pub struct PlanWords {
    /// Link of the desk's menu.
    pub tab: &'static str,
    /// Heading.
    pub title: &'static str,
    /// What it is and what it is not.
    pub lead: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// Name of the picture.
    pub map_name: &'static str,
    /// Legend: nothing asked, all given, something left over.
    pub legend: [&'static str; 3],
    /// What the numbers on the map are.
    pub map_numbers: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns: district, requests, left over by the plan, living there, willing to work there.
    pub columns: [&'static str; 5],
    /// District and Municipio.
    pub district: fn(&str, u8) -> String,
    /// Heading of the plan.
    pub plan: &'static str,
    /// What it does.
    pub plan_lead: &'static str,
    /// None was asked yet.
    pub none: &'static str,
    /// Button.
    pub begin: &'static str,
    /// Button, when there is one.
    pub again: &'static str,
    /// It begins.
    pub starting: &'static str,
    /// Rounds done, rounds, served so far.
    pub running: fn(u32, u32, u64) -> String,
    /// How the page goes on.
    pub wait: &'static str,
    /// Link.
    pub refresh: &'static str,
    /// It failed.
    pub failed: &'static str,
    /// Served of all.
    pub served: fn(u64, usize) -> String,
    /// Nothing better exists.
    pub optimal: &'static str,
    /// No plan serves more; points at most.
    pub bound_points: fn(&str) -> String,
    /// At most so many more.
    pub bound_served: fn(u64) -> String,
    /// By hand, by the plan.
    pub by_hand: fn(u64, u64) -> String,
    /// When it was made, the versions.
    pub made: fn(&str, &str, &str) -> String,
    /// The register changed since.
    pub stale: &'static str,
    /// Heading.
    pub weeks: &'static str,
    /// What a week is.
    pub weeks_note: &'static str,
    /// Lives in.
    pub lives_in: &'static str,
    /// Points of a pair.
    pub points: fn(u32) -> String,
    /// Heading.
    pub unserved: fn(usize) -> String,
    /// Why a request has nobody.
    pub reason: fn(&Reason) -> String,
    /// Heading.
    pub refused: fn(usize) -> String,
}
