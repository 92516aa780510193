//! What is wrong with a rule file, said so that its author can mend it.

use std::fmt;
use std::ops::Range;

/// One fault of one rule file. A load reports all faults of all files at once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleFault {
    /// The file, below the folder of the rules, for instance `minimi/2026-01-01.toml`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The key, dotted, for instance `tabella_a.BS`; empty for the file as a whole.
    pub key: String,
    /// What should stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

impl fmt::Display for RuleFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if !self.key.is_empty() {
            write!(out, "{}: ", self.key)?;
        }
        write!(out, "expected {}, found {}", self.expected, self.found)
    }
}

impl std::error::Error for RuleFault {}

impl RuleFault {
    /// A fault at a place of a text; the first character when the place is not known.
    pub(super) fn at(file: &str, text: &str, span: &Range<usize>, key: &str, expected: &str, found: &str) -> RuleFault {
        let before = text.get(..span.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        RuleFault {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            key: key.to_owned(),
            expected: expected.to_owned(),
            found: found.to_owned(),
        }
    }

    /// A fault of a file as a whole.
    pub(super) fn of_file(file: &str, key: &str, expected: &str, found: &str) -> RuleFault {
        RuleFault::at(file, "", &(0..0), key, expected, found)
    }
}
