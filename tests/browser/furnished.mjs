// What a station has after some weeks: weapons in its store, marks, holds, counts, a bag of evidence, users who wait for a
// second person. The pages of the offices are looked at with this in them.

import { readFileSync, writeFileSync } from 'node:fs';
import { MANIFEST, attempt, command } from './station.mjs';

/** Weapons that are in the store from the beginning: serial and place. */
export const STORED = {
  'ST-1001': 'Depot 2/A/1', 'ST-1002': 'Depot 2/A/1', 'ST-1003': 'Depot 2/A/2', 'ST-1004': 'Depot 2/B/1', 'RX50B04Z': 'Depot 2/B/1',
};

/** A manifest with the demo's head and these rows. */
export function manifest(rows, licence) {
  const lines = readFileSync(MANIFEST, 'utf8').split('\n');
  const head = lines.filter((line) => line.startsWith('#')).map((line) => line
    .replace(/^# quantity: .*/, `# quantity: ${rows.length}`).replace(/^# licence-no: .*/, `# licence-no: ${licence}`));
  const headings = lines.find((line) => !line.startsWith('#'));
  return [...head, headings, ...rows, ''].join('\n');
}

/** Puts it there. */
export function furnish(folder) {
  const done = (...words) => command(folder, ...words);
  const pistols = Array.from({ length: 3 }, (_, at) => `${at + 1},Glock,19 Gen4,pistol,9x19 mm,FURN${at + 1}1${at},,AT,2019,,`);
  writeFileSync(`${folder}.marked.csv`, manifest(pistols, 'IMP-2026-0001'));
  attempt(folder, 'consignment', 'open', `${folder}.marked.csv`, '--id', 'pistols', '--by', 'Second');
  attempt(folder, 'consignment', 'attest', 'pistols', '--all', '--by', 'Second');
  attempt(folder, 'mark', 'pistols', '--auto', '--by', 'Opa');
  done('party', 'add', 'Police of the Lake Region', '--role', 'owner', '--by', 'Regina');
  for (const [serial, place] of Object.entries(STORED)) {
    done('part', 'record', '--maker', 'Beretta', '--model', 'ARX160 A3', '--type', 'assault rifle', '--calibre', '5.56x45 mm',
      '--serial', serial, '--country', 'IT', '--year', '2019', '--place', place, '--by', 'Regina');
  }
  done('hold', 'place', '--kind', 'trace', '--reference', 'trace 77/26', '--life', 'ST-1004', '--by', 'Custos');
  attempt(folder, 'count', '--place', 'Depot 2/A/2', '--purpose', 'hand-over', '--life', 'ST-1003', '--by', 'Custos');
  attempt(folder, 'count', '--place', 'Depot 2', '--life', 'ST-1001', '--life', 'ST-1002', '--by', 'Keeper');
}
