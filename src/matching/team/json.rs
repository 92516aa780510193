//! Teams in the exchange format.

use serde_json::{Value, json};

use super::{Member, Team, Teams};
use crate::matching::points::Reason;

impl Teams<'_> {
    /// The line of an answer; `cost` gives the costs of a team, `Value::Null` where there are none.
    #[must_use]
    pub fn to_json(&self, cost: &dyn Fn(&Team<'_>) -> Value) -> Value {
        let team = |team: &Team<'_>| {
            let mut line = team.to_json();
            line["cost"] = cost(team);
            line
        };
        json!({
            "request": self.request,
            "rules": self.rules,
            "limits": self.limits,
            "provisional": self.provisional,
            "considered": self.considered,
            "alone": self.alone,
            "candidates": self.candidates,
            "complete": self.complete,
            "tried": self.tried,
            "teams": self.teams.iter().map(team).collect::<Vec<_>>(),
        })
    }
}

impl Team<'_> {
    /// One team of an answer.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let members: Vec<Value> = self.members.iter().map(Member::to_json).collect();
        json!({"points": self.points, "hand_overs": self.hand_overs, "members": members})
    }
}

impl Member<'_> {
    /// One member of a team.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "worker": self.worker.id,
            "hours": self.hours,
            "points": self.points,
            "pattern": self.part.pattern.to_json(),
            "week": self.week.ranges().iter().map(ToString::to_string).collect::<Vec<_>>(),
            "reasons": self.reasons.iter().map(Reason::to_json).collect::<Vec<_>>(),
        })
    }
}
