import type { BuiltPage } from './built-page.ts';
import type { Finding } from './finding.ts';

/** Where a site lives. */
export interface SiteAddress {
  /** Absolute, without a slash at its end: https://news.example */
  origin: string;
  /** The path below which it lives, with a slash at both ends: / or /news/ */
  base: string;
}

/** A file of a built site, as scans read it. */
export interface BuiltFile {
  /** Relative to the site, with `/` between folders; of a compressed file with its `.br` or `.gz`. */
  path: string;
  /** What it holds; of a compressed file what that holds. */
  bytes: Buffer;
  /** True for a compressed form of another file, which is only looked at for what must not be in it. */
  packed: boolean;
  /** Set for a page that is not compressed. */
  page?: BuiltPage;
}

/** One question to a built site. It sees every file once, and after all of them it may say what only all of them show. */
export interface Scan {
  file?: (file: BuiltFile) => Finding[] | Promise<Finding[]>;
  end?: () => Finding[];
}

/** True for a file that holds text, and is no page. */
export function isText({ path, packed }: BuiltFile): boolean {
  return !packed && /(\.(xml|txt|webmanifest|json|svg|css)|(^|\/)_[a-z]+)$/.test(path);
}
