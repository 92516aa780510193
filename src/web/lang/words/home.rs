//! Words of the first page.

/// A heading and its sentence.
#[derive(Debug)]
pub struct Entry {
    /// The heading.
    pub title: &'static str,
    /// The sentence.
    pub text: &'static str,
}

/// The first page.
#[derive(Debug)]
pub struct HomeWords {
    /// For search engines.
    pub description: &'static str,
    /// The heading.
    pub title: &'static str,
    /// What the service does.
    pub lead: &'static str,
    /// Above the families' door.
    pub door_family_for: &'static str,
    /// Inside the families' door.
    pub door_family: &'static str,
    /// At the foot of the families' door.
    pub door_family_note: &'static str,
    /// Above the workers' door.
    pub door_worker_for: &'static str,
    /// Inside the workers' door.
    pub door_worker: &'static str,
    /// At the foot of the workers' door.
    pub door_worker_note: &'static str,
    /// Above the calculator's door.
    pub door_cost_for: &'static str,
    /// Inside the calculator's door.
    pub door_cost: &'static str,
    /// At the foot of the calculator's door.
    pub door_cost_note: &'static str,
    /// Heading of the steps.
    pub steps_title: &'static str,
    /// The four steps.
    pub steps: [Entry; 4],
    /// Heading of the example.
    pub example_title: &'static str,
    /// The example.
    pub example: &'static str,
    /// The button below it.
    pub example_button: &'static str,
    /// Which rules the example follows.
    pub example_rules: fn(&str) -> String,
    /// The link to the example in the calculator.
    pub example_link: &'static str,
    /// Heading of what is checked.
    pub checked_title: &'static str,
    /// What is checked.
    pub checked: [Entry; 5],
    /// Heading of what cannot be known.
    pub unknown_title: &'static str,
    /// What cannot be known.
    pub unknown: [Entry; 3],
    /// It is free: first line.
    pub free_title: &'static str,
    /// It is free: second line.
    pub free_title_for: &'static str,
    /// What is free.
    pub free: &'static str,
    /// Heading of the way to a person.
    pub person_title: &'static str,
    /// The way to a person.
    pub person: &'static str,
    /// Link to the contacts.
    pub person_link: &'static str,
    /// Link to how those proposed are chosen.
    pub choose_link: &'static str,
}
