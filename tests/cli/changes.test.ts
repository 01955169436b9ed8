import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixtureFiles, fixtureFolder, fixtureNow } from '../fixtures/river-flood.ts';
import { Repository, variables } from '../load/published/repository.ts';

const { claims, index, update } = fixtureFiles;
let repository: Repository;

/** Runs the command on the content of the repository, at the fixture’s now. */
function run(words: string[] = [], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/changes.ts', ...words], {
    encoding: 'utf8',
    env: {
      ...variables,
      CONTENT_DIR: join(repository.folder, 'content'),
      SOURCE_DATE_EPOCH: String(Date.parse(fixtureNow) / 1000),
      ...more,
    },
  });
  return { code: status, told: stdout, errors: stderr };
}

/** Puts words in place of others in a file of the content, which may not be committed yet. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(repository.folder, 'content', path), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  repository.write({ [`content/${path}`]: text.replace(from, () => to) });
}

beforeEach(() => {
  repository = new Repository();
  cpSync(fixtureFolder, join(repository.folder, 'content'), { recursive: true });
  repository.commit({});
  repository.git('branch', '-M', 'main');
  repository.git('tag', 'release/1');
});

test('where nothing has changed, one line says so', () => {
  expect(run()).toEqual({
    code: 0,
    told: 'Nothing changes for readers, compared with release 1 of 2026-01-01.\n',
    errors: '',
  });
});

test('what has changed since the release is told, committed or not', () => {
  edit(claims, 'value: 312', 'value: 321');
  repository.commit({});
  edit(claims, '      launched: 48', '      launched: 51');
  const { code, told } = run();
  expect(code).toBe(0);
  expect(told).toContain('**2 figures**');
  expect(told).toContain('| 312 | 321 |');
  expect(told).toContain('| 48 | 51 |');
});

test('with --format json programs are told the same', () => {
  edit(claims, 'value: 312', 'value: 321');
  const { stories, ...rest } = JSON.parse(run(['--format', 'json']).told) as Record<string, unknown>;
  expect(rest).toMatchObject({
    version: 1,
    compared: { name: 'release 1', at: '2026-01-01T12:00:00Z', drafts: 0, embargoes: 0 },
  });
  expect(stories).toEqual([
    expect.objectContaining({
      slug: 'alder-valley-flood',
      changes: [{ kind: 'figure', of: ['homes-flooded', 'brindlecombe-council', 'homes'], was: '312', is: '321' }],
    }),
  ]);
});

describe('compared is', () => {
  test('with any commit that --against names', () => {
    edit(claims, 'value: 312', 'value: 321');
    const second = repository.commit({});
    edit(claims, 'value: 321', 'value: 333');
    repository.commit({});
    expect(run(['--against', 'HEAD~1']).told).toMatch(new RegExp(`${second.slice(0, 6)}.*\\| 321 \\| 333 \\|`, 's'));
    expect(run(['--against', 'HEAD']).told).toContain('Nothing changes for readers');
  });

  test('on a pull request with the branch to which it leads, whatever was released', () => {
    edit(claims, 'value: 312', 'value: 321');
    repository.commit({});
    repository.git('switch', '--quiet', '-c', 'topic');
    edit(claims, '      launched: 48', '      launched: 51');
    repository.commit({});
    const { told } = run([], { GITHUB_BASE_REF: 'main', CI: 'true' });
    expect(told).toContain('compared with branch main');
    expect(told).toContain('| 48 | 51 |');
    expect(told).not.toContain('321');
  });

  test('with nothing before the first release', () => {
    repository.git('tag', '-d', 'release/1');
    const { code, told } = run();
    expect(code).toBe(0);
    expect(told).toContain('2 stories new');
    expect(told).toContain('compared with nothing: no release leads to this commit');
  });
});

describe('of what is not published no word is told', () => {
  test.each([
    ['draft: true', 'markdown', '1 draft, not published'],
    ['embargo: 2026-11-24T12:00:01Z', 'json', '"embargoes": 1'],
  ])('with %s, as %s', (line, format, counted) => {
    const text = `---\ntitle: CANARY\nnight: 2023-04-14\npublished: 2026-11-24\nclaims: [canary]\n${line}\n---\n\nCANARY.\n`;
    const claim =
      'canary:\n  standing: confirmed\n  says: [flood-board]\n  date: 2023-04-12\n  text: CANARY.\n' +
      '  cite: [courier-banks]\n  why: CANARY.\n';
    edit(claims, '\nwells:\n', `\n${claim}\nwells:\n`);
    repository.commit({ 'content/stories/alder-valley-flood/updates/2023-04-14.mdx': text });
    const { code, told, errors } = run(['--format', format]);
    expect(code).toBe(0);
    expect(told + errors).not.toMatch(/canary|2023-04-14/i);
    expect(told).toContain(counted);
  });
});

test('an embargo that has ended since the release is told, and on a branch it is no change of the branch', () => {
  edit(update, 'published: 2023-04-20\n', 'published: 2026-11-24\nembargo: 2026-11-24T11:00Z\n');
  repository.commit({});
  repository.git('tag', 'release/2');
  expect(run().told).toContain('- Update <code>2023-04-12</code> **added**');
  expect(run(['--base', 'main']).told).toContain('Nothing changes for readers');
});

test('content that had errors by the rules of today is compared as far as it can be read', () => {
  edit(index, '<Claim id="flood">left its bed</Claim>', '<Claim id="flod">left its bed</Claim>');
  repository.commit({ 'content/stories/mill-bridge/claims.yaml': 'bridge: { colour: blue }\n' });
  repository.git('tag', 'release/2');
  edit(index, '<Claim id="flod">', '<Claim id="flood">');
  cpSync(join(fixtureFolder, 'stories/mill-bridge'), join(repository.folder, 'content/stories/mill-bridge'), {
    recursive: true,
  });
  edit(claims, 'value: 312', 'value: 321');
  const { code, told } = run();
  expect(code).toBe(0);
  expect(told).toContain('| 312 | 321 |');
  expect(told).toContain('What it was before cannot be read by the rules of today');
});

test('content with errors is not told, and neither is what is compared with a history that is not there', () => {
  edit(index, '<Claim id="flood">', '<Claim id="flod">');
  expect(run()).toEqual({
    code: 1,
    told: '',
    errors: 'The content has errors, so that nothing of it would be published: npm run check:content\n',
  });
  rmSync(join(repository.folder, '.git'), { recursive: true });
  expect(run()).toMatchObject({ code: 1, told: '', errors: expect.stringContaining('cannot be known') as string });
});

test.each([
  [['--against', 'nowhere'], '--against must name a commit; “nowhere” is none.'],
  [['--format', 'html'], '--format must be markdown or json; it is “html”.'],
  [['--loud'], "Unknown option '--loud'"],
])('%j is a wrong use', (words, told) => {
  const { code, errors } = run(words);
  expect(code).toBe(2);
  expect(errors).toContain(told);
  expect(errors).not.toContain('    at ');
});
