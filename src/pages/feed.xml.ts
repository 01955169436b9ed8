import type { APIRoute } from 'astro';
import { getSite, getStories } from '../load/stories.ts';
import { feedText } from '../view/feed.ts';

/** The Atom feed of the whole site. */
export const GET: APIRoute = async () => new Response(feedText(await getSite(), await getStories()));
