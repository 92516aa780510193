//! A paper read back from its file: the record inside it, and the text of its pages.

use lopdf::{Dictionary, Document as Pdf, LoadOptions, Object};

use super::RECORD_NAME;
use crate::input::InputError;
use crate::proof::Record;

fn fault(code: &'static str, message: impl Into<String>) -> InputError {
    InputError { code, field: None, message: message.into() }
}

/// A PDF as it is written: a damaged one is not repaired, since every viewer would repair it in its own way.
pub(super) fn open(bytes: &[u8]) -> Result<Pdf, InputError> {
    let strict = LoadOptions { strict: true, ..LoadOptions::default() };
    Pdf::load_mem_with_options(bytes, strict)
        .map_err(|why| fault("not_pdf", format!("the file cannot be read as PDF: {why}")))
}

/// The record that a paper carries.
///
/// # Errors
/// When the file is no PDF, or carries no record of ours.
pub fn record_of(bytes: &[u8]) -> Result<Record, InputError> {
    let pdf = open(bytes)?;
    let absent =
        || fault("no_record", "the PDF carries no record: it is not a paper of this service, or was printed anew");
    let stream = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| is_record(dictionary))
        .find_map(|dictionary| embedded(&pdf, dictionary))
        .ok_or_else(absent)?;
    let value = serde_json::from_slice(&stream)
        .map_err(|why| fault("not_json", format!("the record inside the PDF is not JSON: {why}")))?;
    Record::from_json(&value)
}

/// Whether a file specification names the record.
fn is_record(dictionary: &Dictionary) -> bool {
    let name = dictionary.get(b"UF").or_else(|_| dictionary.get(b"F"));
    name.ok().and_then(|name| lopdf::decode_text_string(name).ok()).is_some_and(|name| name == RECORD_NAME)
}

fn embedded(pdf: &Pdf, dictionary: &Dictionary) -> Option<Vec<u8>> {
    let files = dictionary.get(b"EF").and_then(Object::as_dict).ok()?;
    let reference = files.get(b"F").and_then(Object::as_reference).ok()?;
    let stream = pdf.get_object(reference).and_then(Object::as_stream).ok()?;
    stream.decompressed_content().ok().or_else(|| Some(stream.content.clone()))
}

/// The words of each page, as a person copies them out.
///
/// # Errors
/// When the file is no PDF or a page has no readable text.
pub fn words_of(bytes: &[u8]) -> Result<Vec<Vec<String>>, InputError> {
    let pdf = open(bytes)?;
    let unreadable = |why: lopdf::Error| fault("not_pdf", format!("a page of the PDF cannot be read: {why}"));
    let page = |number: &u32| {
        let text = pdf.extract_text(&[*number]).map_err(unreadable)?;
        Ok(text.split_whitespace().map(str::to_owned).collect())
    };
    pdf.get_pages().keys().map(page).collect()
}
