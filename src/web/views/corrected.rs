//! What has accrued, and months that come out otherwise, ready to be shown.

use crate::app::{Accrued, Correction, Why};
use crate::money::Money;
use crate::web::format::euro_it;
use crate::web::lang::Words;

/// What has accrued.
#[derive(Debug)]
pub struct AccruedView {
    /// Up to which day.
    pub until: String,
    /// The fund.
    pub tfr: Money,
    /// A coefficient is not out.
    pub estimated: bool,
    /// Year, share, revaluation, fund; and whether its revaluation is not out.
    pub years: Vec<([String; 4], bool)>,
    /// Twelfths, and what they are worth.
    pub tredicesima: (String, Money),
    /// Days accrued, taken and left.
    pub vacation: String,
    /// The next step.
    pub scatto: String,
    /// Articles of TFR, tredicesima, vacation, steps.
    pub articles: [String; 4],
}

impl AccruedView {
    /// In words.
    #[must_use]
    pub fn of(accrued: &Accrued, words: &'static Words) -> AccruedView {
        let w = &words.accrued;
        let (days, taken) = accrued.vacation;
        let left = crate::life::month::decimal(days.plus(crate::money::Factor::whole(-i64::from(taken))));
        let days = crate::life::month::decimal(days);
        let comma = |text: &str| text.replace('.', ",");
        let year = |year: &crate::life::plan::PlanFundYear| {
            let money = [year.share, year.revaluation, year.fund].map(euro_it);
            let [share, revaluation, fund] = money;
            ([year.year.to_string(), share, revaluation, fund], year.estimated)
        };
        let scatto =
            accrued.scatto.map_or_else(|| w.scatti_over.to_owned(), |(day, number)| (w.scatto_on)(number, day));
        AccruedView {
            until: (w.until)(accrued.until),
            tfr: accrued.tfr,
            estimated: accrued.estimated,
            years: accrued.years.iter().map(year).collect(),
            tredicesima: ((w.twelfths)(accrued.tredicesima.0), accrued.tredicesima.1),
            vacation: (w.days)(&comma(&days), taken, &comma(&left)),
            articles: accrued.articles.clone(),
            scatto,
        }
    }
}

/// A month that comes out otherwise.
#[derive(Debug)]
pub struct CorrectionView {
    /// The month.
    pub name: String,
    /// Why.
    pub why: &'static str,
    /// What is still due.
    pub due: String,
    /// Line, article, before, now, difference.
    pub rows: Vec<[String; 5]>,
    /// Where the month is kept again; empty on its own page.
    pub href: String,
}

impl CorrectionView {
    /// In words.
    #[must_use]
    pub fn of(correction: &Correction, href: String, words: &'static Words) -> CorrectionView {
        let w = &words.corrections;
        let due = correction.due();
        let owed = due > Money::ZERO;
        let amount = if owed { due } else { Money::ZERO - due };
        let row = |line: &crate::app::CorrectedLine| {
            let more = line.after - line.before;
            let sign = if more > Money::ZERO { "+" } else { "" };
            [
                (words.month.line)(&line.code),
                line.article.clone().unwrap_or_else(|| "–".to_owned()),
                euro_it(line.before),
                euro_it(line.after),
                format!("{sign}{}", euro_it(more)),
            ]
        };
        CorrectionView {
            name: (words.month.name)(correction.month),
            why: w.why[usize::from(correction.why == Why::ToldAgain)],
            due: if due.is_zero() { w.same_pay.to_owned() } else { (w.due)(&euro_it(amount), owed) },
            rows: correction.lines.iter().map(row).collect(),
            href,
        }
    }
}
