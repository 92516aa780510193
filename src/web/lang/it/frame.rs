//! Head, foot, problems, forms.

use crate::web::lang::words::{FormWords, FrameWords, ProblemWords, Said};

/// Head, menu, path and foot.
pub const FRAME: FrameWords = FrameWords {
    service: "Curami",
    body: "Comune di Milano",
    skip_to_content: "Vai al contenuto",
    skip_to_foot: "Vai al piè di pagina",
    menu: "Principale",
    seek_help: "Cerco aiuto",
    seek_work: "Cerco lavoro",
    cost: "Calcolo il costo",
    trail: "Percorso",
    home: "Home",
    desk: "Area dello sportello",
    sign_out: "Esci",
    demo: "Prova: tutte le persone che vedi sono inventate.",
    foot_service: "Curami",
    foot_help: "Serve una mano?",
    foot_rules: "Regole e trasparenza",
    foot_body: "Questo sito",
    faq: "Domande frequenti",
    contacts: "Contatti",
    how_we_choose: "Come scegliamo chi proporre",
    rules: "Tabelle e articoli usati nei conti",
    api: "Dati e API per chi sviluppa",
    accessibility: "Accessibilità",
    privacy: "Informativa sulla privacy",
    legal: "Note legali",
    foot_note: "Servizio pubblico di intermediazione, senza scopo di lucro (D.Lgs. 276/2003, art. 6). \
        Contenuti: licenza CC BY 4.0. Mappe e quartieri: Comune di Milano, dati aperti (DS964 e altri), CC BY 4.0, \
        modificati. Solo cookie tecnici.",
};

/// Problems.
pub const PROBLEM: ProblemWords = ProblemWords {
    bad_request: Said {
        title: "Non riusciamo a leggere questa richiesta",
        text: "Controlla l’indirizzo, oppure torna alla pagina da cui vieni e riprova.",
    },
    unauthorized: Said { title: "Prima bisogna accedere", text: "Questa pagina è per chi lavora allo sportello." },
    forbidden: Said {
        title: "Questa richiesta arriva da un altro sito",
        text: "Per sicurezza non l’abbiamo eseguita. Apri la pagina da Curami e riprova da lì.",
    },
    expired_form: Said {
        title: "Questa pagina è rimasta aperta troppo a lungo",
        text: "Per sicurezza non abbiamo salvato l’ultimo invio. Torna indietro, ricarica la pagina e invia di nuovo. \
            Il browser deve accettare i cookie tecnici di questo sito.",
    },
    not_found: Said {
        title: "Questa pagina non c’è",
        text: "L’indirizzo può essere incompleto, o la pagina può non esistere più. Se hai seguito un collegamento \
            ricevuto da noi, controlla di averlo copiato tutto.",
    },
    method_not_allowed: Said {
        title: "A questo indirizzo non si può fare così",
        text: "Torna alla pagina da cui vieni e usa il suo modulo.",
    },
    timeout: Said {
        title: "Ci abbiamo messo troppo",
        text: "Non abbiamo finito in tempo. Riprova tra un minuto: quello che avevi già salvato c’è ancora.",
    },
    conflict: Said {
        title: "Nel frattempo qualcosa è cambiato",
        text: "Ricarica la pagina per vedere come stanno le cose adesso, poi riprova.",
    },
    too_large: Said {
        title: "Hai mandato troppi dati in una volta",
        text: "Accorcia i testi, oppure dividi il lavoro in più invii.",
    },
    unsupported_type: Said {
        title: "Questo tipo di dati qui non si può leggere",
        text: "Usa il modulo della pagina. Se sviluppi un programma, guarda la pagina dell’API.",
    },
    unprocessable: Said {
        title: "Questi dati non possono stare insieme",
        text: "Torna al modulo: accanto a ogni campo c’è scritto che cosa non va.",
    },
    too_many: Said {
        title: "Troppe richieste, una dopo l’altra",
        text: "Aspetta un momento e riprova. Se siete in tanti dietro lo stesso collegamento, può succedere senza colpa.",
    },
    internal: Said {
        title: "Si è rotto qualcosa da noi",
        text: "Non è colpa tua. Quello che avevi già salvato c’è ancora. Riprova tra qualche minuto.",
    },
    unavailable: Said {
        title: "Il servizio è fermo per un momento",
        text: "Riprova tra qualche minuto. Quello che avevi già salvato c’è ancora.",
    },
    reference: "Se ci scrivi, indica questo numero:",
    retry: |seconds| match seconds {
        1 => "Puoi riprovare tra un secondo.".to_owned(),
        _ => format!("Puoi riprovare tra {seconds} secondi."),
    },
    ways_on: "Da qui puoi andare",
};

/// Words that forms share.
pub const FORM: FormWords = FormWords {
    summary: |count| match count {
        1 => "C’è una cosa da correggere".to_owned(),
        _ => format!("Ci sono {count} cose da correggere"),
    },
    error: "Da correggere:",
    optional: "(se vuoi)",
};
