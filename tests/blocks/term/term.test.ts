import { expect, test } from 'vitest';
import { viewTerm } from '../../../src/blocks/term/term.ts';
import { fixtureSetting, marksOf } from '../setting.ts';

const setting = await fixtureSetting();
const [first] = marksOf(setting, 'Term', 'staff-gauge');

test('explains a word at its first mention', () => {
  const { html, note } = viewTerm(setting, first!, 'staff-gauge');
  expect(html).toBe('staff gauge');
  expect(note).toMatchObject({
    name: 'Staff gauge',
    meaning: 'A painted board that stands in the water and shows how high it is.',
  });
});

test('is plain words at a later mention', () => {
  const later = { ...setting, firsts: new Set<never>() };
  expect(viewTerm(later, first!, 'staff-gauge')).toEqual({ html: 'staff gauge', note: undefined });
});
