import type { APIRoute } from 'astro';
import { addresses } from '../site.ts';

const sitemap = addresses.absolute(addresses.sitemap('sitemap-index.xml'));

/** Every crawler is welcome, and told where all pages are listed. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
