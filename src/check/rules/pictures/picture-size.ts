import { fewestSidePixels, mostPictureBytes, mostPixelsOf, mostSidePixels } from '../../../model/picture.ts';
import { fileProblem, type PictureRule } from '../../rule.ts';

/** A picture is neither larger than the site takes nor too small to show anything. */
export const pictureSize: PictureRule = {
  codes: ['E-IMG-SIZE'],
  summary:
    'A picture has at most 10 MB, 12,000 pixels on a side and 40 million altogether (an AVIF 16 million), and at least 2 on a side.',
  check: (subject) => {
    const { bytes, picture } = subject;
    const found = (message: string, fix: string) => [fileProblem(subject, 'E-IMG-SIZE', message, fix)];
    if (bytes > mostPictureBytes) {
      const most = `${grouped(mostPictureBytes / 1_000_000)} MB`;
      return found(`has ${grouped(Math.ceil(bytes / 1_000_000))} MB, and ${most} is the most`, smaller);
    }
    if (!picture || picture.width === 0 || picture.height === 0) return [];
    const { width, height } = picture;
    const size = `is ${grouped(width)} × ${grouped(height)} pixels`;
    if (Math.max(width, height) > mostSidePixels) {
      return found(`${size}, and ${grouped(mostSidePixels)} on a side are the most`, smaller);
    }
    const most = mostPixelsOf(picture.format);
    if (width * height > most) {
      const whose = picture.format === 'avif' ? ' for an AVIF' : '';
      return found(`${size}, and ${grouped(most)} altogether are the most${whose}`, smaller);
    }
    if (Math.min(width, height) >= fewestSidePixels) return [];
    return found(`${size}, too small to be seen`, 'Take a larger one, or delete it.');
  },
};

const smaller = 'Save it smaller: readers are shown 1,280 pixels across at most, so that 2,560 are plenty.';

/** A whole number with a comma before each three digits. */
function grouped(number: number): string {
  return new Intl.NumberFormat('en-GB').format(number);
}
