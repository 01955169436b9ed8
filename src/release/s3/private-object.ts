import { digestOf } from '../digest.ts';
import { PublishError } from '../publish-error.ts';
import type { Condition, Store } from './store.ts';
import { ConditionError } from './store-errors.ts';

/** What the store says of objects that are no reader’s business. */
export const privately = { type: 'application/json', cache: 'no-store' } as const;

/**
 * Writes a text that is no reader’s business. Gives its tag. Throws a ConditionError where the condition does not hold;
 * that this very text stands there already is none: an earlier try wrote it, and its answer was lost.
 */
export async function putPrivate(store: Store, key: string, text: string, only?: Condition): Promise<string> {
  try {
    return await store.put(key, text, digestOf(text), privately, only);
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    const there = await store.get(key);
    if (there?.text !== text) throw error;
    return there.etag;
  }
}

/** What a text says that is no reader’s business. Throws a PublishError where it is none of ours. */
export function readPrivate(key: string, text: string): object {
  const data = parsed(text);
  if (typeof data === 'object' && data !== null) return data;
  throw new PublishError(`${key} in the bucket cannot be read: it was written by something else, or cut off.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
