//! The page on how those proposed are chosen.

use crate::matching::{Criterion, Hard};
use crate::web::format::{date_it, from_date_it};
use crate::web::lang::words::choose::{ChooseWords, ConditionWords, ExampleWords, FairWords, WeightsWords};
use crate::web::lang::words::{Block, Chapter, Place};
use Block::{Items, Link, Text};

/// How those proposed are chosen.
pub const CHOOSE: ChooseWords = ChooseWords {
    title: "Come scegliamo chi proporre",
    lead: "Le regole sono scritte da persone. Sono pubbliche e uguali per tutti. Il computer mette in ordine, una persona decide.",
    who: WHO,
    conditions: CONDITIONS,
    weights: WEIGHTS,
    example: EXAMPLE,
    tie: TIE,
    never: NEVER,
    fair: FAIR,
    disagree: DISAGREE,
};

const WHO: Chapter = Chapter {
    title: "Chi decide",
    blocks: &[
        Text("Decide una persona dello sportello."),
        Items(&[
            "Vede tutte le persone adatte, non solo le prime.",
            "Di ognuna vede i punti, i motivi e ciò che manca.",
            "Propone al massimo tre persone. La sua scelta resta scritta.",
        ]),
        Text(
            "Il computer aiuta soltanto. Fa i conti con le regole di questa pagina. Non impara dalle scelte passate. Con gli \
            stessi dati, nello stesso giorno, dà sempre lo stesso ordine.",
        ),
    ],
};

const CONDITIONS: ConditionWords = ConditionWords {
    title: "Prima: le condizioni indispensabili",
    lead: "Per ogni richiesta guardiamo queste condizioni. Una persona deve averle tutte:",
    one: |condition| match condition {
        Hard::Role => "cerca quel lavoro: colf, badante o babysitter",
        Hard::Regime => {
            "lo cerca in quel modo: a ore, vivendo in casa, di notte, nei giorni di riposo di un’altra persona"
        }
        Hard::Skills => "sa fare i compiti indispensabili",
        Hard::Languages => "parla le lingue chieste, al livello che serve per il lavoro",
        Hard::Conditions => "accetta le condizioni della casa, per esempio un animale",
        Hard::Training => "ha la formazione, quando il contratto la chiede",
        Hard::Week => "è libera negli orari chiesti, tutti",
        Hard::Hours => "le ore non sono né troppo poche né troppe per lei",
        Hard::Travel => "il viaggio non è più lungo di quello che accetta, e il quartiere le va bene",
        Hard::Start => "può cominciare il giorno chiesto",
        Hard::RightToWork => "il giorno in cui comincia può lavorare in Italia, come chiede la legge",
        Hard::Pay => "la paga offerta arriva a quella che chiede; mai sotto il minimo del contratto",
    },
    after: "Chi non ne ha anche una sola non entra nell’ordine. Lo sportello vede quale manca e può dirlo.",
};

const WEIGHTS: WeightsWords = WeightsWords {
    title: "Poi: i punti",
    lead: |criteria, total| {
        format!(
            "Chi ha tutte le condizioni riceve dei punti, da 0 a {total}. Contano {criteria} cose. Ogni cosa ha un massimo \
            scritto qui sotto. Più punti vuol dire più in alto nell’ordine. I tuoi punti dipendono solo da te e dalla richiesta: \
            non cambiano se si iscrive un’altra persona."
        )
    },
    caption: |from| format!("Pesi in vigore {}", from_date_it(from)),
    criterion: "Che cosa conta, e perché",
    most: "Punti al massimo",
    total: "In tutto",
    approved: |by, on| format!("Approvazione: {by}, {}.", date_it(on)),
    name: |criterion| match criterion {
        Criterion::Travel => "Il viaggio",
        Criterion::Likes => "I compiti graditi",
        Criterion::Experience => "L’esperienza",
        Criterion::Hours => "Le ore",
        Criterion::Training => "La formazione",
        Criterion::Language => "La lingua",
        Criterion::Waiting => "L’attesa",
    },
};

const EXAMPLE: ExampleWords = ExampleWords {
    title: "Un esempio, con i conti",
    lead: "Ginestra è una persona inventata. I punti invece sono veri: li fa lo stesso programma, con i pesi di oggi.",
    people: |home, from| {
        [
            format!(
                "La famiglia abita a {home}. Cerca una badante per 20 ore, dal lunedì al venerdì, dalle 9 alle 13. Le serve chi \
                prepara i pasti e aiuta a lavarsi. Le farebbe piacere anche: uscite, compagnia, visite dal medico. Chiede \
                l’italiano al livello A2."
            ),
            format!(
                "Ginestra abita a {from}. Cerca da 10 a 30 ore. Sa fare tutto quello che serve; delle tre cose gradite ne fa due. \
                Ha 30 mesi di esperienza come badante e l’italiano al livello B1. Non ha il corso per persone non \
                autosufficienti. Aspetta da 120 giorni."
            ),
        ]
    },
    caption: "I punti di Ginestra per questa richiesta",
    line: "Il conto",
    points: "Punti",
    of: |points, of| format!("{points} su {of}"),
    sum: |of, part, whole, points| format!("{of} × {part} ÷ {whole} = {points}"),
    all_or_none: |all| if all { "tutti i punti" } else { "nessun punto" },
    total: "In tutto",
    after: "I punti sono numeri interi: la parte dopo la virgola si toglie.",
};

const TIE: Chapter = Chapter {
    title: "A pari punti",
    blocks: &[
        Text("Viene prima chi aspetta da più tempo."),
        Text(
            "Se anche l’attesa è uguale, decide un calcolo fatto con il codice della richiesta e quello della persona. È un ordine \
            senza significato: cambia a ogni richiesta e non favorisce nessuno. Chiunque può rifarlo. Non contano mai il nome, \
            né chi risponde più in fretta.",
        ),
    ],
};

const NEVER: Chapter = Chapter {
    title: "Che cosa non guardiamo mai, e perché",
    blocks: &[
        Items(&[
            "età, sesso, nazionalità, origine, religione, opinioni, sindacato",
            "famiglia, gravidanza, salute, aspetto, foto, nome",
            "la paga che una persona aveva prima",
            "quante proposte ha rifiutato, o quanto in fretta risponde",
            "voti, stelle, recensioni",
        ]),
        Text(
            "Le prime due righe le vieta la legge, anche se la persona è d’accordo (D.Lgs. 276/2003, art. 10; D.Lgs. 216/2003, \
            art. 3). Le altre le abbiamo escluse noi: chi rifiuta un lavoro che non va bene ne ha il diritto.",
        ),
        Text(
            "Il programma che mette in ordine non riceve questi dati. Non ha un posto dove metterli, quindi non può usarli nemmeno \
            per sbaglio. Un controllo automatico lo verifica a ogni modifica.",
        ),
        Text(
            "Il permesso di lavoro serve per legge, ma non dà punti e le famiglie non lo vedono. La lingua conta solo al livello che \
            serve per il lavoro: non chiediamo mai la lingua madre.",
        ),
    ],
};

const FAIR: FairWords = FairWords {
    title: "Controlliamo che sia giusto",
    lead: &[
        "Regole uguali per tutti possono comunque pesare di più su qualcuno. Per questo le proviamo su persone inventate. Diamo a \
        ognuna un’etichetta, gruppo 1, 2 o 3, che il programma non vede. Poi guardiamo chi arriva in alto.",
        "I gruppi sono diversi apposta: per quartiere, livello di italiano, ore cercate. 1000 vuol dire che il gruppo più sfortunato \
        sta come il più fortunato.",
    ],
    caption: |workers, requests, registers| {
        format!("Prove su {registers} registri inventati, ognuno di {workers} persone e {requests} richieste")
    },
    measure: "Che cosa misuriamo",
    found: "Trovato",
    band: "Limite",
    measures: &[
        ("first_places_parity", "Essere fra le prime tre persone, per chi può fare quel lavoro"),
        ("reach_parity", "Avere tutte le condizioni indispensabili"),
        ("proposed_parity", "Essere proposta almeno una volta, in venti settimane"),
        ("language_carries", "Quanto pesano i punti della lingua sulla differenza fra i gruppi"),
        ("unasked_languages", "Cambi di posto per una lingua che nessuno ha chiesto"),
    ],
    range: |least, most| if least == most { least.to_string() } else { format!("da {least} a {most}") },
    bounds: |least, most| match (least, most) {
        (Some(least), _) => format!("almeno {least}"),
        (None, Some(most)) => format!("al massimo {most}"),
        (None, None) => String::new(),
    },
    outside: "fuori dal limite",
    measured: |rules, on| format!("Misurato con i pesi {rules}, al {}.", date_it(on)),
    other_weights: "I pesi in vigore oggi sono altri: la misura va rifatta.",
    after: &[
        "La differenza più grande viene dalla lingua: chi parla poco italiano ha meno lavori possibili. Per questo una famiglia può \
        chiedere solo il livello che serve davvero, e la lingua dà pochi punti.",
        "Sono persone inventate: queste prove non dicono come stanno le cose a Milano. Quando una misura esce dal limite, il programma \
        non passa i controlli finché qualcuno non ha guardato perché. Il rapporto completo, in inglese, è insieme al codice del \
        programma, che è pubblico.",
    ],
};

const DISAGREE: Chapter = Chapter {
    title: "Se non sei d’accordo",
    blocks: &[
        Items(&[
            "Puoi chiedere allo sportello perché hai avuto quei punti, o perché non sei nell’ordine. Vedi le stesse righe che vede \
            lo sportello.",
            "Puoi correggere i tuoi dati dal collegamento che hai ricevuto. I punti si rifanno subito.",
            "Puoi chiedere che una persona riguardi tutto: chi lo fa non è tenuto a seguire l’ordine del computer.",
        ]),
        Text(
            "Se la risposta non ti basta, puoi rivolgerti al responsabile della protezione dei dati del Comune o al Garante per la \
            protezione dei dati personali.",
        ),
        Link(Place::Contacts, "Come parlare con una persona"),
        Link(Place::Privacy, "I tuoi dati e i tuoi diritti"),
    ],
};
