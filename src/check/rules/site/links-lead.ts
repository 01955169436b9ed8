import { pathOf } from '../../../model/parts-of-address.ts';
import type { Problem } from '../../../model/problem.ts';
import { followMoves, type Redirect } from '../../../model/redirect.ts';
import { mendPath } from '../../mended-path.ts';
import { problem, type SiteRule, type SiteSubject } from '../../rule.ts';
import { pagesOf } from '../../site-pages.ts';
import { isOpenAt, leaveOut, withheldWords } from '../../withheld-words.ts';

/** A link to this site leads to a page or file that is published. */
export const linksLead: SiteRule = {
  codes: ['E-LINK', 'E-REF-DRAFT', 'W-MOVED'],
  summary: 'A link to this site leads to a page or a file that is published, and not to one that has moved.',
  check: (subject) => {
    const pages = pagesOf(subject);
    const moves = followMoves(subject.shared.redirects.data);
    return subject.outlines.all.flatMap(({ links }) =>
      links.flatMap(({ file, href, at, until }): Problem[] => {
        const path = pathOf(href);
        const target = pages.at(path);
        const told = (code: string, message: string, fix: string) => [problem(file, at, code, message, fix)];
        if (target.kind === 'withheld') {
          if (isOpenAt(until, target)) return [];
          return told('E-REF-DRAFT', `“${path}” ${withheldWords(target)}`, leaveOut(target));
        }
        if (target.kind !== 'none' || (until !== undefined && isSubject(path, subject))) return [];
        const move = moves.from.get(path) ?? moves.from.get(`${path}/`);
        const last = move && moves.ends.get(move);
        if (last) return told(...moved(path, last));
        return told('E-LINK', `there is no page “${path}”`, mendPath(pages, path));
      }),
    );
  },
};

/** True for the page of a topic or a party: what is under embargo may be the first to have it. */
function isSubject(path: string, { shared: { topics, parties } }: SiteSubject): boolean {
  const [, kind, id = ''] = /^\/(topics|parties)\/([^/]+)\/$/.exec(path) ?? [];
  return Object.hasOwn(kind === 'topics' ? topics.data : parties.data, id);
}

function moved(path: string, last: Redirect): [code: string, message: string, fix: string] {
  if ('gone' in last) return ['E-LINK', `“${path}” is gone: ${last.gone}`, 'Lead elsewhere, or leave the link out.'];
  return ['W-MOVED', `“${path}” has moved`, `Write “${last.to}”.`];
}
