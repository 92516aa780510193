//! An answer as the text of one line, many a second: the same bytes as its serialisation, amounts written without
//! looking for anything to escape in them.

use std::sync::LazyLock;

use super::answer::Answer;
use super::cost::{Hour, Lines};
use super::findings::Finding;
use super::item::Line;
use crate::money::Money;

/// The name of each line as JSON, up to the quote that opens its amount.
static NAMES: LazyLock<[String; Line::ALL.len()]> =
    LazyLock::new(|| Line::ALL.map(|line| format!("\"{}\":\"", line.code())));

impl Answer {
    /// Adds the answer as JSON, without a line feed.
    pub fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        if let Some(id) = &self.id {
            key(out, "id");
            text(out, id);
            out.push(b',');
        }
        member(out, "on", &self.on);
        out.push(b',');
        member(out, "provisional", &self.provisional);
        out.push(b',');
        key(out, "rulebook");
        text(out, &self.rulebook);
        if let Some(hour) = &self.hour {
            out.extend_from_slice(b",\"hour\":{");
            hour.write(out);
            out.push(b'}');
        }
        for (name, lines) in [("month", &self.month), ("year", &self.year)] {
            if let Some(lines) = lines {
                out.push(b',');
                key(out, name);
                lines.write(out);
            }
        }
        out.push(b',');
        key(out, "findings");
        out.push(b'[');
        for (at, finding) in self.findings.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            finding.write(out);
        }
        out.push(b']');
        if let Some(explanation) = &self.explanation {
            out.push(b',');
            key(out, "explanation");
            out.extend_from_slice(explanation.text().as_bytes());
        }
        out.push(b'}');
    }
}

impl Lines<Money> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        for (name, (_, money)) in NAMES.iter().zip(self.iter()) {
            out.extend_from_slice(name.as_bytes());
            money.write(out);
            out.extend_from_slice(b"\",");
        }
        // The last comma gives way.
        out.pop();
        out.push(b'}');
    }
}

impl Hour<Money> {
    fn write(&self, out: &mut Vec<u8>) {
        let before = [("minimum", self.minimum), ("pay", self.pay), ("rgf", self.rgf), ("effective", self.effective)];
        for (name, money) in before {
            amount(out, name, money);
            out.push(b',');
        }
        member(out, "band", &self.band);
        for (name, money) in [("inps_total", self.inps_total), ("inps_worker", self.inps_worker)] {
            out.push(b',');
            amount(out, name, money);
        }
    }
}

impl Finding {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        member(out, "code", &self.code);
        out.push(b',');
        member(out, "severity", &self.severity);
        out.extend_from_slice(b",\"article\":");
        text(out, &self.article);
        out.extend_from_slice(b",\"message\":");
        text(out, &self.message);
        out.push(b'}');
    }
}

/// A text. Few have anything to escape, and one look over all bytes at once is quicker than one at each.
fn text(out: &mut Vec<u8>, text: &str) {
    let escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    if text.bytes().fold(false, |any, byte| any | escaped(byte)) {
        value(out, text);
        return;
    }
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// A name that needs no escape, and its colon.
fn key(out: &mut Vec<u8>, name: &str) {
    out.push(b'"');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

fn amount(out: &mut Vec<u8>, name: &str, money: Money) {
    key(out, name);
    out.push(b'"');
    money.write(out);
    out.push(b'"');
}

fn member(out: &mut Vec<u8>, name: &str, of: &impl serde::Serialize) {
    key(out, name);
    value(out, of);
}

/// Nothing here can fail: there is no map, and memory takes every byte.
fn value<V: serde::Serialize + ?Sized>(out: &mut Vec<u8>, value: &V) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ccnl::{Rulebook, Situation};

    #[test]
    fn the_line_is_the_serialisation() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        for case in [
            json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}),
            json!({"id": "a \"b\" \\ \n\u{1f} è", "on": "2027-03-01", "regime": "non_convivente", "livello": "BS",
                "weekly_hours": "20", "agreed_pay": "9.00", "hired_on": "2012-01-01"}),
            json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "60"}),
            json!({"on": "2000-01-01", "regime": "presenza_notturna"}),
        ] {
            for explain in [false, true] {
                let answer = Answer::of(&book, &Situation::from_json(&case).expect("a situation"), explain);
                let mut line = Vec::new();
                answer.write(&mut line);
                assert_eq!(String::from_utf8_lossy(&line), serde_json::to_string(&answer).expect("JSON"));
                // The same again by way of a general value, which keeps the order of members.
                let value = serde_json::to_value(&answer).expect("a value");
                assert_eq!(value.to_string().as_bytes(), line);
            }
        }
    }
}
