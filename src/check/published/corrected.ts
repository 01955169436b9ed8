import { listOf, valueOf } from '../../parse/plain-yaml.ts';
import type { PublishedSubject } from '../rule.ts';
import { newEntries } from './log.ts';

/** The ids of the claims for which corrections.yaml has an entry that it had not when the story was published. */
export function correctedSince({ before, after }: PublishedSubject): Set<string> {
  const added = newEntries(before.corrections, listOf(after.corrections.yaml.data));
  return new Set(added.map((entry) => valueOf(entry, 'claim')).filter((id) => typeof id === 'string'));
}

/** How to mend that a published value of a claim has changed. */
export function setBackOrCorrect(claim: string, was: string): string {
  return `Set it back to “${was}”, or add an entry for “${claim}” at the end of corrections.yaml.`;
}

/** How to mend that something published of a claim is gone. */
export function putBackOrCorrect(claim: string): string {
  return `Put it back, or add an entry for “${claim}” at the end of corrections.yaml.`;
}
