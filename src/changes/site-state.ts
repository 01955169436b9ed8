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
  /** The files of public/. Absent where they cannot be known. */
  files?: readonly PublicFile[];
}

/** A file that is published as it is. */
export interface PublicFile {
  /** Relative to public/, with `/` between folders. */
  path: string;
  /** Of its bytes, in hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A site before the first release. */
export const emptySite: SiteState = { stories: {}, unread: [], files: [] };
