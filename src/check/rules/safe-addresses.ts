import { faultInLink, shownAddress } from '../../model/address.ts';
import { problem, textsOf, type Rule } from '../rule.ts';

/** Every link leads by https, to an e-mail address, or to a place on this site; nothing else is followed. */
export const safeAddresses: Rule = {
  codes: ['E-URL'],
  summary: 'An address begins with https://, mailto:, / (a page of this site) or # (a place on the same page).',
  check: ({ story, home }) =>
    textsOf(story).flatMap(({ file, links }) =>
      links.flatMap(({ href, at }) => {
        const fault = faultInLink(href) ?? wholeAddress(href, home);
        return fault ? [problem(file, at, 'E-URL', `${shownAddress(href)} ${fault.message}`, fault.fix)] : [];
      }),
    ),
};

/** A whole address of the site itself: whether it leads anywhere would not be asked, and a preview would lead away. */
function wholeAddress(href: string, home: string | undefined): { message: string; fix: string } | undefined {
  if (home === undefined || !`${href}/`.startsWith(home)) return undefined;
  const path = href.slice(home.length - 1) || '/';
  return { message: 'is the whole address of a page of this site', fix: `Write “${path}”.` };
}
