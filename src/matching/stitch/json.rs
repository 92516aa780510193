//! A filled week in the exchange format.

use serde_json::{Value, json};

use super::{FilledWeek, Placed};
use crate::matching::points::Reason;

impl FilledWeek<'_> {
    /// The line of an answer; `cost` gives what a job costs its household, `Value::Null` where there is nothing to say.
    #[must_use]
    pub fn to_json(&self, cost: &dyn Fn(&Placed<'_>) -> Value) -> Value {
        let job = |job: &Placed<'_>| {
            let mut line = job.to_json();
            line["cost"] = cost(job);
            line
        };
        json!({
            "worker": self.worker.id,
            "rules": self.rules,
            "limits": self.limits,
            "provisional": self.provisional,
            "considered": self.considered,
            "open": self.open,
            "complete": self.complete,
            "tried": self.tried,
            "hours": self.hours,
            "most": self.most,
            "points": self.points,
            "jobs": self.jobs.iter().map(job).collect::<Vec<_>>(),
        })
    }
}

impl Placed<'_> {
    /// One job of a week.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "request": self.request.id,
            "hours": self.hours,
            "points": self.points,
            "week": self.week.ranges().iter().map(ToString::to_string).collect::<Vec<_>>(),
            "reasons": self.reasons.iter().map(Reason::to_json).collect::<Vec<_>>(),
        })
    }
}
