import { fork } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { isSecretName } from '../verify/scan-secrets.ts';
import { AstroLog } from './astro-log.ts';

/** A site could not be built; the message says why, in lines for an editor. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/** When Astro is to end, too. */
const ends = ['exit', 'SIGINT', 'SIGTERM'] as const;

/** What Astro draws from, and where to. */
export interface Drawing {
  /** The folder on which the check has left what may be published. */
  stage: string;
  /** The folder that gets the pages. */
  fresh: string;
  /** A folder for what Astro keeps while it works. */
  cache: string;
  /** Called with how many files are made, whenever one is. */
  progress: (made: number) => void;
}

/**
 * Lets Astro draw a site, in a process of its own, which is told where the site lives and no secret. Gives its warnings.
 * Throws a BuildError where it fails, is ended, or logs any error, whatever its exit code.
 */
export async function drawSite({ stage, fresh, cache, progress }: Drawing, script = 'src/cli/run-astro.ts') {
  const env = { ...withoutSecrets(process.env), ASTRO_TELEMETRY_DISABLED: '1', CONTENT_STAGE: stage };
  const child = fork(script, [fresh, cache], { env, silent: true });
  const log = new AstroLog();
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.add(line);
      progress(log.made);
    });
  }
  const ending = new AbortController();
  const stop = () => {
    ending.abort();
    child.kill('SIGKILL');
  };
  for (const event of ends) process.once(event, stop);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject).on('close', (...end) => resolve(end));
  }).finally(() => {
    for (const event of ends) process.off(event, stop);
  });
  // This process is about to end itself, and has no more to tell.
  if (ending.signal.aborted) await new Promise(() => undefined);
  if (code === 0 && log.errors.length === 0) return log.warnings;
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  const told =
    log.errors.length > 0
      ? [...new Set(log.errors.map(withoutTrace))]
      : [`Astro ${how}, and did not say why`, ...log.warnings];
  throw new BuildError(`The pages could not be built:\n${told.map((line) => `- ${line}`).join('\n')}`);
}

/** An error without the lines of where in the built program it arose: nobody could find them again. */
function withoutTrace(message: string): string {
  const lines = message.split('\n').filter((line) => !/^\s+at .*(node:|node_modules|\.prerender)/.test(line));
  return lines.join('\n');
}

function withoutSecrets(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isSecretName(name)));
}
