//! The database: two typed pools behind one enum, and the transaction every statement runs in.

use std::str::FromStr;
use std::time::Duration;

use sqlx::pool::PoolOptions;
use sqlx::postgres::{PgConnectOptions, PgPool};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Postgres, Sqlite, Transaction};

use super::{StoreError, migrations};

/// How long a writer waits for another before giving up.
const PATIENCE: Duration = Duration::from_secs(10);

/// A pool of connections to one database, of the kind its address names.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file, or memory.
    Sqlite(SqlitePool),
    /// A PostgreSQL server.
    Postgres(PgPool),
}

/// Why a database cannot be used. Messages never show the address's password.
#[derive(Debug, thiserror::Error)]
pub enum DbFault {
    /// The address names neither database.
    #[error("invalid database address, expected sqlite:FILE or postgres://HOST/NAME")]
    Address,
    /// It did not answer.
    #[error("cannot reach the database {0}: {1}")]
    Unreachable(String, sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("cannot bring the schema of the database {0} up to date: {1}")]
    Migration(String, sqlx::migrate::MigrateError),
}

impl Db {
    /// Opens the database at `url`: `sqlite:FILE` (made when absent), `sqlite::memory:` or
    /// `postgres://…`.
    ///
    /// # Errors
    /// When the address is of another kind or the database does not answer.
    pub async fn connect(url: &str) -> Result<Db, DbFault> {
        if url.starts_with("sqlite:") {
            Db::open_sqlite(url).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(url).map_err(|_| DbFault::Address)?;
            Db::open_postgres(options, 8).await
        } else {
            Err(DbFault::Address)
        }
    }

    async fn open_sqlite(url: &str) -> Result<Db, DbFault> {
        let in_memory = url.contains(":memory:");
        let options = SqliteConnectOptions::from_str(url)
            .map_err(|_| DbFault::Address)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(PATIENCE);
        let pool = PoolOptions::<Sqlite>::new().acquire_timeout(PATIENCE);
        // A database in memory lives as long as its one connection.
        let pool = if in_memory {
            pool.max_connections(1).idle_timeout(None).max_lifetime(None)
        } else {
            pool.max_connections(8)
        };
        let opened = pool.connect_with(options).await;
        opened.map(Db::Sqlite).map_err(|fault| DbFault::Unreachable(shown(url), fault))
    }

    /// Opens a PostgreSQL database with options made elsewhere (tests set a schema of their own).
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn open_postgres(options: PgConnectOptions, connections: u32) -> Result<Db, DbFault> {
        let name = format!("{} on {}", options.get_database().unwrap_or("?"), options.get_host());
        let unreachable = |fault| DbFault::Unreachable(name.clone(), fault);
        // A pool keeps trying and then only says that time is up: one connection by itself says why.
        options.connect().await.map_err(unreachable)?.close().await.map_err(unreachable)?;
        let pool = PoolOptions::<Postgres>::new().max_connections(connections).acquire_timeout(PATIENCE);
        pool.connect_with(options).await.map(Db::Postgres).map_err(unreachable)
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// When a migration fails, or the database was migrated by a later version of the program.
    pub async fn migrate(&self) -> Result<(), DbFault> {
        let steps = migrations::migrator();
        let done = match self {
            Db::Sqlite(pool) => steps.run(pool).await,
            Db::Postgres(pool) => steps.run(pool).await,
        };
        done.map_err(|fault| DbFault::Migration(self.kind().to_owned(), fault))
    }

    /// Begins a transaction that writes. On SQLite it takes the write lock at once, so that two
    /// writers wait for each other instead of failing half-way.
    ///
    /// # Errors
    /// When no connection answers in time.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let fault = |error| StoreError::from_driver("begin", error);
        match self {
            Db::Sqlite(pool) => pool.begin_with("BEGIN IMMEDIATE").await.map(Tx::Sqlite).map_err(fault),
            Db::Postgres(pool) => pool.begin().await.map(Tx::Postgres).map_err(fault),
        }
    }

    /// Begins a transaction that only reads: everything it sees is of one moment.
    ///
    /// # Errors
    /// When no connection answers in time.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        let fault = |error| StoreError::from_driver("begin", error);
        match self {
            Db::Sqlite(pool) => pool.begin().await.map(Tx::Sqlite).map_err(fault),
            Db::Postgres(pool) => pool
                .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .await
                .map(Tx::Postgres)
                .map_err(fault),
        }
    }

    /// `SQLite` or `PostgreSQL`, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Db::Sqlite(_) => "SQLite",
            Db::Postgres(_) => "PostgreSQL",
        }
    }

    /// Closes every connection, waiting for what is under way.
    pub async fn close(&self) {
        match self {
            Db::Sqlite(pool) => pool.close().await,
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

/// The address without user, password and parameters, for messages.
fn shown(url: &str) -> String {
    let bare = url.split('?').next().unwrap_or(url);
    match bare.split_once('@') {
        Some((_, place)) => place.to_owned(),
        None => bare.to_owned(),
    }
}

/// A transaction on either database. Dropped without [`Tx::commit`], it is rolled back.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Keeps what was written.
    ///
    /// # Errors
    /// When the database could not make it lasting.
    pub async fn commit(self) -> Result<(), StoreError> {
        let done = match self {
            Tx::Sqlite(tx) => tx.commit().await,
            Tx::Postgres(tx) => tx.commit().await,
        };
        done.map_err(|error| StoreError::from_driver("commit", error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        assert_eq!(shown("postgres://anna:secret@host/curami?x=1"), "host/curami");
        assert_eq!(shown("sqlite:curami.sqlite"), "sqlite:curami.sqlite");
    }
}
