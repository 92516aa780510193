//! The fonts of the papers, embedded: the kit's face, and one for each script that a name or a translation may use.
//!
//! The two of East Asia are as large as all others together ten times over: they stay packed until a paper has a letter
//! that no other font shows.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::GzDecoder;
use rust_embed::RustEmbed;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/paper-fonts"]
struct Files;

/// Faces in the order in which they are tried; other scripts have one face each, which is found by its letters.
/// IBM Plex Sans Arabic goes before Noto, which draws the dots of a letter as signs of their own: a word is then one run of
/// letters for every reader of the file.
const FACES: [&str; 4] = ["Titillium Web", "Noto Sans", "IBM Plex Sans Arabic", "Noto Sans Arabic"];
const EASTERN_FACES: [&str; 6] =
    ["Titillium Web", "Noto Sans", "IBM Plex Sans Arabic", "Noto Sans Arabic", "Noto Sans SC", "Noto Sans KR"];

static SMALL: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(small(), &FACES));
static EVERY: LazyLock<Fonts> =
    LazyLock::new(|| Fonts::new(small().into_iter().chain(packed()).collect(), &EASTERN_FACES));

/// Fonts, and what the compiler can read in them.
pub(super) struct Fonts {
    pub(super) all: Vec<Font>,
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: &'static [&'static str],
}

impl Fonts {
    fn new(all: Vec<Font>, faces: &'static [&'static str]) -> Fonts {
        let book = LazyHash::new(FontBook::from_fonts(all.iter()));
        Fonts { all, book, faces }
    }

    /// Whether some font has a letter; white space and marks of direction need none.
    fn shows(&self, letter: char) -> bool {
        letter.is_whitespace()
            || matches!(letter, '\u{200c}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
            || self.all.iter().any(|font| font.info().coverage.contains(letter.into()))
    }
}

/// The fonts that a text needs.
///
/// # Errors
/// The first letter that no font has.
pub(super) fn for_letters<I: Iterator<Item = char>>(letters: impl Fn() -> I) -> Result<&'static Fonts, char> {
    if letters().all(|letter| SMALL.shows(letter)) {
        return Ok(&SMALL);
    }
    match letters().find(|letter| !EVERY.shows(*letter)) {
        Some(letter) => Err(letter),
        None => Ok(&EVERY),
    }
}

/// The names of the files with an ending, sorted: the same fonts in the same order on every machine.
fn names(ending: &str) -> Vec<std::borrow::Cow<'static, str>> {
    let mut names: Vec<_> = Files::iter().filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names
}

fn small() -> Vec<Font> {
    let files = names(".ttf").into_iter().filter_map(|name| Files::get(&name));
    files.flat_map(|file| Font::iter(Bytes::new(file.data)).collect::<Vec<_>>()).collect()
}

fn packed() -> Vec<Font> {
    let files = names(".ttf.gz").into_iter().filter_map(|name| Files::get(&name));
    files
        .filter_map(|file| unpacked(&file.data))
        .flat_map(|data| Font::iter(Bytes::new(data)).collect::<Vec<_>>())
        .collect()
}

/// A packed font; one that cannot be unpacked shows no letter, and is then named as missing.
fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut data).ok()?;
    Some(data)
}
