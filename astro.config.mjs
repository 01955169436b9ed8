import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { environment } from './src/site.ts';

export default defineConfig({
  site: environment.origin,
  base: environment.base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { processor: unified({ remarkPlugins: [remarkGfm] }), syntaxHighlight: false },
  integrations: [mdx()],
  // Lightning CSS warns of selectors that it does not know yet.
  vite: { build: { cssMinify: 'esbuild', cssTarget: 'esnext' } },
});
