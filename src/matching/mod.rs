//! Who could work for whom, in what order, and why. Pure.
//!
//! [`Request::from_json`] and [`Worker::from_json`] read the exchange format; [`Asked::new`] checks a
//! request against the contract of a day ([`Rules`]); [`rank`] answers it and [`assess`] says what it is
//! to one worker; [`advice`] says what would help. Hard conditions come first ([`Hard`], [`Lack`]), then points ([`Criterion`], [`Reason`]).
//! No words for people here: values and codes only.

pub mod advice;
mod answer;
mod candidate;
mod certificate;
pub mod city;
mod conditions;
mod flexible;
pub mod index;
mod json;
pub mod lawful_week;
mod lines;
mod own_limits;
mod points;
mod rank;
mod refusal;
mod request;
mod request_json;
mod rules;
mod scale;
pub mod sharing;
pub mod stitch;
pub mod team;
mod week;
mod weights;
mod worker;
mod worker_json;

pub use crate::input::InputError;
pub use answer::Fault;
pub use certificate::sealed;
pub use conditions::{Hard, Lack};
pub use flexible::Flexible;
pub use lines::{BadLine, Wanted, answer_line, certificate_line, numbered, read_requests, read_workers};
pub use own_limits::{OwnHours, OwnLimits, RestCoverLimits, SearchLimits, SharingLimits, TeamLimits};
pub use points::{Criterion, Evidence, Reason};
pub use rank::{Asked, Assessment, Match, Misses, Ranking, WeekView, assess, rank, tie_break, week_view};
pub use refusal::{Nearest, Refusal, refusals, weekly_hours};
pub use request::{Pattern, PatternKind, Request};
pub use rules::Rules;
pub use week::{DAY, Day, Quarter, Range, WEEK, Week, WeekError};
pub use weights::{
    Approved, InForceFrom, LimitDays, LimitHours, LimitNights, Limits, TOTAL, Weights, WeightsAct, WeightsBook,
};
pub use worker::{Offer, Worker};
