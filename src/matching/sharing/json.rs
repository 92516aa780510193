//! Sharing in the exchange format.

use serde_json::{Value, json};

use super::{Group, Sharer, Sharing};
use crate::matching::stitch::Placed;

impl Sharing<'_> {
    /// The line of an answer; `cost` gives what a job with a worker costs its household, `Value::Null` where there is nothing to say.
    #[must_use]
    pub fn to_json(&self, cost: &dyn Fn(&Sharer<'_>, &Placed<'_>) -> Value) -> Value {
        json!({
            "request": self.request.id,
            "rules": self.rules,
            "limits": self.limits,
            "provisional": self.provisional,
            "near": self.near,
            "complete": self.complete,
            "tried": self.tried,
            "groups": self.groups.iter().map(|group| group.to_json(cost)).collect::<Vec<_>>(),
        })
    }
}

impl Group<'_> {
    /// One group of an answer.
    #[must_use]
    pub fn to_json(&self, cost: &dyn Fn(&Sharer<'_>, &Placed<'_>) -> Value) -> Value {
        let home = |(request, hours): (&&super::Request, _)| json!({"request": request.id, "nil": request.nil.number(), "hours": hours});
        let worker = |sharer: &Sharer<'_>| {
            let job = |job: &Placed<'_>| {
                let mut line = job.to_json();
                line["cost"] = cost(sharer, job);
                line
            };
            let jobs: Vec<Value> = sharer.jobs.iter().map(job).collect();
            json!({"worker": sharer.worker.id, "points": sharer.points, "jobs": jobs})
        };
        json!({
            "homes": self.requests.iter().zip(&self.shares).map(home).collect::<Vec<_>>(),
            "hours": self.hours,
            "minutes": self.minutes,
            "eligible": self.eligible,
            "workers": self.workers.iter().map(worker).collect::<Vec<_>>(),
        })
    }
}
