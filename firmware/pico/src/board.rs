//! Bringing the board up: clocks, pins, bus, links, tick and interrupts, in the order in which they need each other.
use core::sync::atomic::{AtomicU32, Ordering};

use cortex_m::peripheral::{NVIC, scb::SystemHandler, syst::SystClkSource};
use cortex_m_rt::exception;
use embedded_hal::spi::MODE_0;
use fugit::{ExtU32, RateExtU32};
use protocol::ResetReason;
use rp2040_hal::{
    Clock, Sio, Spi,
    clocks::init_clocks_and_plls,
    gpio::Pins,
    pac::{self, Interrupt},
    spi::Enabled,
    timer::Timer,
    watchdog::Watchdog,
};

use crate::{
    edges,
    link::Link,
    pins::{self, BusWires, ExpanderSelect, FramSelect, gpio},
    reset, serial, usb,
};

/// The second stage boot loader for the flash of the Raspberry Pi Pico.
#[unsafe(link_section = ".boot2")]
#[used]
static BOOT2: [u8; 256] = rp2040_boot2::BOOT_LOADER_W25Q080;

/// Version of the image: major, minor, patch.
pub const VERSION: [u8; 3] = [
    number(env!("CARGO_PKG_VERSION_MAJOR")),
    number(env!("CARGO_PKG_VERSION_MINOR")),
    number(env!("CARGO_PKG_VERSION_PATCH")),
];

const CRYSTAL_HZ: u32 = 12_000_000;
/// As fast as the expander goes; the memory could go faster.
const BUS_HZ: u32 = 10_000_000;
const TICK_HZ: u32 = 1000;
/// Longer than two signatures, shorter than the patience of anyone at the machine. A new key takes five erasures, each of
/// which may take 400 ms where the journal is in a worn flash; a permit is taken after [`PROGRESS_TIMEOUT_MS`] all the same.
const WATCHDOG_MS: u32 = if cfg!(feature = "flash-journal") { 4000 } else { 500 };
/// The two highest bits count on this core: 0, that of the edges, is most urgent, 0xc0 least.
const SERIAL_PRIORITY: u8 = 0x40;
const TICK_PRIORITY: u8 = 0x80;
/// A host that does not get an answer at once asks again.
const USB_PRIORITY: u8 = 0xc0;

/// How far apart the proofs of the main loop may be before the permit relay is no longer held. With a permit on, the loop
/// writes to the journal and answers hosts, which takes 5 ms at the most; what takes longer is done without a permit.
const PROGRESS_TIMEOUT_MS: u32 = 25;

/// Ticks since the reset; wraps. Written by the tick alone.
static TICKS_MS: AtomicU32 = AtomicU32::new(0);
/// The tick at which the main loop last proved that it gets on. Written by the main loop alone.
static PROGRESS_MS: AtomicU32 = AtomicU32::new(0);

/// The board, up and running.
pub struct Board {
    /// Host link over the serial line.
    pub serial: Link,
    /// Host link over USB.
    pub usb: Link,
    /// Bus of memory and expander.
    pub bus: Bus,
    /// Chip select of the memory.
    pub fram_select: FramSelect,
    /// Chip select of the expander.
    pub expander_select: ExpanderSelect,
    /// Why the chip started.
    pub reset: ResetReason,
    /// To be fed by the main loop alone, never by an interrupt.
    pub watchdog: Watchdog,
}

/// SPI0 as it is wired here.
pub type Bus = Spi<Enabled, pac::SPI0, BusWires, 8>;

impl Board {
    /// Brings the board up. Called once, at the start of `main`.
    pub fn start() -> Self {
        let (Some(mut chip), Some(mut core)) = (pac::Peripherals::take(), cortex_m::Peripherals::take())
        else {
            panic!("the board was started twice");
        };
        let sio = Sio::new(chip.SIO);
        let wires = pins::claim(Pins::new(chip.IO_BANK0, chip.PADS_BANK0, sio.gpio_bank0, &mut chip.RESETS));
        let reset = reset::reason();
        reset::guard_supply();
        let mut watchdog = Watchdog::new(chip.WATCHDOG);
        let Ok(clocks) = init_clocks_and_plls(
            CRYSTAL_HZ,
            chip.XOSC,
            chip.CLOCKS,
            chip.PLL_SYS,
            chip.PLL_USB,
            &mut chip.RESETS,
            &mut watchdog,
        ) else {
            panic!("the crystal did not start");
        };
        watchdog.start(WATCHDOG_MS.millis());
        // Brings the timer out of its reset; `clock` reads it from here on.
        let _ = Timer::new(chip.TIMER, &mut chip.RESETS, &clocks);
        let bus = Spi::<_, _, _, 8>::new(chip.SPI0, wires.bus);
        let bus = bus.init(&mut chip.RESETS, clocks.peripheral_clock.freq(), BUS_HZ.Hz(), MODE_0);
        let serial =
            serial::start(chip.UART0, wires.serial, &mut chip.RESETS, clocks.peripheral_clock.freq());
        let system_hz = clocks.system_clock.freq().to_Hz();
        let usb = usb::start(chip.USBCTRL_REGS, chip.USBCTRL_DPRAM, clocks.usb_clock, &mut chip.RESETS);
        start_interrupts(&mut core, system_hz);
        let (fram_select, expander_select) = (wires.fram_select, wires.expander_select);
        Self { serial, usb, bus, fram_select, expander_select, reset, watchdog }
    }
}

fn start_interrupts(core: &mut cortex_m::Peripherals, clock_hz: u32) {
    edges::start();
    core.SYST.set_clock_source(SystClkSource::Core);
    core.SYST.set_reload(clock_hz / TICK_HZ - 1);
    core.SYST.clear_current();
    core.SYST.enable_counter();
    core.SYST.enable_interrupt();
    // SAFETY: priorities are set before the interrupts are unmasked, and no critical section relies on them.
    unsafe {
        core.NVIC.set_priority(Interrupt::IO_IRQ_BANK0, 0);
        core.NVIC.set_priority(Interrupt::UART0_IRQ, SERIAL_PRIORITY);
        core.SCB.set_priority(SystemHandler::SysTick, TICK_PRIORITY);
        core.NVIC.set_priority(Interrupt::USBCTRL_IRQ, USB_PRIORITY);
    }
    for interrupt in [Interrupt::IO_IRQ_BANK0, Interrupt::UART0_IRQ, Interrupt::USBCTRL_IRQ] {
        // SAFETY: the handlers are in place and what they use has been set up above.
        unsafe { NVIC::unmask(interrupt) };
    }
}

/// Milliseconds counted by the tick; wraps.
pub fn tick() -> u32 {
    TICKS_MS.load(Ordering::Relaxed)
}

/// Says that the main loop has proven that it gets on; the permit relay is held only while it does.
pub fn note_progress() {
    PROGRESS_MS.store(tick(), Ordering::Relaxed);
}

/// Whether the last proof is recent enough for a permit.
pub fn gets_on() -> bool {
    tick().wrapping_sub(PROGRESS_MS.load(Ordering::Relaxed)) < PROGRESS_TIMEOUT_MS
}

#[exception]
fn SysTick() {
    let now_ms = tick().wrapping_add(1);
    TICKS_MS.store(now_ms, Ordering::Relaxed);
    edges::beat();
    let progress = gets_on();
    if !progress {
        pins::permit_off();
        edges::GATE.lose();
    }
    // The monostable holds the relay for a few edges only: whatever stops them, drops it.
    let hold = progress && pins::is_driven(gpio::PERMIT);
    pins::drive(gpio::PERMIT_PULSE, hold && now_ms.is_multiple_of(2));
}

const fn number(text: &str) -> u8 {
    match u8::from_str_radix(text, 10) {
        Ok(number) => number,
        Err(_) => panic!("a part of the version is above 255"),
    }
}
