//! Views of the steps of a candidacy: what each template shows, ready.

use askama::Template;
use chrono::Datelike;

use crate::ccnl::{InForce, Regime};
use crate::geo::Geo;
use crate::registry::PersonDraft;
use crate::vocabulary::{Band, Condition, Role, Task, Vocabulary};
use crate::web::fields::Fields;
use crate::web::form::{Choice, FormState};
use crate::web::forms::candidacy::{Work, regimes_of};
use crate::web::forms::candidacy_steps::{TRAVEL, pet_tasks, place, tasks_of, travel};
use crate::web::forms::floor::lowest_floor;
use crate::web::forms::week_acts::Touched;
use crate::web::lang::Words;
use crate::web::views::nil_map::{From, NilMap};
use crate::web::views::step::{LanguageRow, Part, StepView, language_rows, levels, yes_no};
use crate::web::views::week_editor::{WeekEditor, Whose};
use crate::web::{Frame, Section, routes};

/// Who you are.
#[derive(Debug, Template)]
#[template(path = "worker/who.html")]
pub struct WhoView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
}

/// The data of a person as a form.
#[must_use]
pub fn person_fields(draft: &PersonDraft) -> Fields {
    let mut fields = Fields::default();
    fields.push("nome", &draft.first_name);
    fields.push("cognome", &draft.last_name);
    fields.push("email", &draft.email);
    fields.push("telefono", &draft.phone);
    let birth = draft.birth_date.map(|day| format!("{}/{}/{}", day.day(), day.month(), day.year()));
    fields.push("nascita", &birth.unwrap_or_default());
    fields
}

/// The questions of one role.
#[derive(Debug)]
pub struct RolePart {
    /// Its id.
    pub role: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Field of the regimes.
    pub regime_field: String,
    /// Their question.
    pub regime_label: &'static str,
    /// Regimes.
    pub regimes: Vec<Choice>,
    /// Question of the experience.
    pub experience_label: &'static str,
    /// Field.
    pub years_field: String,
    /// Field.
    pub months_field: String,
    /// Training is asked here.
    pub trained: bool,
}

/// Work offered.
#[derive(Debug, Template)]
#[template(path = "worker/work.html")]
pub struct WorkView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Roles.
    pub roles: Vec<Choice>,
    /// The questions of each role.
    pub parts: Vec<RolePart>,
    /// Yes and no.
    pub yes_no: Vec<Choice>,
}

impl WorkView {
    /// The page of a form.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView) -> WorkView {
        let words = frame.w;
        let role = |role: &Role| {
            Choice::new(role.code(), (words.people.step.role)(*role)).note((words.worker.role_note)(*role))
        };
        WorkView {
            roles: Role::ALL.iter().map(role).collect(),
            parts: Role::ALL.iter().map(|role| role_part(words, *role)).collect(),
            yes_no: yes_no(words),
            frame,
            form,
            head,
        }
    }
}

fn role_part(words: &'static Words, role: Role) -> RolePart {
    let step = &words.people.step;
    let choice = |regime: Regime| Choice::new(regime.code(), (step.regime)(regime)).note((step.regime_note)(regime));
    RolePart {
        role: role.code(),
        name: (step.role)(role),
        regime_field: format!("regime-{role}"),
        regime_label: (words.worker.regimes)(role),
        regimes: regimes_of(role).map(choice).collect(),
        experience_label: (words.worker.experience)(role),
        years_field: format!("anni-{role}"),
        months_field: format!("mesi-{role}"),
        trained: role == Role::Badante,
    }
}

/// One task, perhaps with ages.
#[derive(Debug)]
pub struct TaskView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Field of the ages.
    pub age_field: String,
    /// Ages.
    pub bands: Vec<Choice>,
    /// The ages are open.
    pub open: bool,
}

/// The tasks of one heading.
#[derive(Debug)]
pub struct TaskGroup {
    /// Id and field of the messages.
    pub field: String,
    /// Heading.
    pub label: &'static str,
    /// Tasks.
    pub tasks: Vec<TaskView>,
}

/// What she can do.
#[derive(Debug, Template)]
#[template(path = "worker/skills.html")]
pub struct SkillsView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Tasks.
    pub groups: Vec<TaskGroup>,
    /// Levels of Italian.
    pub italian: Vec<Choice>,
    /// Other languages.
    pub languages: Vec<LanguageRow>,
    /// Conditions.
    pub conditions: Vec<Choice>,
}

impl SkillsView {
    /// The page of a form, for the roles offered.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView, work: &Work) -> SkillsView {
        let words = frame.w;
        let group = |field: String, label, tasks: Vec<Task>| TaskGroup {
            field,
            label,
            tasks: tasks.into_iter().map(|task| task_view(&form, task)).collect(),
        };
        let roles = work.roles().into_iter();
        let mut groups: Vec<TaskGroup> =
            roles.map(|role| group(format!("compiti-{role}"), (words.worker.tasks)(role), tasks_of(role))).collect();
        groups.push(group("compiti-animali".to_owned(), words.worker.pets, pet_tasks()));
        SkillsView {
            groups,
            italian: levels(words).collect(),
            languages: language_rows(words, &form),
            conditions: Condition::all()
                .map(|condition| Choice::new(condition.code(), condition.entry().label_it.clone()))
                .collect(),
            frame,
            form,
            head,
        }
    }
}

fn task_view(form: &FormState, task: Task) -> TaskView {
    let age_field = format!("eta-{task}");
    let bands = if task.entry().banded { band_choices() } else { Vec::new() };
    TaskView {
        id: task.code().to_owned(),
        label: task.entry().label_it.clone(),
        open: form.fields().has(&age_field),
        age_field,
        bands,
    }
}

/// Ages of children, in the words of the list.
#[must_use]
pub fn band_choices() -> Vec<Choice> {
    let label = |band: &Band| {
        let term = Vocabulary::embedded().term("child_age_bands.care_bands", band.code());
        term.map_or_else(|| band.code().to_owned(), |term| term.label_it.replace('-', "–"))
    };
    Band::ALL.iter().map(|band| Choice::new(band.code(), label(band))).collect()
}

/// The hours of one regime.
#[derive(Debug)]
pub struct HoursRow {
    /// Name of the regime.
    pub name: &'static str,
    /// Field.
    pub from_field: String,
    /// Field.
    pub to_field: String,
}

/// When she is free.
#[derive(Debug, Template)]
#[template(path = "worker/when.html")]
pub struct WhenView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// The week.
    pub week: WeekEditor,
    /// The week is asked.
    pub with_week: bool,
    /// Some of the work is at night.
    pub nights: bool,
    /// Hours by regime.
    pub hours: Vec<HoursRow>,
    /// Regimes that may have a week of their own.
    pub others: Vec<Choice>,
}

impl WhenView {
    /// The page of the common week.
    #[must_use]
    pub fn common(frame: Frame, form: FormState, head: StepView, work: &Work, touched: Option<Touched>) -> WhenView {
        let words = frame.w;
        let name = |regime: Regime| (words.people.step.regime)(regime);
        let weekly = work.weekly_regimes();
        let hours = work.regimes().into_iter().map(|regime| HoursRow {
            name: name(regime),
            from_field: format!("ore-{regime}-da"),
            to_field: format!("ore-{regime}-a"),
        });
        let others = weekly.iter().map(|regime| Choice::new(regime.code(), name(*regime)));
        WhenView {
            week: WeekEditor::of(&words.people, &form, touched, Whose::Worker),
            with_week: !weekly.is_empty(),
            nights: weekly.iter().any(|regime| regime.night()),
            hours: hours.collect(),
            others: if weekly.len() > 1 { others.collect() } else { Vec::new() },
            frame,
            form,
            head,
        }
    }

    /// The page of the week of one regime.
    #[must_use]
    pub fn own(frame: Frame, form: FormState, head: StepView, regime: Regime, touched: Option<Touched>) -> WhenView {
        WhenView {
            week: WeekEditor::of(&frame.w.people, &form, touched, Whose::Worker),
            with_week: true,
            nights: regime.night(),
            hours: Vec::new(),
            others: Vec::new(),
            frame,
            form,
            head,
        }
    }
}

/// Home and districts.
#[derive(Debug, Template)]
#[template(path = "worker/where.html")]
pub struct WhereView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Milan or not.
    pub homes: Vec<Choice>,
    /// Districts.
    pub nils: Vec<Choice>,
    /// Comuni.
    pub comuni: Vec<Choice>,
    /// Limits of travel.
    pub travel: Vec<Choice>,
    /// List and map.
    pub map: NilMap,
}

impl WhereView {
    /// The page of a form.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView) -> WhereView {
        let words = frame.w;
        let home = place(form.fields()).ok().map(|place| place.home);
        let from = From { home, limit: travel(form.fields()) };
        let minutes = |minutes: &u16| Choice::new(minutes.to_string(), (words.people.step.minutes)(*minutes));
        WhereView {
            homes: vec![Choice::new("milano", words.worker.in_milan), Choice::new("fuori", words.worker.outside)],
            nils: nil_choices(words),
            comuni: comune_choices(words),
            travel: std::iter::once(Choice::new("", words.worker.no_limit)).chain(TRAVEL.iter().map(minutes)).collect(),
            map: NilMap::many(&words.people.map, form.fields(), from),
            frame,
            form,
            head,
        }
    }
}

fn nil_choices(words: &'static Words) -> Vec<Choice> {
    let mut nils: Vec<_> = Geo::embedded().nils().iter().collect();
    nils.sort_by(|one, other| one.name.cmp(&other.name));
    let all = nils.into_iter().map(|nil| Choice::new(nil.id.to_string(), nil.name.clone()));
    std::iter::once(Choice::new("", words.people.step.choose)).chain(all).collect()
}

fn comune_choices(words: &'static Words) -> Vec<Choice> {
    let all = Geo::embedded().municipalities().iter();
    let choice = |comune: &crate::geo::Municipality| {
        Choice::new(comune.code.to_string(), format!("{} ({})", comune.name, comune.province))
    };
    std::iter::once(Choice::new("", words.people.step.choose)).chain(all.map(choice)).collect()
}

/// The pay of one offer.
#[derive(Debug)]
pub struct PayRow {
    /// Field.
    pub field: String,
    /// Role and regime.
    pub label: String,
    /// The lowest amount and where it stands.
    pub help: String,
    /// Unit.
    pub unit: &'static str,
}

/// Pay and dates.
#[derive(Debug, Template)]
#[template(path = "worker/pay.html")]
pub struct PayView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Pay by offer.
    pub pays: Vec<PayRow>,
    /// Right to work.
    pub permits: Vec<Choice>,
}

impl PayView {
    /// The page of a form.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView, work: &Work, rules: &InForce<'_>) -> PayView {
        let words = frame.w;
        let step = &words.people.step;
        let row = |(role, regime): &(Role, Regime)| PayRow {
            field: format!("paga-{role}-{regime}"),
            label: (words.worker.min_pay)((step.role)(*role), (step.regime)(*regime)),
            help: lowest_floor(rules, *regime).map(|floor| (words.worker.floor)(&floor)).unwrap_or_default(),
            unit: (step.pay_unit)(*regime),
        };
        PayView {
            pays: work.offers.iter().map(row).collect(),
            permits: vec![Choice::new("senza", words.worker.permit_free), Choice::new("con", words.worker.permit_ends)],
            frame,
            form,
            head,
        }
    }
}

/// The summary.
#[derive(Debug, Template)]
#[template(path = "worker/summary.html")]
pub struct SummaryView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Parts, by step.
    pub parts: Vec<Part>,
    /// Everything is complete.
    pub ready: bool,
}
