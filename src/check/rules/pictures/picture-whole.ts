import { fileProblem, type PictureRule } from '../../rule.ts';

/** A picture can be read to its last pixel. */
export const pictureWhole: PictureRule = {
  codes: ['E-IMG-BROKEN'],
  summary: 'A picture can be read to its last pixel: it is neither cut off nor damaged.',
  check: (subject) => {
    if (subject.picture?.whole !== false) return [];
    const fix = 'Take the file again from where it came: it was probably cut off on its way.';
    return [fileProblem(subject, 'E-IMG-BROKEN', 'cannot be read to its end', fix)];
  },
};
