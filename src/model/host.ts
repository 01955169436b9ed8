import { fromPunycode } from './punycode.ts';

/** Scripts in which hosts are named. Letters of others look like these, or nobody can type them. */
const scripts =
  'Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer Lao ' +
  'Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan';

/** Sets of letters that may stand beside one another. East Asian names mix several, and take Latin ones besides. */
const alphabets = [
  ...scripts.split(' ').map((script) => [script]),
  ['Han', 'Hiragana', 'Katakana', 'Latin'],
  ['Han', 'Hangul', 'Latin'],
  ['Han', 'Bopomofo', 'Latin'],
].map((set) => new RegExp(`^[${set.map((script) => `\\p{scx=${script}}`).join('')}\\p{M}\\p{Nd}_-]+$`, 'u'));

/** Words of Cyrillic or Greek letters that all look like Latin ones: аррӏе. */
const lookalikes = /^(?:[асԁеһіјӏорԛѕԝхуъьпгѵѡ\d-]+|[ικνρυωηοτ\d-]+)$/u;

const noSite = 'names no site on the web';

/** Last parts of names that no site on the web has. */
const localNames = /^(?:local|localhost|internal|intranet|invalid|lan|arpa)$/;

/** What is wrong with the name of a host, as words that follow it; undefined where a site on the web may have it. */
export function faultInHost(host: string): string | undefined {
  if (host.length > 253) return noSite;
  const parts = host.toLowerCase().split('.');
  const last = parts.at(-1)!;
  if (host.startsWith('[') || /^(?:\d+|0x[\da-f]*)$/.test(last)) return 'names a computer by its number';
  const told = parts.map((part) => (part.startsWith('xn--') ? fromPunycode(part.slice(4)) : part));
  const whole = parts.length > 1 && /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)$/u.test(last);
  if (!whole || localNames.test(last) || !told.every(isPart) || !URL.canParse(`https://${host}/`)) {
    return noSite;
  }
  if (!told.every((part) => alphabets.some((alphabet) => alphabet.test(part)))) {
    return 'mixes letters of several alphabets, which look alike';
  }
  const latin = /^[a-z]+$/.test(last);
  return latin && told.some((part) => /\D/.test(part) && /[^a-z\d-]/.test(part) && lookalikes.test(part))
    ? 'is written in letters that look like those of another alphabet'
    : undefined;
}

/** True for one part of a name, between its points. Underscores occur in real ones. */
function isPart(part: string | undefined): part is string {
  if (part === undefined || part.length > 63 || part.normalize('NFKC').toLowerCase() !== part) return false;
  return /^[\p{L}\p{M}\p{Nd}_](?:[\p{L}\p{M}\p{Nd}_-]*[\p{L}\p{M}\p{Nd}_])?$/u.test(part);
}
