//! A form that carries a file (`multipart/form-data`): read whole in memory, nothing of it written anywhere.

use axum::body::{Body, Bytes};

use super::fields::Fields;

/// What a form with a file sent. The file's own name is not kept: it may be a person's.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// Answers that are no file.
    pub fields: Fields,
    /// The file; empty when none was chosen.
    pub file: Bytes,
}

/// Whether a type of body is one that carries files.
pub(super) fn carries_files(kind: &str) -> bool {
    multer::parse_boundary(kind).is_ok()
}

/// Reads a form; `None` when it is not one.
pub(super) async fn read(kind: &str, body: Bytes) -> Option<Upload> {
    let boundary = multer::parse_boundary(kind).ok()?;
    let mut parts = multer::Multipart::new(Body::from(body).into_data_stream(), boundary);
    let mut upload = Upload::default();
    while let Some(part) = parts.next_field().await.ok()? {
        let (name, is_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().is_some());
        let bytes = part.bytes().await.ok()?;
        if !is_file {
            upload.fields.push(&name, String::from_utf8_lossy(&bytes).trim());
        } else if upload.file.is_empty() {
            upload.file = bytes;
        }
    }
    Some(upload)
}
