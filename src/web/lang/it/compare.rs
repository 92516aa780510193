//! The comparison of ways, and what a budget buys.

use crate::compare::{Condition, NotDue, Relief, Way};
use crate::money::Hours;
use crate::web::format::{euro_it, hours_it, hours_number_it};
use crate::web::lang::words::compare::{CompareAsk, CompareSays, CompareWords};

/// Both pages.
pub const COMPARE: CompareWords = CompareWords {
    title: "Confronta i modi e i costi",
    description: "A ore, convivente, di notte, con i buoni o con una cooperativa: quanto costa ogni modo, che cosa torna con le \
        tasse, che cosa la legge non permette.",
    lead: "Lo stesso bisogno in tutti i modi che la legge conosce: quanto costa ciascuno, che cosa resta scoperto e che cosa \
        torna con le tasse e con gli aiuti. Anche i modi vietati si vedono, con l’articolo.",
    budget_title: "Quante ore posso permettermi",
    budget_description: "Scrivi quanto puoi spendere al mese: vedi quante ore di aiuto in casa puoi avere, in ogni modo e a \
        ogni livello.",
    budget_lead: "Scrivi quanto puoi spendere al mese. Vedi quante ore alla settimana puoi avere in ogni modo, tutto \
        compreso: paga, tredicesima, TFR e contributi. Le agevolazioni arrivano dopo, con la dichiarazione: qui non contano.",
    ask: ASK,
    says: SAYS,
    way: |way| match way {
        Way::HourlyOne => "A ore, una persona",
        Way::HourlyTwo => "A ore, due persone",
        Way::LiveIn => "Vive in casa",
        Way::LiveInRestCover => "Vive in casa, con chi copre i riposi",
        Way::LiveInReduced => "Vive in casa, orario ridotto",
        Way::LiveInNight => "Vive in casa, e un’altra persona di notte",
        Way::NightCare => "Assistenza di notte",
        Way::NightPresence => "Presenza di notte",
        Way::LibrettoFamiglia => "Libretto Famiglia",
        Way::Provider => "Cooperativa o impresa",
    },
    relief: |relief| match relief {
        Relief::Exemption => "Esonero dei contributi per chi assiste persone con più di 80 anni",
        Relief::Benefit => "Prestazione universale",
        Relief::Refund => "Rimborso della Regione Lombardia",
        Relief::Municipal => "Buono del Comune di Milano per l’assunzione",
        Relief::Deduction => "Deduzione dei contributi",
        Relief::Credit => "Detrazione per l’assistenza",
    },
    condition,
    not_due: |why| match why {
        NotDue::NoRule => "In questo giorno non c’era ancora.",
        NotDue::Ended => "È finito o non accetta nuovi contratti.",
        NotDue::Unconfirmed => "Non risulta se c’è ancora: chiedi allo sportello.",
        NotDue::OtherCare => "Non è per questo tipo di aiuto.",
        NotDue::OtherWay => "Non è per questo modo.",
        NotDue::NotMet => "Manca una condizione.",
    },
};

const ASK: CompareAsk = CompareAsk {
    form: "Le domande del confronto",
    budget_form: "Le domande sulla spesa",
    hours: ("Quante ore di giorno, a settimana?", "Per esempio 30. Lascia vuoto se servono solo le notti.", "ore"),
    days: ("In quanti giorni?", "", "giorni"),
    nights: ("Quante notti a settimana?", "Lascia vuoto se di notte non serve nessuno.", "notti"),
    night: ("Di notte che cosa serve?", "", ""),
    night_choices: [
        ("", "Nessuno", ""),
        ("presence", "Esserci", "Dorme e c’è se serve"),
        ("care", "Assistere", "Si alza e aiuta ogni notte"),
    ],
    rest: (
        "Ore da coprire mentre chi vive in casa riposa",
        "La domenica e la mezza giornata, oltre alle ore scritte sopra. Per esempio 12.",
        "ore",
    ),
    provider: ("Prezzo all’ora di una cooperativa", "Scrivilo se l’hai: lo mettiamo accanto agli altri.", "€ all’ora"),
    until: ("Fino a quando?", "Lascia vuoto se non sai quando finisce. Scrivi così: 30/06/2027.", ""),
    on: ("Da quando?", "Le regole sono quelle di questo giorno. Scrivi così: 01/12/2026.", ""),
    budget: ("Quanto puoi spendere al mese?", "Tutto compreso, per esempio 1.200.", "€ al mese"),
    facts: "Per contare agevolazioni e aiuti",
    facts_help: "Rispondi a quello che sai. Quello che non sai resta un «se»: non lo togliamo dal costo. Niente viene conservato.",
    known: [("", "Non so"), ("yes", "Sì"), ("no", "No")],
    income: ("Reddito complessivo di chi paga", "All’anno, quello della dichiarazione.", "€ all’anno"),
    certified: ("Un medico ha certificato la non autosufficienza?", "", ""),
    traceable: ("Pagherai con bonifico, carta o assegno?", "", ""),
    age: ("Quanti anni ha la persona da assistere?", "", "anni"),
    accompagnamento: ("Ha l’indennità di accompagnamento?", "", ""),
    very_severe: ("L’INPS ha riconosciuto un bisogno «gravissimo»?", "", ""),
    isee_care: ("ISEE sociosanitario di chi è assistito", "", "€"),
    isee: ("ISEE di chi firma il contratto", "", "€"),
    registered_worker: ("Chi lavora è nel registro degli assistenti familiari?", "", ""),
    region_granted: ("La Regione ha già accolto la domanda?", "", ""),
    inps_accepted: ("L’INPS ha già concesso l’esonero per chi ha più di 80 anni?", "", ""),
    pay: "Quanto paghi, se più del minimo",
    pay_help: "Lascia vuoto per contare con la paga minima del contratto. Sotto il minimo il modo non è permesso.",
    pay_hour: ("Paga all’ora, di chi viene a ore", "", "€ lordi all’ora"),
    pay_month: ("Paga al mese, di chi vive in casa", "", "€ lordi al mese"),
    pay_night: ("Paga al mese, di chi lavora di notte", "", "€ lordi al mese"),
    offer: (
        "Una cooperativa della lista",
        "Sono i prezzi confermati dallo sportello. Oppure scrivi tu il prezzo qui sotto.",
        "",
    ),
    offer_none: "Nessuna",
    offer_one: |name, hour, least| {
        let least = least.map(|least| format!(", visita minima {}", hours_it(least))).unwrap_or_default();
        format!("{name}: {} all’ora{least}", euro_it(hour))
    },
    offers_unread: "In questo momento la lista dei prezzi non si legge: puoi scrivere tu il prezzo.",
    offer_gone: "Questo prezzo non è più nella lista. Scegline un altro, o scrivi il prezzo.",
    offer_or_price: "Hai scelto una cooperativa della lista e scritto anche un prezzo: tieni uno dei due.",
    submit: "Confronta",
    budget_submit: "Quante ore?",
    wrong: [
        "Scrivi un importo, per esempio 1.200,50.",
        "Scrivi le ore, anche con i quarti: 30 oppure 7,5.",
        "Questa data non c’è nel calendario. Scrivila così: 21/11/2026.",
        "Scrivi un numero da 0 a 7.",
        "Scegli una delle risposte.",
        "L’ultimo giorno viene prima del primo.",
        "Scrivi quante ore di giorno o quante notti servono.",
    ],
};

const SAYS: CompareSays = CompareSays {
    lawful: "I modi possibili",
    level: |livello, article| format!("Livello {livello} ({article}): è quello giusto per questo aiuto."),
    caption: |minimum| {
        let pay = if minimum { "la paga minima del contratto" } else { "la paga che hai scritto, o la minima" };
        format!("Dal meno caro. Il costo è tutto compreso, con {pay}")
    },
    columns: [
        "Modo",
        "Al mese",
        "All’anno",
        "Al mese, tolte le agevolazioni sicure",
        "In mano a chi lavora, al mese",
        "Che cosa resta scoperto",
    ],
    covered: "Niente",
    left: |hours, days, nights| {
        let mut parts = Vec::new();
        if hours > Hours::default() {
            parts.push(format!("{} a settimana", hours_it(hours)));
        }
        match days {
            0 => {}
            1 => parts.push("un giorno intero".to_owned()),
            days => parts.push(format!("{days} giorni interi")),
        }
        match nights {
            0 => {}
            1 => parts.push("una notte".to_owned()),
            nights => parts.push(format!("{nights} notti")),
        }
        parts.join(", ")
    },
    cheapest: |way, month| {
        format!("Tra i modi che non lasciano niente di scoperto, il meno caro è «{way}»: {} al mese.", euro_it(month))
    },
    none_covers: "Nessun modo da solo copre tutto quello che hai chiesto: guarda che cosa resta scoperto.",
    details: |way| format!("{way}: contratti, agevolazioni, avvisi"),
    contracts: "Contratti",
    contract: |regime, livello, hours, month| {
        let livello = livello.map(|livello| format!(", livello {livello}")).unwrap_or_default();
        let hours = hours.map(|hours| format!(", {} a settimana", hours_it(hours))).unwrap_or_default();
        format!("{regime}{livello}{hours}: {} al mese", euro_it(month))
    },
    hour: "Un’ora pagata costa",
    vouchers: |count| match count {
        1 => "1 buono a settimana".to_owned(),
        count => format!("{count} buoni a settimana"),
    },
    period: |days, cost| format!("Per i {days} giorni che hai scritto: {}", euro_it(cost)),
    reliefs: "Agevolazioni e aiuti",
    closed: "Aiuti che non contiamo",
    from_offer: |name, code| format!("Prezzo di {name}, dalla lista dei servizi ({code})."),
    counted: "Contata",
    if_: "Se",
    a_year: |amount| format!("{} all’anno", euro_it(amount)),
    off_income: |amount| format!("Si tolgono {} dal reddito.", euro_it(amount)),
    at_rate: |rate, amount| format!("con aliquota {rate} {}", euro_it(amount)),
    replaces: |amount| format!("Prende il posto dell’accompagnamento ({} al mese).", euro_it(amount)),
    if_all: |month| format!("Se ti spetta tutto quello che è scritto con «se»: {} al mese.", euro_it(month)),
    unlawful: "Modi non permessi",
    unlawful_lead: "Per questo bisogno la legge o il contratto non li ammettono.",
    other: "Modi che non servono qui",
    chart: "Il costo, ora per ora",
    chart_lead: |step| {
        format!(
            "Ogni linea si ferma dove il modo non è più permesso o lascia ore scoperte. Dopo le {} ore c’è uno scalino: da lì i \
             contributi INPS per ogni ora sono più bassi.",
            hours_number_it(step)
        )
    },
    chart_alt: |ways| {
        format!(
            "Grafico del costo al mese secondo le ore a settimana, per: {ways}. Gli stessi numeri sono nella tabella qui sotto."
        )
    },
    axes: ["ore a settimana", "€ al mese"],
    chart_table: ["Gli stessi numeri: costo al mese", "Ore a settimana"],
    nothing: "non si può",
    crossings: "Quando conviene cambiare",
    crossing: |before, last, after, first| {
        format!("Fino a {} costa meno «{before}»; da {} costa meno «{after}».", hours_it(last), hours_it(first))
    },
    no_crossings: "Tra questi modi il meno caro è sempre lo stesso.",
    rules: |day| format!("Regole in vigore il {day}."),
    provisional: "Conto provvisorio: per questo giorno non ci sono ancora le nuove tabelle e si usano le ultime note.",
    buys: |budget| format!("Con {} al mese", euro_it(budget)),
    buys_columns: ["Modo", "Ore a settimana", "Un quarto d’ora in più"],
    most: |hours, month| format!("{} ({} al mese)", hours_it(hours), euro_it(month)),
    nights_alone: |month| format!("solo le notti ({} al mese)", euro_it(month)),
    ranges: |ranges| {
        let each = |(from, to): &(Hours, Hours)| format!("da {} a {}", hours_number_it(*from), hours_number_it(*to));
        let list: Vec<String> = ranges.iter().map(each).collect();
        format!("Le ore possibili sono {}: in mezzo i contributi costano di più.", list.join(" e "))
    },
    next: |hours, month| format!("{}: {}", hours_it(hours), euro_it(month)),
    buys_none: |least| format!("Non basta: il minimo è {} al mese", euro_it(least)),
    no_way: "Non si può",
    other_levels: "Con altri livelli",
    to_budget: "Quante ore puoi permetterti con quello che spendi",
    to_compare: "Confronta tutti i modi e i loro costi",
    to_cost: "Il conto di un contratto, riga per riga",
};

fn condition(condition: Condition, limit: Option<&str>) -> String {
    let limit = limit.unwrap_or_default();
    let amount = || limit.parse().map(euro_it).unwrap_or_default();
    match condition {
        Condition::Age => format!("la persona assistita ha almeno {limit} anni"),
        Condition::Accompagnamento => "ha l’indennità di accompagnamento".to_owned(),
        Condition::VerySevere => "il bisogno è riconosciuto gravissimo".to_owned(),
        Condition::IseeCare => format!("l’ISEE sociosanitario è al massimo {}", amount()),
        Condition::Isee => format!("l’ISEE di chi firma è al massimo {}", amount()),
        Condition::WeeklyHours => format!("il contratto è di almeno {limit} ore a settimana"),
        Condition::RegisteredWorker => "chi lavora è nel registro degli assistenti familiari".to_owned(),
        Condition::RegionGranted => "la Regione accoglie la domanda".to_owned(),
        Condition::MunicipalityGranted => "il Comune accoglie la domanda".to_owned(),
        Condition::InpsAccepted => "l’INPS ha accettato l’esonero".to_owned(),
        Condition::Income if limit.is_empty() => "paghi abbastanza imposte (scrivi il reddito)".to_owned(),
        Condition::Income => format!("il reddito di chi paga è al massimo {}", amount()),
        Condition::Certified => "un medico ha certificato la non autosufficienza".to_owned(),
        Condition::Traceable => "paghi con bonifico, carta o assegno".to_owned(),
    }
}
