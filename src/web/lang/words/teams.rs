//! Words of teams.

/// Words of two or three people for one request.
#[derive(Debug)]
pub struct TeamWords {
    /// Heading.
    pub title: &'static str,
    /// What a team is.
    pub lead: &'static str,
    /// Link on the request's page.
    pub link: &'static str,
    /// Beside the link when nobody can alone.
    pub link_none: &'static str,
    /// So many can alone.
    pub alone: fn(usize) -> String,
    /// Teams were found among so many.
    pub found: fn(usize) -> String,
    /// No team among so many.
    pub none: fn(usize) -> String,
    /// The search stopped at its limit.
    pub incomplete: &'static str,
    /// Heading of a team: number, codes.
    pub team: fn(usize, &[&str]) -> String,
    /// Hand-overs and points.
    pub summary: fn(u32, u32) -> String,
    /// Name of the picture: how many people.
    pub strip: fn(usize) -> String,
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns.
    pub columns: [&'static str; 6],
    /// Row: all together.
    pub together: &'static str,
    /// Each has a contract.
    pub contracts: &'static str,
    /// Link: side by side.
    pub compare: &'static str,
    /// Heading of the rest.
    pub rest: &'static str,
    /// What the contract says.
    pub rest_lead: &'static str,
    /// Hours, how many could.
    pub rest_count: fn(&str, usize) -> String,
    /// Points, month.
    pub cover: fn(u32, &str) -> String,
    /// Link.
    pub back: &'static str,
    /// Link on a person's file.
    pub full_link: &'static str,
    /// Heading of a full week: the code.
    pub full_week: fn(&str) -> String,
    /// What it is.
    pub full_lead: &'static str,
    /// No request fits, of so many.
    pub full_none: fn(usize) -> String,
    /// Jobs, how many she could take, hours, the most she wants.
    pub full_found: fn(usize, usize, &str, &str) -> String,
    /// Name of the picture: how many jobs.
    pub full_strip: fn(usize) -> String,
    /// Columns of jobs.
    pub job_columns: [&'static str; 5],
    /// Link.
    pub back_file: &'static str,
    /// Heading of homes near each other.
    pub shared: &'static str,
    /// What sharing is.
    pub shared_lead: &'static str,
    /// None was found.
    pub shared_none: &'static str,
    /// Homes, hours, minutes between them.
    pub shared_title: fn(usize, &str, u16) -> String,
    /// How many could, the best of them.
    pub shared_who: fn(usize, &str) -> String,
}
