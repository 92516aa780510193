//! The page of a problem: what happened, what to do next, and for our own faults a reference.

use askama::Template;

use crate::web::extract::Asking;
use crate::web::lang::words::Said;
use crate::web::page::{Frame, PrivatePage, Section};
use crate::web::problem::{Kind, Problem};
use crate::web::{Web, routes};

/// What happened and what to do next.
#[derive(Debug, Template)]
#[template(path = "problem.html")]
pub struct ProblemView {
    /// The frame.
    pub frame: Frame,
    /// The words of the kind of problem.
    pub said: &'static Said,
    /// Reference of the request, shown for our own faults.
    pub reference: Option<String>,
    /// Seconds to wait, for too many requests.
    pub retry_after: Option<u64>,
}

/// The page of a problem.
#[must_use]
pub fn view(web: &Web, asking: &Asking, problem: &Problem) -> PrivatePage<ProblemView> {
    let said = problem.kind.said(&asking.lang.words().problem);
    let ours = matches!(problem.kind, Kind::Internal | Kind::Unavailable | Kind::Timeout);
    PrivatePage(ProblemView {
        frame: asking.frame(web, Section::None).titled(said.title).without_trail().private(),
        said,
        reference: ours.then(|| asking.reference.to_string()),
        retry_after: problem.retry_after(),
    })
}
