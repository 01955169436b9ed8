import { faultInLink, shownAddress } from '../../model/address.ts';
import { problem, textsOf, type Rule } from '../rule.ts';

/** Every link leads by https, to an e-mail address, or to a place on this site; nothing else is followed. */
export const safeAddresses: Rule = {
  codes: ['E-URL'],
  summary: 'An address begins with https://, mailto:, / (a page of this site) or # (a place on the same page).',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, links }) =>
      links.flatMap(({ href, at }) => {
        const fault = faultInLink(href);
        return fault ? [problem(file, at, 'E-URL', `${shownAddress(href)} ${fault.message}`, fault.fix)] : [];
      }),
    ),
};
