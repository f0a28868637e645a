//! Bringing the board up: clocks, pins, memory, link, tick and interrupts, in the order in which they need each other.
use core::sync::atomic::{AtomicU32, Ordering};

use cortex_m::peripheral::{NVIC, scb::SystemHandler, syst::SystClkSource};
use cortex_m_rt::exception;
use embedded_hal::spi::MODE_0;
use fugit::{ExtU32, RateExtU32};
use rp2040_hal::{
    Clock, Sio, Spi,
    clocks::init_clocks_and_plls,
    gpio::Pins,
    pac::{self, Interrupt},
    timer::Timer,
    watchdog::Watchdog,
};

use crate::{
    edges,
    fram::FramDevice,
    link::Link,
    pins::{self, gpio},
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
const FRAM_HZ: u32 = 10_000_000;
const TICK_HZ: u32 = 1000;
/// Longer than one signature, shorter than the patience of anyone at the machine.
const WATCHDOG_MS: u32 = 500;
/// The two lowest bits of four count on this core: 0 is most urgent, 192 least.
const LINK_PRIORITY: u8 = 0x40;
const TICK_PRIORITY: u8 = 0x80;

/// Without progress of the main loop for so long, the permit relay is no longer held.
const PROGRESS_TIMEOUT_MS: u32 = 250;

/// Ticks since the reset; wraps. Written by the tick alone.
static TICKS_MS: AtomicU32 = AtomicU32::new(0);
/// The tick at which the main loop last proved that it runs. Written by the main loop alone.
static PROGRESS_MS: AtomicU32 = AtomicU32::new(0);

/// The board, up and running.
pub struct Board {
    /// Host link.
    pub link: Link,
    /// Journal memory.
    pub fram: FramDevice,
    /// Whether the watchdog caused the last reset; otherwise it was the power or the reset pin.
    pub watchdog_caused_reset: bool,
    /// To be fed by the main loop alone, never by an interrupt.
    pub watchdog: Watchdog,
}

impl Board {
    /// Brings the board up. Called once, at the start of `main`.
    pub fn start() -> Self {
        let (Some(mut chip), Some(mut core)) = (pac::Peripherals::take(), cortex_m::Peripherals::take())
        else {
            panic!("the board was started twice");
        };
        let sio = Sio::new(chip.SIO);
        let wires = pins::claim(Pins::new(chip.IO_BANK0, chip.PADS_BANK0, sio.gpio_bank0, &mut chip.RESETS));
        let watchdog_caused_reset = chip.WATCHDOG.reason().read().bits() != 0;
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
        let bus = Spi::<_, _, _, 8>::new(chip.SPI0, wires.fram_bus);
        let bus = bus.init(&mut chip.RESETS, clocks.peripheral_clock.freq(), FRAM_HZ.Hz(), MODE_0);
        let link = Link::start(chip.UART0, wires.link, &mut chip.RESETS, clocks.peripheral_clock.freq());
        start_interrupts(&mut core, clocks.system_clock.freq().to_Hz());
        Self { link, fram: FramDevice::new(bus, wires.fram_select), watchdog_caused_reset, watchdog }
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
        core.NVIC.set_priority(Interrupt::UART0_IRQ, LINK_PRIORITY);
        core.SCB.set_priority(SystemHandler::SysTick, TICK_PRIORITY);
    }
    // SAFETY: the handlers are in place and what they use has been set up above.
    unsafe {
        NVIC::unmask(Interrupt::IO_IRQ_BANK0);
        NVIC::unmask(Interrupt::UART0_IRQ);
    }
}

/// Says that the main loop has been round once more; the permit relay is held only while it does.
pub fn note_progress() {
    PROGRESS_MS.store(TICKS_MS.load(Ordering::Relaxed), Ordering::Relaxed);
}

#[exception]
fn SysTick() {
    let now_ms = TICKS_MS.load(Ordering::Relaxed).wrapping_add(1);
    TICKS_MS.store(now_ms, Ordering::Relaxed);
    let progress = now_ms.wrapping_sub(PROGRESS_MS.load(Ordering::Relaxed)) < PROGRESS_TIMEOUT_MS;
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

/// Outputs off, then nothing more: the watchdog resets the chip.
pub fn halt_safely() -> ! {
    cortex_m::interrupt::disable();
    pins::all_off();
    loop {
        cortex_m::asm::nop();
    }
}

#[panic_handler]
fn panicked(_: &core::panic::PanicInfo<'_>) -> ! {
    halt_safely()
}

#[exception]
unsafe fn HardFault(_: &cortex_m_rt::ExceptionFrame) -> ! {
    halt_safely()
}
