//! The fonts of the papers, embedded: the kit's face, and one for each script that a name or a translation may use.

use std::sync::LazyLock;

use rust_embed::RustEmbed;
use typst::foundations::Bytes;
use typst::text::Font;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/paper-fonts"]
struct Files;

/// Every face, in the order of the names of its files.
pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().filter(|name| name.ends_with(".ttf")).collect();
    names.sort();
    let files = names.iter().filter_map(|name| Files::get(name));
    files.flat_map(|file| Font::iter(Bytes::new(file.data)).collect::<Vec<_>>()).collect()
});

/// Whether some font has a letter; white space and marks of direction need none.
pub(super) fn shows(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{200c}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
        || FONTS.iter().any(|font| font.info().coverage.contains(letter.into()))
}
