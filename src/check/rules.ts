import type {
  DocumentRule,
  PictureRule,
  PublishedRule,
  PublishedSiteRule,
  Rule,
  RuleOn,
  SiteRule,
  TextRule,
  TreeRule,
} from './rule.ts';
import { alternativeText } from './rules/alternative-text.ts';
import { blockAttributes } from './rules/block-attributes.ts';
import { blockContent } from './rules/block-content.ts';
import { blockPlaces } from './rules/block-places.ts';
import { blockReferences } from './rules/block-references.ts';
import { claimAttributed } from './rules/claim-attributed.ts';
import { claimIds } from './rules/claim-ids.ts';
import { claimUsed } from './rules/claim-used.ts';
import { figureReferences } from './rules/figure-references.ts';
import { coveredDays } from './rules/covered-days.ts';
import { daysInOrder } from './rules/days-in-order.ts';
import { daysPast } from './rules/days-past.ts';
import { figuresAddUp } from './rules/figures-add-up.ts';
import { figuresAgree } from './rules/figures-agree.ts';
import { headingsInOrder } from './rules/headings-in-order.ts';
import { historyEnds } from './rules/history-ends.ts';
import { knownBlocks } from './rules/known-blocks.ts';
import { knownIds } from './rules/known-ids.ts';
import { knownNumbers } from './rules/known-numbers.ts';
import { markdownPictures } from './rules/markdown-pictures.ts';
import { addressesKept } from './rules/published/addresses-kept.ts';
import { claimsKept } from './rules/published/claims-kept.ts';
import { daysKept } from './rules/published/days-kept.ts';
import { factsCorrected } from './rules/published/facts-corrected.ts';
import { logsKept } from './rules/published/logs-kept.ts';
import { redirectsKept } from './rules/published/redirects-kept.ts';
import { standingsMoved } from './rules/published/standings-moved.ts';
import { pictureMetadata } from './rules/pictures/picture-metadata.ts';
import { pictureSize } from './rules/pictures/picture-size.ts';
import { pictureStill } from './rules/pictures/picture-still.ts';
import { pictureType } from './rules/pictures/picture-type.ts';
import { pictureWhole } from './rules/pictures/picture-whole.ts';
import { picturesUsed } from './rules/pictures-used.ts';
import { placesOnPage } from './rules/places-on-page.ts';
import { oldestFirst } from './rules/oldest-first.ts';
import { quickLookLeads } from './rules/quick-look-leads.ts';
import { quickLookLength } from './rules/quick-look-length.ts';
import { quotationsCited } from './rules/quotations-cited.ts';
import { quotedWords } from './rules/quoted-words.ts';
import { safeAddresses } from './rules/safe-addresses.ts';
import { linksLead } from './rules/site/links-lead.ts';
import { placesExist } from './rules/site/places-exist.ts';
import { quotesOfClaims } from './rules/site/quotes-of-claims.ts';
import { redirectsLead } from './rules/site/redirects-lead.ts';
import { relatedKnown } from './rules/site/related-known.ts';
import { relatedPublished } from './rules/site/related-published.ts';
import { controlCharacters } from './rules/text/control-characters.ts';
import { noDirectionControls } from './rules/text/direction-controls.ts';
import { documentType } from './rules/documents/document-type.ts';
import { encoding } from './rules/text/encoding.ts';
import { fileSize } from './rules/text/file-size.ts';
import { invisibleCharacters } from './rules/text/invisible-characters.ts';
import { mixedAlphabets } from './rules/text/mixed-alphabets.ts';
import { svgSafe } from './rules/text/svg-safe.ts';
import { builtNamesFree } from './rules/tree/built-names.ts';
import { contentFiles } from './rules/tree/content-files.ts';
import { dotNames } from './rules/tree/dot-names.ts';
import { linksAndDevices } from './rules/tree/links-and-devices.ts';
import { pictureAddresses } from './rules/tree/picture-addresses.ts';
import { publicFiles } from './rules/tree/public-files.ts';
import { twinNames } from './rules/tree/twin-names.ts';
import { shortTitles } from './rules/short-titles.ts';
import { sectionsFit } from './rules/sections-fit.ts';
import { storyPageFits } from './rules/story-page-fits.ts';
import { updatesFit } from './rules/updates-fit.ts';
import { sourceDays } from './rules/site/source-days.ts';
import { sharedUsed } from './rules/site/shared-used.ts';
import { sourceQuotes } from './rules/site/source-quotes.ts';
import { sourceSupports } from './rules/site/source-supports.ts';
import { timelinePlaced } from './rules/timeline-placed.ts';
import { updateClaims } from './rules/update-claims.ts';
import { updateNight } from './rules/update-night.ts';

/** What the names of files and folders must satisfy. */
export const treeRules: readonly TreeRule[] = [
  contentFiles,
  publicFiles,
  twinNames,
  pictureAddresses,
  dotNames,
  linksAndDevices,
  builtNamesFree,
];

/** What the characters of a file must satisfy, before it is parsed. */
export const textRules: readonly TextRule[] = [
  fileSize,
  encoding,
  controlCharacters,
  noDirectionControls,
  invisibleCharacters,
  mixedAlphabets,
  svgSafe,
];

/** What a picture file must satisfy. */
export const pictureRules: readonly PictureRule[] = [
  pictureType,
  pictureWhole,
  pictureSize,
  pictureStill,
  pictureMetadata,
];

/** What a file of public/ must satisfy that is neither a text nor a picture that is looked at. */
export const documentRules: readonly DocumentRule[] = [documentType];

/** What a story must satisfy. */
export const storyRules: readonly Rule[] = [
  knownBlocks,
  blockPlaces,
  blockContent,
  headingsInOrder,
  sectionsFit,
  updatesFit,
  storyPageFits,
  blockAttributes,
  blockReferences,
  figureReferences,
  knownIds,
  claimAttributed,
  figuresAddUp,
  figuresAgree,
  knownNumbers,
  quotedWords,
  quotationsCited,
  daysPast,
  daysInOrder,
  oldestFirst,
  coveredDays,
  historyEnds,
  shortTitles,
  quickLookLeads,
  quickLookLength,
  updateNight,
  updateClaims,
  markdownPictures,
  alternativeText,
  picturesUsed,
  safeAddresses,
  placesOnPage,
  claimIds,
  claimUsed,
  timelinePlaced,
];

/** What the stories of a site must satisfy together. */
export const siteRules: readonly SiteRule[] = [
  linksLead,
  placesExist,
  relatedKnown,
  relatedPublished,
  redirectsLead,
  quotesOfClaims,
  sourceDays,
  sourceQuotes,
  sourceSupports,
  sharedUsed,
];

/** What a story must satisfy against what was published of it before. */
export const publishedRules: readonly PublishedRule[] = [
  factsCorrected,
  standingsMoved,
  daysKept,
  claimsKept,
  logsKept,
];

/** What the site must satisfy against what was published of it before. */
export const publishedSiteRules: readonly PublishedSiteRule[] = [redirectsKept, addressesKept];

/** Every rule, for the handbook and for tests. */
export const rules: readonly Omit<RuleOn<never>, 'check'>[] = [
  ...treeRules,
  ...textRules,
  ...pictureRules,
  ...documentRules,
  ...storyRules,
  ...siteRules,
  ...publishedRules,
  ...publishedSiteRules,
];
