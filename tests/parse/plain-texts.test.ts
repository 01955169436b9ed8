import { describe, expect, test } from 'vitest';
import { markupIn, plainFaults } from '../../src/parse/plain-texts.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { marked } from '../fixtures/marked.ts';

test.each([
  ['The *mill* bridge', '*mill*'],
  ['The **old mill** bridge', '**old mill**'],
  ['_The bridge_ is shut', '_The bridge_'],
  ['The [bridge](https://a.example/) is shut', '[bridge](https://a.example/)'],
  ['The <Term id="sluice">sluice</Term> is open', '<Term id="sluice">'],
  ['The <b>bridge</b>', '<b>'],
  ['<script>alert(1)</script>', '<script>'],
  ['The `sluice` is open', '`sluice`'],
  ['The {process.env.X} gate', '{process.env.X}'],
  ['The \\[sic\\] gate', '\\['],
])('“%s” is marked up', (text, written) => {
  expect(markupIn(text)).toEqual({ written, offset: text.indexOf(written) });
});

test.each([
  'The mill bridge',
  'Five * six',
  'a * b * c',
  'F**k and s**t',
  'snake_case_name and __init',
  'Five < six > four',
  '[sic] and (so on)',
  'Drawing: The Lantern Ledger, CC0',
  'The back tick ` alone',
  'strike-ua',
  'https://a.example/a_b_c/(d)?e=*f*',
])('“%s” is not', (text) => {
  expect(markupIn(text)).toBeUndefined();
});

describe('in a file', () => {
  const faults = (text: string) => plainFaults('a.yaml', parseYaml('a.yaml', text), [['*', 'text']]);

  test.each([
    ['a name', 'a:\n  name: The ▸*mill*\n'],
    ['an entry of a list', 'a:\n  - b\n  - The ▸**mill**\n'],
    ['a name on several lines', 'a:\n  name: ▸|-\n    The mill\n    stands\n'],
  ])('%s is told at its place', (_, text) => {
    const { text: source, line } = marked(text);
    expect(faults(source)).toMatchObject([{ file: 'a.yaml', line, code: 'E-PROSE' }]);
  });

  test('prose may be marked up', () => {
    expect(faults('a:\n  text: The *mill*\n')).toEqual([]);
  });
});
