import { expect, test } from 'vitest';
import { planRelease } from '../../../src/release/folder/plan.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { begun, useScratch } from './scratch.ts';

const scratch = useScratch();
const { built } = scratch;

test('a plan tells what comes, changes and goes, and nothing of what stays', async () => {
  const now = () => begun;
  const { target } = scratch;
  const first = await built({ 'index.html': 'a', 'same.html': 'same', 'old.html': 'old' });
  await publishToFolder({ from: first, target, now });
  const from = await built({ 'index.html': 'bb', 'same.html': 'same', 'new.html': 'new' });
  expect((await planRelease({ from, target, now })).sort()).toEqual([
    'add new.html (3 bytes)',
    'change index.html (2 bytes)',
    'leave out old.html',
    'write release 2 with 4 files, and make it live',
  ]);
});
