import type { Instant } from '../../model/day.ts';
import type { Published } from '../published/read-published.ts';
import type { Kept } from './cache.ts';
import type { Stage } from './job.ts';

/** How to check. */
export interface Options {
  now: Instant;
  /** What was published before: stories are held against it. */
  published?: Published;
  /** Where to leave what may be published. */
  stage?: Stage;
  /** What an earlier check came to: stories that have not changed since are not read again in full. */
  kept?: Kept;
  /** Called with how many stories of how many are done, whenever one is. */
  progress?: (done: number, of: number) => void;
}
