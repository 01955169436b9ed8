import { PhraseFinder } from '../../model/phrase-finder.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { Telltales } from '../../model/telltales.ts';
import { nameOf } from '../content-places.ts';
import { unitsOf, type Unit } from './content-units.ts';
import { phraseOfName, phrasesIn, type Candidate } from './phrases.ts';

/** What is looked at to find telltales. */
export interface Looked {
  /** All texts of content/, by their paths. */
  files: readonly { path: string; text: string }[];
  /** Pictures of content/ by their paths, with the SHA-256 of their bytes. */
  pictures: Readonly<Record<string, string>>;
  /** Texts of the site’s own: templates, the handbook, files of public/. What stands there may stand anywhere. */
  others: readonly string[];
  /** Tells of a text by its path whether it is withheld. */
  isHeld: (path: string) => boolean;
}

/** How many words a phrase needs that consists of words which all stand in what is published. */
const fewestCommon = { title: 3, sentence: 8 } as const;

/**
 * Finds by what it would be known that something withheld has come into a site: words, addresses and pictures that
 * stand in what is withheld and in nothing that is published. Words that are published too, in the same order, give
 * nothing away; few words of which each is published may meet by chance.
 */
export function findTelltales({ files: texts, pictures, others, isHeld }: Looked): Telltales {
  const units = unitsOf(texts, isHeld);
  const held = units.filter((unit) => unit.held);
  const open = units.filter((unit) => !unit.held);
  const published = [...open.map(({ file, text }) => `${file}\n${text}`), ...others];
  const unseen = heldPictures(pictures, open, isHeld);
  const files = unseen.map(({ file }) => file);
  return {
    phrases: rarePhrases(held, files, published),
    addresses: addressesOf(held, published, isHeld),
    pictures: unseen,
  };
}

function rarePhrases(
  held: readonly Unit[],
  pictures: readonly string[],
  published: readonly string[],
): Telltales['phrases'] {
  const names = [
    ...held.flatMap(({ file, id }) => (id === undefined ? [] : [{ file, name: id }])),
    ...held.flatMap(({ file }) => {
      const slug = /^stories\/([^/]+)\/index\.mdx$/.exec(file)?.[1];
      return slug === undefined ? [] : [{ file, name: slug }];
    }),
    ...pictures.map((file) => ({ file, name: nameOf(file).replace(/\.[^.]+$/, '') })),
  ];
  const candidates = [
    ...held.flatMap(({ file, text }) => phrasesIn(text).map((phrase) => ({ file, ...phrase }))),
    ...names.flatMap(({ file, name }) => phraseOfName(name).map((phrase) => ({ file, ...phrase }))),
  ];
  const finder = new PhraseFinder(candidates.map(({ words }) => words));
  const common = new Set<number>();
  const known = new Set<string>();
  for (const text of published) {
    const words = plainWords(text);
    for (const word of words) known.add(word);
    for (const at of finder.findIn(words)) common.add(at);
  }
  const rare = candidates.filter((candidate, at) => !common.has(at) && isRare(candidate, known));
  return [...new Map(rare.map(({ file, words }) => [words.join(' '), { file, words }])).values()];
}

/** True where words do not meet by chance: there are enough of them, or one of them is published nowhere. */
function isRare({ words, title }: Candidate, known: ReadonlySet<string>): boolean {
  return words.length >= fewestCommon[title ? 'title' : 'sentence'] || words.some((word) => !known.has(word));
}

function addressesOf(
  held: readonly Unit[],
  published: readonly string[],
  isHeld: Looked['isHeld'],
): Telltales['addresses'] {
  const pages = held.flatMap(({ file, id }) => {
    const [, slug, update] = /^stories\/([^/]+)\/(?:updates\/(.+)\.mdx|index\.mdx)$/.exec(file) ?? [];
    if (slug !== undefined)
      return [{ file, text: `stories/${slug}/${update === undefined ? '' : `updates/${update}/`}` }];
    const kind = /^(topics|parties)\.yaml$/.exec(file)?.[1];
    return kind === undefined ? [] : [{ file, text: `${kind}/${id}/` }];
  });
  const sources = held.flatMap(({ file, text }) =>
    [...text.matchAll(/\bhttps?:\/\/([^\s"'<>)\]]+)/g)].map(([, rest = '']) => ({
      file,
      text: rest.replace(/[/.,;:!?]+$/, ''),
    })),
  );
  const all = [...pages.filter(({ file }) => isHeld(file) || !file.startsWith('stories/')), ...sources];
  const once = all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
  return once.filter(({ text }) => text.length > 3 && !published.some((other) => other.includes(text)));
}

/** Pictures of stories that are withheld, and those that no published text of their story names. */
function heldPictures(
  pictures: Looked['pictures'],
  open: readonly Unit[],
  isHeld: Looked['isHeld'],
): Telltales['pictures'] {
  const isOpen = (path: string) => {
    const story = path.replace(/images\/.*$/, '');
    return (
      !isHeld(`${story}index.mdx`) &&
      open.some(({ file, text }) => file.startsWith(story) && text.includes(nameOf(path)))
    );
  };
  const shown = new Set(Object.entries(pictures).flatMap(([path, sha256]) => (isOpen(path) ? [sha256] : [])));
  return Object.entries(pictures).flatMap(([file, sha256]) => (shown.has(sha256) ? [] : [{ file, sha256 }]));
}
