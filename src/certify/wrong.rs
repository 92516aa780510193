//! The first thing in a certificate that does not hold.

use std::fmt;

/// What does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong(Box<Difference>);

/// What is written and what comes out, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Line of the certificate, from one; none for the certificate as a whole.
    pub line: usize,
    /// The request.
    pub request: Option<String>,
    /// The worker.
    pub worker: Option<String>,
    /// Which number or text, such as `points of travel`.
    pub what: String,
    /// As written.
    pub written: String,
    /// As it comes out.
    pub recomputed: String,
}

impl Wrong {
    /// Something written, and what it should be.
    pub(super) fn of(what: &str, written: impl fmt::Display, recomputed: impl fmt::Display) -> Wrong {
        let (what, written, recomputed) = (what.to_owned(), written.to_string(), recomputed.to_string());
        Wrong(Box::new(Difference { what, written, recomputed, ..Difference::default() }))
    }

    /// Where it is and by how much.
    #[must_use]
    pub fn difference(&self) -> &Difference {
        &self.0
    }

    /// Nothing when both are equal.
    ///
    /// # Errors
    /// When they are not.
    pub(super) fn unless_equal<T: PartialEq + fmt::Display>(
        what: &str,
        written: T,
        recomputed: T,
    ) -> Result<(), Wrong> {
        if written == recomputed { Ok(()) } else { Err(Wrong::of(what, written, recomputed)) }
    }

    /// The same, on a line.
    pub(super) fn on_line(mut self, line: usize) -> Wrong {
        self.0.line = line;
        self
    }

    /// The same, of a request.
    pub(super) fn of_request(mut self, id: &str) -> Wrong {
        self.0.request = Some(id.to_owned());
        self
    }

    /// The same, of a worker.
    pub(super) fn of_worker(mut self, id: &str) -> Wrong {
        self.0.worker = Some(id.to_owned());
        self
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Difference { line, request, worker, what, written, recomputed } = &*self.0;
        if *line > 0 {
            write!(out, "line {line}, ")?;
        }
        if let Some(request) = request {
            write!(out, "request {request}, ")?;
        }
        if let Some(worker) = worker {
            write!(out, "worker {worker}, ")?;
        }
        write!(out, "{what}: written {written}, recomputed {recomputed}")
    }
}

impl std::error::Error for Wrong {}
