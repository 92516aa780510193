//! Reading vacation, leave, sickness and accident.

use crate::ccnl::istituti::{
    AssenzaIngiustificata, Assenze, Ferie, Formazione, Infortunio, Lutto, Malattia, Maternita, Matrimonio, Padre,
    PeriodoMalattia, Permessi,
};
use crate::ccnl::load::section::Section;

pub(super) fn read(root: &Section<'_>) -> Assenze {
    Assenze {
        ferie: root.read("ferie", ferie),
        sospensione_months: root.read("sospensione", |table| table.count("months")),
        permessi: root.read("permessi_retribuiti", permessi),
        lutto: root.read("lutto", |table| Lutto { days: table.count("days"), degree: table.count("degree") }),
        padre: root.read("padre", padre),
        congedo_parentale_months: root.read_optional("congedo_parentale", |table| table.count("months")),
        formazione: root.read("formazione", formazione),
        matrimonio: root.read("matrimonio", matrimonio),
        maternita: root.read("maternita", maternita),
        ingiustificata: root.read("assenza_ingiustificata", ingiustificata),
        malattia: root.read("malattia", malattia),
        infortunio: root.read("infortunio", infortunio),
    }
}

fn ferie(table: &Section<'_>) -> Ferie {
    Ferie {
        days: table.count("days"),
        first_weeks: table.count("first_weeks"),
        second_within_months: table.count("second_within_months"),
        accumulation_years: table.count("accumulation_years"),
    }
}

fn permessi(table: &Section<'_>) -> Permessi {
    Permessi {
        convivente_hours: table.hours("convivente_hours"),
        ridotto_hours: table.hours("ridotto_hours"),
        non_convivente_hours: table.hours("non_convivente_hours"),
        full_from_weekly_hours: table.hours("full_from_weekly_hours"),
    }
}

fn padre(table: &Section<'_>) -> Padre {
    Padre {
        days: table.count("days"),
        months_before: table.optional_count("months_before"),
        months_after: table.optional_count("months_after"),
    }
}

fn formazione(table: &Section<'_>) -> Formazione {
    Formazione {
        hours: table.hours("hours"),
        recognised_hours: table.hours_or_dash("recognised_hours"),
        seniority_months: table.count("seniority_months"),
    }
}

fn matrimonio(table: &Section<'_>) -> Matrimonio {
    Matrimonio { days: table.count("days"), within_months: table.count("within_months") }
}

fn maternita(table: &Section<'_>) -> Maternita {
    Maternita {
        months_before: table.count("months_before"),
        months_after: table.count("months_after"),
        doubled_notice_until_day: table.count("doubled_notice_until_day"),
    }
}

fn ingiustificata(table: &Section<'_>) -> AssenzaIngiustificata {
    AssenzaIngiustificata { by_day: table.count("by_day"), consequence: table.text("consequence") }
}

fn malattia(table: &Section<'_>) -> Malattia {
    Malattia {
        first_days: table.count("first_days"),
        first_days_pay: table.factor("first_days_pay"),
        later_days_pay: table.factor("later_days_pay"),
        oncological_factor: table.factor("oncological_factor"),
        year_days: table.count("year_days"),
        periods: table.scale("anzianita", "up_to_months", |step, up_to_months| PeriodoMalattia {
            up_to_months,
            kept_days: step.count("kept_days"),
            paid_days: step.count("paid_days"),
        }),
    }
}

fn infortunio(table: &Section<'_>) -> Infortunio {
    Infortunio {
        employer_days: table.count("employer_days"),
        inail_pay: table.factor("inail_pay"),
        inail_later_pay: table.factor("inail_later_pay"),
        inail_later_after_day: table.count("inail_later_after_day"),
        report_days: table.count("report_days"),
        fatal_report_hours: table.count("fatal_report_hours"),
    }
}
