import { problem, type Rule } from '../rule.ts';

/** The history of a claim leads to the standing that it has. */
export const historyEnds: Rule = {
  codes: ['E-STANDING'],
  summary: 'The last entry of a claim’s history has the standing of the claim.',
  check: ({ story: { claims } }) =>
    Object.entries(claims.data).flatMap(([id, { standing, history }]) => {
      const last = history?.at(-1)?.standing ?? standing;
      if (last === standing) return [];
      const message = `“${id}” is ${standing}, but its history ends with ${last}`;
      const fix =
        'Add to history how it came to this standing: on, standing, by, cite. Or correct the wrong one of the two.';
      return [problem(claims.file, claims.yaml.placeOf([id, 'standing']), 'E-STANDING', message, fix)];
    }),
};
