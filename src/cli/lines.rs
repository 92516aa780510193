//! JSON lines in, JSON lines out, in the same order: what every command of one request a line runs on.
//!
//! Lines are worked in rounds of a fixed size whose buffers are used again, so memory does not grow with the length of
//! the file.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use rayon::prelude::*;

use super::progress::Progress;

/// Lines worked by one thread at a time.
const PIECE: usize = 32;
/// Pieces in a round, for each thread.
const PIECES: usize = 8;
/// Bytes read and written at a time.
const BUFFER: usize = 1 << 16;
/// Room that a piece keeps from round to round.
const KEPT: usize = 1 << 20;

/// Threads that answer lines.
pub struct Lines {
    /// None when one thread does all: then nothing waits for another.
    pool: Option<rayon::ThreadPool>,
    pieces: usize,
    progress: Progress,
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
    ///
    /// # Errors
    /// When the threads cannot be started.
    pub fn new(threads: usize) -> anyhow::Result<Lines> {
        if threads == 1 {
            return Ok(Lines { pool: None, pieces: PIECES, progress: Progress::silent() });
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().context("cannot start the threads")?;
        let pieces = PIECES * pool.current_num_threads();
        Ok(Lines { pool: Some(pool), pieces, progress: Progress::silent() })
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
        let output = BufWriter::with_capacity(BUFFER, io::stdout().lock());
        let faulty = match file {
            None => self.stream(io::stdin().lock(), output, work),
            Some(path) => {
                let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
                self.stream(BufReader::with_capacity(BUFFER, file), output, work)
            }
        }?;
        Ok(if faulty { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// Answers every line of `input` that is not blank, as [`Lines::run`]; `true` when any has an error.
    ///
    /// # Errors
    /// When reading or writing fails.
    pub fn stream(
        &self,
        mut input: impl BufRead,
        mut output: impl Write,
        work: impl Fn(&[u8], &mut Vec<u8>) -> bool + Sync,
    ) -> anyhow::Result<bool> {
        let mut round: Vec<Piece> = (0..self.pieces).map(|_| Piece::default()).collect();
        let mut faulty = false;
        loop {
            let mut filled = 0;
            for piece in &mut round {
                if !piece.fill(&mut input)? {
                    break;
                }
                filled += 1;
            }
            let pieces = &mut round[..filled];
            if pieces.is_empty() {
                output.flush().context("cannot write the answers")?;
                return Ok(faulty);
            }
            match &self.pool {
                None => pieces.iter_mut().for_each(|piece| piece.answer(&work)),
                Some(pool) => pool.install(|| pieces.par_iter_mut().for_each(|piece| piece.answer(&work))),
            }
            let lines: usize = pieces.iter().map(|piece| piece.ends.len()).sum();
            self.progress.add(lines as u64);
            for piece in pieces {
                faulty |= piece.faulty;
                output.write_all(&piece.answers).context("cannot write the answers")?;
            }
        }
    }
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
