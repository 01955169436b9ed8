import { kindOfPicture } from '../../../parse/pictures/kind.ts';
import { fileProblem, type DocumentRule } from '../../rule.ts';

/** What a file of each ending is, and how its bytes show it. */
const kinds: Readonly<Record<string, { word: string; isOne: (start: Uint8Array) => boolean }>> = {
  '.pdf': { word: 'PDF', isOne: (start) => wordsOf(start).startsWith('%PDF-') },
  '.woff2': { word: 'font of the kind WOFF2', isOne: (start) => wordsOf(start).startsWith('wOF2') },
  '.ico': { word: 'icon', isOne: (start) => kindOfPicture(start) === 'ico' },
};

/** Servers tell browsers what a file is by its name: so it must be that. */
export const documentType: DocumentRule = {
  codes: ['E-FILE'],
  summary: 'A PDF, a font or an icon in public/ is what its name says.',
  check: (subject) => {
    const ending = Object.keys(kinds).find((end) => subject.path.endsWith(end));
    const kind = ending === undefined ? undefined : kinds[ending];
    if (!kind || kind.isOne(subject.start)) return [];
    const message = `ends in ${ending}, and is no ${kind.word} inside`;
    return [fileProblem(subject, 'E-FILE', message, 'Save it anew from the program that made it, or delete it.')];
  },
};

function wordsOf(start: Uint8Array): string {
  return Buffer.from(start.subarray(0, 8)).toString('latin1');
}
