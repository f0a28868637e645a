//! Where a mark finds room: the places of a part, what stands on them, and the surface where its size is known.

use crate::finding::FindingKind;
use crate::item::Item;
use crate::layout::{DoesNotFit, Gap, Layout, LayoutError, LayoutRequest, Side};
use crate::mark::{MarkKind, MarkLine, PartKind, Place, Spot};
use crate::path::{ADVANCE, LINE_ADVANCE, ROWS, pitch_for};
use crate::profile::SymbolRule;
use crate::programme::Programme;
use crate::rule::{Check, Element, TenthsUm};
use crate::surface::{Rect, Surface, SurfaceError};
use crate::symbol::{ModuleSize, Symbol, SymbolContent, SymbolFields};
use crate::weapon::Weapon;

use super::{PlacedElement, Planner, Proposed};

/// How far a mark stays away from what stands there, in heights of its own characters, so that the two are told apart.
pub(crate) const APART_HEIGHTS: u32 = 1;

/// A mark that has no place yet.
pub(super) struct Draft {
    pub kind: MarkKind,
    pub height: TenthsUm,
    pub restricted: bool,
    pub part: PartKind,
    pub lines: Vec<MarkLine>,
    /// Where in the programme each of them comes from: mark and line, from 0.
    pub sources: Vec<(usize, usize)>,
    pub elements: Vec<PlacedElement>,
    pub symbol: Option<(SymbolContent, Symbol)>,
}

/// Room for it.
pub(super) struct Room {
    pub place: Place,
    /// The metal it takes up, where the place's size is known.
    pub area: Option<Rect>,
    /// The metal that its symbol takes up of that.
    pub symbol_at: Option<Rect>,
}

/// The first free place of a part: one of the weapon's places of which no spot of `occupied` takes up the whole. A spot
/// that says which area of its place it takes up may leave room beside it, which shows when the mark is planned.
pub fn free_place<'w>(weapon: &'w Weapon, part: PartKind, occupied: &[Spot]) -> Option<&'w Place> {
    let blocks = |place: &Place, spot: &Spot| {
        spot.part == part && spot.place.overlaps(place) && !(spot.area.is_some() && spot.place == *place)
    };
    weapon.places_on(part).iter().find(|place| !occupied.iter().any(|spot| blocks(place, spot)))
}

/// Where a mark stands on its surface, for a picture of it.
#[derive(Debug, Clone)]
pub struct Site {
    /// The surface.
    pub surface: Surface,
    /// Whether the authority measured it; otherwise it is flat and just large enough.
    pub measured: bool,
    /// How far curved metal may lie below the tool's plane, micrometres.
    pub sagitta_max_um: u32,
    /// The lines and the symbol on it.
    pub layout: Layout,
}

/// Why there is no picture of a mark.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    /// No surface is so large.
    #[error(transparent)]
    Surface(#[from] SurfaceError),
    /// It does not fit on the one there is.
    #[error(transparent)]
    Layout(#[from] LayoutError),
}

/// What stays free around a mark on a surface that nobody measured, micrometres.
const FREE_UM: u32 = 1_000;

/// Lays a mark out as it was planned.
///
/// # Errors
/// A [`SiteError`] for a mark that a person proposes and that has no room; a planned one has.
pub fn site(programme: &Programme, item: &Item, mark: &Proposed) -> Result<Site, SiteError> {
    let (part, place) = (mark.mark.part, &mark.mark.place);
    let known = programme.authority.surface_of(&item.kind, &item.model, part, place);
    let symbol = mark.symbol.as_ref().map(|placed| &placed.symbol);
    let mut request = request(&mark.mark.lines, mark.height, symbol);
    let surface = match known {
        Some(known) => {
            let here = item.occupied_spots().filter(|spot| spot.part == part && spot.place == *place);
            request.obstacles = here.filter_map(|spot| spot.area).collect();
            request.sagitta_max_um = known.sagitta_max_um();
            known.measured()?
        }
        None => just_enough(&request)?,
    };
    let layout = Layout::place(surface, &request)?;
    Ok(Site { surface, measured: known.is_some(), sagitta_max_um: request.sagitta_max_um, layout })
}

/// What is asked of a layout, on a surface with nothing on it.
fn request(lines: &[MarkLine], height: TenthsUm, symbol: Option<&Symbol>) -> LayoutRequest {
    LayoutRequest {
        lines: lines.iter().map(|line| line.text.clone()).collect(),
        height_min: height,
        symbol: symbol.map(|symbol| symbol.block(Side::Either)),
        obstacles: Vec::new(),
        gap: Gap::CharacterHeights(APART_HEIGHTS),
        sagitta_max_um: 0,
    }
}

/// A flat surface on which a request fits with the symbol beside its lines.
fn just_enough(request: &LayoutRequest) -> Result<Surface, SurfaceError> {
    let pitch_um = u64::from(pitch_for(request.height_min));
    let chars = request.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let rows = request.lines.len().saturating_sub(1) * LINE_ADVANCE + ROWS;
    let (wide_um, high_um) = (chars as u64 * ADVANCE as u64 * pitch_um, rows as u64 * pitch_um);
    // Between the lines and the symbol less than a line's height stays free.
    let symbol = request.symbol.map_or((0, 0), |symbol| {
        (u64::from(symbol.width_um) + LINE_ADVANCE as u64 * pitch_um, u64::from(symbol.height_um))
    });
    let side = |um: u64| u32::try_from(um).unwrap_or(u32::MAX).saturating_add(2 * FREE_UM);
    Surface::flat(side(wide_um + symbol.0), side(high_um.max(symbol.1)), FREE_UM)
}

impl Planner<'_> {
    /// The first of some places that has room; otherwise the first that is free and too small, if one is.
    pub(super) fn find_room(
        &self,
        drafted: &Draft,
        places: &[Place],
    ) -> Result<Room, Option<(Place, Box<DoesNotFit>)>> {
        let mut too_small = None;
        for place in places {
            match self.room_at(drafted, place) {
                Ok(room) => return Ok(room),
                Err(Some(fit)) if too_small.is_none() => too_small = Some((place.clone(), fit)),
                Err(_) => {}
            }
        }
        Err(too_small)
    }

    /// Room at one place; without it the numbers, where something is too small.
    fn room_at(&self, drafted: &Draft, place: &Place) -> Result<Room, Option<Box<DoesNotFit>>> {
        let part = drafted.part;
        let here = |spot: &&Spot| spot.part == part && spot.place.overlaps(place);
        if self.made.iter().any(|spot| here(&spot)) {
            return Err(None);
        }
        let mut obstacles = Vec::new();
        for spot in self.item.occupied_spots().filter(|spot| here(&spot)) {
            match spot.area.filter(|_| spot.place == *place) {
                Some(area) => obstacles.push(area),
                None => return Err(None),
            }
        }
        let known = self.programme.authority.surface_of(&self.item.kind, &self.item.model, part, place);
        let Some(known) = known else {
            // Without the place's size nobody can say that there is room beside what stands there.
            let free = Room { place: place.clone(), area: None, symbol_at: None };
            return if obstacles.is_empty() { Ok(free) } else { Err(None) };
        };
        let request =
            request(&drafted.lines, drafted.height, drafted.symbol.as_ref().map(|(_, symbol)| symbol));
        let request = LayoutRequest { obstacles, sagitta_max_um: known.sagitta_max_um(), ..request };
        // Checked when the authority's file was read.
        let surface = known.measured().map_err(|_| None)?;
        match Layout::place(surface, &request) {
            Ok(layout) => {
                Ok(Room { place: place.clone(), area: Some(layout.bounds), symbol_at: layout.symbol })
            }
            Err(LayoutError::DoesNotFit(fit)) => Err(Some(fit)),
            // More obstacles than a place can hold, or text that is refused for its length anyway.
            Err(_) => Err(None),
        }
    }

    /// The symbol of a mark: what its lines say, and the weapon's own serial.
    pub(super) fn symbol(
        &mut self,
        rule: SymbolRule,
        elements: &[PlacedElement],
    ) -> Option<(SymbolContent, Symbol)> {
        if !self.programme.machine.symbols {
            self.say(Check::MachineText, FindingKind::MachineSymbol);
        }
        let holds = |element: Element| elements.iter().any(|placed| placed.element == element);
        let (item, release) = (self.item, self.programme.case.release);
        let made = SymbolContent::new(SymbolFields {
            country: release.importing,
            year: u16::try_from(release.date.year()).ok().filter(|_| holds(Element::Year)),
            number: self.known.number.filter(|_| holds(Element::Number)).map(str::to_owned),
            maker: Some(item.maker.trim().to_uppercase()).filter(|maker| !maker.is_empty()),
            serial: item.serial.clone().filter(|_| item.has_unique_serial()),
            job: None,
        });
        let module = ModuleSize::Um(rule.module_um);
        let drawn = made.map_err(|error| error.to_string()).and_then(|content| {
            let symbol =
                Symbol::data_matrix(&content, rule.shape, module).map_err(|error| error.to_string())?;
            Ok((content, symbol))
        });
        match drawn {
            Ok(drawn) => Some(drawn),
            Err(why) => {
                self.say(Check::FactsGiven, FindingKind::SymbolImpossible { why });
                None
            }
        }
    }
}

#[cfg(test)]
mod tests;
