import { codePoint, directionControls } from '../../characters.ts';
import type { TextRule } from '../../rule.ts';
import { problemsInText } from '../../text-finds.ts';

/** What readers see is in the order in which it is written. */
export const noDirectionControls: TextRule = {
  codes: ['E-BIDI'],
  summary: 'A text has no characters that turn the direction in which it is read.',
  check: (subject) =>
    problemsInText(subject, 'E-BIDI', (text) =>
      Array.from(text.matchAll(/[\u202A-\u202E\u2066-\u2069]+/g), ({ 0: signs, index }) => {
        const [sign = ''] = signs;
        const name = directionControls.get(sign) ?? '';
        return {
          at: index,
          message: `has the invisible character ${codePoint(sign)} (${name}), which changes the order in which words are read`,
          fix: 'Delete it; Arabic and Hebrew words are shown in the right order without it.',
        };
      }),
    ),
};
