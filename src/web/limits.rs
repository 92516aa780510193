//! How often one address may ask, by class of request.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::Method;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::routes;

/// Every so many checks, addresses that have been quiet are forgotten.
const TIDY_EVERY: u32 = 1024;

/// Classes of request, each with its own allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Style sheet, fonts, icons.
    Asset,
    /// Reading a page.
    Read,
    /// Sending a form.
    Write,
    /// The API.
    Api,
    /// A paper made, or worked out again: each sets whole pages.
    Paper,
}

impl Class {
    /// The class of a request.
    #[must_use]
    pub fn of(method: &Method, path: &str) -> Class {
        let made = path.starts_with(routes::EMPLOYMENT) && path.contains("/carte/");
        let proved = !method.is_safe() && (path == routes::VERIFY || path == routes::API_VERIFY);
        if made || proved {
            Class::Paper
        } else if path.starts_with("/assets/") {
            Class::Asset
        } else if path.starts_with("/api/v1/") && path != routes::API_DOCUMENT {
            Class::Api
        } else if method.is_safe() {
            Class::Read
        } else {
            Class::Write
        }
    }
}

/// One limiter a class. A whole office may sit behind one address: the allowances are wide, they stop floods.
#[derive(Debug)]
pub struct Limits {
    asset: DefaultKeyedRateLimiter<IpAddr>,
    read: DefaultKeyedRateLimiter<IpAddr>,
    write: DefaultKeyedRateLimiter<IpAddr>,
    api: DefaultKeyedRateLimiter<IpAddr>,
    paper: DefaultKeyedRateLimiter<IpAddr>,
    checks: AtomicU32,
}

impl Limits {
    /// All allowances full.
    #[must_use]
    pub fn new() -> Limits {
        Limits {
            asset: limiter(100, 1000),
            read: limiter(20, 400),
            write: limiter(4, 120),
            api: limiter(20, 400),
            paper: limiter(1, 40),
            checks: AtomicU32::new(0),
        }
    }

    /// Takes one from the address's allowance; the seconds to wait when none is left.
    ///
    /// # Errors
    /// When the allowance is used up.
    pub fn check(&self, class: Class, address: IpAddr) -> Result<(), u64> {
        let limiter = self.of(class);
        if self.checks.fetch_add(1, Ordering::Relaxed) % TIDY_EVERY == TIDY_EVERY - 1 {
            limiter.retain_recent();
        }
        limiter.check_key(&network(address)).map_err(|later| {
            let wait = later.wait_time_from(DefaultClock::default().now());
            wait.as_secs() + 1
        })
    }

    fn of(&self, class: Class) -> &DefaultKeyedRateLimiter<IpAddr> {
        match class {
            Class::Asset => &self.asset,
            Class::Read => &self.read,
            Class::Write => &self.write,
            Class::Api => &self.api,
            Class::Paper => &self.paper,
        }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::new()
    }
}

fn limiter(per_second: u32, burst: u32) -> DefaultKeyedRateLimiter<IpAddr> {
    let at_least_one = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
    RateLimiter::keyed(Quota::per_second(at_least_one(per_second)).allow_burst(at_least_one(burst)))
}

/// One home has one IPv4 address but a whole /64 of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            let home = IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0));
            six.to_ipv4_mapped().map_or(home, IpAddr::V4)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_stopped_and_a_neighbour_is_not() {
        let limits = Limits::new();
        let one: IpAddr = "192.0.2.1".parse().expect("an address");
        let refused = (0..200).filter(|_| limits.check(Class::Write, one).is_err()).count();
        assert!((1..=80).contains(&refused), "{refused} refused");
        assert!(limits.check(Class::Write, "192.0.2.2".parse().expect("an address")).is_ok());
        assert!(limits.check(Class::Read, one).is_ok());
    }

    #[test]
    fn papers_have_an_allowance_of_their_own() {
        let of = |method: Method, path: &str| Class::of(&method, path);
        assert_eq!(of(Method::POST, "/verifica"), Class::Paper);
        assert_eq!(of(Method::GET, "/verifica"), Class::Read);
        assert_eq!(of(Method::POST, "/api/v1/verify"), Class::Paper);
        assert_eq!(of(Method::GET, "/famiglia/rapporto/x/1/carte/lettera"), Class::Paper);
        assert_eq!(of(Method::GET, "/famiglia/rapporto/x/1/carte"), Class::Read);
        let (limits, one): (_, IpAddr) = (Limits::new(), "192.0.2.1".parse().expect("an address"));
        assert!((0..60).filter(|_| limits.check(Class::Paper, one).is_err()).count() >= 10);
        assert!(limits.check(Class::Write, one).is_ok());
    }

    #[test]
    fn a_home_is_one_network() {
        let parse = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert_eq!(network(parse("2001:db8::1")), network(parse("2001:db8::ffff")));
        assert_eq!(network(parse("::ffff:192.0.2.1")), parse("192.0.2.1"));
    }
}
