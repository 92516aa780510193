//! What the service is told from outside: flags, or environment variables with the same meaning,
//! checked together before anything starts.

use std::fmt;
use std::net::SocketAddr;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Europe::Rome;

use crate::app::Promises;
use crate::clock::Clock;
use crate::web::Settings;

/// Where the data are kept.
#[derive(clap::Args, Clone)]
pub struct DatabaseArgument {
    /// Database: `sqlite:FILE` or `postgres://USER@HOST/NAME`
    #[arg(
        long,
        value_name = "URL",
        env = "DATABASE_URL",
        default_value = "sqlite:curami.sqlite",
        hide_env_values = true
    )]
    pub database_url: String,
}

/// The address may hold a password: it does not print.
impl fmt::Debug for DatabaseArgument {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("DatabaseArgument(hidden)")
    }
}

impl DatabaseArgument {
    /// Whether it names SQLite.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.database_url.starts_with("sqlite:")
    }
}

/// Workers that are invented unless told otherwise.
const DEMO_WORKERS: usize = 1200;

/// What `curami serve` is told; texts are checked by [`Config::check`], all of them at once.
#[derive(clap::Args, Clone, Debug)]
pub struct ServeArguments {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseArgument,
    /// Address and port to listen on
    #[arg(long, value_name = "ADDRESS:PORT", env = "CURAMI_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// Public address, as `https://curami.example`; needed beyond this machine
    #[arg(long, value_name = "URL", env = "CURAMI_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// A reverse proxy of ours sets `X-Forwarded-For`
    #[arg(long, env = "CURAMI_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// Working days within which the desk answers a request
    // Six, the day of arrival not counted: one to read and to call back, five to ask the people chosen.
    #[arg(long, value_name = "DAYS", env = "CURAMI_ANSWER_WORKING_DAYS", default_value = "6")]
    pub answer_working_days: String,
    /// Stand on this day instead of today; on this machine only
    #[arg(long, value_name = "DATE", env = "CURAMI_ON")]
    pub on: Option<String>,
    /// Fill an empty SQLite database with invented people; on this machine only
    #[arg(long)]
    pub demo: bool,
    /// How many workers are invented
    #[arg(long, value_name = "NUMBER", default_value_t = DEMO_WORKERS, requires = "demo")]
    pub demo_workers: usize,
}

/// What the service is told, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// How the service is reached.
    pub settings: Settings,
    /// What the desk promises.
    pub promises: Promises,
    /// The time.
    pub clock: Clock,
}

/// One thing that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{argument}: {why}")]
pub struct ConfigFault {
    /// The flag.
    pub argument: &'static str,
    /// What was found and what was expected.
    pub why: String,
}

impl Config {
    /// Checks everything.
    ///
    /// # Errors
    /// Every fault, not the first.
    pub fn check(told: &ServeArguments) -> Result<Config, Vec<ConfigFault>> {
        let mut faults = Vec::new();
        let mut fault = |argument, why: String| faults.push(ConfigFault { argument, why });
        let listen = told.listen.parse::<SocketAddr>();
        if listen.is_err() {
            fault("--listen", format!("invalid address {:?}, expected as in 127.0.0.1:8080", told.listen));
        }
        let local = listen.as_ref().map_or(true, |listen| listen.ip().is_loopback());
        let days = told.answer_working_days.parse::<u16>().ok().filter(|days| (1..=60).contains(days));
        if days.is_none() {
            fault("--answer-working-days", format!("invalid {:?}, expected 1 to 60", told.answer_working_days));
        }
        let clock = told.on.as_deref().map_or(Some(Clock::System), standing_on);
        if clock.is_none() {
            fault("--on", format!("invalid day {:?}, expected as in 2026-11-22", told.on.as_deref().unwrap_or("")));
        }
        let public_url = told.public_url.as_deref().map(|url| url.trim_end_matches('/').to_owned());
        if let Some(why) = public_url_fault(public_url.as_deref(), local) {
            fault("--public-url", why);
        }
        if told.on.is_some() && !local {
            fault("--on", "only on a loopback address".to_owned());
        }
        if told.demo && !local {
            fault("--demo", "invented people are served only on a loopback address".to_owned());
        }
        if told.demo && !told.database.is_sqlite() {
            fault("--demo", "invented people are kept only in SQLite".to_owned());
        }
        match (listen, days, clock) {
            (Ok(listen), Some(days), Some(clock)) if faults.is_empty() => Ok(Config {
                listen,
                settings: Settings { public_url, behind_proxy: told.behind_proxy, demo: told.demo },
                promises: Promises { answer_working_days: days },
                clock,
            }),
            _ => Err(faults),
        }
    }
}

/// Ten in the morning of that day, in Milan.
fn standing_on(day: &str) -> Option<Clock> {
    let day: NaiveDate = day.parse().ok()?;
    let ten = day.and_time(NaiveTime::from_hms_opt(10, 0, 0)?).and_local_timezone(Rome).single()?;
    Some(Clock::Fixed(ten.to_utc()))
}

fn public_url_fault(url: Option<&str>, local: bool) -> Option<String> {
    match url {
        None if local => None,
        None => Some("needed when the address is not a loopback one".to_owned()),
        Some(url) if url.starts_with("https://") && url.len() > "https://".len() => None,
        Some(url) if local && url.starts_with("http://") => None,
        Some(url) => Some(format!("invalid {url:?}, expected as in https://curami.example")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> ServeArguments {
        ServeArguments {
            database: DatabaseArgument { database_url: "sqlite:curami.sqlite".to_owned() },
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            behind_proxy: false,
            answer_working_days: "6".to_owned(),
            on: None,
            demo: false,
            demo_workers: DEMO_WORKERS,
        }
    }

    fn faults(told: &ServeArguments) -> Vec<String> {
        Config::check(told).expect_err("faults").iter().map(ToString::to_string).collect()
    }

    #[test]
    fn nothing_needs_to_be_told() {
        let config = Config::check(&told()).expect("the defaults");
        assert_eq!((config.clock, config.settings.https()), (Clock::System, false));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let told = ServeArguments {
            listen: "here".to_owned(),
            answer_working_days: "0".to_owned(),
            on: Some("2026-02-30".to_owned()),
            public_url: Some("curami.example".to_owned()),
            ..told()
        };
        assert_eq!(
            faults(&told),
            [
                "--listen: invalid address \"here\", expected as in 127.0.0.1:8080",
                "--answer-working-days: invalid \"0\", expected 1 to 60",
                "--on: invalid day \"2026-02-30\", expected as in 2026-11-22",
                "--public-url: invalid \"curami.example\", expected as in https://curami.example",
            ]
        );
    }

    #[test]
    fn invented_people_stay_in_sqlite_on_this_machine() {
        let database = DatabaseArgument { database_url: "postgres://host/curami".to_owned() };
        let public_url = Some("https://curami.example/".to_owned());
        let told = ServeArguments { demo: true, listen: "0.0.0.0:80".to_owned(), database, public_url, ..told() };
        assert_eq!(
            faults(&told),
            [
                "--demo: invented people are served only on a loopback address",
                "--demo: invented people are kept only in SQLite",
            ]
        );
    }

    #[test]
    fn beyond_this_machine_the_address_is_https() {
        let told = ServeArguments { listen: "0.0.0.0:80".to_owned(), ..told() };
        assert_eq!(faults(&told), ["--public-url: needed when the address is not a loopback one"]);
        let told = ServeArguments { public_url: Some("http://curami.example".to_owned()), ..told };
        assert_eq!(faults(&told).len(), 1);
        let told = ServeArguments { public_url: Some("https://curami.example/".to_owned()), ..told };
        let config = Config::check(&told).expect("https");
        assert!(config.settings.https());
        assert_eq!(config.settings.public_url.as_deref(), Some("https://curami.example"));
    }

    #[test]
    fn a_day_to_stand_on_is_ten_in_the_morning_in_milan() {
        let told = ServeArguments { on: Some("2026-11-22".to_owned()), ..told() };
        let clock = Config::check(&told).expect("a day").clock;
        assert_eq!(clock.now().to_rfc3339(), "2026-11-22T09:00:00+00:00");
    }

    #[test]
    fn the_database_does_not_print() {
        let database = DatabaseArgument { database_url: "postgres://anna:secret@host/curami".to_owned() };
        assert!(!format!("{:?}", ServeArguments { database, ..told() }).contains("secret"));
    }
}
