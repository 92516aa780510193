//! The argument `--rules`, shared by every command that computes with the rules.

use std::path::PathBuf;

use anyhow::Context as _;

use crate::ccnl::Rulebook;
use crate::matching::WeightsBook;
use crate::rules_source::RulesSource;

/// Where the rules come from.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct RulesArgument {
    /// Read the rules from this folder, laid out as `rules/`, in place of those in the program
    #[arg(long = "rules", value_name = "DIR", env = "CURAMI_RULES")]
    pub folder: Option<PathBuf>,
}

impl RulesArgument {
    /// The source chosen.
    #[must_use]
    pub fn source(&self) -> RulesSource {
        RulesSource::from_option(self.folder.clone())
    }

    /// Reads the rules.
    ///
    /// # Errors
    /// When they cannot be read, naming every file and fault.
    pub fn load(&self) -> anyhow::Result<Rulebook> {
        self.source().load().context("the rules cannot be used")
    }

    /// Reads the weights of matching.
    ///
    /// # Errors
    /// When they cannot be read, naming every file and fault.
    pub fn load_weights(&self) -> anyhow::Result<WeightsBook> {
        self.source().load_weights().context("the weights of matching cannot be used")
    }
}
