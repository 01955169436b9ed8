import type { WrittenNumber } from './numbers.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const afterMonth = new RegExp(String.raw`\b${month}\.?\s+(?:\d{1,2}(?:\s+(?:and|or|to)\s+|\s*[,–-]\s*))*$`, 'u');
const beforeMonth = new RegExp(
  String.raw`^(?:(?:\s+(?:and|or|to)\s+|\s*[,–-]\s*)\d{1,2})*\.?\s+(?:of\s+)?${month}\b`,
  'u',
);
const span =
  /^\s+(?:(?:more|further|full|other|whole|long|straight|consecutive)\s+)?(?:seconds?|minutes?|hours?|days?|nights?|mornings?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies))\b/iu;
const clock = /^\s*(?:[ap]\.?m\b|o[’']clock|in the (?:morning|afternoon|evening)|at night)/iu;
const aged = /\b(?:aged|age|ages|aged between)\s+$/iu;

/** True for a number in an English text that tells a time: of a date, of the day, a year, an age, or a span of time. */
export function tellsTime({ value, start, end, inWords }: WrittenNumber, text: string): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 60)];
  const year = /^(?:19|20)\d\d$/.test(text.slice(start, end));
  const day = !inWords && Number.isInteger(value) && value >= 1 && value <= 31;
  return (
    year ||
    (day && (beforeMonth.test(behind) || afterMonth.test(before))) ||
    span.test(behind) ||
    clock.test(behind) ||
    aged.test(before)
  );
}
