//! The lines of an account: names, reasons, formulas, sources.

use crate::ccnl::{
    FindingCode, FiscoCell, FiscoItem, HourFigure, Item, Line, Origin, Quantity, Reason, Regime, Riga, Severity,
};
use crate::money::Factor;
use crate::web::format;
use crate::web::lang::words::LineWords;

/// The lines of an account and their explanation.
pub const LINES: LineWords = LineWords {
    title: "Riga per riga",
    lead: "Apri una riga per vedere il calcolo, l’articolo e la fonte.",
    what: "Che cosa paghi",
    total: "Costo per te",
    rounding: "Ogni riga dell’anno è arrotondata una volta, al centesimo. I mesi sono l’anno diviso 12: per questo dodici \
        mesi possono differire dall’anno di qualche centesimo.",
    a_year: "all’anno",
    where_: "dove",
    about: "circa",
    place: "Dove sta scritto",
    act: "Atto",
    signed: |title, day| {
        let plain = format::date_it(day).replace('\u{a0}', " ");
        if title.contains(&plain) { title.to_owned() } else { format!("{title}, {}", format::of_date_it(day)) }
    },
    valid: "Vale",
    validity: |from, until| match until {
        Some(until) => format!("{} {}", format::from_date_it(from), format::until_date_it(until)),
        None => format::from_date_it(from),
    },
    read: "Da leggere",
    value_title: "Ha un valore, ma non è un costo in denaro",
    withheld_title: "Le trattenute di chi lavora",
    withheld_text: "Le togli dalla sua busta e le versi tu. Non sono un costo in più.",
    not_due_title: "Non dovuti in questo caso",
    findings_title: "Da sapere prima di decidere",
    both: |month, year| format!("{} al mese, {} all’anno", format::euro_it(month), format::euro_it(year)),
    line,
    why,
    item,
    quantity,
    origin,
    not_due,
    finding,
    severity: |severity| match severity {
        Severity::Info => "Da sapere",
        Severity::Warning => "Attenzione",
        Severity::Unlawful => "Non si può",
    },
    regime: |regime| match regime {
        Regime::Convivente => "Convivente",
        Regime::ConviventeRidotto => "Convivente a orario ridotto",
        Regime::NonConvivente => "Non convivente",
        Regime::AssistenzaNotturna => "Assistenza notturna",
        Regime::PresenzaNotturna => "Presenza notturna",
        Regime::CoperturaRiposi => "Copertura dei riposi",
    },
};

fn line(line: Line) -> (&'static str, &'static str) {
    match line {
        Line::Minimo => ("Paga minima", "La paga più bassa che il contratto permette"),
        Line::IndennitaFunzione => ("Indennità di funzione", "Per i livelli D e DS che vivono in casa"),
        Line::Scatti => ("Scatti di anzianità", "Un aumento per ogni periodo di servizio con te"),
        Line::Superminimo => ("Superminimo", "Quello che dai oltre il minimo"),
        Line::IndennitaH => ("Bambino sotto i 6 anni", "Indennità della tabella H"),
        Line::IndennitaI => ("Più persone da assistere", "Indennità della tabella I"),
        Line::IndennitaL => ("Certificazione UNI 11766", "Indennità della tabella L"),
        Line::Pay => ("Paga dell’anno", "Tutto quello che si paga in dodici mesi"),
        Line::BoardInKind => ("Vitto e alloggio", "Si danno in casa, ogni giorno"),
        Line::BoardCash => ("Vitto e alloggio in denaro", "Al posto dei pasti e della stanza"),
        Line::Tredicesima => ("Tredicesima", "Un mese in più, entro Natale"),
        Line::Tfr => ("TFR (liquidazione)", "Si mette da parte, si paga alla fine del rapporto"),
        Line::InpsEmployer => ("Contributi INPS, la tua parte", "Pensione, disoccupazione, infortuni"),
        Line::InpsWorker => ("INPS", "Parte di chi lavora"),
        Line::CassacolfEmployer => ("Cassa Colf, la tua parte", "Assistenza sanitaria e infortuni"),
        Line::CassacolfWorker => ("Cassa Colf", "Parte di chi lavora"),
        Line::EmployerCost => ("Costo per te", "Tutto compreso"),
        Line::WorkerGross => ("Paga lorda", "Prima delle trattenute"),
        Line::WorkerNet => ("In mano a chi lavora", "Prima delle sue imposte"),
    }
}

fn why(line: Line, regime: Regime) -> &'static str {
    match line {
        Line::Minimo => match regime {
            Regime::Convivente => {
                "È la paga più bassa che il contratto permette. Per chi vive in casa è la stessa ogni mese, anche con meno ore."
            }
            Regime::ConviventeRidotto => {
                "È la paga più bassa che il contratto permette. È la stessa ogni mese, anche con meno ore."
            }
            Regime::NonConvivente | Regime::CoperturaRiposi => {
                "È la paga più bassa che il contratto permette, per ogni ora del contratto: ferie e festività sono già dentro \
                le settimane dell’anno."
            }
            Regime::AssistenzaNotturna | Regime::PresenzaNotturna => {
                "È la paga più bassa che il contratto permette. Si paga il mese intero, anche se le notti sono poche."
            }
        },
        Line::IndennitaFunzione => "Riconosce la responsabilità di chi vive in casa con i livelli più alti.",
        Line::Scatti => "Restando con la stessa famiglia la paga minima cresce a scadenze fisse.",
        Line::Superminimo => "È la differenza tra la paga che hai scritto e il minimo.",
        Line::IndennitaH => "Spetta a chi segue un bambino fino al sesto compleanno.",
        Line::IndennitaI => "Spetta a chi assiste più di una persona non autosufficiente.",
        Line::IndennitaL => "Spetta a chi ha la certificazione di qualità del lavoro domestico.",
        Line::Pay => "È la somma di quello che si paga in dodici mesi, ferie e festività comprese.",
        Line::BoardInKind => {
            "Non è un costo in denaro: pasti e stanza li dai in casa. Il loro valore entra però in tredicesima e TFR."
        }
        Line::BoardCash => "Quando pasti e stanza non si danno in casa, si paga il loro valore.",
        Line::Tredicesima => "Si paga a dicembre. Conta anche il valore di vitto e alloggio, quando spettano.",
        Line::Tfr => {
            "È la liquidazione. Si accantona ogni anno e si paga quando il rapporto finisce. Chi lavora può chiederne prima \
            una parte."
        }
        Line::InpsEmployer => {
            "Si versa ogni tre mesi. Si paga un tanto per ogni ora: dipende dalla paga oraria o, quando le ore sono tante, \
            è uguale per tutti."
        }
        Line::InpsWorker => "La parte dei contributi che la legge mette a carico di chi lavora.",
        Line::CassacolfEmployer => "Un piccolo contributo per ogni ora. Si versa insieme all’INPS, con il codice F2.",
        Line::CassacolfWorker => "La parte del contributo a carico di chi lavora.",
        Line::EmployerCost => "La somma di quello che paghi: paga, tredicesima, TFR, contributi.",
        Line::WorkerGross => "Paga e tredicesima prima delle trattenute.",
        Line::WorkerNet => "Quello che chi lavora riceve, prima delle sue imposte.",
    }
}

fn item(item: Item) -> &'static str {
    match item {
        Item::Year(line) | Item::Exact(line) | Item::Month(line) | Item::MonthExact(line) => match line {
            Line::Minimo => "paga minima dell’anno",
            Line::IndennitaFunzione => "indennità di funzione",
            Line::Scatti => "scatti",
            Line::Superminimo => "superminimo",
            Line::IndennitaH => "indennità H",
            Line::IndennitaI => "indennità I",
            Line::IndennitaL => "indennità L",
            Line::Pay => "paga dell’anno",
            Line::BoardInKind | Line::BoardCash => "vitto e alloggio",
            Line::Tredicesima => "tredicesima",
            Line::Tfr => "TFR",
            Line::InpsEmployer => "INPS, tua parte",
            Line::InpsWorker => "INPS, parte di chi lavora",
            Line::CassacolfEmployer => "Cassa Colf, tua parte",
            Line::CassacolfWorker => "Cassa Colf, parte di chi lavora",
            Line::EmployerCost => "costo per te",
            Line::WorkerGross => "paga lorda",
            Line::WorkerNet => "in mano a chi lavora",
        },
        Item::Hour(figure) | Item::HourExact(figure) => match figure {
            HourFigure::Minimum => "minimo all’ora",
            HourFigure::Pay => "paga all’ora",
            HourFigure::Rgf => "paga all’ora con vitto e alloggio",
            HourFigure::Effective => "paga oraria effettiva",
            HourFigure::InpsTotal => "INPS all’ora, in tutto",
            HourFigure::InpsWorker => "INPS all’ora, parte di chi lavora",
        },
        Item::Cell => "tabella",
        Item::AgreedPay => "paga concordata",
        Item::AgreedYear => "paga concordata dell’anno",
        Item::BeyondMinimum => "oltre il minimo",
        Item::ScattiBase => "base degli scatti",
        Item::Scatto => "uno scatto",
        Item::BoardMonth => "vitto e alloggio di un mese",
        Item::BoardYear => "vitto e alloggio dell’anno",
        Item::VacationBoard => "vitto e alloggio delle ferie",
        Item::BoardHour => "vitto e alloggio all’ora",
        Item::TredicesimaOfPay => "un dodicesimo della paga",
        Item::EffectivePart => "paga oraria con la sua quota di tredicesima",
        Item::TfrBase => "base del TFR",
        Item::InpsYear => "INPS dell’anno, tua parte e parte di chi lavora",
        Item::Nothing => "zero",
        Item::Life(code) => code,
        Item::Fisco(item) => fisco_item(item),
    }
}

fn fisco_item(item: FiscoItem) -> &'static str {
    match item {
        FiscoItem::Cost => "costo dell’anno",
        FiscoItem::Month => "media al mese",
        FiscoItem::Contributions => "contributi INPS che paghi tu",
        FiscoItem::CarePay => "paga e tredicesima",
        FiscoItem::CarePayLeft => "paga che resta a tuo carico",
        FiscoItem::VoucherPension => "contributi dentro i buoni",
        FiscoItem::WorkerGross => "paga lorda",
        FiscoItem::WorkerNet => "in mano a chi lavora",
        FiscoItem::OffIncome => "quanto si toglie dal reddito",
        FiscoItem::Income => "reddito",
        FiscoItem::IncomeLeft => "reddito dopo la deduzione",
        FiscoItem::UpToBracket => "reddito fino al limite dello scaglione",
        FiscoItem::InBracket => "reddito nello scaglione",
        FiscoItem::BracketTax => "imposta dello scaglione",
        FiscoItem::TaxBefore => "imposta prima della deduzione",
        FiscoItem::TaxAfter => "imposta dopo la deduzione",
        FiscoItem::CreditBase => "spesa che conta per la detrazione",
        FiscoItem::Deduction => "imposta risparmiata con la deduzione",
        FiscoItem::Credit => "detrazione",
        FiscoItem::Exemption => "contributi non dovuti",
        FiscoItem::Benefit => "prestazione spesa per l’assistenza",
        FiscoItem::Refund => "rimborso della Regione",
        FiscoItem::Municipal => "buono del Comune",
        FiscoItem::Net => "costo dopo agevolazioni e aiuti",
    }
}

fn fisco_cell(cell: FiscoCell) -> &'static str {
    match cell {
        FiscoCell::BracketLimit => "limite dello scaglione",
        FiscoCell::DeductionCeiling => "tetto della deduzione",
        FiscoCell::CreditCeiling => "tetto di spesa della detrazione",
        FiscoCell::BenefitMonth => "prestazione di un mese",
        FiscoCell::ExemptionYear => "tetto dell’esonero, all’anno",
        FiscoCell::ExemptionQuarter => "tetto dell’esonero, al trimestre",
        FiscoCell::RefundMost => "tetto del rimborso",
        FiscoCell::MunicipalOnce => "buono del Comune, una volta",
        FiscoCell::Voucher => "un buono",
        FiscoCell::VoucherWorker => "a chi lavora, per ogni buono",
        FiscoCell::VoucherPension => "contributi, per ogni buono",
    }
}

fn quantity(quantity: Quantity, value: Factor) -> String {
    let number = number(value);
    match quantity {
        Quantity::WeeklyHours => format!("{number} ore"),
        Quantity::InpsWeeklyHours => format!("{number} ore (per l’INPS)"),
        Quantity::AssistenzaWeeklyHours => format!("{number} ore (per la Cassa Colf)"),
        Quantity::FullWeeklyHours => format!("{number} ore piene"),
        Quantity::Weeks => format!("{number} settimane"),
        Quantity::MonthsPaid if number == "1" => "1 mese".to_owned(),
        Quantity::Months | Quantity::MonthsPaid => format!("{number} mesi"),
        Quantity::BoardDays => format!("{number} giorni"),
        Quantity::VacationDays => format!("{number} giorni di ferie"),
        Quantity::ScattiCount if number == "1" => "1 scatto".to_owned(),
        Quantity::ScattiCount => format!("{number} scatti"),
        Quantity::Vouchers => format!("{number} buoni a settimana"),
        Quantity::Quarters => format!("{number} trimestri"),
        Quantity::ScattoRate | Quantity::Share => {
            let hundred = value.by(Factor::whole(100));
            format!("{}%", self::number(hundred))
        }
        Quantity::TredicesimaMonths | Quantity::WithTredicesima | Quantity::TfrDivisor | Quantity::Life(_) => number,
    }
}

/// `13,5` when it ends, `13/12` when it does not.
fn number(value: Factor) -> String {
    let (above, below) = value.parts();
    let scaled = [1, 10, 100].into_iter().zip(0..).find(|(scale, _)| above * scale % below == 0);
    let Some((scale, decimals)) = scaled else { return format!("{above}/{below}") };
    let digits = above * scale / below;
    let whole = format::thousands(u64::try_from(digits / scale).unwrap_or(u64::MAX));
    match decimals {
        0 => whole,
        1 => format!("{whole},{}", digits % scale),
        _ => format!("{whole},{:02}", digits % scale),
    }
}

fn origin(origin: &Origin) -> String {
    match origin {
        Origin::Pay { table, row, .. } => format!("tabella {}{}", table.letter(), row_name(*row)),
        Origin::Inps { band, worker, cuaf, fixed_term, .. } => {
            let part = if *worker { "parte di chi lavora" } else { "in tutto" };
            let band = match band {
                4 => "fascia 4 (tante ore la settimana)".to_owned(),
                band => format!("fascia {band}"),
            };
            let cuaf = if *cuaf { "con CUAF" } else { "senza CUAF" };
            let term = if *fixed_term { ", a termine" } else { "" };
            format!("all’ora, tabella INPS, {band}, {cuaf}{term}, {part}")
        }
        Origin::Fisco { cell, .. } => fisco_cell(*cell).to_owned(),
        Origin::Assistenza { worker: true, .. } => "all’ora, parte di chi lavora".to_owned(),
        Origin::Assistenza { worker: false, .. } => "all’ora, tua parte".to_owned(),
    }
}

fn row_name(row: Riga) -> String {
    match row {
        Riga::Livello(livello) => format!(", livello {livello}"),
        Riga::Unico => String::new(),
        Riga::IndennitaFunzione => ", indennità di funzione".to_owned(),
        Riga::PranzoColazione => ", pranzo e colazione".to_owned(),
        Riga::Cena => ", cena".to_owned(),
        Riga::Alloggio => ", alloggio".to_owned(),
        Riga::Totale => ", al giorno".to_owned(),
        Riga::Mensile(livello) => format!(", livello {livello}, al mese"),
        Riga::MensileTabellaB(livello) => format!(", livello {livello}, al mese a orario ridotto"),
        Riga::Orario(livello) => format!(", livello {livello}, all’ora"),
    }
}

fn not_due(line: Line, reason: Reason) -> &'static str {
    match (line, reason) {
        (Line::IndennitaFunzione, _) => "Spetta ai livelli D e DS che vivono in casa.",
        (Line::Scatti, _) => "Arrivano dopo un periodo di servizio con la stessa famiglia.",
        (Line::Superminimo, _) => "Non hai indicato una paga sopra il minimo.",
        (_, Reason::NoTableYet) => "In questo giorno il contratto non la prevedeva ancora.",
        (Line::IndennitaH, Reason::Livello) => "Spetta al livello BS.",
        (Line::IndennitaH | Line::IndennitaI | Line::IndennitaL, Reason::Regime) => {
            "Spetta a chi vive in casa o viene a ore."
        }
        (Line::IndennitaH, _) => "Non hai indicato un bambino sotto i 6 anni.",
        (Line::IndennitaI, Reason::Livello) => "Spetta ai livelli CS e DS.",
        (Line::IndennitaI, _) => "Non hai indicato più persone non autosufficienti.",
        (Line::IndennitaL, Reason::Livello) => "Per questo livello la tabella non prevede un importo.",
        (Line::IndennitaL, _) => "Non hai indicato la certificazione.",
        (Line::BoardCash, Reason::BoardIsInKind) => "Pasti e stanza si danno in casa.",
        (Line::BoardCash | Line::BoardInKind, Reason::NoBoard | Reason::Regime) => {
            "Chi non vive in casa e non mangia da te non ne ha diritto."
        }
        (Line::BoardInKind, Reason::BoardIsCash) => "Si pagano in denaro.",
        (_, Reason::Regime) => "Questo regime non la prevede.",
        (_, Reason::Livello) => "Questo livello non la prevede.",
        (_, _) => "Non è il tuo caso.",
    }
}

fn finding(code: FindingCode) -> &'static str {
    match code {
        FindingCode::NoRules => "le regole di quel giorno non ci sono",
        FindingCode::HoursOverMaximum => "sono troppe ore",
        FindingCode::LivelloNotInTable => "questo livello non è previsto",
        FindingCode::BelowMinimum => "la paga è sotto il minimo",
        FindingCode::ProvisionalTables => "il conto è provvisorio",
        FindingCode::HoursAtMaximum => "le ore sono il massimo",
        FindingCode::NightPaidByMonth => "la notte si paga a mese intero",
        FindingCode::FullPayOnFewerHours => "la paga del mese è intera",
        FindingCode::InpsBeyondBands => "con tante ore il contributo è uguale per tutti",
        FindingCode::SuperminimoAbsorbable => "il superminimo può essere assorbito",
        FindingCode::ScattiWithoutFunctionIndemnity => "gli scatti non contano l’indennità di funzione",
        FindingCode::RestCoverFlat => "la paga è già maggiorata",
        FindingCode::SignedIncreases => "sono già firmati altri aumenti",
    }
}
