//! Papers and saved answers worked out again for anybody who holds one. Nothing is kept.

use std::io::Read;

use flate2::read::ZlibDecoder;
use serde_json::Value;

use super::App;
use crate::input::InputError;
use crate::papers::{check_pdf, check_record};
use crate::proof::{Outcome, Record};

/// The most that all streams of a file may hold once unpacked, bytes: many times what a paper does.
const MOST_UNPACKED: u64 = 48 * 1024 * 1024;
/// What a stream of a PDF begins with.
const STREAM: &[u8] = b"stream";
/// Ways of packing that our papers do not use, and that would unpack behind the measure's back.
const FOREIGN: [&[u8]; 3] = [b"LZWDecode", b"/Filter[", b"/Filter ["];

impl App {
    /// A record worked out again.
    ///
    /// # Errors
    /// When it is no record, or of no kind that can be proved.
    pub fn verify_record(&self, record: &Value) -> Result<Outcome, InputError> {
        check_record(&self.rulebook, &Record::from_json(record)?)
    }

    /// A PDF worked out again: the record inside it, then every word that it shows and everything that it draws.
    ///
    /// # Errors
    /// When the file carries no record, or its request cannot be answered.
    pub fn verify_pdf(&self, bytes: &[u8]) -> Result<Outcome, InputError> {
        if foreign(bytes) || unpacked(bytes) > MOST_UNPACKED {
            let message = "the PDF is packed as no paper of this service is".to_owned();
            return Err(InputError { code: "no_record", field: None, message });
        }
        check_pdf(&self.rulebook, bytes)
    }
}

fn foreign(bytes: &[u8]) -> bool {
    FOREIGN.iter().any(|name| places(bytes, name).next().is_some())
}

/// Where a word stands.
fn places<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(word.len()).enumerate().filter(move |(_, window)| *window == word).map(|(at, _)| at)
}

/// How much all streams would hold, counted without keeping it and only until it is too much: a small file may unpack
/// to more than the memory of the service.
fn unpacked(bytes: &[u8]) -> u64 {
    let mut all = 0;
    for at in places(bytes, STREAM) {
        let packed = bytes[at + STREAM.len()..].trim_ascii_start();
        let mut left = ZlibDecoder::new(packed).take(MOST_UNPACKED + 1 - all);
        // A stream that is not packed, or is broken, counts for what came out of it.
        let _ = std::io::copy(&mut left, &mut std::io::sink());
        all += MOST_UNPACKED + 1 - all - left.limit();
        if all > MOST_UNPACKED {
            break;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_unpacks_to_too_much_is_seen_before_it_is_opened() {
        let mut small = Vec::new();
        let zeros = std::io::repeat(0).take(MOST_UNPACKED + 4096);
        flate2::read::ZlibEncoder::new(zeros, flate2::Compression::fast()).read_to_end(&mut small).expect("packed");
        let pdf = [b"%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\n", &small[..], b"\nendstream"].concat();
        assert!(small.len() < 1024 * 1024 && unpacked(&pdf) > MOST_UNPACKED);
        assert_eq!(unpacked(b"%PDF-1.7 stream\nplain text\nendstream"), 0);
        assert!(foreign(b"<</Filter [/FlateDecode /FlateDecode]>>") && !foreign(b"<</Filter /FlateDecode>>"));
    }
}
