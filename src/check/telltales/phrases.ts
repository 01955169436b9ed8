import { plainWords } from '../../model/plain-words.ts';

/** Words that follow each other in a text that is withheld. */
export interface Candidate {
  words: string[];
  /** True for the words of a title, a name or a caption: few of them are enough to tell. */
  title: boolean;
}

/** The most words of a phrase: who leaks half a sentence leaks more than these. */
const most = 8;

/** The fewest letters of a phrase, beside numbers and the names of months and days. */
const fewestLetters = 9;

/** The fewest letters of a phrase that is a single word. */
const fewestOfWord = 12;

/** The fewest digits of a number that tells something; and where it ends in three zeros, none does. */
const telling = /^(?!.*000$)\d{6,}$/;

const calendar =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** What ends a phrase: mark-up, the end of a sentence, an empty line, the next key or item of a list. */
const breaks = /[<>{}[\]()"“”«»=|*_`#:;!?/\\]|\.(?=\s|$)|\n\s*\n|\n(?=\s*(?:-\s|[\w-]+:))/;

const titles = [
  /^\s*(?:- )?(?:title|short_title|label|name|author|role|dek|caption|unit):\s*(.+)$/gm,
  /^#{2,6} (.+)$/gm,
  /\b(?:alt|credit|title|name)="([^"]*)"/g,
];

/** The phrases of a text as an editor writes it, MDX or YAML, by which it would be known elsewhere. */
export function phrasesIn(text: string): Candidate[] {
  const named = titles.flatMap((pattern) => [...text.matchAll(pattern)].map(([, words = '']) => words));
  const all = [
    ...named.map((words) => ({ words: plainWords(words).slice(0, most), title: true })),
    ...text.split(breaks).flatMap((part) => windows(plainWords(part)).map((words) => ({ words, title: false }))),
    ...plainWords(text)
      .filter((word) => telling.test(word))
      .map((word) => ({ words: [word], title: false })),
  ];
  const known = new Set<string>();
  return all.filter(({ words }) => {
    const key = words.join(' ');
    if (known.has(key) || !tells(words)) return false;
    return known.add(key);
  });
}

/** A name as a phrase: that of a page, an entry or a picture. None where it tells nothing. */
export function phraseOfName(name: string): Candidate[] {
  const words = plainWords(name);
  return tells(words) ? [{ words, title: true }] : [];
}

/** A list of words in pieces, the last of which ends where the list does. */
function windows(words: readonly string[]): string[][] {
  if (words.length <= most) return [[...words]];
  const starts = Array.from({ length: Math.floor(words.length / most) }, (_, at) => at * most);
  return [...starts, words.length - most].map((start) => words.slice(start, start + most));
}

/** True for words that are more than a number, a date, or something that anybody would write. */
function tells(words: readonly string[]): boolean {
  if (words.length === 1 && telling.test(words[0]!)) return true;
  const letters = words.filter((word) => !/^\p{N}+$/u.test(word) && !calendar.test(word)).join('').length;
  return letters >= (words.length === 1 ? fewestOfWord : fewestLetters);
}
