//! What can go wrong between the program and its database. Absence is `Ok(None)`, never an error.

use sqlx::error::ErrorKind;

/// A statement that did not do what was asked. Violations are told apart by kind, since only
/// PostgreSQL names constraints; the statement that hit one says what it means.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A value that must be unique is there already.
    #[error("{statement}: the value is already there")]
    Conflict {
        /// The statement's file name, without ending.
        statement: &'static str,
    },
    /// A row is still referred to, or refers to one that is not there.
    #[error("{statement}: another row depends on it, or the row it names is missing")]
    StillReferenced {
        /// The statement's file name, without ending.
        statement: &'static str,
    },
    /// A value the schema forbids: the program tried to write what its own types should exclude.
    #[error("{statement}: the schema forbids the value")]
    Forbidden {
        /// The statement's file name, without ending.
        statement: &'static str,
    },
    /// A stored value that the program cannot read.
    #[error("unreadable value in {table}.{column} of {id}: {why}")]
    Corrupt {
        /// The table, or the statement that read it.
        table: &'static str,
        /// The column.
        column: String,
        /// Which row, as its identifier prints.
        id: String,
        /// What was expected.
        why: String,
    },
    /// The database did not answer, or answered something unexpected.
    #[error("the database is not available: {0}")]
    Unavailable(#[source] sqlx::Error),
}

impl StoreError {
    /// Translates the driver's error, met while running `statement`.
    pub(super) fn from_driver(statement: &'static str, error: sqlx::Error) -> StoreError {
        if let sqlx::Error::Database(inner) = &error {
            match inner.kind() {
                ErrorKind::UniqueViolation => return StoreError::Conflict { statement },
                ErrorKind::ForeignKeyViolation => return StoreError::StillReferenced { statement },
                ErrorKind::CheckViolation | ErrorKind::NotNullViolation => return StoreError::Forbidden { statement },
                _ => {}
            }
        }
        match error {
            sqlx::Error::ColumnDecode { index, source } => {
                StoreError::Corrupt { table: statement, column: index, id: "a row".to_owned(), why: source.to_string() }
            }
            other => StoreError::Unavailable(other),
        }
    }

    /// A stored value that does not mean anything to the program.
    pub(crate) fn corrupt(
        table: &'static str,
        column: &str,
        id: impl std::fmt::Display,
        why: impl std::fmt::Display,
    ) -> StoreError {
        StoreError::Corrupt { table, column: column.to_owned(), id: id.to_string(), why: why.to_string() }
    }
}
