//! The plain answers of the page, and the regime and level that follow from them by the contract's profiles.

use chrono::NaiveDate;

use super::case::most_hours;
use crate::ccnl::profile::{Answers as Profile, Arrangement, Because, Cared, Tasks, propose};
use crate::ccnl::{Livello, Regime, Rulebook};
use crate::web::fields::Fields;

/// The plain answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Who or what is cared for, and with what skill.
    pub profile: Profile,
    /// How the work is arranged.
    pub regime: Regime,
}

/// What follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The level; `None` for night presence.
    pub livello: Option<Livello>,
    /// Why this level.
    pub because_livello: Because,
    /// Why this regime.
    pub because_regime: Because,
}

const CARE: [(&str, Cared, bool); 5] = [
    ("home", Cared::House, false),
    ("children", Cared::Children, false),
    ("self_sufficient", Cared::SelfSufficientAdult, false),
    ("non_self_sufficient", Cared::NonSelfSufficientAdult, false),
    ("company", Cared::SelfSufficientAdult, true),
];
const TASKS: [(&str, Tasks); 4] = [
    ("several", Tasks::Several),
    ("single", Tasks::OneSimple),
    ("cook", Tasks::Cook),
    ("housekeeper", Tasks::Coordination),
];
const SLEEPS: [(&str, Regime, Arrangement); 6] = [
    ("live_in", Regime::Convivente, Arrangement::LivingIn),
    ("live_in_reduced", Regime::ConviventeRidotto, Arrangement::LivingIn),
    ("hourly", Regime::NonConvivente, Arrangement::ByTheHour),
    ("night_care", Regime::AssistenzaNotturna, Arrangement::NightCare),
    ("night_presence", Regime::PresenzaNotturna, Arrangement::NightPresence),
    ("rest_cover", Regime::CoperturaRiposi, Arrangement::RestCover),
];

impl Answers {
    /// From the fields of the page; the name of the field when one is not an answer offered.
    pub fn read(fields: &Fields) -> Result<Answers, &'static str> {
        let (_, cared, company_only) = *pick(&CARE, |(name, ..)| *name == fields.get("care")).ok_or("care")?;
        let (_, regime, arrangement) = *pick(&SLEEPS, |(name, ..)| *name == fields.get("sleeps")).ok_or("sleeps")?;
        let tasks = match fields.get("tasks") {
            "" => Tasks::Several,
            text => pick(&TASKS, |(name, _)| *name == text).ok_or("tasks")?.1,
        };
        let trained = match fields.get("trained") {
            "" | "no" => false,
            "yes" => true,
            _ => return Err("trained"),
        };
        let profile = Profile { trained, tasks, company_only, ..Profile::new(cared, arrangement) };
        Ok(Answers { profile, regime }.plain())
    }

    /// Without what the other answers make void: tasks of a house that is not cared for, a diploma nobody needs.
    fn plain(mut self) -> Answers {
        if self.profile.cared != Cared::House {
            self.profile.tasks = Tasks::Several;
        }
        if self.profile.cared != Cared::NonSelfSufficientAdult {
            self.profile.trained = false;
        }
        self
    }

    /// The same with another arrangement.
    #[must_use]
    pub fn arranged(mut self, regime: Regime) -> Answers {
        self.regime = regime;
        if let Some((.., arrangement)) = pick(&SLEEPS, |(_, known, _)| *known == regime) {
            self.profile.arrangement = *arrangement;
        }
        self
    }

    /// The same with another person cared for.
    #[must_use]
    pub fn caring(mut self, cared: Cared, trained: bool) -> Answers {
        self.profile = Profile { cared, trained, company_only: false, ..self.profile };
        self.plain()
    }

    /// Level and reasons on a day, by the contract's profiles; `None` when no text is known for the day. A level that the
    /// arrangement lacks is proposed all the same: the quote says that it is not in the table, and which are.
    #[must_use]
    pub fn propose(self, book: &Rulebook, on: NaiveDate) -> Option<Proposed> {
        let rules = book.on(on, None);
        let by_the_hour = propose(&rules, &self.arranged(Regime::NonConvivente).profile).ok()?;
        let reduced_slot = self.regime == Regime::ConviventeRidotto;
        let own = propose(
            &rules,
            &Profile { reduced_slot, weekly_hours: most_hours(book, on, Regime::ConviventeRidotto), ..self.profile },
        )
        .ok();
        let because_regime = own.filter(|own| own.regime == self.regime).map(|own| own.because_regime);
        let presence = self.regime == Regime::PresenzaNotturna;
        Some(Proposed {
            livello: by_the_hour.livello.filter(|_| !presence),
            because_livello: by_the_hour.because_livello,
            because_regime: because_regime.unwrap_or(by_the_hour.because_regime),
        })
    }

    /// The fields of the page that say so.
    pub fn write(self, fields: &mut Fields) {
        let profile = self.profile;
        let care = pick(&CARE, |(_, cared, company)| *cared == profile.cared && *company == profile.company_only);
        fields.set("care", care.map_or("", |(name, ..)| name));
        if profile.cared == Cared::House {
            fields.set("tasks", pick(&TASKS, |(_, tasks)| *tasks == profile.tasks).map_or("", |(name, _)| name));
        }
        if profile.cared == Cared::NonSelfSufficientAdult {
            fields.set("trained", if profile.trained { "yes" } else { "no" });
        }
        let sleeps = pick(&SLEEPS, |(_, regime, _)| *regime == self.regime);
        fields.set("sleeps", sleeps.map_or("", |(name, ..)| name));
    }
}

fn pick<T>(all: &[T], is: impl Fn(&T) -> bool) -> Option<&T> {
    all.iter().find(|each| is(each))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Answers, &'static str> {
        Answers::read(&Fields::parse(query))
    }

    #[test]
    fn the_prevailing_work_decides_the_level() {
        let book = Rulebook::embedded().expect("rules without faults");
        let on = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        for (query, livello) in [
            ("care=home&tasks=several&sleeps=hourly", Some(Livello::B)),
            ("care=home&tasks=single&sleeps=hourly", Some(Livello::A)),
            ("care=home&tasks=cook&sleeps=live_in", Some(Livello::C)),
            ("care=children&sleeps=hourly", Some(Livello::Bs)),
            ("care=self_sufficient&sleeps=live_in&trained=yes", Some(Livello::Bs)),
            ("care=non_self_sufficient&sleeps=live_in", Some(Livello::Cs)),
            ("care=non_self_sufficient&sleeps=live_in&trained=yes", Some(Livello::Ds)),
            ("care=non_self_sufficient&sleeps=live_in_reduced", Some(Livello::Cs)),
            ("care=home&sleeps=night_care", Some(Livello::B)),
            ("care=company&sleeps=hourly", Some(Livello::As)),
            ("care=non_self_sufficient&sleeps=night_presence", None),
        ] {
            let proposed = read(query).expect("answers").propose(&book, on).expect("a proposal");
            assert_eq!(proposed.livello, livello, "{query}");
            assert!(!proposed.because_livello.article.is_empty() && !proposed.because_regime.article.is_empty());
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
