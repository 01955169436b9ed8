import type { Place } from '../../model/body.ts';
import { problem, type Rule } from '../rule.ts';

/** A claim says who stands behind it: a disputed one by two or more accounts, any other by its parties. */
export const claimAttributed: Rule = {
  codes: ['E-PARTY', 'E-ACCOUNTS'],
  summary: 'A claim names who says it; a disputed claim has two or more accounts, any other has none.',
  check: ({ story: { claims } }) =>
    Object.entries(claims.data).flatMap(([id, claim]) => {
      const accounts = claim.accounts ?? [];
      const found = (place: Place, code: string, message: string, fix: string) => [
        problem(claims.file, place, code, `“${id}” ${message}`, fix),
      ];
      const atAccounts = claims.yaml.placeOfKey([id, 'accounts']);
      if (claim.standing === 'disputed') {
        const place = claim.accounts ? atAccounts : claims.yaml.placeOf([id, 'standing']);
        const fix = 'Give each party’s version under accounts: says, on, text, cite.';
        if (accounts.length < 2) return found(place, 'E-ACCOUNTS', 'is disputed but has fewer than two accounts', fix);
        return accounts.flatMap(({ says }, at) => {
          if (accounts.findIndex((other) => other.says === says) === at) return [];
          const second = claims.yaml.placeOf([id, 'accounts', at, 'says']);
          return found(second, 'E-ACCOUNTS', `has two accounts of “${says}”`, 'Give each party one account: its last.');
        });
      }
      if (accounts.length > 0) {
        const fix = 'Make its standing disputed, or put the accounts into text and says.';
        return found(atAccounts, 'E-ACCOUNTS', 'has accounts but is not disputed', fix);
      }
      if ((claim.says ?? []).length > 0) return [];
      const fix = 'Add says: with the id of at least one party.';
      return found(claims.yaml.placeOfKey([id]), 'E-PARTY', 'does not say who says it', fix);
    }),
};
