//! Reading a file of public holidays.

use super::section::Section;
use crate::ccnl::festivita::{Festa, Festivita, Quando};

pub(super) fn read(root: &Section<'_>) -> Festivita {
    Festivita { feste: root.section("festa").tables().iter().map(festa).collect() }
}

fn festa(section: &Section<'_>) -> Festa {
    let when = if section.has("after_easter") {
        Some(Quando::AfterEaster(section.count("after_easter").into()))
    } else {
        section.value("on", "a quoted month and day that exist, as in \"12-07\", or after_easter", |text| {
            fixed(text).map(Some)
        })
    };
    Festa {
        name: section.text("name"),
        cite: section.cite(),
        when: when.unwrap_or(Quando::AfterEaster(0)),
        comune: section.optional_text("comune"),
        paid: !section.flag("unpaid"),
    }
}

/// A day that every year has.
fn fixed(text: &str) -> Option<Quando> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    chrono::NaiveDate::from_ymd_opt(2001, month, day).map(|_| Quando::Fixed { month, day })
}
