import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { renamedTo, type Named } from '../../check/published/renamed.ts';
import type { Former } from './former.ts';

/**
 * Finds under which name each story stands now: its own, or that of a story which was not there before and has nearly
 * all of its claims, or to which redirects.yaml leads. Those without a folder of their own name are also `gone`.
 */
export async function followRenames(
  folder: string,
  formers: ReadonlyMap<string, Former>,
  wasThere: (slug: string) => boolean,
): Promise<{ here: [slug: string, former: Former][]; gone: Former[] }> {
  const isHere = (slug: string) => existsSync(join(folder, 'stories', slug, 'index.mdx'));
  const here = [...formers].filter(([slug]) => isHere(slug));
  const gone = [...formers.values()].filter(({ slug }) => !isHere(slug));
  if (gone.length === 0) return { here, gone };
  const fresh = await namedIn(folder, (slug) => !wasThere(slug));
  const moves = await movesIn(folder);
  for (const former of gone) {
    const told = fresh.find(({ slug }) => slug === moves.get(former.slug))?.slug;
    const slug = told ?? renamedTo({ slug: former.slug, claims: await claimsOf(former) }, fresh);
    if (slug !== undefined) here.push([slug, former]);
  }
  return { here, gone };
}

async function claimsOf(former: Former): Promise<string[]> {
  const { slug, files } = await former.read();
  return keysIn(files.find(({ path }) => path === `stories/${slug}/claims.yaml`)?.text ?? '');
}

/** The stories of a content folder whose slugs are wanted, with their claims. */
async function namedIn(folder: string, isWanted: (slug: string) => boolean): Promise<Named[]> {
  const entries = await readdir(join(folder, 'stories'), { withFileTypes: true }).catch(() => []);
  const slugs = entries.filter((entry) => entry.isDirectory() && isWanted(entry.name)).map(({ name }) => name);
  return Promise.all(
    slugs.map(async (slug) => ({ slug, claims: keysIn(await textAt(join(folder, 'stories', slug, 'claims.yaml'))) })),
  );
}

/** Where stories moved to, as redirects.yaml tells it now. It may not have been checked yet: nothing parses it here. */
async function movesIn(folder: string): Promise<Map<string, string>> {
  const text = await textAt(join(folder, 'redirects.yaml'));
  const moves = text.split(/^\s*-\s|\{/m).flatMap((entry): [string, string][] => {
    const from = /\bfrom["']?:\s*["']?\/stories\/([a-z0-9-]+)\/["']?(?=[\s,}]|$)/.exec(entry)?.[1];
    const to = /\bto["']?:\s*["']?\/stories\/([a-z0-9-]+)\//.exec(entry)?.[1];
    return from !== undefined && to !== undefined ? [[from, to]] : [];
  });
  return new Map(moves);
}

/** The keys that begin a line: the ids of claims. */
function keysIn(yaml: string): string[] {
  return [...yaml.matchAll(/^([a-z0-9-]+):/gm)].map(([, key = '']) => key);
}

function textAt(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
