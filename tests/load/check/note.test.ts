import { closeSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearNote, millisecondsNow, openNote, readNote, writeNote } from '../../../src/load/check/note.ts';

let note: number;
beforeEach(() => {
  note = openNote();
});
afterEach(() => {
  closeSync(note);
});

test('a new note says nothing', () => {
  expect(readNote(note)).toBeUndefined();
});

test.each([['stories/flood/index.mdx'], ['two\nlines.svg'], ['\u0001'.repeat(4_096)], ['річка.png']])(
  'it says which file is read, and since when: %j',
  (file) => {
    const before = millisecondsNow();
    writeNote(note, file);
    const { since, ...others } = readNote(note)!;
    expect(others).toEqual({ file });
    expect(since).toBeGreaterThanOrEqual(before);
    expect(since).toBeLessThanOrEqual(millisecondsNow());
  },
);

test('a shorter name takes the place of a longer one', () => {
  writeNote(note, 'stories/flood/updates/2023-04-12.mdx');
  writeNote(note, 'a.mdx');
  expect(readNote(note)?.file).toBe('a.mdx');
});

test('a note that is half written says nothing so far', () => {
  writeNote(note, 'a.mdx');
  writeSync(note, '{"file":"stories/flood/ind', 0);
  expect(readNote(note)).toBeUndefined();
});

test('an emptied note says nothing', () => {
  writeNote(note, 'a.mdx');
  clearNote(note);
  expect(readNote(note)).toBeUndefined();
});
