//! Reading indemnities, indexation, severance, travel and agreed increases.

use crate::ccnl::istituti::{
    Aumento, Compensi, Indennita, IndennitaL, Rivalutazione, SuperminimoRegole, Tfr, Trasferimento,
};
use crate::ccnl::load::section::Section;
use crate::ccnl::rulebook::Cited;

pub(super) fn read(root: &Section<'_>) -> Compensi {
    let indennita = |limit: &'static str| {
        move |table: &Section<'_>| Indennita { livelli: table.livelli("livelli"), limit: table.count(limit) }
    };
    Compensi {
        superminimo: root.read("superminimo", superminimo),
        indennita_h: root.read_optional("indennita_h", indennita("child_under_years")),
        indennita_i: root.read_optional("indennita_i", indennita("more_than_persons")),
        indennita_l: root.read_optional("indennita_l", indennita_l),
        rivalutazione: root.read("rivalutazione", rivalutazione),
        tredicesima_by_month: root.read("tredicesima", |table| table.count("by_month")),
        tfr: root.read("tfr", tfr),
        trasferimento: root.read("trasferimento", trasferimento),
        trasferta: root.read("trasferta", |table| table.factor("supplement")),
        aumenti: aumenti(root),
    }
}

fn superminimo(table: &Section<'_>) -> SuperminimoRegole {
    SuperminimoRegole {
        absorbable_unless_stated: table.flag("absorbable_unless_stated"),
        scatti_never_absorbed_since: table.date("scatti_never_absorbed_since"),
    }
}

fn indennita_l(table: &Section<'_>) -> IndennitaL {
    IndennitaL { livelli: table.livelli("livelli"), standard: table.text("standard"), since: table.date("since") }
}

fn rivalutazione(table: &Section<'_>) -> Rivalutazione {
    Rivalutazione {
        pay_share: table.factor("pay_share"),
        board_share: table.factor("board_share"),
        index_month: table.count("index_month"),
        commission_by: table.text("commission_by"),
    }
}

fn tfr(table: &Section<'_>) -> Tfr {
    Tfr {
        fixed_revaluation: table.factor("fixed_revaluation"),
        price_share: table.factor("price_share"),
        advance_share: table.factor("advance_share"),
        advance_every_years: table.count("advance_every_years"),
    }
}

fn trasferimento(table: &Section<'_>) -> Trasferimento {
    Trasferimento {
        notice_days: table.count("notice_days"),
        supplement: table.factor("supplement"),
        days: table.count("days"),
    }
}

/// Increases agreed, each later than the one before.
fn aumenti(root: &Section<'_>) -> Vec<Cited<Aumento>> {
    let mut aumenti: Vec<Cited<Aumento>> = Vec::new();
    for section in root.cited_list("aumento") {
        let (from, amount, indexed) = (section.date("from"), section.money("amount"), section.flag("indexed"));
        if let Some(before) = aumenti.last().filter(|before| before.value.from >= from) {
            section.fault("from", &format!("a day after {}", before.value.from), &format!("\"{from}\""));
        }
        aumenti.push(Cited { value: Aumento { from, amount, indexed }, cite: section.cite() });
    }
    aumenti
}
