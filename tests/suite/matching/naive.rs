//! A second matcher, slow and plain, that shares no code with the first: it reads the JSON and the
//! tables by itself, keeps a week as 672 booleans, tries days one by one, and adds its own points.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

type Quarters = Vec<bool>;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

/// The tables, read anew from the files of the project.
pub struct Tables {
    travel: BTreeMap<(u64, u64), u64>,
    outside: BTreeMap<String, Vec<u64>>,
    pay: toml::Table,
    weights: toml::Table,
    on: i64,
    sums: std::cell::RefCell<BTreeMap<(u128, usize), Vec<usize>>>,
}

/// A worker with her weeks spelled out.
pub struct Person {
    fields: Value,
    weeks: Vec<Quarters>,
    skills: BTreeSet<String>,
}

impl Person {
    pub fn read(line: &str) -> Person {
        let fields: Value = serde_json::from_str(line).expect("JSON");
        let weeks = fields["offers"].as_array().expect("offers").iter().map(|offer| spelled(&offer["week"])).collect();
        let skills = list(&fields["skills"]).into_iter().map(str::to_owned).collect();
        Person { fields, weeks, skills }
    }

    pub fn id(&self) -> &str {
        self.fields["id"].as_str().expect("an id")
    }
}

pub fn spelled(ranges: &Value) -> Quarters {
    let mut week = vec![false; 672];
    for range in ranges.as_array().into_iter().flatten() {
        let text = range.as_str().expect("a range");
        let day = DAYS.iter().position(|day| text.starts_with(day)).expect("a day");
        let minute = |at: usize| -> usize {
            text[at..at + 2].parse::<usize>().expect("hours") * 60
                + text[at + 3..at + 5].parse::<usize>().expect("minutes")
        };
        for quarter in minute(4) / 15..minute(10) / 15 {
            week[day * 96 + quarter] = true;
        }
    }
    week
}

/// Hundredths of a number written with a point.
pub fn hundredths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    whole.parse::<i64>().expect("a number") * 100 + format!("{part:0<2}").parse::<i64>().expect("a fraction")
}

fn quarters(hours: &Value) -> usize {
    usize::try_from(hundredths(hours.as_str().expect("hours")) / 25).expect("hours")
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().map(|item| item.as_str().expect("a text")).collect()
}

fn level(text: &str) -> usize {
    LEVELS.iter().position(|level| *level == text).expect("a level")
}

fn serves(person: &Person, asked: &str) -> bool {
    person.skills.contains(asked) || person.skills.contains(asked.split('@').next().expect("a task"))
}

impl Tables {
    /// The tables of a day, with the weights of a version.
    pub fn read(on: &str, weights: &str) -> Tables {
        let text = |name: &str| {
            std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a table")
        };
        let mut travel = BTreeMap::new();
        for line in text("data/travel-minutes.csv").lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let number = |at: usize| cells[at].parse::<u64>().expect("a number");
            travel.insert((number(0), number(1)), number(2));
        }
        let minutes = text("data/municipality-nil-minutes.csv");
        let outside = minutes.lines().skip(1).map(|line| {
            let (code, rest) = line.split_once(',').expect("cells");
            (code.to_owned(), rest.trim().split(',').map(|cell| cell.parse().expect("minutes")).collect())
        });
        Tables {
            travel,
            outside: outside.collect(),
            pay: text("rules/minimi/2026-01-01.toml").parse().expect("TOML"),
            weights: text(&format!("rules/matching/{weights}.toml")).parse().expect("TOML"),
            on: days(on),
            sums: std::cell::RefCell::default(),
        }
    }

    fn weight(&self, criterion: &str, key: &str) -> u64 {
        self.weights[criterion][key].as_str().expect("quoted").parse().expect("a number")
    }

    fn minimum(&self, request: &Value) -> Option<i64> {
        let table = match request["regime"].as_str().expect("a regime") {
            "convivente" => "tabella_a",
            "convivente_ridotto" => "tabella_b",
            "non_convivente" => "tabella_c",
            "assistenza_notturna" => "tabella_d",
            "presenza_notturna" => "tabella_e",
            _ => "tabella_g",
        };
        let row = request.get("livello").and_then(Value::as_str).unwrap_or("unico");
        self.pay[table].get(row)?.as_str().filter(|amount| *amount != "-").map(hundredths)
    }

    /// What stands in place of an answer, as code and field.
    pub fn refusal(&self, request: &Value) -> Option<(&'static str, &'static str)> {
        let regime = request["regime"].as_str().expect("a regime");
        let pattern = &request["pattern"];
        let kind = pattern["kind"].as_str().expect("a kind");
        let most = match regime {
            "convivente_ridotto" => 30 * 4,
            "non_convivente" | "copertura_riposi" => 40 * 4,
            _ => 54 * 4,
        };
        if hours(pattern) > most {
            return Some(("hours_over_maximum", "pattern"));
        }
        if kind == "slots" {
            let week = spelled(&pattern["week"]);
            let per_day: Vec<usize> =
                (0..7).map(|day| (0..96).filter(|quarter| week[day * 96 + quarter]).count()).collect();
            let longest = if regime == "convivente_ridotto" { 40 } else { 32 };
            if per_day.iter().any(|quarters| *quarters > longest) || per_day.iter().all(|quarters| *quarters > 0) {
                return Some(("unlawful_pattern", "pattern"));
            }
        }
        let minimum = self.minimum(request);
        if let Some((offered, minimum)) =
            request.get("offered_pay").and_then(Value::as_str).map(hundredths).zip(minimum)
            && offered < minimum
        {
            return Some(("below_minimum", "offered_pay"));
        }
        if minimum.is_none() {
            return Some(("livello_not_in_table", "livello"));
        }
        let always = vec![true; 672];
        (kind == "flexible" && !self.flexible(pattern, &always)).then_some(("impossible_pattern", "pattern"))
    }

    /// Totals that one day can hold, quarter by quarter: a session begun must reach its shortest length.
    fn day_sums(&self, usable: &[bool], shortest: usize) -> Vec<usize> {
        let key = usable.iter().rev().fold(0_u128, |bits, free| bits << 1 | u128::from(*free));
        if let Some(known) = self.sums.borrow().get(&(key, shortest)) {
            return known.clone();
        }
        // states[run] holds, as bits, the totals with a session of `run` quarters open (long ones together).
        let mut states = vec![0_u128; shortest + 1];
        states[0] = 1;
        for free in usable {
            let mut next = vec![0_u128; shortest + 1];
            next[0] = states[0] | states[shortest];
            if *free {
                for run in 0..=shortest {
                    next[(run + 1).min(shortest)] |= states[run] << 1;
                }
            }
            states = next;
        }
        let ends = states[0] | states[shortest];
        let sums: Vec<usize> = (1..=96).filter(|total| ends >> total & 1 == 1).collect();
        self.sums.borrow_mut().insert((key, shortest), sums.clone());
        sums
    }

    fn flexible(&self, pattern: &Value, free: &Quarters) -> bool {
        let windows = spelled(&pattern["windows"]);
        let usable: Vec<bool> = windows.iter().zip(free).map(|(window, free)| *window && *free).collect();
        let session = pattern["min_session"].as_str().expect("a length");
        let shortest =
            session[..2].parse::<usize>().expect("hours") * 4 + session[3..].parse::<usize>().expect("minutes") / 15;
        let goal = quarters(&pattern["hours"]);
        let most = pattern.get("max_days").and_then(Value::as_u64).unwrap_or(7);
        let days: Vec<Vec<usize>> = usable.chunks(96).map(|day| self.day_sums(day, shortest)).collect();
        choose(&days, goal, most, &mut BTreeMap::new())
    }

    /// The first condition that fails.
    pub fn first_miss(&self, request: &Value, person: &Person) -> Option<&'static str> {
        let worker = &person.fields;
        let offers = worker["offers"].as_array().expect("offers");
        if !offers.iter().any(|offer| offer["role"] == request["role"]) {
            return Some("role");
        }
        let at =
            offers.iter().position(|offer| offer["role"] == request["role"] && offer["regime"] == request["regime"]);
        let Some(at) = at else { return Some("regime") };
        let (offer, free) = (&offers[at], &person.weeks[at]);
        if !list(&request["needs"]).iter().all(|need| serves(person, need)) {
            return Some("skills");
        }
        for (language, needed) in request["languages"].as_object().into_iter().flatten() {
            let own = worker["languages"].get(language).and_then(Value::as_str);
            if own.is_none_or(|own| level(own) < level(needed.as_str().expect("a level"))) {
                return Some("languages");
            }
        }
        if !list(&request["conditions"]).iter().all(|condition| list(&worker["accepts"]).contains(condition)) {
            return Some("conditions");
        }
        if request["livello"] == "DS" && worker["trained"] != true {
            return Some("training");
        }
        if !self.free_enough(request, free) {
            return Some("week");
        }
        let job = hours(&request["pattern"]);
        if job < quarters(&offer["min_hours"]) || job > quarters(&offer["max_hours"]) {
            return Some("hours");
        }
        let lives_in = request["regime"].as_str().expect("a regime").starts_with("convivente");
        if !lives_in {
            let limit = worker.get("max_travel_minutes").and_then(Value::as_u64).unwrap_or(u64::MAX);
            let districts = worker.get("districts").and_then(Value::as_array);
            if self.minutes(request, worker) > limit || districts.is_some_and(|list| !list.contains(&request["nil"])) {
                return Some("travel");
            }
        }
        // Days written year first sort as texts.
        let start = request["start_on"].as_str().expect("a day");
        if worker["available_from"].as_str().expect("a day") > start {
            return Some("start");
        }
        if worker.get("right_to_work_until").and_then(Value::as_str).is_some_and(|until| until < start) {
            return Some("right_to_work");
        }
        let minimum = self.minimum(request).expect("in the table");
        let amount = |value: Option<&Value>| value.and_then(Value::as_str).map_or(minimum, hundredths);
        (amount(request.get("offered_pay")) < amount(offer.get("min_pay"))).then_some("pay")
    }

    fn free_enough(&self, request: &Value, free: &Quarters) -> bool {
        let pattern = &request["pattern"];
        match pattern["kind"].as_str().expect("a kind") {
            "live_in" => true,
            "flexible" => self.flexible(pattern, free),
            "slots" => spelled(&pattern["week"]).iter().zip(free).all(|(asked, free)| !asked || *free),
            _ => {
                let begins = if request["regime"] == "presenza_notturna" { 21 } else { 20 };
                list(&pattern["nights"]).iter().all(|night| {
                    let start = DAYS.iter().position(|day| day == night).expect("a day") * 96 + begins * 4;
                    (0..(32 - begins) * 4).all(|quarter| free[(start + quarter) % 672])
                })
            }
        }
    }

    fn minutes(&self, request: &Value, worker: &Value) -> u64 {
        let nil = request["nil"].as_u64().expect("a NIL");
        if let Some(home) = worker["home"].get("nil").and_then(Value::as_u64) {
            return self.travel[&(home, nil)];
        }
        let code = worker["home"]["municipality"].as_str().expect("a comune");
        self.outside[code][usize::try_from(nil).expect("small") - 1]
    }

    fn reasons(&self, request: &Value, person: &Person) -> Vec<Value> {
        let worker = &person.fields;
        let role = request["role"].as_str().expect("a role");
        let mut written = Vec::new();
        let mut line = |criterion: &str, value: String, points: u64| {
            let of = self.weight(criterion, "of");
            written.push(json!({"criterion": criterion, "value": value, "points": points.min(of), "of": of}));
        };
        let of = |criterion: &str| self.weight(criterion, "of");
        if request["regime"].as_str().expect("a regime").starts_with("convivente") {
            line("travel", "lives in".to_owned(), of("travel"));
        } else {
            let (full, none) = (self.weight("travel", "full_at_minutes"), self.weight("travel", "none_at_minutes"));
            let minutes = self.minutes(request, worker);
            let late = minutes.clamp(full, none) - full;
            let lost = of("travel") * late;
            line("travel", format!("{minutes} min"), (of("travel") * (none - full) - lost) / (none - full));
        }
        let likes = list(&request["likes"]);
        let met = likes.iter().filter(|like| serves(person, like)).count() as u64;
        let asked = likes.len() as u64;
        line("likes", format!("{met}/{asked}"), (of("likes") * met).checked_div(asked).unwrap_or(of("likes")));
        let months = worker["experience_months"].get(role).and_then(Value::as_u64).unwrap_or(0);
        line(
            "experience",
            format!("{months} months"),
            of("experience") * months / self.weight("experience", "full_at_months"),
        );
        let offer = worker["offers"].as_array().into_iter().flatten();
        let offer = offer.into_iter().find(|offer| offer["role"] == role && offer["regime"] == request["regime"]);
        let most = quarters(&offer.expect("an offer")["max_hours"]) as u64;
        let job = hours(&request["pattern"]) as u64;
        let shown = |quarters: u64| {
            ["", ".25", ".5", ".75"].map(|part| format!("{}{part}", quarters / 4))
                [usize::try_from(quarters % 4).expect("small")]
            .clone()
        };
        line("hours", format!("{}/{} h", shown(job), shown(most)), of("hours") * job / most);
        match (role, worker["trained"].as_bool()) {
            ("badante", Some(true)) => line("training", "trained".to_owned(), of("training")),
            ("badante", _) => line("training", "not trained".to_owned(), 0),
            _ => line("training", "not asked".to_owned(), of("training")),
        }
        let (mut above, mut room, mut shown) = (0, 0, BTreeMap::new());
        let cap = self.weight("language", "full_at_levels");
        for (language, needed) in request["languages"].as_object().into_iter().flatten() {
            let needed = level(needed.as_str().expect("a level"));
            let own = worker["languages"][language].as_str().expect("she has it");
            above += ((level(own) - needed) as u64).min(cap);
            room += ((5 - needed) as u64).min(cap);
            shown.insert(place(language), format!("{language} {own}"));
        }
        let text = shown.into_values().collect::<Vec<_>>().join(", ");
        let text = if text.is_empty() { "not asked".to_owned() } else { text };
        line("language", text, (of("language") * above).checked_div(room).unwrap_or(of("language")));
        if self.weights.contains_key("waiting") {
            let since = days(worker["waiting_since"].as_str().expect("a day"));
            let waited = u64::try_from(self.on - since).unwrap_or(0);
            line("waiting", format!("{waited} days"), of("waiting") * waited / self.weight("waiting", "full_at_days"));
        }
        written
    }

    /// The whole answer to a request that is not refused.
    pub fn answer(&self, request: &Value, people: &[Person], top: usize) -> Value {
        let id = request["id"].as_str().expect("an id");
        let (mut misses, mut found) = (BTreeMap::<&str, u64>::new(), Vec::new());
        for person in people {
            if let Some(miss) = self.first_miss(request, person) {
                *misses.entry(miss).or_default() += 1;
                continue;
            }
            let reasons = self.reasons(request, person);
            let points: u64 = reasons.iter().map(|reason| reason["points"].as_u64().expect("points")).sum();
            let worker = person.fields["id"].as_str().expect("an id");
            let digest = hex::encode(Sha256::digest([id.as_bytes(), &[0], worker.as_bytes()].concat()));
            let waiting = person.fields["waiting_since"].as_str().expect("a day");
            found.push((
                (Reverse(points), waiting, digest),
                json!({"worker": worker, "points": points, "reasons": reasons}),
            ));
        }
        found.sort_by(|one, other| one.0.cmp(&other.0));
        let eligible = found.len();
        let matches: Vec<Value> = found.into_iter().take(top).map(|(_, line)| line).collect();
        let misses: Map<String, Value> =
            misses.into_iter().map(|(key, count)| (key.to_owned(), json!(count))).collect();
        json!({
            "request": id, "rules": self.weights["act"]["id"].as_str(), "provisional": false, "considered": people.len(),
            "eligible": eligible, "matches": matches, "misses": misses,
        })
    }
}

/// Days since a day long ago, counted year by year and month by month.
fn days(date: &str) -> i64 {
    let parts: Vec<i64> = date.split('-').map(|part| part.parse().expect("a number")).collect();
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let february = if leap(parts[0]) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let years: i64 = (1900..parts[0]).map(|year| if leap(year) { 366 } else { 365 }).sum();
    years + (1..parts[1]).zip(months).map(|(_, days)| days).sum::<i64>() + parts[2]
}

/// Where a language stands in the list of languages.
fn place(language: &str) -> usize {
    let list = include_str!("../../../data/languages.csv");
    list.lines().position(|line| line.starts_with(&format!("{language},"))).expect("a language")
}

fn hours(pattern: &Value) -> usize {
    match pattern["kind"].as_str().expect("a kind") {
        "slots" => spelled(&pattern["week"]).iter().filter(|quarter| **quarter).count(),
        "nights" => {
            let mut nights = list(&pattern["nights"]);
            nights.sort_unstable();
            nights.dedup();
            nights.len() * 9 * 4
        }
        _ => quarters(&pattern["hours"]),
    }
}

/// Day by day: no work, or one of the totals it can hold. What was tried is remembered.
fn choose(days: &[Vec<usize>], left: usize, most: u64, tried: &mut BTreeMap<(usize, usize, u64), bool>) -> bool {
    if left == 0 {
        return true;
    }
    let Some((first, rest)) = days.split_first() else { return false };
    if most == 0 {
        return false;
    }
    let key = (days.len(), left, most);
    if let Some(known) = tried.get(&key) {
        return *known;
    }
    let found = choose(rest, left, most, tried)
        || first.iter().any(|total| *total <= left && choose(rest, left - total, most - 1, tried));
    tried.insert(key, found);
    found
}
