import { describe, expect, test } from 'vitest';
import { logEntries, viewLogFilter, type LogEntry, type LogKind } from '../../src/view/story-log.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();

test('the log tells each thing that this site did, the last first', () => {
  const revisions = [
    { on: '2023-05-01', what: 'Added the vote on the barrier.' },
    { on: '2023-05-02', what: 'Added the cost of the barrier.' },
  ];
  expect(logEntries({ ...story, revisions }).map(({ word, title, text }) => [word, title?.href, text])).toEqual([
    ['Revised', undefined, 'Added the cost of the barrier.'],
    ['Revised', undefined, 'Added the vote on the barrier.'],
    ['Update published', '/stories/alder-valley-flood/updates/2023-04-13/', 'Overnight to 13 April 2023.'],
    ['Update published', '/stories/alder-valley-flood/updates/2023-04-12/', 'Overnight to 12 April 2023.'],
    [
      'Published',
      '/stories/alder-valley-flood/',
      'Based on reporting by Wilhelmina Inkpenny, Alderwater Courier, Late Edition.',
    ],
  ]);
});

test('nothing is dated but by the day on which this site did it', () => {
  const revisions = [{ on: '2023-05-01', what: 'Added the vote on the barrier.' }];
  const done = [...revisions.map(({ on }) => on), ...story.updates.map(({ published }) => published), story.published];
  expect(logEntries({ ...story, revisions }).map(({ day }) => day)).toEqual(done);
});

describe('the filter of a log', () => {
  const log = (...kinds: LogKind[]) => kinds.map((kind) => ({ ...logEntries(story)[0]!, kind })) satisfies LogEntry[];

  test('counts what it shows', () =>
    expect(viewLogFilter(log('update', 'update', 'revision', 'update', 'update', 'published'))).toEqual([
      { kind: 'all', words: 'Everything, 6' },
      { kind: 'update', words: 'Update published, 4' },
      { kind: 'revision', words: 'Revised, 1' },
      { kind: 'published', words: 'Published, 1' },
    ]));

  test.each([
    ['is short', log('update', 'update', 'update', 'revision', 'published')],
    ['is of one kind', log('update', 'update', 'update', 'update', 'update', 'update')],
  ])('is not there where the log %s', (_, entries) => expect(viewLogFilter(entries)).toEqual([]));
});
