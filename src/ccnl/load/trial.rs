//! The rules with one file changed, again and again, without reading the others each time.

use std::collections::BTreeMap;
use std::mem;
use std::sync::Arc;

use super::{Body, Loading, Read, time};
use crate::ccnl::act::Edition;
use crate::ccnl::fault::RuleFault;
use crate::ccnl::rulebook::Rulebook;

/// Rules read once, to look at them with one file at a time changed.
pub struct RuleTrial {
    files: BTreeMap<String, String>,
    read: Vec<Read>,
    book: Rulebook,
}

impl RuleTrial {
    /// Reads rule files, as [`Rulebook::from_files`].
    ///
    /// # Errors
    /// With every fault of every file.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Result<RuleTrial, Vec<RuleFault>> {
        let files: BTreeMap<String, String> = files.into_iter().filter(|(name, _)| super::ours(name)).collect();
        let book = Rulebook::from_files(files.clone())?;
        let mut loading = Loading::default();
        for (name, text) in &files {
            loading.file(name, text);
        }
        Ok(RuleTrial { files, read: loading.read, book })
    }

    /// The rules as they are.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// The files, by name.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, String> {
        &self.files
    }

    /// Looks at the rules with another text in place of a file: the rulebook, or the faults that refuse it. The digest
    /// and the act of the rulebook stay those of the files as they are.
    pub fn look<T>(&mut self, name: &str, text: &str, look: impl FnOnce(Result<&Rulebook, Vec<RuleFault>>) -> T) -> T {
        let mut loading = Loading::default();
        loading.file(name, text);
        let (Some(changed), true) = (loading.read.pop(), loading.faults.is_empty()) else {
            return look(Err(loading.faults));
        };
        let Some(at) = self.read.iter().position(|read| read.header.act.file == name) else {
            return look(Err(loading.faults));
        };
        let before = mem::replace(&mut self.read[at], changed);
        let faults = time::faults(&self.read, &self.files);
        let mut changed = mem::replace(&mut self.read[at], before);
        if !faults.is_empty() {
            return look(Err(faults));
        }
        self.swap(&mut changed);
        let seen = look(Ok(&self.book));
        self.swap(&mut changed);
        seen
    }

    /// Exchanges what a file says with what stands in the rulebook.
    fn swap(&mut self, read: &mut Read) {
        fn editions<T>(all: &mut [Edition<T>], read: (&str, &mut Option<chrono::NaiveDate>), body: &mut T) {
            let (file, until) = read;
            let next = all.iter().position(|edition| edition.act.file == file);
            let following = next.and_then(|at| all.get(at + 1)).and_then(|edition| edition.from.pred_opt());
            if let Some(edition) = next.and_then(|at| all.get_mut(at)) {
                mem::swap(&mut edition.body, body);
                *until = until.or(following);
                mem::swap(&mut edition.until, until);
            }
        }
        let book = &mut self.book;
        let file = read.header.act.file.as_str();
        let until = &mut read.header.until;
        match &mut read.body {
            Body::Ccnl(body, istituti) => {
                let mut also = *until;
                editions(&mut book.istituti, (file, &mut also), istituti);
                editions(&mut book.contratti, (file, until), body);
            }
            Body::Minimi(body) => editions(&mut book.minimi, (file, until), body),
            Body::Contributi(body) => editions(&mut book.contributi, (file, until), body),
            Body::Festivita(body) => editions(&mut book.festivita, (file, until), body),
            Body::Tfr(body) => editions(&mut book.indici, (file, until), body),
            Body::Irpef(body) => editions(&mut book.fisco.irpef, (file, until), body),
            Body::Deduzione(body) => editions(&mut book.fisco.deduzione, (file, until), body),
            Body::Detrazione(body) => editions(&mut book.fisco.detrazione, (file, until), body),
            Body::Prestazione(body) => editions(&mut book.fisco.prestazione, (file, until), body),
            Body::Esonero(body) => editions(&mut book.fisco.esonero, (file, until), body),
            Body::Bonus(body) => editions(&mut book.fisco.bonus, (file, until), body),
            Body::Comune(body) => editions(&mut book.fisco.comune, (file, until), body),
            Body::Libretto(body) => editions(&mut book.fisco.libretto, (file, until), body),
        }
        for table in &mut read.tables {
            let own = |act: &Arc<crate::ccnl::act::Act>| act.file == file;
            let sheet = book.sheets.iter_mut().find(|sheet| sheet.table == table.name && own(&sheet.act));
            if let Some(sheet) = sheet {
                mem::swap(&mut sheet.cells, &mut table.cells);
            }
        }
    }
}
