//! The letters of a page in the order in which they are read, each once.
//!
//! typst lays a line out in pieces, one for each font and each height at which a sign stands. A sign above its letter is then
//! a piece of its own that says the letter again, and the words of a line that runs from right to left follow each other from
//! left to right. Whoever reads the file aloud, or copies its words, follows the pieces: here they are put together again. What
//! is seen does not change.

use std::collections::BTreeMap;

use typst::layout::{Dir, Em, Frame, FrameItem, GroupItem, Point};
use typst::model::Document;
use typst::text::{Glyph, TextItem};
use typst::utils::Numeric;
use typst_layout::{Page, PagedDocument};

/// A glyph where it stands: the piece that it comes from, which of its glyphs it is, and the point from which it is drawn.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    item: &'a TextItem,
    glyph: &'a Glyph,
    at: Point,
}

/// The glyphs of some letters that cannot be told apart, as they stand from left to right.
type Cluster<'a> = Vec<Drawn<'a>>;

/// What each glyph of a font, by its name, said first: where it says something else, the file breaks the word to tell it.
type Said = BTreeMap<(String, u16), String>;

/// The same pages, each letter once and in its order.
pub(super) fn read_in_order(document: &PagedDocument) -> PagedDocument {
    let mut said = Said::new();
    let page = |page: &Page| Page { frame: in_order(&page.frame, &mut said), ..page.clone() };
    PagedDocument::new(document.pages().iter().map(page).collect(), Document::info(document).clone())
}

fn in_order(frame: &Frame, said: &mut Said) -> Frame {
    let mut made = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        made.set_baseline(frame.baseline());
    }
    let mut line: Vec<(Point, &TextItem)> = Vec::new();
    for (at, item) in frame.items() {
        let FrameItem::Text(text) = item else {
            made.push_multiple(mended(&std::mem::take(&mut line), said));
            made.push(*at, whole(item, said));
            continue;
        };
        if !line.last().is_some_and(|(before, last)| (before.x + last.width()).approx_eq(at.x)) {
            made.push_multiple(mended(&std::mem::take(&mut line), said));
        }
        line.push((*at, text));
    }
    made.push_multiple(mended(&line, said));
    made
}

fn whole(item: &FrameItem, said: &mut Said) -> FrameItem {
    match item {
        FrameItem::Group(group) => FrameItem::Group(GroupItem { frame: in_order(&group.frame, said), ..group.clone() }),
        other => other.clone(),
    }
}

/// Pieces that touch each other, in the order in which they are read.
fn mended(line: &[(Point, &TextItem)], said: &mut Said) -> Vec<(Point, FrameItem)> {
    let level = line.iter().all(|(at, _)| at.y == line[0].0.y);
    let plain = level && !line.iter().any(|(_, item)| may_run_left(item));
    if plain {
        return line.iter().map(|(at, item)| (*at, FrameItem::Text((*item).clone()))).collect();
    }
    let clusters = clusters(line);
    let mut made = Vec::new();
    let mut from = 0;
    while from < clusters.len() {
        let (until, reversed) = stretch(&clusters, from);
        let stretch = &clusters[from..until];
        from = until;
        if reversed { words(stretch, said, &mut made) } else { joined(stretch, &mut made) }
    }
    made
}

/// Glyphs from left to right, those of the same letters together.
fn clusters<'a>(line: &[(Point, &'a TextItem)]) -> Vec<Cluster<'a>> {
    let mut found: Vec<Cluster<'a>> = Vec::new();
    for (start, item) in line {
        let mut at = *start;
        for glyph in &item.glyphs {
            let drawn = Drawn { item, glyph, at };
            match found.last_mut() {
                Some(last) if together(last, drawn) => last.push(drawn),
                _ => found.push(vec![drawn]),
            }
            at.x += glyph.x_advance.at(item.size);
        }
    }
    found
}

/// Whether a glyph belongs to the letters of those before it. Within a piece its range says so; a sign at another height,
/// which takes no room, follows its letter, or goes before it where the text runs from right to left.
fn together(cluster: &[Drawn<'_>], next: Drawn<'_>) -> bool {
    let Some(last) = cluster.last() else { return false };
    if std::ptr::eq(last.item, next.item) {
        return last.glyph.range == next.glyph.range;
    }
    if letters(*last) != letters(next) || last.item.font != next.item.font {
        return false;
    }
    let sign = |drawn: &Drawn<'_>| drawn.glyph.x_advance.is_zero();
    if letters(next).chars().any(right_to_left) {
        return cluster.iter().all(sign);
    }
    sign(&next) || (sign(last) && next.glyph.id != cluster[0].glyph.id)
}

fn letters(drawn: Drawn<'_>) -> &str {
    &drawn.item.text[drawn.glyph.range()]
}

/// Letters of Hebrew, Arabic and the scripts beside them.
const fn right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{65f}' | '\u{66a}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Whether a piece has letters that run from right to left, or stands in a language that does and has none that run the other
/// way: signs between words run with their language.
fn may_run_left(item: &TextItem) -> bool {
    item.text.chars().any(right_to_left) || item.lang.dir() == Dir::RTL && !item.text.chars().any(char::is_alphanumeric)
}

/// Where the clusters that run the same way as the first end, and whether they run from right to left. In a language that does,
/// pieces that touch all run one way; in another one, what stands between two of its words runs with them.
fn stretch(clusters: &[Cluster<'_>], from: usize) -> (usize, bool) {
    let of = |at: usize| clusters[at][0];
    let runs_left = |at: usize| letters(of(at)).chars().any(right_to_left);
    let runs_right = |at: usize| letters(of(at)).chars().any(char::is_alphanumeric) && !runs_left(at);
    let mut all = from..clusters.len();
    if of(from).item.lang.dir() == Dir::RTL {
        return (clusters.len(), all.clone().any(runs_left) || !all.any(runs_right));
    }
    let Some(first) = all.find(|at| runs_left(*at)) else { return (clusters.len(), false) };
    if first > from {
        return (first, false);
    }
    let end = (first..clusters.len()).find(|at| runs_right(*at)).unwrap_or(clusters.len());
    let last = (from..end).rev().find(|at| runs_left(*at)).unwrap_or(from);
    (last + 1, true)
}

/// Clusters from left to right as few pieces: signs go back into the piece of their letter.
fn joined(clusters: &[Cluster<'_>], made: &mut Vec<(Point, FrameItem)>) {
    let mut rest = clusters;
    while let Some(first) = rest.first() {
        let many = rest.iter().take_while(|other| alike(first[0], other[0])).count();
        let (piece, after) = rest.split_at(many);
        rest = after;
        made.push(piece_of(piece, false));
    }
}

/// Clusters from right to left, word by word in the order in which they are read. A word is one piece, which the file marks as
/// reversed, unless something breaks it.
fn words(clusters: &[Cluster<'_>], said: &mut Said, made: &mut Vec<(Point, FrameItem)>) {
    let mut rest = clusters;
    let mut ends: Vec<bool> = clusters.iter().map(|cluster| breaks(cluster, said)).collect();
    while let Some(last) = rest.last() {
        let word = ends.iter().zip(rest).rev().take_while(|(ends, other)| !**ends && alike(last[0], other[0]));
        let (before, piece) = rest.split_at(rest.len() - word.count().max(1));
        made.push(piece_of(piece, true));
        rest = before;
        ends.truncate(rest.len());
    }
}

/// Whether a cluster is a piece of its own: a space, a mark, a letter with its signs, one that does not stand where its font
/// puts it, or whose glyph said something else before.
fn breaks(cluster: &Cluster<'_>, said: &mut Said) -> bool {
    let [drawn] = cluster[..] else { return true };
    let font = drawn.item.font.font().post_script_name().unwrap_or_default();
    let first = said.entry((font, drawn.glyph.id)).or_insert_with(|| letters(drawn).to_owned());
    shifted(drawn) || first != letters(drawn) || !letters(drawn).chars().all(char::is_alphabetic)
}

/// Whether two glyphs may be written in one piece.
fn alike(one: Drawn<'_>, other: Drawn<'_>) -> bool {
    let (one, other) = (one.item, other.item);
    (&one.font, one.size, &one.fill, &one.stroke) == (&other.font, other.size, &other.fill, &other.stroke)
        && (one.lang, one.region) == (other.lang, other.region)
}

/// Whether a glyph does not stand where its font puts it: the file would break the word there.
fn shifted(drawn: Drawn<'_>) -> bool {
    let own = drawn.item.font.x_advance(drawn.glyph.id).unwrap_or(drawn.glyph.x_advance);
    !drawn.glyph.x_offset.is_zero() || own != drawn.glyph.x_advance
}

/// A piece with the glyphs of some clusters from left to right, and their letters in the order in which they are read.
fn piece_of(clusters: &[Cluster<'_>], reversed: bool) -> (Point, FrameItem) {
    let first = clusters[0][0];
    let letter = clusters.iter().flatten().find(|drawn| !drawn.glyph.x_advance.is_zero()).unwrap_or(&first);
    let mut text = String::new();
    let mut glyphs: Vec<Vec<Glyph>> = Vec::new();
    let mut write = |cluster: &Cluster<'_>| {
        let start = short(text.len());
        text.push_str(letters(cluster[0]));
        let range = start..short(text.len());
        let raised = |drawn: &Drawn<'_>| Em::from_abs(letter.at.y - drawn.at.y, drawn.item.size);
        let glyph = |drawn: &Drawn<'_>| Glyph { range: range.clone(), y_offset: raised(drawn), ..drawn.glyph.clone() };
        glyphs.push(cluster.iter().map(glyph).collect());
    };
    if reversed {
        clusters.iter().rev().for_each(&mut write);
        glyphs.reverse();
    } else {
        clusters.iter().for_each(&mut write);
    }
    let item = TextItem { text: text.into(), glyphs: glyphs.into_iter().flatten().collect(), ..first.item.clone() };
    (Point::new(first.at.x, letter.at.y), FrameItem::Text(item))
}

/// A place in a piece, which counts no further than it can.
fn short(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}
