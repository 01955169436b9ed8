import { hash } from 'node:crypto';
import { hasPlace } from '../../check/content-places.ts';
import type { StampedEntry } from '../read-tree.ts';

/** The files of a story, and how to tell whether any of them has changed. */
export interface StoryFiles {
  /** Paths of its texts, relative to content/. */
  files: string[];
  /** Paths of its pictures, relative to content/. */
  pictures: string[];
  /** Changes with the stamps of all of them. */
  stamp: string;
  /** When the last of them was touched, in milliseconds since 1970. */
  touched: number;
}

const inStory = /^stories\/([^/]+)\/(?:((?:updates\/)?[^/]+\.(?:mdx|yaml))|(images\/[^/]+\.(?:png|jpe?g|webp|avif)))$/;

/** The texts and pictures of each story, by its slug. What has no place in a story is told by the rules of trees. */
export function storiesIn(entries: readonly StampedEntry[]): Map<string, StoryFiles> {
  const groups = new Map<string, StoryFiles>();
  for (const { path, kind, stamp, touched } of entries) {
    const [, slug, text, picture] = (kind === 'file' && inStory.exec(path)) || [];
    if (slug === undefined) continue;
    const group = groups.get(slug) ?? { files: [], pictures: [], stamp: '', touched: 0 };
    groups.set(slug, group);
    if (text !== undefined && hasPlace(path)) group.files.push(path);
    if (picture !== undefined) group.pictures.push(path);
    group.stamp += `${path} ${stamp}\n`;
    group.touched = Math.max(group.touched, touched);
  }
  for (const group of groups.values()) group.stamp = hash('sha256', group.stamp, 'base64url');
  return groups;
}
