import type { Problem } from '../../../model/problem.ts';
import { mapOf, valueOf } from '../../../parse/plain-yaml.ts';
import { nearestWord } from '../../../parse/suggest.ts';
import { problem, type PublishedRule } from '../../rule.ts';

/** A published claim stays: under its id it has an address, and readers who saw it can see what became of it. */
export const claimsKept: PublishedRule = {
  codes: ['E-NOCORR'],
  summary: 'A published claim is never taken out: what is not so is denied or disputed, and corrected.',
  check: ({ before, after: { claims, corrections } }) => {
    const written = mapOf(claims.yaml.data);
    const added = Object.keys(written).filter((id) => !Object.hasOwn(before.claims, id));
    const gone = Object.keys(before.claims).filter((id) => !Object.hasOwn(claims.data, id));
    return gone.map((id): Problem => {
      const found = (key: string[], message: string, fix: string) =>
        problem(claims.file, claims.yaml.placeOfKey(key), 'E-NOCORR', message, fix);
      if (Object.hasOwn(written, id)) {
        const message = `“${id}” was published, and now only an update that is withheld tells it`;
        return found([id], message, 'Let a text that is published tell it too, or publish the update.');
      }
      const alike = (other: string) => valueOf(written[other], 'text') === valueOf(before.claims[id], 'text');
      const renamed = added.find(alike) ?? nearestWord(id, added);
      if (renamed !== undefined) {
        const fix = `Did you rename it to “${renamed}”? Name it “${id}” again, for that is part of its address.`;
        return found([renamed], `“${id}” was published, and is gone`, fix);
      }
      const fix = `Put it back with the standing denied or disputed, and add an entry for it at the end of ${corrections.file}.`;
      return problem(claims.file, { line: 1, column: 1 }, 'E-NOCORR', `“${id}” was published, and is gone`, fix);
    });
  },
};
