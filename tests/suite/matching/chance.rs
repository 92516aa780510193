//! Workers and requests drawn at random, without regard to what is likely: every role, regime and pattern,
//! values at the edges, so that each condition excludes someone and many pairs fit.

use serde_json::{Map, Value, json};

const ROLES: [&str; 3] = ["babysitter", "colf", "badante"];
const REGIMES: [&str; 6] = [
    "non_convivente",
    "convivente",
    "convivente_ridotto",
    "copertura_riposi",
    "assistenza_notturna",
    "presenza_notturna",
];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];
const LANGUAGES: [&str; 4] = ["it", "en", "es", "uk"];
const CONDITIONS: [&str; 6] = ["pets", "smokers", "lifting", "several_persons", "night_waking", "trips"];
const TASKS: [&str; 8] = [
    "transfers",
    "outings",
    "companionship",
    "child_play",
    "child_meals",
    "child_meals@y3_5",
    "child_meals@y6_10",
    "homework_help",
];
const OUTSIDE: [&str; 3] = ["015002", "015005", "015009"];

/// Numbers from a seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From the least to the most, both included.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + usize::try_from(self.next() % (most - least + 1) as u64).expect("small")
    }

    pub fn once_in(&mut self, times: usize) -> bool {
        self.between(1, times) == 1
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.between(0, all.len() - 1)]
    }

    /// Each with this chance in ten.
    fn some<'a>(&mut self, all: &[&'a str], in_ten: usize) -> Vec<&'a str> {
        all.iter().copied().filter(|_| self.between(1, 10) <= in_ten).collect()
    }

    fn levels(&mut self, in_ten: usize, least: usize, most: usize) -> Value {
        let spoken = self.some(&LANGUAGES, in_ten);
        let levels = spoken.into_iter().map(|tag| (tag.to_owned(), json!(LEVELS[self.between(least, most)])));
        Value::Object(levels.collect::<Map<String, Value>>())
    }

    fn day(&mut self) -> String {
        format!("2026-{:02}-{:02}", self.between(11, 12), self.between(1, 30))
    }

    fn range(&mut self, day: &str, from: (usize, usize), length: (usize, usize)) -> String {
        let from = self.between(from.0, from.1);
        let until = (from + self.between(length.0, length.1)).min(96);
        let time = |quarter: usize| format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15);
        format!("{day} {}-{}", time(from), time(until))
    }

    fn week(&mut self) -> Vec<String> {
        if self.once_in(4) {
            return DAYS.iter().map(|day| format!("{day} 00:00-24:00")).collect();
        }
        let mut week = Vec::new();
        for day in self.some(&DAYS, 8) {
            for _ in 0..self.between(1, 2) {
                week.push(self.range(day, (24, 48), (8, 48)));
            }
        }
        week
    }

    pub fn worker(&mut self, number: usize) -> Value {
        let mut offers = Vec::new();
        for role in ROLES {
            for regime in self.some(&REGIMES, 5) {
                let least = self.between(0, 40);
                let hours = |quarters: usize| format!("{}.{:02}", quarters / 4, quarters % 4 * 25);
                let most = least + self.between(1, 160);
                let mut offer =
                    json!({"role": role, "regime": regime, "min_hours": hours(least), "max_hours": hours(most)});
                if regime != "convivente" || self.once_in(2) {
                    offer["week"] = json!(self.week());
                }
                if self.once_in(3) {
                    let hourly = ["non_convivente", "copertura_riposi"].contains(&regime);
                    offer["min_pay"] =
                        json!(self.pick(if hourly { &["8.91", "9.20", "10.00"] } else { &["1250.00", "1500.00"] }));
                }
                offers.push(offer);
            }
        }
        let home = if self.once_in(8) {
            json!({"municipality": self.pick(&OUTSIDE)})
        } else {
            json!({"nil": self.between(1, 88)})
        };
        let mut worker = json!({
            "id": format!("w{number}"), "offers": offers, "skills": self.some(&TASKS, 8),
            "experience_months": {"badante": self.between(0, 60), "colf": self.between(0, 60)},
            "trained": self.once_in(2), "languages": self.levels(8, 0, 5), "accepts": self.some(&CONDITIONS, 8),
            "home": home, "available_from": self.day(),
            "waiting_since": format!("202{}-{:02}-{:02}", self.between(4, 6), self.between(1, 12), self.between(1, 28)),
        });
        if self.once_in(2) {
            worker["max_travel_minutes"] = json!(self.between(20, 90));
        }
        if self.once_in(10) {
            worker["districts"] = (1..=88).filter(|_| self.once_in(2)).collect();
        }
        if self.once_in(5) {
            worker["right_to_work_until"] = json!(self.day());
        }
        worker
    }

    pub fn request(&mut self, number: usize) -> Value {
        let regime = REGIMES[number % REGIMES.len()];
        let (livelli, pay): (&[&str], &[&str]) = match regime {
            "convivente_ridotto" => (&["B", "BS"], &["1300.00", "1600.00"]),
            "copertura_riposi" => (&["CS", "DS"], &["10.75", "11.00"]),
            "non_convivente" => (&["A", "BS", "CS", "DS"], &["9.97", "10.50"]),
            _ => (&["BS", "CS", "DS"], &["1700.00", "1900.00"]),
        };
        let mut request = json!({
            "id": format!("r{number}"), "role": self.pick(&ROLES), "regime": regime, "livello": self.pick(livelli),
            "needs": self.some(&TASKS, 1), "likes": self.some(&TASKS, 3), "languages": self.levels(2, 0, 3),
            "conditions": self.some(&CONDITIONS, 1), "nil": self.between(1, 88), "start_on": self.day(),
            "pattern": self.pattern(regime),
        });
        if regime == "presenza_notturna" {
            request.as_object_mut().expect("an object").remove("livello");
        }
        if self.once_in(3) {
            request["offered_pay"] = json!(self.pick(pay));
        }
        request
    }

    fn pattern(&mut self, regime: &str) -> Value {
        match regime {
            "convivente" => json!({"kind": "live_in", "hours": self.between(10, 54).to_string()}),
            "assistenza_notturna" | "presenza_notturna" => {
                let nights = self.between(1, 6);
                json!({"kind": "nights", "nights": &DAYS[..nights]})
            }
            _ if self.once_in(2) => {
                let days = self.between(1, 4);
                let week: Vec<String> = DAYS[..days].iter().map(|day| self.range(day, (32, 50), (4, 24))).collect();
                json!({"kind": "slots", "week": week})
            }
            _ => {
                let windows: Vec<String> = DAYS[..6].iter().map(|day| self.range(day, (28, 40), (24, 44))).collect();
                let session = self.between(1, 16);
                let hours = session + self.between(0, 60);
                json!({
                    "kind": "flexible", "hours": format!("{}.{:02}", hours / 4, hours % 4 * 25), "windows": windows,
                    "min_session": format!("{:02}:{:02}", session / 4, session % 4 * 15), "max_days": self.between(1, 7),
                })
            }
        }
    }
}
