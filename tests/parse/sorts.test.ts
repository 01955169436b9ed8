import { describe, expect, test } from 'vitest';
import { timelineSchema } from '../../src/model/event.ts';
import { redirectsSchema } from '../../src/model/redirect.ts';
import { onlyFault } from './fit-marked.ts';

describe('an entry of which there are several sorts', () => {
  const event = 'It must have on (a day), or when (the time in words), or open: true; and text and claims.';

  test.each([
    [
      'a misspelt key that tells which',
      '- ▸onn: 2023-04-12\n  text: x\n  claims: [a]\n',
      'E-KEY',
      'Did you mean “on”?',
    ],
    ['a misspelt key that all have', '- on: 2023-04-12\n  text: x\n  ▸claim: [a]\n', 'E-KEY', 'Did you mean “claims”?'],
    ['a key of each of two', '- on: 2023-04-12\n  ▸when: In April\n  text: x\n  claims: [a]\n', 'E-KEY', event],
    ['none of the keys that tell which', '- ▸text: x\n  claims: [a]\n', 'E-REQ', event],
    ['no map at all', '- ▸In April it rose\n', 'E-TYPE', 'Compare with a neighbouring entry that works.'],
    [
      'a wrong value',
      '- on: ▸2023-04-32\n  text: x\n  claims: [a]\n',
      'E-DATE-REAL',
      'Look the day up again, and write one that there is.',
    ],
    [
      'a key that no sort has',
      '- on: 2023-04-12\n  ▸importance: 3\n  text: x\n  claims: [a]\n',
      'E-KEY',
      'Known are: on, text, claims.',
    ],
  ])('%s', (_, source, code, fix) => expect(onlyFault(timelineSchema, source)).toMatchObject({ code, fix }));

  const moved = 'It must have from, and either to (the new address) or gone (the reason).';

  test.each([
    ['to, misspelt', '- from: /a/\n  ▸too: /b/\n', 'E-KEY', 'Did you mean “to”?'],
    ['both to and gone', '- from: /a/\n  to: /b/\n  ▸gone: It went.\n', 'E-KEY', moved],
    ['neither to nor gone', '- ▸from: /a/\n', 'E-REQ', moved],
    [
      'an address without its last slash',
      '- from: /a/\n  to: ▸/b\n',
      'E-REDIRECT',
      'The new address, below the site’s root.',
    ],
    [
      'an address of another site',
      '- from: /a/\n  to: ▸https://b.example/\n',
      'E-REDIRECT',
      'The new address, below the site’s root.',
    ],
    ['an address that climbs', '- from: /a/\n  to: ▸/../b/\n', 'E-REDIRECT', 'The new address, below the site’s root.'],
    ['a second slash', '- from: ▸//a/\n  to: /b/\n', 'E-REDIRECT', 'The old address, below the site’s root.'],
  ])('a redirect with %s', (_, source, code, fix) => {
    expect(onlyFault(redirectsSchema, source)).toMatchObject({ code, fix });
  });
});
