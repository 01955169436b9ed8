import { hostFiles } from '../host-files.ts';
import { manifestName, type ReleaseFile } from '../manifest.ts';

/** The files of a release that an object store serves: those that hosts read are none. */
export function servedFiles(files: readonly ReleaseFile[]): ReleaseFile[] {
  return files.filter(({ path }) => !hostFiles.includes(path));
}

/** Paths that lead readers and machines to pages. */
const leading = /^(index\.html|robots\.txt|feed\.xml|sitemap[^/]*\.xml)$/;

/**
 * Files in the order in which they become live, each group as a whole before the next: what pages load, pages, and what
 * leads to pages, and last the manifest, which says that all is there. So nobody meets a page whose pictures are not there, or is led to a page that is not.
 */
export function inPhases<T extends Pick<ReleaseFile, 'path'>>(files: readonly T[]): T[][] {
  const of = ({ path }: T) => (path === manifestName ? 3 : leading.test(path) ? 2 : path.endsWith('.html') ? 1 : 0);
  return [0, 1, 2, 3].map((phase) => files.filter((file) => of(file) === phase)).filter((group) => group.length > 0);
}
