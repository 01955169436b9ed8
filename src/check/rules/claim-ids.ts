import { problem, type Rule } from '../rule.ts';

/** Fragments that the ledger needs for itself. Those of standings give way to a claim’s. */
const taken = ['main'];

/** A claim’s place in the ledger is named by its id. */
export const claimIds: Rule = {
  codes: ['E-ID'],
  summary: 'No claim takes the name of a place that the ledger’s page has already: main.',
  check: ({ story: { claims } }) =>
    Object.keys(claims.data)
      .filter((id) => taken.includes(id))
      .map((id) => {
        const fix = 'Rename it, here and wherever it is used.';
        return problem(
          claims.file,
          claims.yaml.placeOfKey([id]),
          'E-ID',
          `“${id}” is what the page itself is called`,
          fix,
        );
      }),
};
