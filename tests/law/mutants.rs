//! Every number and day of a rule file, one unit up and one unit down.

use std::ops::Range;

use chrono::{Days, NaiveDate, NaiveTime};

/// Keys whose values are words, sources or names: citations and descriptions, not law in numbers.
const ASIDE: [&str; 14] = [
    "cite",
    "evidence",
    "doubts",
    "motivo",
    "who",
    "duties",
    "contents",
    "standard",
    "consequence",
    "name",
    "base",
    "why",
    "title",
    "url",
];

/// One change of one value.
pub struct Mutant {
    /// Table and key, for instance `malattia.first_days`.
    pub cell: String,
    /// The value as written.
    pub was: String,
    /// The value it becomes.
    pub becomes: String,
    /// Where it stands.
    at: Range<usize>,
}

impl Mutant {
    /// The file with the change.
    pub fn text(&self, file: &str) -> String {
        format!("{}{}{}", &file[..self.at.start], self.becomes, &file[self.at.end..])
    }
}

/// Every mutant of a file, in order. What `[act]` says is where the law was read: a citation.
pub fn of(file: &str) -> Vec<Mutant> {
    let mut all = Vec::new();
    let (mut section, mut start) = (String::new(), 0);
    for line in file.split_inclusive('\n') {
        let begins = start;
        start += line.len();
        let code = line.trim_start();
        if code.starts_with('[') && !code.contains('"') {
            section = String::from(code.trim_start_matches('[').split(']').next().unwrap_or_default());
            continue;
        }
        let Some((key, _)) = code.split_once('=') else { continue };
        let key = key.trim();
        if section == "act" || ASIDE.contains(&key) || !key.chars().all(|one| one.is_alphanumeric() || one == '_') {
            continue;
        }
        for value in quoted(line) {
            let at = begins + value.start..begins + value.end;
            let was = &file[at.clone()];
            for becomes in changed(was) {
                all.push(Mutant { cell: format!("{section}.{key}"), was: was.to_owned(), becomes, at: at.clone() });
            }
        }
    }
    all
}

/// What stands between quotes on a line, before any comment.
fn quoted(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, sign) in line.char_indices() {
        match (sign, open) {
            ('"', None) => open = Some(at + 1),
            ('"', Some(from)) => {
                found.push(from..at);
                open = None;
            }
            ('#', None) => break,
            _ => {}
        }
    }
    found
}

/// A value one unit up and down, in every number or day that it has; none when it is a word.
fn changed(value: &str) -> Vec<String> {
    if let Ok(day) = value.parse::<NaiveDate>() {
        return [day + Days::new(1), day - Days::new(1)].map(|day| day.to_string()).to_vec();
    }
    if let Ok(day) = format!("2001-{value}").parse::<NaiveDate>() {
        return [day + Days::new(1), day - Days::new(1)].map(|day| day.format("%m-%d").to_string()).to_vec();
    }
    if let Some((from, to)) = value.split_once('-').filter(|(from, _)| from.contains(':')) {
        let first = minutes(from).into_iter().map(|from| format!("{from}-{to}"));
        return first.chain(minutes(to).into_iter().map(|to| format!("{from}-{to}"))).collect();
    }
    if value.contains(':') {
        return minutes(value);
    }
    digits(value)
}

fn minutes(time: &str) -> Vec<String> {
    let Ok(time) = NaiveTime::parse_from_str(time, "%H:%M") else { return Vec::new() };
    let minute = chrono::TimeDelta::minutes(1);
    let of = |time: NaiveTime| time.format("%H:%M").to_string();
    vec![of(time.overflowing_add_signed(minute).0), of(time.overflowing_sub_signed(minute).0)]
}

/// The last printed digit up and down, with what it carries: of a fraction in its divisor.
fn digits(value: &str) -> Vec<String> {
    let (before, number) = value.split_once('/').map_or(("", value), |(above, below)| (&value[..=above.len()], below));
    let (number, after) = number.strip_suffix('%').map_or((number, ""), |number| (number, "%"));
    let (sign, plain) = number.strip_prefix('-').map_or((1, number), |plain| (-1, plain));
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let count: String = plain.chars().filter(|one| *one != '.').collect();
    let (Ok(count), true) = (count.parse::<i64>(), plain.starts_with(|one: char| one.is_ascii_digit())) else {
        return Vec::new();
    };
    let written = |count: i64| {
        let text = format!("{:0width$}", count.abs(), width = decimals + 1);
        let (whole, rest) = text.split_at(text.len() - decimals);
        let point = if decimals == 0 { "" } else { "." };
        format!("{before}{}{whole}{point}{rest}{after}", if count < 0 { "-" } else { "" })
    };
    vec![written(sign * count + 1), written(sign * count - 1)]
}
