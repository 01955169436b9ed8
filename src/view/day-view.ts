import type { Day } from '../model/day.ts';
import { dayWords } from './words.ts';

/** A day as it is printed and as machines read it. */
export interface DayView {
  day: Day;
  words: string;
}

/** Prepares a day. */
export function viewDay(day: Day): DayView {
  return { day, words: dayWords(day) };
}
