//! One statement, two drivers: the only place that tells them apart when a query runs.

use std::time::Instant;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Postgres, Sqlite};
use uuid::Uuid;

use super::{StoreError, Tx};

/// A text of `src/store/sql`, with the name of its file. Made by [`sql!`](crate::sql).
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    /// The path under `src/store/sql`, without ending.
    pub name: &'static str,
    /// The text.
    pub text: &'static str,
}

/// The text of a file under `src/store/sql`, by its path without ending.
#[macro_export]
macro_rules! sql {
    ($name:literal) => {
        $crate::store::Sql {
            name: $name,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/sql/", $name, ".sql")),
        }
    };
}

/// A value bound to a statement; each may be null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text, decimal text, JSON.
    Text(Option<String>),
    /// Whole numbers, cents.
    Integer(Option<i64>),
    /// True or false.
    Bool(Option<bool>),
    /// A day.
    Date(Option<NaiveDate>),
    /// A moment, in UTC.
    Instant(Option<DateTime<Utc>>),
    /// An identifier.
    Uuid(Option<Uuid>),
}

macro_rules! value_from {
    ($($type:ty => $variant:ident),+ $(,)?) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Value {
                Value::$variant(Some(value.into()))
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Value {
                Value::$variant(value.map(Into::into))
            }
        }
    )+};
}

value_from! {
    String => Text, &str => Text, i64 => Integer, i32 => Integer, bool => Bool,
    NaiveDate => Date, DateTime<Utc> => Instant, Uuid => Uuid,
}

/// A row that either driver can read; every `#[derive(FromRow)]` type is one.
pub trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// A statement and the values bound to it so far.
#[derive(Debug)]
pub struct Statement {
    sql: Sql,
    values: Vec<Value>,
}

/// Begins a statement.
#[must_use]
pub fn statement(sql: Sql) -> Statement {
    Statement { sql, values: Vec::new() }
}

macro_rules! bound {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Text(value) => query.bind(value),
                Value::Integer(value) => query.bind(value),
                Value::Bool(value) => query.bind(value),
                Value::Date(value) => query.bind(value),
                Value::Instant(value) => query.bind(value),
                Value::Uuid(value) => query.bind(value),
            };
        }
        query
    }};
}

macro_rules! run {
    ($statement:expr, $tx:expr, $query:ident, [$($row:ty)?], $fetch:ident) => {{
        let Statement { sql, values } = $statement;
        let begun = Instant::now();
        let outcome = match $tx {
            Tx::Sqlite(tx) => {
                bound!(sqlx::$query::<Sqlite $(, $row)?>(sql.text), values).$fetch(&mut **tx).await.map(Outcome::from)
            }
            Tx::Postgres(tx) => {
                bound!(sqlx::$query::<Postgres $(, $row)?>(sql.text), values).$fetch(&mut **tx).await.map(Outcome::from)
            }
        };
        tracing::trace!(statement = sql.name, micros = begun.elapsed().as_micros(), "ran");
        outcome.map(|outcome| outcome.0).map_err(|error| StoreError::from_driver(sql.name, error))
    }};
}

/// What a run gave, in the shape both drivers share.
struct Outcome<T>(T);

impl<T> From<Vec<T>> for Outcome<Vec<T>> {
    fn from(rows: Vec<T>) -> Self {
        Outcome(rows)
    }
}
impl<T> From<Option<T>> for Outcome<Option<T>> {
    fn from(row: Option<T>) -> Self {
        Outcome(row)
    }
}
impl From<sqlx::sqlite::SqliteQueryResult> for Outcome<u64> {
    fn from(done: sqlx::sqlite::SqliteQueryResult) -> Self {
        Outcome(done.rows_affected())
    }
}
impl From<sqlx::postgres::PgQueryResult> for Outcome<u64> {
    fn from(done: sqlx::postgres::PgQueryResult) -> Self {
        Outcome(done.rows_affected())
    }
}

impl Statement {
    /// Binds the next value: `$1`, `$2`…
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Statement {
        self.values.push(value.into());
        self
    }

    /// Runs it for its effect; the number of rows it touched.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn execute(self, tx: &mut Tx) -> Result<u64, StoreError> {
        run!(self, tx, query, [], execute)
    }

    /// The row it gives, if any.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn optional<R: Record>(self, tx: &mut Tx) -> Result<Option<R>, StoreError> {
        run!(self, tx, query_as, [R], fetch_optional)
    }

    /// The one row it always gives.
    ///
    /// # Errors
    /// See [`StoreError`]; a missing row is an error here.
    pub async fn one<R: Record>(self, tx: &mut Tx) -> Result<R, StoreError> {
        let name = self.sql.name;
        let row = self.optional(tx).await?;
        row.ok_or_else(|| StoreError::from_driver(name, sqlx::Error::RowNotFound))
    }

    /// Every row it gives, in its order.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn all<R: Record>(self, tx: &mut Tx) -> Result<Vec<R>, StoreError> {
        run!(self, tx, query_as, [R], fetch_all)
    }
}
