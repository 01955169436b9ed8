import type { Redirect } from '../model/redirect.ts';
import type { SiteInfo } from '../model/site.ts';
import type { Shared, StoryRecord } from '../model/story.ts';

/** All that may be published of a content folder at one moment. */
export interface SiteState {
  /** Absent where the files that all stories share cannot be read. */
  shared?: { site: SiteInfo; shared: Shared; redirects: Redirect[] };
  /** By slug. */
  stories: Readonly<Record<string, StoryRecord>>;
  /** Slugs of stories that stood there and cannot be read. */
  unread: readonly string[];
}

/** A site before the first release. */
export const emptySite: SiteState = { stories: {}, unread: [] };
