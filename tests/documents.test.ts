import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString } from 'hast-util-to-string';
import { toHast } from 'mdast-util-to-hast';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { purgeServices } from '../src/release/purge.ts';

interface PackageFile {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;
const readme = readFileSync('README.md', 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];
const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

/** The section of README.md below a heading. */
function section(title: string): string {
  const [, text = ''] = readme.split(`\n## ${title}\n`);
  return text.split('\n## ')[0] ?? '';
}

/** The names in the first column of the tables of a text. */
function firstColumn(text: string): string[] {
  const rows = text.split('\n').flatMap((line) => /^\| (`[^|]+) \|/.exec(line)?.[1] ?? []);
  return rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
}

describe('README.md', () => {
  test('begins with the two commands', () => {
    const commands = readme.split('\n').filter((line) => /^npm /.test(line));
    expect(commands.slice(0, 2).map((line) => line.replace(/ +#.*/, ''))).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
  });

  test('says of every dependency why it is there, and of nothing else', () => {
    const packages = [...Object.keys(packageFile.dependencies), ...Object.keys(packageFile.devDependencies)];
    expect(firstColumn(section('Why each dependency is there')).sort()).toEqual(packages.sort());
  });

  test('lists every script, and every variable that is read', () => {
    const scripts = Object.keys(packageFile.scripts).map((name) =>
      /^(start|test)$/.test(name) ? `npm ${name}` : `npm run ${name}`,
    );
    const readers = ['src/environment.ts', 'src/cli/start.ts', 'src/cli/report-content.ts', 'tests/chromium.ts'];
    const texts = readers.map((file) => readFileSync(file, 'utf8'));
    const asked = Object.values(purgeServices).flatMap((service) => service.variables);
    const variables = texts.flatMap((text) => text.match(/(?<=\b(?:variables|env)\[')[A-Z_]+(?='\])/g) ?? []);
    const own = variables.filter((name) => name !== 'PATH');
    expect(own).toContain('SITE_URL');
    expect(firstColumn(section('Commands and settings')).sort()).toEqual(
      [...scripts, ...asked, ...new Set(own)].sort(),
    );
  });
});

describe.each(documents)('%s', (document) => {
  const tree = parse(readFileSync(document, 'utf8'));
  const slugger = new GithubSlugger();
  const slugs: string[] = [];
  const addresses: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') slugs.push(slugger.slug(toString(toHast(node))));
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url);
  });

  test('leads to files and headings that are there', () => {
    const inside = addresses.filter((address) => !/^[a-z]+:/.test(address));
    const dead = inside.filter((address) =>
      address.startsWith('#') ? !slugs.includes(address.slice(1)) : !existsSync(join(dirname(document), address)),
    );
    expect(dead).toEqual([]);
  });

  test('names no path of one machine', () => {
    expect(readFileSync(document, 'utf8')).not.toMatch(/(^|[\s`(])(\/(home|root|tmp|work|Users)\/|\.\.\/)/m);
  });
});
