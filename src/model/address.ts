import { faultInHost } from './host.ts';

/** What keeps an address from being one to which content may lead, as words that follow it, and how to mend it. */
export interface AddressFault {
  message: string;
  fix: string;
}

/** An address as messages print it: cut short, with a sign for each one that cannot be seen. */
export function shownAddress(address: string): string {
  const seen = address.replace(/[\p{C}\p{Z}]/gu, '·');
  return `“${seen.length > 60 ? `${seen.slice(0, 60)}…` : seen}”`;
}

const whatMay = 'Write an address that begins with https://, mailto:, / or #.';

/**
 * Judges where a link of a text leads: to another site by https, to an e-mail address, to a page of this site (`/…`) or
 * to a place on the same page (`#…`). `address` is what Markdown makes of the text, entities decoded. Whether a page of
 * this site exists is another question.
 */
export function faultInLink(address: string): AddressFault | undefined {
  if (address === '') return { message: 'is no address', fix: whatMay };
  const unseen = faultInSigns(address);
  if (unseen || address.startsWith('#')) return unseen;
  if (address.startsWith('/')) return faultInPath(address);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1];
  if (scheme === undefined) {
    const host = /^(?:[a-z\d-]+\.)+(?!html?\b|mdx?\b)[a-z]{2,}(?=[/?#]|$)/i.test(address);
    if (host) return { message: 'does not say that it leads to another site', fix: `Write “https://${address}”.` };
    const fix = `For another site begin with https://, for a page of this site with the first /: “/${address.replace(/^[./]+/, '')}”.`;
    return { message: 'does not say where it begins', fix };
  }
  if (scheme.toLowerCase() === 'https') return faultInWebAddress(address);
  if (scheme.toLowerCase() === 'mailto') return faultInMail(address);
  if (scheme.toLowerCase() === 'http') {
    const fix = `Write “https${address.slice(4)}” if that opens; otherwise lead to an archived copy.`;
    return { message: 'begins with http:, which others can change on its way', fix };
  }
  return { message: `begins with ${scheme}:, which leads to no page`, fix: whatMay };
}

/** Judges the whole address of a page of another site, by https: what a source, a publisher or a licence has. */
export function faultInWebAddress(address: string): AddressFault | undefined {
  const unseen = faultInSigns(address);
  if (unseen) return unseen;
  const [, authority] = /^https:\/\/([^/?#]+)/.exec(address) ?? [];
  if (authority === undefined) {
    const message = address.startsWith('http://')
      ? 'begins with http://, and must begin with https://'
      : 'must be a whole address that begins with https://';
    return { message, fix: 'Open the page in a browser, and copy its address from there.' };
  }
  if (authority.includes('@')) {
    return { message: 'holds a name before its host', fix: 'Take out what stands before the @, and the @.' };
  }
  const [, host = '', port = '443'] = /^(.*?)(?::(\d+))?$/.exec(authority) ?? [];
  const message = Number(port) > 65_535 ? 'has a port that there is not' : faultInHost(host);
  return message === undefined ? undefined : { message, fix: 'Copy the address anew from the page itself.' };
}

/** Signs that browsers drop or turn into others, so that an address leads elsewhere than it looks. */
function faultInSigns(address: string): AddressFault | undefined {
  if (address.includes('\\')) return { message: 'holds a backslash', fix: 'In an address write / instead.' };
  if (!/[\p{C}\p{Z}]/u.test(address)) return undefined;
  return { message: 'holds a blank or a sign that cannot be seen', fix: 'Delete it; a blank is written %20.' };
}

function faultInPath(address: string): AddressFault | undefined {
  if (address.startsWith('//')) {
    return { message: 'leads to another site without https:', fix: `Write “https:${address}”.` };
  }
  const [path = ''] = address.split(/[?#]/);
  if (!/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return undefined;
  return { message: 'goes up and down through . or ..', fix: 'Write the path as it is in the end.' };
}

/** One address, and nothing but a subject besides. */
function faultInMail(address: string): AddressFault | undefined {
  const fix = 'Write mailto: and one e-mail address; ?subject=… may follow.';
  const [, host] = /^mailto:[\w.!#$&'*+=^`{|}~-]+@([^?#@]+)(?:\?subject=[^&#]*)?$/.exec(address) ?? [];
  if (host === undefined || /%0[ad]/i.test(address)) return { message: 'is no e-mail address', fix };
  const message = faultInHost(host);
  return message === undefined ? undefined : { message, fix };
}
