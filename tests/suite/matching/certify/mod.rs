//! Certificates: worked out again by the separate checker, and every edit of one refused.

mod edits;
mod pairs;
mod unread;

use std::path::Path;
use std::sync::LazyLock;

use curami::certify::{Checked, Register, Rules as Tables, Wrong, check};
use curami::matching::{Rules, Wanted, answer_line, certificate_line, read_workers, sealed};
use serde_json::Value;
use sha2::{Digest, Sha256};

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let mut files = Vec::new();
    for folder in ["matching", "minimi", "ccnl"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            files.push((format!("{folder}/{name}"), std::fs::read_to_string(&path).expect("a text")));
        }
    }
    Tables::read(&files).expect("tables")
});

/// Workers and requests as lines.
struct World {
    workers: String,
    requests: String,
}

impl World {
    fn new(workers: impl IntoIterator<Item = Value>, requests: impl IntoIterator<Item = Value>) -> World {
        let lines = |values: Vec<String>| values.join("\n");
        World {
            workers: lines(workers.into_iter().map(|worker| worker.to_string()).collect()),
            requests: lines(requests.into_iter().map(|request| request.to_string()).collect()),
        }
    }

    /// What the command writes.
    fn certificate(&self, rules: Rules<'static>, top: usize) -> String {
        let (workers, bad) = read_workers(self.workers.as_bytes(), Some(&rules));
        assert!(bad.is_empty(), "{:?}", bad.first());
        sealed(self.requests.lines().map(|line| {
            let line = line.as_bytes();
            let (answer, _) = answer_line(line, &Ok(rules), &workers, Wanted { top, advice: false });
            certificate_line(line, &Ok(rules), &workers, top, &answer)
        }))
    }

    fn register(&self) -> Register {
        Register::read(&self.workers, self.requests.as_bytes()).expect("a register")
    }
}

fn alone(certificate: &str) -> Result<Checked, Wrong> {
    check(certificate, &TABLES, None)
}

/// The same lines under a seal of their own, as someone would write who knows how.
fn resealed(certificate: &str) -> String {
    let lines: Vec<&str> = certificate.split_inclusive('\n').collect();
    let answers = &lines[..lines.len() - 1];
    let sha256 = hex::encode(Sha256::digest(answers.concat()));
    format!("{}{}\n", answers.concat(), serde_json::json!({"lines": answers.len(), "sha256": sha256}))
}
