import { fileProblem, type PictureRule } from '../../rule.ts';

/** A picture that is published as it is says nothing of who took it, where and with what. */
export const pictureMetadata: PictureRule = {
  codes: ['E-IMG-META'],
  summary: 'A picture in public/ carries nothing that readers do not see, since it is published as it is.',
  check: (subject) => {
    const { tree, picture } = subject;
    if (tree !== 'public' || !picture || !(picture.metadata || picture.behind > 0)) return [];
    const message = picture.metadata
      ? 'carries notes that readers do not see, such as where and by whom it was made'
      : `carries ${picture.behind} bytes behind the end of the picture`;
    const fix = 'Save it again without metadata, or place it in a story: there all of that is taken out.';
    return [fileProblem(subject, 'E-IMG-META', message, fix)];
  },
};
