import { builtAt } from '../../../model/built-paths.ts';
import type { Problem } from '../../../model/problem.ts';
import { followMoves, leadsToFirstPart, type Moves, type Redirect } from '../../../model/redirect.ts';
import { mendPath } from '../../mended-path.ts';
import { problem, type SiteRule } from '../../rule.ts';
import { pagesOf, type SitePages, type Target } from '../../site-pages.ts';
import { withheldWords } from '../../withheld-words.ts';

/** What is wrong with one end of an entry. */
type Wrong = [end: 'from' | 'to', message: string, fix: string];

const otherName = 'Take the entry out if it was never published; otherwise give the page another address.';

/** An old address leads to a page that there is, or says why it is gone; and no page stands there now. */
export const redirectsLead: SiteRule = {
  codes: ['E-REDIRECT'],
  summary: 'A redirect leads from an address that no page has to one that a page has, and not in a circle.',
  check: (subject) => {
    const { file, yaml, data } = subject.shared.redirects;
    const moves = followMoves(data);
    const order = new Map(data.map((entry, at) => [entry, at]));
    const pages = pagesOf(subject);
    return data.flatMap((entry, at): Problem[] =>
      [...wrongFrom(entry, moves, pages), ...wrongTo(entry, moves, order, pages)].map(([end, message, fix]) =>
        problem(file, yaml.placeOf([at, end]), 'E-REDIRECT', message, fix),
      ),
    );
  },
};

function wrongFrom(entry: Redirect, moves: Moves, pages: SitePages): Wrong[] {
  const { from } = entry;
  if (moves.from.get(from) !== entry) {
    const fix = 'If the page moved again, write its second address as from, and its third as to.';
    return [['from', `“${from}” stands here twice`, fix]];
  }
  const target = pages.at(from);
  if (target.kind === 'page' && leadsToFirstPart(entry)) return [];
  if (target.kind === 'page') return [['from', `“${from}” is the address of a page`, otherName]];
  // A folder can have no name that a file has which every build makes.
  const isMade = builtAt(from.slice(1))?.includes('.') === true;
  if (isMade || pages.at(from.slice(0, -1)).kind === 'file' || pages.at(`${from}index.html`).kind === 'file') {
    return [['from', `“${from}” is the address of a file`, otherName]];
  }
  if (target.kind !== 'withheld' || target.withheld === 'draft') return [];
  return [['from', `“${from}” is the address of a page that ${withheldWords(target)}`, otherName]];
}

function wrongTo(entry: Redirect, moves: Moves, order: ReadonlyMap<Redirect, number>, pages: SitePages): Wrong[] {
  if ('gone' in entry) return [];
  const { from, to } = entry;
  if (from === to) return [['to', 'leads to itself', 'Write the new address.']];
  const next = moves.from.get(to);
  if (!next) return wrongEnd(to, pages.at(to), pages);
  if (moves.circles.has(entry)) return [['to', `leads in a circle, back to “${from}”`, otherName]];
  const last = moves.ends.get(entry);
  // What moves on later is followed when the site is built: no entry is changed that was published.
  if (!last || order.get(next)! > order.get(entry)!) return [];
  if ('gone' in last) return [['to', `“${to}” is gone`, 'Write gone: and why, in place of to.']];
  return [['to', `“${to}” has moved`, `Write “${last.to}”.`]];
}

function wrongEnd(to: string, target: Target, pages: SitePages): Wrong[] {
  if (target.kind === 'withheld') {
    return [['to', `“${to}” ${withheldWords(target)}`, 'Add the entry when that is published.']];
  }
  if (target.kind !== 'none' || isPartOfList(to, pages)) return [];
  return [['to', `there is no page “${to}”`, mendPath(pages, to)]];
}

/** True for what may be an older part of a long list, each a page of its own. Of a Deep Look every page is known. */
function isPartOfList(path: string, pages: SitePages): boolean {
  const list = path.replace(/\/\d+\/$/, '/');
  return !/^\/stories\/[^/]+\/deep-look\/$/.test(list) && pages.at(list).kind === 'page';
}
