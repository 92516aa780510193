//! The calculator: questions, result, what if.

use super::lines;
use crate::ccnl::Livello;
use crate::ccnl::profile::Why;
use crate::web::lang::words::{AskWords, CostWords, InsteadWords, PartWords, ReceiptWords, ResultWords, WrongWords};

/// The calculator, and costs wherever they are shown.
pub const COST: CostWords = CostWords {
    description: "Il costo mensile e annuo di colf, badanti e baby-sitter secondo il contratto nazionale, riga per riga.",
    title: "Quanto costa?",
    lead: "Rispondi a poche domande. Il conto segue il contratto nazionale del lavoro domestico; ogni numero ha accanto \
        l’articolo che lo dice.",
    ask: ASK,
    wrong: WRONG,
    receipt: RECEIPT,
    result: RESULT,
    lines: lines::LINES,
    instead: INSTEAD,
};

const ASK: AskWords = AskWords {
    form: "Le domande del calcolo",
    care: "Chi o che cosa va seguito?",
    care_choices: [
        ("home", "La casa", "pulizie, cucina, bucato"),
        ("children", "Uno o più bambini", ""),
        ("self_sufficient", "Un adulto autosufficiente", "si lava, si veste, esce da solo"),
        ("non_self_sufficient", "Un adulto non autosufficiente", "ha bisogno di aiuto ogni giorno"),
        ("company", "Serve solo compagnia", "a un adulto autosufficiente, senza altri lavori"),
    ],
    tasks: "Che lavori in casa?",
    tasks_help: "Conta solo se hai scelto «La casa».",
    tasks_choices: [
        ("several", "Più lavori insieme", "pulire, cucinare, stirare"),
        ("single", "Un lavoro semplice solo", "per esempio solo pulizie"),
        ("cook", "Cuoco o cuoca", "in autonomia"),
        ("housekeeper", "Governante", "coordina e decide"),
    ],
    sleeps: "Chi lavora dorme in casa?",
    sleeps_choices: [
        ("live_in", "Sì, vive in casa", "con una stanza e i pasti"),
        ("hourly", "No, viene a ore", ""),
        ("live_in_reduced", "Sì, ma a orario ridotto", "solo mattina, solo pomeriggio, o pochi giorni"),
        ("night_care", "Viene solo la notte, per assistere", "quando serve"),
        ("night_presence", "Viene solo la notte, per esserci", "e può dormire"),
        ("rest_cover", "Sostituisce la badante quando riposa", "la badante lavora a tempo pieno"),
    ],
    hours: "Quante ore la settimana?",
    hours_help: |live_in, hourly| {
        format!(
            "Il massimo è {live_in} per chi vive in casa, {hourly} per chi viene a ore. Vanno bene i quarti d’ora: 30,25. \
            Per la sola notte non servono."
        )
    },
    hours_unit: "ore",
    trained: "Serve un diploma di assistenza?",
    trained_help: "Per esempio ASA o OSS. Conta solo per chi segue una persona non autosufficiente.",
    trained_choices: [("no", "No, basta l’esperienza", ""), ("yes", "Sì, lo chiedo", "")],
    pay: "Quanto vuoi dare? (se lo sai)",
    pay_help: |minimum, unit, table| {
        format!("Paga lorda. Il minimo è {minimum} {unit}: sotto non si può scendere ({table}).")
    },
    pay_help_plain: "Paga lorda, al mese o all’ora come nel contratto. Se non la scrivi, contiamo il minimo.",
    per_hour: "€ all’ora",
    per_month: "€ al mese",
    more: "Altre domande, se servono",
    hired: "Lavora già con te? Da quando",
    hired_help: "Serve per gli scatti di anzianità. Se comincia ora, lascia vuoto.",
    term: "Quanto dura il contratto?",
    term_choices: [
        ("permanent", "Senza scadenza", ""),
        ("fixed_term", "A termine", "con una data di fine"),
        ("fixed_term_replacement", "In sostituzione", "di una persona assente"),
    ],
    also: "C’è altro che conta?",
    also_help: "Segna solo quello che è vero.",
    child: ("Uno dei bambini ha meno di 6 anni", "dà un’indennità a chi li segue"),
    several: ("Le persone non autosufficienti sono più di una", "dà un’indennità a chi le segue"),
    certified: ("Chi lavora ha la certificazione UNI 11766", "di baby-sitter, colf o badante"),
    relative: ("È un parente o il coniuge, e vive con te", "i contributi cambiano (niente CUAF)"),
    kept: ("La paga oltre il minimo resta anche se arrivano indennità", "superminimo non assorbibile"),
    board: "Vitto e alloggio",
    board_choices: [
        ("", "Come di solito", ""),
        ("in_kind", "Si danno in casa", ""),
        ("cash", "Si pagano in denaro", ""),
        ("none", "Non sono dovuti", ""),
    ],
    on: "Giorno delle regole",
    on_help: "Il conto usa le tabelle e gli articoli in vigore quel giorno.",
    by_hand: "Conosci già regime e livello?",
    by_hand_help: "Se li scegli qui, contano più delle risposte sopra.",
    regime: "Regime",
    livello: "Livello",
    from_answers: "Dalle mie risposte",
    submit: "Aggiorna il conto",
    see: "Vedi il conto",
};

const WRONG: WrongWords = WrongWords {
    amount: "Scrivi la paga in cifre, per esempio 1.250,00.",
    hours: "Scrivi le ore in cifre, per esempio 25 oppure 30,5.",
    quarters: "Le ore vanno a quarti d’ora: 30, 30,25, 30,5 o 30,75.",
    hours_missing: "Scrivi quante ore la settimana.",
    date: "Questa data non c’è nel calendario. Scrivila così: 21/11/2026.",
    no_text: "Per questo giorno non conosciamo il contratto: il più vecchio che abbiamo comincia dopo.",
    hired_after: "L’inizio del lavoro non può venire dopo il giorno delle regole.",
    choice: "Scegli una delle risposte.",
    not_allowed: "Con questo regime questa risposta non si usa: lasciala vuota.",
    livello_missing: "Con questo regime serve anche il livello.",
    address: |field| {
        format!(
            "L’indirizzo contiene qualcosa che non sappiamo leggere ({field}). Rispondi alle domande e aggiorna il conto."
        )
    },
    no_account: "Così il conto non si può fare",
    no_account_text: "Ecco perché. Cambia la risposta segnata e aggiorna il conto.",
};

const RECEIPT: ReceiptWords = ReceiptWords {
    per_month: "al mese",
    per_year: "all’anno",
    same_numbers: "Gli stessi numeri del grafico",
    who: "Chi riceve",
    month: "Al mese",
    year: "All’anno",
    per_hundred: "Ogni 100\u{a0}€",
    total: "Costo per te",
    parts: [
        PartWords {
            name: "In mano a chi lavora",
            note: "paga e tredicesima, tolte le sue trattenute",
            short: "in mano a chi lavora",
        },
        PartWords {
            name: "TFR di chi lavora",
            note: "liquidazione: si mette da parte fino alla fine",
            short: "TFR, per quando finisce",
        },
        PartWords { name: "INPS", note: "la tua parte e quella di chi lavora", short: "INPS" },
        PartWords { name: "Cassa Colf", note: "la tua parte e quella di chi lavora", short: "Cassa Colf" },
    ],
    sentence: |monthly, total, [net, tfr, inps, cassa]| {
        let period = if monthly { "al mese" } else { "all’anno" };
        format!(
            "Costo di {total} {period}: {net} in mano a chi lavora, {tfr} di TFR, {inps} all’INPS, {cassa} alla Cassa \
            Colf."
        )
    },
};

const RESULT: ResultWords = ResultWords {
    request: "Chiedi aiuto con questo caso",
    employ: "Hai già assunto? Tieni qui il rapporto di lavoro",
    heading: "Costo per te, tutto compreso",
    paid: |gross| {
        format!("In media nell’anno: comprende già tredicesima e TFR. Ogni mese paghi in busta {gross} lordi.")
    },
    proposal: |regime, livello| match livello {
        Some(livello) => format!("{}, livello {livello}", (lines::LINES.regime)(regime)),
        None => (lines::LINES.regime)(regime).to_owned(),
    },
    why_level: |livello| match livello {
        Some(livello) => format!("Perché {livello}:"),
        None => "Livello unico:".to_owned(),
    },
    why_regime: |regime| format!("Perché {}:", (lines::LINES.regime)(regime).to_lowercase()),
    because,
    by_hand: "Regime e livello li hai scelti tu. Il livello è per:",
    livello,
    not_so: "Non è così? Cambia le risposte",
    who: "Chi riceve che cosa",
    provisional: "Conto provvisorio",
    provisional_text: "Per questo giorno le nuove tabelle non sono ancora uscite. Usiamo le ultime conosciute: i numeri \
        veri saranno un po’ diversi.",
    rules: |day| format!("Regole in vigore il {day}."),
    tables: "Vedi le tabelle",
    keep: "Tieni questo conto",
    keep_text: "L’indirizzo di questa pagina contiene tutto il conto e nessun nome. Chi lo apre vede gli stessi numeri.",
    address: "Indirizzo da condividere",
    copy: "Copia l’indirizzo",
    copied: "Indirizzo copiato.",
    print: "Stampa il conto",
    mail: "Manda per posta elettronica",
    mail_subject: "Conto Curami",
};

fn livello(livello: Livello) -> &'static str {
    match livello {
        Livello::A => "chi fa lavori semplici in casa, sotto la guida di chi assume, senza assistere persone.",
        Livello::As => "chi tiene compagnia a un adulto autosufficiente, senza altri lavori.",
        Livello::B => "chi fa più lavori di casa insieme: pulire, cucinare, stirare.",
        Livello::Bs => "chi segue bambini, oppure persone autosufficienti.",
        Livello::C => "chi cucina in piena autonomia.",
        Livello::Cs => "chi assiste persone non autosufficienti, senza un diploma specifico.",
        Livello::D => "chi coordina la casa e decide da sé: governante, maggiordomo.",
        Livello::Ds => "chi assiste persone non autosufficienti con un diploma del settore.",
    }
}

fn because(why: Why) -> &'static str {
    match why {
        Why::OneSimpleTask => "fa un lavoro semplice solo, senza assistere persone.",
        Why::CompanyOnly => "tiene compagnia a un adulto autosufficiente, senza altri lavori.",
        Why::SeveralTasks => "fa più lavori di casa insieme.",
        Why::SelfSufficient => "segue una persona autosufficiente.",
        Why::Children => "segue bambini.",
        Why::Cook => "cucina in autonomia.",
        Why::NonSelfSufficientUntrained => "segue una persona non autosufficiente e non chiedi un diploma.",
        Why::Coordination => "coordina la casa e decide da sé.",
        Why::NonSelfSufficientTrained => "segue una persona non autosufficiente e chiedi un diploma del settore.",
        Why::OneLevelOnly => "per la presenza di notte il contratto ha una paga sola.",
        Why::LivesIn => "vive in casa.",
        Why::LivesInReduced => "vive in casa e lavora solo la mattina, solo il pomeriggio o pochi giorni.",
        Why::ComesByTheHour => "viene a ore e non vive in casa.",
        Why::AssistsAtNight => "viene solo la notte e assiste quando serve.",
        Why::IsThereAtNight => "viene solo la notte e può dormire.",
        Why::CoversRests => "sostituisce nei riposi chi assiste a tempo pieno una persona non autosufficiente.",
    }
}

const INSTEAD: InsteadWords = InsteadWords {
    title: "E se invece…",
    caption: "Costo medio al mese, stesso giorno di regole",
    what: "Cambiando una cosa sola",
    month: "Al mese",
    difference: "Differenza",
    trained: "Chiedi un diploma",
    untrained: "Non chiedi un diploma",
    hourly: |hours| format!("Viene {hours} ore, non dorme in casa"),
    live_in: |hours| format!("Vive in casa, {hours} ore"),
    self_sufficient: "La persona è autosufficiente",
    non_self_sufficient: "La persona non è autosufficiente",
    fixed_term: "Il contratto è a termine",
    fewer: |hours| format!("Lavora {hours} ore"),
    more: |hours| format!("Lavora {hours} ore"),
};
