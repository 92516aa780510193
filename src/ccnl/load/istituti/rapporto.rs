//! Reading the letter, the levels, trial, term and notice.

use crate::ccnl::istituti::{
    Conversioni, Lettera, Livelli, Preavviso, PreavvisoScaglione, Profilo, Prova, ProvaATermine, Rapporto, Termine,
};
use crate::ccnl::livello::Livello;
use crate::ccnl::load::section::Section;

pub(super) fn read(root: &Section<'_>) -> Rapporto {
    Rapporto {
        lettera: root.read("lettera", lettera),
        livelli: root.read("livelli", livelli),
        prova: root.read("prova", prova),
        prova_a_termine: root.read_optional("prova_a_termine", prova_a_termine),
        termine: root.read("termine", termine),
        preavviso: root.read("preavviso", preavviso),
        conversioni: root.read("conversioni", conversioni),
        busta_paga: root.read("busta_paga", |table| table.text("given")),
    }
}

fn lettera(table: &Section<'_>) -> Lettera {
    Lettera { contents: table.texts("contents"), copies: table.count("copies") }
}

fn livelli(table: &Section<'_>) -> Livelli {
    let profilo = |profile: &Section<'_>| Profilo { who: profile.text("who"), duties: profile.texts("duties") };
    Livelli {
        training_hours: table.count("training_hours"),
        passage_a_to_b_months: table.optional_count("passage_a_to_b_months"),
        profili: Livello::ALL.into_iter().map(|livello| (livello, table.read(livello.code(), profilo))).collect(),
    }
}

fn prova(table: &Section<'_>) -> Prova {
    Prova {
        days: table.count("days"),
        longer_days: table.count("longer_days"),
        longer_livelli: table.livelli("longer_livelli"),
        longer_conviventi: table.flag("longer_conviventi"),
        other_region_notice_days: table.count("other_region_notice_days"),
    }
}

fn prova_a_termine(table: &Section<'_>) -> ProvaATermine {
    ProvaATermine { calendar_days_each: table.count("calendar_days_each"), least_days: table.count("least_days") }
}

fn termine(table: &Section<'_>) -> Termine {
    Termine {
        max_months: table.count("max_months"),
        without_reason_months: table.count_or_dash("without_reason_months"),
    }
}

fn preavviso(table: &Section<'_>) -> Preavviso {
    let steps = |key| {
        table
            .scale(key, "up_to_years", |step, up_to_years| PreavvisoScaglione { up_to_years, days: step.count("days") })
    };
    Preavviso {
        threshold_hours: table.hours("threshold_hours"),
        resignation_share: table.factor("resignation_share"),
        from_threshold: steps("from_threshold"),
        below_threshold: steps("below_threshold"),
        own_lodging: steps("own_lodging"),
    }
}

fn conversioni(table: &Section<'_>) -> Conversioni {
    Conversioni {
        weeks: table.count("weeks"),
        months: table.count("months"),
        working_days: table.count("working_days"),
        calendar_days: table.count("calendar_days"),
        week_days: table.count("week_days"),
        fraction_days: table.count("fraction_days"),
    }
}
