//! Reading the acts of tax law, benefits and vouchers.

use super::section::Section;
use crate::ccnl::fisco::{
    Bonus, Buono, Comune, ComuneTerms, Deduzione, Detrazione, DetrazioneTerms, Esonero, EsoneroTerms, FasciaIsee,
    Irpef, Libretto, Limiti, Prestazione, PrestazioneTerms, Scaglione,
};
use crate::ccnl::rulebook::Cited;
use crate::money::Money;

pub(super) fn irpef(root: &Section<'_>) -> Irpef {
    let brackets = root.cited_list("scaglione");
    let read = |bracket: &Section<'_>| Cited {
        value: Scaglione { up_to: bracket.money_or_dash("up_to"), rate: bracket.factor("rate") },
        cite: bracket.cite(),
    };
    let scaglioni: Vec<Cited<Scaglione>> = brackets.iter().map(read).collect();
    if scaglioni.last().is_none_or(|last| last.value.up_to.is_some()) {
        root.fault("scaglione", "brackets, the last with up_to = \"-\"", "another end");
    }
    let limits: Vec<Option<Money>> = scaglioni.iter().map(|bracket| bracket.value.up_to).collect();
    for (section, pair) in brackets.iter().skip(1).zip(limits.windows(2)) {
        rising(section, "up_to", pair[0], pair[1]);
    }
    Irpef { scaglioni }
}

/// Notes a fault when a limit is not above the one before; no limit is above all.
fn rising(section: &Section<'_>, key: &str, before: Option<Money>, limit: Option<Money>) {
    let above = match (before, limit) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(before), Some(limit)) => limit > before,
    };
    if !above {
        section.fault(key, "more than the one before", "no more");
    }
}

pub(super) fn deduzione(root: &Section<'_>) -> Deduzione {
    let read = |table: &Section<'_>| {
        table.texts("counts");
        table.texts("leaves_out");
        table.money("ceiling")
    };
    Deduzione { ceiling: root.read("deduzione", read) }
}

pub(super) fn detrazione(root: &Section<'_>) -> Detrazione {
    let read = |table: &Section<'_>| {
        table.texts("for_whom");
        table.texts("leaves_out");
        DetrazioneTerms {
            rate: table.factor("rate"),
            ceiling: table.money("ceiling"),
            income_limit: table.money("income_limit"),
            traceable: table.flag("traceable"),
        }
    };
    Detrazione { terms: root.read("detrazione", read) }
}

pub(super) fn prestazione(root: &Section<'_>) -> Prestazione {
    let terms = |table: &Section<'_>| PrestazioneTerms {
        month: table.money("month"),
        least_age: table.count("least_age"),
        isee_limit: table.money("isee_limit"),
    };
    let replaced = |part: &Section<'_>| Cited { value: (part.date("from"), part.money("month")), cite: part.cite() };
    Prestazione {
        terms: root.read("prestazione", terms),
        weekly_hours: root.read("ore_minime", |table| table.hours("weekly_hours")),
        accompagnamento: root.cited_list("accompagnamento").iter().map(replaced).collect(),
    }
}

pub(super) fn esonero(root: &Section<'_>) -> Esonero {
    let terms = |table: &Section<'_>| EsoneroTerms {
        rate: table.factor("rate"),
        year: table.money("year"),
        quarter: table.money("quarter"),
        least_age: table.count("least_age"),
        isee_limit: table.money("isee_limit"),
        hires_until: table.date("hires_until"),
    };
    Esonero { terms: root.read("esonero", terms) }
}

pub(super) fn bonus(root: &Section<'_>) -> Bonus {
    let bands = root.cited_list("fascia_isee");
    if bands.is_empty() {
        root.fault("fascia_isee", "at least one [[fascia_isee]]", "nothing");
    }
    let read = |band: &Section<'_>| Cited {
        value: FasciaIsee { up_to: band.money("isee_up_to"), most: band.money("most") },
        cite: band.cite(),
    };
    let fasce: Vec<Cited<FasciaIsee>> = bands.iter().map(read).collect();
    for (section, pair) in bands.iter().skip(1).zip(fasce.windows(2)) {
        rising(section, "isee_up_to", Some(pair[0].value.up_to), Some(pair[1].value.up_to));
    }
    Bonus { share: root.read("bonus", |table| table.factor("share")), fasce }
}

pub(super) fn comune(root: &Section<'_>) -> Comune {
    let terms = |table: &Section<'_>| ComuneTerms {
        once: table.money("once"),
        isee_limit: table.money("isee_limit"),
        seen_until: table.date("seen_until"),
    };
    Comune { terms: root.read("buono_comunale", terms) }
}

pub(super) fn libretto(root: &Section<'_>) -> Libretto {
    Libretto {
        buono: root.read("buono", buono),
        limiti: root.read("limiti", |table| Limiti {
            family: table.money("family"),
            worker: table.money("worker"),
            pair: table.money("pair"),
            pair_hours: table.hours("pair_hours"),
        }),
        apart_months: root.read("precedente", |table| table.count("months")),
    }
}

/// A voucher is the sum of its parts.
fn buono(table: &Section<'_>) -> Buono {
    let buono = Buono {
        value: table.money("value"),
        worker: table.money("worker"),
        pension: table.money("pension"),
        insurance: table.money("insurance"),
        fee: table.money("fee"),
        hours: table.hours("hours"),
    };
    let parts = buono.worker + buono.pension + buono.insurance + buono.fee;
    if parts != buono.value {
        table.fault("value", &format!("the sum of its parts, \"{parts}\""), &format!("\"{}\"", buono.value));
    }
    buono
}
