//! Papers with another amount drawn over the true one, their words and their record left as they were.

use curami::ccnl::Rulebook;
use curami::papers::{Kind, check_pdf};
use curami::proof::{Outcome, Verdict};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use serde_json::json;

use super::{book, letter, paper};

/// A white box, and an amount in it.
const COVER: &[u8] = b"q 1 1 1 rg 300 400 200 40 re f 0 0 0 rg BT /H 12 Tf 310 410 Td (100,00) Tj ET Q";

fn letter_of(book: &Rulebook) -> Vec<u8> {
    let request = letter::request(&json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"}), &json!({}));
    paper(book, Kind::Letter, &request).1
}

fn saved(mut pdf: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("saved");
    bytes
}

/// The paper after a change of its file, where the first page is given.
fn after(paper: &[u8], change: impl FnOnce(&mut Document, ObjectId)) -> Vec<u8> {
    let mut pdf = Document::load_mem(paper).expect("a PDF");
    let page = *pdf.get_pages().get(&1).expect("a page");
    change(&mut pdf, page);
    saved(pdf)
}

fn page_of(pdf: &mut Document, page: ObjectId) -> &mut Dictionary {
    pdf.get_object_mut(page).and_then(Object::as_dict_mut).expect("a page")
}

fn resources(pdf: &mut Document, page: ObjectId) -> &mut Dictionary {
    let id = page_of(pdf, page).get(b"Resources").and_then(Object::as_reference).expect("its own");
    pdf.get_object_mut(id).and_then(Object::as_dict_mut).expect("resources")
}

/// A form that covers an amount.
fn form(pdf: &mut Document) -> ObjectId {
    let font = pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 600.into(), 850.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "H" => font } },
    };
    pdf.add_object(Stream::new(form, COVER.to_vec()))
}

fn annotated(pdf: &mut Document, page: ObjectId, annotation: Dictionary) {
    let id = pdf.add_object(annotation);
    page_of(pdf, page).set("Annots", vec![Object::Reference(id)]);
}

fn rectangle() -> Vec<Object> {
    [300, 400, 500, 440].map(Object::Integer).to_vec()
}

fn outcome(book: &Rulebook, pdf: &[u8]) -> Outcome {
    check_pdf(book, pdf).expect("an outcome")
}

/// The places that a check names.
fn named(outcome: &Outcome) -> Vec<&str> {
    assert_eq!(outcome.verdict, Verdict::Changed, "{outcome:?}");
    outcome.changes.iter().map(|change| change.path.as_str()).collect()
}

#[test]
fn an_amount_drawn_over_another_is_caught_wherever_it_is_drawn() {
    let book = book();
    let paper = letter_of(&book);
    let through_form = after(&paper, |pdf, page| {
        let form = form(pdf);
        resources(pdf, page).set("XObject", dictionary! { "Forge" => form });
        pdf.add_page_contents(page, b"q /Forge Do Q".to_vec()).expect("added");
    });
    assert_eq!(named(&outcome(&book, &through_form)), ["page 1, drawing", "page 1, XObject Forge"]);

    let stamped = after(&paper, |pdf, page| {
        let look = form(pdf);
        let stamp = dictionary! {
            "Type" => "Annot", "Subtype" => "Stamp", "Rect" => rectangle(), "F" => 4, "AP" => dictionary! { "N" => look },
        };
        annotated(pdf, page, stamp);
    });
    assert_eq!(named(&outcome(&book, &stamped)), ["page 1, annotation 1"]);

    let free = after(&paper, |pdf, page| {
        let text = dictionary! {
            "Type" => "Annot", "Subtype" => "FreeText", "Rect" => rectangle(),
            "Contents" => Object::string_literal("Da versare 100,00"), "DA" => Object::string_literal("/Helv 12 Tf 0 g"),
        };
        annotated(pdf, page, text);
    });
    assert_eq!(named(&outcome(&book, &free)), ["page 1, annotation 1"]);

    let covered = after(&paper, |pdf, page| {
        pdf.add_page_contents(page, b"1 1 1 rg 300 400 200 40 re f".to_vec()).expect("added");
    });
    let told = outcome(&book, &covered);
    assert_eq!(named(&told), ["page 1, drawing"]);
    assert_eq!((&told.changes[0].printed, &told.changes[0].recomputed), (&json!("added"), &json!(null)));

    // What a strict reader does not understand, a lenient viewer may still draw.
    let unreadable = after(&paper, |pdf, page| {
        pdf.add_page_contents(page, b") 1 1 1 rg 300 400 200 40 re f".to_vec()).expect("added");
    });
    assert_eq!(named(&outcome(&book, &unreadable)), ["page 1, drawing"]);
}

#[test]
fn a_glyph_a_box_or_a_page_that_looks_otherwise_is_caught() {
    let book = book();
    let paper = letter_of(&book);
    // The glyphs of one font under the letters of another: copied out, the words are ours.
    let other_font = after(&paper, |pdf, page| {
        let fonts = resources(pdf, page).get(b"Font").and_then(Object::as_dict).expect("fonts").clone();
        let [first, second] =
            [b"f0", b"f1"].map(|name| fonts.get(name).and_then(Object::as_reference).expect("a font"));
        let glyphs = pdf.get_dictionary(second).and_then(|font| font.get(b"DescendantFonts")).expect("glyphs").clone();
        pdf.get_dictionary_mut(first).expect("a font").set("DescendantFonts", glyphs);
    });
    assert_eq!(named(&outcome(&book, &other_font))[0], "page 1, Font f0");

    let other_outlines = after(&paper, |pdf, _| {
        let file = |object: &Object| object.as_dict().ok()?.get(b"FontFile2").and_then(Object::as_reference).ok();
        let program = pdf.objects.values().find_map(file).expect("a font");
        let stream = pdf.get_object_mut(program).and_then(Object::as_stream_mut).expect("its program");
        let mut program = stream.decompressed_content().expect("packed");
        *program.last_mut().expect("a byte") ^= 1;
        stream.set_plain_content(program);
    });
    let told = outcome(&book, &other_outlines);
    assert!(named(&told).iter().all(|path| path.contains(", Font f")), "{told:?}");
    assert!(told.message.contains("nothing can be said"), "{told:?}");

    let cropped = after(&paper, |pdf, page| page_of(pdf, page).set("CropBox", rectangle()));
    assert_eq!(named(&outcome(&book, &cropped)), ["page 1, CropBox"]);
    let turned = after(&paper, |pdf, page| page_of(pdf, page).set("Rotate", 180));
    assert_eq!(named(&outcome(&book, &turned)), ["page 1, Rotate"]);

    // A page in front, which a reader that looks at types alone does not see.
    let in_front = after(&paper, |pdf, page| {
        let tree = page_of(pdf, page).get(b"Parent").and_then(Object::as_reference).expect("a tree");
        let content = pdf.add_object(Stream::new(dictionary! {}, COVER.to_vec()));
        let untyped = dictionary! { "Parent" => tree, "MediaBox" => rectangle(), "Contents" => content };
        let tree = pdf.get_object_mut(tree).and_then(Object::as_dict_mut).expect("a tree");
        tree.get_mut(b"Kids").and_then(Object::as_array_mut).expect("pages").insert(0, untyped.into());
    });
    assert!(named(&outcome(&book, &in_front)).contains(&"document, pages"));

    let layers = after(&paper, |pdf, _| {
        pdf.catalog_mut().expect("a catalog").set("OCProperties", dictionary! { "OCGs" => Vec::<Object>::new() });
    });
    assert_eq!(named(&outcome(&book, &layers)), ["document, OCProperties"]);
}

#[test]
fn a_paper_saved_again_by_another_program_stays_the_same() {
    let book = book();
    let paper = letter_of(&book);
    let again = after(&paper, |pdf, _| {
        pdf.renumber_objects_with(1000);
        pdf.decompress();
    });
    assert_ne!(again, paper);
    assert_eq!(outcome(&book, &again).verdict, Verdict::Same, "{:?}", outcome(&book, &again));

    // Its content in two streams with other white space, what goes without saying said, a new producer and date.
    let written = after(&paper, |pdf, page| {
        let content = pdf.get_and_decode_page_content(page).expect("operations").operations;
        let (first, second) = content.split_at(content.len() / 2);
        let streams: Vec<Object> = [first, second]
            .map(|operations| Content { operations }.encode().expect("written"))
            .map(|content| pdf.add_object(Stream::new(dictionary! {}, content)).into())
            .to_vec();
        let size = page_of(pdf, page).get(b"MediaBox").expect("a size").clone();
        let page = page_of(pdf, page);
        page.set("Contents", streams);
        page.set("CropBox", size);
        page.set("Rotate", 0);
        pdf.change_producer("Another program");
        pdf.compress();
    });
    assert_eq!(outcome(&book, &written).verdict, Verdict::Same, "{:?}", outcome(&book, &written));
}

#[test]
fn of_a_paper_drawn_anew_nothing_is_said() {
    let book = book();
    let anew = after(&letter_of(&book), |pdf, _| {
        for page in pdf.get_pages().into_values().collect::<Vec<_>>() {
            let mut content = pdf.get_and_decode_page_content(page).expect("operations");
            content.operations.retain(|operation| !matches!(operation.operator.as_str(), "BDC" | "BMC" | "EMC"));
            pdf.change_page_content(page, content.encode().expect("written")).expect("changed");
        }
    });
    let told = outcome(&book, &anew);
    assert!(named(&told).iter().all(|path| path.ends_with(", drawing")), "{told:?}");
    assert!(told.message.contains("nothing can be said of what they show"), "{told:?}");
}

#[test]
fn a_file_made_to_be_endless_comes_to_an_end() {
    let book = book();
    let endless = after(&letter_of(&book), |pdf, page| {
        let first = pdf.new_object_id();
        pdf.objects.insert(first, Object::Null);
        let mut last = first;
        for _ in 0..200 {
            last = pdf.add_object(vec![Object::Reference(last), Object::Reference(last)]);
        }
        pdf.objects.insert(first, vec![Object::Reference(last)].into());
        annotated(pdf, page, dictionary! { "Subtype" => "Stamp", "AP" => last });
        let tree = page_of(pdf, page).get(b"Parent").and_then(Object::as_reference).expect("a tree");
        let kids = pdf.get_object_mut(tree).and_then(Object::as_dict_mut).expect("a tree").get_mut(b"Kids");
        kids.and_then(Object::as_array_mut).expect("pages").push(tree.into());
    });
    assert!(named(&outcome(&book, &endless)).contains(&"page 1, annotation 1"));
}
