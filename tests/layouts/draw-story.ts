import { brotliCompressSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import DeepLook from '../../src/components/DeepLook.astro';
import OneDepth from '../../src/layouts/OneDepth.astro';
import OneUpdate from '../../src/layouts/OneUpdate.astro';
import StoryLayout from '../../src/layouts/Story.astro';
import type { Story } from '../../src/model/story.ts';
import type { Update } from '../../src/model/update.ts';
import { parseContent } from '../../src/parse/content.ts';
import { deepLookPlan } from '../../src/view/deep-look-address.ts';
import { viewDeepLookPage } from '../../src/view/depth-page.ts';
import { viewFrame } from '../../src/view/frame.ts';
import { viewHead } from '../../src/view/head.ts';
import { viewStoryJsonLd } from '../../src/view/json-ld.ts';
import { describeStory } from '../../src/view/story-head.ts';
import { viewStoryPage } from '../../src/view/story-page.ts';
import { viewUpdatePage } from '../../src/view/update-page.ts';
import { readFixture } from '../fixtures/river-flood.ts';

const container = await AstroContainer.create();
const site = parseContent(await readFixture()).shared!.site.data;

/** The templates; the checker of types that reads this file cannot read theirs. */
const templates: Record<string, AstroComponentFactory> = {
  DeepLook: DeepLook as AstroComponentFactory,
  OneDepth: OneDepth as AstroComponentFactory,
  OneUpdate: OneUpdate as AstroComponentFactory,
  StoryLayout: StoryLayout as AstroComponentFactory,
};

/** What a page weighs, in bytes; its styles have white space here that no built page has. */
export function weigh(html: string): number {
  return brotliCompressSync(
    html.replace(/<style>.*?<\/style>/gs, (style) => style.replace(/\s+/g, ' ').replace(/ ?([{};:,>]) ?/g, '$1')),
  ).length;
}

/** The story’s own page, as it is built. */
export function drawOwnPage(story: Story): Promise<string> {
  const path = `/stories/${story.slug}/`;
  const page = viewStoryPage(story);
  const { title, published } = story;
  const words = { title, description: describeStory(story), canonicalPath: path, published };
  const head = viewHead(site, { ...words, jsonLd: viewStoryJsonLd(site, story) });
  return container.renderToString(templates['StoryLayout']!, { props: { head, frame: viewFrame(site, path), page } });
}

/** The story’s own page, and every page of its Deep Look, by path, as they are built. */
export async function drawStory(story: Story): Promise<Map<string, string>> {
  const own = `/stories/${story.slug}/`;
  const drawn = new Map([[own, await drawOwnPage(story)]]);
  for (const { number } of deepLookPlan(story).parts) {
    const path = `${own}deep-look/${number === undefined ? '' : `${number}/`}`;
    drawn.set(path, await drawPart(story, number, path));
  }
  return drawn;
}

async function drawPart(story: Story, number: number | undefined, path: string): Promise<string> {
  const page = viewDeepLookPage(story, number);
  const { title, body, setting, goOn } = page;
  const text = await container.renderToString(templates['DeepLook']!, { props: { title, body, setting, goOn } });
  return container.renderToString(templates['OneDepth']!, {
    props: { head: viewHead(site, page.head), frame: viewFrame(site, path), page, body },
    slots: { default: text },
  });
}

/** The page of one conflict update, as it is built. */
export function drawUpdate(story: Story, update: Update): Promise<string> {
  const page = viewUpdatePage(story, update);
  const frame = viewFrame(site, `/stories/${story.slug}/updates/${update.id}/`);
  return container.renderToString(templates['OneUpdate']!, { props: { head: viewHead(site, page.head), frame, page } });
}
