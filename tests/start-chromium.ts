import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run is reached. */
    browser: string;
  }
}

/** Starts one Chromium for all browser tests of a run. Gives what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
