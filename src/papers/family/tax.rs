//! The sheet for the family's tax return: contributions paid in the year, the pay of who cares, and the two ceilings.

use serde_json::{Value, json};

use super::{FamilyPaper, SAY, columns, fact, facts, no_rules, part, plain};
use crate::ccnl::fisco::DetrazioneTerms;
use crate::ccnl::{Livello, Place, Rulebook};
use crate::input::{InputError, Object};
use crate::life::Quarter;
use crate::life::month::{MonthAccount, decimal};
use crate::life::quarter::{QuarterAccount, quarter as work_out};
use crate::money::{Factor, Money};
use crate::papers::document::{Block, Holds, Section};
use crate::papers::payslip::sides;
use crate::papers::request::Head;
use crate::papers::say::row;
use crate::papers::words::Message;
use crate::papers::year::{self, Year};
use crate::papers::{Answered, PaperError};

const DEDUCTED: &str = "Si deducono i contributi INPS a carico della famiglia pagati nell’anno: contano i giorni di pagamento, qui presi \
                        all’ultimo giorno utile. Non si deducono la parte del lavoratore, anche se la paga la famiglia, e Cas.Sa.Colf. Chi \
                        ha pagato conserva le ricevute pagoPA.";
const NO_CARE: &str =
    "La detrazione per le spese di assistenza riguarda solo chi assiste persone non autosufficienti (livelli CS e DS).";
const NEEDED: [&str; 3] = [
    "il certificato medico che attesta la non autosufficienza di chi è assistito",
    "le ricevute firmate dal lavoratore, o i prospetti paga firmati, con i dati delle due parti e di chi è assistito",
    "un tetto solo per chi paga, qualunque sia il numero di persone assistite; se pagano in più persone, il tetto si divide",
];
const TRACEABLE: &str = "pagamenti che lasciano traccia: bonifico, carta o assegno; i contanti non contano";

/// What the year owes to the tax return.
struct Return<'b> {
    quarters: Vec<QuarterAccount<'b>>,
    /// The employer's contributions paid in the year.
    employer: Money,
    gross: Money,
    /// Pay of the months of who cares for a person who is not self-sufficient.
    care: Money,
    deduction: Deduction<'b>,
    credit: Credit<'b>,
}

struct Deduction<'b> {
    ceiling: Money,
    deductible: Money,
    place: Place<'b>,
}

struct Credit<'b> {
    terms: DetrazioneTerms,
    /// The part of the pay that counts.
    counts: Money,
    most: Money,
    place: Place<'b>,
}

pub(super) fn of(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
    let object = Object::root(request)?;
    let head = Head::read(&object, &year::FIELDS)?;
    let year = Year::read(&object)?;
    let account = year.work(book, &head)?;
    let filed = Return::of(book, &head, &year, &account.months)?;
    let mut sections = vec![
        plain("Le parti", facts(sides(&head, SAY))),
        plain("Contributi pagati nell’anno: deduzione dal reddito", filed.contributions()),
        plain("Retribuzione di chi assiste: detrazione dall’imposta", filed.pay()),
    ];
    if !account.by_the_week.is_empty() {
        let months = year::numbers(&account.by_the_week);
        let note = Block::Note { text: SAY.fill(Message::ByTheWeek, &[&months]) };
        sections.push(Section { heading: "Da sapere".to_owned(), blocks: vec![note] });
    }
    let title = format!("Lavoro domestico nella dichiarazione dei redditi {}", year.year);
    let answered = Answered { request: head.canonical(request), answer: filed.answer(book, year.year) };
    let part = part(&title, "Foglio di lavoro per la famiglia e per il CAF", sections);
    Ok(FamilyPaper { head, title, answered, part })
}

impl<'b> Return<'b> {
    fn of(book: &'b Rulebook, head: &Head, year: &Year, months: &[MonthAccount<'b>]) -> Result<Return<'b>, InputError> {
        let quarters = quarters(book, head, year)?;
        let employer: Money = quarters.iter().map(borne).sum();
        let cares = |month: &&MonthAccount<'_>| {
            let level = head.employment.term_on(month.last).and_then(|terms| terms.livello);
            matches!(level, Some(Livello::Cs | Livello::Ds))
        };
        let care: Money = months.iter().filter(cares).map(|month| month.gross).sum();
        let last = Quarter::new(year.year, 4).map_or(head.date, |quarter| quarter.months()[2].last());
        let rules = book.on(last, head.known_on);
        let deduction = rules.deduzione().map_err(|none| no_rules("year", &none))?;
        let credit = rules.detrazione().map_err(|none| no_rules("year", &none))?;
        let (ceiling, terms) = (deduction.body.ceiling.value, credit.body.terms.value);
        let counts = care.min(terms.ceiling);
        Ok(Return {
            deduction: Deduction {
                ceiling,
                deductible: employer.min(ceiling),
                place: Place::new(deduction, &deduction.body.ceiling.cite),
            },
            credit: Credit {
                terms,
                counts,
                most: counts.exact().times(terms.rate).round_cents(),
                place: Place::new(credit, &credit.body.terms.cite),
            },
            gross: months.iter().map(|month| month.gross).sum(),
            quarters,
            employer,
            care,
        })
    }

    fn contributions(&self) -> Vec<Block> {
        let rows = self.quarters.iter().map(|quarter| {
            let amounts = [quarter.inps, borne(quarter), quarter.cassacolf].map(|amount| SAY.euro(amount));
            let first = [quarter.quarter.to_string().replace("-Q", ", trimestre "), SAY.day(quarter.due_by)];
            row(first.into_iter().chain(amounts).collect(), false)
        });
        let columns = columns([
            ("Trimestre", Holds::Words),
            ("Da pagare entro", Holds::Words),
            ("INPS", Holds::Figures),
            ("Della famiglia", Holds::Figures),
            ("Cas.Sa.Colf", Holds::Figures),
        ]);
        let Deduction { ceiling, deductible, place } = &self.deduction;
        let mut limits = vec![
            fact("Tetto all’anno", format!("{} ({})", SAY.euro(*ceiling), place.place())),
            fact("Si deducono dal reddito", SAY.euro(*deductible)),
        ];
        if self.employer > *ceiling {
            limits.push(fact("Oltre il tetto, non si deducono", SAY.euro(self.employer - *ceiling)));
        }
        let places = self.quarters.iter().flat_map(|quarter| quarter.lines.iter().map(|line| &line.place));
        let mut blocks = vec![
            Block::Table { columns, rows: rows.collect() },
            Block::Sum { label: "Contributi a carico della famiglia".to_owned(), amount: SAY.euro(self.employer) },
            Block::Facts { rows: limits },
            Block::Text { text: DEDUCTED.to_owned() },
        ];
        blocks.extend(SAY.references(places.chain([place])));
        blocks
    }

    fn pay(&self) -> Vec<Block> {
        let mut blocks =
            vec![Block::Sum { label: "Retribuzione lorda dell’anno".to_owned(), amount: SAY.euro(self.gross) }];
        if self.care.is_zero() {
            blocks.push(Block::Text { text: NO_CARE.to_owned() });
            return blocks;
        }
        let Credit { terms, counts, most, place } = &self.credit;
        let rate = decimal(terms.rate.by(Factor::whole(100))).replace('.', ",");
        let of = format!("{rate}% della spesa, che conta fino a {} ({})", SAY.euro(terms.ceiling), place.place());
        let mut rows = vec![fact("Quanto", of)];
        if self.care != self.gross {
            rows.push(fact("Retribuzione dei mesi di assistenza", SAY.euro(self.care)));
        }
        rows.extend([
            fact("Spesa che conta", SAY.euro(*counts)),
            fact("Detrazione, al massimo", SAY.euro(*most)),
            fact("Reddito complessivo di chi paga", format!("fino a {}", SAY.euro(terms.income_limit))),
        ]);
        let traceable = terms.traceable.then_some(TRACEABLE);
        let items = NEEDED.into_iter().chain(traceable).map(str::to_owned).collect();
        blocks.extend([
            Block::Facts { rows },
            Block::Text { text: "Che cosa serve:".to_owned() },
            Block::List { items },
            Block::Text { text: "Deduzione e detrazione si possono avere insieme.".to_owned() },
        ]);
        blocks.extend(SAY.references([place]));
        blocks
    }

    fn answer(&self, book: &Rulebook, year: i32) -> Value {
        let quarter = |quarter: &QuarterAccount<'_>| {
            json!({"quarter": quarter.quarter.to_string(), "due_by": quarter.due_by, "inps": quarter.inps,
                "employer": borne(quarter), "cassacolf": quarter.cassacolf})
        };
        let Credit { terms, counts, most, place } = &self.credit;
        let credit = json!({"ceiling": terms.ceiling, "income_limit": terms.income_limit, "counts": counts, "most": most,
            "article": place.place()});
        let Deduction { ceiling, deductible, place } = &self.deduction;
        json!({
            "year": year,
            "rulebook": book.fingerprint(),
            "quarters": self.quarters.iter().map(quarter).collect::<Vec<_>>(),
            "employer": self.employer,
            "gross": self.gross,
            "deduction": {"ceiling": ceiling, "deductible": deductible, "article": place.place()},
            "credit": if self.care.is_zero() { Value::Null } else { credit },
        })
    }
}

/// What the family bears of INPS.
fn borne(quarter: &QuarterAccount<'_>) -> Money {
    quarter.inps - quarter.inps_worker
}

/// The quarters whose contributions are paid in the year, worked out.
fn quarters<'b>(book: &'b Rulebook, head: &Head, year: &Year) -> Result<Vec<QuarterAccount<'b>>, InputError> {
    let mut found = Vec::new();
    for quarter in year.quarters_paid() {
        let months = year.quarter(book, head, quarter)?;
        if !months.is_empty() {
            found.push(work_out(book, &head.employment, quarter, &months, head.known_on)?);
        }
    }
    Ok(found)
}
