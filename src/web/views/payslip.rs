//! The account of a month as the page shows it, read from the exchange format: so that one kept years ago shows
//! the same.

use serde_json::Value;

use crate::money::Money;
use crate::web::format::euro_it;
use crate::web::lang::Words;

/// An account ready to be shown.
#[derive(Clone, Debug)]
pub struct Payslip {
    /// What makes the gross pay.
    pub gross_lines: Vec<SlipRow>,
    /// What is withheld.
    pub withheld: Vec<SlipRow>,
    /// Advances and refunds.
    pub after: Vec<SlipRow>,
    /// Value of what is given in kind.
    pub in_kind: Vec<SlipRow>,
    /// Gross pay.
    pub gross: Money,
    /// What is left of it.
    pub net: Money,
    /// What is to be paid now.
    pub to_pay: Money,
    /// Gross pay and paid hours, in a sentence.
    pub of_gross: String,
    /// What to know.
    pub notices: Vec<String>,
    /// A table used had ended.
    pub provisional: bool,
}

/// A line with its article.
#[derive(Clone, Debug)]
pub struct SlipRow {
    /// Its name.
    pub name: String,
    /// How much of it, at what rate; empty for none.
    pub count: String,
    /// The amount, with its sign.
    pub amount: Money,
    /// Where it is written.
    pub articles: Vec<Article>,
    /// What the family wrote.
    pub note: String,
}

/// A place in an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Article or table.
    pub place: String,
    /// The act.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
}

impl Payslip {
    /// From the exchange format; `None` when it is not one.
    #[must_use]
    pub fn read(account: &Value, words: &'static Words) -> Option<Payslip> {
        let lines = account.get("lines")?.as_array()?;
        let of = |section: &str| -> Vec<SlipRow> {
            let own = lines.iter().filter(|line| line.get("section").and_then(Value::as_str) == Some(section));
            own.filter_map(|line| row(line, words)).collect()
        };
        let text = |name: &str| account.get(name).and_then(Value::as_str).unwrap_or_default();
        let notices = account.get("notices").and_then(Value::as_array).into_iter().flatten();
        Some(Payslip {
            gross_lines: of("gross"),
            withheld: of("withheld"),
            after: of("after"),
            in_kind: of("in_kind"),
            gross: amount(account, "gross")?,
            net: amount(account, "net")?,
            to_pay: amount(account, "to_pay")?,
            of_gross: {
                let gross = euro_it(amount(account, "gross")?);
                (words.month.slip.of_gross)(&gross, &text("paid_hours").replace('.', ","))
            },
            notices: notices.filter_map(|one| Some(one.get("message")?.as_str()?.to_owned())).collect(),
            provisional: account.get("provisional").and_then(Value::as_bool).unwrap_or(false),
        })
    }
}

/// A line of any sheet of the exchange format.
#[must_use]
pub fn row(line: &Value, words: &'static Words) -> Option<SlipRow> {
    let w = &words.month;
    let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
    let count = match (text("quantity"), text("unit"), amount(line, "rate")) {
        ("", ..) => String::new(),
        (quantity, unit, rate) => (w.count)(&quantity.replace('.', ","), unit, rate),
    };
    Some(SlipRow {
        name: (w.line)(text("code")),
        count,
        amount: amount(line, "amount")?,
        articles: articles(line),
        note: text("note").to_owned(),
    })
}

fn articles(line: &Value) -> Vec<Article> {
    let mut all: Vec<Article> = Vec::new();
    for place in line.get("articles").and_then(Value::as_array).into_iter().flatten() {
        let text = |name: &str| place.get(name).and_then(Value::as_str).map(str::to_owned);
        let Some(at) = text("place") else { continue };
        let article = Article { place: at, title: text("title").unwrap_or_default(), url: text("url") };
        if !all.contains(&article) {
            all.push(article);
        }
    }
    all
}

/// An amount of the exchange format, which may be negative.
#[must_use]
pub fn amount(object: &Value, name: &str) -> Option<Money> {
    let text = object.get(name)?.as_str()?;
    match text.strip_prefix('-') {
        Some(digits) => digits.parse::<Money>().ok().map(|amount| Money::from_cents(-amount.cents())),
        None => text.parse().ok(),
    }
}
