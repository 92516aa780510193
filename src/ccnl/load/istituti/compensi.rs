//! Reading indemnities, indexation, severance, travel and agreed increases.

use crate::ccnl::SMALL_CHILD_YEARS;
use crate::ccnl::istituti::{
    Aumento, Compensi, IndennitaH, IndennitaL, Rivalutazione, SuperminimoRegole, Tfr, Trasferimento,
};
use crate::ccnl::load::section::Section;
use crate::ccnl::rulebook::Cited;

pub(super) fn read(root: &Section<'_>) -> Compensi {
    Compensi {
        superminimo: root.read("superminimo", superminimo),
        indennita_h: root.read_optional("indennita_h", indennita_h),
        indennita_i: root.read_optional("indennita_i", |table| table.livelli("livelli")),
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
    SuperminimoRegole { absorbable_unless_stated: table.flag("absorbable_unless_stated") }
}

fn indennita_h(table: &Section<'_>) -> IndennitaH {
    let child_under_years = table.count("child_under_years");
    if table.has("child_under_years") && child_under_years != SMALL_CHILD_YEARS {
        let expected = format!("\"{SMALL_CHILD_YEARS}\", the age in the name of the field child_under_six");
        table.fault("child_under_years", &expected, &format!("\"{child_under_years}\""));
    }
    IndennitaH { livelli: table.livelli("livelli"), child_under_years }
}

fn indennita_l(table: &Section<'_>) -> IndennitaL {
    IndennitaL { livelli: table.livelli("livelli"), standard: table.text("standard"), since: table.date("since") }
}

fn rivalutazione(table: &Section<'_>) -> Rivalutazione {
    Rivalutazione {
        pay_share: table.factor("pay_share"),
        board_share: table.factor("board_share"),
        index_month: table.count("index_month"),
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
