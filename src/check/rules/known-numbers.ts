import type { Problem } from '../../model/problem.ts';
import { tellsTime } from '../calendar-words.ts';
import { numbersOfClaim } from '../claim-numbers.ts';
import { numbersIn, type WrittenNumber } from '../numbers.ts';
import { problem, type Rule } from '../rule.ts';
import { toldWords, type ToldWords } from '../told-words.ts';

/**
 * A number in words that tell a claim is one that the claim has. In a marked phrase that goes for every number, dates
 * too. A Quick Look point, an event and the title of an update are told of several claims and in words of their own:
 * there, dates, ages and spans of time are left alone, and numbers in words that point at what is known, as in “the two
 * ministers”. A story’s title and standfirst name no claims, so that they are not asked.
 */
export const knownNumbers: Rule = {
  codes: ['E-FIG-CONFLICT'],
  summary: 'A number in words that tell a claim is one of its figures, votes or dates, or stands in its own texts.',
  check: ({ story }) => {
    const known = new Map<string, Set<number>>();
    const numbersOf = (id: string) => {
      const numbers = known.get(id) ?? numbersOfClaim(story.claims.data[id]!);
      known.set(id, numbers);
      return numbers;
    };
    return toldWords(story).flatMap((words) => {
      const asked = numbersIn(words.text).filter((number) => words.marked || isCount(number, words.text));
      const isKnown = (value: number) => words.claims.some((id) => numbersOf(id).has(value));
      const unknown = asked.filter(({ value, or = value }) => !isKnown(value) && !isKnown(or));
      return unknown.map((number) => conflict(words, number));
    });
  },
};

/** The words before a number that points at what readers know already rather than counting it. */
const pointing = /\b(?:the|these|those|both|all|other|its|his|her|their|our|each of)\s+$/i;

function isCount(number: WrittenNumber, text: string): boolean {
  const points = number.inWords && pointing.test(text.slice(Math.max(0, number.start - 20), number.start));
  return !points && !tellsTime(number, text);
}

function conflict({ file, claims, text, placeOf }: ToldWords, { start, end }: WrittenNumber): Problem {
  const written = text.slice(start, end);
  const names = claims.map((id) => `“${id}”`);
  const whose = names.length === 1 ? `the claim ${names[0]}` : `its claims ${names.join(', ')}`;
  const message = `“${written}” is no figure, date or other number of ${whose}`;
  const fix = 'Correct it, take it from the claim with <Figure … />, or give it to the claim that says it.';
  return problem(file, placeOf(start), 'E-FIG-CONFLICT', message, fix);
}
