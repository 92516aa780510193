//! The kinds of change of a request.

use super::near::Touch;
use crate::vocabulary::words;

words! {
    /// A kind of change.
    ChangeKind, "change",
    /// One end of a slot, by quarters of an hour.
    SlotEnd = "slot_end",
    /// The longest way of the workers who have one.
    Travel = "travel",
    /// The first day.
    Start = "start",
    /// The pay offered.
    Pay = "pay",
    /// A need that becomes a wish.
    Need = "need",
    /// The level of a language.
    Language = "language",
    /// More days on which a flexible week may be worked.
    Days = "days",
    /// A day of slots, or a night, given up.
    DayFewer = "day_fewer",
}

impl ChangeKind {
    /// Whether the exchange format has it. Giving up a day is shown at the desk only.
    #[must_use]
    pub const fn is_exchanged(self) -> bool {
        !matches!(self, ChangeKind::DayFewer)
    }

    /// The hard conditions that can come out otherwise after a change of this kind.
    pub(super) const fn touches(self) -> Touch {
        match self {
            ChangeKind::SlotEnd | ChangeKind::Days | ChangeKind::DayFewer => Touch::Time,
            ChangeKind::Travel => Touch::Travel,
            ChangeKind::Start => Touch::Start,
            ChangeKind::Pay => Touch::Pay,
            ChangeKind::Need => Touch::Skills,
            ChangeKind::Language => Touch::Languages,
        }
    }
}
