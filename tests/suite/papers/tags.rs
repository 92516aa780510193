//! What a reader's software finds in a PDF: looked up with a library that had no part in writing it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// An element of the structure tree.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its type, for instance `H1`.
    pub kind: String,
    /// Alternate text.
    pub alt: Option<String>,
    /// The language it is read in: its own, or that of what it stands in.
    pub lang: String,
    /// Page and marked content, in order.
    pub content: Vec<(ObjectId, i64)>,
}

/// A tagged PDF.
pub struct Tagged {
    pdf: Document,
}

impl Tagged {
    pub fn open(bytes: &[u8]) -> Tagged {
        Tagged { pdf: Document::load_mem(bytes).expect("a PDF") }
    }

    fn catalog(&self) -> &Dictionary {
        self.pdf.catalog().expect("a catalogue")
    }

    fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        let value = dictionary.get(key).ok()?;
        self.pdf.dereference(value).ok().map(|(_, value)| value)
    }

    /// A member of the catalogue's dictionary `inside` that is true.
    pub fn is_set(&self, inside: &[u8], key: &[u8]) -> bool {
        let outer = self.get(self.catalog(), inside).and_then(|value| value.as_dict().ok());
        outer.and_then(|outer| self.get(outer, key)).is_some_and(|value| matches!(value, Object::Boolean(true)))
    }

    pub fn lang(&self) -> String {
        self.get(self.catalog(), b"Lang").map(text).unwrap_or_default()
    }

    pub fn title(&self) -> String {
        let info = self.pdf.trailer.get(b"Info").and_then(Object::as_reference).expect("an Info");
        let info = self.pdf.get_dictionary(info).expect("a dictionary");
        self.get(info, b"Title").map(text).unwrap_or_default()
    }

    pub fn metadata(&self) -> String {
        let stream = self.get(self.catalog(), b"Metadata").and_then(|value| value.as_stream().ok()).expect("metadata");
        let bytes = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        String::from_utf8(bytes).expect("XMP is UTF-8")
    }

    /// The elements of the structure tree, in reading order.
    pub fn elements(&self) -> Vec<Element> {
        let root = self.get(self.catalog(), b"StructTreeRoot").and_then(|value| value.as_dict().ok()).expect("a tree");
        let mut found = Vec::new();
        self.walk(root, (None, &self.lang()), &mut found);
        found
    }

    fn walk(&self, node: &Dictionary, (page, lang): (Option<ObjectId>, &str), found: &mut Vec<Element>) {
        let page = node.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let lang = self.get(node, b"Lang").map_or_else(|| lang.to_owned(), text);
        let at = self.get(node, b"S").map(|kind| {
            found.push(Element {
                kind: String::from_utf8_lossy(kind.as_name().expect("a name")).into_owned(),
                alt: self.get(node, b"Alt").map(text),
                lang: lang.clone(),
                content: Vec::new(),
            });
            found.len() - 1
        });
        let Some(kids) = self.get(node, b"K") else { return };
        let kids = kids.as_array().map_or_else(|_| vec![kids], |kids| kids.iter().collect());
        for kid in kids {
            let kid = self.pdf.dereference(kid).map_or(kid, |(_, kid)| kid);
            let mark = match kid {
                Object::Integer(mark) => Some((page, *mark)),
                Object::Dictionary(kid) if kid.has(b"MCID") => {
                    let own = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    kid.get(b"MCID").and_then(Object::as_i64).ok().map(|mark| (own, mark))
                }
                Object::Dictionary(kid) => {
                    self.walk(kid, (page, &lang), found);
                    None
                }
                _ => None,
            };
            if let (Some(at), Some((Some(page), mark))) = (at, mark) {
                found[at].content.push((page, mark));
            }
        }
    }

    /// The text of every marked content, by page and mark, and its own language.
    pub fn marked(&self) -> BTreeMap<(ObjectId, i64), Said> {
        self.pdf.get_pages().into_values().flat_map(|page| self.marked_of(page)).collect()
    }

    fn marked_of(&self, page: ObjectId) -> BTreeMap<(ObjectId, i64), Said> {
        let fonts = self.pdf.get_page_fonts(page).expect("fonts");
        let encodings: BTreeMap<Vec<u8>, _> = fonts
            .iter()
            .map(|(name, font)| (name.clone(), font.get_font_encoding(&self.pdf).expect("an encoding")))
            .collect();
        let content = self.pdf.get_and_decode_page_content(page).expect("content");
        let (mut found, mut open, mut font) = (BTreeMap::new(), Vec::new(), None);
        // Inside these marks, the letters of each string go from the last to the first.
        let reversed = |open: &[Mark]| open.iter().any(|mark| mark.reversed);
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BDC" | "BMC" => open.push(Mark::of(operands)),
                "EMC" => drop(open.pop()),
                "Tf" => {
                    font = operands.first().and_then(|name| name.as_name().ok()).and_then(|name| encodings.get(name));
                }
                "Tj" | "TJ" => {
                    let said = font.map(|encoding| shown(encoding, operands, reversed(&open))).unwrap_or_default();
                    let mark = open.iter().rev().find_map(|mark: &Mark| Some((mark.id?, mark.lang.clone())));
                    let replaced = open.iter_mut().rev().find(|mark| mark.instead.is_some());
                    let said = replaced.map_or(said, |mark| std::mem::take(mark.instead.as_mut().expect("a text")));
                    if let Some((mark, lang)) = mark {
                        found
                            .entry((page, mark))
                            .or_insert_with(|| Said { lang, text: String::new() })
                            .text
                            .push_str(&said);
                    }
                }
                _ => {}
            }
        }
        found
    }
}

/// The text of a marked content.
#[derive(Clone, Debug)]
pub struct Said {
    /// Its language, where it is not that of its element.
    pub lang: Option<String>,
    /// What is read.
    pub text: String,
}

/// An open marked content: its number and language, what is read in the place of its letters, and whether they are written
/// from the last to the first (ISO 32000-1, 14.8.2.3.3).
struct Mark {
    id: Option<i64>,
    lang: Option<String>,
    instead: Option<String>,
    reversed: bool,
}

impl Mark {
    fn of(operands: &[Object]) -> Mark {
        let properties = operands.get(1).and_then(|object| object.as_dict().ok());
        let member = |key: &[u8]| properties.and_then(|properties| properties.get(key).ok());
        Mark {
            id: member(b"MCID").and_then(|id| id.as_i64().ok()),
            lang: member(b"Lang").map(text),
            instead: member(b"ActualText").map(text),
            reversed: operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"ReversedChars"),
        }
    }
}

/// The letters that an operation shows: two bytes are one sign of the font, which may say several letters.
fn shown(encoding: &lopdf::Encoding<'_>, operands: &[Object], reversed: bool) -> String {
    let pieces = operands.iter().flat_map(|operand| match operand {
        Object::Array(pieces) => pieces.iter().collect(),
        other => vec![other],
    });
    let strings = pieces.filter_map(|piece| piece.as_str().ok());
    let signs = strings.flat_map(|bytes| {
        let signs = bytes.chunks(2);
        if reversed { signs.rev().collect::<Vec<_>>() } else { signs.collect() }
    });
    signs.map(|sign| Document::decode_text(encoding, sign).expect("a letter")).collect()
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap_or_default()
}

/// Holds a paper to PDF/UA beyond what the writer already enforces.
pub fn holds(bytes: &[u8], title: &str) -> Tagged {
    let tagged = Tagged::open(bytes);
    assert!(tagged.is_set(b"MarkInfo", b"Marked"), "marked as tagged");
    assert!(tagged.is_set(b"ViewerPreferences", b"DisplayDocTitle"), "the title is shown, not the file's name");
    assert_eq!(tagged.lang(), "it-IT");
    assert_eq!(tagged.title(), title);
    let metadata = tagged.metadata();
    for said in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A<"] {
        assert!(metadata.contains(said), "{said} in {metadata}");
    }
    let elements = tagged.elements();
    assert_eq!(elements.iter().map(|element| element.kind.as_str()).find(|kind| kind.starts_with('H')), Some("H1"));
    for element in &elements {
        assert!(element.kind != "Figure" || element.alt.as_ref().is_some_and(|alt| alt.len() > 20), "{element:?}");
    }
    assert!(elements.iter().filter(|element| element.kind == "TH").count() > 3, "tables have heads");
    reading_order(&elements);
    tagged
}

/// Marks are numbered as they are drawn: on every page the tree reads them in that order.
fn reading_order(elements: &[Element]) {
    let mut last = BTreeMap::new();
    for (page, mark) in elements.iter().flat_map(|element| &element.content) {
        let before = last.insert(*page, *mark);
        assert!(before.is_none_or(|before| before < *mark), "page {page:?}: {before:?} is read before {mark}");
    }
    assert!(!last.is_empty(), "something is read");
}
