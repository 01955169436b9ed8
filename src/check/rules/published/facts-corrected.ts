import type { Problem } from '../../../model/problem.ts';
import { valueOf } from '../../../parse/plain-yaml.ts';
import { contrast } from '../../published/contrast.ts';
import { correctedSince, putBackOrCorrect, setBackOrCorrect } from '../../published/corrected.ts';
import { factsIn, type Fact } from '../../published/facts.ts';
import { problem, type PublishedRule, type PublishedSubject } from '../../rule.ts';

type Claims = PublishedSubject['after']['claims'];

/** A figure, a quotation or a day of a published claim, or who says it, changes only together with a correction. */
export const factsCorrected: PublishedRule = {
  codes: ['E-NOCORR'],
  summary:
    'A published figure, quotation or day of a claim, or a party that says it, changes only with an entry in corrections.yaml.',
  check: (subject) => {
    const { before, after } = subject;
    const corrected = correctedSince(subject);
    const kept = Object.keys(before.claims).filter((id) => Object.hasOwn(after.claims.data, id) && !corrected.has(id));
    return kept.flatMap((id) => inClaim(after.claims, id, before.claims[id]));
  },
};

function inClaim(claims: Claims, id: string, before: unknown): Problem[] {
  const now = factsIn(valueOf(claims.yaml.data, id));
  const byName = new Map(now.map((fact) => [nameOf(fact.name), fact]));
  const gone = new Set<string>();
  return factsIn(before).flatMap((fact) => {
    const current = byName.get(nameOf(fact.name));
    if (current === undefined) return whatIsGone(claims, id, fact, now, gone);
    if (current.value === fact.value) return [];
    const { was = '', is = '' } = contrast(fact.value, current.value);
    const message = `${nameOf([id, ...fact.name])} was published as “${was}”, and now is “${is}”`;
    const place = claims.yaml.placeOf([id, ...current.path]);
    return [problem(claims.file, place, 'E-NOCORR', message, setBackOrCorrect(id, was))];
  });
}

/** Tells of a value that is gone, or of all that it was a part of: once, at the key under which it stood. */
function whatIsGone(claims: Claims, id: string, fact: Fact, now: readonly Fact[], told: Set<string>): Problem[] {
  const left = fact.name.findIndex((_, at) => !now.some(({ name }) => isBelow(name, fact.name.slice(0, at + 1))));
  const lost = fact.name.slice(0, left + 1);
  if (told.has(nameOf(lost))) return [];
  told.add(nameOf(lost));
  const beside = now.find(({ name }) => isBelow(name, lost.slice(0, -1)));
  const place = claims.yaml.placeOfKey([id, ...(beside?.path.slice(0, left) ?? [])]);
  const value = lost.length === fact.name.length ? ` as “${contrast(fact.value, '').was ?? ''}”` : '';
  const message = `${nameOf([id, ...lost])} was published${value}, and is gone`;
  return [problem(claims.file, place, 'E-NOCORR', message, putBackOrCorrect(id))];
}

function isBelow(name: readonly string[], above: readonly string[]): boolean {
  return above.every((step, at) => name[at] === step);
}

function nameOf(steps: readonly string[]): string {
  return steps.join(' › ');
}
