//! How far a batch is, told on standard error while it runs: on a terminal, or when asked.

use std::io::{IsTerminal, stderr};
use std::sync::atomic::{AtomicU64, Ordering};

/// Whether to tell.
#[derive(clap::Args, Clone, Copy, Debug, Default)]
pub struct ProgressArgument {
    /// Say on standard error how far the work is, even where that is no terminal
    #[arg(long)]
    progress: bool,
}

/// Counts what is done, and tells it at every so many.
#[derive(Debug)]
pub struct Progress {
    /// What is counted; nothing is told without it.
    what: Option<&'static str>,
    every: u64,
    done: AtomicU64,
}

impl Progress {
    /// Tells nothing.
    #[must_use]
    pub const fn silent() -> Progress {
        Progress { what: None, every: 1, done: AtomicU64::new(0) }
    }

    /// Tells at every so many, always.
    #[must_use]
    pub const fn always(what: &'static str, every: u64) -> Progress {
        Progress { what: Some(what), every, done: AtomicU64::new(0) }
    }

    /// So many more are done.
    pub fn add(&self, more: u64) {
        let Some(what) = self.what else { return };
        let before = self.done.fetch_add(more, Ordering::Relaxed);
        if let Some(reached) = reached(before, more, self.every) {
            eprintln!("{reached} {what}");
        }
    }

    /// One more is done: what it gave.
    pub fn told<T>(&self, done: T) -> T {
        self.add(1);
        done
    }
}

impl ProgressArgument {
    /// Whether to tell at all.
    #[must_use]
    pub fn asked(self) -> bool {
        self.progress || stderr().is_terminal()
    }

    /// What a command tells at every so many.
    #[must_use]
    pub fn of(self, what: &'static str, every: u64) -> Progress {
        if self.asked() { Progress::always(what, every) } else { Progress::silent() }
    }
}

/// The last multiple that was passed by so many more.
fn reached(before: u64, more: u64, every: u64) -> Option<u64> {
    let (was, is) = (before / every, (before + more) / every);
    (is > was).then_some(is * every)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_multiple_is_told_once() {
        assert_eq!(reached(0, 99, 100), None);
        assert_eq!(reached(99, 1, 100), Some(100));
        assert_eq!(reached(100, 99, 100), None);
        assert_eq!(reached(150, 512, 100), Some(600));
    }
}
