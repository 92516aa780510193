//! Writing lines: the exact amount once, its rounding, and what stands beside it.

use super::line::{SlipCode, SlipLine, Unit};
use super::span::Prepared;
use crate::ccnl::{Item, Line, Place, Worth};
use crate::money::{Factor, Money};

/// Where the lines of a month are written.
pub struct Writer<'a, 'b, W: Worth<'a>> {
    /// Where steps grow.
    pub space: W::Space,
    /// The month.
    pub prepared: &'a Prepared<'b>,
    /// The lines so far.
    pub lines: Vec<SlipLine<'b, W>>,
}

/// A line just written, to say more of it.
pub struct Written<'l, 'b, W>(Option<&'l mut SlipLine<'b, W>>);

impl<'a, 'b: 'a, W: Worth<'a>> Writer<'a, 'b, W> {
    /// No lines yet.
    pub fn new(space: W::Space, prepared: &'a Prepared<'b>) -> Writer<'a, 'b, W> {
        Writer { space, prepared, lines: Vec::with_capacity(12) }
    }

    /// Writes a line of a span, rounded to the cent; one of nothing is not written.
    pub fn line(&mut self, code: SlipCode, span: usize, exact: W) -> Written<'_, 'b, W> {
        let item = match code {
            SlipCode::Part(line) => Item::Month(line),
            _ => Item::Life(code.code()),
        };
        let amount = W::rounded(item, exact);
        if amount.exact() == Money::ZERO.exact() {
            return Written(None);
        }
        let span = &self.prepared.spans[span];
        self.lines.push(SlipLine {
            code,
            amount,
            quantity: None,
            rate: None,
            places: Vec::new(),
            step: None,
            from: span.from,
            to: span.to,
            note: None,
        });
        Written(self.lines.last_mut())
    }

    /// An amount taken away.
    pub fn taken(&self, code: SlipCode, amount: W) -> W {
        let nothing = W::given(self.space, Item::Nothing, Money::ZERO);
        W::less(Item::Life(code.code()), nothing, &[amount])
    }

    /// The sum of some lines.
    pub fn sum(&self, item: &'static str, which: impl Fn(SlipCode) -> bool) -> W {
        let some: Vec<W> = self.lines.iter().filter(|line| which(line.code)).map(|line| line.amount).collect();
        if some.is_empty() { W::given(self.space, Item::Nothing, Money::ZERO) } else { W::sum(Item::Life(item), &some) }
    }
}

impl<'b, W> Written<'_, 'b, W> {
    fn with(mut self, change: impl FnOnce(&mut SlipLine<'b, W>)) -> Self {
        if let Some(line) = &mut self.0 {
            change(line);
        }
        self
    }

    /// How much of it there is.
    pub fn quantity(self, value: Factor, unit: Unit) -> Self {
        self.with(|line| line.quantity = Some((value, unit)))
    }

    /// Euro for one.
    pub fn rate(self, rate: W) -> Self {
        self.with(|line| line.rate = Some(rate))
    }

    /// An article.
    pub fn place(self, place: Place<'b>) -> Self {
        self.with(|line| line.places.push(place))
    }

    /// Articles, where there are any.
    pub fn places(self, places: impl IntoIterator<Item = Place<'b>>) -> Self {
        self.with(|line| line.places.extend(places))
    }

    /// Which question decided.
    pub fn step(self, step: u8) -> Self {
        self.with(|line| line.step = Some(step))
    }

    /// The days it covers, where not those of its span.
    pub fn days(self, from: chrono::NaiveDate, to: chrono::NaiveDate) -> Self {
        self.with(|line| (line.from, line.to) = (from, to))
    }

    /// What the register says of it.
    pub fn note(self, note: Option<&String>) -> Self {
        self.with(|line| line.note = note.cloned())
    }
}

/// A month's part of a yearly amount.
pub fn month_item(line: Line) -> Item {
    Item::MonthExact(line)
}
