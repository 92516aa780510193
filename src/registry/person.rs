//! The data of a person, kept apart from what the ranking may know, and how they are checked.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use validator::{ValidateEmail, ValidateLength, ValidateRange};

/// The age from which a person may enrol: 18 completed (regional law 15/2015, art. 7; D-REG-1).
const ADULT_AT: i32 = 18;

/// The longest text accepted in a field.
const LONGEST: u64 = 200;

/// Digits of a telephone number, from and to.
const PHONE_DIGITS: (usize, usize) = (6, 15);

/// A worker's data as typed so far; nothing is required of a draft.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonDraft {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Electronic mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Only to verify adulthood.
    pub birth_date: Option<NaiveDate>,
}

/// A worker's data, checked.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Electronic mail; may be empty when there is a telephone.
    pub email: String,
    /// Telephone; may be empty when there is electronic mail.
    pub phone: String,
}

/// A family's contact as typed so far.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactDraft {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Electronic mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Where the work is.
    pub address: String,
}

/// A family's contact, checked.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Electronic mail; may be empty when there is a telephone.
    pub email: String,
    /// Telephone; may be empty when there is electronic mail.
    pub phone: String,
    /// Where the work is; may be empty until someone is chosen.
    pub address: String,
}

/// Personal data never print: not in logs, not in panics.
macro_rules! hide {
    ($($name:ident),+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    )+};
}
hide!(PersonDraft, Person, ContactDraft, Contact);

/// A field of a person's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// Electronic mail.
    Email,
    /// Telephone.
    Phone,
    /// Birth date.
    BirthDate,
    /// Where the work is.
    Address,
}

/// What is wrong with a person's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The field is empty.
    #[error("missing {0:?}")]
    Missing(Field),
    /// The field is too long, or holds control characters.
    #[error("invalid {0:?}, expected at most {LONGEST} characters of text")]
    NotText(Field),
    /// Not an address of electronic mail.
    #[error("invalid Email, expected name@place")]
    NotEmail,
    /// Not a telephone number.
    #[error("invalid Phone, expected 6 to 15 digits, perhaps after a +")]
    NotPhone,
    /// Neither telephone nor electronic mail: nobody could answer.
    #[error("missing Phone or Email, at least one of them")]
    NoWayToAnswer,
    /// A birth date that is not in the past or over 120 years ago.
    #[error("invalid BirthDate {0}")]
    NotBirthDate(NaiveDate),
    /// Not yet an adult.
    #[error("only adults may enrol: from {adult_from} (regional law 15/2015, art. 7)")]
    Minor {
        /// The day the person completes 18 years.
        adult_from: NaiveDate,
    },
}

impl Fault {
    /// The field to show it at.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Fault::Missing(field) | Fault::NotText(field) => field,
            Fault::NotEmail => Field::Email,
            Fault::NotPhone | Fault::NoWayToAnswer => Field::Phone,
            Fault::NotBirthDate(_) | Fault::Minor { .. } => Field::BirthDate,
        }
    }
}

/// The day a person born on `birth` completes 18 years. Born on 29 February: 1 March where the
/// year has no such day.
#[must_use]
pub fn adult_from(birth: NaiveDate) -> Option<NaiveDate> {
    let year = birth.year().checked_add(ADULT_AT)?;
    birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

impl Person {
    /// Checks what was typed, on the day `today`.
    ///
    /// # Errors
    /// Every fault, not the first.
    pub fn check(draft: &PersonDraft, today: NaiveDate) -> Result<Person, Vec<Fault>> {
        let mut faults = Vec::new();
        let (first_name, last_name, email, phone) =
            common([&draft.first_name, &draft.last_name, &draft.email, &draft.phone], &mut faults);
        match draft.birth_date {
            None => faults.push(Fault::Missing(Field::BirthDate)),
            Some(birth) => faults.extend(birth_fault(birth, today)),
        }
        if faults.is_empty() { Ok(Person { first_name, last_name, email, phone }) } else { Err(faults) }
    }
}

impl Contact {
    /// Checks what was typed.
    ///
    /// # Errors
    /// Every fault, not the first.
    pub fn check(draft: &ContactDraft) -> Result<Contact, Vec<Fault>> {
        let mut faults = Vec::new();
        let (first_name, last_name, email, phone) =
            common([&draft.first_name, &draft.last_name, &draft.email, &draft.phone], &mut faults);
        let address = text(&draft.address, Field::Address, false, &mut faults);
        if faults.is_empty() { Ok(Contact { first_name, last_name, email, phone, address }) } else { Err(faults) }
    }
}

fn birth_fault(birth: NaiveDate, today: NaiveDate) -> Option<Fault> {
    if birth >= today || today.year() - birth.year() > 120 {
        return Some(Fault::NotBirthDate(birth));
    }
    match adult_from(birth) {
        None => Some(Fault::NotBirthDate(birth)),
        Some(adult_from) if adult_from > today => Some(Fault::Minor { adult_from }),
        Some(_) => None,
    }
}

/// Names and ways to answer, trimmed.
fn common(typed: [&str; 4], faults: &mut Vec<Fault>) -> (String, String, String, String) {
    let [first, last, email, phone] = typed;
    let first = text(first, Field::FirstName, true, faults);
    let last = text(last, Field::LastName, true, faults);
    let email = text(email, Field::Email, false, faults);
    let phone = text(phone, Field::Phone, false, faults);
    if email.is_empty() && phone.is_empty() {
        faults.push(Fault::NoWayToAnswer);
    }
    if !email.is_empty() && !is_email(&email) {
        faults.push(Fault::NotEmail);
    }
    if !phone.is_empty() && !is_phone(&phone) {
        faults.push(Fault::NotPhone);
    }
    (first, last, email, phone)
}

fn text(typed: &str, field: Field, required: bool, faults: &mut Vec<Fault>) -> String {
    let trimmed = typed.trim();
    if trimmed.is_empty() && required {
        faults.push(Fault::Missing(field));
    }
    if !trimmed.validate_length(None, Some(LONGEST), None) || trimmed.chars().any(char::is_control) {
        faults.push(Fault::NotText(field));
    }
    trimmed.to_owned()
}

/// An address that mail can reach from outside: the form of HTML, at a place with a dot.
fn is_email(text: &str) -> bool {
    text.validate_email() && text.rsplit_once('@').is_some_and(|(_, place)| place.contains('.'))
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text.strip_prefix('+').unwrap_or(text);
    let (least, most) = PHONE_DIGITS;
    digits.validate_range(Some(least), Some(most), None, None)
        && plain.chars().all(|sign| sign.is_ascii_digit() || " -./()".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn draft(birth: NaiveDate) -> PersonDraft {
        PersonDraft {
            first_name: " Prova ".to_owned(),
            last_name: "Inventata".to_owned(),
            email: "prova@example.org".to_owned(),
            phone: String::new(),
            birth_date: Some(birth),
        }
    }

    #[test]
    fn eighteen_completed_on_the_birthday_itself() {
        let today = day(2026, 11, 22);
        assert!(Person::check(&draft(day(2008, 11, 22)), today).is_ok());
        let faults = Person::check(&draft(day(2008, 11, 23)), today).expect_err("a day too young");
        assert_eq!(faults, [Fault::Minor { adult_from: day(2026, 11, 23) }]);
    }

    #[test]
    fn born_on_29_february_is_adult_on_1_march() {
        assert_eq!(adult_from(day(2008, 2, 29)), Some(day(2026, 3, 1)));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let typed = PersonDraft { email: "nowhere".to_owned(), phone: "12".to_owned(), ..PersonDraft::default() };
        let faults = Person::check(&typed, day(2026, 11, 22)).expect_err("nothing is right");
        assert_eq!(
            faults,
            [
                Fault::Missing(Field::FirstName),
                Fault::Missing(Field::LastName),
                Fault::NotEmail,
                Fault::NotPhone,
                Fault::Missing(Field::BirthDate),
            ]
        );
    }

    #[test]
    fn one_way_to_answer_is_enough_and_none_is_not() {
        let typed = ContactDraft {
            first_name: "Prova".to_owned(),
            last_name: "Inventata".to_owned(),
            ..ContactDraft::default()
        };
        assert_eq!(Contact::check(&typed).expect_err("no way"), [Fault::NoWayToAnswer]);
        let typed = ContactDraft { phone: "+39 02 0000 0000".to_owned(), ..typed };
        assert!(Contact::check(&typed).is_ok());
    }

    #[test]
    fn texts_have_the_shape_of_what_they_are() {
        for good in ["prova@example.org", "p.r+o'va@posta.example.org", "PROVA@EXAMPLE.ORG"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "prova",
            "@example.org",
            "prova@",
            "prova@example",
            "p rova@example.org",
            "a@b@example.org",
            "prova@.org",
            "prova@example.org.",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        for good in ["000000", "+39 02 0000 0000", "(02) 000.000-00/0"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["00000", "0000000000000000", "02 000 000 x", "02+000000", ""] {
            assert!(!is_phone(bad), "{bad}");
        }
        let named = |name: &str| PersonDraft { first_name: name.to_owned(), ..draft(day(1990, 1, 1)) };
        assert!(Person::check(&named(&"è".repeat(200)), day(2026, 11, 22)).is_ok(), "characters, not bytes");
        for bad in ["è".repeat(201), "a\u{7}b".to_owned()] {
            let faults = Person::check(&named(&bad), day(2026, 11, 22)).expect_err("no text");
            assert_eq!(faults, [Fault::NotText(Field::FirstName)]);
        }
    }

    #[test]
    fn personal_data_do_not_print() {
        assert_eq!(format!("{:?}", draft(day(1990, 1, 1))), "PersonDraft(hidden)");
    }
}
