// The fixture's wires by name: the levels that it drives, the outputs that it sees, and the relay between some of them.
import { Relay } from './relay.mjs';

/** Name of the output that tells what the machine sees: the working contact of the permit relay. */
export const RELAY = 'relay';
const READ_BACK = 'relay_off';

/**
 * Keeps levels over every reset. `apply(name)` is called when an input's level has changed, `edge(name, value)` when an
 * output's has; `now_ns()` is the time of the simulation.
 */
export class Wires {
  constructor({ pins, schedule, now_ns, apply, edge }) {
    Object.assign(this, { pins, now: now_ns, apply, edge });
    const outputs = [...pins.outputs.keys()];
    this.levels = new Map([...pins.inputs.keys()].map((name) => [name, false]));
    this.relay = null;
    if (pins.inputs.has(READ_BACK)) {
      this.relay = new Relay({ schedule, now_ns, moved: () => this.relayMoved() });
      outputs.push(RELAY);
    }
    this.outputs = new Map(outputs.map((name) => [name, false]));
    this.pulses = new Map(outputs.map((name) => [name, { rising: 0, last_rising_us: null }]));
  }

  /** Level of an input as the controller's terminal has it. */
  level(name) {
    return name === READ_BACK && this.relay.wired ? !this.relay.closed : this.levels.get(name);
  }

  /** Whether the wire's pin is at its high level. */
  isHigh(name) {
    return this.level(name) === this.pins.inputs.get(name).active_high;
  }

  /** Drives an input. Setting the level it already has makes no edge; what the relay drives waits until it no longer does. */
  setInput(name, level) {
    if (this.levels.get(name) === level) return;
    this.levels.set(name, level);
    if (!(name === READ_BACK && this.relay.wired)) this.apply(name);
  }

  /** The controller, or the relay, drives an output. */
  setOutput(name, value) {
    if (this.outputs.get(name) === value) return;
    this.outputs.set(name, value);
    if (value) {
      const pulses = this.pulses.get(name);
      pulses.rising++;
      pulses.last_rising_us = Math.round(this.now()) / 1000;
    }
    this.edge(name, value);
    if (name === 'permit') this.relay?.setPermit(value);
    if (name === 'permit_pulse' && value) this.relay?.pulse();
  }

  /** The outputs on one chip lose their drive, and what they switch drops. */
  release(chip) {
    for (const { name } of this.#outputsOn(chip)) this.setOutput(name, false);
  }

  /** Takes over what the expander drives: two words of sixteen bits. */
  drivenByExpander(enabled, levels) {
    for (const { name, pin, active_high } of this.#outputsOn('expander')) {
      const bit = 1 << pin;
      this.setOutput(name, (enabled & bit) !== 0 && ((levels & bit) !== 0) === active_high);
    }
  }

  /** Gives the relay a fault or takes it away. */
  setRelay(state) {
    this.relay.setState(state);
    this.apply(READ_BACK);
  }

  relayMoved() {
    this.setOutput(RELAY, this.relay.closed);
    if (this.relay.wired) this.apply(READ_BACK);
  }

  /** Inputs by name, the names for pairs among them. */
  inputs() {
    const inputs = Object.fromEntries([...this.levels.keys()].map((name) => [name, this.level(name)]));
    for (const [alias, names] of this.pins.aliases) inputs[alias] = names.every((name) => inputs[name]);
    return inputs;
  }

  #outputsOn(chip) {
    return [...this.pins.outputs.values()].filter((pin) => pin.chip === chip);
  }
}
