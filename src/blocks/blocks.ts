import type { Block } from './block.ts';
import { byRegionBlock } from './by-region/by-region.ts';
import { claimBlock } from './claim/claim.ts';
import { figureBlock } from './figure/figure.ts';
import { locatorMapBlock } from './locator-map/locator-map.ts';
import { noteBlock } from './note/note.ts';
import { personBlock } from './person/person.ts';
import { plateBlock } from './plate/plate.ts';
import { pullFigureBlock } from './pull-figure/pull-figure.ts';
import { quoteBlock } from './quote/quote.ts';
import { strikesBlock } from './strikes/strikes.ts';
import { termBlock } from './term/term.ts';
import { timelineBlock } from './timeline/timeline.ts';

/** Every block an author can write, by its name in MDX: the contents page of this folder. */
export const blocks: Record<string, Block> = {
  Claim: claimBlock,
  Figure: figureBlock,
  PullFigure: pullFigureBlock,
  Strikes: strikesBlock,
  ByRegion: byRegionBlock,
  Timeline: timelineBlock,
  LocatorMap: locatorMapBlock,
  Person: personBlock,
  Term: termBlock,
  Quote: quoteBlock,
  Note: noteBlock,
  Plate: plateBlock,
};
