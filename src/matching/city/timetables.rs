//! The times at which a worker could do a request.
//!
//! Slots, nights and living in have one. A flexible week has many: the city plan looks at a few that differ in
//! kind — as early as can be, mornings, afternoons, the first or the second half of the week — each
//! the plan of [`Flexible::plan`] in the time that is left by such a limit. The bound that a plan is measured by is the
//! bound of this choice of times.

use crate::matching::flexible::Flexible;
use crate::matching::lawful_week::{Job, has_free_day, own_rest};
use crate::matching::own_limits::OwnLimits;
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::week::{Day, Quarter, Range, Week};

/// Most times of one flexible request for one worker.
const MOST: usize = 3;

/// Parts of a day, in quarters since midnight.
const PARTS: [(u64, u64); 3] = [(0, 96), (0, 52), (56, 96)];

/// Parts of a week, by days.
const DAYS: [&[Day]; 3] = [Day::ALL, &[Day::Mon, Day::Tue, Day::Wed], &[Day::Thu, Day::Fri, Day::Sat]];

/// The free time that regards a request: what times depend on.
pub(super) fn usable(asked: &Asked<'_>, free: &Week) -> Week {
    match &asked.request().pattern {
        Pattern::Flexible(flexible) => flexible.windows.and(free),
        Pattern::Slots(_) | Pattern::Nights(_) | Pattern::LiveIn(_) => Week::EMPTY,
    }
}

/// The request at each of its times, lawful by itself; none where no time is.
pub(super) fn timetables(asked: &Asked<'_>, usable: &Week, limits: &OwnLimits) -> Vec<Job> {
    let Pattern::Flexible(flexible) = &asked.request().pattern else {
        return Job::of(asked).into_iter().filter(|job| rests(job, limits)).collect();
    };
    let mut lawful: Vec<Job> = Vec::new();
    for week in sessions(flexible, usable) {
        let job = Job::at(asked, week);
        let known = lawful.iter().any(|other| other.week() == job.week());
        if !known && rests(&job, limits) {
            lawful.push(job);
        }
        // A time takes a while to find: no more are looked for than are used.
        if lawful.len() == MOST {
            break;
        }
    }
    lawful
}

fn rests(job: &Job, limits: &OwnLimits) -> bool {
    let least = u16::try_from(limits.free_day.hours.quarters()).unwrap_or(u16::MAX);
    own_rest(limits, job).is_none() && has_free_day(job.stretches().iter().copied(), least)
}

fn sessions<'a>(flexible: &'a Flexible, usable: &'a Week) -> impl Iterator<Item = Week> + 'a {
    let limits = DAYS.iter().flat_map(|days| PARTS.iter().map(move |part| (days, part)));
    limits.filter_map(|(days, (from, until))| {
        let (from, until) = Quarter::new(*from).zip(Quarter::new(*until))?;
        let part: Week = days.iter().filter_map(|day| Range::new(*day, from, until).ok()).collect();
        flexible.plan(&usable.and(&part))
    })
}
