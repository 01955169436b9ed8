import { codePoint, invisibleName } from '../../characters.ts';
import { findInvisible } from '../../invisible.ts';
import type { TextRule } from '../../rule.ts';
import { problemsInText, type Find } from '../../text-finds.ts';

/** What readers, search engines and copies of a text take for the same words, are the same words. */
export const invisibleCharacters: TextRule = {
  codes: ['E-INVIS'],
  summary: 'A text has no invisible characters but those that its script needs, and no heaps of marks.',
  check: (subject) =>
    problemsInText(subject, 'E-INVIS', (text) => [
      ...findHeaped(text),
      ...findInvisible(text).map(({ signs, at }) => {
        const [sign = ''] = signs;
        const more = [...signs].length - 1;
        const others = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'character' : 'characters'} of its kind`;
        return {
          at,
          message: `${told(sign)}${others}`,
          fix: `Delete ${more === 0 ? 'it' : 'them'}${between(text, at, signs)}.`,
        };
      }),
    ]),
};

/** More marks on one letter than any script has: they would be drawn over the lines around them. */
function findHeaped(text: string): Find[] {
  return [...text.matchAll(/\p{M}{9,}/gu)].map(({ 0: marks, index }) => ({
    at: index,
    message: `has ${[...marks].length} marks on one letter, which would be drawn over other lines`,
    fix: 'Delete them, or type the word anew.',
  }));
}

function told(sign: string): string {
  if (/\p{Co}/u.test(sign)) return `has the private character ${codePoint(sign)}, which everybody sees as another sign`;
  if (/[\p{Cn}\p{Cs}]/u.test(sign)) return `has ${codePoint(sign)}, which is no character`;
  return `has ${invisibleName(sign)}, which nobody sees`;
}

/** Words for where to delete what cannot be seen. */
function between(text: string, at: number, signs: string): string {
  const [before = ''] = /[\p{L}\p{M}\p{N}]{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  const [after = ''] = /^[\p{L}\p{M}\p{N}]{0,20}/u.exec(text.slice(at + signs.length, at + signs.length + 20)) ?? [];
  const visible = [before, after].map((word) => word.replace(/\p{DI}/gu, ''));
  if (visible.every((word) => word !== ''))
    return ` between “${visible[0]}” and “${visible[1]}”, or type the word anew`;
  if (visible[0] !== '') return ` behind “${visible[0]}”, or type the word anew`;
  return visible[1] === '' ? '' : ` before “${visible[1]}”, or type the word anew`;
}
