import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import process from 'node:process';
import { plainWords } from '../model/plain-words.ts';
import type { Machine } from '../verify/scan-machine.ts';

/**
 * What nobody should learn of this machine from a site that was built on it: `folders` beside its usual ones.
 * `readOwnTexts` is asked for all texts that the site is made from, once a name is met.
 */
export function thisMachine(folders: readonly string[], readOwnTexts: () => Promise<string[]>): Machine {
  let words: Promise<Set<string>> | undefined;
  return {
    folders: [process.cwd(), homedir(), tmpdir(), ...folders],
    names: [userName(), hostname(), hostname().split('.')[0] ?? ''],
    isOwnWord: async (name) => {
      words ??= readOwnTexts().then((texts) => new Set(texts.flatMap(plainWords)));
      const own = await words;
      return plainWords(name).every((word) => own.has(word));
    },
  };
}

/** The name of the user who runs this; empty where the system knows none, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
