import { expect, test } from 'vitest';
import { viewTimeline } from '../../../src/blocks/timeline/timeline.ts';
import { fixtureSetting } from '../setting.ts';

const events = viewTimeline(await fixtureSetting());
const eventAt = (when: string) => events.find((event) => event.when === when)!;

test('keeps the events in the order in which they are told', () => {
  expect(events.map(({ day }) => day).filter((day) => day !== undefined)).toEqual([
    '2023-04-11',
    '2023-04-12',
    '2023-04-12',
    '2023-04-13',
    '2023-04-17',
    '2023-04-19',
  ]);
});

test('gives an undated event its time in words and no day', () => {
  expect(eventAt('In the winter before the flood')).toMatchObject({ day: undefined, open: false });
});

test('says of an open event up to which day it was open', () => {
  expect(eventAt('Open on 19 April 2023')).toMatchObject({ day: undefined, open: true });
});

test('prints the figures in an event, its last word beside the mark', () => {
  const { html } = eventAt('12 April 2023');
  expect(html).toBe('The river left its bed. The gauge showed 6.4 metres.');
});

test('is no firmer than the least firm claim behind an event', () => {
  expect(eventAt('12 April 2023').mark).toMatchObject({ standing: 'reported', href: '#claim-river-level' });
  expect(eventAt('17 April 2023').mark.standing).toBe('reported');
  expect(eventAt('13 April 2023').mark.name).toBe('Denied: Mossgrove Ferry Company');
});
