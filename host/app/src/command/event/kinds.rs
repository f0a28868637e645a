//! The kinds of events as they are typed: one option for each field.

use super::Kind;
use crate::error::Failure;
use crate::lives::Parties;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use marking::country::Country;
use marking::mark::{PartKind, Place};
use registry::record::Happening;
use registry::record::event::{
    Absence, CodeTechnology, Exemption, Export, Import, MoveKind, Procedure, Seizure, SeizureClass,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads one word of a closed list.
pub fn one_of<T: DeserializeOwned + Clone + Send + Sync + 'static>(
    words: &'static [&'static str],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(|word| serde_json::from_value::<T>(Value::String(word)))
}

#[derive(Debug, clap::Args)]
pub struct Transferred {
    /// Who got it, by number or name
    #[arg(long, value_name = "PARTY")]
    pub to: String,
    /// Who gave it
    #[arg(long, value_name = "PARTY")]
    pub from: Option<String>,
    /// Licence or order
    #[arg(long)]
    pub authorisation: Option<String>,
    /// End-use document
    #[arg(long)]
    pub end_use: Option<String>,
}

impl Kind for Transferred {
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure> {
        Ok(Happening::Transferred {
            from: parties.named_if(self.from.as_ref())?,
            to: parties.named(&self.to)?,
            authorisation: self.authorisation.clone(),
            end_use: self.end_use.clone(),
        })
    }
}

#[derive(Debug, clap::Args)]
pub struct Imported {
    /// State it came from, as KE
    #[arg(long, value_name = "STATE")]
    pub exporting: Country,
    /// Import licence
    #[arg(long, required_unless_present = "exemption")]
    pub licence: Option<String>,
    /// When the licence was issued
    #[arg(long, value_name = "DATE")]
    pub issued: Option<Date>,
    /// When it ends
    #[arg(long, value_name = "DATE")]
    pub expires: Option<Date>,
    /// Importer
    #[arg(long, value_name = "PARTY")]
    pub importer: Option<String>,
    /// Exporter
    #[arg(long, value_name = "PARTY")]
    pub exporter: Option<String>,
    /// States it passed through, in order, separated by commas
    #[arg(long, value_name = "STATES", value_delimiter = ',')]
    pub transit: Vec<Country>,
    /// Final recipient
    #[arg(long, value_name = "PARTY")]
    pub recipient: Option<String>,
    /// Day of release from customs
    #[arg(long, value_name = "DATE")]
    pub released: Option<Date>,
    /// Why no licence or no mark is needed: the exemption's code
    #[arg(long, value_name = "CODE", requires = "purpose")]
    pub exemption: Option<String>,
    /// For what purpose it came under the exemption: show, repair, sport
    #[arg(long, requires = "exemption")]
    pub purpose: Option<String>,
    /// When it has to leave again
    #[arg(long, value_name = "DATE", requires = "exemption")]
    pub return_by: Option<Date>,
}

impl Kind for Imported {
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure> {
        let exemption = self.exemption.clone().zip(self.purpose.clone());
        Ok(Happening::Imported(Import {
            exporting: self.exporting,
            licence: self.licence.clone(),
            issued: self.issued,
            expires: self.expires,
            importer: parties.named_if(self.importer.as_ref())?,
            exporter: parties.named_if(self.exporter.as_ref())?,
            transit: self.transit.clone(),
            recipient: parties.named_if(self.recipient.as_ref())?,
            released: self.released,
            exemption: exemption.map(|(code, purpose)| Exemption {
                code,
                purpose,
                return_by: self.return_by,
            }),
        }))
    }
}

#[derive(Debug, clap::Args)]
pub struct Exported {
    /// State it goes to
    #[arg(long, value_name = "STATE")]
    pub importing: Country,
    /// Export licence
    #[arg(long)]
    pub licence: String,
    /// The other State's import licence
    #[arg(long)]
    pub import_licence: Option<String>,
    /// Licences of the States it passes through
    #[arg(long)]
    pub transit_licence: Option<String>,
    /// States it passes through, in order, separated by commas
    #[arg(long, value_name = "STATES", value_delimiter = ',')]
    pub transit: Vec<Country>,
    /// Final consignee
    #[arg(long, value_name = "PARTY")]
    pub consignee: Option<String>,
}

impl Kind for Exported {
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure> {
        Ok(Happening::Exported(Export {
            importing: self.importing,
            licence: self.licence.clone(),
            import_licence: self.import_licence.clone(),
            transit_licence: self.transit_licence.clone(),
            transit: self.transit.clone(),
            consignee: parties.named_if(self.consignee.as_ref())?,
        }))
    }
}

#[derive(Debug, clap::Args)]
pub struct Owned {
    /// The service that owns it
    #[arg(long)]
    pub service: String,
    /// Its unit
    #[arg(long)]
    pub unit: Option<String>,
    /// Where it lies: site/building/rack
    #[arg(long)]
    pub location: Option<String>,
    /// Its condition
    #[arg(long)]
    pub condition: Option<String>,
    /// Who keeps it
    #[arg(long, value_name = "PARTY")]
    pub custodian: Option<String>,
    /// It is with a peace operation
    #[arg(long)]
    pub peace_operation: bool,
}

impl Kind for Owned {
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure> {
        Ok(Happening::Owned {
            service: self.service.clone(),
            unit: self.unit.clone(),
            location: self.location.clone(),
            condition: self.condition.clone(),
            custodian: parties.named_if(self.custodian.as_ref())?,
            peace_operation: self.peace_operation,
        })
    }
}

#[derive(Debug, clap::Args)]
pub struct Moved {
    /// Why
    #[arg(long, default_value = "transfer",
        value_parser = one_of::<MoveKind>(&["issue", "return", "transfer", "repair", "evidence"]))]
    pub kind: MoveKind,
    /// Where it lay
    #[arg(long, value_name = "PLACE")]
    pub from: Option<String>,
    /// Where it lies now: site/building/rack
    #[arg(long, value_name = "PLACE")]
    pub to: String,
    /// Who gave it
    #[arg(long, value_name = "PARTY")]
    pub giver: Option<String>,
    /// Who took it
    #[arg(long, value_name = "PARTY")]
    pub taker: Option<String>,
    /// By whose order
    #[arg(long)]
    pub authority: Option<String>,
    /// When it is to be back
    #[arg(long, value_name = "DATE")]
    pub due_back: Option<Date>,
}

impl Kind for Moved {
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure> {
        Ok(Happening::Moved {
            kind: self.kind,
            from: self.from.clone(),
            to: self.to.clone(),
            giver: parties.named_if(self.giver.as_ref())?,
            taker: parties.named_if(self.taker.as_ref())?,
            authority: self.authority.clone(),
            due_back: self.due_back,
        })
    }
}

#[derive(Debug, clap::Args)]
pub struct Seized {
    /// Which of the three
    #[arg(long, value_parser = one_of::<SeizureClass>(&["seized", "found", "surrendered"]))]
    pub class: SeizureClass,
    /// Under which law
    #[arg(long, value_parser = one_of::<Procedure>(&["criminal", "administrative"]))]
    pub procedure: Procedure,
    /// Legal basis
    #[arg(long)]
    pub legal_basis: String,
    /// Case or court reference
    #[arg(long)]
    pub case: String,
    /// Who took it
    #[arg(long)]
    pub agency: String,
    /// Where
    #[arg(long)]
    pub place: String,
    /// How, in words
    #[arg(long)]
    pub circumstances: Option<String>,
    /// Why it is illicit
    #[arg(long)]
    pub illicit: Option<String>,
    /// Who had it; may be given several times
    #[arg(long = "person", value_name = "PARTY")]
    pub persons: Vec<String>,
}

impl Kind for Seized {
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure> {
        let persons = self.persons.iter().map(|person| parties.named(person));
        Ok(Happening::Seized(Seizure {
            class: self.class,
            procedure: self.procedure,
            legal_basis: self.legal_basis.clone(),
            case: self.case.clone(),
            agency: self.agency.clone(),
            place: self.place.clone(),
            circumstances: self.circumstances.clone(),
            illicit: self.illicit.clone(),
            persons: persons.collect::<Result<_, _>>()?,
        }))
    }
}

#[derive(Debug, clap::Args)]
pub struct Deactivated {
    /// Who did it
    #[arg(long)]
    pub entity: String,
    /// Certificate number
    #[arg(long)]
    pub certificate: String,
    /// Who verified it
    #[arg(long)]
    pub verifier: String,
}

impl Kind for Deactivated {
    fn happening(&self, _: &Parties) -> Result<Happening, Failure> {
        let (entity, certificate) = (self.entity.clone(), self.certificate.clone());
        Ok(Happening::Deactivated { entity, certificate, verifier: self.verifier.clone() })
    }
}

/// A loss or a theft.
#[derive(Debug, clap::Args)]
pub struct Absent {
    /// What is known of it
    #[arg(long)]
    pub circumstances: String,
    /// Incident number of whom it was reported to
    #[arg(long)]
    pub incident: Option<String>,
    /// Who had it last with a right to
    #[arg(long, value_name = "PARTY")]
    pub last_possessor: Option<String>,
}

impl Absent {
    pub fn absence(&self, parties: &Parties) -> Result<Absence, Failure> {
        Ok(Absence {
            circumstances: self.circumstances.clone(),
            incident: self.incident.clone(),
            last_possessor: parties.named_if(self.last_possessor.as_ref())?,
        })
    }
}

#[derive(Debug, clap::Args)]
pub struct Recovered {
    /// Where
    #[arg(long)]
    pub place: String,
    /// How
    #[arg(long)]
    pub circumstances: Option<String>,
}

impl Kind for Recovered {
    fn happening(&self, _: &Parties) -> Result<Happening, Failure> {
        let (place, circumstances) = (self.place.clone(), self.circumstances.clone());
        Ok(Happening::Recovered { place, circumstances })
    }
}

#[derive(Debug, clap::Args)]
pub struct TestFired {
    /// Laboratory
    #[arg(long)]
    pub laboratory: String,
    /// Reference of bullets and cases in its collection
    #[arg(long)]
    pub reference: String,
    /// Examiner
    #[arg(long)]
    pub examiner: Option<String>,
}

impl Kind for TestFired {
    fn happening(&self, _: &Parties) -> Result<Happening, Failure> {
        let (laboratory, reference) = (self.laboratory.clone(), self.reference.clone());
        Ok(Happening::TestFired { laboratory, reference, examiner: self.examiner.clone() })
    }
}

#[derive(Debug, clap::Args)]
pub struct Coded {
    /// What carries the code
    #[arg(long, value_parser = one_of::<CodeTechnology>(&["chip", "rfid", "microstamp"]))]
    pub technology: CodeTechnology,
    /// The code
    #[arg(long)]
    pub code: String,
    /// On which part
    #[arg(long)]
    pub part: Option<PartKind>,
    /// Where on it
    #[arg(long)]
    pub place: Option<Place>,
    /// Its part and place are shown to those only who may know them
    #[arg(long)]
    pub restricted: bool,
}

impl Kind for Coded {
    fn happening(&self, _: &Parties) -> Result<Happening, Failure> {
        let (part, place) = (self.part, self.place.clone());
        let (technology, code) = (self.technology, self.code.clone());
        Ok(Happening::Coded { technology, code, part, place, restricted: self.restricted })
    }
}
