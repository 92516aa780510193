//! What the exchange format of matching reads besides the values that every format knows.

use serde_json::Value;

use crate::geo::NilId;
use crate::input::wrong_type;
pub(super) use crate::input::{
    InputError, Object, Read, count, date, flag, hours, hours_or_none, list, money, parsed, text,
};

/// A district by its number.
pub(super) fn nil(value: &Value, field: &str) -> Read<NilId> {
    let number = value.as_u64().ok_or_else(|| wrong_type(value, field, "the number of a NIL"))?;
    let none = || InputError::of("invalid_value", field, format!("no NIL {number}, expected 1 to {}", NilId::COUNT));
    NilId::new(number).ok_or_else(none)
}
