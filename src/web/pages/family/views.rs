//! Views of the steps of a request: what each template shows, ready.

use askama::Template;

use super::cost::CostView;
use super::summary;
use crate::ccnl::Regime;
use crate::geo::Geo;
use crate::matching::Day;
use crate::money::Hours;
use crate::registry::ContactDraft;
use crate::vocabulary::{Condition, Role, Task, Vocabulary};
use crate::web::fields::Fields;
use crate::web::form::{Choice, FormState};
use crate::web::format::{filters, hours_it};
use crate::web::forms::floor::floor_of;
use crate::web::forms::law::Law;
use crate::web::forms::need::Who;
use crate::web::forms::need_pattern::SESSIONS;
use crate::web::forms::need_steps::{askable, by_cap, suggested};
use crate::web::forms::week_acts::Touched;
use crate::web::lang::Words;
use crate::web::pages::worker::views::band_choices;
use crate::web::views::need_words::day_name;
use crate::web::views::nil_map::NilMap;
use crate::web::views::step::{LanguageRow, Part, StepView, language_rows, levels};
use crate::web::views::week_editor::{WeekEditor, Whose};
use crate::web::{Frame, Section, routes};

/// Who is cared for, and how help comes.
#[derive(Debug, Template)]
#[template(path = "family/who.html")]
pub struct WhoView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// What is looked for.
    pub roles: Vec<Choice>,
    /// Self-sufficient or not.
    pub autonomy: Vec<Choice>,
    /// One or more.
    pub persons: Vec<Choice>,
    /// Functional needs.
    pub needs: Vec<Choice>,
    /// Company only.
    pub company: Vec<Choice>,
    /// Trained or not.
    pub trained: Vec<Choice>,
    /// Ages.
    pub ages: Vec<Choice>,
    /// Housework.
    pub housework: Vec<Choice>,
    /// How help comes.
    pub how: Vec<Choice>,
}

impl WhoView {
    /// The page of a form.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView) -> WhoView {
        let w = &frame.w.family;
        let role = |role: Role| Choice::new(role.code(), (w.role_name)(role)).note((w.role_note)(role));
        let how = |regime: Regime| Choice::new(regime.code(), (w.how_name)(regime)).note((w.how_note)(regime));
        let two = |values: [&str; 2], answers: &[(&'static str, &'static str); 2]| -> Vec<Choice> {
            values.iter().zip(answers).map(|(value, (label, note))| Choice::new(*value, *label).note(*note)).collect()
        };
        let needs = Vocabulary::embedded().list("care_needs.functional_needs").iter();
        WhoView {
            roles: [Role::Badante, Role::Babysitter, Role::Colf].map(role).to_vec(),
            autonomy: two(["si", "no"], &w.autonomy_answers),
            persons: vec![Choice::new("una", w.persons_answers[0]), Choice::new("piu", w.persons_answers[1])],
            needs: needs.map(|need| Choice::new(need.id.clone(), need.label_it.clone())).collect(),
            company: crate::web::views::step::yes_no(frame.w),
            trained: two(["si", "no"], &w.trained_answers),
            ages: band_choices(),
            housework: w
                .housework_answers
                .iter()
                .map(|(value, label, note)| Choice::new(*value, *label).note(*note))
                .collect(),
            how: Regime::ALL.into_iter().map(how).collect(),
            frame,
            form,
            head,
        }
    }
}

/// One task with its three answers.
#[derive(Debug)]
pub struct TaskRow {
    /// Field.
    pub field: String,
    /// Name.
    pub label: String,
    /// Answers: value, words, chosen.
    pub answers: Vec<(&'static str, &'static str, bool)>,
}

/// Tasks under a heading.
#[derive(Debug)]
pub struct TaskPart {
    /// Heading.
    pub label: &'static str,
    /// Open at once: the tasks of the role, or with an answer.
    pub open: bool,
    /// The tasks of the role itself.
    pub own: bool,
    /// Tasks.
    pub rows: Vec<TaskRow>,
}

/// Tasks.
#[derive(Debug, Template)]
#[template(path = "family/tasks.html")]
pub struct TasksView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// By heading.
    pub parts: Vec<TaskPart>,
    /// Some were marked from the needs.
    pub suggested: bool,
}

impl TasksView {
    /// The page of a form; at the first visit the tasks that follow from the needs are marked.
    #[must_use]
    pub fn new(frame: Frame, mut form: FormState, head: StepView, who: &Who) -> TasksView {
        let first_visit = form.fields().is_empty();
        let follow = if first_visit { suggested(who) } else { Vec::new() };
        for task in &follow {
            form.set(&format!("compito-{task}"), "serve");
        }
        let groups = [Some(who.role), Some(Role::Colf).filter(|colf| *colf != who.role), None];
        let mut parts = Vec::new();
        for (at, role) in groups.into_iter().enumerate() {
            if at > 0 && role == Some(who.role) || at == 1 && role.is_none() {
                continue;
            }
            parts.push(task_part(frame.w, &form, who, role));
        }
        TasksView { parts, suggested: !follow.is_empty(), frame, form, head }
    }
}

fn task_part(words: &'static Words, form: &FormState, who: &Who, role: Option<Role>) -> TaskPart {
    let tasks = askable(who.role).into_iter().filter(|task| task.entry().role == role);
    let rows: Vec<TaskRow> = tasks.map(|task| task_row(words, form, task)).collect();
    let answered = rows.iter().any(|row| row.answers.iter().any(|(value, _, on)| *on && *value != "no"));
    let own = role == Some(who.role);
    TaskPart { label: (words.family.task_group)(role), open: own || answered, own, rows }
}

fn task_row(words: &'static Words, form: &FormState, task: Task) -> TaskRow {
    let field = format!("compito-{task}");
    let typed = form.value(&field);
    let chosen = if ["serve", "gradito"].contains(&typed) { typed } else { "no" };
    TaskRow {
        label: task.entry().label_it.clone(),
        answers: words.family.task_answers.iter().map(|(value, label)| (*value, *label, *value == chosen)).collect(),
        field,
    }
}

/// When help is needed.
#[derive(Debug, Template)]
#[template(path = "family/when.html")]
pub struct WhenView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// The week, when the regime has one.
    pub week: Option<WeekEditor>,
    /// Only hours are asked.
    pub live_in: bool,
    /// Nights are asked.
    pub nights: Vec<Choice>,
    /// Fixed or elastic.
    pub kinds: Vec<Choice>,
    /// Shortest sessions.
    pub sessions: Vec<Choice>,
    /// Most days.
    pub days: Vec<Choice>,
}

impl WhenView {
    /// The page of a form, for the regime chosen.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView, who: &Who, touched: Option<Touched>) -> WhenView {
        let words = frame.w;
        let w = &words.family;
        let live_in = who.regime == Regime::Convivente;
        let weekly = !live_in && !who.regime.night();
        let night = |day: &Day| Choice::new(day.code(), (w.night)(&day_name(words, *day)));
        let empty = || Choice::new("", words.people.step.choose);
        let session =
            |quarters: &u8| Choice::new(quarters.to_string(), hours_it(Hours::from_quarters(u32::from(*quarters))));
        WhenView {
            week: weekly.then(|| WeekEditor::of(&words.people, &form, touched, Whose::Family)),
            live_in,
            nights: if who.regime.night() { Day::ALL.iter().map(night).collect() } else { Vec::new() },
            kinds: w.kind_answers.iter().map(|(value, label, note)| Choice::new(*value, *label).note(*note)).collect(),
            sessions: std::iter::once(empty()).chain(SESSIONS.iter().map(session)).collect(),
            days: std::iter::once(empty())
                .chain((1..=7).map(|days: u8| Choice::new(days.to_string(), (w.days_count)(days))))
                .collect(),
            frame,
            form,
            head,
        }
    }
}

/// District and dates.
#[derive(Debug, Template)]
#[template(path = "family/where.html")]
pub struct WhereView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// List and map.
    pub map: NilMap,
    /// What the postal code found.
    pub found: Option<String>,
    /// Kinds of contract.
    pub terms: Vec<Choice>,
}

impl WhereView {
    /// The page of a form.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView) -> WhereView {
        let w = &frame.w.family;
        let name = |nil| Geo::embedded().nil(nil).name.as_str();
        let asked_cap = form.fields().is("azione", "cap");
        let found = if asked_cap { by_cap(form.value("cap")).ok() } else { None };
        let found = found.map(|nils| (w.found)(&nils.into_iter().map(name).collect::<Vec<_>>()));
        WhereView {
            map: NilMap::one(&frame.w.people.map, form.fields(), w.chosen),
            found,
            terms: w.term_answers.iter().map(|(value, label)| Choice::new(*value, *label)).collect(),
            frame,
            form,
            head,
        }
    }
}

/// Language and the home.
#[derive(Debug, Template)]
#[template(path = "family/home.html")]
pub struct HomeView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Levels of Italian.
    pub italian: Vec<Choice>,
    /// Other languages.
    pub languages: Vec<LanguageRow>,
    /// Conditions.
    pub conditions: Vec<Choice>,
    /// Board and lodging, for who lives in.
    pub board: Vec<Choice>,
}

impl HomeView {
    /// The page of a form.
    #[must_use]
    pub fn new(frame: Frame, form: FormState, head: StepView, who: &Who) -> HomeView {
        let w = &frame.w.family;
        let condition = |condition: Condition| {
            let own = (w.condition)(condition.code()).map(str::to_owned);
            Choice::new(condition.code(), own.unwrap_or_else(|| condition.entry().label_it.clone()))
        };
        let board = w.board_answers.iter().map(|(value, label)| Choice::new(*value, *label));
        HomeView {
            italian: std::iter::once(Choice::new("nessuno", w.italian_none)).chain(levels(frame.w)).collect(),
            languages: language_rows(frame.w, &form),
            conditions: Condition::all().map(condition).collect(),
            board: if who.regime.lives_in() { board.collect() } else { Vec::new() },
            frame,
            form,
            head,
        }
    }
}

/// The contract proposed, with its reasons.
#[derive(Debug)]
pub struct ContractView {
    /// Regime and level.
    pub title: String,
    /// Why.
    pub reasons: Vec<String>,
    /// Where the answers are changed.
    pub change: String,
}

/// Pay and cost.
#[derive(Debug, Template)]
#[template(path = "family/pay.html")]
pub struct PayView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// The contract proposed.
    pub contract: ContractView,
    /// The minimum.
    pub floor: String,
    /// Unit of pay.
    pub unit: &'static str,
    /// Family allowance.
    pub cuaf: Vec<Choice>,
    /// The whole month is due.
    pub nights: bool,
    /// The cost.
    pub cost: Option<CostView>,
}

impl PayView {
    /// The page of a form.
    #[must_use]
    pub fn new(
        frame: Frame,
        mut form: FormState,
        head: StepView,
        who: &Who,
        rules: &Law<'_>,
        cost: Option<CostView>,
        change: String,
    ) -> PayView {
        let w = &frame.w.family;
        if form.value("cuaf").is_empty() {
            form.set("cuaf", "si");
        }
        let floor = floor_of(&rules.in_force, who.regime, who.livello());
        let reasons = [(w.level_reason)(who), (w.regime_reason)(who.regime)];
        PayView {
            contract: ContractView {
                title: (w.level)(&summary::contract(frame.w, who)),
                reasons: reasons.into_iter().filter(|reason| !reason.is_empty()).collect(),
                change,
            },
            floor: floor.map(|floor| (w.floor)(&floor)).unwrap_or_default(),
            unit: (frame.w.people.step.pay_unit)(who.regime),
            cuaf: vec![Choice::new("si", w.cuaf_answers[0]), Choice::new("no", w.cuaf_answers[1])],
            nights: who.regime.night(),
            cost,
            frame,
            form,
            head,
        }
    }
}

/// Contacts.
#[derive(Debug, Template)]
#[template(path = "family/contacts.html")]
pub struct ContactsView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
}

/// The contacts of a family as a form.
#[must_use]
pub fn contact_fields(draft: &ContactDraft) -> Fields {
    let mut fields = Fields::default();
    fields.push("nome", &draft.first_name);
    fields.push("cognome", &draft.last_name);
    fields.push("email", &draft.email);
    fields.push("telefono", &draft.phone);
    fields.push("indirizzo", &draft.address);
    fields
}

/// The summary.
#[derive(Debug, Template)]
#[template(path = "family/summary.html")]
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
    /// The cost.
    pub cost: Option<CostView>,
}
