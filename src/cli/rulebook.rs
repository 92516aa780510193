//! The rulebook a command works on: the one inside the binary, or the one of `--rules DIR`.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

use crate::ccnl::{RuleFault, Rulebook};

/// The rules embedded in the program, or those of a folder.
///
/// # Errors
/// When a file cannot be read, or with every fault of every file.
pub fn load(dir: Option<&Path>) -> anyhow::Result<Rulebook> {
    match dir {
        None => Rulebook::embedded().map_err(|faults| listed(&faults)),
        Some(dir) => {
            let files = files_of(dir)?;
            let named =
                |faults: Vec<RuleFault>| listed(&faults).context(format!("cannot use the rules of {}", dir.display()));
            Rulebook::from_files(files).map_err(named)
        }
    }
}

/// All rule files below a folder, each by its name below it.
///
/// # Errors
/// When the folder or one of the files cannot be read.
pub fn files_of(dir: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        let unreadable = || format!("cannot read the rules folder {}", folder.display());
        for entry in std::fs::read_dir(&folder).with_context(unreadable)? {
            let path = entry.with_context(unreadable)?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let text = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                let name = path.strip_prefix(dir).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push((name, String::from_utf8_lossy(&text).into_owned()));
            }
        }
    }
    files.sort();
    Ok(files)
}

fn listed(faults: &[RuleFault]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    anyhow!("{}", lines.join("\n"))
}
