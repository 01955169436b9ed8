import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { treeRules } from '../../check/rules.ts';
import type { Instant } from '../../model/day.ts';
import { isError, type Problem } from '../../model/problem.ts';
import type { TreeEntry } from '../../model/tree.ts';
import { parseShared, type ContentFile, type ParsedShared } from '../../parse/content.ts';
import { addresses } from '../../site.ts';
import { readTree } from '../read-tree.ts';
import { readEngine } from './cache.ts';
import type { Children } from './children.ts';
import type { Folders, Setting, Stage } from './job.ts';
import { storiesIn, type StoryFiles } from './story-files.ts';

/** What stands around the stories: good for as long as no file is added or removed, and none but theirs changes. */
export interface Around {
  /** How many files both trees have. */
  files: number;
  stories: ReadonlyMap<string, StoryFiles>;
  /** Paths of the files of public/. */
  publicFiles: string[];
  /** What all stories share; undefined where that has errors. */
  shared: ParsedShared | undefined;
  problems: Problem[];
  setting: Setting;
  /** The shared files at which a child was lost. */
  lost: string[];
}

/** Reads the names in both trees, and all files but those of stories. Rejects only where a folder cannot be read. */
export async function lookAround(children: Children, folders: Folders, now: Instant, stage?: Stage): Promise<Around> {
  const content = await readTree('content', folders.content);
  const shown = await readTree('public', folders.public);
  const entries = [...content, ...shown];
  const stories = storiesIn(content);
  const files = filesOf(content).filter((path) => /^[a-z]+\.yaml$/.test(path));
  const publicFiles = filesOf(shown);
  const job = { folders, refused: [] };
  const shared = await children.run({ ...job, kind: 'shared', files });
  const seen = publicFiles.length > 0 ? [await children.run({ ...job, kind: 'public', files: publicFiles })] : [];
  const around = hash(
    'sha256',
    JSON.stringify([await readEngine(), shared.digest, addresses.absolute(addresses.front())]),
  );
  return {
    files: entries.filter(({ kind }) => kind === 'file').length,
    stories,
    publicFiles,
    shared: shared.problems.some(isError) ? undefined : await parseSharedFiles(folders.content, files),
    problems: [
      ...treeRules.flatMap((rule) => rule.check({ entries })),
      ...shared.problems,
      ...seen.flatMap(({ problems }) => problems),
    ],
    setting: { folders, now, shared: files, around, ...(stage ? { stage } : {}) },
    lost: shared.problems.filter(({ code }) => code === 'E-PARSER').map(({ file }) => file),
  };
}

function filesOf(entries: readonly TreeEntry[]): string[] {
  return entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}

/** The shared files again, in this process: a child has shown that they do no harm. */
async function parseSharedFiles(folder: string, paths: readonly string[]): Promise<ParsedShared | undefined> {
  const read = paths.map(async (path): Promise<ContentFile> => ({
    path,
    text: await readFile(join(folder, path), 'utf8'),
  }));
  return parseShared(await Promise.all(read)).data;
}
