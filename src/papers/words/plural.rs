//! One, few or many: how a noun agrees with the number before it.
//!
//! The categories and rules for cardinals are those of Unicode CLDR 48 (`common/supplemental/plurals.xml`), for the
//! languages of the papers and numbers below a million. `icu_plurals` would bring a data provider for ten functions.

use crate::papers::language::Language;

/// A category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Plural {
    One,
    Two,
    Few,
    Many,
    Other,
}

/// What the papers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Counted {
    Hours,
    CalendarDays,
    WorkingDays,
    Twelfths,
}

impl Plural {
    /// The category of a decimal number, for instance `8` or `6.667`.
    pub(crate) fn of(language: Language, number: &str) -> Plural {
        let (whole, decimals) = number.trim_start_matches('-').split_once('.').unwrap_or((number, ""));
        let whole: u64 = whole.trim_start_matches('-').parse().unwrap_or_default();
        let integer = decimals.is_empty();
        match language {
            Language::It | Language::En | Language::Es | Language::Sq => one_if(integer && whole == 1),
            Language::Fr | Language::Pt => one_if(whole <= 1),
            Language::Ro => romanian(whole, integer),
            Language::Uk | Language::Ru => east_slavic(whole, integer),
            Language::Tl => one_if(tagalog(whole, decimals)),
            Language::Si => one_if(whole <= 1 && integer),
            Language::Ar => arabic(whole, integer),
            Language::Zh => Plural::Other,
        }
    }
}

const fn one_if(one: bool) -> Plural {
    if one { Plural::One } else { Plural::Other }
}

const fn romanian(whole: u64, integer: bool) -> Plural {
    match whole % 100 {
        _ if integer && whole == 1 => Plural::One,
        _ if !integer || whole == 0 => Plural::Few,
        1..=19 => Plural::Few,
        _ => Plural::Other,
    }
}

const fn east_slavic(whole: u64, integer: bool) -> Plural {
    let teens = matches!(whole % 100, 11..=14);
    match whole % 10 {
        _ if !integer => Plural::Other,
        1 if !teens => Plural::One,
        2..=4 if !teens => Plural::Few,
        _ => Plural::Many,
    }
}

/// The last digit alone decides, that of the decimals where there are some.
fn tagalog(whole: u64, decimals: &str) -> bool {
    let last = decimals.chars().last().and_then(|digit| digit.to_digit(10)).map_or(whole % 10, u64::from);
    !matches!(last, 4 | 6 | 9)
}

const fn arabic(whole: u64, integer: bool) -> Plural {
    match whole % 100 {
        _ if !integer => Plural::Other,
        _ if whole == 1 => Plural::One,
        _ if whole == 2 => Plural::Two,
        3..=10 => Plural::Few,
        11..=99 => Plural::Many,
        _ => Plural::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fall_in_the_categories_of_their_language() {
        for (language, number, plural) in [
            (Language::It, "1", Plural::One),
            (Language::It, "1.5", Plural::Other),
            (Language::It, "0", Plural::Other),
            (Language::En, "11", Plural::Other),
            (Language::Fr, "0", Plural::One),
            (Language::Fr, "1.5", Plural::One),
            (Language::Fr, "2", Plural::Other),
            (Language::Ro, "1", Plural::One),
            (Language::Ro, "15", Plural::Few),
            (Language::Ro, "26", Plural::Other),
            (Language::Ro, "112", Plural::Few),
            (Language::Ro, "2.5", Plural::Few),
            (Language::Uk, "1", Plural::One),
            (Language::Uk, "22", Plural::Few),
            (Language::Ru, "11", Plural::Many),
            (Language::Ru, "26", Plural::Many),
            (Language::Ru, "6.667", Plural::Other),
            (Language::Ar, "2", Plural::Two),
            (Language::Ar, "10", Plural::Few),
            (Language::Ar, "26", Plural::Many),
            (Language::Ar, "100", Plural::Other),
            (Language::Zh, "1", Plural::Other),
        ] {
            assert_eq!(Plural::of(language, number), plural, "{number} in {language:?}");
        }
    }
}
