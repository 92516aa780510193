//! "Is my pay right?".

use chrono::NaiveDate;

use super::month::day;
use crate::web::lang::words::pay_check::{PayCheckWords, PayResultWords};
use crate::web::lang::words::people::{Ask, Passage};

/// Words of "is my pay right?".
pub const PAY_CHECK: PayCheckWords = PayCheckWords {
    tag: "en",
    title: "Is my pay right?",
    lead: "Write your hours and what you received. We tell you the least you are owed, line by line, with the article of the contract that says so.",
    description: "Check the pay of a domestic worker, a carer or a babysitter against the Italian national contract, without an account.",
    private: Passage {
        title: "We keep nothing",
        text: "You need no account. We do not ask your name nor the family’s. When you close the page nothing is left.",
    },
    other: ("Italiano", "it"),
    month: Ask { label: "Which month do you want to check?", help: "" },
    duties: Ask {
        label: "What is your work?",
        help: "Choose what you do most. The work gives the level, and the level the minimum pay.",
    },
    duty: [
        ("B", "Several kinds of housework", "cleaning, ironing, cooking (level B)"),
        ("CS", "I care for someone who is not self-sufficient", "without a specific diploma (level CS)"),
        ("DS", "I care for someone who is not self-sufficient, with a diploma", "for instance ASA or OSS (level DS)"),
        ("BS", "I look after children, or a self-sufficient person", "level BS"),
        ("A", "Simple work only", "for instance cleaning, guided by others (level A)"),
        ("AS", "Company only", "to a self-sufficient person (level AS)"),
        ("C", "I cook on my own", "level C"),
        ("D", "I run the house and decide", "housekeeper, butler (level D)"),
    ],
    how: Ask { label: "How do you work?", help: "" },
    how_answers: [
        ("non_convivente", "By the hour", "and I sleep at my own home"),
        ("convivente", "I live in the family’s home", "full time"),
        ("convivente_ridotto", "I live in, with fewer hours", "up to half a day"),
        ("assistenza_notturna", "I assist at night", "when needed"),
        ("presenza_notturna", "I am there at night", "and may sleep"),
        ("copertura_riposi", "I replace the carer on her days of rest", ""),
    ],
    days: Ask {
        label: "How many hours a day?",
        help: "Those agreed. Leave free days empty. If you work at night you may leave all of them empty.",
    },
    day_names: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    since: Ask {
        label: "Since when do you work in this home?",
        help: "For instance 2/10/2024 (day/month/year). If you do not know, leave it empty.",
    },
    agreed: Ask {
        label: "Agreed pay, if any",
        help: "Gross: by the hour if you are paid by the hour, else by the month. If empty we count the contract’s minimum.",
    },
    received: Ask {
        label: "How much did you receive for this month?",
        help: "If empty, we only tell you what is due.",
    },
    kind: Ask { label: "Which figure is it?", help: "" },
    kinds: [
        ("netto", "What I had in my hand", "cash or bank transfer"),
        ("lordo", "The gross pay of the payslip", "before anything is withheld"),
    ],
    also: Ask { label: "Anything else that matters?", help: "Mark only what is true." },
    also_answers: [
        ("bambino", "I look after a child under six"),
        ("piu", "I care for more than one person who is not self-sufficient"),
        ("certificata", "I have the UNI 11766 certificate"),
    ],
    check: "Check my pay",
    result: PayResultWords {
        enough: "The pay is at least that of the contract",
        less: |by| format!("{by} is missing"),
        due: "The least you are owed",
        labels: ["You are owed at least", "You received", "Difference"],
        of: ["in hand", "gross"],
        under: |floor| {
            format!(
                "The agreed pay is under the contract’s minimum, which is {floor}: we counted the minimum, because less is not allowed."
            )
        },
        minimum: "The minimum of the table",
        rules: |on: NaiveDate| format!("Worked out with the rules of {}.", day(on)),
        next: "What you can do",
        next_less: &[
            Passage {
                title: "Check your answers",
                text: "Hours, days of absence and advances change the account. If something is wrong, correct it and check again.",
            },
            Passage {
                title: "Ask for the payslip",
                text: "The contract says you must get one each time you are paid (art. 34). Compare it with this account.",
            },
            Passage {
                title: "Talk to the family",
                text: "Print this page: each figure has its article beside it. Often it is a mistake, and it can be mended.",
            },
            Passage {
                title: "Get help",
                text: "A patronato or a union helps you, usually free of charge. The desk tells you where to find them.",
            },
        ],
        next_enough: &[
            Passage {
                title: "Keep the payslip",
                text: "The contract says you must get one each time you are paid (art. 34). Keep it.",
            },
            Passage {
                title: "Check your contributions",
                text: "On the INPS site, with SPID or CIE, you see whether the family pays them.",
            },
        ],
        not_known: Passage {
            title: "What this account does not know",
            text: "A written agreement better than the contract counts more. Taxes are not in it: the family does not withhold them, you pay them with your tax return.",
        },
    },
    link: Passage {
        title: "Is my pay right?",
        text: "Check it against the contract, without an account and without leaving any data.",
    },
};
