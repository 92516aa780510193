//! The desk signs in, is slowed down when it guesses, signs out.

use std::net::IpAddr;

use chrono::TimeDelta;
use curami::app::{AddStaffError, SignIn, SignInError};
use curami::clock::Clock;

use super::world::{desk, on_thursday, thursday};
use crate::{on_both, support};

const RIGHT: &str = "una frase lunga";

fn from(address: &str, login: &str, password: &str) -> SignIn {
    let address: IpAddr = address.parse().expect("an address");
    SignIn { login: login.to_owned(), password: password.to_owned(), address }
}

on_both! {
    async fn the_right_password_opens_a_session_that_ends(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        let staff = desk(&app, "m.inventata").await;
        let signed_in = app.sign_in(from("192.0.2.1", " M.Inventata ", RIGHT)).await.expect("signed in");
        assert_eq!(signed_in.staff, staff);
        let token = signed_in.token.reveal();
        assert_eq!(app.staff_of(&token).await.expect("read"), Some(staff));
        let next_day = support::app(fresh.db.clone(), Clock::Fixed(thursday() + TimeDelta::days(1)));
        assert_eq!(next_day.staff_of(&token).await.expect("read"), None);
        app.sign_out(&token).await.expect("signed out");
        assert_eq!(app.staff_of(&token).await.expect("read"), None);
        assert_eq!(app.staff_of("nonsense").await.expect("read"), None);
    }

    async fn a_wrong_password_and_an_unknown_login_look_the_same(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        desk(&app, "m.inventata").await;
        for login in ["m.inventata", "nobody", ""] {
            let fault = app.sign_in(from("192.0.2.1", login, "sbagliata sbagliata")).await.expect_err("refused");
            assert_eq!(fault.to_string(), "no account with this login and password", "{login}");
        }
    }

    async fn guessing_on_one_account_is_stopped_and_reopens(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        desk(&app, "m.inventata").await;
        for guess in 0..10 {
            let fault = app.sign_in(from(&format!("192.0.2.{guess}"), "m.inventata", "sbagliata sbagliata")).await;
            assert!(matches!(fault, Err(SignInError::Refused)), "{guess}");
        }
        let again = thursday() + TimeDelta::minutes(15);
        for _ in 0..2 {
            match app.sign_in(from("192.0.2.200", "m.inventata", RIGHT)).await.expect_err("stopped") {
                SignInError::Throttled { retry_at } => assert_eq!(retry_at, again),
                other => panic!("{other}"),
            }
        }
        let later = support::app_seeded(fresh.db.clone(), Clock::Fixed(again), 3);
        assert!(later.sign_in(from("192.0.2.200", "m.inventata", RIGHT)).await.is_ok());
    }

    async fn one_address_cannot_try_many_accounts(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        for guess in 0..40 {
            let fault = app.sign_in(from(&format!("2001:db8::{guess:x}"), &format!("login{guess}"), "x")).await;
            assert!(matches!(fault, Err(SignInError::Refused)), "{guess}");
        }
        let fault = app.sign_in(from("2001:db8::ffff", "another", "x")).await;
        assert!(matches!(fault, Err(SignInError::Throttled { .. })));
        assert!(matches!(app.sign_in(from("192.0.2.1", "another", "x")).await, Err(SignInError::Refused)));
    }

    async fn accounts_are_checked(fresh: Fresh) {
        let app = on_thursday(&fresh.db);
        desk(&app, "m.inventata").await;
        let add = async |login: &str, name: &str, password: &str| app.add_staff(login, name, password.to_owned()).await;
        assert!(matches!(add("m.inventata", "M.", RIGHT).await, Err(AddStaffError::Taken(_))));
        assert!(matches!(add("M Inventata", "M.", RIGHT).await, Err(AddStaffError::Login(_))));
        assert!(matches!(add("altra", " ", RIGHT).await, Err(AddStaffError::Name)));
        assert!(matches!(add("altra", "A.", "breve").await, Err(AddStaffError::Password(_))));
    }
}
