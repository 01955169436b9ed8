import type { Problem } from '../../../model/problem.ts';
import { listOf, valueOf } from '../../../parse/plain-yaml.ts';
import { correctedSince, putBackOrCorrect, setBackOrCorrect } from '../../published/corrected.ts';
import { newEntries } from '../../published/log.ts';
import { problem, type PublishedRule, type PublishedSubject } from '../../rule.ts';

type Claims = PublishedSubject['after']['claims'];

/** The standing of a published claim moves with what moved it in the world, or with a correction. */
export const standingsMoved: PublishedRule = {
  codes: ['E-NOCORR'],
  summary: 'A published standing changes only with a new entry in the claim’s history, or in corrections.yaml.',
  check: (subject) => {
    const { before, after } = subject;
    const corrected = correctedSince(subject);
    const kept = Object.keys(before.claims).filter((id) => Object.hasOwn(after.claims.data, id) && !corrected.has(id));
    return kept.flatMap((id) => [
      ...inStanding(after.claims, id, before.claims[id]),
      ...inHistory(after.claims, id, movesOf(before.claims[id])),
    ]);
  },
};

function inStanding(claims: Claims, id: string, before: unknown): Problem[] {
  const now = valueOf(claims.yaml.data, id);
  const [was, is] = [before, now].map((claim) => valueOf(claim, 'standing'));
  if (typeof was !== 'string' || typeof is !== 'string' || was === is) return [];
  const moves = newEntries(movesOf(before), movesOf(now));
  if (moves.some(({ standing }) => standing === is)) return [];
  const message = `${id} › standing was published as “${was}”, and now is “${is}”`;
  const fix = `Add to its history what moved it: a new entry with standing: ${is}. ${setBackOrCorrect(id, was)}`;
  return [problem(claims.file, claims.yaml.placeOf([id, 'standing']), 'E-NOCORR', message, fix)];
}

/** Each move that was published still stands in the history, though others may have come to it. */
function inHistory(claims: Claims, id: string, before: readonly Move[]): Problem[] {
  const now = movesOf(valueOf(claims.yaml.data, id));
  const added = newEntries(before, now);
  return newEntries(now, before).map(({ on, standing }) => {
    const move = added.find((other) => other.on === on || other.standing === standing);
    if (move === undefined) {
      const place = claims.yaml.placeOfKey(now.length > 0 ? [id, 'history'] : [id]);
      const message = `${id} › history: “${standing}” on ${on} was published, and is gone`;
      return problem(claims.file, place, 'E-NOCORR', message, putBackOrCorrect(id));
    }
    const at = now.indexOf(move);
    const [key, was, is] = move.on === on ? ['standing', standing, move.standing] : ['on', on, move.on];
    const message = `${id} › history › entry ${at + 1} › ${key} was published as “${was}”, and now is “${is}”`;
    const place = claims.yaml.placeOf([id, 'history', at, key]);
    return problem(claims.file, place, 'E-NOCORR', message, setBackOrCorrect(id, was));
  });
}

/** The part of an entry of a history that is a fact. */
interface Move {
  on: string;
  standing: string;
}

function movesOf(claim: unknown): Move[] {
  return listOf(valueOf(claim, 'history')).map((entry) => ({
    on: String(valueOf(entry, 'on')),
    standing: String(valueOf(entry, 'standing')),
  }));
}
