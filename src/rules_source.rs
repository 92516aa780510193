//! Where the rules come from: the binary itself, or a folder of the file system.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::ccnl::{RuleFault, Rulebook, embedded_texts};
use crate::matching::WeightsBook;

/// Where to read the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RulesSource {
    /// The files embedded in the program.
    #[default]
    Embedded,
    /// A folder laid out as `rules/`.
    Folder(PathBuf),
}

/// Why there is no rulebook.
#[derive(Debug)]
pub enum RulesError {
    /// A file or folder cannot be read as text.
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The files can be read and have faults: all of them.
    Faults(Vec<RuleFault>),
}

impl fmt::Display for RulesError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RulesError::Unreadable { path, .. } => write!(out, "cannot read the rules at {}", path.display()),
            RulesError::Faults(faults) => {
                write!(out, "the rules have {} fault{}", faults.len(), if faults.len() == 1 { "" } else { "s" })?;
                faults.iter().try_for_each(|fault| write!(out, "\n{fault}"))
            }
        }
    }
}

impl std::error::Error for RulesError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            RulesError::Unreadable { source, .. } => Some(source),
            RulesError::Faults(_) => None,
        }
    }
}

impl RulesSource {
    /// A folder when one is given, else the embedded files.
    #[must_use]
    pub fn from_option(folder: Option<PathBuf>) -> RulesSource {
        folder.map_or(RulesSource::Embedded, RulesSource::Folder)
    }

    /// Reads the rules.
    ///
    /// # Errors
    /// When a file cannot be read, or with all the faults of all the files.
    pub fn load(&self) -> Result<Rulebook, RulesError> {
        match self {
            RulesSource::Embedded => Rulebook::embedded().map_err(RulesError::Faults),
            RulesSource::Folder(_) => Rulebook::from_files(self.texts()?).map_err(RulesError::Faults),
        }
    }

    /// Reads the weights of matching, which stand under `matching/`.
    ///
    /// # Errors
    /// When a file cannot be read, there is none, or with all the faults of all the files.
    pub fn load_weights(&self) -> Result<WeightsBook, RulesError> {
        match self {
            RulesSource::Embedded => WeightsBook::embedded().map_err(RulesError::Faults),
            RulesSource::Folder(_) => WeightsBook::from_files(self.texts()?).map_err(RulesError::Faults),
        }
    }

    /// The files as they are, by name (`minimi/2026-01-01.toml`), for who reads them in another way.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn texts(&self) -> Result<Vec<(String, String)>, RulesError> {
        match self {
            RulesSource::Embedded => Ok(embedded_texts().collect()),
            RulesSource::Folder(folder) => {
                let mut files = Vec::new();
                gather(folder, "", &mut files)?;
                Ok(files)
            }
        }
    }
}

/// All TOML files below a folder, named from it with `/`.
fn gather(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> Result<(), RulesError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| RulesError::Unreadable { path, source }
    };
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let entry = entry.map_err(unreadable(folder))?;
        let (path, name) = (entry.path(), format!("{prefix}{}", entry.file_name().to_string_lossy()));
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files)?;
        } else if path.extension().is_some_and(|kind| kind == "toml") {
            files.push((name, fs::read_to_string(&path).map_err(unreadable(&path))?));
        }
    }
    Ok(())
}
