//! Flexible weeks: so many hours anywhere in the windows, in sessions not too short, on not too many days.
//!
//! Exact, not greedy. A free stretch of length L can hold one session of any length from the
//! shortest allowed to L (two sessions with a gap never add up to a total that one cannot), so a
//! day can hold exactly the sums of one choice per stretch; then some days are chosen. Both steps
//! are sets of reachable totals.

use super::week::{DAY, Day, Range, Week, WeekError, stretches};
use crate::money::Hours;

/// So many hours a week, anywhere in the windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flexible {
    /// Hours a week, exactly.
    pub hours: Hours,
    /// Where sessions may lie.
    pub windows: Week,
    /// The shortest session, in quarter hours; at least one.
    pub min_session: u8,
    /// On at most so many days, 1 to 7.
    pub max_days: u8,
}

/// Totals in quarter hours, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Totals([u64; 11]);

impl Totals {
    pub(super) const ZERO_ONLY: Totals = Totals([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    pub(super) const NONE: Totals = Totals([0; 11]);

    pub(super) fn has(&self, total: u32) -> bool {
        let word = usize::try_from(total / 64).unwrap_or(usize::MAX);
        self.0.get(word).is_some_and(|word| word >> (total % 64) & 1 == 1)
    }

    /// Adds every total of `other` plus `more`, up to the word that holds `top`.
    pub(super) fn add_shifted(&mut self, other: &Totals, more: u32, top: usize) {
        let (words, bits) = ((more / 64) as usize, more % 64);
        for at in words..=top {
            let low = other.0[at - words] << bits;
            let high = if bits > 0 && at > words { other.0[at - words - 1] >> (64 - bits) } else { 0 };
            self.0[at] |= low | high;
        }
    }
}

impl Flexible {
    /// Can sessions be chosen in this free time that add up to the hours?
    #[must_use]
    pub fn fits(&self, free: &Week) -> bool {
        let usable = self.windows.and(free);
        if usable.quarters() < self.hours.quarters() {
            return false;
        }
        if let Some(known) = self.quickly(&usable) {
            return known;
        }
        let days = self.day_totals(&usable);
        self.by_days(&days)[7].iter().any(|totals| totals.has(self.hours.quarters()))
    }

    /// Whether it fits, where lengths alone tell; `None` when the sets of totals must be made.
    ///
    /// One session a day, each in the longest stretch of its day, can be of any lengths between the shortest
    /// allowed and those stretches, so on the longest days it reaches every total in between. More than all
    /// the stretches of the fullest days nothing can reach.
    fn quickly(&self, usable: &Week) -> Option<bool> {
        let (shortest, days) = (self.min_session.max(1), usize::from(self.max_days.min(7)));
        let (mut longest, mut room, mut single) = ([0_u32; 7], [0_u32; 7], true);
        for (at, day) in Day::ALL.iter().enumerate() {
            let runs = stretches(usable.day(*day)).map(|(from, until)| until - from);
            for length in runs.filter(|length| *length >= shortest).map(u32::from) {
                single &= longest[at] == 0;
                longest[at] = longest[at].max(length);
                room[at] += length;
            }
        }
        let hours = self.hours.quarters();
        room.sort_unstable_by(|one, other| other.cmp(one));
        if room[..days].iter().sum::<u32>() < hours {
            return Some(false);
        }
        longest.sort_unstable_by(|one, other| other.cmp(one));
        let (mut least, mut most) = (0, 0);
        for length in longest[..days].iter().take_while(|length| **length > 0) {
            least += u32::from(shortest);
            most += length;
            if (least..=most).contains(&hours) {
                return Some(true);
            }
        }
        // With one stretch a day there is no other way.
        (single && hours > 0).then_some(false)
    }

    /// The fewest days on which sessions can be chosen in this free time that add up to the hours, however many
    /// days were allowed; `None` when no number of days does.
    #[must_use]
    pub fn fewest_days(&self, free: &Week) -> Option<u8> {
        let any = Flexible { max_days: 7, ..self.clone() };
        let usable = self.windows.and(free);
        if usable.quarters() < self.hours.quarters() {
            return None;
        }
        let reach = any.by_days(&any.day_totals(&usable));
        let fewest = reach[7].iter().position(|totals| totals.has(self.hours.quarters()))?;
        u8::try_from(fewest).ok()
    }

    /// One choice of sessions, the earliest days first; `None` when it does not fit.
    #[must_use]
    pub fn plan(&self, free: &Week) -> Option<Week> {
        let usable = self.windows.and(free);
        let days = self.day_totals(&usable);
        let reach = self.by_days(&days);
        let mut left = self.hours.quarters();
        let mut used = (0..reach[7].len()).find(|used| reach[7][*used].has(left))?;
        let mut plan = Week::EMPTY;
        for day in Day::ALL.iter().rev() {
            let at = usize::from(day.index());
            if reach[at][used].has(left) {
                continue;
            }
            let here = (1..=u32::from(DAY)).find(|sum| {
                days[at] >> sum & 1 == 1 && used > 0 && *sum <= left && reach[at][used - 1].has(left - sum)
            })?;
            self.place(*day, usable.day(*day), here, &mut plan).ok()?;
            left -= here;
            used -= 1;
        }
        Some(plan)
    }

    /// The weekly total nearest to the hours asked that someone always free could work, at most
    /// `most`; the lower of two equally near. `None` when no session fits at all.
    #[must_use]
    pub fn nearest(&self, most: Hours) -> Option<Hours> {
        let all = Flexible { hours: most, ..self.clone() };
        let reach = all.by_days(&all.day_totals(&self.windows));
        let asked = self.hours.quarters();
        let possible = (1..=most.quarters()).filter(|total| reach[7].iter().any(|totals| totals.has(*total)));
        possible.min_by_key(|total| total.abs_diff(asked)).map(Hours::from_quarters)
    }

    /// The longest session the windows have room for, in quarter hours.
    #[must_use]
    pub fn longest_session(&self) -> u8 {
        let runs = Day::ALL.iter().flat_map(|day| stretches(self.windows.day(*day)));
        runs.map(|(from, until)| until - from).max().unwrap_or(0)
    }

    /// The totals each day can hold: bit t says that sessions can add up to t quarters.
    pub(super) fn day_totals(&self, usable: &Week) -> [u128; 7] {
        std::array::from_fn(|day| {
            stretches(usable.day(Day::ALL[day])).fold(1, |sums, (from, until)| self.with_stretch(sums, until - from))
        })
    }

    /// A set of totals, and those with one session more in a stretch of `length`.
    fn with_stretch(&self, sums: u128, length: u8) -> u128 {
        (self.min_session.max(1)..=length).fold(sums, |all, session| all | sums << session)
    }

    /// `[d][k]`: totals reachable with exactly `k` of the first `d` days.
    fn by_days(&self, days: &[u128; 7]) -> [Vec<Totals>; 8] {
        let top = ((self.hours.quarters() / 64) as usize).min(10);
        let most = usize::from(self.max_days.min(7));
        let mut reach: [Vec<Totals>; 8] = std::array::from_fn(|_| vec![Totals::NONE; most + 1]);
        reach[0][0] = Totals::ZERO_ONLY;
        for (day, sums) in days.iter().enumerate() {
            let mut next = reach[day].clone();
            for sum in (1..=u32::from(DAY)).filter(|sum| sums >> sum & 1 == 1) {
                for used in 1..=most.min(day + 1) {
                    next[used].add_shifted(&reach[day][used - 1], sum, top);
                }
            }
            reach[day + 1] = next;
        }
        reach
    }

    /// Puts sessions of `total` quarters in the free stretches of a day.
    fn place(&self, day: Day, free: u128, total: u32, plan: &mut Week) -> Result<(), WeekError> {
        let runs: Vec<(u8, u8)> = stretches(free).collect();
        let mut before: Vec<u128> = vec![1];
        for (from, until) in &runs {
            before.push(self.with_stretch(before[before.len() - 1], until - from));
        }
        let mut left = total;
        for (at, (from, until)) in runs.iter().enumerate().rev() {
            if before[at] >> left & 1 == 1 {
                continue;
            }
            let lengths = self.min_session.max(1)..=until - from;
            let fits = |length: &u8| u32::from(*length) <= left && before[at] >> (left - u32::from(*length)) & 1 == 1;
            let length = lengths.into_iter().find(fits).unwrap_or(0);
            let quarter = |at: u8| super::week::Quarter::new(u64::from(at)).unwrap_or(super::week::Quarter::END);
            plan.insert(Range::new(day, quarter(*from), quarter(from + length))?);
            left -= u32::from(length);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn week(ranges: &[&str]) -> Week {
        ranges.iter().map(|range| range.parse::<Range>().expect("a range")).collect()
    }

    fn flexible(hours: &str, windows: &[&str], min_session: u8, max_days: u8) -> Flexible {
        Flexible { hours: hours.parse().expect("hours"), windows: week(windows), min_session, max_days }
    }

    #[test]
    fn sessions_are_no_shorter_than_asked() {
        let asked = flexible("5", &["mon 08:00-12:00", "tue 08:00-12:00"], 8, 7);
        assert!(asked.fits(&Week::full()), "3 and 2 hours");
        assert!(
            !flexible("5", &["mon 08:00-12:00", "tue 08:00-12:00"], 12, 7).fits(&Week::full()),
            "3 + 2 is too short"
        );
        assert!(!asked.fits(&week(&["mon 08:00-11:00", "tue 10:15-12:00"])), "an hour and three quarters is too short");
    }

    #[test]
    fn several_sessions_a_day_and_few_days() {
        let broken = week(&["mon 08:00-10:00", "mon 12:00-14:00", "tue 08:00-09:00"]);
        assert!(flexible("4", &["mon 00:00-24:00", "tue 00:00-24:00"], 8, 1).fits(&broken));
        assert!(!flexible("5", &["mon 00:00-24:00", "tue 00:00-24:00"], 4, 1).fits(&broken));
        assert!(flexible("5", &["mon 00:00-24:00", "tue 00:00-24:00"], 4, 2).fits(&broken));
    }

    #[test]
    fn a_session_never_passes_midnight() {
        let night = flexible("4", &["mon 22:00-24:00", "tue 00:00-02:00"], 16, 7);
        assert!(!night.fits(&Week::full()));
        assert!(flexible("4", &["mon 22:00-24:00", "tue 00:00-02:00"], 8, 7).fits(&Week::full()));
    }

    #[test]
    fn the_nearest_possible_total_is_named() {
        let tight = flexible("12", &["mon 09:00-13:00", "wed 09:00-13:00"], 8, 7);
        assert_eq!(tight.nearest(Hours::whole(40)), Some(Hours::whole(8)));
        assert_eq!(flexible("2", &["mon 09:00-10:00"], 8, 7).nearest(Hours::whole(40)), None);
        assert_eq!(flexible("1", &["mon 09:00-13:00"], 8, 7).nearest(Hours::whole(40)), Some(Hours::whole(2)));
        assert_eq!(flexible("2", &["mon 09:00-10:00"], 8, 7).longest_session(), 4);
    }

    /// Every set of sessions, quarter by quarter: free time chosen at will, each run long enough.
    fn brute(asked: &Flexible, free: &Week) -> bool {
        let usable = asked.windows.and(free);
        let quarters: Vec<u16> = (0..super::super::week::WEEK).filter(|quarter| usable.has(*quarter)).collect();
        (0_u32..1 << quarters.len()).any(|choice| {
            let chosen: Vec<u16> = quarters
                .iter()
                .enumerate()
                .filter(|(at, _)| choice >> at & 1 == 1)
                .map(|(_, quarter)| *quarter)
                .collect();
            let mut days: Vec<u16> = chosen.iter().map(|quarter| quarter / DAY).collect();
            days.dedup();
            let mut runs: Vec<u16> = Vec::new();
            for (at, quarter) in chosen.iter().enumerate() {
                let joins = at > 0 && chosen[at - 1] + 1 == *quarter && quarter % DAY != 0;
                if joins { *runs.last_mut().expect("a run") += 1 } else { runs.push(1) }
            }
            chosen.len() == asked.hours.quarters() as usize
                && days.len() <= usize::from(asked.max_days)
                && runs.iter().all(|run| *run >= u16::from(asked.min_session))
        })
    }

    proptest! {
        #[test]
        fn agrees_with_trying_everything(
            spots in prop::collection::btree_set((0..4_u16, 88..100_u16), 1..14),
            hours in 1..12_u32, min_session in 1..4_u8, max_days in 1..4_u8,
        ) {
            // Around midnight, so that runs end at the day's edge.
            let mut free = Week::EMPTY;
            for (day, quarter) in spots {
                let at = day * DAY + quarter;
                let day = Day::ALL[usize::from(at / DAY)];
                let from = u64::from(at % DAY);
                let (from, until) = (super::super::week::Quarter::new(from).expect("in"), super::super::week::Quarter::new(from + 1).expect("in"));
                free.insert(Range::new(day, from, until).expect("a quarter"));
            }
            let asked = Flexible { hours: Hours::from_quarters(hours), windows: Week::full(), min_session, max_days };
            let fits = brute(&asked, &free);
            prop_assert_eq!(asked.fits(&free), fits);
            let fewest = (0..=7).find(|max_days| brute(&Flexible { max_days: *max_days, ..asked.clone() }, &free));
            prop_assert_eq!(asked.fewest_days(&free), fewest);
            let plan = asked.plan(&free);
            prop_assert_eq!(plan.is_some(), fits);
            if let Some(plan) = plan {
                prop_assert!(free.covers(&plan));
                prop_assert_eq!(plan.quarters(), hours);
                prop_assert!(brute(&asked, &plan));
            }
        }
    }
}
