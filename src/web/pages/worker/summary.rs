//! What a candidacy says, in words, step by step.

use serde_json::Value;

use crate::ccnl::InForce;
use crate::geo::{Geo, Home};
use crate::matching::Week;
use crate::vocabulary::{Band, Role, Skill, Vocabulary};
use crate::web::format::{date_it, euro_it, hours_it};
use crate::web::forms::candidacy::{Place, Skills, Step, Terms, When, Work};
use crate::web::forms::candidacy_steps as steps;
use crate::web::forms::saved::{from_answers, reached};
use crate::web::lang::Words;
use crate::web::routes;
use crate::web::views::step::{Line, Part};
use crate::web::views::week_words;

/// The parts of a summary, in order; a part that is missing or no longer holds says so.
#[must_use]
pub fn parts(words: &'static Words, token: &str, answers: &Value, rules: &InForce<'_>) -> Vec<Part> {
    let telling = Telling { words, answers, rules };
    let all = Step::all(answers).into_iter().filter(|step| *step != Step::Summary);
    all.map(|step| {
        let lines = telling.lines(step);
        Part {
            id: step.slug(),
            title: title(words, step),
            href: routes::worker_step(token, &step.slug()),
            to_do: lines.is_none(),
            lines: lines.unwrap_or_default(),
        }
    })
    .collect()
}

/// The heading of a step.
#[must_use]
pub fn title(words: &'static Words, step: Step) -> String {
    let w = &words.worker;
    match step {
        Step::Who => w.summary_who.to_owned(),
        Step::Work => w.work.title.to_owned(),
        Step::Skills => w.skills.title.to_owned(),
        Step::When => w.when.title.to_owned(),
        Step::WhenFor(regime) => (w.when_for)((words.people.step.regime)(regime)),
        Step::Where => w.place_head.title.to_owned(),
        Step::Pay => w.pay.title.to_owned(),
        Step::Summary => w.summary.title.to_owned(),
    }
}

struct Telling<'a> {
    words: &'static Words,
    answers: &'a Value,
    rules: &'a InForce<'a>,
}

impl Telling<'_> {
    /// `None` when the step is not complete.
    fn lines(&self, step: Step) -> Option<Vec<Line>> {
        if step == Step::Who {
            return Some(vec![Line {
                label: self.words.worker.summary_who,
                text: self.words.worker.summary_who_text.to_owned(),
            }]);
        }
        if !reached(self.answers, &step.slug()) {
            return None;
        }
        let form = from_answers(self.answers, &step.slug());
        let work = steps::work(&from_answers(self.answers, &Step::Work.slug())).ok();
        match step {
            Step::Who | Step::Summary => Some(Vec::new()),
            Step::Work => work.map(|work| self.work(&work)),
            Step::Skills => steps::skills(&form, &work?).ok().map(|skills| self.skills(&skills)),
            Step::When => {
                let work = work?;
                steps::when(&form, &work, self.rules).ok().map(|when| self.when(&work, &when))
            }
            Step::WhenFor(_) => steps::own_week(&form).ok().map(|week| vec![self.week(&week)]),
            Step::Where => steps::place(&form).ok().map(|place| self.place(&place)),
            Step::Pay => {
                let work = work?;
                steps::terms(&form, &work, self.rules).ok().map(|terms| self.terms(&work, &terms))
            }
        }
    }

    fn work(&self, work: &Work) -> Vec<Line> {
        let (w, step) = (&self.words.worker, &self.words.people.step);
        let of_role = |role: Role| {
            let regimes = work.offers.iter().filter(|(own, _)| *own == role);
            let regimes: Vec<String> = regimes.map(|(_, regime)| (step.regime)(*regime).to_lowercase()).collect();
            format!("{}: {}", (step.role)(role), regimes.join(", "))
        };
        let months = |role: Role| {
            let months = work.experience.get(&role).copied().unwrap_or(0);
            format!("{}: {}", (step.role)(role), (step.experience)(months))
        };
        let roles = work.roles();
        let mut experience: Vec<String> = roles.iter().map(|role| months(*role)).collect();
        if work.trained {
            experience.push(w.trained_line.to_owned());
        }
        vec![
            Line { label: w.line_work, text: roles.iter().map(|role| of_role(*role)).collect::<Vec<_>>().join("; ") },
            Line { label: w.line_experience, text: experience.join("; ") },
        ]
    }

    fn skills(&self, skills: &Skills) -> Vec<Line> {
        let (w, step) = (&self.words.worker, &self.words.people.step);
        let languages = skills.languages.iter();
        let languages: Vec<String> =
            languages.map(|(tag, level)| format!("{}, {}", tag.entry().name_it, (step.cefr)(*level))).collect();
        let accepts: Vec<String> =
            skills.accepts.iter().map(|condition| condition.entry().label_it.to_lowercase()).collect();
        vec![
            Line { label: w.line_tasks, text: skill_names(&skills.skills) },
            Line { label: w.line_languages, text: languages.join("; ") },
            Line { label: w.line_accepts, text: or_nothing(self.words, accepts.join(", ")) },
        ]
    }

    fn when(&self, work: &Work, when: &When) -> Vec<Line> {
        let (w, step) = (&self.words.worker, &self.words.people.step);
        let mut lines = Vec::new();
        if !work.weekly_regimes().is_empty() && !when.week.is_empty() {
            lines.push(self.week(&when.week));
        }
        let spans = when.hours.iter().map(|(regime, (least, most))| {
            let text = (w.span)(least.map(hours_it), most.map(hours_it));
            format!("{}: {text}", (step.regime)(*regime))
        });
        lines.push(Line { label: w.line_hours, text: spans.collect::<Vec<_>>().join("; ") });
        lines
    }

    fn week(&self, week: &Week) -> Line {
        Line { label: self.words.worker.line_week, text: week_words::whole(&self.words.people.week, week) }
    }

    fn place(&self, place: &Place) -> Vec<Line> {
        let (w, step) = (&self.words.worker, &self.words.people.step);
        let names: Vec<&str> = place.districts.iter().map(|nil| Geo::embedded().nil(*nil).name.as_str()).collect();
        let travel = place.max_travel.map_or_else(|| w.no_limit.to_owned(), step.minutes);
        vec![
            Line { label: w.line_home, text: home_name(place.home) },
            Line { label: w.line_travel, text: travel },
            Line {
                label: w.line_districts,
                text: if names.is_empty() { w.all_districts.to_owned() } else { names.join(", ") },
            },
        ]
    }

    fn terms(&self, work: &Work, terms: &Terms) -> Vec<Line> {
        let (w, step) = (&self.words.worker, &self.words.people.step);
        let pay = work.offers.iter().map(|(role, regime)| {
            let name = (w.min_pay)((step.role)(*role), (step.regime)(*regime));
            let asked = terms.pay.get(&(*role, *regime)).map(|pay| {
                let unit = (step.pay_unit)(*regime).trim_start_matches("€ ");
                format!("{} {unit}", euro_it(*pay))
            });
            format!("{name}: {}", asked.unwrap_or_else(|| w.table_minimum.to_owned()))
        });
        vec![
            Line { label: w.line_pay, text: pay.collect::<Vec<_>>().join("; ") },
            Line { label: w.line_from, text: date_it(terms.available_from) },
            Line {
                label: w.line_permit,
                text: terms.right_to_work_until.map_or_else(|| w.permit_free.to_owned(), w.until),
            },
        ]
    }
}

fn or_nothing(words: &'static Words, text: String) -> String {
    if text.is_empty() { words.people.step.nothing.to_owned() } else { text }
}

/// The district or the comune of a home.
#[must_use]
pub fn home_name(home: Home) -> String {
    match home {
        Home::Nil(nil) => Geo::embedded().nil(nil).name.clone(),
        Home::Municipality(code) => {
            Geo::embedded().municipality(&code).map_or_else(|| code.to_string(), |comune| comune.name.clone())
        }
    }
}

/// Names of skills, the ages of a task together.
#[must_use]
pub fn skill_names(skills: &[Skill]) -> String {
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for skill in skills {
        let name = skill.task().entry().label_it.clone();
        let band = skill.band().map(band_name);
        match told.last_mut() {
            Some((same, bands)) if *same == name => bands.extend(band),
            _ => told.push((name, band.into_iter().collect())),
        }
    }
    let text = told.into_iter().map(
        |(name, bands)| {
            if bands.is_empty() { name } else { format!("{name} ({})", bands.join(", ")) }
        },
    );
    text.collect::<Vec<_>>().join("; ")
}

fn band_name(band: Band) -> String {
    let term = Vocabulary::embedded().term("child_age_bands.care_bands", band.code());
    term.map_or_else(|| band.code().to_owned(), |term| term.label_it.replace('-', "–"))
}
