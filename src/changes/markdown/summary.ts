import type { Changes, Compared, StoryChanges } from '../change.ts';
import { filesBlock, pagesBlock, sharedBlock, storyBlock } from './blocks.ts';
import { plain } from './escape.ts';
import { count, countKinds } from './words.ts';

/** How many characters a summary has at most: a comment on GitHub may have a little more. */
const most = 60_000;

/** The kinds of changes for which a story stands at the top. */
const first: ReadonlySet<string> = new Set(['figure', 'standing', 'correction']);

/** Changes as Markdown for a pull request: the most important first, long lists folded, nothing of content in effect. */
export function markdownSummary(changes: Changes, compared: Compared): string {
  const stories = [...changes.stories].sort((a, b) => rankOf(a) - rankOf(b));
  const sections = [
    ...stories.map((story) => () => storyBlock(story)),
    () => pagesBlock(changes),
    () => filesBlock(changes),
    () => sharedBlock('What stories share', changes.shared),
    () => sharedBlock('The site', changes.site),
  ];
  const held = `${heldWords(compared)}${unreadWords(compared)}`;
  if (isEmpty(changes)) return `Nothing changes for readers${against(compared)}.${held}\n`;
  const head = ['### What changes for readers', `${totals(changes)}${against(compared)}.${held}`];
  return `${withinLimit([() => head, ...sections])}\n`;
}

function isEmpty({ pages, ...lists }: Changes): boolean {
  return [pages.added, pages.gone, ...Object.values(lists)].every((list) => list.length === 0);
}

/** Stories with the most important changes first; new ones before those in which only words changed. */
function rankOf({ state, changes }: StoryChanges): number {
  if (state === 'gone') return 0;
  if (changes.some(({ kind }) => first.has(kind))) return 1;
  return state === 'new' ? 2 : 3;
}

function totals({ stories, pages, redirects, files, shared, site }: Changes): string {
  const states = (['new', 'gone', 'changed', 'unread'] as const).flatMap((state) => {
    const number = stories.filter((story) => story.state === state).length;
    return number === 0 ? [] : `${count(number, 'story', 'stories')} ${state}`;
  });
  const kinds = countKinds(stories.flatMap((story) => story.changes));
  const moved = [...pages.gone, ...redirects].filter(({ to }) => to !== undefined).length;
  const told = [
    ...states,
    ...(kinds === '' ? [] : [`**${kinds}**`]),
    ...(pages.added.length > 0 ? [`${count(pages.added.length, 'page')} new`] : []),
    ...(moved > 0 ? [`${count(moved, 'address', 'addresses')} moved`] : []),
    ...(files.length > 0 ? [`${count(files.length, 'file')} not as before`] : []),
    ...(shared.length + site.length > 0 ? [count(shared.length + site.length, 'shared entry', 'shared entries')] : []),
  ];
  return told.join('; ') || 'Addresses';
}

function against({ name, at }: Compared): string {
  if (name === undefined) return ', compared with nothing: no release leads to this commit';
  return `, compared with ${plain(name)}${at === undefined ? '' : ` of ${at.slice(0, 10)}`}`;
}

function heldWords({ drafts, embargoes }: Compared): string {
  const told = [
    ...(drafts > 0 ? [count(drafts, 'draft')] : []),
    ...(embargoes > 0 ? [`${count(embargoes, 'text')} under embargo`] : []),
  ];
  return told.length === 0 ? '' : ` ${told.join(' and ')}, not published.`;
}

function unreadWords({ filesUnread }: Compared): string {
  if (filesUnread === undefined) return '';
  return ` **The files of <code>public/</code> could not be compared**: ${plain(filesUnread)}. Compare them in a whole clone.`;
}

/** As many parts of sections, from the first, as have room. What has none is not even made. */
function withinLimit(sections: readonly (() => string[])[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const part of sections.values().flatMap((section) => section())) {
    length += part.length + 2;
    if (length > most - 200) {
      parts.push('The rest has no room here: <code>npm run changes -- --format json</code> tells all.');
      break;
    }
    parts.push(part);
  }
  return parts.join('\n\n');
}
