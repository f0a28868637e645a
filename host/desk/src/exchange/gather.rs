//! From a register to lines.

use super::line::{AppliedLine, EXCHANGE, ErrorLine, EventLine, Head, LifeLine, Line, LinkLine, PartyLine};
use jiff::Timestamp;
use marking::item::{Item, ObservedMark};
use marking::mark::{MarkKind, PlannedMark};
use protocol::Realm;
use registry::ledger::{LedgerError, parse};
use registry::record::{Happening, MarkSeen, Particulars};
use registry::view::{JobRow, JobState, LifeRow, LifeState, Standing, TextCheck};
use registry::{Act, Entry, Store, StoreError, View, hex};

/// What is handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scope {
    /// Whether hidden marks and codes are told with their places.
    pub restricted: bool,
}

/// Why a register could not be handed on.
#[derive(Debug, thiserror::Error)]
pub enum GatherError<E> {
    /// It could not be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// It has no first entry.
    #[error("the register is empty")]
    Empty,
    /// The lines could not be written.
    #[error("the lines could not be written")]
    Write(#[source] E),
}

impl<E> From<StoreError> for GatherError<E> {
    fn from(error: StoreError) -> Self {
        Self::Ledger(error.into())
    }
}

/// Shows every line of a register in order: the head, the parties, the lives by their numbers.
///
/// # Errors
/// [`GatherError`]; `take`'s own errors end the work.
pub fn each_line<S: Store, E>(
    store: &S,
    view: View<'_>,
    scope: Scope,
    mut take: impl FnMut(Line) -> Result<(), E>,
) -> Result<(), GatherError<E>> {
    let standing = view.standing()?.ok_or(GatherError::Empty)?;
    take(Line::Register(head(&standing))).map_err(GatherError::Write)?;
    for row in view.parties()?.into_iter().filter(|row| !row.corrected) {
        let party = row.detail;
        take(Line::Party(PartyLine {
            party: row.party,
            roles: party.roles,
            name: party.name,
            address: party.address,
            country: party.country.map(|country| country.alpha2().to_owned()),
            licence: party.licence,
            natural_person: party.sealed.is_some(),
        }))
        .map_err(GatherError::Write)?;
    }
    // Entries are read while the rows are shown, so the numbers are taken first: eight bytes each.
    let mut lives = Vec::new();
    view.each_life(|row| lives.extend((!row.withdrawn).then_some(row.life)))?;
    for life in lives {
        let Some(row) = view.life(life)? else { continue };
        let line = Gathering { store, view, scope }.life(row)?;
        take(Line::Life(Box::new(line))).map_err(GatherError::Write)?;
    }
    Ok(())
}

fn head(standing: &Standing) -> Head {
    Head {
        exchange: EXCHANGE,
        station: standing.station.clone(),
        realm: match standing.realm {
            Realm::Real => "real".to_owned(),
            Realm::Training => "training".to_owned(),
        },
        size: standing.position.size,
        root: hex::encode(&standing.position.root),
    }
}

struct Gathering<'a, S> {
    store: &'a S,
    view: View<'a>,
    scope: Scope,
}

impl<S: Store> Gathering<'_, S> {
    fn life(&self, row: LifeRow) -> Result<LifeLine, LedgerError> {
        let (item, particulars) = self.described(&row)?;
        let known_at = self.entry(row.life)?.map_or(Timestamp::UNIX_EPOCH, |entry| entry.stamp.at);
        let mut line = LifeLine {
            life: row.life,
            known_at,
            item: if self.scope.restricted { item } else { without_hidden(item) },
            particulars,
            component: row.component,
            of: row.of,
            number: row.number.clone(),
            consignment: row.consignment.clone(),
            state: state_word(row.state).to_owned(),
            place: row.place.clone(),
            applied: self.applied(&row)?,
            observed: Vec::new(),
            events: Vec::new(),
            links: Vec::new(),
        };
        for index in self.view.entries_of(row.life)? {
            self.add(&mut line, index)?;
        }
        Ok(line)
    }

    /// The item as its entry describes it.
    fn described(&self, row: &LifeRow) -> Result<(Item, Option<Particulars>), LedgerError> {
        Ok(match self.entry(row.described_by)?.map(|entry| entry.act) {
            Some(Act::ItemRecorded(recorded)) => {
                (recorded.item, recorded.particulars.map(|particulars| *particulars))
            }
            Some(Act::Reserved(reservation)) => (reservation.item, None),
            _ => (Item::default(), None),
        })
    }

    fn entry(&self, index: u64) -> Result<Option<Entry>, LedgerError> {
        self.store.read(index, 1)?.first().map(parse).transpose()
    }

    fn applied(&self, row: &LifeRow) -> Result<Vec<AppliedLine>, LedgerError> {
        let Some(consignment) = &row.consignment else { return Ok(Vec::new()) };
        let mut applied = Vec::new();
        for job in self.view.jobs_of(consignment, &row.item_no)? {
            let JobState::Applied { witnessed, text } = job.state else { continue };
            let Some(Entry { act: Act::Reserved(reservation), stamp, .. }) = self.entry(job.job)? else {
                continue;
            };
            let told = self.scope.restricted || !reservation.mark.restricted;
            applied.push(mark(&job, &reservation.mark, stamp.at, told, (witnessed, text)));
        }
        applied.reverse();
        Ok(applied)
    }

    /// Takes an entry about a life into its line.
    fn add(&self, line: &mut LifeLine, index: u64) -> Result<(), LedgerError> {
        let Some(entry) = self.entry(index)? else { return Ok(()) };
        match entry.act {
            Act::MarkObserved(seen)
                if self.view.declared_wrong(index)?.is_none()
                    && (self.scope.restricted || !is_hidden(&seen)) =>
            {
                line.observed.push(*seen);
            }
            Act::Happened { on, event, .. } => {
                if !self.scope.restricted && tells_hidden(&event) {
                    return Ok(());
                }
                let error = self.error_of(index)?;
                line.events.push(EventLine { entry: index, on, at: entry.stamp.at, event: *event, error });
            }
            Act::LivesLinked { life, other, how, reason } if self.view.declared_wrong(index)?.is_none() => {
                let other = if life == line.life { other } else { life };
                line.links.push(LinkLine { other, how, reason });
            }
            _ => {}
        }
        Ok(())
    }

    fn error_of(&self, wrong: u64) -> Result<Option<ErrorLine>, LedgerError> {
        let Some(declared) = self.view.declared_wrong(wrong)? else { return Ok(None) };
        let Some(entry) = self.entry(declared)? else { return Ok(None) };
        let declared = entry.stamp.at;
        Ok(match entry.act {
            Act::ErrorDeclared { reason, corrected_by, .. } => {
                Some(ErrorLine { declared, reason, corrected_by })
            }
            _ => None,
        })
    }
}

/// An applied mark; where it is, is `told` or not.
fn mark(
    job: &JobRow,
    mark: &PlannedMark,
    at: Timestamp,
    told: bool,
    (witnessed, text): (bool, TextCheck),
) -> AppliedLine {
    AppliedLine {
        job: job.job,
        at,
        lines: mark.texts().into_iter().map(str::to_owned).collect(),
        part: told.then_some(mark.part),
        place: told.then(|| mark.place.as_str().to_owned()),
        method: mark.method,
        witnessed,
        text: match text {
            TextCheck::NotRead => "not-read",
            TextCheck::Verified => "verified",
            TextCheck::Mismatch => "mismatch",
        }
        .to_owned(),
    }
}

fn is_hidden(seen: &MarkSeen) -> bool {
    seen.restricted || seen.mark.purpose == Some(MarkKind::Security)
}

fn tells_hidden(event: &Happening) -> bool {
    matches!(event, Happening::Coded { restricted: true, .. })
}

fn without_hidden(mut item: Item) -> Item {
    item.observed_marks.retain(|mark: &ObservedMark| mark.purpose != Some(MarkKind::Security));
    item
}

/// The word for what has become of a life.
fn state_word(state: LifeState) -> &'static str {
    match state {
        LifeState::Here => "here",
        LifeState::Transferred => "transferred",
        LifeState::Exported => "exported",
        LifeState::Lost => "lost",
        LifeState::Stolen => "stolen",
        LifeState::Deactivated => "deactivated",
        LifeState::Destroyed => "destroyed",
    }
}
