//! What every part of a paper shares: its banner, its title, the words of the page's number.

use super::document::{Part, Section};
use super::language::Language;
use super::say::Say;
use super::words::Message;

/// A part in a language.
pub(super) fn of(say: Say, banner: &str, title: Message, subtitle: String, sections: Vec<Section>) -> Part {
    Part {
        lang: say.0,
        rtl: say.0.rtl(),
        banner: banner.to_owned(),
        courtesy: say.0 != Language::It,
        title: say.word(title),
        subtitle,
        page: [Message::Page.say(say.0), Message::Of.say(say.0)],
        sections,
    }
}
