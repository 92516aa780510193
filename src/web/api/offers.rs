//! A request may name an offer of the directory in place of a provider's price: it is looked up before the answer.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::body::{Refused, id_of};
use crate::directory::Offer;
use crate::web::Web;
use crate::web::problem::Problem;

/// The offers of the directory by code; empty when no request names one.
#[derive(Default)]
pub(super) struct Offers(BTreeMap<String, Offer>);

/// The code that a request names without a price.
fn code(request: &Value) -> Option<&str> {
    let provider = request.get("provider")?;
    provider.get("offer").and_then(Value::as_str).filter(|_| provider.get("hour").is_none_or(Value::is_null))
}

impl Offers {
    /// Reads the directory when a request, or one of an array, names an offer.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn named(web: &Web, asked: &Value) -> Result<Offers, Problem> {
        let any = match asked {
            Value::Array(all) => all.iter().any(|one| code(one).is_some()),
            alone => code(alone).is_some(),
        };
        if !any {
            return Ok(Offers::default());
        }
        let all = web.app().offers().await.map_err(|fault| Problem::internal(&fault))?;
        Ok(Offers(all.into_iter().map(|offer| (offer.code.clone(), offer)).collect()))
    }

    /// The request with what the offer says in place of its code alone.
    ///
    /// # Errors
    /// When there is no such offer today, or more than its code is given.
    pub(super) fn filled<'v>(&self, request: &'v Value) -> Result<Cow<'v, Value>, Refused> {
        let Some(code) = code(request) else { return Ok(Cow::Borrowed(request)) };
        let refused = |why: &'static str, field: &str, message: String| Refused {
            id: id_of(request),
            code: why,
            field: Some(field.to_owned()),
            message,
        };
        if let Some(member) =
            ["name", "least_hours"].into_iter().find(|member| request["provider"].get(member).is_some())
        {
            let message = format!("{member} is the offer's own: give offer alone, or hour and the rest");
            return Err(refused("not_allowed", &format!("provider.{member}"), message));
        }
        let Some(offer) = self.0.get(code) else {
            let message = format!("no offer {code:?} in the directory today: give hour instead");
            return Err(refused("unknown_offer", "provider.offer", message));
        };
        let mut request = request.clone();
        let terms = &offer.terms;
        request["provider"] =
            json!({"name": terms.provider, "offer": code, "hour": terms.hour, "least_hours": terms.least});
        Ok(Cow::Owned(request))
    }
}
