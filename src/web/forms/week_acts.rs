//! The buttons of the week editor: one row more or less, a day copied on its like, the quick fill by bands. Pure.

use super::week::{MOST_ROWS, Row, WeekForm, spread};
use crate::matching::{Day, Quarter, Week};
use crate::web::fields::Fields;

/// Name of the submit buttons that change rows.
pub const ACT: &str = "azione";
/// Name of the boxes of the quick fill.
pub const BAND: &str = "fascia";

/// A button of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekAct {
    /// One more row.
    Add(Day),
    /// One row less.
    Remove(Day, usize),
    /// The day's rows on the other days of its kind: Monday to Friday, or the week-end.
    Copy(Day),
    /// The bands chosen in the quick fill.
    Fill,
}

/// What an act did, and where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The act.
    pub act: WeekAct,
    /// The row to return to, when it is one.
    pub row: Option<(Day, usize)>,
}

/// A band of the quick fill: from, until, on the day or into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FillBand {
    /// Its id in forms.
    pub id: &'static str,
    from: u8,
    until: u8,
}

/// The five bands of a day; the last goes past midnight.
pub const BANDS: [FillBand; 5] = [
    FillBand { id: "early_morning", from: 6, until: 9 },
    FillBand { id: "morning", from: 9, until: 13 },
    FillBand { id: "afternoon", from: 13, until: 18 },
    FillBand { id: "evening", from: 18, until: 22 },
    FillBand { id: "night", from: 22, until: 6 },
];

impl FillBand {
    /// `9–13`; the hours of start and end.
    #[must_use]
    pub const fn hours(self) -> (u8, u8) {
        (self.from, self.until)
    }

    /// The time it covers when chosen on a day.
    #[must_use]
    pub fn on(self, day: Day) -> Week {
        spread(day, at_hour(self.from), at_hour(self.until)).into_iter().collect()
    }
}

fn at_hour(hour: u8) -> Quarter {
    Quarter::new(u64::from(hour) * 4).unwrap_or(Quarter::END)
}

impl WeekForm {
    /// Does what a button says; `fields` holds the bands of the quick fill.
    pub fn apply(&mut self, act: WeekAct, fields: &Fields) -> Touched {
        let row = match act {
            WeekAct::Add(day) => Some(self.add(day)),
            WeekAct::Remove(day, row) => self.remove(day, row),
            WeekAct::Copy(day) => {
                self.copy(day);
                Some((day, 0))
            }
            WeekAct::Fill => {
                self.fill(fields);
                None
            }
        };
        Touched { act, row }
    }

    fn add(&mut self, day: Day) -> (Day, usize) {
        let rows = &mut self.days[usize::from(day.index())];
        if rows.len() < MOST_ROWS {
            rows.push(Row::default());
        }
        (day, rows.len() - 1)
    }

    fn remove(&mut self, day: Day, row: usize) -> Option<(Day, usize)> {
        let rows = &mut self.days[usize::from(day.index())];
        if row < rows.len() {
            rows.remove(row);
        }
        (!rows.is_empty()).then(|| (day, row.min(rows.len() - 1)))
    }

    fn copy(&mut self, day: Day) {
        let rows = self.rows(day).to_vec();
        for other in alike(day) {
            self.days[usize::from(other.index())].clone_from(&rows);
        }
    }

    /// Bands chosen are added; bands that were wholly free and are no longer chosen are taken away.
    /// Rows that cannot be read stay as they are.
    fn fill(&mut self, fields: &Fields) {
        let (reading, bad) = self.lenient();
        let kept: Vec<(Day, Row)> = bad.iter().map(|bad| (bad.day, self.rows(bad.day)[bad.row])).collect();
        let mut week = reading.week;
        for (day, band) in bands() {
            if !chosen(fields, day, band) && reading.week.covers(&band.on(day)) {
                week = week.minus(&band.on(day));
            }
        }
        for (day, band) in bands().filter(|(day, band)| chosen(fields, *day, *band)) {
            week = week.or(&band.on(day));
        }
        *self = WeekForm::of(&week);
        for (day, row) in kept {
            self.days[usize::from(day.index())].push(row);
        }
    }
}

fn bands() -> impl Iterator<Item = (Day, FillBand)> {
    Day::ALL.iter().flat_map(|day| BANDS.iter().map(|band| (*day, *band)))
}

fn chosen(fields: &Fields, day: Day, band: FillBand) -> bool {
    fields.is(BAND, &format!("{day}:{}", band.id))
}

/// The other days of the same kind: working days, or the week-end.
pub fn alike(day: Day) -> impl Iterator<Item = Day> {
    let weekend = |day: Day| day >= Day::Sat;
    Day::ALL.iter().copied().filter(move |other| *other != day && weekend(*other) == weekend(day))
}

impl WeekAct {
    /// The button pressed, if it is one of the editor's.
    #[must_use]
    pub fn read(fields: &Fields) -> Option<WeekAct> {
        let mut parts = fields.get(ACT).split(':');
        let verb = parts.next()?;
        let day = parts.next().and_then(|day| day.parse().ok());
        match verb {
            "riempi" => Some(WeekAct::Fill),
            "aggiungi" => day.map(WeekAct::Add),
            "copia" => day.map(WeekAct::Copy),
            "togli" => Some(WeekAct::Remove(day?, parts.next()?.parse().ok()?)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Hours;
    use crate::web::forms::week::typed::{form, row, words};

    #[test]
    fn buttons_add_remove_and_copy() {
        let mut typed = form(&row("mon", 0, ("8", "00"), ("13", "00")));
        let nothing = Fields::default();
        assert_eq!(typed.apply(WeekAct::Add(Day::Mon), &nothing).row, Some((Day::Mon, 1)));
        assert_eq!(typed.rows(Day::Mon).len(), 2);
        assert_eq!(typed.apply(WeekAct::Remove(Day::Mon, 1), &nothing).row, Some((Day::Mon, 0)));
        typed.apply(WeekAct::Copy(Day::Mon), &nothing);
        assert_eq!(typed.check().expect("good").week.hours(), Hours::whole(25));
        assert!(typed.rows(Day::Sat).is_empty());
        assert_eq!(typed.apply(WeekAct::Remove(Day::Mon, 0), &nothing).row, None);
        typed.apply(WeekAct::Remove(Day::Mon, 7), &nothing);
    }

    #[test]
    fn quick_fill_adds_what_is_chosen_and_takes_what_is_not() {
        let mut typed = form(&row("mon", 0, ("9", "00"), ("13", "00")));
        typed.apply(WeekAct::Fill, &Fields::parse("fascia=tue:night&fascia=tue:evening"));
        assert_eq!(words(&typed.check().expect("good").week), ["tue 18:00-24:00", "wed 00:00-06:00"]);
        let mut partly = form(&row("mon", 0, ("9", "00"), ("12", "00")));
        partly.apply(WeekAct::Fill, &Fields::default());
        assert_eq!(words(&partly.check().expect("good").week), ["mon 09:00-12:00"], "only whole bands are taken away");
    }

    #[test]
    fn quick_fill_keeps_rows_it_cannot_read() {
        let mut typed = form(&row("mon", 0, ("9", "00"), ("", "00")));
        typed.apply(WeekAct::Fill, &Fields::parse("fascia=mon:evening"));
        assert_eq!(typed.rows(Day::Mon).len(), 2);
        assert!(typed.check().is_err());
    }

    #[test]
    fn buttons_are_read_from_the_form() {
        let act = |value: &str| WeekAct::read(&Fields::parse(&format!("azione={value}")));
        assert_eq!(act("aggiungi:mon"), Some(WeekAct::Add(Day::Mon)));
        assert_eq!(act("togli:sun:3"), Some(WeekAct::Remove(Day::Sun, 3)));
        assert_eq!(act("riempi"), Some(WeekAct::Fill));
        for odd in ["", "togli:mon", "togli:mon:x", "aggiungi:lun", "via"] {
            assert_eq!(act(odd), None, "{odd}");
        }
    }
}
