import type { Body } from '../model/body.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { viewDepthPages, type Depth } from './depths.ts';
import type { HeadOptions } from './head.ts';
import { viewPeople, viewQuickLook, type PersonView, type QuickLookView } from './quick-look.ts';
import { linksFrom, settingFor, type Setting } from './setting.ts';
import { describeStory, viewStoryHead, type StoryHead } from './story-head.ts';
import { viewStoryLinks, type StoryLinks } from './story-links.ts';

/** What a page prints that shows one depth of a story alone. The story’s own page is the whole of it. */
export interface DepthPage extends StoryLinks {
  head: HeadOptions;
  top: StoryHead;
  depths: Depth[];
}

/** The Quick Look alone. */
export interface QuickLookPage extends DepthPage {
  points: QuickLookView[];
  people: PersonView[];
}

/** The Deep Look alone. */
export interface DeepLookPage extends DepthPage {
  body: Body;
  setting: Setting;
}

/** Prepares the Quick Look alone. Its marks lead to the page with the Deep Look alone. */
export function viewQuickLookPage(story: Story): QuickLookPage {
  return {
    ...viewDepthPage(story, 'Quick Look', addresses.quickLook(story.slug)),
    points: viewQuickLook(story, addresses.deepLook(story.slug)),
    people: viewPeople(story),
  };
}

/** Prepares the Deep Look alone. */
export function viewDeepLookPage(story: Story): DeepLookPage {
  return {
    ...viewDepthPage(story, 'Deep Look', addresses.deepLook(story.slug)),
    body: story.deepLook,
    setting: settingFor(story, [story.deepLook], linksFrom(story, '../')),
  };
}

function viewDepthPage(story: Story, depth: string, path: string): DepthPage {
  return {
    head: {
      title: `${depth}: ${story.short_title}`,
      description: describeStory(story),
      canonicalPath: addresses.story(story.slug),
      published: story.published,
    },
    top: viewStoryHead(story),
    depths: viewDepthPages(story, path),
    ...viewStoryLinks(story),
  };
}
