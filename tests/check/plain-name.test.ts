import { describe, expect, test } from 'vitest';
import { idFault, nameFault, plainName, plainNameFor, splitName } from '../../src/check/plain-name.ts';

describe('what is wrong with a name is told in words:', () => {
  test.each([
    ['', 'has no name before its ending'],
    ['x'.repeat(81), 'has a name of 81 characters, and 80 are the most'],
    [`A${'x'.repeat(80)}`, 'has capitals in its name'],
    [`A${'x'.repeat(79)}`, 'has capitals in its name'],
    ['Alder Valley', 'has a blank in its name'],
    ['alder\u00A0valley', 'has a blank in its name'],
    ['Alder_valley', 'has the sign “_” in its name'],
    ['\u212Aeeper', 'has the sign “\u212A” in its name'],
    ['gauge\u{1D7DA}', 'has the sign “\u{1D7DA}” in its name'],
  ])('%j', (name, fault) => expect(nameFault(name)).toBe(fault));
});

test.each([
  ['gauge-', 'has a hyphen too many in its name'],
  ['-gauge', 'has a hyphen too many in its name'],
  ['2023-04', undefined],
  ['2023', 'has digits alone in its name'],
  ['g'.repeat(80), undefined],
])('of %j, which is an id at the same time, is said: %s', (name, fault) => expect(idFault(name)).toBe(fault));

test.each([
  ['  Alder -- Valley  ', 'alder-valley'],
  [`${'x'.repeat(79)} gauge`, 'x'.repeat(79)],
  ['Überlauf Größe', 'uberlauf-gro-e'],
  ['\u212Aeeper \uFF12', 'keeper-2'],
  ['수위', ''],
  ['--', ''],
])('the plain name nearest to %j is %j', (name, plain) => {
  expect(plainNameFor(name)).toBe(plain);
  expect(plain === '' || plainName.test(plain)).toBe(true);
});

test.each([
  ['gauge.small.png', ['gauge.small', '.png']],
  ['gauge', ['gauge', '']],
  ['.png', ['', '.png']],
  ['gauge.', ['gauge', '.']],
])('%j is split before its ending', (name, parts) => expect(splitName(name)).toEqual(parts));
