import process from 'node:process';
import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './reporter.ts';

// Tests never depend on what the shell that runs them has set.
Object.assign(process.env, {
  SITE_URL: 'https://soundings.example',
  BASE_PATH: '/',
  CONTENT_DIR: resolve('tests/fixtures/river-flood'),
  CHECK_HISTORY: 'optional',
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** When a test that hangs is ended, in milliseconds. Nothing is judged by it: no machine is too slow, or too busy. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000 };

const drawn = ['tests/{blocks,components,layouts}/**/*.astro.test.ts'];
const onSites = ['tests/site/**/*.test.ts'];
const inBrowser = ['tests/browser/**/*.test.ts'];

/** Every test, by what it needs to run: nothing, Astro, built sites, built sites in a browser. */
export default defineConfig({
  test: {
    taskTitleValueFormatTruncate: 0,
    reporters: ['default', new TallyReporter()],
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...patience,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...drawn, ...onSites, ...inBrowser],
          // What one file has loaded, the next one finds: none of them changes it.
          isolate: false,
        },
      },
      getViteConfig(
        { test: { ...patience, name: 'astro', css: true, include: drawn } },
        { devToolbar: { enabled: false }, logLevel: 'error' },
      ),
      {
        test: {
          ...patience,
          name: 'site',
          include: onSites,
          globalSetup: ['tests/build-sites.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'browser',
          include: inBrowser,
          globalSetup: ['tests/build-sites.ts', 'tests/start-chromium.ts'],
          // Pages wait more than they work: several of one file are open at once, but only one file’s.
          fileParallelism: false,
          sequence: { concurrent: true },
          maxConcurrency: 4,
        },
      },
    ],
  },
});
