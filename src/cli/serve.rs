//! `curami serve`: the service, from the rules and the database to the last answer.

use std::io::IsTerminal;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, anyhow};
use tokio::net::TcpListener;

use super::{RulesArgument, migrate};
use crate::app::demo::DemoAccount;
use crate::app::{App, Ids};
use crate::config::{Config, ServeArguments};
use crate::web::{self, Web};

/// How often a node looks for changes that others made.
const FOLLOW: Duration = Duration::from_millis(250);

/// Run the service
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    told: ServeArguments,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command until it is asked to stop.
///
/// # Errors
/// When something told cannot be, the rules cannot be read, the database does not answer or the
/// address is taken.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let config = Config::check(&arguments.told).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })?;
    tell_to_stderr();
    let (rules, weights) = (arguments.rules.load()?, arguments.rules.load_weights()?);
    super::wait_for(async {
        let db = migrate::open(&arguments.told.database).await?;
        let app = App::new(db, rules, weights, config.clock, config.promises, Ids::system());
        let account =
            if arguments.told.demo { Some(app.fill_with_demo(arguments.told.demo_workers).await?) } else { None };
        let app = Arc::new(app);
        let workers = app.catch_up().await?;
        tracing::info!(workers, "the register is in memory");
        let follower = tokio::spawn({
            let app = Arc::clone(&app);
            async move { app.follow_register(FOLLOW).await }
        });
        let served = serve(app, &config, account).await;
        follower.abort();
        served
    })??;
    Ok(ExitCode::SUCCESS)
}

async fn serve(app: Arc<App>, config: &Config, account: Option<DemoAccount>) -> anyhow::Result<()> {
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener.with_context(|| format!("cannot listen on {}", config.listen))?;
    let address = listener.local_addr().context("cannot tell the address")?;
    announce(config, address, account);
    let router = web::router(Web::new(Arc::clone(&app), config.settings.clone()));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await.context("the service failed")?;
    app.db.close().await;
    Ok(())
}

/// What a person needs to begin; the password of the invented desk is shown here and nowhere else.
fn announce(config: &Config, address: SocketAddr, account: Option<DemoAccount>) {
    let here = config.settings.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
    println!("Curami: {here}");
    if let Some(account) = account {
        println!("people are invented; desk: {here}{}", web::routes::DESK);
        println!("login {} password {}", account.login, account.password);
    }
}

/// Ctrl-C, or the signal by which service managers stop a program.
async fn asked_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
    tracing::info!("asked to stop: finishing what is under way");
}

/// Logs go to standard error; `RUST_LOG` chooses how much.
fn tell_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    // A second subscriber (tests run several services) is not an error worth stopping for.
    let colours = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr);
    let _already_there = log.try_init();
}
