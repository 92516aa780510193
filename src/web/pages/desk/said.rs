//! What was just done, said on the next page: carried in the address, so that nothing is kept.

use crate::web::lang::Words;

/// Something that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The request was taken.
    Taken,
    /// A note was added.
    Note,
    /// The request was closed.
    Closed,
    /// A proposal was sent.
    Sent,
    /// An answer was recorded.
    Answered,
    /// A proposal was withdrawn.
    Withdrawn,
    /// Someone was hired.
    Hired,
    /// A verification was recorded.
    Recorded,
    /// A candidacy was decided on.
    Decided,
    /// Someone was moved in the order.
    Moved,
    /// A move was undone.
    Undone,
    /// An offer was written down.
    OfferAdded,
    /// An offer was changed or confirmed.
    OfferChanged,
    /// An offer was taken off the list.
    OfferRetired,
}

impl Said {
    const ALL: [Said; 14] = [
        Said::Taken,
        Said::Note,
        Said::Closed,
        Said::Sent,
        Said::Answered,
        Said::Withdrawn,
        Said::Hired,
        Said::Recorded,
        Said::Decided,
        Said::Moved,
        Said::Undone,
        Said::OfferAdded,
        Said::OfferChanged,
        Said::OfferRetired,
    ];

    /// As it stands in an address.
    pub const fn id(self) -> &'static str {
        match self {
            Said::Taken => "presa",
            Said::Note => "nota",
            Said::Closed => "chiusa",
            Said::Sent => "mandata",
            Said::Answered => "risposta",
            Said::Withdrawn => "ritirata",
            Said::Hired => "assunta",
            Said::Recorded => "verifica",
            Said::Decided => "decisione",
            Said::Moved => "spostata",
            Said::Undone => "annullato",
            Said::OfferAdded => "offerta",
            Said::OfferChanged => "offerta-cambiata",
            Said::OfferRetired => "offerta-tolta",
        }
    }

    /// The sentence for what an address says was done.
    pub fn read(words: &'static Words, id: &str) -> Option<&'static str> {
        let said = Said::ALL.into_iter().find(|said| said.id() == id)?;
        let w = &words.desk;
        Some(match said {
            Said::Taken => w.request.taken,
            Said::Note => w.request.note_saved,
            Said::Closed => w.request.closed,
            Said::Sent => w.propose.sent,
            Said::Answered => w.proposal.saved,
            Said::Withdrawn => w.proposal.withdrawn,
            Said::Hired => w.proposal.hired,
            Said::Recorded => w.person.recorded,
            Said::Decided => w.person.decided,
            Said::Moved => w.order.saved,
            Said::Undone => w.order.undone,
            Said::OfferAdded => words.services.desk.added,
            Said::OfferChanged => words.services.desk.changed,
            Said::OfferRetired => words.services.desk.retired,
        })
    }
}
