import type { Picture } from '../model/picture.ts';
import type { StoryRecord } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { changeKinds, type Change } from './change.ts';
import { compareClaims } from './compare-claims.ts';
import { compareSections, compareText } from './compare-texts.ts';
import {
  compareLists,
  compareMaps,
  compareValue,
  keysOf,
  type Entries,
  type Pair,
  type Rules,
  type Tellings,
} from './compare-values.ts';
import { wordsIn } from './told.ts';

/** Of which kind the changes of a story’s front matter are. What is not named here is told as well. */
const rules: Rules = {
  kinds: {
    title: 'words',
    short_title: 'words',
    dek: 'words',
    method: 'words',
    published: 'date',
    covers_to: 'date',
    embargo: 'other',
  },
  but: [
    'slug',
    'quick_look',
    'people',
    'method',
    'deepLook',
    'claims',
    'timeline',
    'corrections',
    'revisions',
    'updates',
    'pictures',
    'embargo',
    'draft',
  ],
};

/** The lists of a story, with what is told of their entries. */
const lists = {
  corrections: { name: 'claim', words: ['kind', 'on', 'was', 'is'] },
  quick_look: { name: 'label', words: ['text'] },
  people: { name: 'party', words: ['text'] },
  timeline: { name: 'on', words: ['when', 'text'] },
  revisions: { name: 'on', words: ['what'] },
} as const satisfies Record<string, Entries>;

/** Everything that has changed in a story, the most important kinds first. */
export function compareStory({ before, after }: Pair<StoryRecord>): Change[] {
  const tellings: Tellings = { before, after };
  const list = (kind: Change['kind'], key: keyof typeof lists, of: string[] = [key]) =>
    compareLists(kind, of, { before: before[key], after: after[key] }, tellings, lists[key]);
  const changes = [
    ...compareClaims({ before: before.claims, after: after.claims }),
    ...list('correction', 'corrections', []),
    ...compareMaps([], { before, after }, tellings, rules),
    ...list('words', 'quick_look'),
    ...list('words', 'people'),
    ...list('words', 'timeline'),
    ...list('other', 'revisions'),
    ...compareMaps(['method'], { before: before.method, after: after.method }, tellings, { kind: 'words' }),
    ...compareSections({ before: before.deepLook, after: after.deepLook }),
    ...compareUpdates({ before: before.updates, after: after.updates }, tellings),
    ...comparePictures({ before: before.pictures, after: after.pictures }, tellings),
  ];
  return inOrder(changes);
}

/** Changes with the most important kinds first, those of one kind in their order. */
export function inOrder(changes: readonly Change[]): Change[] {
  return changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

function compareUpdates({ before, after }: Pair<Update[]>, tellings: Tellings): Change[] {
  const [was, is] = [before, after].map((updates) => Object.fromEntries(updates.map((one) => [one.id, one]))) as [
    Record<string, Update>,
    Record<string, Update>,
  ];
  return keysOf({ before: was, after: is }).flatMap((id) => {
    const [one, other] = [was[id], is[id]];
    if (!one) return [{ kind: 'update' as const, of: [id], is: other!.title, words: countOf(other!) }];
    if (!other) return [{ kind: 'update' as const, of: [id], was: one.title }];
    const but = ['id', 'body', 'draft', 'embargo'];
    return [
      ...compareMaps([id], { before: one, after: other }, tellings, { kind: 'update', but }),
      ...compareText('update', [id], { before: one.body, after: other.body }),
    ];
  });
}

function countOf({ body }: Update): { added: number; removed: number } {
  return { added: wordsIn(body).length, removed: 0 };
}

function comparePictures({ before, after }: Pair<Record<string, Picture>>, tellings: Tellings): Change[] {
  const facts = (picture: Picture | undefined) =>
    picture && `${picture.width} × ${picture.height} px, ${picture.digest}`;
  return keysOf({ before, after }).flatMap((name) =>
    compareValue('picture', [name], { before: facts(before[name]), after: facts(after[name]) }, tellings),
  );
}
