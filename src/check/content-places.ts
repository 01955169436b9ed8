import { sharedSchemas, storySchemas } from '../parse/content.ts';
import { idFault, nameFault, splitName } from './plain-name.ts';

/** The endings that pictures of stories may have. */
export const pictureEndings: readonly string[] = ['.png', '.jpg', '.jpeg', '.webp', '.avif'];

/** Names of the files that all stories share, in content/ itself. */
export const sharedNames: readonly string[] = Object.keys(sharedSchemas).map((name) => `${name}.yaml`);

/** Names of the files of a story, in its folder. */
export const storyNames: readonly string[] = ['index.mdx', ...Object.keys(storySchemas).map((name) => `${name}.yaml`)];

/** What a folder of content/ is there for. */
export type Use = 'root' | 'stories' | 'story' | 'updates' | 'images';

/** The use of a folder by its path, `''` for content/ itself; undefined where it has none. */
export function useOf(folder: string): Use | undefined {
  if (folder === '') return 'root';
  const [top, slug, inner, ...deeper] = folder.split('/');
  if (top !== 'stories' || deeper.length > 0) return undefined;
  if (slug === undefined) return 'stories';
  if (inner === undefined) return 'story';
  return inner === 'updates' || inner === 'images' ? inner : undefined;
}

/** The path of the folder in which something stands: `''` where that is the tree itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** True for the path of a file that content/ has a use for. Every other file is refused. */
export function hasPlace(path: string): boolean {
  const name = nameOf(path);
  const [base, ending] = splitName(name);
  const slug = path.split('/')[1] ?? '';
  if (path.startsWith('stories/') && slugFault(slug) !== undefined) return false;
  switch (useOf(folderOf(path))) {
    case 'root':
      return sharedNames.includes(name);
    case 'story':
      return storyNames.includes(name);
    case 'updates':
      return ending === '.mdx' && idFault(base) === undefined;
    case 'images':
      return pictureEndings.includes(ending) && nameFault(base) === undefined;
    default:
      return false;
  }
}

/** What is wrong with the name of a story’s folder; undefined where nothing is. */
export function slugFault(slug: string): string | undefined {
  return slug === 'index' ? 'has a name that hosts take for the page of the folder above' : idFault(slug);
}
