// SPI0 with what hangs on it: the memory, and the port expander where the pin table has one.
import { GPIOPinState } from 'rp2040js';
import { gpioOf } from './pins.mjs';

const BITS_PER_WORD = 8;
const PULLED_UP = 0xff;

/** Connects the devices to SPI0 of one boot of the chip. Bytes take their time on the line. */
export function wireSpi(chip, pins, { fram, expander }) {
  const spi = chip.spi[0];
  const devices = [['fram_cs', fram], ['expander_cs', expander]].filter(([, device]) => device);
  const shifter = { word: 0 };
  // Two devices selected at once fight; whichever pulls low wins.
  const exchange = (word) => devices.reduce((out, [, device]) => out & device.exchange(word), PULLED_UP);
  const shifted = chip.clock.createAlarm(() => spi.completeTransmit(exchange(shifter.word)));
  spi.onTransmit = (word) => {
    shifter.word = word;
    shifted.schedule((BITS_PER_WORD * 1e9) / (spi.clockFrequency || chip.clkPeri));
  };
  for (const [select, device] of devices) {
    const gpio = gpioOf(pins, select);
    const active = pins.all.get(select).active_high ? GPIOPinState.High : GPIOPinState.Low;
    device.select(false); // pulled up on the board until the chip drives it
    chip.gpio[gpio].addListener((state) => device.select(state === active));
  }
  return shifter;
}
