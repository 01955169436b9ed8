import { z } from 'astro/zod';
import { pictureFiles, pictureFormats, widthsOf, type Picture, type PictureFormat } from '../../model/picture.ts';
import type { Setting } from '../../view/setting.ts';
import { flag, reference, words } from '../attributes.ts';
import type { Block } from '../block.ts';

export const plateBlock = {
  summary: 'Shows a picture with its caption, credit and a text for those who do not see it.',
  stands: 'flow',
  encloses: 'prose',
  optionalContent: true,
  mistakes: [
    '<Plate src="footbridge.png" credit="Drawing: The Example Gazette" />',
    '<Plate src="footbridge.png" alt="Picture of a footbridge." credit="Drawing: The Example Gazette" />',
    '<Plate src="bridge.png" alt="A footbridge." credit="Drawing: The Example Gazette" />',
    '![A footbridge](footbridge.png)',
  ],
  props: z
    .strictObject({
      src: reference('picture').describe('Name of the file in the story’s folder images/.'),
      alt: words.meta({ code: 'E-ALT' }).optional().describe('What the picture shows, for those who do not see it.'),
      decorative: flag.optional().describe('Instead of alt, for a picture that says nothing the text does not.'),
      credit: words.describe('Who made the picture, and its licence where it has one.'),
    })
    .refine((plate) => (plate.alt === undefined) !== (plate.decorative === undefined), {
      error: 'must have either alt or decorative',
      params: {
        code: 'E-ALT',
        fix: 'Say what the picture shows in alt="…"; or write the bare word decorative where it says nothing new.',
      },
      // Also where another attribute is wrong: everything is told at once.
      when: () => true,
    }),
} satisfies Block;

/** A picture in all its files. */
export interface PlateView {
  sources: { type: string; srcset: string }[];
  /** How wide it stands: as wide as the column of text. */
  sizes: string;
  /** For browsers that know no other format. */
  src: string;
  /** In pixels, of the widest file. */
  width: number;
  height: number;
}

/** The widest file that a browser without srcset loads, in pixels. */
const fallback = 720;

/** Prepares a picture of the story by its file name. */
export function viewPlate({ story, links }: Setting, name: string): PlateView {
  const picture = story.pictures[name];
  if (!picture) throw new Error(`There is no picture ${name}.`);
  const width = widthsOf(picture).at(-1)!;
  return {
    sources: pictureFormats.map((format) => ({
      type: `image/${format}`,
      srcset: srcset(picture, format, links.picture),
    })),
    sizes: '(min-width:44.5rem) 40rem,90vw',
    src: links.picture(filesIn(picture, 'webp').findLast((file) => file.width <= fallback)!.name),
    width,
    height: Math.round((picture.height * width) / picture.width),
  };
}

function srcset(picture: Picture, format: PictureFormat, link: (file: string) => string): string {
  return filesIn(picture, format)
    .map((file) => `${link(file.name)} ${file.width}w`)
    .join(',');
}

function filesIn(picture: Picture, format: PictureFormat) {
  return pictureFiles(picture).filter((file) => file.format === format);
}
