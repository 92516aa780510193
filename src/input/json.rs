//! JSON in which no object names a member twice. `serde_json` by itself keeps the last one and says nothing, so that two
//! readers could see two things in one text; here the first such member is a fault. One pass, as quick as without.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};

use super::{InputError, Read};

/// Reads a JSON text; `what` it is (`line`, `body`) is said in faults. In this order: `not_utf8`, `not_json`,
/// `repeated_field` with the place of the first member that is given twice.
pub(crate) fn json(text: &[u8], what: &str) -> Read<Value> {
    let unread = |code, message| InputError { code, field: None, message };
    let text =
        std::str::from_utf8(text).map_err(|error| unread("not_utf8", format!("the {what} is not UTF-8: {error}")))?;
    let repeated = RefCell::new(None);
    let mut from = serde_json::Deserializer::from_str(text);
    let value = Place { within: None, repeated: &repeated }.deserialize(&mut from);
    let value = value.and_then(|value| from.end().map(|()| value));
    let value = value.map_err(|error| unread("not_json", format!("the {what} is not JSON: {error}")))?;
    match repeated.into_inner() {
        None => Ok(value),
        Some(field) => Err(InputError::of("repeated_field", &field, format!("field {field} is given twice"))),
    }
}

/// Where in the text a value stands, and what was found so far.
#[derive(Clone, Copy)]
struct Place<'p> {
    within: Option<(&'p Place<'p>, Step<'p>)>,
    /// The first member given twice.
    repeated: &'p RefCell<Option<String>>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Member(&'p str),
    Entry(usize),
}

impl Place<'_> {
    fn path(&self, member: &str) -> String {
        match self.within {
            None => member.to_owned(),
            Some((outer, Step::Member(name))) => outer.path(&format!("{name}.{member}")),
            Some((outer, Step::Entry(at))) => outer.path(&format!("{at}.{member}")),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(value) =
            list.next_element_seed(Place { within: Some((&self, Step::Entry(all.len()))), ..self })?
        {
            all.push(value);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(Place { within: Some((&self, Step::Member(&name))), ..self })?;
            match object.entry(name) {
                Entry::Vacant(free) => drop(free.insert(value)),
                Entry::Occupied(mut taken) => {
                    self.repeated.borrow_mut().get_or_insert_with(|| self.path(taken.key()));
                    taken.insert(value);
                }
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &[u8]) -> (&'static str, Option<String>) {
        let fault = json(text, "line").expect_err("a fault");
        (fault.code, fault.field)
    }

    #[test]
    fn what_is_read_is_what_serde_json_reads() {
        for text in [
            r#"{"a":[1,-2,3.5,1e3,null,true,{"b":"\u00e8\n","c":[]}],"":{}}"#,
            " 7 ",
            "\"x\"",
            "[]",
            "18446744073709551615",
            "-9223372036854775808",
            r#"{"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}]}"#,
        ] {
            let plain: Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(json(text.as_bytes(), "line").expect("read"), plain, "{text}");
        }
    }

    #[test]
    fn a_member_given_twice_is_named_with_its_place() {
        let at = |field: &str| ("repeated_field", Some(field.to_owned()));
        assert_eq!(fault(br#"{"a":1,"b":2,"a":1}"#), at("a"), "also with the same value");
        assert_eq!(fault(br#"{"a":1,"\u0061":2}"#), at("a"), "also written with escapes");
        assert_eq!(fault(br#"{"offers":[{},{"week":[],"week":[]}],"id":1,"id":2}"#), at("offers.1.week"), "the first");
        assert_eq!(fault(br#"{"a":null,"a":null}"#), at("a"));
        assert_eq!(fault(br#"{"a":1,"a":2"#), ("not_json", None), "what is no JSON is no JSON");
        assert_eq!(fault(br#"{"a":1,"a":2} x"#), ("not_json", None));
        assert_eq!(fault(b"\"\xff\""), ("not_utf8", None));
        assert_eq!(fault("[".repeat(100_000).as_bytes()), ("not_json", None), "depth has an end");
    }
}
