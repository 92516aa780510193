//! What a PDF draws, whoever wrote the file: numbers of objects, packing and white space make no difference.
//!
//! Every object becomes a digest of what it holds, its references followed; a page is the digests of its operations, and of
//! each other thing that can draw on it, by name.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use flate2::read::ZlibDecoder;
use lopdf::content::Content;
use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

/// A digest.
pub(super) type Print = [u8; 32];
/// Things that can draw, by name.
pub(super) type Parts = BTreeMap<String, Print>;

/// The most that one stream may hold once unpacked, bytes: many times what a paper's does.
const MOST_UNPACKED: u64 = 16 * 1024 * 1024;
/// The most that the content of a page may hold.
const MOST_CONTENT: usize = 2 * 1024 * 1024;
/// How deep objects may be in each other: many times what a paper's are.
const DEEPEST: usize = 64;
/// What a stream says of its packing, which draws nothing.
const PACKING: [&[u8]; 7] = [b"Length", b"Length1", b"Length2", b"Length3", b"DL", b"Filter", b"DecodeParms"];
/// What a page may have from the tree above it.
const INHERITED: [&str; 3] = ["MediaBox", "CropBox", "Rotate"];
/// What else of a page says how it looks or acts; a leaf of the tree that is no page is known by its own `Kids`.
const PAGE: [&str; 5] = ["Type", "Kids", "UserUnit", "Group", "AA"];
/// What of the whole file can draw over its pages, hide a part of them, or show another file in their place.
const WHOLE: [&str; 6] = ["AcroForm", "OCProperties", "OpenAction", "AA", "Collection", "NeedsRendering"];
/// Resources that viewers leave out of account.
const UNUSED: &[u8] = b"ProcSet";
/// Names that draw nothing: files carried along, places of links.
const QUIET: [&[u8]; 2] = [b"EmbeddedFiles", b"Dests"];

/// A page with the nodes of the tree above it, nearest first.
pub(super) struct Leaf<'p> {
    nodes: Vec<&'p Dictionary>,
}

/// What one page draws.
pub(super) struct Page {
    /// Each operation of its content, in order.
    pub operations: Vec<Print>,
    /// Resources, annotations, size, and what else changes how it looks.
    pub parts: Parts,
}

/// A file being read: each object once.
pub(super) struct Drawn<'p> {
    pdf: &'p Pdf,
    pages: BTreeMap<ObjectId, usize>,
    known: BTreeMap<ObjectId, Print>,
}

impl<'p> Drawn<'p> {
    /// The file, and its pages in order.
    pub fn of(pdf: &'p Pdf) -> (Drawn<'p>, Vec<Leaf<'p>>) {
        let mut drawn = Drawn { pdf, pages: BTreeMap::new(), known: BTreeMap::new() };
        let mut leaves = Vec::new();
        if let Ok(root) = pdf.catalog().and_then(|catalog| catalog.get(b"Pages")) {
            drawn.walk(root, &[], &mut BTreeSet::new(), &mut leaves);
        }
        (drawn, leaves)
    }

    fn walk(
        &mut self,
        node: &'p Object,
        above: &[&'p Dictionary],
        met: &mut BTreeSet<ObjectId>,
        leaves: &mut Vec<Leaf<'p>>,
    ) {
        let Some(dictionary) = self.follow(node).and_then(|node| node.as_dict().ok()) else { return };
        let nodes: Vec<_> = [dictionary].into_iter().chain(above.iter().copied()).collect();
        let kids =
            dictionary.get(b"Kids").ok().and_then(|kids| self.follow(kids)).and_then(|kids| kids.as_array().ok());
        if let Some(kids) = kids.filter(|_| dictionary.has_type(b"Pages")) {
            let first = node.as_reference().map_or(true, |id| met.insert(id));
            if first && nodes.len() < DEEPEST {
                for kid in kids {
                    self.walk(kid, &nodes, met, leaves);
                }
            }
        } else {
            let number = leaves.len();
            if let Ok(id) = node.as_reference() {
                self.pages.entry(id).or_insert(number);
            }
            leaves.push(Leaf { nodes });
        }
    }

    /// What a page draws.
    pub fn page(&mut self, leaf: &Leaf<'p>) -> Page {
        let mut parts = Parts::new();
        for key in INHERITED {
            if let Some(value) = leaf.inherited(key) {
                parts.insert(key.to_owned(), self.print(value, 0));
            }
        }
        self.drop_defaults(&mut parts);
        self.add(&mut parts, leaf.nodes[0], &PAGE);
        if let Some(resources) = leaf.inherited("Resources").and_then(|value| self.follow(value)?.as_dict().ok()) {
            for (category, value) in resources.iter().filter(|(category, _)| *category != UNUSED) {
                self.entries(&mut parts, &text(category), value);
            }
        }
        match leaf.nodes[0].get(b"Annots").ok().and_then(|annotations| self.follow(annotations)) {
            None | Some(Object::Null) => {}
            Some(Object::Array(annotations)) => {
                for (at, annotation) in annotations.iter().enumerate() {
                    parts.insert(format!("annotation {}", at + 1), self.print(annotation, 0));
                }
            }
            Some(other) => drop(parts.insert("annotation 1".to_owned(), self.print(other, 0))),
        }
        Page { operations: self.operations(leaf), parts }
    }

    /// What of the whole file can change what its pages show.
    pub fn whole(&mut self) -> Parts {
        let mut parts = Parts::new();
        let Ok(catalog) = self.pdf.catalog() else { return parts };
        self.add(&mut parts, catalog, &WHOLE);
        if let Some(names) = catalog.get(b"Names").ok().and_then(|names| self.follow(names)?.as_dict().ok()) {
            for (name, value) in names.iter().filter(|(name, _)| !QUIET.contains(&name.as_slice())) {
                parts.insert(text(name), self.print(value, 0));
            }
        }
        parts
    }

    fn add(&mut self, parts: &mut Parts, dictionary: &Dictionary, keys: &[&str]) {
        for key in keys {
            if let Ok(value) = dictionary.get(key.as_bytes()) {
                parts.insert((*key).to_owned(), self.print(value, 0));
            }
        }
    }

    /// Each entry of a kind of resources, or the whole where it is no dictionary.
    fn entries(&mut self, parts: &mut Parts, category: &str, value: &'p Object) {
        match self.follow(value).and_then(|value| value.as_dict().ok()) {
            Some(entries) => {
                for (name, entry) in entries {
                    parts.insert(format!("{category} {}", text(name)), self.print(entry, 0));
                }
            }
            None => drop(parts.insert(category.to_owned(), self.print(value, 0))),
        }
    }

    /// Some programs write what goes without saying: a page not turned, and shown to its edges.
    fn drop_defaults(&mut self, parts: &mut Parts) {
        let (upright, edges) = (self.print(&Object::Integer(0), 0), parts.get("MediaBox").copied());
        parts.retain(|key, print| match key.as_str() {
            "Rotate" => *print != upright,
            "CropBox" => Some(*print) != edges,
            _ => true,
        });
    }

    /// The operations of a page; content that cannot be read counts as one of its own.
    fn operations(&mut self, leaf: &Leaf<'p>) -> Vec<Print> {
        let Ok(contents) = leaf.nodes[0].get(b"Contents") else { return Vec::new() };
        let Some(content) = self.joined(contents) else { return vec![self.print(contents, 0)] };
        let Ok(content) = Content::decode_strict(&content) else { return vec![digest("content", &[&content])] };
        let one = |operation: &lopdf::content::Operation| {
            let operands: Vec<Print> = operation.operands.iter().map(|operand| self.print(operand, 0)).collect();
            digest("operation", &[operation.operator.as_bytes(), b" ", &operands.concat()])
        };
        content.operations.iter().map(one).collect()
    }

    /// All streams of a page's content, one after the other.
    fn joined(&self, contents: &'p Object) -> Option<Vec<u8>> {
        let contents = self.follow(contents)?;
        let streams = contents.as_array().map_or(std::slice::from_ref(contents), Vec::as_slice);
        let mut all = Vec::new();
        for stream in streams {
            all.extend(unpacked(self.follow(stream)?.as_stream().ok()?)?);
            all.push(b'\n');
            if all.len() > MOST_CONTENT {
                return None;
            }
        }
        Some(all)
    }

    fn follow(&self, object: &'p Object) -> Option<&'p Object> {
        self.pdf.dereference(object).ok().map(|(_, object)| object)
    }

    fn print(&mut self, object: &Object, depth: usize) -> Print {
        if depth > DEEPEST {
            return digest("too deep", &[]);
        }
        match object {
            Object::Reference(id) => self.referred(*id, depth),
            Object::Array(items) => {
                let items: Vec<Print> = items.iter().map(|item| self.print(item, depth + 1)).collect();
                digest("array", &[&items.concat()])
            }
            Object::Dictionary(dictionary) => self.dictionary(dictionary, &[], depth),
            Object::Stream(stream) => self.stream(stream, depth),
            Object::Name(name) => digest("name", &[name]),
            Object::String(text, _) => digest("string", &[text]),
            // A number is printed as it is written in short: 1 and 1.0 are the same.
            Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) => {
                digest("plain", &[format!("{object:?}").as_bytes()])
            }
        }
    }

    /// An object by its number: a page is its place in the file, and one met again inside itself is told as such.
    fn referred(&mut self, id: ObjectId, depth: usize) -> Print {
        if let Some(page) = self.pages.get(&id) {
            return digest("page", &[page.to_string().as_bytes()]);
        }
        if let Some(print) = self.known.get(&id) {
            return *print;
        }
        let pdf = self.pdf;
        self.known.insert(id, digest("again", &[]));
        let print = self.print(pdf.objects.get(&id).unwrap_or(&Object::Null), depth + 1);
        self.known.insert(id, print);
        print
    }

    fn dictionary(&mut self, dictionary: &Dictionary, without: &[&[u8]], depth: usize) -> Print {
        let entries: BTreeMap<&Vec<u8>, &Object> =
            dictionary.iter().filter(|(key, value)| !value.is_null() && !without.contains(&key.as_slice())).collect();
        let entries: Vec<Print> = entries
            .into_iter()
            .flat_map(|(key, value)| [digest("name", &[key]), self.print(value, depth + 1)])
            .collect();
        digest("dictionary", &[&entries.concat()])
    }

    /// A stream by what it holds; one packed as no paper is, by its bytes and its packing.
    fn stream(&mut self, stream: &Stream, depth: usize) -> Print {
        if let Some(content) = unpacked(stream) {
            let dictionary = self.dictionary(&stream.dict, &PACKING, depth);
            digest("stream", &[&dictionary, &content])
        } else {
            let dictionary = self.dictionary(&stream.dict, &PACKING[..1], depth);
            digest("packed", &[&dictionary, &stream.content])
        }
    }
}

impl<'p> Leaf<'p> {
    fn inherited(&self, key: &str) -> Option<&'p Object> {
        self.nodes.iter().find_map(|node| node.get(key.as_bytes()).ok())
    }
}

/// What a stream holds, if it is not packed or in the one way of our papers; nothing when it is broken or too large.
/// Ways of reading broken streams differ from viewer to viewer: what we would see in one, others might not.
fn unpacked(stream: &Stream) -> Option<Vec<u8>> {
    if !stream.dict.has(b"Filter") {
        return Some(stream.content.clone());
    }
    if stream.dict.has(b"DecodeParms") || stream.filters().ok()? != [b"FlateDecode"] {
        return None;
    }
    let mut content = Vec::new();
    let mut packed = ZlibDecoder::new(stream.content.as_slice()).take(MOST_UNPACKED + 1);
    packed.read_to_end(&mut content).ok()?;
    (packed.limit() > 0).then_some(content)
}

fn text(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

/// The digest of a kind of thing and what it holds.
fn digest(kind: &str, parts: &[&[u8]]) -> Print {
    let mut digest = Sha256::new_with_prefix(kind);
    digest.update([0]);
    for part in parts {
        digest.update(part);
    }
    digest.finalize().into()
}
