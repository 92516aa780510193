//! Pages of plain text.

use crate::web::lang::words::{Block, Chapter, Place, Prose, ProsePages};
use Block::{Items, Link, Text};

/// The pages of plain text.
pub const PROSE: ProsePages = ProsePages {
    index: "In questa pagina",
    faq: FAQ,
    contacts: CONTACTS,
    privacy: PRIVACY,
    accessibility: ACCESSIBILITY,
    legal: LEGAL,
};

const FAQ: Prose = Prose {
    title: "Domande frequenti",
    lead: "Le risposte brevi. Se non trovi la tua domanda, guarda come parlare con una persona.",
    chapters: &[
        Chapter {
            title: "Quanto costa il servizio?",
            blocks: &[Text("Niente, per chi cerca e per chi lavora. La legge vieta di far pagare chi cerca lavoro.")],
        },
        Chapter {
            title: "Chi è il datore di lavoro?",
            blocks: &[Text(
                "Tu, cioè la famiglia. Curami fa incontrare chi cerca e chi lavora, e spiega il contratto. Non assume e non \
                presta personale.",
            )],
        },
        Chapter {
            title: "Il costo che vedo è quello vero?",
            blocks: &[
                Text(
                    "È il costo medio di un mese, con tredicesima, TFR e contributi già dentro. Segue il contratto nazionale \
                    e le tabelle INPS del giorno che scegli. Ogni riga si apre e mostra il calcolo e l’articolo.",
                ),
                Text(
                    "Non comprende le ore straordinarie, le spese di vitto e alloggio che dai in casa, e le imposte di chi \
                    lavora, che la famiglia non trattiene.",
                ),
                Link(Place::Cost, "Fai il tuo conto"),
            ],
        },
        Chapter {
            title: "Posso dare meno del minimo, se siamo d’accordo?",
            blocks: &[Text(
                "No. Il minimo del contratto vale anche se chi lavora accetta di meno. Il calcolatore non lo lascia scrivere.",
            )],
        },
        Chapter {
            title: "Che cosa vuol dire convivente?",
            blocks: &[Text(
                "Che chi lavora vive in casa tua, con una stanza e i pasti. Cambiano la tabella della paga e il massimo di ore.",
            )],
        },
        Chapter {
            title: "Che differenza c’è tra autosufficiente e non autosufficiente?",
            blocks: &[Text(
                "È autosufficiente chi riesce a fare da solo le cose più importanti: lavarsi, vestirsi, mangiare, uscire. Non \
                serve un certificato per fare il conto; conta il lavoro che chiedi davvero.",
            )],
        },
        Chapter {
            title: "Quando vedo il nome e il telefono dell’altra persona?",
            blocks: &[Text(
                "Quando avete detto di sì tutti e due. Prima vedi solo un codice e le cose che servono per decidere.",
            )],
        },
        Chapter {
            title: "Posso chiedere l’età, la religione o la nazionalità di chi lavora?",
            blocks: &[Text(
                "No: la legge vieta di scegliere in base a queste cose (D.Lgs. 276/2003, art. 10). Curami non le chiede e non \
                le usa. Puoi chiedere quello che serve al lavoro, per esempio quanto bene si parla una lingua.",
            )],
        },
        Chapter {
            title: "Entro quando devo comunicare l’assunzione?",
            blocks: &[Text(
                "All’INPS, entro le 24 del giorno prima dell’inizio, anche se è festa. La lettera di assunzione si firma nello \
                stesso momento.",
            )],
        },
        Chapter {
            title: "Quando si versano i contributi?",
            blocks: &[Text("Ogni tre mesi: entro il 10 aprile, il 10 luglio, il 10 ottobre e il 10 gennaio.")],
        },
        Chapter {
            title: "Perché il conto a volte è provvisorio?",
            blocks: &[Text(
                "Le tabelle finiscono il 31 dicembre e quelle nuove escono qualche settimana dopo. Nel frattempo usiamo le \
                ultime conosciute e lo scriviamo sul conto.",
            )],
        },
    ],
};

const CONTACTS: Prose = Prose {
    title: "Contatti",
    lead: "Come parlare con una persona, e che cosa fare se qualcosa non va.",
    chapters: &[
        Chapter {
            title: "Lo sportello",
            blocks: &[
                Text(
                    "Curami non è ancora aperto al pubblico: gli indirizzi e gli orari dello sportello saranno scritti qui il \
                    giorno in cui comincia. Non scriviamo numeri che nessuno risponderebbe.",
                ),
                Text(
                    "Intanto, per i servizi alle famiglie del Comune di Milano, puoi chiamare la linea informativa del Comune, \
                    020202, o guardare il sito del Comune.",
                ),
                Link(Place::Elsewhere("https://www.comune.milano.it"), "Sito del Comune di Milano"),
            ],
        },
        Chapter {
            title: "Hai già una richiesta o una candidatura?",
            blocks: &[Text(
                "Usa il collegamento che ti abbiamo dato alla fine: da lì vedi a che punto è, rispondi alle proposte e cambi le \
                risposte. Indica sempre il numero della richiesta.",
            )],
        },
        Chapter {
            title: "Qualcuno ti ha chiesto soldi?",
            blocks: &[Text(
                "Curami è gratis per tutti. Se qualcuno chiede soldi a nome di Curami per iscriverti, proporti o assumerti, non \
                pagare e segnalalo allo sportello o al Comune.",
            )],
        },
        Chapter {
            title: "Qualcosa sul sito non funziona?",
            blocks: &[Text(
                "Se una pagina mostra un errore con un numero di riferimento, indica quel numero: ci basta per capire che cosa è \
                successo, senza altri dati.",
            )],
        },
    ],
};

const PRIVACY: Prose = Prose {
    title: "Informativa sulla privacy",
    lead: "Quali dati chiediamo, perché, chi li vede e per quanto tempo. In parole semplici.",
    chapters: &[
        Chapter {
            title: "Il calcolatore",
            blocks: &[Text(
                "Non chiede nomi né indirizzi e non conserva niente. Le risposte stanno solo nell’indirizzo della pagina, e i \
                nostri registri tecnici non tengono quella parte dell’indirizzo.",
            )],
        },
        Chapter {
            title: "Chi cerca aiuto",
            blocks: &[
                Text("Chiediamo solo quello che serve a trovare la persona giusta:"),
                Items(&[
                    "che lavoro serve, in quali orari e in quale quartiere",
                    "che aiuti servono nella giornata: non chiediamo diagnosi",
                    "la paga che offri",
                    "nome, telefono e posta elettronica per risponderti",
                ]),
            ],
        },
        Chapter {
            title: "Chi cerca lavoro",
            blocks: &[
                Items(&[
                    "che cosa sai fare, l’esperienza, i corsi, le lingue che parli",
                    "quando e dove puoi lavorare, e la paga che chiedi",
                    "fino a quando puoi lavorare in Italia: serve per legge, non dà punti e le famiglie non lo vedono",
                    "nome, data di nascita e contatti: la data serve solo a sapere se sei maggiorenne",
                ]),
                Text(
                    "Non chiediamo e non usiamo religione, opinioni, sindacato, stato di famiglia, gravidanza, salute, origine, \
                    foto. La legge lo vieta (D.Lgs. 276/2003, art. 10).",
                ),
            ],
        },
        Chapter {
            title: "Chi tiene qui un rapporto di lavoro",
            blocks: &[
                Text(
                    "Il contratto, i mesi e i conti non hanno nomi. I nomi, i codici fiscali e gli indirizzi per stampare le carte \
                    li scrivi solo se vuoi, stanno a parte e li cancelli con un pulsante. Li vede solo chi ha il collegamento privato.",
                ),
                Text("Una carta che fai verificare non viene conservata: si legge, si rifà il conto, si dimentica."),
            ],
        },
        Chapter {
            title: "Perché possiamo farlo",
            blocks: &[Text(
                "Il Comune può fare intermediazione di lavoro (D.Lgs. 276/2003, art. 6): è un compito di interesse pubblico \
                (GDPR, art. 6, paragrafo 1, lettera e).",
            )],
        },
        Chapter {
            title: "Chi vede i tuoi dati",
            blocks: &[Items(&[
                "Lo sportello vede le richieste e le candidature; quando apre un nome o un contatto, resta scritto chi e quando.",
                "La famiglia e chi lavora vedono prima solo un codice e le cose utili; i contatti solo dopo il sì di tutti e due.",
                "Nessun altro. Nessun dato esce verso pubblicità o statistiche di terzi.",
            ])],
        },
        Chapter {
            title: "Come si decide chi proporre",
            blocks: &[
                Text(
                    "Un programma mette in ordine le persone adatte con regole scritte e pubbliche. Non impara dalle scelte \
                    passate. Decide sempre una persona dello sportello, che vede tutte le persone adatte.",
                ),
                Link(Place::HowWeChoose, "Come scegliamo chi proporre"),
            ],
        },
        Chapter {
            title: "Per quanto tempo",
            blocks: &[
                Text("Questi tempi sono una proposta: li approva il Comune prima di aprire il servizio."),
                Items(&[
                    "disponibilità non confermata: dopo 90 giorni la persona va risentita",
                    "candidatura ferma: 24 mesi",
                    "richiesta senza esito: 12 mesi",
                    "proposte e motivi: 24 mesi",
                ]),
            ],
        },
        Chapter {
            title: "Cookie",
            blocks: &[Text(
                "Solo tecnici: uno protegge i moduli da invii fatti da altri siti, uno tiene aperta la sessione di chi lavora allo \
                sportello. Niente cookie di terzi, niente statistiche.",
            )],
        },
        Chapter {
            title: "I tuoi diritti",
            blocks: &[
                Text(
                    "Puoi vedere i tuoi dati, correggerli, chiedere di cancellarli, opporti. Puoi rivolgerti al responsabile \
                    della protezione dei dati del Comune e, se non basta, al Garante per la protezione dei dati personali.",
                ),
                Link(Place::Elsewhere("https://www.garanteprivacy.it"), "Garante per la protezione dei dati personali"),
                Link(Place::Contacts, "Contatti"),
            ],
        },
    ],
};

const ACCESSIBILITY: Prose = Prose {
    title: "Accessibilità",
    lead: "Vogliamo che Curami si usi con qualunque strumento: tastiera, lettore di schermo, testo grande, telefono piccolo, \
        carta.",
    chapters: &[
        Chapter {
            title: "A che punto siamo",
            blocks: &[
                Text(
                    "Il riferimento è WCAG 2.2, livello AA. Le pagine vengono controllate in automatico a ogni versione, su \
                    schermo piccolo e grande. Mancano ancora prove con persone che usano lettori di schermo: finché non ci sono, \
                    non diciamo che il sito è conforme.",
                ),
                Text(
                    "La dichiarazione ufficiale sul modello AgID la compila il Comune, prima di aprire il servizio al pubblico.",
                ),
            ],
        },
        Chapter {
            title: "Come è fatto il sito",
            blocks: &[Items(&[
                "tutto funziona senza JavaScript e con la sola tastiera",
                "nessun significato affidato al solo colore: i grafici hanno trame e una tabella con gli stessi numeri",
                "il testo si ingrandisce fino al 200% senza perdere niente",
                "gli errori dei moduli sono in alto e accanto al campo, e ciò che hai scritto resta",
                "nessun limite di tempo che faccia perdere i dati",
                "i conti si stampano con tutte le spiegazioni aperte",
            ])],
        },
        Chapter {
            title: "Limiti che conosciamo",
            blocks: &[Items(&[
                "le mappe dei quartieri sono un aiuto in più: lo stesso si fa con l’elenco, che ha tutti i quartieri",
                "la pagina per chi sviluppa ha le descrizioni tecniche in inglese",
                "le fonti citate nei conti sono su altri siti, che non controlliamo",
            ])],
        },
        Chapter {
            title: "Se trovi un ostacolo",
            blocks: &[
                Text(
                    "Diccelo: quale pagina, che strumento usi, che cosa non riesci a fare. Se la risposta non arriva o non basta, \
                    puoi rivolgerti al Difensore civico per il digitale.",
                ),
                Link(Place::Contacts, "Contatti"),
            ],
        },
    ],
};

const LEGAL: Prose = Prose {
    title: "Note legali",
    lead: "Che cosa è Curami, che valore hanno i conti, con quale licenza si possono riusare.",
    chapters: &[
        Chapter {
            title: "Che cosa è",
            blocks: &[Text(
                "Uno sportello pubblico che fa incontrare famiglie e lavoratori domestici. I comuni possono farlo, senza scopo \
                di lucro e senza chiedere niente a chi cerca lavoro (D.Lgs. 276/2003, articoli 6 e 11). Il datore di lavoro è \
                sempre la famiglia.",
            )],
        },
        Chapter {
            title: "Che valore hanno i conti",
            blocks: &[
                Text(
                    "I conti seguono il contratto collettivo nazionale del lavoro domestico e le tabelle INPS, articolo per \
                    articolo. Sono informazioni per decidere: non sono una busta paga e non sostituiscono un consulente o un \
                    patronato nei casi particolari.",
                ),
                Text("Dove le fonti non sono d’accordo, lo scriviamo accanto alla tabella."),
                Link(Place::Rules, "Tabelle e articoli usati nei conti"),
            ],
        },
        Chapter {
            title: "Riuso",
            blocks: &[
                Items(&[
                    "Testi: licenza Creative Commons Attribuzione 4.0 (CC BY 4.0).",
                    "Programma: licenza pubblica dell’Unione europea, EUPL 1.2.",
                    "Quartieri e tempi di viaggio: dati aperti del Comune di Milano (DS964, DS534, DS535, DS634, DS1440, DS1442, \
                        DS29, DS379, DS2973), CC BY 4.0, modificati; comuni: ISTAT.",
                ]),
                Link(Place::Api, "Dati e API per chi sviluppa"),
            ],
        },
        Chapter {
            title: "Collegamenti ad altri siti",
            blocks: &[Text(
                "Le fonti portano a siti di altri: il Ministero, l’INPS, le associazioni. Non ne rispondiamo, ma diciamo sempre \
                che cosa ci abbiamo letto.",
            )],
        },
    ],
};
