// Every text against its ground, in every theme: at least 7:1. Computed from the style's own variables.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrast } from './looks.mjs';

const STYLE = readFileSync(new URL('../../host/app/assets/web/station.css', import.meta.url), 'utf8');
/** What is written on what. */
const PAIRS = [
  ...['ink', 'good', 'bad', 'waits'].flatMap((text) => [[text, 'ground'], [text, 'soft']]),
  ['on-primary', 'primary'],
  // The button that stops, and the band of training.
  ['ground', 'bad'], ['ground', 'ink'],
];

const theme = (name) => {
  const block = (selector) => new RegExp(`${selector} \\{([^}]*)\\}`).exec(STYLE)[1];
  const text = block(':root') + (name === 'day' ? '' : block(`\\[data-theme="${name}"\\]`));
  return Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, key, value]) => [key, value]));
};

for (const name of ['day', 'night', 'red', 'green']) {
  test(`every_text_of_theme_${name}_has_a_contrast_of_seven`, () => {
    const colours = theme(name);
    for (const [text, ground] of PAIRS) {
      const ratio = contrast(colours[text], colours[ground]);
      assert.ok(ratio >= 7, `${text} on ${ground}: ${ratio.toFixed(2)}`);
    }
  });
}

test('edges_of_targets_are_seen_in_every_theme', () => {
  for (const name of ['day', 'night', 'red', 'green']) {
    const { line, ground } = theme(name);
    assert.ok(contrast(line, ground) >= 3, name);
  }
});

test('contrast_of_known_colours_is_as_published', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});
