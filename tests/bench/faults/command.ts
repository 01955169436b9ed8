import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** What a command did. */
export interface Ran {
  code: number | null;
  printed: string;
}

/** A command that runs. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ran>;
}

/** Starts one of the commands, without npm before it, so that its process can be ended. */
export function start(command: string, words: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, printed }));
  return { child, ended };
}

/** Publishes a staging site into a folder. */
export function publish(from: string, target: string, ...more: string[]): Running {
  return start('publish', ['--from', from, '--to', target, '--staging', ...more]);
}

/** Publishes one, and throws with all that was printed where it is not live in the end. */
export async function publishWell(from: string, target: string, ...more: string[]): Promise<void> {
  const { code, printed } = await publish(from, target, ...more).ended;
  if (code !== 0) throw new Error(`Publishing ${from} failed:\n${printed}`);
}

/** True where a command failed as it should: exit code 1, and words for an editor instead of a trace. */
export function failedInWords({ code, printed }: Ran, words: RegExp): boolean {
  return code === 1 && words.test(printed) && !/\n\s+at |Error:/.test(printed);
}
