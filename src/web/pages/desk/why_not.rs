//! "Perché no?": why someone is not in the list, for any code.

use super::looking::Looking;
use crate::app::{RankError, RankedPeople, WhyNot};
use crate::matching::Hard;
use crate::web::lang::Words;
use crate::web::views::week_strip::WeekStrip;

use super::door::Desk;

/// The answer, ready to show.
#[derive(Clone, Debug, Default)]
pub struct WhyNotView {
    /// What was typed.
    pub code: String,
    /// The first sentence; empty when nothing was asked.
    pub sentence: String,
    /// Every condition that fails: its number of twelve, its name, its values.
    pub lacks: Vec<(usize, &'static str, String)>,
    /// The week, when it can be drawn.
    pub strip: Option<WeekStrip>,
}

/// Answers for the code in the address.
pub async fn answer(desk: &Desk, looking: &Looking, ranked: Option<&RankedPeople>) -> Result<WhyNotView, RankError> {
    let words = desk.frame().w;
    let code = looking.why.clone();
    if code.is_empty() {
        return Ok(WhyNotView::default());
    }
    match desk.app().why_not(&desk.staff, &looking.code, &code).await {
        Ok(found) => Ok(view(words, code, &found, ranked)),
        Err(RankError::NoSuchWorker) => {
            let sentence = (words.desk.why_not.unknown)(&code);
            Ok(WhyNotView { code, sentence, ..WhyNotView::default() })
        }
        Err(RankError::Refused(_) | RankError::NoRule(_)) => Ok(WhyNotView { code, ..WhyNotView::default() }),
        Err(fault) => Err(fault),
    }
}

fn view(words: &'static Words, code: String, found: &WhyNot, ranked: Option<&RankedPeople>) -> WhyNotView {
    let w = &words.desk.why_not;
    let place = ranked.and_then(|ranked| ranked.place_of(&code));
    let number = |condition: Hard| condition as usize + 1;
    let lacks: Vec<_> = found
        .lacks
        .iter()
        .map(|lack| {
            let condition = lack.condition();
            (number(condition), (words.desk.reasons.condition)(condition), (words.desk.reasons.lack)(lack))
        })
        .collect();
    let mut sentence = match lacks.first() {
        Some((at, name, _)) => (w.first)(&code, name, *at, lacks.len()),
        None => (w.eligible)(&code, place),
    };
    if !found.validated {
        sentence = format!("{sentence} {}", w.not_validated);
    }
    let strip = found.week.as_ref().zip(ranked);
    let strip = strip.map(|(week, ranked)| WeekStrip::of(words, week, &ranked.request.pattern));
    WhyNotView { code, sentence, lacks, strip }
}
