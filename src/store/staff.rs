//! Desk staff, their sessions, and attempts to sign in.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::StaffId;
use crate::sql;

/// A person of the desk, as stored.
#[derive(Clone, FromRow)]
pub struct StaffRow {
    id: Uuid,
    /// What they sign in with, in lower case.
    pub login: String,
    /// As shown beside what they do.
    pub name: String,
    /// The argon2id hash, in PHC form.
    pub password_hash: String,
}

impl StaffRow {
    /// The identifier.
    #[must_use]
    pub fn id(&self) -> StaffId {
        self.id.into()
    }
}

/// What a new account is made of.
pub struct NewStaff<'a> {
    /// The identifier.
    pub id: StaffId,
    /// In lower case.
    pub login: &'a str,
    /// As shown.
    pub name: &'a str,
    /// argon2id, in PHC form.
    pub password_hash: &'a str,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// Adds an account.
///
/// # Errors
/// `Conflict` when the login is taken.
pub async fn add(tx: &mut Tx, new: &NewStaff<'_>) -> Result<(), StoreError> {
    let row = statement(sql!("staff/add")).bind(new.id.uuid()).bind(new.login).bind(new.name);
    row.bind(new.password_hash).bind(new.created_at).execute(tx).await.map(drop)
}

/// The enabled account with this login.
///
/// # Errors
/// See [`StoreError`].
pub async fn find_by_login(tx: &mut Tx, login: &str) -> Result<Option<StaffRow>, StoreError> {
    statement(sql!("staff/find_by_login")).bind(login).optional(tx).await
}

/// Gives an account another password and ends its sessions; whether there was such an account.
///
/// # Errors
/// See [`StoreError`].
pub async fn change_password(tx: &mut Tx, login: &str, password_hash: &str) -> Result<bool, StoreError> {
    let changed = statement(sql!("staff/change_password")).bind(login).bind(password_hash).execute(tx).await?;
    statement(sql!("sessions/remove_of_staff")).bind(login).execute(tx).await?;
    Ok(changed == 1)
}

/// How many accounts there are.
///
/// # Errors
/// See [`StoreError`].
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    let (n,): (i64,) = statement(sql!("staff/count")).one(tx).await?;
    Ok(n)
}

/// Opens a session, known only by its token's hash.
///
/// # Errors
/// See [`StoreError`].
pub async fn open_session(
    tx: &mut Tx,
    token_hash: &str,
    staff: StaffId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    statement(sql!("sessions/remove_expired")).bind(from).execute(tx).await?;
    let row = statement(sql!("sessions/add")).bind(token_hash).bind(staff.uuid()).bind(from).bind(until);
    row.execute(tx).await.map(drop)
}

/// Whose session this is, unless it has expired or the account is disabled.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_session(tx: &mut Tx, token_hash: &str, now: DateTime<Utc>) -> Result<Option<StaffRow>, StoreError> {
    statement(sql!("sessions/find_staff")).bind(token_hash).bind(now).optional(tx).await
}

/// Ends a session.
///
/// # Errors
/// See [`StoreError`].
pub async fn close_session(tx: &mut Tx, token_hash: &str) -> Result<(), StoreError> {
    statement(sql!("sessions/remove")).bind(token_hash).execute(tx).await.map(drop)
}

/// Records an attempt to sign in.
///
/// # Errors
/// See [`StoreError`].
pub async fn add_attempt(tx: &mut Tx, id: Uuid, key_hash: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    statement(sql!("attempts/add")).bind(id).bind(key_hash).bind(at).execute(tx).await.map(drop)
}

/// The attempts of a key after `since`, earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn attempts(tx: &mut Tx, key_hash: &str, since: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, StoreError> {
    let rows: Vec<(DateTime<Utc>,)> = statement(sql!("attempts/since")).bind(key_hash).bind(since).all(tx).await?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// Forgets one attempt.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget_attempt(tx: &mut Tx, id: Uuid) -> Result<(), StoreError> {
    statement(sql!("attempts/remove")).bind(id).execute(tx).await.map(drop)
}

/// Forgets the attempts of a key, after a success.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget_attempts(tx: &mut Tx, key_hash: &str) -> Result<(), StoreError> {
    statement(sql!("attempts/forget")).bind(key_hash).execute(tx).await.map(drop)
}

/// Forgets every attempt up to `before`, whoever made it.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget_attempts_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), StoreError> {
    statement(sql!("attempts/remove_before")).bind(before).execute(tx).await.map(drop)
}
