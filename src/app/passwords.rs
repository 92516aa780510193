//! Passwords: argon2id, on threads of their own, a few at a time.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::{OnceCell, Semaphore};
use validator::ValidateLength;

/// How many passwords are worked on at once: each takes about 19 MB for a moment.
const AT_ONCE: usize = 4;

/// The shortest password of the desk (NIST SP 800-63B asks 8 at least, and 15 where it stands alone;
/// attempts are few here).
const SHORTEST: u64 = 12;

/// The longest: hashing must not become a way to keep the service busy.
const LONGEST: u64 = 256;

/// Why a password is not accepted or cannot be worked on.
#[derive(Debug, thiserror::Error)]
pub enum PasswordFault {
    /// Too short or too long.
    #[error("invalid password, expected {SHORTEST} to {LONGEST} characters")]
    Length,
    /// The hash could not be computed.
    #[error("cannot hash the password")]
    Hash,
}

/// Hashes and verifies passwords.
#[derive(Debug)]
pub struct Passwords {
    gate: Arc<Semaphore>,
    nobody: OnceCell<String>,
}

impl Default for Passwords {
    fn default() -> Passwords {
        Passwords::new()
    }
}

impl Passwords {
    /// Ready to work.
    #[must_use]
    pub fn new() -> Passwords {
        Passwords { gate: Arc::new(Semaphore::new(AT_ONCE)), nobody: OnceCell::new() }
    }

    /// The argon2id hash of a new password, in PHC form.
    ///
    /// # Errors
    /// When the password is too short or too long.
    pub async fn hash(&self, password: String) -> Result<String, PasswordFault> {
        if !password.validate_length(Some(SHORTEST), Some(LONGEST), None) {
            return Err(PasswordFault::Length);
        }
        self.work(move || hash(&password)).await
    }

    /// Whether `password` is the one of `hash`. Without a hash (nobody has that name) the same work
    /// is done on a hash of nothing, so that the time taken tells nobody who has an account.
    ///
    /// # Errors
    /// When the hash cannot be computed.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, PasswordFault> {
        let known = hash.is_some();
        let hash = match hash {
            Some(hash) => hash,
            None => self.nobody.get_or_try_init(|| self.work(|| self::hash("nobody has this one"))).await?.clone(),
        };
        let right = self.work(move || Ok(is_right(&password, &hash))).await?;
        Ok(right && known)
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> Result<T, PasswordFault> + Send + 'static,
    ) -> Result<T, PasswordFault> {
        let _turn = Arc::clone(&self.gate).acquire_owned().await.map_err(|_| PasswordFault::Hash)?;
        tokio::task::spawn_blocking(job).await.map_err(|_| PasswordFault::Hash)?
    }
}

fn hash(password: &str) -> Result<String, PasswordFault> {
    Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(|_| PasswordFault::Hash)
}

fn is_right(password: &str, hash: &str) -> bool {
    if !password.validate_length(None, Some(LONGEST), None) {
        return false;
    }
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_right_password_and_no_other() {
        let passwords = Passwords::new();
        let hash = passwords.hash("una frase lunga".to_owned()).await.expect("hashed");
        assert!(hash.starts_with("$argon2id$"));
        assert!(passwords.verify("una frase lunga".to_owned(), Some(hash.clone())).await.expect("verified"));
        assert!(!passwords.verify("un'altra frase".to_owned(), Some(hash)).await.expect("verified"));
        assert!(!passwords.verify("nobody has this one".to_owned(), None).await.expect("verified"));
    }

    #[tokio::test]
    async fn short_passwords_are_refused() {
        let fault = Passwords::new().hash("breve".to_owned()).await.expect_err("short");
        assert_eq!(fault.to_string(), "invalid password, expected 12 to 256 characters");
    }
}
