import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../../../src/check/telltales/phrases.ts';

const phrases = (text: string) =>
  phrasesIn(text).map(({ words, title }) => `${words.join(' ')}${title ? ' (title)' : ''}`);

describe('phrases are taken from', () => {
  test.each<[string, string, string[]]>([
    ['a title', 'title: The mill bridge\n', ['the mill bridge (title)']],
    ['a heading', '## What the bridge carries\n', ['what the bridge carries (title)']],
    ['a caption', '<Plate alt="A drawn bridge" />\n', ['a drawn bridge (title)']],
    ['a comment', '{/* Ask the ferryman again. */}\n', ['ask the ferryman again']],
    ['the words between two marks', 'They say <Claim id="a">a survey found</Claim> it.\n', ['a survey found']],
    ['a value without its key', 'why: It rained.\nnote: Nobody was there.\n', ['nobody was there']],
    ['lines that are one paragraph', 'The council\nclosed it\n', ['the council closed it']],
    ['a number that is no round one', 'value: 48,151,623\n', ['48151623']],
    [
      'a long sentence in pieces, the last of which ends where it does',
      'One two three four five six seven eight nine ten eleven.\n',
      ['one two three four five six seven eight', 'four five six seven eight nine ten eleven'],
    ],
  ])('%s', (_, text, found) => {
    expect(phrases(text)).toEqual(found);
  });
});

describe('nothing is taken from', () => {
  test.each([
    ['words that anybody would write', 'It was so.'],
    ['a date', 'on 3 November 2024'],
    ['a day as data', 'published: 2023-04-15'],
    ['a round number', 'value: 1,000,000'],
    ['a small number', 'value: 48'],
    ['a single word of usual length', 'standing: reported'],
  ])('%s', (_, text) => {
    expect(phrases(text)).toEqual([]);
  });
});
