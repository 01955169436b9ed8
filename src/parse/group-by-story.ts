import type { ContentFolder } from './content.ts';

/** The files and pictures of each story, by its slug, in the order of the slugs. */
export function groupByStory({ files, pictures }: ContentFolder): Map<string, ContentFolder> {
  const groups = new Map<string, ContentFolder>();
  const groupOf = (path: string) => {
    const slug = /^stories\/([^/]+)\//.exec(path)?.[1];
    if (slug !== undefined && !groups.has(slug)) groups.set(slug, { files: [], pictures: {} });
    return slug === undefined ? undefined : groups.get(slug);
  };
  for (const file of files) groupOf(file.path)?.files.push(file);
  for (const [path, picture] of Object.entries(pictures)) {
    const group = groupOf(path);
    if (group) group.pictures[path] = picture;
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
