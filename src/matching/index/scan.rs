//! The plain way: one record after the other. It answers for the few workers that came last, and it is
//! what the index is measured against.

use super::packed::{Packed, Row};
use super::question::Question;
use super::top::{Top, standing};

/// Offers a place to every eligible offer of some records.
pub(super) fn scan<'a>(question: &Question<'_>, packed: &'a Packed, rows: &'a [Row], top: &mut Top<'a>) {
    for row in rows.iter().filter(|row| row.pair == question.pair) {
        if question.row_fits(row, packed) && person_fits(question, row, packed) {
            let standing = standing(question.points(row, packed), row.waiting);
            if !top.rejects(standing) {
                top.offer(standing, row, packed);
            }
        }
    }
}

fn person_fits(question: &Question<'_>, row: &Row, packed: &Packed) -> bool {
    packed.person(row.person).skills.covers(&question.needs) && question.languages_fit(row, packed)
}
