//! Reading what every rule file begins with: the act and its days.

use chrono::NaiveDate;

use super::section::Section;
use crate::ccnl::act::{Act, Checked, Source};

/// The act of a file and when it holds.
pub(super) struct Header {
    pub(super) act: Act,
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
}

/// Reads `[act]` and `[in_force]`; the file's name must be its first day in force.
pub(super) fn read(root: &Section<'_>, file: &str) -> Header {
    let act = act(&root.section("act"), file);
    let in_force = root.section("in_force");
    let (from, until) = (in_force.date("from"), in_force.optional_date("until"));
    let named = file.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or_default();
    let read = from != NaiveDate::default();
    if read && from.to_string() != named {
        in_force.fault("from", &format!("the day of the file's name, {named:?}"), &format!("\"{from}\""));
    }
    if let Some(until) = until.filter(|until| read && *until != NaiveDate::default() && *until < from) {
        in_force.fault("until", &format!("a day not before {from}"), &format!("\"{until}\""));
    }
    Header { act, from, until }
}

fn act(section: &Section<'_>, file: &str) -> Act {
    let sources = section.list("sources");
    let checked = section.section("checked");
    Act {
        id: section.text("id"),
        file: file.to_owned(),
        title: section.text("title"),
        signed: section.date("signed"),
        signed_assumed: section.flag("signed_assumed"),
        url: Some(section.address("url")),
        sources: sources.iter().map(source).collect(),
        checked: Checked { by: checked.text("by"), on: checked.date("on") },
        confirm: section.text("confirm"),
        notes: section.texts("notes"),
    }
}

fn source(section: &Section<'_>) -> Source {
    Source {
        url: section.address("url"),
        title: section.optional_text("title"),
        covers: section.optional_text("covers"),
    }
}
