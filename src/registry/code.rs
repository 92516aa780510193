//! Public codes, by which the desk and the people name a file aloud: `C-0412`, `R-2026-0417`, `F-0007`.

/// A number that no code can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not the number of a code, expected 1 or more")]
pub struct CodeFault(pub i64);

/// The code of the `number`-th candidacy.
///
/// # Errors
/// When the number is not positive.
pub fn worker_code(number: i64) -> Result<String, CodeFault> {
    if number < 1 { Err(CodeFault(number)) } else { Ok(format!("C-{number:04}")) }
}

/// The code of the `number`-th request submitted in `year`.
///
/// # Errors
/// When the number is not positive.
pub fn request_code(year: i32, number: i64) -> Result<String, CodeFault> {
    if number < 1 { Err(CodeFault(number)) } else { Ok(format!("R-{year:04}-{number:04}")) }
}

/// The code of the `number`-th household that entered its employments by hand.
///
/// # Errors
/// When the number is not positive.
pub fn household_code(number: i64) -> Result<String, CodeFault> {
    if number < 1 { Err(CodeFault(number)) } else { Ok(format!("F-{number:04}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_at_least_four_digits() {
        assert_eq!(worker_code(412).as_deref(), Ok("C-0412"));
        assert_eq!(worker_code(12345).as_deref(), Ok("C-12345"));
        assert_eq!(request_code(2026, 417).as_deref(), Ok("R-2026-0417"));
        assert_eq!(household_code(7).as_deref(), Ok("F-0007"));
        assert_eq!(worker_code(0), Err(CodeFault(0)));
    }
}
