import { listOf } from '../../../parse/plain-yaml.ts';
import { faultsInLog } from '../../published/log.ts';
import type { PublishedRule } from '../../rule.ts';

/** What a story logged of its corrections and changes stays as it was: the logs only grow, at their end. */
export const logsKept: PublishedRule = {
  codes: ['E-LOG'],
  summary: 'Entries of corrections.yaml and of revisions are added at the end, and never changed or taken out.',
  check: ({ before, after }) => [
    ...faultsInLog(before.corrections, after.corrections, []),
    ...faultsInLog(listOf(before.front['revisions']), after.index, ['revisions']),
  ],
};
