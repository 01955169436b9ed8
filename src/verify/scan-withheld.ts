import { createHash } from 'node:crypto';
import { PhraseFinder } from '../model/phrase-finder.ts';
import { plainWords } from '../model/plain-words.ts';
import type { Telltales } from '../model/telltales.ts';
import type { BuiltPage } from './built-page.ts';
import type { Finding } from './finding.ts';
import { isText, type BuiltFile, type Scan } from './scan.ts';

/** So many digits of a picture’s digest stand in the names of its published files. */
const digitsInNames = 12;

/** Elements within a line of text: words of one phrase may stand in several of them. */
const inline = new Set('a abbr b bdi cite code del em i ins mark q s small span strong sub sup time wbr'.split(' '));

/** Finds what is withheld in whatever file: its words, its addresses, its pictures and those made from them. */
export function withheldScan({ phrases, addresses, pictures }: Telltales): Scan {
  const finder = new PhraseFinder(phrases.map(({ words }) => words));
  return {
    file(file) {
      const { path, bytes } = file;
      const text = `${path}\n${bytes.toString('latin1')}`;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const found = [
        ...phrasesIn(file, finder).map((at) => ({ ...phrases[at]!, what: `holds “${phrases[at]!.words.join(' ')}”` })),
        ...addresses.filter((one) => text.includes(one.text)).map((one) => ({ ...one, what: `names ${one.text}` })),
        ...pictures.filter((one) => one.sha256 === sha256).map((one) => ({ ...one, what: 'is a picture' })),
        ...pictures
          .filter((one) => text.includes(one.sha256.slice(0, digitsInNames)))
          .map((one) => ({ ...one, what: 'has or names a picture' })),
      ];
      return found.map(({ file: from, what }): Finding => ({
        path,
        what: `${what} of ${from}, which is not published`,
        fix: `take it out; where it may be known, say it in a text that is published`,
      }));
    },
  };
}

function phrasesIn(file: BuiltFile, finder: PhraseFinder): number[] {
  const lists = file.page ? wordsOn(file.page) : wordsOf(file);
  const all = [plainWords(file.path), ...lists].map((words) => finder.findIn(words));
  return [...new Set(all.flatMap((found) => [...found]))];
}

/** The words of a page as a reader meets them, with an empty one where a text ends; those of its attributes; and all. */
function wordsOn({ tree, html, elements }: BuiltPage): string[][] {
  const read: string[] = [];
  const walk = (node: BuiltPage['tree']['childNodes'][number]) => {
    const apart = inline.has(node.nodeName) || node.nodeName === '#text' ? [] : [''];
    read.push(...apart);
    if ('value' in node) read.push(...plainWords(node.value));
    if ('childNodes' in node) node.childNodes.forEach(walk);
    read.push(...apart);
  };
  tree.childNodes.forEach(walk);
  const told = elements.flatMap(({ attrs }) => attrs.flatMap(({ value }) => ['', ...plainWords(value)]));
  // Also as it is written: a browser leaves out what it cannot read, and comments.
  return [read, told, plainWords(html)];
}

/** The words of a file that is no page: of a text also without its mark-up, of other bytes in each way to write letters. */
function wordsOf(file: BuiltFile): string[][] {
  const { bytes } = file;
  const text = bytes.toString();
  if (!isText(file) && !/\.html\.(br|gz)$/.test(file.path)) {
    return [bytes.toString('latin1'), text, bytes.toString('utf16le')].map(plainWords);
  }
  const unescaped = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&(quot|amp|apos|#\d+);/g, ' ');
  return [plainWords(text), plainWords(unescaped.replaceAll(/<[^>]*>/g, ' '))];
}
