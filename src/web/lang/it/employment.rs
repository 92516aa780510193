//! The pages of an employment.

use chrono::NaiveDate;

use crate::web::format::{date_it, from_date_it, of_date_it, until_date_it};
use crate::web::lang::words::employment::{
    EmploymentFileWords, EmploymentSheet, EmploymentWords, HouseholdWords, ReopenedWords, TermsAsk, WeekAsk,
};
use crate::web::lang::words::people::{Ask, Passage, StepHead};

/// Words of the pages of an employment.
pub const EMPLOYMENT: EmploymentWords = EmploymentWords {
    path: "Il rapporto di lavoro",
    sheet: SHEET,
    terms_head: StepHead {
        title: "Il contratto",
        lead: "Scrivi quello che dice la lettera di assunzione. Potrai cambiarlo quando vuoi.",
        after: "Poi ti chiediamo come si dividono le ore nella settimana.",
    },
    change_head: StepHead { title: "Cambia il contratto", lead: "I mesi già chiusi restano com’erano.", after: "" },
    week_head: StepHead {
        title: "La settimana e i bambini",
        lead: "Le ore di ogni giorno servono a contare ferie, festività e assenze.",
        after: "",
    },
    ask: ASK,
    week: WEEK,
    from_proposal: "Abbiamo riportato quello che avete concordato. Controlla ogni risposta prima di salvare.",
    from_calculator: "Abbiamo riportato il conto che hai fatto. Controlla ogni risposta prima di salvare.",
    household: HouseholdWords {
        title: "I rapporti di lavoro di questa casa",
        none: "Non c’è ancora nessun rapporto. Comincia da quello che hai.",
    },
    file: FILE,
    quote: QUOTE,
    link: Passage {
        title: "Hai già assunto qualcuno?",
        text: "Tieni qui il rapporto: scadenze, busta paga, contributi, ferie, TFR.",
    },
    employ: "Comincia il rapporto di lavoro",
};

const SHEET: EmploymentSheet = EmploymentSheet {
    title: "Il rapporto di lavoro, mese per mese",
    lead: "Scrivi il contratto una volta. Ogni mese segni quello che è successo e vedi la paga giusta, riga per riga, con l’articolo che la dice.",
    description: "Paga del mese, contributi del trimestre, ferie, tredicesima e TFR di colf, badanti e baby-sitter, secondo il contratto nazionale.",
    start: "Comincia",
    time: "Servono circa 5 minuti e la lettera di assunzione.",
    does: (
        "Che cosa fa per te",
        &[
            Passage {
                title: "Le scadenze",
                text: "La prossima è sempre in alto: contributi, tredicesima, fine del contratto.",
            },
            Passage {
                title: "La paga del mese",
                text: "Segni assenze, ore in più, festività lavorate, acconti. Il conto è subito pronto.",
            },
            Passage {
                title: "Il trimestre INPS",
                text: "Settimane, ore, fascia, somma da pagare e giorno entro cui pagarla.",
            },
            Passage { title: "La fine", text: "Preavviso, tredicesima, ferie non godute e TFR, prima di decidere." },
        ],
    ),
    private: Passage {
        title: "Chi lo vede",
        text: "Solo chi ha il tuo collegamento privato. Nel contratto non c’è nessun nome: chiami il rapporto come vuoi tu.",
    },
    not: Passage {
        title: "Che cosa non fa",
        text: "Non paga e non comunica nulla all’INPS al posto tuo. Ti dice che cosa fare, entro quando e dove sta scritto.",
    },
    worker: Passage {
        title: "Lavori in una casa?",
        text: "Puoi controllare la tua paga senza registrarti e senza lasciare nessun dato.",
    },
};

const ASK: TermsAsk = TermsAsk {
    from: Ask {
        label: "Da quando vale quello che scrivi qui",
        help: "Per correggere un errore lascia il giorno che c’è. Se invece avete cambiato accordo, scrivi il primo giorno del nuovo.",
    },
    how: Ask { label: "Come è organizzato il lavoro", help: "" },
    livello: Ask { label: "Livello", help: "Sta nella lettera di assunzione. Per la presenza di notte non serve." },
    livello_name: |code, who| format!("{code}: {}", who.trim_end_matches('.')),
    choose: "Scegli",
    hours: Ask {
        label: "Ore la settimana",
        help: "Quelle del contratto, per esempio 25 oppure 30,5. Per le notti non servono.",
    },
    pay: Ask {
        label: "Paga lorda concordata",
        help: "All’ora per chi viene a ore, al mese per chi vive in casa e per le notti. Se la lasci vuota contiamo il minimo del contratto.",
    },
    start: Ask { label: "Primo giorno di lavoro", help: "Per esempio 2/10/2024." },
    term: Ask { label: "Quanto dura", help: "" },
    term_answers: [
        ("permanent", "Senza scadenza", ""),
        ("fixed_term", "A termine", "con una data di fine"),
        ("fixed_term_replacement", "In sostituzione", "di una persona assente"),
    ],
    end: Ask {
        label: "Ultimo giorno, se è a termine", help: "Per la sostituzione può restare vuoto, se non lo sai."
    },
    board: Ask { label: "Vitto e alloggio", help: "" },
    board_answers: [
        ("", "Come di solito per questo lavoro"),
        ("in_kind", "Si danno in casa"),
        ("cash", "Si pagano in denaro"),
        ("none", "Non sono dovuti"),
    ],
    also: Ask { label: "C’è altro che conta?", help: "Segna solo quello che è vero." },
    also_answers: [
        ("piu", "Le persone non autosufficienti sono più di una", "livelli CS e DS"),
        ("certificata", "Chi lavora ha la certificazione UNI 11766", ""),
        ("parente", "È il coniuge o un parente che vive con te", "i contributi cambiano (niente CUAF)"),
        ("fissa", "La paga oltre il minimo resta anche se arrivano aumenti", "superminimo non assorbibile"),
    ],
    label: Ask {
        label: "Come vuoi chiamarlo",
        help: "Per ritrovarlo, per esempio «Aiuto della nonna». Non scrivere nomi e cognomi.",
    },
    keep: "Salva il contratto",
};

const WEEK: WeekAsk = WeekAsk {
    days: Ask {
        label: "Quante ore ogni giorno",
        help: "Lascia vuoti i giorni liberi. Vanno bene i quarti d’ora: 4,5 oppure 7,25.",
    },
    total: |hours| format!("Il contratto dice {hours} la settimana."),
    children: Ask {
        label: "Bambini seguiti",
        help: "Il giorno di nascita dice fino a quando spetta l’indennità per chi segue un bambino sotto i 6 anni (livello BS). Se non ci sono bambini, lascia vuoto.",
    },
    child: |number| format!("Nascita del bambino {number}"),
    keep: "Salva la settimana",
};

const FILE: EmploymentFileWords = EmploymentFileWords {
    title: "Il rapporto di lavoro",
    contract: |regime, livello, hours| {
        let livello = livello.map(|livello| format!(", livello {livello}")).unwrap_or_default();
        let hours = hours.map(|hours| format!(", {hours} la settimana")).unwrap_or_default();
        format!("{regime}{livello}{hours}")
    },
    dates: |start, end| match end {
        Some(end) => format!("{} {}", capital(&from_date_it(start)), until_date_it(end)),
        None => format!("{}, senza scadenza", capital(&from_date_it(start))),
    },
    terms: "Il contratto",
    labels: ["Lavoro", "Ore", "Settimana", "Paga lorda", "Vitto e alloggio", "Durata", "Bambini", "Altro"],
    minimum: "il minimo del contratto",
    since: |day| format!("Vale {}", from_date_it(day)),
    children: |born| born.iter().map(|day| format!("nascita {}", date_it(*day))).collect::<Vec<_>>().join("; "),
    day_hours: |day, hours| format!("{day} {hours}"),
    change: ["Cambia il contratto", "Cambia settimana e bambini"],
    cost: "Quanto costa",
    cost_with: |day| format!("In media nell’anno, con le regole {}.", of_date_it(day)),
    quote: "Il conto di partenza, accanto a quello di oggi",
    findings: "Da sapere",
    journal: "Chi ha visto e cambiato",
    verb: |verb| match verb {
        "employment_begun" => "rapporto aperto",
        "employment_seen" => "rapporto visto",
        "employment_changed" => "contratto cambiato",
        "month_saved" => "mese salvato",
        "employment_ended" => "fine del rapporto salvata",
        "employment_reopened" => "rapporto riaperto",
        "link_reissued" => "collegamento privato rifatto",
        "paper_made" => "carta scaricata",
        "people_saved" => "nomi delle carte scritti",
        "people_erased" => "nomi delle carte cancellati",
        "letter_saved" => "lettera completata",
        _ => "altro",
    },
    actor: |kind| match kind {
        "family" => "chi ha il collegamento della casa",
        "staff" => "lo sportello",
        _ => "il servizio",
    },
    code: |code| format!("Se perdi il collegamento, di’ allo sportello questo codice: {code}."),
    ended: |day| format!("Il rapporto è finito il {}.", date_it(day)),
    link: "Apre questo rapporto, senza password. Conservalo e dallo solo a chi deve vederlo.",
};

const QUOTE: ReopenedWords = ReopenedWords {
    title: "Il conto di partenza",
    lead: |made, on| {
        format!(
            "Fatto il {} con le regole {}. Resta com’era: non cambia quando cambiano le tabelle.",
            date_it(made),
            of_date_it(on)
        )
    },
    same: "Lo abbiamo rifatto adesso con quello che si sapeva allora: è uguale al centesimo.",
    differs: "Rifatto adesso con quello che si sapeva allora viene diverso: una tabella è stata corretta. Il conto salvato resta qui sotto.",
    caption: "Ogni riga al mese: il conto salvato e quello con le regole di oggi",
    heads: |then: NaiveDate, today: NaiveDate| {
        [
            "Riga".to_owned(),
            format!("Allora, {}", then.format("%d/%m/%Y")),
            format!("Oggi, {}", today.format("%d/%m/%Y")),
            "Differenza".to_owned(),
        ]
    },
    rulebook: ["Impronta delle regole di allora", "Impronta delle regole di oggi"],
    unlawful: "Con le regole di oggi queste condizioni non sono più permesse: guarda che cosa dice il contratto nella pagina del rapporto.",
    back: "Torna al rapporto",
};

fn capital(text: &str) -> String {
    crate::web::views::week_words::capital(text)
}
