import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import type { Story } from '../../src/model/story.ts';
import { newestNight, viewNightCount } from '../../src/view/night-count.ts';
import { fixtureFiles, fixtureStory, readFixture, withWords } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');
const [newest, earlier] = story.updates;

/** The fixture’s story, the claim of whose newest night gives this figure and no other. */
function withFigure(figure: Figure): Story {
  const [id] = newest!.claims;
  return { ...story, claims: { ...story.claims, [id!]: { ...story.claims[id!]!, figures: { only: figure } } } };
}

describe('the figures of a night', () => {
  test('stand in the order of the update, one for each kind of weapon, each with its party', () => {
    const { figures } = viewNightCount(story, earlier!);
    expect(figures.map(({ label, party }) => [label, party])).toEqual([
      ['Upper valley balloons', 'Weather Office'],
      ['Upper valley kites', 'Weather Office'],
      ['Southern balloons', 'Coast Station'],
    ]);
  });

  test('carry the year of the night', () => {
    expect(viewNightCount(story, earlier!)).toMatchObject({
      night: 'Overnight to 12 April 2023',
      morning: '2023-04-12',
      href: '/stories/alder-valley-flood/updates/2023-04-12/',
    });
  });

  test('lead by their marks to the phrase on the page of the night', () => {
    const [first] = viewNightCount(story, earlier!).figures;
    expect(first!.mark).toEqual({
      standing: 'reported',
      glyph: '◐',
      word: 'Reported',
      name: 'Reported: Weather Office',
      href: '/stories/alder-valley-flood/updates/2023-04-12/#claim-balloons-upper',
    });
  });

  test('lead to the ledger where the night’s text does not mark the claim', () => {
    const [first] = viewNightCount(story, { ...earlier!, body: [] }).figures;
    expect(first!.mark.href).toBe('/stories/alder-valley-flood/claims/#balloons-upper');
  });

  test('change with the claim', async () => {
    const edited = withWords(await readFixture(), fixtureFiles.claims, 'intercepted: 27', 'intercepted: 28');
    const changed = await fixtureStory(
      'alder-valley-flood',
      withWords(
        withWords(edited, fixtureFiles.claims, 'complete: true', ''),
        fixtureFiles.claims,
        'larkhollow: 11',
        'larkhollow: 12',
      ),
    );
    expect(viewNightCount(changed, changed.updates[1]!).figures.at(-1)!.number).toBe('28');
  });
});

describe('one figure', () => {
  const label = 'Kites';
  test.each([
    [{ launched: 3, intercepted: 1 }, '1 of 3', 'intercepted', '2 not accounted for'],
    [{ intercepted: 83 }, '83', 'intercepted', 'number launched not given'],
    [{ launched: 1 }, '1', 'launched', 'fate not given'],
    [{ launched: 30, intercepted: 30 }, '30 of 30', 'intercepted', ''],
    [
      { launched: 71, intercepted: 39, lost: 27, still_airborne: { value: 5, about: true as const } },
      '39 of 71',
      'intercepted',
      '27 lost from radar and about 5 still in the air',
    ],
    [{ intercepted: { value: 7, about: true as const } }, 'about 7', 'intercepted', 'number launched not given'],
    [{ lost: 4 }, '4', 'lost from radar', 'number launched not given'],
    [
      { launched: 2, intercepted: 2, as_of: '2024-11-02T11:00+02:00' },
      '2 of 2',
      'intercepted',
      'as of 11:00 on 2 November 2024 (UTC+2)',
    ],
  ])('%j is printed as %s', (counts, number, counted, others) => {
    const [figure] = viewNightCount(withFigure({ kind: 'strikes', label, ...counts }), newest!).figures;
    expect(figure).toMatchObject({ number, counted, others, label });
  });

  test.each<Figure>([
    { kind: 'strikes', label },
    { kind: 'quantity', value: 2, unit: 'people' },
    { kind: 'votes', label: 'A vote', for: 1, against: 0 },
  ])('%j is no count of weapons, and is not among them', (figure) => {
    expect(viewNightCount(withFigure(figure), newest!).figures).toEqual([]);
  });
});

test('the newest night is that of the first story that has one', () => {
  expect(newestNight([small, story])!.night).toBe('Overnight to 13 April 2023');
  expect(newestNight([small])).toBeUndefined();
});
