//! What takes its time is read beside the floor, with the register as it is then: a manifest, for the bench or for the picture of
//! a mark in doubt. The floor goes on meanwhile, and looks at each turn whether it has come.

use super::Floor;
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::folder::{Folder, Reading};
use crate::language::Language;
use crate::message::Message;
use crate::serve::seen::Drawn;
use crate::text;
use registry::{JobId, Store};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Something that is read on a thread of its own.
struct Read<T>(Receiver<Result<T, Failure>>);

impl<T: Send + 'static> Read<T> {
    /// Begins to read it; what goes wrong is said in this language.
    fn begin(
        folder: Folder,
        language: Language,
        read: impl FnOnce(&Reading) -> Result<T, Failure> + Send + 'static,
    ) -> Self {
        let (sender, receiver) = channel();
        let answer = sender.clone();
        let task = move || {
            let read = text::speaking(language, || read(&Reading::open(folder)?));
            // The floor may have gone on without it.
            let _ = answer.send(read);
        };
        let begun = std::thread::Builder::new().name("beside".to_owned()).spawn(task);
        if let Err(error) = begun {
            let _ = sender.send(Err(Failure::fixable(Message::NoThread {}).because(&error)));
        }
        Self(receiver)
    }

    /// What came of it; none as long as it is read.
    fn done(&self) -> Option<Result<T, Failure>> {
        match self.0.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Failure::bug("what was read beside the station"))),
        }
    }
}

/// A consignment that is read to be taken up.
pub(super) struct Taking {
    id: String,
    /// The job whose mark reads otherwise than planned, where somebody found the cause.
    cause_found: Option<JobId>,
    read: Read<(Loaded, u64)>,
}

/// What a mark in doubt looks like.
pub(super) struct Drawing {
    job: JobId,
    read: Read<Drawn>,
}

impl Floor {
    /// Reads a consignment beside the floor, and takes it up then unless somebody has taken up another one.
    pub(super) fn take_up(&mut self, id: String, cause_found: Option<JobId>) {
        let named = id.clone();
        let read = Read::begin(self.bench.folder.clone(), self.language, move |reading| {
            let entries = reading.store().len()?;
            let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, &named)?;
            Ok((loaded, entries))
        });
        self.taking = Some(Taking { id, cause_found, read });
    }

    /// The consignment that is being read to be taken up.
    pub fn taking(&self) -> Option<&str> {
        self.taking.as_ref().map(|taking| taking.id.as_str())
    }

    /// Draws the mark of the job in doubt beside the floor.
    pub(super) fn draw_doubt(&mut self) {
        let Some(doubt) = &self.doubt else { return };
        let (job, reservation) = (doubt.job, doubt.reservation.clone());
        let draw = move |reading: &Reading| Drawn::read(reading, &reservation);
        let read = Read::begin(self.bench.folder.clone(), self.language, draw);
        self.drawing = Some(Drawing { job, read });
    }

    /// Takes what was read beside; whether there was any.
    pub(super) fn take_what_was_read(&mut self) -> bool {
        let consignment = self.take_consignment();
        self.take_drawing() || consignment
    }

    fn take_consignment(&mut self) -> bool {
        let Some(read) = self.taking.as_ref().and_then(|taking| taking.read.done()) else { return false };
        let cause_found = self.taking.take().and_then(|taking| taking.cause_found);
        let taken = read.and_then(|(loaded, entries)| self.take_up_read(loaded, entries, cause_found));
        if let Err(failure) = taken {
            self.tell_failure(&failure);
        }
        true
    }

    fn take_drawing(&mut self) -> bool {
        let Some(drawing) = &self.drawing else { return false };
        let (job, Some(drawn)) = (drawing.job, drawing.read.done()) else { return false };
        self.drawing = None;
        if let Some(doubt) = self.doubt.as_deref().filter(|doubt| doubt.job == job) {
            self.doubt = Some(Arc::new(doubt.clone().drawn(drawn, &mut self.bench)));
        }
        true
    }
}
