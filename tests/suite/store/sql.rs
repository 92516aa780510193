//! The statements themselves: all prepare on both databases with the same columns, none uses what
//! only one of them knows, none is forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use curami::store::Db;
use sqlx::{AssertSqlSafe, Column, Executor, SqlSafeStr, Statement};

use crate::support;

fn under(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Name (path without ending) and text of every statement.
fn statements() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/sql");
    let named = |path: PathBuf| {
        let name = path.strip_prefix(&root).expect("under the folder").with_extension("").display().to_string();
        (name, fs::read_to_string(path).expect("a readable statement"))
    };
    under("src/store/sql", "sql").into_iter().map(named).collect()
}

async fn columns(db: &Db, text: &str) -> Result<Vec<String>, sqlx::Error> {
    let text = AssertSqlSafe(text.to_owned()).into_sql_str();
    match db {
        Db::Sqlite(pool) => {
            let prepared = pool.acquire().await?.prepare(text).await?;
            Ok(prepared.columns().iter().map(|column| column.name().to_owned()).collect())
        }
        Db::Postgres(pool) => {
            let prepared = pool.acquire().await?.prepare(text).await?;
            Ok(prepared.columns().iter().map(|column| column.name().to_owned()).collect())
        }
    }
}

#[tokio::test]
async fn every_statement_prepares_on_both_with_the_same_columns() {
    let (sqlite, postgres) = (support::sqlite().await, support::postgres().await);
    let mut faults = Vec::new();
    for (name, text) in statements() {
        match (columns(&sqlite.db, &text).await, columns(&postgres.db, &text).await) {
            (Ok(one), Ok(other)) if one == other => {}
            (one, other) => faults.push(format!("{name}: SQLite {one:?}, PostgreSQL {other:?}")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What only one of the two knows, or reads otherwise; in upper case.
const UNPORTABLE: [&str; 27] = [
    "NOW(",
    "CURRENT_TIMESTAMP",
    "CURRENT_DATE",
    "ILIKE",
    "::",
    "JSONB",
    "JSON_",
    "->",
    "ARRAY",
    "SERIAL",
    "SEQUENCE",
    "NEXTVAL",
    "TRIGGER",
    "AUTOINCREMENT",
    "PRAGMA",
    "ROWID",
    "IFNULL",
    "GLOB",
    "DATETIME(",
    "STRFTIME",
    "DATE_TRUNC",
    "EXTRACT(",
    "INTERVAL",
    "FOR UPDATE",
    "INSERT OR",
    "REPLACE INTO",
    "SELECT *",
];

#[test]
fn no_statement_or_migration_uses_what_one_database_lacks() {
    let mut faults = Vec::new();
    for path in under("src/store/sql", "sql").into_iter().chain(under("migrations", "sql")) {
        let text = fs::read_to_string(&path).expect("a readable file").to_uppercase();
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
        for word in UNPORTABLE.iter().filter(|word| code.contains(**word)) {
            faults.push(format!("{}: {word}", path.display()));
        }
        if code.contains("SUM(") && !code.contains("CAST(SUM(") {
            faults.push(format!("{}: a bare SUM", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_statement_is_used_and_every_used_one_exists() {
    let mut used = BTreeSet::new();
    for path in under("src", "rs") {
        let text = fs::read_to_string(&path).expect("a readable source");
        for part in text.split("sql!(\"").skip(1) {
            used.insert(part.split('"').next().unwrap_or_default().to_owned());
        }
    }
    let kept: BTreeSet<String> = statements().into_keys().collect();
    assert_eq!(kept, used);
}

#[test]
fn the_journal_is_only_added_to() {
    for (name, text) in statements() {
        let text = text.to_uppercase();
        assert!(!text.contains("UPDATE JOURNAL") && !text.contains("DELETE FROM JOURNAL"), "{name}");
    }
}
