import type { Instant } from '../model/day.ts';
import type { StandingId } from '../model/standing.ts';

/** What readers are told otherwise than before: plain data, made by compareSites. */
export interface Changes {
  /** Addresses below the site’s root. */
  pages: { added: string[]; gone: GonePage[] };
  /** Addresses of no page, or of none that has gone, which lead elsewhere now. */
  redirects: GonePage[];
  /** Of public/, sorted by path. */
  files: FileChange[];
  /** By slug. */
  stories: StoryChanges[];
  /** Of entries that stories share: of which list, which entry, and which key of it. */
  shared: Change[];
  /** Of `site.yaml`. */
  site: Change[];
}

/** An address at which a page no longer stands: where it moved, or why it is gone. Neither: it leads nowhere. */
export interface GonePage {
  from: string;
  to?: string;
  gone?: string;
}

/** A file of public/ that came, that went, or that has other bytes. */
export interface FileChange {
  /** Below the site’s root, without a slash before it. */
  path: string;
  /** How many bytes it had; absent where it was not there. */
  was?: number;
  /** How many bytes it has; absent where it is not there. */
  is?: number;
}

/** What has changed in a story. `unread`: it cannot be told, because what it was before cannot be read any more. */
export interface StoryChanges {
  slug: string;
  title: string;
  state: 'new' | 'gone' | 'changed' | 'unread';
  /** The slug that it had before, where that was another. */
  formerly?: string;
  /** Of a story that is new or gone: how much of it there is. */
  size?: { claims: Partial<Record<StandingId, number>>; updates: number; words: number };
  /** The most important kinds first. */
  changes: Change[];
}

/** The kinds of changes, the most important first. */
export const changeKinds = [
  'figure',
  'standing',
  'correction',
  'claim',
  'quotation',
  'date',
  'source',
  'update',
  'words',
  'section',
  'picture',
  'other',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is not as it was. */
export interface Change {
  kind: ChangeKind;
  /** What it is a part of, from the whole to the part: homes-flooded, flood-board, homes, low. */
  of: string[];
  /** What it was; absent where there was nothing. */
  was?: string;
  /** What it is now; absent where there is nothing. */
  is?: string;
  /** How many words of a text came and went. Both 0: only points, marks, links or their order are not as they were. */
  words?: { added: number; removed: number };
  /** True where all of it is there still, and stands in another order. */
  order?: true;
}

/** With what is compared, and how many texts are held back: no word of these is told. */
export interface Compared {
  /** In words: release 12. Undefined where nothing was published before. */
  name?: string;
  /** The moment for which that was published. */
  at?: Instant;
  drafts: number;
  embargoes: number;
  /** Why the files of public/ could not be compared, where they could not: what git says. */
  filesUnread?: string;
}
