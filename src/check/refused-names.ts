import { nearestWord } from '../parse/suggest.ts';
import {
  folderOf,
  nameOf,
  pictureEndings,
  sharedNames,
  slugFault,
  storyNames,
  useOf,
  type Use,
} from './content-places.ts';
import { idFault, nameFault, plainNameFor, splitName } from './plain-name.ts';

/** What is wrong with a file or folder, and how to mend it. */
export interface Refusal {
  message: string;
  fix: string;
}

const nowhere = 'Delete it, or move it out of content/: what stands here is published, or refused.';

/** Why content/ has no use for a file where it stands; undefined where it has. `beside` are the names next to it. */
export function refuseFile(path: string, beside: readonly string[]): Refusal | undefined {
  const use = useOf(folderOf(path));
  const name = nameOf(path);
  if (use === undefined || filesOf(use).includes(name)) return undefined;
  if (use === 'updates') return refuseText(name);
  if (use === 'images') return refusePicture(name);
  const near = nearestName(name, filesOf(use));
  if (near !== undefined) {
    return beside.includes(near)
      ? { message: `is not read: “${near}” beside it is`, fix: `Delete it, or put what it holds into “${near}”.` }
      : { message: `is not read under this name`, fix: `Rename it to “${near}”.` };
  }
  return { message: `has no use in ${folderOf(path) || 'content'}/`, fix: homeOf(path) };
}

/** Why content/ has no use for a folder where it stands; undefined where it has. */
export function refuseFolder(path: string): Refusal | undefined {
  const use = useOf(folderOf(path));
  const name = nameOf(path);
  if (use === undefined) return undefined;
  if (filesOf(use).includes(name)) {
    return { message: 'is a folder, and must be a file', fix: 'Delete the folder, and write a file of this name.' };
  }
  if (use === 'stories') return refuseSlug(name);
  const folders = foldersOf(use);
  if (folders.includes(name)) return undefined;
  const near = nearestWord(name, folders);
  const message = `is a folder that has no use in ${folderOf(path) || 'content'}/`;
  if (near !== undefined) return { message, fix: `Rename it to “${near}”.` };
  return { message, fix: use === 'root' ? `Move a story to stories/; ${lowerFirst(nowhere)}` : nowhere };
}

/** The files that a folder can have by name. */
function filesOf(use: Use): readonly string[] {
  return use === 'root' ? sharedNames : use === 'story' ? storyNames : [];
}

/** The folders that a folder can have by name. */
function foldersOf(use: Use): readonly string[] {
  return use === 'root' ? ['stories'] : use === 'story' ? ['updates', 'images'] : [];
}

function refuseSlug(slug: string): Refusal | undefined {
  const fault = slugFault(slug);
  if (fault === undefined) return undefined;
  const plain = plainNameFor(slug);
  const fix =
    slugFault(plain) !== undefined
      ? 'Name it with words of lower-case letters and digits, joined by hyphens: the name becomes the address.'
      : `Rename it to “${plain}”: the name becomes the address.`;
  return { message: fault, fix };
}

/** Updates are named for their nights. */
function refuseText(name: string): Refusal | undefined {
  const [base, ending] = splitName(name);
  if (ending === '.mdx' && idFault(base) === undefined) return undefined;
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name) ?? [];
  const message =
    (ending === '.mdx' ? idFault(base) : undefined) ?? 'is no text that is read: its name must end in .mdx';
  if (day !== undefined) return { message, fix: `Rename it to “${day}.mdx”, or delete it.` };
  if (pictureEndings.includes(ending.toLowerCase())) return { message, fix: 'Move the picture to images/.' };
  const fix =
    'Name an update for its night, as in “2024-11-01.mdx”, with draft: true in its front matter until it is finished; keep notes outside content/.';
  return { message, fix };
}

function refusePicture(name: string): Refusal | undefined {
  const [base, ending] = splitName(name);
  const lower = ending.toLowerCase();
  const known = /^\.(jpe|jfif|jpg_large)$/.test(lower) ? '.jpg' : lower;
  if (!pictureEndings.includes(known)) {
    const fix = /^\.(mdx?|ya?ml)$/.test(lower)
      ? 'Move it out of images/, to the folder to which it belongs.'
      : 'Save it as PNG, JPEG, WebP or AVIF; delete what is no picture.';
    return { message: `is no picture that can be published: its name ends in ${ending || 'nothing'}`, fix };
  }
  const fault = nameFault(base) ?? (known === ending ? undefined : 'has an ending that is not written so');
  if (fault === undefined) return undefined;
  const plain = plainNameFor(base);
  const fix =
    plain === '' ? 'Rename it to a word of lower-case letters and digits.' : `Rename it to “${plain}${known}”.`;
  return { message: fault, fix };
}

/** Endings that are written in place of the right ones. */
const endings = [
  [/\.(md|markdown|mdown|mkd|mdx\.txt|md\.txt|mdc)$/, '.mdx'],
  [/\.(yml|yaml\.txt|yml\.txt|json|toml)$/, '.yaml'],
] as const;

/** The name that was probably meant, by its ending, by what a copying program adds, or by a slip of the finger. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/(~|\.(bak|old|orig|rej|swp|tmp))+$/, '')
    .replace(/^[_#.~]+|#$/g, '')
    .replace(/([ _-]*(copy(?: \d+)?|kopie|\(\d+\)|- ?\d+|final|neu|new|old))+(?=\.[a-z.]+$)/, '');
  const ended = endings.reduce((mended, [wrong, right]) => mended.replace(wrong, right), plain);
  if (known.includes(ended)) return ended;
  const [base, ending] = splitName(ended);
  const bases = known.filter((candidate) => candidate.endsWith(ending) && ending !== '');
  const near = nearestWord(
    base,
    bases.map((candidate) => splitName(candidate)[0]),
  );
  return near === undefined ? undefined : near + ending;
}

/** Where a file belongs that stands in the wrong folder. */
function homeOf(path: string): string {
  const name = nameOf(path);
  const [base, ending] = splitName(name.toLowerCase());
  const [, slug = '<story>'] = /^stories\/([^/]+)\//.exec(path) ?? [];
  if (sharedNames.includes(name)) return 'Move it to content/, or delete it.';
  if (storyNames.includes(name)) return `Move it to the folder of its story, as in stories/${slug}/${name}.`;
  if (pictureEndings.includes(ending)) return `Move it to stories/${slug}/images/.`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(base)) return `Move it to stories/${slug}/updates/${base}.mdx.`;
  const plain = plainNameFor(base);
  if (/^\.(mdx?|markdown)$/.test(ending) && folderOf(path) === 'stories' && slugFault(plain) === undefined) {
    return `Make a folder for the story, and move it there: stories/${plain}/index.mdx.`;
  }
  return nowhere;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
