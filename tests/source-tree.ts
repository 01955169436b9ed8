import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A file of code: its path below src/, its text, and what it imports. */
export interface SourceFile {
  path: string;
  text: string;
  /** Paths below src/. */
  own: string[];
  /** Names of packages: yaml, astro/zod, astro:content, node:path. */
  foreign: string[];
}

const written = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\.meta\.glob(?:<[^>]*>)?\(\s*)(['"])(?<target>[^'"\n]+)\1/g;

/** Reads every file of code below src/ that can import another. */
export function readSourceTree(root = 'src'): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|astro|mdx)$/.test(path))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** A file of code, taken from its text. `path` is below src/. */
export function sourceFile(path: string, text: string): SourceFile {
  const targets = [...text.matchAll(written)].map(({ groups }) => groups?.['target'] ?? '');
  const own = targets.filter((target) => target.startsWith('.')).map((target) => posix.join(dirname(path), target));
  return {
    path,
    text,
    own: own.map((target) => target.replace(/\?.*$/, '')),
    foreign: targets.filter((target) => !target.startsWith('.')),
  };
}

/** The part of src/ to which a path belongs: its first folder, or the name of a file that stands outside of one. */
export function partOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? path;
}

/** Everything that a file imports, and what that imports in turn, the file itself left out. */
export function reachedFrom(start: SourceFile, tree: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(tree.map((file) => [file.path, file]));
  const reached = new Set<SourceFile>();
  const visit = (file: SourceFile) => {
    for (const target of file.own) {
      const next = byPath.get(target);
      if (!next || reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(start);
  return [...reached];
}
