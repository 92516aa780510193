//! Words of the desk's weighing: people side by side, and the order changed by hand.

/// Words of people side by side.
#[derive(Debug)]
pub struct CompareWords {
    /// Heading: how many.
    pub title: fn(usize) -> String,
    /// What is the same for all.
    pub lead: &'static str,
    /// Beside the box on a card.
    pub tick: &'static str,
    /// Hidden words after it: the code.
    pub tick_of: fn(&str) -> String,
    /// Button on the request's page.
    pub button: &'static str,
    /// What the button wants.
    pub button_help: &'static str,
    /// Nobody is chosen.
    pub nobody: &'static str,
    /// More than four: those left out.
    pub too_many: fn(&str) -> String,
    /// Codes that are nobody's.
    pub unknown: fn(&str) -> String,
    /// Caption of the table.
    pub caption: &'static str,
    /// Column of the names of rows.
    pub what: &'static str,
    /// Row: the person.
    pub person: &'static str,
    /// Link.
    pub file: &'static str,
    /// Link.
    pub remove: &'static str,
    /// Row: place and points.
    pub place: &'static str,
    /// The place in the list.
    pub place_of: fn(usize) -> String,
    /// Not in the list.
    pub no_place: &'static str,
    /// Row: the week.
    pub week: &'static str,
    /// All weeks have one scale.
    pub week_scale: &'static str,
    /// Living in: no week.
    pub week_none: &'static str,
    /// Row: the way.
    pub travel: &'static str,
    /// Row: points of a criterion.
    pub criterion: fn(&str) -> String,
    /// No points: cannot do it.
    pub no_points: &'static str,
    /// Row: cost a month.
    pub month: &'static str,
    /// Row: cost a year.
    pub year: &'static str,
    /// Row: pay asked.
    pub asks: &'static str,
    /// No cost.
    pub no_cost: &'static str,
    /// Row: what does not fit.
    pub lacks: &'static str,
    /// Nothing lacks.
    pub lacks_none: &'static str,
    /// A liked task she does not do.
    pub lacks_like: fn(&str) -> String,
    /// A hard condition that fails: name, values.
    pub lacks_hard: fn(&str, &str) -> String,
    /// Row: what was seen.
    pub facts: &'static str,
    /// Row: other proposals.
    pub elsewhere: &'static str,
    /// In none.
    pub elsewhere_none: &'static str,
    /// Row: proposing.
    pub propose: &'static str,
    /// Beside the box.
    pub propose_tick: &'static str,
    /// Cannot be proposed.
    pub propose_not: &'static str,
    /// Button.
    pub propose_button: &'static str,
    /// What happens next.
    pub propose_help: &'static str,
    /// Heading of the form that adds one.
    pub add: &'static str,
    /// Field.
    pub add_field: &'static str,
    /// Help of the field.
    pub add_help: &'static str,
    /// Button.
    pub add_button: &'static str,
    /// Link.
    pub back: &'static str,
}

/// Words of the order changed by hand.
#[derive(Debug)]
pub struct OrderWords {
    /// Opens the form.
    pub open: &'static str,
    /// Hidden words after it: the code.
    pub open_of: fn(&str) -> String,
    /// Field: the new place.
    pub place: &'static str,
    /// Help: how many places.
    pub place_help: fn(usize) -> String,
    /// Field: why.
    pub reason: &'static str,
    /// Help of the field.
    pub reason_help: &'static str,
    /// Button.
    pub button: &'static str,
    /// Button.
    pub up: &'static str,
    /// Button.
    pub down: &'static str,
    /// Too short or too long: the two limits.
    pub bad_reason: fn(u64, u64) -> String,
    /// No such place: how many there are.
    pub bad_place: fn(usize) -> String,
    /// The order changed meanwhile: code, place now.
    pub changed: fn(&str, usize) -> String,
    /// Cannot do it any more.
    pub not_eligible: fn(&str) -> String,
    /// Said after.
    pub saved: &'static str,
    /// Said after.
    pub undone: &'static str,
    /// Heading of the moves in force.
    pub title: &'static str,
    /// What they change and what not.
    pub lead: &'static str,
    /// A move: from, to.
    pub from_to: fn(i64, i64) -> String,
    /// Who and when.
    pub by: fn(&str, &str) -> String,
    /// Button: undo one.
    pub undo: &'static str,
    /// Hidden words after it: the code.
    pub undo_of: fn(&str) -> String,
    /// Button: undo all.
    pub undo_all: &'static str,
    /// On a card: the computed place.
    pub computed: fn(usize) -> String,
    /// On a card: why it was moved.
    pub moved: fn(&str, &str) -> String,
    /// Column of the list.
    pub column: &'static str,
    /// The move is undone or never was.
    pub no_such: &'static str,
    /// On a proposal: the computed place, when the order was changed.
    pub proposed: fn(i64) -> String,
}
