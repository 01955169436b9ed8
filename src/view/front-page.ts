import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { minutesOf, viewDepths, type Depth } from './depths.ts';
import { newestNight, type NightCount } from './night-count.ts';
import { viewProfile, type ProfileView } from './profile.ts';
import { viewQuickLook, type QuickLookView } from './quick-look.ts';
import { viewStoryHead, type StoryHead } from './story-head.ts';
import { viewStoryRow, type StoryRow } from './story-row.ts';
import { viewTopicLinks, type TopicLink } from './topic-links.ts';
import { countAtStart } from './words.ts';

/** The newest story, at the top of the front page. */
export interface Lead {
  head: StoryHead;
  href: string;
  depths: Depth[];
  profile: ProfileView;
  /** In one minute */
  quickLookTitle: string;
  quickLook: QuickLookView[];
}

/** All that the front page prints. */
export interface FrontPage {
  lead: Lead | undefined;
  night: NightCount | undefined;
  rows: StoryRow[];
  /** The topics that have stories: the way to stories older than the rows. */
  topics: TopicLink[];
  standingsHref: string;
}

/** How many stories the front page lists below the first. */
export const mostRows = 10;

/** Prepares the front page. `stories` are all there are, the one with the newest real change first. */
export function viewFrontPage(stories: readonly Story[]): FrontPage {
  const [first, ...others] = stories;
  return {
    lead: first && viewLead(first),
    night: newestNight(stories),
    rows: others.slice(0, mostRows).map(viewStoryRow),
    topics: viewTopicLinks(stories),
    standingsHref: `${addresses.about()}#standings`,
  };
}

function viewLead(story: Story): Lead {
  const href = addresses.story(story.slug);
  const minutes = minutesOf(story).quickLook;
  return {
    head: viewStoryHead(story),
    href,
    depths: viewDepths(story, href).map((depth) => ({ ...depth, sections: [] })),
    profile: viewProfile(story, href),
    quickLookTitle: `In ${countAtStart(minutes).toLowerCase()} ${minutes === 1 ? 'minute' : 'minutes'}`,
    quickLook: viewQuickLook(story, href),
  };
}
