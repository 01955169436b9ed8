import type { Body } from '../model/body.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { deepLookAddress, deepLookPlan, leadingOut } from './deep-look-address.ts';
import { viewPartTitles, type DeepLookPartLink } from './deep-look-links.ts';
import { viewDepthPages, type Depth } from './depths.ts';
import type { Link } from './frame.ts';
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

/** The Deep Look alone, or a part of it. */
export interface DeepLookPage extends DepthPage {
  /** Deep Look; or, where it has parts: Deep Look, part 2 of 3. */
  title: string;
  body: Body;
  setting: Setting;
  /** Where the Deep Look goes on. */
  goOn: Link | undefined;
  /** All parts by the titles of their sections; empty where there is only one. */
  parts: DeepLookPartLink[];
}

/** Prepares the Quick Look alone. Its marks lead to the page with the Deep Look alone. */
export function viewQuickLookPage(story: Story): QuickLookPage {
  return {
    ...viewDepthPage(story, 'Quick Look', addresses.quickLook(story.slug)),
    points: viewQuickLook(story),
    people: viewPeople(story),
  };
}

/** Prepares the Deep Look alone: the first part, or the one of that number. */
export function viewDeepLookPage(story: Story, number?: number): DeepLookPage {
  const { slug } = story;
  const { parts, onStory } = deepLookPlan(story);
  const part = parts.find((one) => one.number === number)!;
  const body = leadingOut(story, part);
  const after = parts[parts.indexOf(part) + 1];
  const [next] = after?.sections ?? [];
  const begins = addresses.deepLook(slug, after?.number);
  const page = viewDepthPage(story, partTitle('Deep Look', number), addresses.deepLook(slug, number));
  const way = number === undefined ? '../' : '../../';
  return {
    ...page,
    // The story’s own page is the whole only where it prints all sections.
    head: onStory.isWhole ? page.head : { ...page.head, canonicalPath: addresses.deepLook(slug, number) },
    title: parts.length > 1 ? `${partTitle('Deep Look', number ?? 1)} of ${parts.length}` : 'Deep Look',
    body,
    setting: settingFor(story, [body], linksFrom(story, way)),
    goOn: next && { words: next.title, href: next.id === undefined ? begins : deepLookAddress(story, next.id) },
    parts: viewPartTitles(parts, part, (one) => addresses.deepLook(slug, one)),
  };
}

function partTitle(depth: string, number: number | undefined): string {
  return number === undefined ? depth : `${depth}, part ${number}`;
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
