import GithubSlugger, { slug } from 'github-slugger';
import { textIn, type Body } from '../model/body.ts';

/** Fragment ids that pages keep for themselves: no heading may take them. */
const reservedIds = ['quick-look', 'deep-look', 'conflict-update', 'main', 'sources', 'method', 'timeline'];

/** Beginnings of fragment ids that pages give to claims, notes and footnotes. */
const reservedStarts = /^(?:(?:claim|fn|fnref|footnote|night)-|n\d+$)/;

/** How many words of a heading its id has: enough to be told apart, few enough to be copied by hand. */
const most = 3;

/** Gives every heading of a text a fragment id made from its first words, different from all others on its page. */
export function giveHeadingIds(body: Body): void {
  const slugger = new GithubSlugger();
  for (const id of reservedIds) slugger.slug(id);
  for (const node of body) {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) continue;
    const all = slug(textIn(node.children))
      .split('-')
      .filter((word) => word !== '');
    const words = all.slice(0, most).join('-') || 'section';
    node.properties['id'] = slugger.slug(reservedStarts.test(words) ? `on-${words}` : words);
  }
}
