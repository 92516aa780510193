//! The points of each criterion from its evidence: whole numbers, rounded down.

use super::evidence::Evidence;
use super::request::Request;
use super::tables::Tables;
use super::wrong::Wrong;

/// From the least to the best.
const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

/// Where a level of a language stands, from none up.
pub fn level(code: &str) -> Option<u64> {
    LEVELS.iter().position(|known| *known == code).map(|at| at as u64)
}

/// So many parts of a whole, out of the most points; all of them when the whole is nothing.
fn share(of: u64, part: u64, whole: u64) -> u64 {
    (of * part.min(whole)).checked_div(whole).unwrap_or(of)
}

/// The points that evidence gives. Evidence that does not belong to the request is wrong by itself.
pub fn points(criterion: &str, evidence: &Evidence, request: &Request, tables: &Tables<'_>) -> Result<u64, Wrong> {
    let of = tables.weight(criterion, "of")?;
    match evidence {
        Evidence::Travel(None) => told(request.lives_in(), criterion, evidence, "minutes").map(|()| of),
        Evidence::Travel(Some(minutes)) => {
            told(!request.lives_in(), criterion, evidence, "lives in")?;
            let (full, none) =
                (tables.weight(criterion, "full_at_minutes")?, tables.weight(criterion, "none_at_minutes")?);
            Ok(share(of, none.saturating_sub(*minutes), none.saturating_sub(full)))
        }
        Evidence::Likes { met, asked } => {
            let liked = request.likes.len() as u64;
            told(*asked == liked && met <= asked, criterion, evidence, &format!("at most {liked} of {liked}"))?;
            Ok(share(of, *met, *asked))
        }
        Evidence::Experience(months) => Ok(share(of, *months, tables.weight(criterion, "full_at_months")?)),
        Evidence::Hours { job, most } => {
            let hours = request.pattern.hours(tables.night_hours()).0;
            told(*job == hours && most >= job, criterion, evidence, &format!("{hours} of {hours} quarters or more"))?;
            Ok(share(of, *job, *most))
        }
        Evidence::Training(trained) => {
            let asked = request.role == "badante";
            told(trained.is_some() == asked, criterion, evidence, if asked { "asked" } else { "not asked" })?;
            Ok(if *trained == Some(false) { 0 } else { of })
        }
        Evidence::Language(_) => language(criterion, evidence, request, tables, of),
        Evidence::Waiting(days) => Ok(share(of, *days, tables.weight(criterion, "full_at_days")?)),
    }
}

/// Levels above the need, each language capped, of the levels that there are above it.
fn language(
    criterion: &str,
    evidence: &Evidence,
    request: &Request,
    tables: &Tables<'_>,
    of: u64,
) -> Result<u64, Wrong> {
    let Evidence::Language(levels) = evidence else { return Ok(of) };
    let cap = tables.weight(criterion, "full_at_levels")?;
    let asked: Vec<String> = request.languages.iter().map(|(tag, level)| format!("{tag} {level}")).collect();
    let wrong = || Wrong::of("evidence of language", evidence, format!("{} or better", asked.join(", ")));
    if !levels.keys().eq(request.languages.keys()) {
        return Err(wrong());
    }
    let (mut above, mut room) = (0, 0);
    for (has, asked) in levels.values().zip(request.languages.values()) {
        let (has, asked) = level(has).zip(level(asked)).ok_or_else(wrong)?;
        above += has.checked_sub(asked).ok_or_else(wrong)?.min(cap);
        room += (LEVELS.len() as u64 - 1 - asked).min(cap);
    }
    Ok(share(of, above, room))
}

fn told(holds: bool, criterion: &str, evidence: &Evidence, expected: &str) -> Result<(), Wrong> {
    if holds { Ok(()) } else { Err(Wrong::of(&format!("evidence of {criterion}"), evidence, expected)) }
}
