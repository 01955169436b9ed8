import { parse } from 'parse5';
import { allowed, mayHave } from './allowed.ts';
import { elementsIn, type PageElement } from './built-page.ts';
import { carriedPolicy, type Carrying } from './carried-policy.ts';

/** The attributes that hold addresses. */
const addresses = ['href', 'src', 'srcset'];

/**
 * The last look at a built page, whatever made it: only elements and attributes that are known, no script but data, no
 * address but https, mailto, one of this site, or one on the page. A policy stands in a page that is `carrying` it, and in
 * no other. Gives what is wrong, in words; nothing, where all is well.
 */
export function scanPage(html: string, carrying?: Carrying, tree = parse(html)): string[] {
  const policy = carrying && carriedPolicy(tree, html, carrying);
  const wrong = carrying && !policy ? ['<head> does not begin with the policy of the page'] : [];
  return [...wrong, ...[...elementsIn(tree)].filter((element) => element !== policy).flatMap(scanElement)];
}

function scanElement({ tagName, attrs, childNodes }: PageElement): string[] {
  if (!Object.hasOwn(allowed, tagName)) return [`<${tagName}> is not an element of our pages`];
  const found = attrs.flatMap(({ name, value }) => {
    if (!mayHave(tagName, name)) return [`<${tagName}> has the attribute “${name}”`];
    const wrong = addresses.includes(name) ? addressesIn(name, value).filter((address) => !isSafe(address)) : [];
    return wrong.map((address) => `<${tagName}> leads to “${address}”`);
  });
  const type = attrs.find(({ name }) => name === 'type')?.value;
  if (tagName === 'script' && type !== 'application/ld+json') found.push('<script> holds a program');
  if (tagName === 'input' && type !== 'checkbox' && type !== 'radio') found.push('<input> is one to write in');
  const refresh = attrs.find(({ name }) => name === 'http-equiv')?.value;
  if (refresh !== undefined) found.push(...scanRefresh(refresh, attrs));
  const styled = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (tagName === 'style' && /@import|url\((?!\/)/i.test(styled)) found.push('<style> loads something from elsewhere');
  return found;
}

/** A page that moved sends its readers on, to an address of this site and nowhere else. */
function scanRefresh(name: string, attrs: PageElement['attrs']): string[] {
  const content = attrs.find((attribute) => attribute.name === 'content')?.value ?? '';
  const target = /^0;\s*url=(.*)$/i.exec(content)?.[1];
  const safe = name.toLowerCase() === 'refresh' && target !== undefined && isSafe(target);
  return safe ? [] : [`<meta> has http-equiv “${name}” with “${content}”`];
}

function addressesIn(name: string, value: string): string[] {
  return name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [value];
}

/** True for https, mailto, and whatever stays on this site; judged as a browser reads it. */
function isSafe(address: string): boolean {
  // A browser drops these before it reads an address.
  const read = address.replace(/[\u0000-\u0020]/g, '');
  if (read !== address || read.includes('\\')) return false;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(read)?.[0].toLowerCase();
  if (scheme === undefined) return !read.startsWith('//');
  return scheme === 'https:' || scheme === 'mailto:' || /^http:\/\/localhost(:\d+)?\//.test(read);
}
