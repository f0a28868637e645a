//! Lives as events of EPCIS 2.0 (ISO/IEC 19987) in JSON-LD, with the words of the Core Business Vocabulary 2.0
//! (ISO/IEC 19988) where it has them.
//!
//! A life is named `urn:markstation:STATION:life:N`, an entry `urn:markstation:STATION:entry:N`; whoever holds the
//! ledger's export finds both. `eventTime` is the first second of the day on which something happened, since the register
//! knows days only; `recordTime` is when it was written down. What was declared wrong is told twice, as the standard asks:
//! as it was, with an `errorDeclaration`, and as what takes its place.

use super::line::{EventLine, Head, LifeLine};
use super::table::what;
use registry::record::Happening;
use registry::record::event::{MoveKind, SeizureClass};
use serde_json::{Map, Value, json};

/// Context of EPCIS 2.0.
const CONTEXT: &str = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/// What an EPCIS event says of something that happened: action, business step and disposition.
struct Step {
    action: &'static str,
    step: &'static str,
    disposition: &'static str,
}

const fn step(action: &'static str, step: &'static str, disposition: &'static str) -> Step {
    Step { action, step, disposition }
}

/// The words of the vocabulary for what happened. Where it has none, a word of our own.
fn step_of(event: &Happening) -> Step {
    match event {
        Happening::Transferred { .. } => step("OBSERVE", "shipping", "in_transit"),
        Happening::Imported(_) => step("OBSERVE", "receiving", "in_progress"),
        Happening::Exported(_) => step("OBSERVE", "shipping", "in_transit"),
        Happening::Owned { .. } => step("OBSERVE", "storing", "active"),
        Happening::Moved { kind, .. } => match kind {
            MoveKind::Issue => step("OBSERVE", "picking", "unavailable"),
            MoveKind::Return => step("OBSERVE", "receiving", "returned"),
            MoveKind::Transfer => step("OBSERVE", "storing", "active"),
            MoveKind::Repair => step("OBSERVE", "repairing", "unavailable"),
            MoveKind::Evidence => step("OBSERVE", "holding", "reserved"),
        },
        Happening::Seized(seizure) => match seizure.class {
            SeizureClass::Seized => step("OBSERVE", "collecting", "reserved"),
            SeizureClass::Found | SeizureClass::Surrendered => step("OBSERVE", "accepting", "reserved"),
        },
        Happening::Deactivated { .. } => step("OBSERVE", "urn:markstation:bizstep:deactivating", "inactive"),
        Happening::Destroyed(_) => step("DELETE", "destroying", "destroyed"),
        Happening::Lost(_) => step("OBSERVE", "stock_taking", "unknown"),
        Happening::Stolen(_) => step("OBSERVE", "stock_taking", "stolen"),
        Happening::Recovered { .. } => step("OBSERVE", "receiving", "active"),
        Happening::TestFired { .. } | Happening::Photographed { .. } => {
            step("OBSERVE", "inspecting", "active")
        }
        Happening::Coded { .. } => step("OBSERVE", "encoding", "encoded"),
    }
}

/// A document that is written event by event.
#[derive(Debug, Clone)]
pub struct Epcis {
    station: String,
}

impl Epcis {
    /// For the register with this head.
    #[must_use]
    pub fn new(head: &Head) -> Self {
        Self { station: escaped(&head.station) }
    }

    /// What stands before the events. `created` is when the document is made.
    #[must_use]
    pub fn opening(&self, created: jiff::Timestamp) -> String {
        let context = json!([CONTEXT, {"markstation": "urn:markstation:term:"}]);
        format!(
            "{{\"@context\":{context},\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\"{created}\",\
             \"epcisBody\":{{\"eventList\":[\n"
        )
    }

    /// What stands behind them.
    #[must_use]
    pub fn closing(&self) -> &'static str {
        "\n]}}\n"
    }

    /// The events of a life, in order: it became known, it was marked, it happened.
    #[must_use]
    pub fn events(&self, life: &LifeLine) -> Vec<Value> {
        let mut events = vec![self.known(life)];
        for mark in &life.applied {
            let mut event = self.event(life, &step("OBSERVE", "encoding", "encoded"));
            event.insert("eventTime".to_owned(), json!(mark.at.to_string()));
            event.insert("eventID".to_owned(), json!(self.urn("entry", &mark.job.to_string())));
            event.insert("markstation:mark".to_owned(), json!(mark.lines.join(" / ")));
            event.insert("markstation:witnessed".to_owned(), json!(mark.witnessed));
            event.insert("markstation:text".to_owned(), json!(mark.text));
            events.push(Value::Object(event));
        }
        events.extend(life.events.iter().map(|event| Value::Object(self.happened(life, event))));
        events
    }

    /// The event by which it became known.
    fn known(&self, life: &LifeLine) -> Value {
        let mut event = self.event(life, &step("ADD", "commissioning", "active"));
        event.insert(
            "eventID".to_owned(),
            json!(format!("{}:known", self.urn("life", &life.life.to_string()))),
        );
        let item = &life.item;
        let mut ilmd = Map::new();
        for (field, value) in [
            ("maker", Some(item.maker.to_string())),
            ("model", Some(item.model.to_string())),
            ("kind", Some(item.kind.to_string())),
            ("calibre", Some(item.calibre.to_string())),
            ("serial", item.serial.clone()),
            ("serialStatus", Some(item.serial_status.as_str().to_owned())),
            ("countryOfManufacture", item.country_of_manufacture.map(|country| country.to_string())),
            ("number", life.number.clone()),
        ] {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                ilmd.insert(format!("markstation:{field}"), Value::String(value));
            }
        }
        event.insert("ilmd".to_owned(), Value::Object(ilmd));
        Value::Object(event)
    }

    /// What all events have, at the time at which the life was first written down.
    fn event(&self, life: &LifeLine, step: &Step) -> Map<String, Value> {
        let mut event = Map::new();
        event.insert("type".to_owned(), json!("ObjectEvent"));
        event.insert("eventTime".to_owned(), json!(life.known_at.to_string()));
        event.insert("eventTimeZoneOffset".to_owned(), json!("+00:00"));
        event.insert("epcList".to_owned(), json!([self.urn("life", &life.life.to_string())]));
        event.insert("action".to_owned(), json!(step.action));
        event.insert("bizStep".to_owned(), json!(step.step));
        event.insert("disposition".to_owned(), json!(step.disposition));
        event
    }

    fn happened(&self, life: &LifeLine, line: &EventLine) -> Map<String, Value> {
        let mut event = self.event(life, &step_of(&line.event));
        event.insert("eventTime".to_owned(), json!(format!("{}T00:00:00Z", line.on)));
        event.insert("recordTime".to_owned(), json!(line.at.to_string()));
        let id = |entry: u64| format!("{}:life:{}", self.urn("entry", &entry.to_string()), life.life);
        event.insert("eventID".to_owned(), json!(id(line.entry)));
        if let Some(place) = place_of(&line.event) {
            event.insert("bizLocation".to_owned(), json!({"id": self.urn("place", place)}));
        }
        let papers = papers_of(&line.event);
        if !papers.is_empty() {
            let list = papers
                .iter()
                .map(|(kind, number)| json!({"type": kind, "bizTransaction": self.urn("paper", number)}));
            event.insert("bizTransactionList".to_owned(), list.collect());
        }
        let (from, to) = ends_of(&line.event);
        if let Some(from) = from {
            let source = json!([{"type": "owning_party", "source": self.urn("party", &from.to_string())}]);
            event.insert("sourceList".to_owned(), source);
        }
        if let Some(to) = to {
            let end = json!([{"type": "owning_party", "destination": self.urn("party", &to.to_string())}]);
            event.insert("destinationList".to_owned(), end);
        }
        event.insert("markstation:what".to_owned(), json!(what(&line.event)));
        if let Some(error) = &line.error {
            let reason = if error.corrected_by.is_some() { "incorrect_data" } else { "did_not_occur" };
            let corrective: Vec<String> = error.corrected_by.map(id).into_iter().collect();
            let declared = json!({
                "declarationTime": error.declared.to_string(),
                "reason": reason,
                "correctiveEventIDs": corrective,
                "markstation:reason": error.reason,
            });
            event.insert("errorDeclaration".to_owned(), declared);
        }
        event
    }

    fn urn(&self, kind: &str, name: &str) -> String {
        format!("urn:markstation:{}:{kind}:{}", self.station, escaped(name))
    }
}

fn place_of(event: &Happening) -> Option<&str> {
    match event {
        Happening::Owned { location, .. } => location.as_deref(),
        Happening::Moved { to, .. } => Some(to),
        Happening::Seized(seizure) => Some(&seizure.place),
        Happening::Destroyed(destruction) => Some(&destruction.place),
        Happening::Recovered { place, .. } => Some(place),
        _ => None,
    }
}

/// Licences, orders and certificates, with the vocabulary's type of each.
fn papers_of(event: &Happening) -> Vec<(&'static str, &str)> {
    let papers = match event {
        Happening::Transferred { authorisation, end_use, .. } => {
            vec![("po", authorisation.as_deref()), ("cert", end_use.as_deref())]
        }
        Happening::Imported(import) => vec![("cert", import.licence.as_deref())],
        Happening::Exported(export) => {
            vec![("cert", Some(export.licence.as_str())), ("cert", export.import_licence.as_deref())]
        }
        Happening::Moved { authority, .. } => vec![("po", authority.as_deref())],
        Happening::Deactivated { certificate, .. } => vec![("cert", Some(certificate.as_str()))],
        Happening::Destroyed(destruction) => {
            vec![
                ("po", Some(destruction.authorisation.as_str())),
                ("cert", Some(destruction.certificate.as_str())),
            ]
        }
        Happening::TestFired { reference, .. } => vec![("testres", Some(reference.as_str()))],
        _ => Vec::new(),
    };
    papers.into_iter().filter_map(|(kind, number)| Some((kind, number?))).collect()
}

/// From whom to whom it went.
fn ends_of(event: &Happening) -> (Option<u64>, Option<u64>) {
    match event {
        Happening::Transferred { from, to, .. } => (*from, Some(*to)),
        Happening::Imported(import) => (import.exporter, import.recipient.or(import.importer)),
        Happening::Exported(export) => (None, export.consignee),
        Happening::Moved { giver, taker, .. } => (*giver, *taker),
        _ => (None, None),
    }
}

/// A name as part of a URN (RFC 8141): letters, digits and a few signs stand for themselves.
fn escaped(name: &str) -> String {
    let mut escaped = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
