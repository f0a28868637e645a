// The real image on the wall clock: its sockets as the programs beside it use them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import readline from 'node:readline';
import { test } from 'node:test';
import { hello } from './support/frame.mjs';
import { IMAGE, RUN, folderFor } from './support/image.mjs';

/** Starts the runner and answers once its fixture is there. */
async function start(t) {
  const folder = folderFor(t);
  const file = (name) => path.join(folder, name);
  const options = ['--elf', IMAGE, '--fixture', file('fixture'), '--fram', file('fram'), '--usb', file('usb')];
  const child = spawn('node', [RUN, ...options], { stdio: 'pipe' });
  t.after(() => child.kill());
  child.stdout.resume();
  const [first] = await once(readline.createInterface({ input: child.stderr }), 'line');
  assert.equal(first, 'ready');
  return { child, fixture: file('fixture'), usb: file('usb') };
}

/** A client of the fixture: sends objects, and waits for one that a condition picks. */
function fixtureClient(t, socket) {
  const client = net.connect(socket);
  t.after(() => client.destroy());
  const lines = readline.createInterface({ input: client });
  const pick = (wanted) => new Promise((resolve) => {
    lines.on('line', function look(line) {
      const message = JSON.parse(line);
      if (!wanted(message)) return;
      lines.off('line', look);
      resolve(message);
    });
  });
  const ask = (command, wanted) => {
    client.write(`${JSON.stringify(command)}\n`);
    return pick(wanted);
  };
  return { ask, pick };
}

test('usb_socket_serves_one_client_and_lets_it_go_when_the_chip_is_reset', async (t) => {
  const { fixture, usb } = await start(t);
  const { ask } = fixtureClient(t, fixture);
  const client = net.connect(usb);
  client.write(Buffer.from(hello(1), 'hex'));
  const [answer] = await once(client, 'data');
  assert.ok(answer.length > 0);
  const second = net.connect(usb);
  second.resume();
  await once(second, 'close');
  const gone = once(client.resume(), 'close');
  await ask({ reset: 1 }, (message) => message.reset === 0);
  await gone;
  const again = net.connect(usb);
  again.write(Buffer.from(hello(1), 'hex'));
  await once(again, 'data');
  again.destroy();
});

test('fixture_socket_reports_power_cuts_and_refusals', async (t) => {
  const { child, fixture } = await start(t);
  const { ask } = fixtureClient(t, fixture);
  const { error } = await ask({ relay: 'tired' }, (message) => message.error);
  assert.deepEqual([error.field, error.value], ['relay', 'tired']);
  assert.deepEqual(await ask({ power: 'cut' }, (message) => message.reset !== undefined), { reset: 3 });
  const status = await ask({ get: 1 }, (message) => message.sim_us !== undefined);
  assert.equal(status.resets, 1);
  const ended = once(child, 'exit');
  ask({ quit: 1 }, () => false);
  assert.deepEqual(await ended, [0, null]);
});
