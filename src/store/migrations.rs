//! The schema's steps, in order. Never edited once released: a change is a new file at the end.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

macro_rules! steps {
    ($($version:literal $name:literal),+ $(,)?) => {
        &[$(($version, $name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sql")))),+]
    };
}

/// Version, name and text of each file of `migrations/`; a test finds the one forgotten here.
const STEPS: &[(i64, &str, &str)] = steps![
    1 "0001_staff",
    2 "0002_journal",
    3 "0003_links_and_codes",
    4 "0004_workers",
    5 "0005_quotes",
    6 "0006_requests",
    7 "0007_proposals",
    8 "0008_order_moves",
    9 "0009_register_changes",
    10 "0010_employments",
    11 "0011_workers_in_order",
    12 "0012_employment_ends",
    13 "0013_household_codes",
    14 "0014_provider_offers",
];

/// Runs the steps a database has not seen, and refuses one whose steps differ from these.
pub(super) fn migrator() -> Migrator {
    let step = |&(version, name, text): &(i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, text.into_sql_str(), false)
    };
    Migrator::with_migrations(STEPS.iter().map(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_step_and_steps_are_numbered_from_one() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder of migrations")
            .map(|entry| entry.expect("a file").file_name().to_string_lossy().replace(".sql", ""))
            .collect();
        files.sort();
        assert_eq!(files, STEPS.iter().map(|(_, name, _)| (*name).to_owned()).collect::<Vec<_>>());
        for (place, (version, name, _)) in STEPS.iter().enumerate() {
            assert_eq!(usize::try_from(*version), Ok(place + 1));
            assert!(name.starts_with(&format!("{version:04}_")));
        }
    }
}
