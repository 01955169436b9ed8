import type { Picture } from '../model/picture.ts';
import type { Source } from '../model/source.ts';
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

/** A story with the sources that it may name. */
export interface SourcedStory {
  story: StoryRecord;
  sources: Record<string, Source>;
}

/** Everything that has changed in a story, the most important kinds first. */
export function compareStory({ before, after }: Pair<StoryRecord>): Change[] {
  const tellings: Tellings = { before, after };
  const lists = (key: 'quick_look' | 'people' | 'timeline' | 'corrections' | 'revisions') => ({
    before: before[key] ?? [],
    after: after[key] ?? [],
  });
  const changes = [
    ...compareClaims({ before: before.claims, after: after.claims }),
    ...compareLists('correction', [], lists('corrections'), tellings),
    ...compareMaps([], { before, after }, tellings, rules),
    ...compareLists('words', ['quick_look'], lists('quick_look'), tellings),
    ...compareLists('words', ['people'], lists('people'), tellings),
    ...compareLists('words', ['timeline'], lists('timeline'), tellings),
    ...compareLists('other', ['revisions'], lists('revisions'), tellings),
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
