import { fileProblem, type PictureRule } from '../../rule.ts';

/** A picture stands still: of one that moves only the first frame would be shown, and nobody could stop it. */
export const pictureStill: PictureRule = {
  codes: ['E-IMG-MOVES'],
  summary: 'A picture stands still: its file holds one, not several.',
  check: (subject) => {
    const frames = subject.picture?.frames ?? 1;
    if (frames < 2) return [];
    const fix = 'Save the one frame that tells most as a picture of its own.';
    return [fileProblem(subject, 'E-IMG-MOVES', 'holds several pictures, one after the other', fix)];
  },
};
