//! Tokens of sessions and of links: known to their holder, kept only as a hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// A token of 256 random bits, written in 43 signs that need no escaping in an address.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// From its bits.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Token {
        Token(bytes)
    }

    /// What someone sent as a token; `None` when it cannot be one.
    #[must_use]
    pub fn read(text: &str) -> Option<Token> {
        if text.len() != 43 {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Token)
    }

    /// To be given to its holder, and written nowhere.
    #[must_use]
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is stored: SHA-256, in 64 hexadecimal digits.
    #[must_use]
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Token(hidden)")
    }
}

/// The hash under which attempts to sign in are counted.
pub(super) fn key_hash(kind: &str, key: &str) -> String {
    hex::encode(Sha256::digest(format!("{kind}\0{key}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_does_not_print() {
        let token = Token::from_bytes([7; 32]);
        assert_eq!(Token::read(&token.reveal()), Some(token.clone()));
        assert_eq!(format!("{token:?}"), "Token(hidden)");
        assert_eq!(token.hash().len(), 64);
    }

    #[test]
    fn what_cannot_be_a_token_is_refused() {
        for text in ["", "short", &"a".repeat(44), &"?".repeat(43)] {
            assert_eq!(Token::read(text), None, "{text}");
        }
    }
}
