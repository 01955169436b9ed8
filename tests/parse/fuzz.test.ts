import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsSchema } from '../../src/model/claim.ts';
import { nodesIn, textIn, type Body } from '../../src/model/body.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { parseStory } from '../../src/parse/content.ts';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { fitSchema } from '../../src/parse/schema-problems.ts';
import { proseIn } from '../../src/parse/prose-fields.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { processorTime } from '../processor-time.ts';
import { bodies, files, paths, yamls } from './fuzz-texts.ts';

/** The same texts in every run. */
const seed = 20230412;
/** How much time of the processor one text may take, in milliseconds. */
const longest = 2_000;

/** How many texts of each kind there are. */
const runs = { bodies: 26_000, sentences: 8_000, yaml: 18_000, files: 5_000, stories: 6_000, names: 5_000 };

test('the texts are sixty thousand and more', () => {
  expect(Object.values(runs).reduce((sum, count) => sum + count)).toBeGreaterThan(60_000);
});

/** What the parser says of one text, in bounded time: nothing, or problems with a code and a place in the text. */
function ask(text: string, parse: () => readonly Problem[]): readonly Problem[] {
  let problems: readonly Problem[] = [];
  const took = processorTime(() => (problems = parse()));
  if (took > longest) throw new Error(`It took ${took} ms.`);
  const rows = text.split(/\r\n|[\r\n]/).length;
  const wrong = problems.filter(
    ({ code, line, column, message, fix }) =>
      !/^[EW](?:-[A-Z]+)+$/.test(code) ||
      !(line >= 1 && line <= rows && column >= 1 && column <= text.length + 1) ||
      !/^\S[^\n\r]*$/.test(message) ||
      !/^\S[^\n\r]*$/.test(fix) ||
      /undefined|\[object/.test(message + fix),
  );
  expect(wrong).toEqual([]);
  return problems;
}

/** What Markdown makes of a text, and the attributes of each. */
const elements: Record<string, readonly string[]> = {
  ...Object.fromEntries(['p', 'em', 'strong', 'del', 'blockquote', 'pre', 'br', 'hr', 'sup'].map((name) => [name, []])),
  ...Object.fromEntries(['table', 'thead', 'tbody', 'tr'].map((name) => [name, []])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id', 'className']])),
  a: ['href', 'title', 'id', 'ariaDescribedBy', 'ariaLabel', 'className', 'dataFootnoteRef', 'dataFootnoteBackref'],
  img: ['src', 'alt', 'title'],
  code: ['className'],
  ul: ['className'],
  ol: ['className', 'start'],
  li: ['className', 'id'],
  input: ['type', 'checked', 'disabled'],
  th: ['className'],
  td: ['className'],
  section: ['dataFootnotes', 'className'],
};

/** A tree without problems holds words, blocks and the elements of Markdown, and no code in any form. */
function expectHarmless(body: Body): void {
  const foreign = [...nodesIn(body)].filter((node) => {
    if (node.type === 'text') return typeof node.value !== 'string';
    if (node.type === 'block') {
      return Object.values<unknown>(node.attributes).some((value) => typeof value !== 'string' && value !== true);
    }
    const known = Object.hasOwn(elements, node.tagName) ? elements[node.tagName]! : undefined;
    return !known || Object.keys(node.properties).some((name) => !known.includes(name));
  });
  const kinds = new Set([...nodesIn(body)].map(({ type }) => type));
  expect([...kinds].filter((kind) => !['text', 'element', 'block'].includes(kind))).toEqual([]);
  expect(foreign).toEqual([]);
  // It is plain data that can be kept, and walked to its end.
  expect(JSON.parse(JSON.stringify(body))).toEqual(body);
  expect(typeof textIn(body)).toBe('string');
}

const check = (numRuns: number, texts: fc.Arbitrary<string>, predicate: (text: string) => void) => {
  fc.assert(fc.property(texts, predicate), { seed, numRuns });
};

describe('whatever a text holds, it is clean or has problems with their places, in bounded time', () => {
  test('as the text of an MDX file', () => {
    let clean = 0;
    check(runs.bodies, bodies, (text) => {
      const problems = ask(text, () => {
        const { body, problems } = parseBody('a.mdx', text);
        if (problems.length === 0) expectHarmless(body);
        return problems;
      });
      if (problems.length === 0) clean += 1;
    });
    expect(clean).toBeGreaterThan(3_000);
  });

  test('as a sentence', () => {
    check(runs.sentences, bodies, (text) => {
      ask(text, () => {
        const { body, problems } = parseProse('a.yaml', text);
        if (problems.length === 0) expectHarmless(body);
        return problems;
      });
    });
  });

  test('as YAML', () => {
    let clean = 0;
    check(runs.yaml, yamls, (text) => {
      const problems = ask(text, () => {
        const yaml = parseYaml('a.yaml', text);
        return yaml.problems.length > 0
          ? yaml.problems
          : [
              ...fitSchema('a.yaml', yaml, claimsSchema).problems,
              ...proseIn('a.yaml', yaml, [['*', 'text'], ['a']]).problems,
            ];
      });
      if (problems.every(({ code }) => !code.startsWith('E-YAML'))) clean += 1;
    });
    expect(clean).toBeGreaterThan(3_000);
  });

  test('as a whole file', () => {
    check(runs.files, files, (text) => {
      ask(text, () => {
        const { front, frontOffset, body, problems } = splitFrontMatter('a.mdx', text);
        expect(body === '' || body.split('\n').length === text.split('\n').length).toBe(true);
        return [...problems, ...parseYaml('a.mdx', front, frontOffset).problems, ...parseBody('a.mdx', body).problems];
      });
    });
  });
});

describe('whatever the files of a story hold, and whatever their names', () => {
  const story = (path: string, text: string) => parseStory('alder', { files: [{ path, text }], pictures: {} });
  const told = ({ problems }: { problems: readonly Problem[] }, path: string) =>
    problems.filter(({ file }) => file === path);

  test.each([
    ['its text', 'stories/alder/index.mdx', files],
    ['an update', 'stories/alder/updates/2023-04-12.mdx', files],
    ['its claims', 'stories/alder/claims.yaml', yamls],
  ] as const)('in %s, each has problems with their places, or none', (_, path, texts) => {
    check(runs.stories / 3, texts, (text) => {
      ask(text, () => told(story(path, text), path));
    });
  });

  test('a file of any name is one of the story, or left alone', () => {
    check(runs.names, paths, (path) => {
      const { problems } = story(path, '---\n---\n');
      expect(problems.every(({ code, line, column }) => /^E-/.test(code) && line >= 1 && column >= 1)).toBe(true);
    });
  });
});
