//! From the texts of rule files to a rulebook, or to all the faults of all the files.

mod act;
mod contratto;
mod contributi;
mod festivita;
mod fisco;
mod istituti;
mod minimi;
mod page;
mod section;
mod tfr;
mod time;
mod trial;
mod values;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use toml::de::DeTable;

use self::act::Header;
use self::page::{Page, Table};
use self::section::Section;
pub use self::trial::RuleTrial;
use super::act::Edition;
use super::fault::RuleFault;
use super::festivita::Festivita;
use super::fisco::{Bonus, Comune, Deduzione, Detrazione, Esonero, FiscoActs, Irpef, Libretto, Prestazione};
use super::istituti::Istituti;
use super::prezzi::Indici;
use super::rulebook::{Contratto, Contributi, Minimi, Rulebook};
use super::sheet::{Kind, Sheet};

/// Folders under `rules/` that other parts of the program own.
const ELSEWHERE: [&str; 1] = ["matching"];

/// Whether a file is one of these rules.
fn ours(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|kind| kind == "toml")
        && !ELSEWHERE.iter().any(|folder| name.split('/').next() == Some(folder))
}

impl Rulebook {
    /// Reads rule files: pairs of a name below the folder of the rules (`minimi/2026-01-01.toml`) and
    /// a text. Files that are not TOML, and those of other parts of the program, are passed over.
    ///
    /// # Errors
    /// With every fault of every file, in order of file and line.
    pub fn from_files(files: impl IntoIterator<Item = (String, String)>) -> Result<Rulebook, Vec<RuleFault>> {
        let files: BTreeMap<String, String> = files.into_iter().filter(|(name, _)| ours(name)).collect();
        let mut loading = Loading::default();
        for (name, text) in &files {
            loading.file(name, text);
        }
        for fault in time::faults(&loading.read, &files) {
            // A table that could not be read is not also said to be missing.
            if !loading.faults.iter().any(|known| known.file == fault.file && known.key == fault.key) {
                loading.faults.push(fault);
            }
        }
        loading.faults.sort();
        if loading.faults.is_empty() { Ok(loading.finish(&files)) } else { Err(loading.faults) }
    }
}

/// A file read: its header, its kind and its tables.
struct Read {
    kind: Kind,
    header: Header,
    /// True when its days could be read: only then is it placed in time.
    dated: bool,
    tables: Vec<Table>,
    body: Body,
}

enum Body {
    Ccnl(Box<Contratto>, Box<Istituti>),
    Minimi(Box<Minimi>),
    Contributi(Box<Contributi>),
    Festivita(Festivita),
    Tfr(Indici),
    Irpef(Irpef),
    Deduzione(Deduzione),
    Detrazione(Detrazione),
    Prestazione(Prestazione),
    Esonero(Esonero),
    Bonus(Bonus),
    Comune(Comune),
    Libretto(Libretto),
}

#[derive(Default)]
struct Loading {
    read: Vec<Read>,
    faults: Vec<RuleFault>,
}

impl Loading {
    fn file(&mut self, name: &str, text: &str) {
        let folder = name.rsplit_once('/').map(|(folder, _)| folder);
        let Some(kind) = Kind::ALL.into_iter().find(|kind| Some(kind.folder()) == folder) else {
            let folders: Vec<&str> = Kind::ALL.iter().map(|kind| kind.folder()).collect();
            let expected = format!("a file in one of the folders {}", folders.join(", "));
            self.faults.push(RuleFault::of_file(name, "", &expected, &format!("{name:?}")));
            return;
        };
        let (document, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            self.faults.extend(errors.iter().map(|error| {
                let span = error.span().unwrap_or(0..0);
                RuleFault::at(name, text, &span, "", "a TOML document", error.message())
            }));
            return;
        }
        let page = Page::new(name, text);
        let root = Section::root(&page, document.get_ref());
        let (header, body) = (act::read(&root, name), body(kind, &root));
        let (faults, tables) = page.close(document.get_ref());
        let dated = !faults.iter().any(|fault| fault.key.starts_with("in_force"));
        self.faults.extend(faults);
        self.read.push(Read { kind, header, dated, tables, body });
    }

    /// A rulebook of files without fault.
    fn finish(mut self, files: &BTreeMap<String, String>) -> Rulebook {
        self.read.sort_by_key(|read| (read.kind, read.header.from));
        let mut book = Rulebook {
            fingerprint: fingerprint(files),
            minimi: Vec::new(),
            contributi: Vec::new(),
            contratti: Vec::new(),
            istituti: Vec::new(),
            festivita: Vec::new(),
            indici: Vec::new(),
            fisco: FiscoActs::default(),
            sheets: Vec::new(),
        };
        let nexts: Vec<_> = self.read.iter().skip(1).map(|next| Some((next.kind, next.header.from))).collect();
        for (read, next) in self.read.into_iter().zip(nexts.into_iter().chain([None])) {
            let Header { act, from, until } = read.header;
            // A text without end holds until the next of its kind begins.
            let next = next.filter(|(kind, _)| *kind == read.kind).and_then(|(_, from)| from.pred_opt());
            let (act, until) = (Arc::new(act), until.or(next));
            book.sheets.extend(read.tables.into_iter().map(|table| Sheet {
                kind: read.kind,
                table: table.name,
                act: Arc::clone(&act),
                from,
                until,
                provenance: table.provenance,
                cells: table.cells,
            }));
            match read.body {
                Body::Ccnl(body, istituti) => {
                    book.istituti.push(Edition { act: Arc::clone(&act), from, until, body: *istituti });
                    book.contratti.push(Edition { act, from, until, body: *body });
                }
                Body::Minimi(body) => book.minimi.push(Edition { act, from, until, body: *body }),
                Body::Contributi(body) => book.contributi.push(Edition { act, from, until, body: *body }),
                Body::Festivita(body) => book.festivita.push(Edition { act, from, until, body }),
                Body::Tfr(body) => book.indici.push(Edition { act, from, until, body }),
                Body::Irpef(body) => book.fisco.irpef.push(Edition { act, from, until, body }),
                Body::Deduzione(body) => book.fisco.deduzione.push(Edition { act, from, until, body }),
                Body::Detrazione(body) => book.fisco.detrazione.push(Edition { act, from, until, body }),
                Body::Prestazione(body) => book.fisco.prestazione.push(Edition { act, from, until, body }),
                Body::Esonero(body) => book.fisco.esonero.push(Edition { act, from, until, body }),
                Body::Bonus(body) => book.fisco.bonus.push(Edition { act, from, until, body }),
                Body::Comune(body) => book.fisco.comune.push(Edition { act, from, until, body }),
                Body::Libretto(body) => book.fisco.libretto.push(Edition { act, from, until, body }),
            }
        }
        book
    }
}

fn body(kind: Kind, root: &Section<'_>) -> Body {
    match kind {
        Kind::Ccnl => Body::Ccnl(Box::new(contratto::read(root)), Box::new(istituti::read(root))),
        Kind::Minimi => Body::Minimi(Box::new(minimi::read(root))),
        Kind::Contributi => Body::Contributi(Box::new(contributi::read(root))),
        Kind::Festivita => Body::Festivita(festivita::read(root)),
        Kind::Tfr => Body::Tfr(tfr::read(root)),
        Kind::Irpef => Body::Irpef(fisco::irpef(root)),
        Kind::Deduzione => Body::Deduzione(fisco::deduzione(root)),
        Kind::Detrazione => Body::Detrazione(fisco::detrazione(root)),
        Kind::Prestazione => Body::Prestazione(fisco::prestazione(root)),
        Kind::Esonero => Body::Esonero(fisco::esonero(root)),
        Kind::Bonus => Body::Bonus(fisco::bonus(root)),
        Kind::Comune => Body::Comune(fisco::comune(root)),
        Kind::Libretto => Body::Libretto(fisco::libretto(root)),
    }
}

/// `sha256:` and the digest of names and texts, in order of the names, each preceded by its length.
fn fingerprint(files: &BTreeMap<String, String>) -> String {
    let mut digest = Sha256::new();
    for part in files.iter().flat_map(|(name, text)| [name, text]) {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(part);
    }
    format!("sha256:{}", hex::encode(digest.finalize()))
}
