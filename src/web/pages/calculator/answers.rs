//! The plain answers, and the regime and level that follow from them.

use crate::ccnl::{Livello, Regime};
use crate::web::fields::Fields;

/// Who or what is cared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// The home, and what is done there.
    Home(Tasks),
    /// Children.
    Children,
    /// A self-sufficient adult.
    SelfSufficient,
    /// A non self-sufficient adult; with training asked for or not.
    NonSelfSufficient {
        /// A diploma of at least 500 hours is asked for.
        trained: bool,
    },
    /// Company only.
    Company,
}

/// What is done at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tasks {
    /// Several tasks together.
    Several,
    /// One simple task.
    Single,
    /// Cooking.
    Cook,
    /// Running the home.
    Housekeeper,
}

/// The plain answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Who or what is cared for.
    pub care: Care,
    /// How the work is arranged.
    pub regime: Regime,
}

impl Answers {
    /// From the fields of the page; `None` when one is not an answer offered, with its name.
    pub fn read(fields: &Fields) -> Result<Answers, &'static str> {
        let trained = match fields.get("trained") {
            "" | "no" => false,
            "yes" => true,
            _ => return Err("trained"),
        };
        let care = match fields.get("care") {
            "home" => Care::Home(Tasks::read(fields.get("tasks")).ok_or("tasks")?),
            "children" => Care::Children,
            "self_sufficient" => Care::SelfSufficient,
            "non_self_sufficient" => Care::NonSelfSufficient { trained },
            "company" => Care::Company,
            _ => return Err("care"),
        };
        let regime = match fields.get("sleeps") {
            "live_in" => Regime::Convivente,
            "live_in_reduced" => Regime::ConviventeRidotto,
            "hourly" => Regime::NonConvivente,
            "night_care" => Regime::AssistenzaNotturna,
            "night_presence" => Regime::PresenzaNotturna,
            "rest_cover" => Regime::CoperturaRiposi,
            _ => return Err("sleeps"),
        };
        Ok(Answers { care, regime })
    }

    /// The level of the work: the prevailing tasks decide. Night presence has one level only.
    #[must_use]
    pub fn livello(self) -> Option<Livello> {
        let livello = match self.care {
            Care::Home(Tasks::Several) => Livello::B,
            Care::Home(Tasks::Single) => Livello::A,
            Care::Home(Tasks::Cook) => Livello::C,
            Care::Home(Tasks::Housekeeper) => Livello::D,
            Care::Children | Care::SelfSufficient => Livello::Bs,
            Care::NonSelfSufficient { trained: false } => Livello::Cs,
            Care::NonSelfSufficient { trained: true } => Livello::Ds,
            Care::Company => Livello::As,
        };
        (self.regime != Regime::PresenzaNotturna).then_some(livello)
    }

    /// The fields of the page that say so.
    pub fn write(self, fields: &mut Fields) {
        let (care, tasks, trained) = match self.care {
            Care::Home(tasks) => ("home", Some(tasks.code()), None),
            Care::Children => ("children", None, None),
            Care::SelfSufficient => ("self_sufficient", None, None),
            Care::NonSelfSufficient { trained } => {
                ("non_self_sufficient", None, Some(if trained { "yes" } else { "no" }))
            }
            Care::Company => ("company", None, None),
        };
        fields.set("care", care);
        for (name, value) in [("tasks", tasks), ("trained", trained)] {
            match value {
                Some(value) => fields.set(name, value),
                None => fields.remove(name),
            }
        }
        let sleeps = match self.regime {
            Regime::Convivente => "live_in",
            Regime::ConviventeRidotto => "live_in_reduced",
            Regime::NonConvivente => "hourly",
            Regime::AssistenzaNotturna => "night_care",
            Regime::PresenzaNotturna => "night_presence",
            Regime::CoperturaRiposi => "rest_cover",
        };
        fields.set("sleeps", sleeps);
    }
}

impl Tasks {
    fn read(text: &str) -> Option<Tasks> {
        match text {
            "" | "several" => Some(Tasks::Several),
            "single" => Some(Tasks::Single),
            "cook" => Some(Tasks::Cook),
            "housekeeper" => Some(Tasks::Housekeeper),
            _ => None,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Tasks::Several => "several",
            Tasks::Single => "single",
            Tasks::Cook => "cook",
            Tasks::Housekeeper => "housekeeper",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Answers, &'static str> {
        Answers::read(&Fields::parse(query))
    }

    #[test]
    fn the_prevailing_work_decides_the_level() {
        for (query, livello) in [
            ("care=home&tasks=several&sleeps=hourly", Some(Livello::B)),
            ("care=home&tasks=single&sleeps=hourly", Some(Livello::A)),
            ("care=home&tasks=cook&sleeps=live_in", Some(Livello::C)),
            ("care=children&sleeps=hourly", Some(Livello::Bs)),
            ("care=self_sufficient&sleeps=live_in&trained=yes", Some(Livello::Bs)),
            ("care=non_self_sufficient&sleeps=live_in", Some(Livello::Cs)),
            ("care=non_self_sufficient&sleeps=live_in&trained=yes", Some(Livello::Ds)),
            ("care=company&sleeps=hourly", Some(Livello::As)),
            ("care=non_self_sufficient&sleeps=night_presence", None),
        ] {
            assert_eq!(read(query).map(Answers::livello), Ok(livello), "{query}");
        }
        assert_eq!(read("care=home&tasks=x&sleeps=hourly"), Err("tasks"));
        assert_eq!(read("care=home"), Err("sleeps"));
    }

    #[test]
    fn answers_are_written_back_as_read() {
        for query in ["care=home&tasks=cook&sleeps=hourly", "care=non_self_sufficient&trained=yes&sleeps=rest_cover"] {
            let answers = read(query).expect("answers");
            let mut fields = Fields::default();
            answers.write(&mut fields);
            assert_eq!(Answers::read(&fields), Ok(answers));
        }
    }
}
