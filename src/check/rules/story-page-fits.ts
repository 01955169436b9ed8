import type { Body, Place } from '../../model/body.ts';
import { PageWeight } from '../../model/page-weight.ts';
import { rooms, weighAround, weighClaims, type Surroundings } from '../../model/story-weight.ts';
import type { ParsedStory } from '../../parse/content.ts';
import { surroundingsOf } from '../outline.ts';
import { problem, type Rule } from '../rule.ts';

/** Beside all else that a story’s own page prints there is room for the Deep Look, or at least for the way to it. */
export const storyPageFits: Rule = {
  codes: ['E-LONG'],
  summary: 'What the story’s own page prints beside the Deep Look fits on it.',
  check: ({ story, shared }) => {
    const whole = surroundingsOf(story, shared);
    if (weighAround(whole, { nightBefore: false, goesOn: true }).total <= rooms.whole) return [];
    const [{ file, at, what, fix }] = [...thingsOf(story, whole)].sort((a, b) => b.bytes - a.bytes) as [Thing];
    return [problem(file, at, 'E-LONG', `${what} more than the story’s own page has room for beside all else`, fix)];
  },
};

/** What the page prints that has no limit of its own, with its weight and how it is made lighter. */
interface Thing {
  bytes: number;
  file: string;
  at: Place;
  what: string;
  fix: string;
}

function thingsOf({ index, claims, updates }: ParsedStory, whole: Surroundings): Thing[] {
  const weigh = (body: Body) => {
    const scale = new PageWeight(whole);
    scale.text(body);
    return scale.total;
  };
  const [newest] = whole.updates;
  const file = updates.find(({ id }) => id === newest?.id)?.file;
  const shorten = 'Shorten it: the rest belongs into the Deep Look.';
  const ofIndex = (path: (string | number)[], what: string, body: Body) => ({
    file: index.file,
    at: index.yaml.placeOf(path),
    what,
    fix: shorten,
    bytes: weigh(body),
  });
  const count = Object.keys(whole.claims).length;
  return [
    ...Object.entries(whole.method).map(([key, body]) => ofIndex(['method', key], `“${key}” tells`, body)),
    ...(whole.people ?? []).map(({ text }, at) => ofIndex(['people', at, 'text'], '“people” tells', text)),
    ...(newest && file !== undefined
      ? [
          {
            file,
            at: { line: 1, column: 1 },
            what: 'the newest update tells',
            fix: shorten,
            bytes: weigh(newest.body),
          },
        ]
      : []),
    {
      file: claims.file,
      at: { line: 1, column: 1 },
      what: `a story of ${count} claims has`,
      fix: 'Make another story of what stands alone, and name each in the other’s “related”.',
      bytes: weighClaims(count),
    },
  ];
}
