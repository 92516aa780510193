//! Reading a file of INPS contributions.

use super::section::Section;
use crate::ccnl::ratios::Costruzione;
use crate::ccnl::rulebook::{Aliquota, Comunicazioni, Contributi, Fascia, Versamento};

pub(super) fn read(root: &Section<'_>) -> Contributi {
    let bands = root.cited_list("fascia");
    if bands.is_empty() {
        root.fault("fascia", "at least one [[fascia]]", "nothing");
    }
    let fasce: Vec<Fascia> = bands.iter().map(|band| fascia(band, band.money_or_dash("up_to"))).collect();
    in_order(&bands, &fasce);
    let oltre = root.table("oltre");
    let assistenza = root.table("assistenza");
    Contributi {
        cite: bands.first().map(Section::cite).unwrap_or_default(),
        fasce,
        over_hours: oltre.hours("over_hours"),
        oltre: fascia(&oltre, None),
        assistenza_cite: assistenza.cite(),
        assistenza_datore: assistenza.money("datore"),
        assistenza_lavoratore: assistenza.money("lavoratore"),
        assistenza_codice: assistenza.text("codice"),
        costruzione: costruzione(&root.table("costruzione")),
        versamento: root.read("versamento", |table| Versamento {
            giorno: table.count("giorno"),
            giorni_dalla_fine: table.count("giorni_dalla_fine"),
        }),
        comunicazioni: root.read("comunicazioni", |table| Comunicazioni {
            giorni_prima: table.count("giorni_prima"),
            giorni_dopo: table.count("giorni_dopo"),
            giorni_annullamento: table.count("giorni_annullamento"),
            ore_ospitalita: table.count("ore_ospitalita"),
            giorni_fabbricato: table.count("giorni_fabbricato"),
        }),
    }
}

fn fascia(section: &Section<'_>, up_to: Option<crate::money::Money>) -> Fascia {
    Fascia {
        cite: section.cite(),
        up_to,
        convenzionale: section.money("convenzionale"),
        indeterminato: aliquota(&section.section("indeterminato")),
        determinato: aliquota(&section.section("determinato")),
    }
}

fn aliquota(section: &Section<'_>) -> Aliquota {
    let aliquota = Aliquota {
        totale_con_cuaf: section.money("con_cuaf"),
        totale_senza_cuaf: section.money("senza_cuaf"),
        lavoratore: section.money("lavoratore"),
    };
    let least = aliquota.totale_con_cuaf.min(aliquota.totale_senza_cuaf);
    if aliquota.lavoratore > least {
        section.fault(
            "lavoratore",
            &format!("at most the total, \"{least}\""),
            &format!("\"{}\"", aliquota.lavoratore),
        );
    }
    aliquota
}

/// Bands rise, and only the last has no upper limit: every pay falls in exactly one.
fn in_order(sections: &[Section<'_>], fasce: &[Fascia]) {
    let last = fasce.len().saturating_sub(1);
    for (at, (section, fascia)) in sections.iter().zip(fasce).enumerate() {
        let before = at.checked_sub(1).and_then(|before| fasce[before].up_to);
        match fascia.up_to {
            None if at < last => section.fault("up_to", "an amount: only the last band has no limit", "\"-\""),
            Some(limit) if at == last => {
                section.fault("up_to", "\"-\": the last band has no limit", &format!("\"{limit}\""));
            }
            Some(limit) if before.is_some_and(|before| limit <= before) => {
                section.fault("up_to", "more than the band before", &format!("\"{limit}\""));
            }
            _ => {}
        }
    }
}

fn costruzione(section: &Section<'_>) -> Costruzione {
    Costruzione {
        cite: section.cite(),
        istat: section.rise("istat"),
        con_cuaf: section.factor("con_cuaf"),
        senza_cuaf: section.factor("senza_cuaf"),
        aggiuntivo: section.factor("aggiuntivo"),
        lavoratore: section.factor("lavoratore"),
    }
}
