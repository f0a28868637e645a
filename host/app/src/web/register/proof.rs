//! What leaves the register about one mark: the proof that anybody can check, its QR code, and the label.

use super::number;
use crate::command::register::checkpoint::Station;
use crate::command::register::{label as labels, prove};
use crate::error::Failure;
use crate::folder::Reading;
use crate::output::{Answers, Output};
use crate::web::app::App;
use crate::web::download;
use crate::web::page::Answer;
use crate::web::visitor::Visitor;
use axum::extract::{Path, State};
use registry::JobId;
use registry::log::proof::TlogProof;
use std::sync::Arc;

const SVG: &str = "image/svg+xml";

/// The proof as a file.
pub async fn file(State(app): State<Arc<App>>, visitor: Visitor, Path(job): Path<String>) -> Answer {
    let made = app.read(&visitor, move |reading| {
        let job = number(&job)?;
        Ok((job, proven(reading, job)?.iter().map(TlogProof::to_string).collect::<String>()))
    });
    let made = made.await.map(|(job, text)| {
        download::file(&format!("job-{job}.tlog-proof"), "text/plain; charset=utf-8", text)
    });
    Answer::of(visitor, made)
}

/// Its QR code.
pub async fn code(State(app): State<Arc<App>>, visitor: Visitor, Path(job): Path<String>) -> Answer {
    let made = app.read(&visitor, move |reading| {
        let job = number(&job)?;
        Ok((job, prove::code_of(&proven(reading, job)?)?))
    });
    let made = made.await.map(|(job, svg)| download::file(&format!("job-{job}-proof.svg"), SVG, svg));
    Answer::of(visitor, made)
}

/// The label.
pub async fn label(State(app): State<Arc<App>>, visitor: Visitor, Path(job): Path<String>) -> Answer {
    let made = app.read(&visitor, move |reading| {
        let job = number(&job)?;
        Ok((job, labels::drawn(reading, job)?.0))
    });
    let made = made.await.map(|(job, svg)| download::file(&format!("job-{job}-label.svg"), SVG, svg));
    Answer::of(visitor, made)
}

/// The proofs of a job's entries. Nobody is shown a hidden mark here.
fn proven(reading: &Reading, job: JobId) -> Result<Vec<TlogProof>, Failure> {
    let station = Station::open(reading.folder.clone())?;
    // That no witness has signed yet stands in the proof itself.
    let output = Output::gathering(Answers::default());
    Ok(prove::of_job(&station, job, &output)?.proofs)
}
