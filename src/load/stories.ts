import { getCollection } from 'astro:content';
import type { Problem } from '../model/problem.ts';
import type { Redirect } from '../model/redirect.ts';
import type { SiteInfo } from '../model/site.ts';
import { changedOn, type Shared, type Story, type StoryRecord } from '../model/story.ts';
import { leadLinks } from './led-links.ts';
import { contentError, storeIds } from './loader.ts';

/** Every story, joined with what all share: the one with the newest real change first. */
export async function getStories(): Promise<Story[]> {
  const shared = await get<Shared>(storeIds.shared);
  const notStories = new Set<string>(Object.values(storeIds));
  const entries = (await getCollection('content')).filter(({ id }) => !notStories.has(id));
  const stories = entries.map(({ data }) => ({ ...(data as unknown as StoryRecord), shared }));
  return leadLinks(stories).sort(
    (a, b) => compare(changedOn(b), changedOn(a)) || compare(b.covers_to, a.covers_to) || compare(a.slug, b.slug),
  );
}

/** Who publishes the site. */
export function getSite(): Promise<SiteInfo> {
  return get<SiteInfo>(storeIds.site);
}

/** What all stories share. */
export function getShared(): Promise<Shared> {
  return get<Shared>(storeIds.shared);
}

/** Addresses that moved or are gone. */
export async function getRedirects(): Promise<Redirect[]> {
  return (await get<{ redirects: Redirect[] }>(storeIds.redirects)).redirects;
}

async function get<T>(id: string): Promise<T> {
  const collection = await getCollection('content');
  const entries = new Map<string, unknown>(collection.map((entry) => [entry.id, entry.data]));
  const problems = entries.get(storeIds.problems);
  if (problems) {
    const { errors, shown } = problems as { errors: Problem[]; shown: string };
    throw contentError(errors, shown);
  }
  if (!entries.has(id)) throw new Error(`The content store has no ${id}: run the build again with --force.`);
  return entries.get(id) as T;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
