//! The controlled lists: roles, tasks, conditions, languages, states. Pure: the lists are texts
//! embedded in the program (`data/vocabulary.json`, `data/languages.csv`), read once by
//! [`Vocabulary::embedded`]. Words of other languages than Italian belong to the pages.

mod ids;
mod level;
mod skill;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

pub use ids::{Condition, Language, Task, UnknownId};
pub(crate) use level::words;
pub use level::{Cefr, Role};
pub use skill::{Band, Skill, SkillSet};

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Term {
    /// Stable identifier.
    pub id: String,
    /// Italian label.
    pub label_it: String,
    /// Group of a task, where the list is grouped.
    #[serde(default)]
    pub group: Option<String>,
    /// Roles of the vocabulary it regards; empty: all.
    #[serde(default)]
    pub roles: Vec<String>,
}

/// A task and the part of the list it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskEntry {
    /// Stable identifier.
    pub id: String,
    /// Italian label.
    pub label_it: String,
    /// The role it belongs to; `None` for the tasks with animals, which any role may do, and for `other`.
    pub role: Option<Role>,
    /// May be offered or asked for one care band of children.
    pub banded: bool,
    /// Group within the role.
    pub group: Option<String>,
}

/// A language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageEntry {
    /// BCP 47 tag.
    pub code: String,
    /// Italian name.
    pub name_it: String,
    /// English name.
    pub name_en: String,
    /// Its own name; may be empty.
    pub endonym: String,
    /// 1 to 3: place in a pick list.
    pub priority: u8,
}

/// A fault in the lists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("vocabulary: {0}")]
pub struct VocabularyError(pub String);

/// All the lists.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    tasks: Vec<TaskEntry>,
    conditions: Vec<Term>,
    languages: Vec<LanguageEntry>,
    lists: BTreeMap<String, Vec<Term>>,
    max_open_proposals: u32,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let lists = include_str!("../../data/vocabulary.json");
    let languages = include_str!("../../data/languages.csv");
    Vocabulary::from_texts(lists, languages).expect("the embedded lists, which the tests check")
});

impl Vocabulary {
    /// The lists carried in the program.
    #[must_use]
    pub fn embedded() -> &'static Vocabulary {
        &VOCABULARY
    }

    /// Reads the lists.
    ///
    /// # Errors
    /// A list that is missing or of another shape, an id given twice.
    pub fn from_texts(lists: &str, languages: &str) -> Result<Vocabulary, VocabularyError> {
        let root: serde_json::Value =
            serde_json::from_str(lists).map_err(|error| VocabularyError(error.to_string()))?;
        let mut all = BTreeMap::new();
        collect("", &root, &mut all);
        let conditions = all.get("conditions").cloned().ok_or_else(|| VocabularyError("no conditions".to_owned()))?;
        let most = root["proposal_rules"]["max_open_per_request"].as_u64().and_then(|most| u32::try_from(most).ok());
        let vocabulary = Vocabulary {
            tasks: tasks(&all)?,
            conditions,
            languages: read_languages(languages)?,
            lists: all,
            max_open_proposals: most.ok_or_else(|| VocabularyError("no proposal_rules".to_owned()))?,
        };
        Ok(vocabulary)
    }

    /// Every task once, in the order of the lists.
    #[must_use]
    pub fn tasks(&self) -> &[TaskEntry] {
        &self.tasks
    }

    /// Tasks of a role that can be asked (`other` cannot), in order; with animals left to [`Vocabulary::pet_tasks`].
    pub fn tasks_of(&self, role: Role) -> impl Iterator<Item = &TaskEntry> {
        self.tasks.iter().filter(move |task| task.role == Some(role))
    }

    /// Tasks with animals that can be asked.
    pub fn pet_tasks(&self) -> impl Iterator<Item = &TaskEntry> {
        self.tasks.iter().filter(|task| task.role.is_none() && task.id != Task::OTHER)
    }

    /// What a household may ask a worker to accept.
    #[must_use]
    pub fn conditions(&self) -> &[Term] {
        &self.conditions
    }

    /// Languages, in the order of the pick list.
    #[must_use]
    pub fn languages(&self) -> &[LanguageEntry] {
        &self.languages
    }

    /// Any other list by its path, for instance `rejection_reasons.by_worker`; empty when there is none.
    #[must_use]
    pub fn list(&self, path: &str) -> &[Term] {
        self.lists.get(path).map_or(&[], Vec::as_slice)
    }

    /// The entry of an id in a list.
    #[must_use]
    pub fn term(&self, path: &str, id: &str) -> Option<&Term> {
        self.list(path).iter().find(|term| term.id == id)
    }

    /// How many proposals of one request may be open at once.
    #[must_use]
    pub fn max_open_proposals(&self) -> u32 {
        self.max_open_proposals
    }
}

/// Gathers every list of entries under its dotted path.
fn collect(path: &str, value: &serde_json::Value, into: &mut BTreeMap<String, Vec<Term>>) {
    match value {
        serde_json::Value::Array(_) => {
            if let Ok(terms) = serde_json::from_value::<Vec<Term>>(value.clone()) {
                into.insert(path.to_owned(), terms);
            }
        }
        serde_json::Value::Object(fields) => {
            for (key, inner) in fields {
                let inner_path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                collect(&inner_path, inner, into);
            }
        }
        _ => {}
    }
}

fn tasks(all: &BTreeMap<String, Vec<Term>>) -> Result<Vec<TaskEntry>, VocabularyError> {
    let parts = [
        ("babysitter", Some(Role::Babysitter)),
        ("housekeeper", Some(Role::Colf)),
        ("carer", Some(Role::Badante)),
        ("pets", None),
    ];
    let mut tasks: Vec<TaskEntry> = Vec::new();
    for (part, role) in parts {
        let list =
            all.get(&format!("tasks_by_role.{part}")).ok_or_else(|| VocabularyError(format!("no tasks of {part}")))?;
        for term in list {
            let other = term.id == Task::OTHER;
            if tasks.iter().any(|task| task.id == term.id) {
                if other {
                    continue;
                }
                return Err(VocabularyError(format!("task {} twice", term.id)));
            }
            let entry = TaskEntry {
                id: term.id.clone(),
                label_it: term.label_it.clone(),
                role: role.filter(|_| !other),
                banded: role == Some(Role::Babysitter),
                group: term.group.clone(),
            };
            tasks.push(entry);
        }
    }
    Ok(tasks)
}

fn read_languages(text: &str) -> Result<Vec<LanguageEntry>, VocabularyError> {
    let fault = |what: &dyn std::fmt::Display| VocabularyError(format!("languages.csv: {what}"));
    let mut languages: Vec<LanguageEntry> = Vec::new();
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        let row = row.map_err(|error| fault(&error))?;
        let text = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let priority = text(4).parse().map_err(|_| fault(&format!("priority of {}", text(0))))?;
        if languages.iter().any(|language| language.code == text(0)) {
            return Err(fault(&format!("{} twice", text(0))));
        }
        languages.push(LanguageEntry { code: text(0), name_it: text(1), name_en: text(2), endonym: text(3), priority });
    }
    Ok(languages)
}
