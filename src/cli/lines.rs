//! JSON lines in, JSON lines out, in the same order: what every command of one request a line runs on.
//!
//! Each thread takes some lines, answers them, and writes the answers when those of all lines before are written: while
//! one reads or writes, the others work. A thread holds one piece of lines at a time in buffers that are used again, so
//! memory does not grow with the length of the file.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::Context;

use super::progress::Progress;

/// Lines that a thread takes at a time: enough that waiting for one's turn is rare beside working.
const PIECE: usize = 128;
/// Bytes read at a time.
const BUFFER: usize = 1 << 16;
/// Room that a piece keeps from turn to turn.
const KEPT: usize = 1 << 20;

/// Threads that answer lines.
pub struct Lines {
    threads: usize,
    progress: Progress,
}

/// Where lines are taken, and the number of the next piece.
struct Source<I> {
    input: I,
    next: u64,
    ended: bool,
}

/// Where answers are written, and the number of the piece whose turn it is.
struct Drain<O> {
    output: O,
    turn: u64,
    faulty: bool,
    /// A thread left before the end: the others need not wait for its turn.
    left: bool,
}

/// What the threads share.
struct Desk<I, O> {
    source: Mutex<Source<I>>,
    drain: Mutex<Drain<O>>,
    turned: Condvar,
}

/// Some lines one after the other, and their answers.
#[derive(Default)]
struct Piece {
    lines: Vec<u8>,
    /// Where each line ends.
    ends: Vec<usize>,
    answers: Vec<u8>,
    faulty: bool,
}

impl Lines {
    /// With so many threads, zero for one on each core.
    #[must_use]
    pub fn new(threads: usize) -> Lines {
        let cores = || thread::available_parallelism().map_or(1, usize::from);
        Lines { threads: if threads == 0 { cores() } else { threads }, progress: Progress::silent() }
    }

    /// Telling how far the lines are.
    #[must_use]
    pub fn telling(self, progress: Progress) -> Lines {
        Lines { progress, ..self }
    }

    /// Answers the lines of a file, or of standard input, on standard output. `work` adds a line's answer, without its
    /// line feed, and says whether it is an error. Status 1 when any is.
    ///
    /// # Errors
    /// When the file or the output cannot be used.
    pub fn run(
        &self,
        file: Option<&Path>,
        work: impl Fn(&[u8], &mut Vec<u8>) -> bool + Sync,
    ) -> anyhow::Result<ExitCode> {
        let faulty = match file {
            None => self.stream(BufReader::with_capacity(BUFFER, io::stdin()), io::stdout(), work),
            Some(path) => {
                let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
                self.stream(BufReader::with_capacity(BUFFER, file), io::stdout(), work)
            }
        }?;
        Ok(if faulty { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// Answers every line of `input` that is not blank, as [`Lines::run`]; `true` when any has an error.
    ///
    /// # Errors
    /// When reading or writing fails, or a thread cannot be started.
    pub fn stream(
        &self,
        input: impl BufRead + Send,
        output: impl Write + Send,
        work: impl Fn(&[u8], &mut Vec<u8>) -> bool + Sync,
    ) -> anyhow::Result<bool> {
        let desk = Desk {
            source: Mutex::new(Source { input, next: 0, ended: false }),
            drain: Mutex::new(Drain { output, turn: 0, faulty: false, left: false }),
            turned: Condvar::new(),
        };
        thread::scope(|scope| {
            let serve = || desk.serve(&work, &self.progress);
            let others: Vec<_> = (1..self.threads)
                .map(|_| thread::Builder::new().spawn_scoped(scope, serve).context("cannot start the threads"))
                .collect::<Result<_, _>>()?;
            let mut served = serve();
            for other in others {
                served = served.and(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
            served
        })?;
        let mut drain = desk.drain.into_inner().unwrap_or_else(PoisonError::into_inner);
        drain.output.flush().context("cannot write the answers")?;
        Ok(drain.faulty)
    }
}

impl<I: BufRead, O: Write> Desk<I, O> {
    /// Takes pieces, answers them and writes the answers in turn, until there are none or another thread left early.
    fn serve(&self, work: &impl Fn(&[u8], &mut Vec<u8>) -> bool, progress: &Progress) -> anyhow::Result<()> {
        let leaving = Leaving(self);
        let mut piece = Piece::default();
        while let Some(number) = self.take(&mut piece)? {
            piece.answer(work);
            if !self.give(number, &piece)? {
                break;
            }
            progress.add(piece.ends.len() as u64);
        }
        std::mem::forget(leaving);
        Ok(())
    }

    /// The next lines and their number; `None` when there are none.
    fn take(&self, piece: &mut Piece) -> anyhow::Result<Option<u64>> {
        let mut source = locked(&self.source);
        if source.ended || !piece.fill(&mut source.input)? {
            source.ended = true;
            return Ok(None);
        }
        source.next += 1;
        Ok(Some(source.next - 1))
    }

    /// Writes the answers of a piece when it is its turn; `false` when that will never be.
    fn give(&self, number: u64, piece: &Piece) -> anyhow::Result<bool> {
        let wait = self.turned.wait_while(locked(&self.drain), |drain| drain.turn != number && !drain.left);
        let mut drain = wait.unwrap_or_else(PoisonError::into_inner);
        if drain.turn != number {
            return Ok(false);
        }
        drain.output.write_all(&piece.answers).context("cannot write the answers")?;
        drain.faulty |= piece.faulty;
        drain.turn += 1;
        self.turned.notify_all();
        Ok(true)
    }
}

/// A thread that leaves by an error or a panic tells the others, who would wait for its turn for ever.
struct Leaving<'a, I, O>(&'a Desk<I, O>);

impl<I, O> Drop for Leaving<'_, I, O> {
    fn drop(&mut self) {
        locked(&self.0.drain).left = true;
        self.0.turned.notify_all();
    }
}

/// Nothing is left half done by a panic that the next could not go on from: it goes on only to leave.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Piece {
    /// Reads the next lines; `false` when there are none.
    fn fill(&mut self, input: &mut impl BufRead) -> anyhow::Result<bool> {
        self.lines.clear();
        self.ends.clear();
        while self.ends.len() < PIECE {
            let start = self.lines.len();
            if input.read_until(b'\n', &mut self.lines).context("cannot read the lines")? == 0 {
                break;
            }
            if self.lines[start..].trim_ascii().is_empty() {
                self.lines.truncate(start);
            } else {
                self.ends.push(self.lines.len());
            }
        }
        Ok(!self.ends.is_empty())
    }

    fn answer(&mut self, work: &impl Fn(&[u8], &mut Vec<u8>) -> bool) {
        self.answers.clear();
        self.answers.shrink_to(KEPT);
        self.faulty = false;
        let mut start = 0;
        for end in &self.ends {
            self.faulty |= work(&self.lines[start..*end], &mut self.answers);
            self.answers.push(b'\n');
            start = *end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of their own numbers, many pieces of them.
    fn numbers() -> String {
        let numbers: Vec<String> = (0..=PIECE * 40).map(|number| number.to_string()).collect();
        numbers.join("\n") + "\n"
    }

    /// Repeats a line; those of some pieces take much longer than those of others.
    fn echo(line: &[u8], out: &mut Vec<u8>) -> bool {
        if line.first() == Some(&b'1') {
            thread::yield_now();
        }
        out.extend_from_slice(line.trim_ascii());
        false
    }

    #[test]
    fn answers_stand_in_the_order_of_the_lines() {
        for threads in [1, 2, 7] {
            let mut written = Vec::new();
            let faulty = Lines::new(threads).stream(numbers().as_bytes(), &mut written, echo).expect("answers");
            assert!(!faulty);
            assert_eq!(String::from_utf8(written).expect("UTF-8"), numbers(), "{threads} threads");
        }
    }

    /// A disk with room for so many bytes.
    struct Failing(usize);

    impl Write for Failing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_ends_every_thread() {
        for threads in [1, 2, 7] {
            let fault = Lines::new(threads).stream(numbers().as_bytes(), Failing(2000), echo).expect_err("no room");
            assert_eq!(fault.to_string(), "cannot write the answers", "{threads} threads");
        }
    }

    #[test]
    fn a_panic_ends_every_thread() {
        for threads in [1, 2, 7] {
            let work = |line: &[u8], out: &mut Vec<u8>| {
                assert!(!line.starts_with(b"777"), "a fault of ours");
                echo(line, out)
            };
            let caught =
                std::panic::catch_unwind(|| Lines::new(threads).stream(numbers().as_bytes(), io::sink(), work));
            assert!(caught.is_err(), "{threads} threads");
        }
    }
}
