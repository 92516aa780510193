//! Words of a private link given again by the desk.

/// A lost link, and the new one.
#[derive(Debug)]
pub struct ReissueWords {
    /// Opens the choice.
    pub open: &'static str,
    /// What will happen.
    pub help: &'static str,
    /// Button.
    pub button: &'static str,
    /// Heading of the page with the link.
    pub title: &'static str,
    /// What to do with it.
    pub lead: &'static str,
    /// Label of the address.
    pub label: &'static str,
    /// Link back to the file.
    pub back: fn(&str) -> String,
    /// Heading of the page that finds a household, and link to it.
    pub households: &'static str,
    /// What it is for.
    pub households_lead: &'static str,
    /// The code: question, help.
    pub code: [&'static str; 2],
    /// Button.
    pub find: &'static str,
    /// No household has the code.
    pub none: fn(&str) -> String,
    /// Heading of what was found, and what to ask.
    pub found: [&'static str; 2],
}
