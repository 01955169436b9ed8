import type { APIRoute } from 'astro';
import { blocks } from '../blocks/blocks.ts';
import { getStories } from '../load/stories.ts';
import { sitemapIndexText, sitemapParts } from '../view/sitemap.ts';

/** The file that leads crawlers to all files of the sitemap. */
export const GET: APIRoute = async () => new Response(await sitemapIndexText(sitemapParts(await getStories(), blocks)));
