import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocks } from '../src/blocks/blocks.ts';
import { rules } from '../src/check/rules.ts';
import { partOf, reachedFrom, readSourceTree, sourceFile, type SourceFile } from './source-tree.ts';

/** What each part of src/ may import from, besides itself. Everything flows one way, from content to pages. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  charts: [],
  parse: ['model'],
  check: ['model', 'parse', 'blocks', 'addresses'],
  load: ['model', 'parse', 'check', 'addresses', 'environment', 'site'],
  sources: ['model'],
  changes: ['model', 'check', 'view', 'addresses'],
  view: ['model', 'charts', 'addresses', 'site'],
  blocks: ['model', 'charts', 'view', 'addresses', 'site'],
  handbook: ['model', 'parse', 'check', 'load', 'view', 'blocks', 'addresses', 'site'],
  components: ['model', 'charts', 'view', 'blocks', 'handbook', 'release', 'addresses', 'site'],
  layouts: ['model', 'view', 'blocks', 'components', 'styles', 'release', 'addresses', 'site'],
  pages: ['model', 'check', 'load', 'view', 'blocks', 'handbook', 'components', 'layouts', 'addresses', 'site'],
  verify: ['model', 'release'],
  release: [],
  supply: [],
  styles: ['model', 'addresses', 'site'],
  cli: [
    'model',
    'parse',
    'check',
    'load',
    'changes',
    'sources',
    'blocks',
    'handbook',
    'verify',
    'release',
    'supply',
    'environment',
    'addresses',
    'site',
  ],
  addresses: [],
  environment: ['model'],
  site: ['addresses', 'environment'],
  'content.config': ['load', 'site'],
};

const tree = readSourceTree();

/** What a file imports from parts that it may not know. */
function wrongImports(file: SourceFile): string[] {
  const part = partOf(file.path);
  const allowed = [part, ...(mayImport[part] ?? [])];
  const wrong = file.own.filter((target) => !allowed.includes(partOf(target)));
  // The style texts of all parts are gathered in one place.
  return part === 'styles' ? wrong.filter((target) => !target.endsWith('.css')) : wrong;
}

test('every part of src/ has its line in the table', () => {
  expect([...new Set(tree.map(({ path }) => partOf(path)))].filter((part) => !(part in mayImport))).toEqual([]);
});

test('the table sees an import that it forbids, however it is written', () => {
  const planted = `import type { A } from '../pages/a.ts';
    import '../layouts/b.css?inline';
    const c = await import('../load/c.ts');
    const d = import.meta.glob<string>('../cli/*.ts');
    export { e } from "./e.ts";`;
  expect(wrongImports(sourceFile('model/planted.ts', planted))).toEqual([
    'pages/a.ts',
    'layouts/b.css',
    'load/c.ts',
    'cli/*.ts',
  ]);
});

test.each(tree.map((file) => [file.path, file] as const))('%s imports only what its part may know', (_, file) => {
  expect(wrongImports(file)).toEqual([]);
});

test('the model is made with zod and nothing else', () => {
  const foreign = tree.filter(({ path }) => partOf(path) === 'model').flatMap((file) => file.foreign);
  expect([...new Set(foreign)]).toEqual(['astro/zod']);
});

test('only load/ reads the content store', () => {
  const readers = tree.filter(({ foreign }) => foreign.includes('astro:content')).map(({ path }) => path);
  expect(readers.filter((path) => partOf(path) !== 'load')).toEqual(['content.config.ts']);
});

test.each(['cli', 'check', 'parse', 'model', 'charts', 'view'])(
  '%s never reaches a template, so that Node runs it',
  (part) => {
    const files = tree.filter(({ path }) => partOf(path) === part);
    const reached = files.flatMap((file) => [file, ...reachedFrom(file, tree)]);
    const templates = reached.filter(({ path, own }) => [path, ...own].some((name) => name.endsWith('.astro')));
    expect([...new Set(templates.map(({ path }) => path))]).toEqual([]);
    expect(
      reached.filter(({ foreign }) => foreign.some((name) => /^astro:/.test(name))).map(({ path }) => path),
    ).toEqual([]);
  },
);

const blockFolders = readdirSync('src/blocks', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const kebab = (name: string) => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

test('the list of blocks and their folders agree', () => {
  expect(Object.keys(blocks).map(kebab).sort()).toEqual(blockFolders.map(({ name }) => name).sort());
});

test.each(Object.keys(blocks))('the block %s has its rules, its template and its example in one folder', (name) => {
  const folder = `src/blocks/${kebab(name)}`;
  const files = [`${folder}/${kebab(name)}.ts`, `${folder}/${name}.astro`, `${folder}/example.mdx`];
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('every rule that has a file is on the list of rules', async () => {
  const files = tree.filter(({ path }) => path.startsWith('check/rules/'));
  const modules = await Promise.all(
    files.map(({ path }) => import(`../src/${path}`) as Promise<Record<string, unknown>>),
  );
  const off = files.filter((_, at) => !Object.values(modules[at] ?? {}).some((made) => rules.includes(made as never)));
  expect(off.map(({ path }) => path)).toEqual([]);
  expect(rules).toHaveLength(files.length);
});

test.each(tree.filter(({ path }) => /^pages\/.*\.astro$/.test(path)).map(({ path, text }) => [path, text]))(
  '%s is an address and no more: 25 lines at most',
  (_, text) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
  },
);

test('every file has a name that says what it holds', () => {
  const named = tree.filter(({ path }) => partOf(path) !== 'pages' && !path.startsWith('handbook/example/'));
  const names = named.map(({ path }) => path);
  const vague = /(^|\/)(utils?|helpers?|lib|common|misc|shared|types|constants|index)(\.|\/)/;
  expect(names.filter((path) => vague.test(path))).toEqual([]);
  const kebabCase = /^([a-z0-9]+-)*[a-z0-9]+(\.d)?\.(ts|mdx)$/;
  const pascalCase = /^([A-Z][a-z0-9]*)+\.astro$/;
  const shapely = (name: string) => kebabCase.test(name) || pascalCase.test(name) || name === 'content.config.ts';
  expect(names.filter((path) => !shapely(path.split('/').at(-1) ?? ''))).toEqual([]);
});
