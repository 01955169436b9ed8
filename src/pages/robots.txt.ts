import type { APIRoute } from 'astro';
import { addresses, environment } from '../site.ts';

const sitemap = addresses.absolute(addresses.sitemap('sitemap-index.xml'));

const rule = environment.staging ? 'Disallow: /' : `Allow: /\n\nSitemap: ${sitemap}`;

/** Every crawler is welcome, and told where all pages are listed; on a site that is not for the public, none is. */
export const GET: APIRoute = () => new Response(`User-agent: *\n${rule}\n`);
