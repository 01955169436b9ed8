import type { Tree } from '../../../model/tree.ts';
import { pictureEndings, type PictureKind } from '../../../parse/pictures/kind.ts';
import { fileProblem, type PictureRule } from '../../rule.ts';

/** A picture is what its name says, and of a kind that browsers show. */
export const pictureType: PictureRule = {
  codes: ['E-IMG-TYPE'],
  summary: 'A picture is a PNG, JPEG, WebP or AVIF by its bytes, and its name says which.',
  check: ({ tree, path, picture }) => {
    const [, name = '', written = ''] = /([^/]*)\.([^./]+)$/.exec(path) ?? [];
    const ending = written.toLowerCase();
    const named = kinds.find((kind) => (pictureEndings[kind] as readonly string[]).includes(ending));
    const found = (message: string, fix: string) => [fileProblem({ tree, path }, 'E-IMG-TYPE', message, fix)];
    if (!picture) {
      if (!named) return [];
      return found(
        'is no picture, though its name says so',
        'Save the picture again from where it came, or delete it.',
      );
    }
    const { format } = picture;
    const choices = shown[tree];
    if (!choices.includes(format)) {
      const fix = `Save it as ${choices.map((kind) => words[kind]).join(', ')}: renaming it is not enough.`;
      return found(`is ${words[format]}, which is not published here`, fix);
    }
    if (named === format) return [];
    const fix = `Rename it to ${name}.${pictureEndings[format][0]}.`;
    return found(`is ${words[format]}, but its name ends in .${ending}`, fix);
  },
};

const kinds = Object.keys(pictureEndings) as PictureKind[];

/** The kinds that a tree may hold. What stands in public/ is published as it is: icons, and drawings held safe. */
const shown: Record<Tree, readonly PictureKind[]> = {
  content: ['png', 'jpeg', 'webp', 'avif'],
  public: ['png', 'jpeg', 'webp', 'avif', 'svg', 'ico'],
};

const words: Record<PictureKind, string> = {
  png: 'a PNG',
  jpeg: 'a JPEG',
  webp: 'a WebP',
  avif: 'an AVIF',
  gif: 'a GIF',
  svg: 'an SVG',
  ico: 'an ICO',
  heic: 'a HEIC',
  tiff: 'a TIFF',
  bmp: 'a BMP',
  psd: 'a Photoshop file',
  jxl: 'a JPEG XL',
};
