import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { fixtureFolder } from './fixtures/river-flood.ts';

const read = (variables: Record<string, string>) => readEnvironment({ CONTENT_DIR: fixtureFolder, ...variables }, '/');

test('without any setting the site is on this machine, at its root, made from the folder content', () => {
  const project = mkdtempSync(join(tmpdir(), 'environment-'));
  expect(() => readEnvironment({}, project)).toThrow(
    `CONTENT_DIR must be a folder; there is none at ${join(project, 'content')}.`,
  );
  expect(read({})).toEqual({
    origin: 'http://localhost:4321',
    originGiven: false,
    base: '/',
    publicFolder: '/public',
    staging: false,
    contentFolder: fixtureFolder,
  });
});

describe('SITE_URL', () => {
  test.each([
    ['https://a.example', 'https://a.example'],
    ['https://a.example/', 'https://a.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://A.Example', 'https://a.example'],
  ])('%s is the origin %s', (SITE_URL, origin) => {
    expect(read({ SITE_URL })).toMatchObject({ origin, originGiven: true });
  });

  test('that is empty counts as not set', () => {
    expect(read({ SITE_URL: '' })).toMatchObject({ origin: 'http://localhost:4321', originGiven: false });
  });

  test.each([
    ['a.example', 'it is “a.example”'],
    ['//a.example', 'it is “//a.example”'],
    ['ftp://a.example', '“ftp:” is not http or https'],
    ['javascript:alert(1)', '“javascript:” is not http or https'],
    ['https://a.example/news/', 'put “/news/” into BASE_PATH'],
    ['https://a.example/?x', 'without a path'],
    ['https://a.example/#x', 'without a path'],
    ['https://user@a.example/', 'without a path'],
  ])('%s is refused', (SITE_URL, message) => {
    expect(() => read({ SITE_URL })).toThrow(EnvironmentError);
    expect(() => read({ SITE_URL })).toThrow(message);
  });
});

describe('BASE_PATH', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['news', '/news/'],
    ['/news', '/news/'],
    ['/news/', '/news/'],
    ['/a/b-c_1.2~/', '/a/b-c_1.2~/'],
  ])('%j is the path %s', (BASE_PATH, base) => expect(read({ BASE_PATH }).base).toBe(base));

  test.each(['/a b/', '/a/../b/', '/./', '/a//b/', '/ä/', '/a?b/', 'https://a.example/'])(
    '%s is refused',
    (BASE_PATH) => {
      expect(() => read({ BASE_PATH })).toThrow(EnvironmentError);
      expect(() => read({ BASE_PATH })).toThrow('BASE_PATH must be a path such as /news/');
    },
  );
});

describe('CONTENT_DIR', () => {
  const folder = mkdtempSync(join(tmpdir(), 'environment-'));

  test('is found from the project’s folder', () => {
    expect(readEnvironment({ CONTENT_DIR: 'river-flood' }, join(fixtureFolder, '..')).contentFolder).toBe(
      fixtureFolder,
    );
  });

  test('that is no folder is refused', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => read({ CONTENT_DIR: join(folder, 'file') })).toThrow('CONTENT_DIR must be a folder');
    expect(() => read({ CONTENT_DIR: join(folder, 'nowhere') })).toThrow('CONTENT_DIR must be a folder');
  });

  test('without a site.yaml is refused', () => {
    expect(() => read({ CONTENT_DIR: folder })).toThrow(`CONTENT_DIR must hold a site.yaml; ${folder} does not.`);
  });
});

describe('SITE_HOST', () => {
  test('names a host that sends no headers of ours, or none', () => {
    expect(read({ SITE_HOST: 'github-pages' })).toMatchObject({ host: 'github-pages' });
    expect(read({ SITE_HOST: '' })).not.toHaveProperty('host');
  });

  test.each(['github', 'GitHub-Pages', 'netlify'])('%s is refused', (SITE_HOST) => {
    expect(() => read({ SITE_HOST })).toThrow(EnvironmentError);
    expect(() => read({ SITE_HOST })).toThrow(`SITE_HOST must be github-pages, or not be set`);
    expect(() => read({ SITE_HOST })).toThrow(`it is “${SITE_HOST}”`);
  });
});
