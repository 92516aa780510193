//! Where a flexible request can lie in a week that already has jobs.

use super::stretch::Stretch;
use super::{Asked, Job, LawfulWeek};
use crate::geo::Geo;
use crate::matching::flexible::Flexible;
use crate::matching::request::Pattern;
use crate::matching::week::{DAY, Day, Quarter, Range, WEEK, Week};

/// Minutes in a quarter of an hour.
const QUARTER_MINUTES: u16 = 15;

impl LawfulWeek<'_> {
    /// A request as a job that this week can take: its own quarters for slots, nights and living in; for a
    /// flexible one, sessions in what is left. `None` when there is no way.
    ///
    /// Sessions are those of [`Flexible::plan`] in the free time that no rest and no way between homes
    /// takes. Where these would break the rest between their own days or the free day, the same is tried
    /// without one of the days, from Sunday backwards, and between two hours of the day that leave the rest, the
    /// earliest first. The first that is lawful is taken.
    #[must_use]
    pub fn fit(&self, asked: &Asked<'_>) -> Option<Job> {
        let request = asked.request();
        let free = self.worker.offer(request.role, request.regime)?.week.unwrap_or_default();
        let Pattern::Flexible(flexible) = &request.pattern else {
            let job = Job::of(asked).filter(|job| free.covers(job.week()))?;
            return self.check(&job).is_ok().then_some(job);
        };
        if self.too_many_hours(&Job::at(asked, Week::EMPTY)).is_some() {
            return None;
        }
        let left = free.and(&flexible.windows).minus(&self.taken(asked));
        if !flexible.fits(&left) {
            return None;
        }
        let without = [None].into_iter().chain(Day::ALL.iter().rev().map(Some));
        without.flat_map(|day| self.bands().map(move |band| (day, band))).find_map(|(day, band)| {
            let day_off: Week =
                day.and_then(|day| Range::new(*day, Quarter::START, Quarter::END).ok()).into_iter().collect();
            self.planned(asked, flexible, &left.minus(&day_off).and(&band))
        })
    }

    fn planned(&self, asked: &Asked<'_>, flexible: &Flexible, left: &Week) -> Option<Job> {
        let job = Job::at(asked, flexible.plan(left)?);
        self.check(&job).is_ok().then_some(job)
    }

    /// The whole day, then every part of it that leaves the rest until the next day.
    fn bands(&self) -> impl Iterator<Item = Week> + use<> {
        let rest = u64::from(self.limits.rest_between_days.hours.quarters());
        let band = move |from: u64| {
            let ends = Quarter::new(from).zip(Quarter::new(from + u64::from(DAY).saturating_sub(rest)));
            let daily =
                ends.map(|(from, until)| Day::ALL.iter().filter_map(move |day| Range::new(*day, from, until).ok()));
            daily.into_iter().flatten().collect()
        };
        [Week::full()].into_iter().chain((0..=rest).map(band))
    }

    /// The quarters in which work at that home would not go with the jobs there are.
    fn taken(&self, asked: &Asked<'_>) -> Week {
        let mut taken = Week::EMPTY;
        if self.jobs.iter().any(Job::lives_in) || asked.request().regime == crate::ccnl::Regime::Convivente {
            return Week::full();
        }
        for job in &self.jobs {
            let minutes = |from, to| Geo::embedded().leg(from, to).minutes.div_ceil(QUARTER_MINUTES);
            let nil = asked.request().nil;
            let ways = (minutes(nil, job.nil()), minutes(job.nil(), nil));
            for stretch in job.stretches() {
                self.take(&mut taken, *stretch, ways);
            }
        }
        taken
    }

    fn take(&self, taken: &mut Week, stretch: Stretch, (before, after): (u16, u16)) {
        let rest = u16::try_from(self.limits.rest_between_days.hours.quarters()).unwrap_or(WEEK);
        let around = |before: u16, after: u16| {
            let mut time = Week::EMPTY;
            time.insert_quarters((stretch.start() + WEEK - before) % WEEK, before + stretch.length() + after);
            time
        };
        let rested = around(rest, rest);
        if stretch.passes_midnight() {
            *taken = taken.or(&rested);
            return;
        }
        let own_day: Week = Day::ALL
            .get(usize::from(stretch.day()))
            .and_then(|day| Range::new(*day, Quarter::START, Quarter::END).ok())
            .into_iter()
            .collect();
        *taken = taken.or(&rested.minus(&own_day)).or(&around(before, after).and(&own_day));
    }
}
