//! The plan in the exchange format: JSON lines, the last one the sum.

use serde_json::{Value, json};

use super::plan::{Assignment, Plan, WorkerWeek};
use super::value;
use crate::matching::answer::Fault;

impl Plan {
    /// A line for each worker with work, for each request without a worker, for each request that is refused, and one in all.
    #[must_use]
    pub fn to_json_lines(&self) -> Vec<Value> {
        let weeks = self.weeks.iter().map(WorkerWeek::to_json);
        let unserved = self.unserved.iter().map(|unserved| {
            let (code, workers) = (unserved.reason.code(), unserved.reason.workers());
            json!({"request": unserved.request, "unserved": {"reason": code, "workers": workers}})
        });
        let refused = self.refused.iter().map(|refused| Fault::from(&refused.refusal).to_json(Some(&refused.request)));
        weeks.chain(unserved).chain(refused).chain([self.sum()]).collect()
    }

    fn sum(&self) -> Value {
        let worth =
            |value: value::Value| json!({"served": value.served, "points": value.points, "waited_days": value.waited});
        let gap = self.gap();
        json!({"plan": {
            "rules": self.rules,
            "limits": self.limits,
            "on": self.on,
            "provisional": self.provisional,
            "requests": self.unserved.len() + self.weeks.iter().map(|week| week.jobs.len()).sum::<usize>(),
            "served": self.value.served,
            "points": self.value.points,
            "waited_days": self.value.waited,
            "bound": {"served": self.bound.served, "points": self.bound.points},
            "gap": {"served": gap.served, "points": gap.points},
            "by_hand": worth(self.by_hand),
            "optimal": self.ended == super::plan::Ended::Optimal,
            "ended": self.ended.code(),
            "seed": self.seed,
            "rounds": self.rounds,
            "nodes": self.cases,
        }})
    }
}

impl WorkerWeek {
    fn to_json(&self) -> Value {
        let jobs: Vec<Value> = self.jobs.iter().map(Assignment::to_json).collect();
        json!({"worker": self.worker, "hours": self.hours, "waited_days": self.waited, "jobs": jobs})
    }
}

impl Assignment {
    fn to_json(&self) -> Value {
        let week: Vec<String> = self.week.ranges().iter().map(ToString::to_string).collect();
        json!({"request": self.request, "nil": self.nil.number(), "hours": self.hours, "points": self.points, "week": week})
    }
}
