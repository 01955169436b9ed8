import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Code, Heading, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { blockPage } from '../../src/addresses.ts';
import { blocks } from '../../src/blocks/blocks.ts';
import { reportAsText } from '../../src/check/reporters/terminal.ts';
import { rules } from '../../src/check/rules.ts';
import { blocksIn } from '../../src/model/body.ts';
import { parseBody } from '../../src/parse/body.ts';
import { sharedSchemas, storySchemas } from '../../src/parse/content.ts';
import { storyFrontSchema } from '../../src/model/story.ts';
import { updateFrontSchema } from '../../src/model/update.ts';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { fitSchema } from '../../src/parse/schema-problems.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { guides } from '../../src/view/handbook.ts';
import { fixtureFiles, problemsIn, readFixture, withoutFile, withWords } from '../fixtures/river-flood.ts';
import { readSourceTree } from '../source-tree.ts';

const folder = 'src/pages/handbook';
const pages = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
const contentOf = (page: string) =>
  parseMarkdown(readFileSync(join(folder, page), 'utf8').replace(/^---[^]*?\n---\n/, ''));
const codesOf = (nodes: readonly RootContent[]) => nodes.filter((node): node is Code => node.type === 'code');

test('the list of guides and their files agree', () => {
  expect(guides.map(({ page }) => `${page}.mdx`).sort()).toEqual(pages.filter((page) => page !== 'index.mdx').sort());
});

test('no guide takes the address of a block', () => {
  expect(guides.map(({ page }) => page).filter((page) => Object.keys(blocks).map(blockPage).includes(page))).toEqual(
    [],
  );
});

describe('every example', () => {
  const fronts: Record<string, z.ZodType> = { 'story.mdx': storyFrontSchema, 'update.mdx': updateFrontSchema };
  const files = Object.entries({ ...sharedSchemas, ...storySchemas });
  const schemas: Record<string, z.ZodType> = Object.fromEntries(
    files.map(([name, schema]) => [`${name}.yaml`, schema]),
  );
  const examples = pages
    .filter((page) => !page.startsWith('check'))
    .flatMap((page) =>
      codesOf(contentOf(page).children).map(({ lang, value, position }) => ({
        name: `${page}:${position?.start.line ?? 0}`,
        kind: lang ?? '',
        text: `${value}\n`,
      })),
    );
  const of = (test: (kind: string) => boolean) => examples.filter(({ kind }) => test(kind));

  test('is of a kind that is checked below, or is said to be a command or a plain text', () => {
    const known = ['yaml', 'mdx', 'sh', 'text', ...Object.keys(schemas), ...Object.keys(fronts)];
    expect(examples.filter(({ kind }) => !known.includes(kind))).toEqual([]);
    expect(examples.length).toBeGreaterThan(20);
  });

  test.each(of((kind) => kind in schemas))('of YAML at $name fits $kind', ({ kind, text }) => {
    expect(fitSchema(kind, parseYaml(kind, text), schemas[kind]!).problems).toEqual([]);
  });

  test.each(of((kind) => kind === 'yaml'))('of YAML at $name can be read', ({ text }) => {
    expect(parseYaml('part.yaml', text).problems).toEqual([]);
  });

  test.each(of((kind) => kind in fronts))('of a whole file at $name fits $kind', ({ kind, text }) => {
    const { front, frontOffset, body, problems } = splitFrontMatter(kind, text);
    const fitted = fitSchema(kind, parseYaml(kind, front, frontOffset), fronts[kind]!);
    expect([...problems, ...fitted.problems, ...parseBody(kind, body).problems]).toEqual([]);
  });

  test.each(of((kind) => kind === 'mdx' || kind in fronts))(
    'of blocks at $name writes them as they are',
    ({ kind, text }) => {
      const { body, problems } = parseBody(kind, kind === 'mdx' ? text : splitFrontMatter(kind, text).body);
      const wrong = [...blocksIn(body)].filter(({ name, attributes }) => {
        const given = name === 'Figure' ? { claim: 'implied', ...attributes } : attributes;
        return blocks[name]?.props.safeParse(given).success !== true;
      });
      expect(problems).toEqual([]);
      expect(wrong).toEqual([]);
    },
  );
});

test('the examples of the guides together make a story that may be published', async () => {
  const examplesOn = (page: string, kind: string) =>
    codesOf(contentOf(page).children).flatMap(({ lang, value }) => (lang === kind ? `${value}\n` : []));
  const story = 'stories/alder-valley-flood/';
  const texts: Record<string, string | undefined> = {
    [`${story}index.mdx`]: examplesOn('story.mdx', 'story.mdx')[0],
    [`${story}timeline.yaml`]: examplesOn('story.mdx', 'timeline.yaml')[0],
    [`${story}corrections.yaml`]: examplesOn('story.mdx', 'timeline.yaml')[0],
    [`${story}claims.yaml`]: examplesOn('claims.mdx', 'claims.yaml')[0],
    'parties.yaml': examplesOn('parties.mdx', 'parties.yaml').join(''),
    'places.yaml': examplesOn('parties.mdx', 'places.yaml').join(''),
    'terms.yaml': examplesOn('parties.mdx', 'terms.yaml').join(''),
    'topics.yaml': examplesOn('parties.mdx', 'topics.yaml').join(''),
    'sources.yaml': examplesOn('sources.mdx', 'sources.yaml').join(''),
    'redirects.yaml': examplesOn('addresses.mdx', 'redirects.yaml').join(''),
  };
  const { files } = await readFixture();
  const site = files.filter(({ path }) => path === 'site.yaml');
  const made = Object.entries(texts).map(([path, text]) => ({ path, text: text ?? '' }));
  // The lists of the guides have more entries than their one story names.
  const problems = problemsIn({ files: [...site, ...made], pictures: {} });
  expect(problems.filter(({ code }) => code !== 'W-UNUSED')).toEqual([]);
});

describe('the pages on the check', async () => {
  const children = ['check', 'check-files', 'check-texts', 'check-stories', 'check-published'].flatMap(
    (page) => contentOf(`${page}.mdx`).children,
  );
  const titles = children.filter((node): node is Heading => node.type === 'heading' && node.depth === 3);
  const sections = titles.map((heading) => {
    const start = children.indexOf(heading);
    const end = children.findIndex((node, at) => at > start && node.type === 'heading');
    const [title] = heading.children;
    const inner = children.slice(start + 1, end < 0 ? undefined : end);
    return { code: title?.type === 'text' ? title.value : '', examples: codesOf(inner) };
  });
  const fixture = await readFixture();
  const story = 'stories/alder-valley-flood/';

  test('has every code that a problem can have, and no other', () => {
    const sources = readSourceTree().filter(({ path }) => !path.startsWith('pages/'));
    const given = sources.flatMap(({ text }) => text.match(/(?<=')[EW]-[A-Z]+(?:-[A-Z]+)*(?=')/g) ?? []);
    const listed = sections.map(({ code }) => code);
    expect([...listed].sort()).toEqual([...new Set([...given, ...rules.flatMap(({ codes }) => codes)])].sort());
  });

  const ofFiles = ({ examples }: { examples: readonly Code[] }) => examples.every(({ lang }) => lang === 'text');

  test.each(sections.filter(ofFiles))('shows for $code, if anything, a message that has it', ({ code, examples }) => {
    const wrong = examples.filter(
      ({ value }) => !new RegExp(`^(content|public)/\\S+:\\d+:\\d+ ${code} .+; .+$`).test(value),
    );
    expect(wrong).toEqual([]);
  });

  test.each(sections.filter((section) => !ofFiles(section)))('shows for $code what gives it', ({ code, examples }) => {
    const [wrong, right] = examples;
    expect(examples).toHaveLength(2);
    expect(wrong?.lang).toBe(right?.lang);
    const edited = withWords(fixture, story + (right?.lang ?? ''), right?.value ?? '', wrong?.value ?? '');
    expect(problemsIn(edited).map((problem) => problem.code)).toContain(code);
  });

  test('names, for a missing file, the code that it gives', () => {
    const codes = problemsIn(withoutFile(fixture, fixtureFiles.timeline)).map(({ code }) => code);
    expect(codes).toContain('E-FILE');
    expect(sections.map(({ code }) => code)).toContain('E-FILE');
  });

  test('shows a message as it is printed', () => {
    const [shown] = codesOf(children);
    const edited = withWords(
      fixture,
      fixtureFiles.claims,
      '[flood-board, brindlecombe-council]',
      '[flood-bord, brindlecombe-council]',
    );
    expect(shown?.value).toBe(reportAsText(problemsIn(edited), 'content'));
  });
});
