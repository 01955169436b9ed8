import { problem, type Rule } from '../rule.ts';

/** The most characters of a title: more are cut off where it is listed. */
const mostCharacters = 70;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const question = /[?？؟՞]/u;

/** A title says what is known, shortly. */
export const shortTitles: Rule = {
  codes: ['E-LENGTH', 'E-TITLE'],
  summary: 'The title of a story or update has 70 characters at most and asks no question.',
  check: ({ story: { index, updates } }) =>
    [index, ...updates].flatMap(({ file, yaml, data: { title } }) => {
      const characters = title.length > mostCharacters ? [...graphemes.segment(title)] : [];
      const found = (offset: number, code: string, message: string, fix: string) =>
        problem(file, yaml.placeInText(['title'], offset), code, message, fix);
      const excess = characters[mostCharacters];
      const asked = question.exec(title);
      const long = `the title has ${characters.length} characters: more than ${mostCharacters}`;
      return [
        ...(excess
          ? [found(excess.index, 'E-LENGTH', long, 'Say it in fewer words: here it has become too long.')]
          : []),
        ...(asked ? [found(asked.index, 'E-TITLE', 'the title asks a question', 'Say what is known instead.')] : []),
      ];
    }),
};
