import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outlineOf } from '../../src/check/outline.ts';
import { Outlines } from '../../src/check/outlines.ts';
import type { RuleOn } from '../../src/check/rule.ts';
import { documentRules, pictureRules, siteRules, storyRules, textRules, treeRules } from '../../src/check/rules.ts';
import { readContent } from '../../src/load/read-content.ts';
import { readPicture } from '../../src/load/read-picture.ts';
import { readTree } from '../../src/load/read-tree.ts';
import type { TreeEntry } from '../../src/model/tree.ts';
import { parseContent } from '../../src/parse/content.ts';
import type { ChangedSite } from '../fixtures/changed-site.ts';
import { fixtureNow as now } from '../fixtures/river-flood.ts';

type AnyRule = Omit<RuleOn<never>, 'check'>;

/** The rules that find something in a site, each asked by itself; and whether the parser does. */
export async function rulesThatFind({ folders }: ChangedSite): Promise<{ rules: AnyRule[]; parser: boolean }> {
  const entries = [...(await readTree('content', folders.content)), ...(await readTree('public', folders.public))];
  const files = entries.filter(({ kind }) => kind === 'file');
  const isPicture = ({ path }: TreeEntry) => /\.(?:png|jpe?g|webp|avif)$/.test(path);
  const isText = ({ path }: TreeEntry) => /\.(?:mdx|yaml|svg|txt|webmanifest)$/.test(path);
  const texts = files.filter(isText).map(async ({ tree, path }) => {
    const bytes = await readFile(join(folders[tree], path));
    return { tree, path, bytes, text: new TextDecoder().decode(bytes) };
  });
  const pictures = files.filter(isPicture).map(async ({ tree, path }) => {
    const { bytes, facts } = await readPicture(join(folders[tree], path));
    return { tree, path, bytes, ...(facts ? { picture: facts } : {}) };
  });
  const documents = files
    .filter(({ path }) => /\.(?:woff2|ico|pdf)$/.test(path))
    .map(async ({ tree, path }) => {
      return { tree, path, start: await readFile(join(folders[tree], path)) };
    });
  const { shared, stories, slugs, problems } = parseContent(await readContent(folders.content));
  const whole = shared && problems.length === 0 ? shared : undefined;
  const outlines = new Outlines(stories.map((story) => outlineOf(story, now, shared)));
  const publicFiles = files.filter(({ tree }) => tree === 'public').map(({ path }) => path);
  return {
    parser: problems.length > 0,
    rules: [
      ...finding(treeRules, [{ entries }]),
      ...finding(textRules, await Promise.all(texts)),
      ...finding(pictureRules, await Promise.all(pictures)),
      ...finding(documentRules, await Promise.all(documents)),
      ...finding(storyRules, whole ? stories.map((story) => ({ story, shared: whole, now })) : []),
      ...finding(siteRules, whole ? [{ shared: whole, outlines, publicFiles, slugs, now }] : []),
    ],
  };
}

/** Those of some rules that find something in one of their subjects. */
function finding<Subject>(rules: readonly RuleOn<Subject>[], subjects: readonly Subject[]): RuleOn<Subject>[] {
  return rules.filter((rule) => subjects.some((subject) => rule.check(subject).length > 0));
}
