import { fileProblem, type TextRule } from '../../rule.ts';
import { mostTextBytes } from '../../text-finds.ts';

/** No text is so long that nobody could read it through. */
export const fileSize: TextRule = {
  codes: ['E-SIZE'],
  summary: 'A text has 512 KB at most.',
  check: (subject) =>
    subject.bytes.length > mostTextBytes
      ? [
          fileProblem(
            subject,
            'E-SIZE',
            'is a text of more than 512 KB',
            'Divide it, or take out what is no text: a picture belongs in a file of its own.',
          ),
        ]
      : [],
};
