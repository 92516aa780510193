//! The rule files that travel inside the binary.

use rust_embed::RustEmbed;

use super::fault::RuleFault;
use super::rulebook::Rulebook;

#[derive(RustEmbed)]
#[folder = "rules/"]
struct Files;

impl Rulebook {
    /// The rules of this version of the program.
    ///
    /// # Errors
    /// With every fault of every file: the tests see to it that there are none.
    pub fn embedded() -> Result<Rulebook, Vec<RuleFault>> {
        Rulebook::from_files(embedded_texts())
    }
}

/// The rule files of this version of the program, by name.
pub fn embedded_texts() -> impl Iterator<Item = (String, String)> {
    Files::iter().filter_map(|name| {
        let text = String::from_utf8_lossy(&Files::get(&name)?.data).into_owned();
        Some((name.into_owned(), text))
    })
}
