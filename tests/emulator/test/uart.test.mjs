// The PL011 overlay: levels, timeout, overrun and line time, driven as firmware drives it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RP2040 } from 'rp2040js';
import { Pl011 } from '../src/uart.mjs';

const DR = 0x00, FR = 0x18, IBRD = 0x24, FBRD = 0x28, LCR_H = 0x2c, CR = 0x30, RIS = 0x3c, ICR = 0x44;
const RX_IRQ = 1 << 4, TX_IRQ = 1 << 5, RX_TIMEOUT_IRQ = 1 << 6;
const BYTE_NS = 86805;

function startedUart() {
  const chip = new RP2040();
  const sent = [];
  const uart = new Pl011(chip, (byte) => sent.push([byte, chip.clock.nanos]));
  const registers = chip.uart[0];
  for (const [register, value] of [[IBRD, 67], [FBRD, 52], [LCR_H, 0x70], [CR, 0x301]]) registers.writeUint32Atomic(register, value, 0);
  return { chip, sent, uart, registers };
}

test('received_bytes_below_the_level_interrupt_after_32_bit_times', () => {
  const { chip, uart, registers } = startedUart();
  uart.receive(0x41);
  chip.clock.tick(32 * uart.bit_ns - 10);
  assert.equal(registers.readUint32(RIS) & (RX_IRQ | RX_TIMEOUT_IRQ), 0);
  chip.clock.tick(20);
  assert.equal(registers.readUint32(RIS) & (RX_IRQ | RX_TIMEOUT_IRQ), RX_TIMEOUT_IRQ);
  assert.equal(registers.readUint32(DR), 0x41);
  assert.equal(registers.readUint32(RIS) & RX_TIMEOUT_IRQ, 0);
});

test('received_bytes_at_the_level_interrupt_at_once', () => {
  const { uart, registers } = startedUart();
  for (let i = 0; i < 15; i++) uart.receive(i);
  assert.equal(registers.readUint32(RIS) & RX_IRQ, 0);
  uart.receive(15);
  assert.equal(registers.readUint32(RIS) & RX_IRQ, RX_IRQ);
});

test('byte_beyond_a_full_fifo_is_lost_and_marked_on_the_next', () => {
  const { uart, registers } = startedUart();
  for (let i = 0; i < 33; i++) uart.receive(i);
  for (let i = 0; i < 32; i++) assert.equal(registers.readUint32(DR), i);
  uart.receive(99);
  assert.equal(registers.readUint32(DR), 99 | (1 << 11));
});

test('sent_bytes_leave_one_line_time_apart', () => {
  const { chip, sent, registers } = startedUart();
  for (const byte of [1, 2, 3]) registers.writeUint32Atomic(DR, byte, 0);
  assert.notEqual(registers.readUint32(FR) & (1 << 3), 0);
  chip.clock.tick(10 * BYTE_NS);
  assert.deepEqual(sent.map(([byte, at_ns]) => [byte, Math.round(at_ns / BYTE_NS)]), [[1, 1], [2, 2], [3, 3]]);
  assert.equal(registers.readUint32(FR) & (1 << 3), 0);
});

test('transmit_interrupt_comes_when_the_fifo_drains_to_its_level', () => {
  const { chip, registers } = startedUart();
  for (let i = 0; i < 33; i++) registers.writeUint32Atomic(DR, i, 0);
  assert.notEqual(registers.readUint32(FR) & (1 << 5), 0);
  registers.writeUint32Atomic(ICR, TX_IRQ, 0);
  chip.clock.tick(15.5 * BYTE_NS);
  assert.equal(registers.readUint32(RIS) & TX_IRQ, 0);
  chip.clock.tick(BYTE_NS);
  assert.equal(registers.readUint32(RIS) & TX_IRQ, TX_IRQ);
});
