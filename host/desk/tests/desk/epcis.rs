//! EPCIS: every event has what the standard asks for, in words that the standard has.

use crate::lines::{lines_of, lives_of};
use crate::sample::Sample;
use desk::exchange::Scope;
use desk::exchange::epcis::Epcis;
use desk::exchange::line::Line;
use serde_json::Value;

/// Business steps of CBV 2.0 (ISO/IEC 19988, section 7.1).
const STEPS: &str = "accepting arriving assembling collecting commissioning consigning creating_class_instance \
                     cycle_counting decommissioning departing destroying disassembling dispensing encoding \
                     entering_exiting holding inspecting installing killing loading other packing picking receiving \
                     removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting \
                     shipping staging_outbound stock_taking stocking storing transporting unloading unpacking \
                     void_shipping";
/// Dispositions of CBV 2.0 (section 7.2).
const DISPOSITIONS: &str = "active available completeness_inferred completeness_verified conformant \
                            container_closed container_open damaged destroyed dispensed disposed encoded expired \
                            in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity \
                            needs_replacement no_pedigree_match non_conformant non_sellable_other \
                            partially_dispensed recalled reserved retail_sold returned sellable_accessible \
                            sellable_not_accessible stolen unavailable unknown";

fn document() -> Value {
    let lines = lines_of(&Sample::filled(), Scope::default());
    let Line::Register(head) = &lines[0] else { panic!("no head") };
    let epcis = Epcis::new(head);
    let events: Vec<String> = lives_of(&lines)
        .into_iter()
        .flat_map(|life| epcis.events(life))
        .map(|event| event.to_string())
        .collect();
    let created = "2026-03-02T09:00:00Z".parse().unwrap();
    let text = format!("{}{}{}", epcis.opening(created), events.join(",\n"), epcis.closing());
    serde_json::from_str(&text).unwrap()
}

fn is_word(value: &Value, words: &str) -> bool {
    let word = value.as_str().unwrap();
    words.split_whitespace().any(|known| known == word) || word.starts_with("urn:markstation:")
}

#[test]
fn document_and_events_have_what_the_standard_asks_for() {
    let document = document();
    assert_eq!((&document["type"], &document["schemaVersion"]), (&"EPCISDocument".into(), &"2.0".into()));
    let events = document["epcisBody"]["eventList"].as_array().unwrap();
    assert!(events.len() > 6, "{events:?}");
    let mut ids = std::collections::BTreeSet::new();
    for event in events {
        assert_eq!(event["type"], "ObjectEvent");
        event["eventTime"].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
        assert_eq!(event["eventTimeZoneOffset"], "+00:00");
        assert!(["ADD", "OBSERVE", "DELETE"].iter().any(|action| event["action"] == *action), "{event}");
        assert!(is_word(&event["bizStep"], STEPS) && is_word(&event["disposition"], DISPOSITIONS), "{event}");
        assert!(event.get("ilmd").is_none() || event["action"] == "ADD", "{event}");
        assert!(ids.insert(event["eventID"].as_str().unwrap()), "{} twice", event["eventID"]);
        for epc in event["epcList"].as_array().unwrap() {
            assert!(epc.as_str().unwrap().starts_with("urn:markstation:KES1:life:"), "{epc}");
        }
        let own = event.as_object().unwrap().keys().filter(|key| key.contains(':'));
        assert!(own.clone().all(|key| key.starts_with("markstation:")), "{event}");
    }
}

#[test]
fn event_declared_wrong_names_the_one_that_takes_its_place() {
    let document = document();
    let events = document["epcisBody"]["eventList"].as_array().unwrap();
    let wrong = events.iter().find(|event| event.get("errorDeclaration").is_some()).unwrap();
    let declared = &wrong["errorDeclaration"];
    assert_eq!(declared["reason"], "incorrect_data");
    let by = declared["correctiveEventIDs"][0].as_str().unwrap();
    let right = events.iter().find(|event| event["eventID"] == by).unwrap();
    assert_eq!(wrong["bizLocation"]["id"], "urn:markstation:KES1:place:Depot%201%2FRack%207");
    assert_eq!(right["bizLocation"]["id"], "urn:markstation:KES1:place:Depot%201%2FRack%208");
}
