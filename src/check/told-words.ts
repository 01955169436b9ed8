import { blocksIn, type Place } from '../model/body.ts';
import { placeAt } from '../parse/offsets.ts';
import type { ParsedStory } from '../parse/content.ts';
import { withoutMarkup } from './without-markup.ts';

/** Words in which a text tells what claims say. */
export interface ToldWords {
  file: string;
  /** Ids of the claims that they tell: those that exist. */
  claims: string[];
  /** As they are written, with what is not printed covered. */
  text: string;
  /** True for a phrase that is marked as one claim; false for a sentence that is told of several. */
  marked: boolean;
  /** Where a character of the text stands. */
  placeOf: (offset: number) => Place;
}

/**
 * The words of a story that stand for claims: the phrases that a text marks, the points of the Quick Look, the events of
 * the timeline, and the titles of its updates. Words for which no claim exists are left out: another rule tells that.
 */
export function toldWords(story: ParsedStory): ToldWords[] {
  const { index, timeline, updates } = story;
  const told = [
    ...[index, ...updates].flatMap(markedPhrases),
    ...index.data.quick_look.map(({ text, claims }, at) => ({
      file: index.file,
      claims,
      text: withoutMarkup(text),
      marked: false,
      placeOf: (offset: number) => index.yaml.placeInText(['quick_look', at, 'text'], offset),
    })),
    ...timeline.data.map(({ text, claims }, at) => ({
      file: timeline.file,
      claims,
      text: withoutMarkup(text),
      marked: false,
      placeOf: (offset: number) => timeline.yaml.placeInText([at, 'text'], offset),
    })),
    ...updates.map((update) => ({
      file: update.file,
      claims: [...update.data.claims, ...markedPhrases(update).flatMap(({ claims }) => claims)],
      text: update.data.title,
      marked: false,
      placeOf: (offset: number) => update.yaml.placeInText(['title'], offset),
    })),
  ];
  return told
    .map((words) => ({ ...words, claims: existing(words.claims, story) }))
    .filter(({ claims }) => claims.length > 0);
}

function existing(ids: readonly string[], { claims }: ParsedStory): string[] {
  return [...new Set(ids)].filter((id) => Object.hasOwn(claims.data, id));
}

function markedPhrases({ file, body }: ParsedStory['index'] | ParsedStory['updates'][number]): ToldWords[] {
  return [...blocksIn(body)].flatMap(({ name, attributes, written }) => {
    const { id } = attributes;
    if (name !== 'Claim' || typeof id !== 'string' || !written) return [];
    return [{ file, claims: [id], text: withoutMarkup(written.text), marked: true, placeOf: placesIn(written) }];
  });
}

/** Where the characters of words stand in their file, which may go over several lines. */
function placesIn({ text, at }: { text: string; at: Place }): (offset: number) => Place {
  return (offset) => {
    const { line, column } = placeAt(text, offset);
    return { line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column };
  };
}
