//! Prove who is asking: the desk signs in, stays signed in for a working day, signs out.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use validator::ValidateLength;

use super::token::key_hash;
use super::{App, PasswordFault, Token};
use crate::registry::StaffId;
use crate::store::journal::{Actor, Subject};
use crate::store::staff::{self, NewStaff, StaffRow};
use crate::store::{StoreError, Tx};

/// How long a session lasts: a working day.
const SESSION: TimeDelta = TimeDelta::hours(10);

/// Attempts are counted over this long.
const WINDOW: TimeDelta = TimeDelta::minutes(15);

/// Attempts on one account in a window.
const PER_ACCOUNT: usize = 10;

/// Attempts from one address in a window: an office shares one.
const PER_ADDRESS: usize = 40;

/// The longest login.
const LONGEST_LOGIN: usize = 64;
/// The longest name of a person of the desk.
const LONGEST_NAME: u64 = 120;

/// A person of the desk who is signed in. Use cases that take one cannot be reached by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The identifier.
    pub id: StaffId,
    /// What they sign in with.
    pub login: String,
    /// As shown beside what they do.
    pub name: String,
}

impl From<StaffRow> for Staff {
    fn from(row: StaffRow) -> Staff {
        Staff { id: row.id(), login: row.login, name: row.name }
    }
}

/// An attempt to sign in.
pub struct SignIn {
    /// As typed.
    pub login: String,
    /// As typed.
    pub password: String,
    /// From where.
    pub address: IpAddr,
}

/// A session just opened.
#[derive(Debug)]
pub struct SignedIn {
    /// For the cookie, and written nowhere else.
    pub token: Token,
    /// Who.
    pub staff: Staff,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// Why someone is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No such account, or another password: not told apart.
    #[error("no account with this login and password")]
    Refused,
    /// Too many attempts.
    #[error("too many attempts, until {retry_at}")]
    Throttled {
        /// When to try again.
        retry_at: DateTime<Utc>,
    },
    /// The password could not be worked on.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why an account is not made.
#[derive(Debug, thiserror::Error)]
pub enum AddStaffError {
    /// The login has other signs than letters, digits, dots, dashes.
    #[error("invalid login {0:?}, expected 3 to 64 lower-case letters, digits, dots, dashes or underscores")]
    Login(String),
    /// The name is empty or too long.
    #[error("invalid name, expected 1 to 120 characters")]
    Name,
    /// The login is taken.
    #[error("the login {0:?} is taken")]
    Taken(String),
    /// The password is not acceptable.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Signs a person of the desk in. An unknown login costs the same work as a known one; attempts
    /// are limited per account and per address.
    ///
    /// # Errors
    /// See [`SignInError`].
    pub async fn sign_in(&self, attempt: SignIn) -> Result<SignedIn, SignInError> {
        let login: String = attempt.login.trim().to_lowercase().chars().take(LONGEST_LOGIN + 1).collect();
        let account = key_hash("account", &login);
        let address = key_hash("address", &place(attempt.address));
        let counted = self.count_attempt(&[(&account, PER_ACCOUNT), (&address, PER_ADDRESS)]).await?;

        let mut tx = self.db.read().await?;
        let row = staff::find_by_login(&mut tx, &login).await?;
        tx.commit().await?;
        let hash = row.as_ref().map(|row| row.password_hash.clone());
        let right = self.passwords.verify(attempt.password, hash).await?;

        let mut tx = self.db.begin().await?;
        match row {
            Some(row) if right => {
                staff::forget_attempts(&mut tx, &account).await?;
                staff::forget_attempt(&mut tx, counted[1]).await?;
                let signed_in = self.open_session(&mut tx, row.into()).await?;
                tx.commit().await?;
                Ok(signed_in)
            }
            row => {
                if let Some(row) = row {
                    let subject = Subject::Staff(row.id());
                    self.note(&mut tx, Actor::Visitor, "sign_in_refused", subject, None).await?;
                    tx.commit().await?;
                }
                Err(SignInError::Refused)
            }
        }
    }

    /// Counts an attempt under each key before anything else is done, so that many at once cannot
    /// slip under the limit; one that is over it is not counted, or the door would never reopen.
    async fn count_attempt(&self, keys: &[(&str, usize); 2]) -> Result<[uuid::Uuid; 2], SignInError> {
        let now = self.now();
        let ids = [self.id(), self.id()];
        let mut tx = self.db.begin().await?;
        staff::forget_attempts_before(&mut tx, now - WINDOW).await?;
        for (id, (key, _)) in ids.iter().zip(keys) {
            staff::add_attempt(&mut tx, *id, key, now).await?;
        }
        tx.commit().await?;

        let mut tx = self.db.begin().await?;
        let mut retry_at = None;
        for (key, most) in keys {
            let attempts = staff::attempts(&mut tx, key, now - WINDOW).await?;
            if attempts.len() > *most {
                retry_at = retry_at.max(attempts.get(attempts.len() - 1 - most).map(|first| *first + WINDOW));
            }
        }
        let Some(retry_at) = retry_at else {
            return Ok(ids);
        };
        for id in ids {
            staff::forget_attempt(&mut tx, id).await?;
        }
        tx.commit().await?;
        Err(SignInError::Throttled { retry_at })
    }

    async fn open_session(&self, tx: &mut Tx, staff: Staff) -> Result<SignedIn, StoreError> {
        let token = self.ids.token();
        let (now, expires_at) = (self.now(), self.now() + SESSION);
        staff::open_session(tx, &token.hash(), staff.id, now, expires_at).await?;
        self.note(tx, Actor::Staff(staff.id), "signed_in", Subject::Staff(staff.id), None).await?;
        Ok(SignedIn { token, staff, expires_at })
    }

    /// Who holds this session's token, while it lasts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn staff_of(&self, token: &str) -> Result<Option<Staff>, StoreError> {
        let Some(token) = Token::read(token) else {
            return Ok(None);
        };
        let mut tx = self.db.read().await?;
        let row = staff::of_session(&mut tx, &token.hash(), self.now()).await?;
        Ok(row.map(Staff::from))
    }

    /// Ends a session. Unknown tokens are passed over.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sign_out(&self, token: &str) -> Result<(), StoreError> {
        let Some(token) = Token::read(token) else {
            return Ok(());
        };
        let mut tx = self.db.begin().await?;
        if let Some(row) = staff::of_session(&mut tx, &token.hash(), self.now()).await? {
            self.note(&mut tx, Actor::Staff(row.id()), "signed_out", Subject::Staff(row.id()), None).await?;
        }
        staff::close_session(&mut tx, &token.hash()).await?;
        tx.commit().await
    }

    /// Makes an account of the desk.
    ///
    /// # Errors
    /// See [`AddStaffError`].
    pub async fn add_staff(&self, login: &str, name: &str, password: String) -> Result<Staff, AddStaffError> {
        let staff = Staff { id: self.id(), login: checked_login(login)?, name: name.trim().to_owned() };
        if !staff.name.validate_length(Some(1), Some(LONGEST_NAME), None) {
            return Err(AddStaffError::Name);
        }
        let password_hash = self.passwords.hash(password).await?;
        let mut tx = self.db.begin().await?;
        let new = NewStaff {
            id: staff.id,
            login: &staff.login,
            name: &staff.name,
            password_hash: &password_hash,
            created_at: self.now(),
        };
        match staff::add(&mut tx, &new).await {
            Err(StoreError::Conflict { .. }) => return Err(AddStaffError::Taken(staff.login)),
            other => other?,
        }
        self.note(&mut tx, Actor::System, "account_made", Subject::Staff(staff.id), None).await?;
        tx.commit().await?;
        Ok(staff)
    }

    /// A password for an account made by the command line: 120 bits, easy to copy.
    #[must_use]
    pub fn suggest_password(&self) -> String {
        self.ids.token().reveal().chars().filter(char::is_ascii_alphanumeric).take(20).collect()
    }
}

fn checked_login(typed: &str) -> Result<String, AddStaffError> {
    let login = typed.trim();
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || ".-_".contains(sign);
    if (3..=LONGEST_LOGIN).contains(&login.len()) && login.chars().all(fits) {
        Ok(login.to_owned())
    } else {
        Err(AddStaffError::Login(typed.to_owned()))
    }
}

/// What counts as one place: an IPv4 address, or the 64 bits that an IPv6 household is given.
fn place(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}
