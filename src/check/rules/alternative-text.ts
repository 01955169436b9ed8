import { blocksIn, textIn } from '../../model/body.ts';
import { problem, textsOf, type Rule } from '../rule.ts';

/** The alternative text of a picture tells those who do not see it what those who do see. */
export const alternativeText: Rule = {
  codes: ['E-ALT'],
  summary: 'An alternative text says what a picture shows: it is no file name, no “picture of”, and not its caption.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body }) =>
      [...blocksIn(body)].flatMap(({ attributes: { alt, src }, valuePlaces, children, at }) => {
        if (typeof alt !== 'string' || alt.trim() === '') return [];
        const message = faultIn(alt, typeof src === 'string' ? src : '', textIn(children));
        if (message === undefined) return [];
        const fix =
          'Say in one sentence what is to be seen; or write the bare word decorative in its place, if that is nothing new.';
        return [problem(file, valuePlaces['alt']?.[0] ?? at, 'E-ALT', message, fix)];
      }),
    ),
};

function faultIn(alt: string, src: string, caption: string): string | undefined {
  const words = plain(alt);
  if (words === '' || placeholder.test(words)) return 'the alternative text says nothing';
  if (
    fileName.test(alt.trim()) ||
    fromCamera.test(words) ||
    [src, src.replace(/\.\w+$/, '')].map(plain).includes(words)
  )
    return 'the alternative text is the name of a file';
  if (opening.test(alt))
    return 'the alternative text begins by saying that it is a picture, which everybody is told anyway';
  if (words === plain(caption)) return 'the alternative text repeats the caption, so that it would be heard twice';
  return undefined;
}

/** Words that stand where a text was meant to be written. */
const placeholder =
  /^(?:an? )?(?:image|picture|photo|photograph|graphic|illustration|alt|alt text|alternative text|caption|description|placeholder|untitled|decorative|none|null|todo|tbd|tk)$/;

const fileName = /^\S+\.(?:png|jpe?g|webp|avif|gif|svg|heic|tiff?)$/i;

/** IMG_2041, DSC00123, Screenshot 2023-04-12 at 08.15 */
const fromCamera = /^(?:img|dscn?|dscf|pxl|image|photo|picture|screenshot|screen shot)(?: ?\d+| at| [ap]m)+$/;

const opening =
  /^\W*(?:(?:this|here) is )?(?:(?:an?|the) )?(?:image|picture|photo|photograph|graphic|icon) (?:of|showing|shows|that shows)\b/i;

/** A text by its letters and digits alone. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
