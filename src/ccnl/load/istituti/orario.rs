//! Reading hours, rests and supplements.

use crate::ccnl::istituti::{
    FasciaOraria, FestivitaLavorate, LavoroNotturno, LimitiRegime, Orario, Ridotto, RiposoGiornaliero,
    RiposoSettimanale, Straordinario,
};
use crate::ccnl::livello::Regime;
use crate::ccnl::load::section::Section;
use crate::ccnl::load::values::time;

pub(super) fn read(root: &Section<'_>) -> Orario {
    let regimes = root.section("regime");
    Orario {
        regimi: Regime::ALL.into_iter().map(|regime| (regime, regimes.read(regime.code(), limiti))).collect(),
        ridotto: root.read("ridotto", ridotto),
        riposo_giornaliero: root.read("riposo_giornaliero", riposo_giornaliero),
        riposo_settimanale: root.read("riposo_settimanale", riposo_settimanale),
        pasto: root.read("pasto", |table| table.hours("from_daily_hours")),
        straordinario: root.read("straordinario", straordinario),
        lavoro_notturno: root.read("lavoro_notturno", lavoro_notturno),
        festivita: root.read("festivita", festivita),
    }
}

fn limiti(table: &Section<'_>) -> LimitiRegime {
    let (from, to) = (table.optional_time("from"), table.optional_time("to"));
    LimitiRegime {
        daily_hours: table.hours_or_dash("daily_hours"),
        livelli: table.livelli("livelli"),
        within: from.zip(to).map(|(from, to)| FasciaOraria { from, to }),
    }
}

fn ridotto(table: &Section<'_>) -> Ridotto {
    let slot = |text: String| {
        let slot = text.split_once('-').and_then(|(from, to)| Some(FasciaOraria { from: time(from)?, to: time(to)? }));
        if slot.is_none() {
            table.fault("slots", "parts of the day, as in \"06:00-14:00\"", &format!("{text:?}"));
        }
        slot
    };
    Ridotto {
        slots: table.texts("slots").into_iter().filter_map(slot).collect(),
        days_a_week: table.count("days_a_week"),
        daily_hours: table.hours("daily_hours"),
    }
}

fn riposo_giornaliero(table: &Section<'_>) -> RiposoGiornaliero {
    RiposoGiornaliero {
        consecutive_hours: table.hours("consecutive_hours"),
        recovery_daily_hours: table.hours("recovery_daily_hours"),
    }
}

fn riposo_settimanale(table: &Section<'_>) -> RiposoSettimanale {
    RiposoSettimanale {
        sunday_hours: table.hours("sunday_hours"),
        half_day_hours: table.hours("half_day_hours"),
        half_day_work: table.factor("half_day_work"),
        half_day_supplement: table.factor("half_day_supplement"),
        sunday_supplement: table.factor("sunday_supplement"),
    }
}

fn straordinario(table: &Section<'_>) -> Straordinario {
    Straordinario {
        day: table.factor("day"),
        night: table.factor("night"),
        holiday: table.factor("holiday"),
        beyond_40: table.factor("beyond_40"),
        beyond_40_up_to: table.hours("beyond_40_up_to"),
    }
}

fn lavoro_notturno(table: &Section<'_>) -> LavoroNotturno {
    LavoroNotturno {
        supplement: table.factor("supplement"),
        night: FasciaOraria { from: table.time("from"), to: table.time("to") },
    }
}

fn festivita(table: &Section<'_>) -> FestivitaLavorate {
    FestivitaLavorate {
        supplement: table.factor("supplement"),
        hourly_day: table.factor("hourly_day"),
        sunday_day: table.factor("sunday_day"),
        abolished: table.texts("abolished"),
    }
}
