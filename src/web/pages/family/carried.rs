//! A case of the calculator carried into a request: what it says of each step.

use serde_json::Value;

use crate::ccnl::{Livello, Regime};
use crate::web::fields::Fields;
use crate::web::forms::need::Step;
use crate::web::forms::saved::to_answers;

/// Hidden field that holds the case while the first step is open.
pub const CASE: &str = "caso";

/// The answers of the first step that a case gives; nothing when it carries no regime.
#[must_use]
pub fn first(case: &Fields) -> Fields {
    let mut form = Fields::default();
    let Ok(regime) = case.get("regime").parse::<Regime>() else { return form };
    form.push("come", regime.code());
    let mut set = |name: &str, value: &str| form.set(name, value);
    if case.is("several_non_self_sufficient", "true") {
        set("persone", "piu");
    }
    match case.get("livello").parse::<Livello>() {
        Ok(Livello::A) => pair(&mut set, "colf", "faccende", "una"),
        Ok(Livello::B) => pair(&mut set, "colf", "faccende", "piu"),
        Ok(Livello::C) => pair(&mut set, "colf", "faccende", "cucina"),
        Ok(Livello::D) => pair(&mut set, "colf", "faccende", "casa"),
        Ok(Livello::As) => {
            pair(&mut set, "badante", "autonomia", "si");
            set("compagnia", "si");
        }
        Ok(Livello::Bs) if case.is("child_under_six", "true") || case.is("care", "children") => {
            set("ruolo", "babysitter");
        }
        Ok(Livello::Bs) if case.is("care", "self_sufficient") => pair(&mut set, "badante", "autonomia", "si"),
        Ok(Livello::Cs) => {
            pair(&mut set, "badante", "autonomia", "no");
            set("formata", "no");
        }
        Ok(Livello::Ds) => {
            pair(&mut set, "badante", "autonomia", "no");
            set("formata", "si");
        }
        Ok(Livello::Bs) | Err(_) => {}
    }
    form.set(CASE, &case.encode());
    form
}

fn pair(set: &mut impl FnMut(&str, &str), role: &str, name: &str, value: &str) {
    set("ruolo", role);
    set(name, value);
}

/// What the case says of the steps that follow, ready to be kept.
#[must_use]
pub fn later(case: &Fields) -> Vec<(Step, Value)> {
    let mut steps = Vec::new();
    let mut add = |step: Step, pairs: &[(&str, &str)]| {
        let mut fields = Fields::default();
        pairs.iter().filter(|(_, value)| !value.is_empty()).for_each(|(name, value)| fields.push(name, value));
        if !fields.is_empty() {
            steps.push((step, to_answers(&fields, &[])));
        }
    };
    let hours = case.get("weekly_hours").replace('.', ",");
    add(Step::When, &[("ore", &hours)]);
    add(Step::Where, &[("durata", case.get("term"))]);
    add(Step::Home, &[("vitto", case.get("board_lodging"))]);
    let pay = case.get("agreed_pay").replace('.', ",");
    let cuaf = if case.is("cuaf", "false") { "no" } else { "" };
    add(Step::Pay, &[("paga", &pay), ("cuaf", cuaf)]);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_fills_what_it_knows_and_no_more() {
        let case = Fields::parse("regime=convivente&livello=CS&weekly_hours=54&agreed_pay=1250.00&cuaf=false");
        let form = first(&case);
        assert_eq!((form.get("ruolo"), form.get("autonomia"), form.get("come")), ("badante", "no", "convivente"));
        let steps: Vec<Step> = later(&case).into_iter().map(|(step, _)| step).collect();
        assert_eq!(steps, [Step::When, Step::Pay]);
        assert!(first(&Fields::parse("regime=altro&livello=Z")).is_empty());
    }
}
