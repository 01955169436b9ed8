import { expect, test } from 'vitest';
import { viewDay } from '../../src/view/day-view.ts';

test('a day is printed in words and told to machines as it is', () =>
  expect(viewDay('2023-04-12')).toEqual({ day: '2023-04-12', words: '12 April 2023' }));
