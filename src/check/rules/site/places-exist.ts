import { fragmentOf, pathOf } from '../../../model/parts-of-address.ts';
import type { Problem } from '../../../model/problem.ts';
import { mendFragment } from '../../anchors.ts';
import { problem, type SiteRule } from '../../rule.ts';
import { pagesOf } from '../../site-pages.ts';

/** A link to a place on another page leads to a place that the page has. */
export const placesExist: SiteRule = {
  codes: ['E-ANCHOR'],
  summary: 'What follows # in a link to another page of this site is the name of a place on that page.',
  check: (subject) => {
    const pages = pagesOf(subject);
    return subject.outlines.all.flatMap(({ links }) =>
      links.flatMap(({ file, href, at, until }): Problem[] => {
        const fragment = fragmentOf(href);
        // What a page will have when an embargo has ended is not known in all parts.
        if (fragment === undefined || until !== undefined) return [];
        const path = pathOf(href);
        if (pages.at(path).kind !== 'page') return [];
        const known = pages.anchorsOn(path);
        if (known.includes(fragment)) return [];
        const elsewhere = pages.elsewhere(path, fragment);
        const nowhere = known.length === 0 && elsewhere === undefined;
        const fix = nowhere ? `Write “${path}”.` : mendFragment(fragment, known, elsewhere);
        return [problem(file, at, 'E-ANCHOR', `${path} has no place “${fragment}” to which a link may lead`, fix)];
      }),
    );
  },
};
