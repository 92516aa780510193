//! What several subjects of the suite share: a database of their own on either kind of server.

pub mod people;

use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use curami::app::{App, Ids, Promises};
use curami::ccnl::Rulebook;
use curami::clock::Clock;
use curami::matching::WeightsBook;
use curami::store::Db;
use sqlx::SqlitePool;
use sqlx::postgres::{PgConnectOptions, PgPool};

/// Where `scripts/with-postgres` says its cluster is.
const ADDRESS: &str = "CURAMI_TEST_POSTGRES";

static SCHEMAS: AtomicU32 = AtomicU32::new(0);

/// A migrated database that nobody else uses, gone when dropped.
pub struct Fresh {
    /// The database.
    pub db: Db,
    _directory: Option<tempfile::TempDir>,
}

/// A new SQLite file in a directory of its own.
pub async fn sqlite() -> Fresh {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let url = format!("sqlite:{}", directory.path().join("test.sqlite").display());
    let db = Db::connect(&url).await.expect("SQLite opens");
    db.migrate().await.expect("the migrations run on SQLite");
    Fresh { db, _directory: Some(directory) }
}

/// A new schema of the throw-away PostgreSQL.
///
/// # Panics
/// When there is none: nothing is skipped.
pub async fn postgres() -> Fresh {
    let told = std::env::vars().find(|(name, _)| name == ADDRESS);
    let missing =
        || panic!("{ADDRESS} is not set: run `make test`, or `scripts/with-postgres cargo test --test suite`");
    let url = told.map_or_else(missing, |(_, value)| value);
    let options = PgConnectOptions::from_str(&url).expect("an address of PostgreSQL");
    let schema = format!("t{}_{}", std::process::id(), SCHEMAS.fetch_add(1, Ordering::Relaxed));
    let pool = PgPool::connect_with(options.clone()).await.expect("the throw-away PostgreSQL answers");
    let create = sqlx::AssertSqlSafe(format!("CREATE SCHEMA {schema}"));
    sqlx::raw_sql(create).execute(&pool).await.expect("a new schema");
    pool.close().await;
    let db = Db::open_postgres(options.options([("search_path", schema.as_str())]), 4).await.expect("it opens");
    db.migrate().await.expect("the migrations run on PostgreSQL");
    Fresh { db, _directory: None }
}

/// Runs each test on SQLite and on PostgreSQL, as two tests.
#[macro_export]
macro_rules! on_both {
    ($(async fn $name:ident($fresh:ident: Fresh) $body:block)+) => {$(
        async fn $name($fresh: $crate::support::Fresh) $body

        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$name($crate::support::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::$name($crate::support::postgres().await).await;
            }
        }
    )+};
}

/// The use cases on a database, with identifiers and tokens that are the same on every run.
pub fn app(db: Db, clock: Clock) -> App {
    app_seeded(db, clock, 1)
}

/// The same with another seed: two on one database must not give the same identifiers.
pub fn app_seeded(db: Db, clock: Clock, seed: u64) -> App {
    let rulebook = Rulebook::embedded().expect("rules without faults");
    let weights = WeightsBook::embedded().expect("weights without faults");
    App::new(db, rulebook, weights, clock, Promises { answer_working_days: 6 }, Ids::seeded(seed))
}

/// The use cases on a database in memory that is never reached, for what only computes.
pub fn idle_app(clock: Clock) -> Arc<App> {
    let pool = SqlitePool::connect_lazy("sqlite::memory:").expect("an address of SQLite");
    Arc::new(app(Db::Sqlite(pool), clock))
}
