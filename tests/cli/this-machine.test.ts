import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import process from 'node:process';
import { expect, test } from 'vitest';
import { thisMachine } from '../../src/cli/this-machine.ts';

test('a machine is known by its folders, its user and its name', () => {
  const { folders, names } = thisMachine(['/srv/out'], () => Promise.resolve([]));
  expect(folders).toEqual(expect.arrayContaining([process.cwd(), homedir(), tmpdir(), '/srv/out']));
  expect(names).toEqual(expect.arrayContaining([userInfo().username, hostname()]));
});

test('a name gives nothing away where all its words stand in the site’s own texts, which are read once', async () => {
  let times = 0;
  const { isOwnWord } = thisMachine([], () => {
    times += 1;
    return Promise.resolve([':root{color:red}', 'the editor’s host']);
  });
  expect(times).toBe(0);
  expect([await isOwnWord('root'), await isOwnWord('Editor-Host'), await isOwnWord('editor-7')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(times).toBe(1);
});
