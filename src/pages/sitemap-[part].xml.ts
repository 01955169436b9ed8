import type { APIRoute } from 'astro';
import { blocks } from '../blocks/blocks.ts';
import { getStories } from '../load/stories.ts';
import { sitemapParts, sitemapText, type SitemapEntry } from '../view/sitemap.ts';

export async function getStaticPaths() {
  const parts = sitemapParts(await getStories(), blocks);
  return parts.map((entries, at) => ({ params: { part: at.toString() }, props: { entries } }));
}

/** One file of the sitemap. */
export const GET: APIRoute<{ entries: SitemapEntry[] }> = async ({ props }) =>
  new Response(await sitemapText(props.entries));
