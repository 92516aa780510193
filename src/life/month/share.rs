//! Which part of a month's pay a span is worth: all of it, or working days over twenty-six.

use super::articles::counted;
use super::span::Prepared;
use crate::ccnl::Operand;
use crate::life::Practice;
use crate::money::Factor;

/// A part of a month.
#[derive(Clone, Copy, Debug)]
pub struct Share<'b> {
    /// Days that count; `None` for the whole month.
    pub days: Option<Factor>,
    /// Days of the month they are divided by.
    pub of: Operand<'b>,
}

impl<'b> Share<'b> {
    /// The part of a span. In a month of employment from the first day to the last the spans make a whole; else each
    /// working day is a twenty-sixth, up to the whole month; by practice, each day a thirtieth.
    pub fn of(prepared: &Prepared<'b>, number: usize) -> Share<'b> {
        let calendar = prepared.practices.departs(Practice::IncompleteMonth);
        let span = &prepared.spans[number];
        let count = |at: usize| {
            let span = &prepared.spans[at];
            if calendar { span.days() } else { span.working_days() }
        };
        let of = if calendar { span.articles.calendar_days() } else { span.articles.working_days() };
        let whole = prepared.whole();
        if whole && prepared.spans.len() == 1 {
            return Share { days: None, of };
        }
        if whole {
            let all: u32 = (0..prepared.spans.len()).map(count).sum();
            let of = counted("days_of_the_month", Factor::whole(all.into()));
            return Share { days: Some(Factor::whole(count(number).into())), of };
        }
        let before: u32 = (0..number).map(count).sum();
        let left = (of.value - Factor::whole(before.into())).max(Factor::whole(0));
        Share { days: Some(Factor::whole(count(number).into()).min(left)), of }
    }

    /// As a number, one for the whole month.
    pub fn factor(&self) -> Factor {
        self.days.map_or(Factor::ONE, |days| days.over(self.of.value))
    }
}
