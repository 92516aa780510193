//! Who receives what of a cost: the big figure, the picture and its table twin, always from one quote.

use serde_json::Value;

use crate::ccnl::{Line, Lines};
use crate::money::Money;
use crate::web::format::euro_it;
use crate::web::lang::Words;
use crate::web::lang::words::PartWords;

/// Basis points in the whole.
const WHOLE: i64 = 10_000;
/// Classes of the parts in the style sheet, in their fixed order.
const CLASSES: [&str; 4] = ["p-paga", "p-tfr", "p-inps", "p-cassa"];

/// A cost and its four parts.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// Average month, all included.
    pub month: Money,
    /// The year.
    pub year: Money,
    /// Of every 100 €, all parts together.
    pub hundred: Money,
    /// Worker now, worker later, INPS, Cassa Colf.
    pub parts: Vec<Part>,
}

/// One part of the picture.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its words.
    pub words: &'static PartWords,
    /// Its class in the style sheet, which gives colour and pattern.
    pub class: &'static str,
    /// By the month.
    pub month: Money,
    /// By the year.
    pub year: Money,
    /// Of every 100 €.
    pub per_hundred: Money,
    /// Where it begins, as `81.55%`.
    pub x: String,
    /// How wide it is.
    pub width: String,
}

impl Receipt {
    /// From the lines of a quote.
    #[must_use]
    pub fn of(month: &Lines<Money>, year: &Lines<Money>, words: &'static Words) -> Receipt {
        Receipt::from_parts(parts_of(|line| *month.get(line)), parts_of(|line| *year.get(line)), words)
    }

    /// From a saved answer (the JSON of a quote); `None` when it has no amounts.
    #[must_use]
    pub fn from_answer(answer: &Value, words: &'static Words) -> Option<Receipt> {
        let read = |period: &str, line: Line| answer.get(period)?.get(line.code())?.as_str()?.parse::<Money>().ok();
        for line in Line::ALL {
            read("month", line)?;
            read("year", line)?;
        }
        let amounts = |period: &'static str| parts_of(move |line| read(period, line).unwrap_or_default());
        Some(Receipt::from_parts(amounts("month"), amounts("year"), words))
    }

    fn from_parts(month: [Money; 4], year: [Money; 4], words: &'static Words) -> Receipt {
        let shares = shares(year);
        let mut begun = 0;
        let mut parts = Vec::new();
        for at in 0..CLASSES.len() {
            parts.push(Part {
                words: &words.cost.receipt.parts[at],
                class: CLASSES[at],
                month: month[at],
                year: year[at],
                per_hundred: Money::from_cents(shares[at]),
                x: percent(begun),
                width: percent(shares[at]),
            });
            begun += shares[at];
        }
        let hundred = parts.iter().map(|part| part.per_hundred).sum();
        Receipt { month: month.into_iter().sum(), year: year.into_iter().sum(), hundred, parts }
    }

    /// The picture in words, by the month.
    #[must_use]
    pub fn month_sentence(&self, words: &'static Words) -> String {
        self.sentence(words, true, self.month, |part| part.month)
    }

    /// The picture in words, by the year.
    #[must_use]
    pub fn year_sentence(&self, words: &'static Words) -> String {
        self.sentence(words, false, self.year, |part| part.year)
    }

    fn sentence(&self, words: &'static Words, monthly: bool, total: Money, of: fn(&Part) -> Money) -> String {
        let texts: Vec<String> = self.parts.iter().map(|part| euro_it(of(part))).collect();
        let text = |at: usize| texts.get(at).map_or("", String::as_str);
        (words.cost.receipt.sentence)(monthly, &euro_it(total), [text(0), text(1), text(2), text(3)])
    }
}

fn parts_of(amount: impl Fn(Line) -> Money) -> [Money; 4] {
    [
        amount(Line::WorkerNet),
        amount(Line::Tfr),
        amount(Line::InpsEmployer) + amount(Line::InpsWorker),
        amount(Line::CassacolfEmployer) + amount(Line::CassacolfWorker),
    ]
}

/// Basis points of each part, whole in all: what rounding leaves goes to the greatest remainders.
fn shares(parts: [Money; 4]) -> [i64; 4] {
    let total: i64 = parts.iter().map(|part| part.cents()).sum();
    if total <= 0 {
        return [0; 4];
    }
    let mut shares = parts.map(|part| part.cents() * WHOLE / total);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(parts[*at].cents() * WHOLE % total), *at));
    let missing = WHOLE - shares.iter().sum::<i64>();
    for at in order.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        shares[at] += 1;
    }
    shares
}

fn percent(points: i64) -> String {
    format!("{}.{:02}%", points / 100, points % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_in_all() {
        let parts = [1_479_308, 134_202, 348_192, 16_848].map(Money::from_cents);
        assert_eq!(shares(parts), [7_477, 678, 1_760, 85]);
        assert_eq!(shares([Money::ZERO; 4]), [0; 4]);
        assert_eq!(shares([1, 1, 1, 0].map(Money::from_cents)).iter().sum::<i64>(), WHOLE);
    }

    #[test]
    fn percentages_are_written_for_svg() {
        assert_eq!(percent(8_155), "81.55%");
        assert_eq!(percent(5), "0.05%");
    }
}
