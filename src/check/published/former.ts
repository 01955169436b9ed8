import { isInstant, type Instant } from '../../model/day.ts';
import type { FormerStory } from '../../model/former.ts';
import { withheldAt } from '../../model/withheld.ts';
import { parseStory, type ContentFile, type ParsedShared, type ParsedStory } from '../../parse/content.ts';
import {
  isMap,
  listOf,
  mapOf,
  plainFront,
  plainYaml,
  stringsOf,
  valueOf,
  type PlainMap,
} from '../../parse/plain-yaml.ts';
import { clearStory } from '../cleared.ts';
import { deepLookOf } from '../outline.ts';
import { usesOf } from '../uses.ts';

/** The files of a story as they stood when they were published, and that moment. */
export interface FormerFiles {
  slug: string;
  at: Instant;
  /** Paths are relative to the content folder, with `/` between folders. */
  files: ContentFile[];
}

/**
 * Reads a story as it was published; undefined where it was withheld then. Where it fits the schemas of today, claims
 * that only withheld updates told are left out; else all its claims count as published. What is no YAML never passed a
 * check, so that it was never published. `shared` is what stories share today, where that could be read.
 */
export function readFormer({ slug, at, files }: FormerFiles, shared?: ParsedShared): FormerStory | undefined {
  const folder = `stories/${slug}/`;
  const textAt = (name: string) => files.find(({ path }) => path === folder + name)?.text ?? '';
  const index = plainFront(textAt('index.mdx'));
  if (!isMap(index) || isWithheld(index, at)) return undefined;
  const claims = mapOf(plainYaml(textAt('claims.yaml')));
  const cleared = clearedThen(slug, at, files);
  const ids = cleared ? Object.keys(cleared.claims.data) : Object.keys(claims);
  const updates = files.flatMap(({ path, text }) => {
    const [, id] = (path.startsWith(folder) && /^updates\/([^/]+)\.mdx$/.exec(path.slice(folder.length))) || [];
    const front = mapOf(plainFront(text));
    return id === undefined || isWithheld(front, at) ? [] : [{ id, front }];
  });
  const published = Object.fromEntries(ids.map((id) => [id, valueOf(claims, id)]));
  return {
    slug,
    front: index,
    claims: published,
    timeline: listOf(plainYaml(textAt('timeline.yaml'))),
    corrections: listOf(plainYaml(textAt('corrections.yaml'))),
    updates,
    pages: {
      slug,
      claims: ids,
      updates: updates.map(({ id }) => id),
      topics: stringsOf(index['topics']),
      parties: cleared ? usesOf(cleared).party : partiesNamed(index, published),
      deepLookParts: cleared && shared ? deepLookOf(cleared, shared).parts.length : 1,
    },
  };
}

function clearedThen(slug: string, at: Instant, files: ContentFile[]): ParsedStory | undefined {
  const story = parseStory(slug, { files, pictures: {} }).data;
  return story && clearStory(story, at);
}

function isWithheld({ draft, embargo }: PlainMap, at: Instant): boolean {
  const until = typeof embargo === 'string' && isInstant(embargo) ? embargo : undefined;
  return withheldAt(at, { draft: draft === true, embargo: until }) !== undefined;
}

/** The parties that claims and front matter of any form name where they name them today. */
function partiesNamed(front: PlainMap, claims: PlainMap): string[] {
  const named = Object.values(claims).flatMap((claim) => [
    ...stringsOf(valueOf(claim, 'says')),
    ...each(valueOf(claim, 'accounts'), 'says'),
    ...each(valueOf(claim, 'history'), 'by'),
  ]);
  return [...new Set([...named, ...each(front['people'], 'party')])];
}

function each(data: unknown, key: string): string[] {
  return stringsOf(listOf(data).map((entry) => valueOf(entry, key)));
}
