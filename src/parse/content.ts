import { claimsSchema, type ClaimEntry } from '../model/claim.ts';
import { correctionsSchema, type CorrectionEntry } from '../model/correction.ts';
import { timelineSchema, type TimelineEntry } from '../model/event.ts';
import { partiesSchema, type PartyEntry } from '../model/party.ts';
import type { Picture } from '../model/picture.ts';
import { placesSchema, type PlaceEntry } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { redirectsSchema, type Redirect } from '../model/redirect.ts';
import { siteSchema, type SiteInfo } from '../model/site.ts';
import { sourcesSchema, type SourceEntry } from '../model/source.ts';
import { storyFrontSchema, type StoryFront } from '../model/story.ts';
import { termsSchema, type TermEntry } from '../model/term.ts';
import { topicsSchema, type TopicEntry } from '../model/topic.ts';
import { updateFrontSchema, type UpdateFront } from '../model/update.ts';
import type { Withholding } from '../model/withheld.ts';
import { Collector, type Outcome, type Parsed, type ParsedMdx, type Reading } from './collector.ts';
import { groupByStory } from './group-by-story.ts';
import type { ProseFields } from './prose-fields.ts';

/** A file of content: its path relative to the content folder, with `/` between folders, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** What was read from a content folder: texts, and the pictures beside them. */
export interface ContentFolder {
  files: ContentFile[];
  /** Pictures by path relative to the content folder. */
  pictures: Record<string, Picture>;
}

/** What all stories share. */
export interface ParsedShared {
  site: Parsed<SiteInfo>;
  parties: Parsed<Record<string, PartyEntry>>;
  places: Parsed<Record<string, PlaceEntry>>;
  terms: Parsed<Record<string, TermEntry>>;
  topics: Parsed<Record<string, TopicEntry>>;
  sources: Parsed<Record<string, SourceEntry>>;
  redirects: Parsed<Redirect[]>;
}

/** One story as its files hold it. */
export interface ParsedStory {
  slug: string;
  index: ParsedMdx<StoryFront>;
  claims: Parsed<Record<string, ClaimEntry>>;
  timeline: Parsed<TimelineEntry[]>;
  corrections: Parsed<CorrectionEntry[]>;
  updates: (ParsedMdx<UpdateFront> & { id: string })[];
  /** By file name. */
  pictures: Record<string, Picture>;
}

/** A content folder as data. A part with problems of its own is left out of `shared` and `stories`. */
export interface ParsedContent {
  shared: ParsedShared | undefined;
  stories: ParsedStory[];
  /** The names of all stories’ folders, those with problems too. */
  slugs: string[];
  problems: Problem[];
}

/** The files that every content folder has, with their schemas. */
export const sharedSchemas = {
  site: siteSchema,
  parties: partiesSchema,
  places: placesSchema,
  terms: termsSchema,
  topics: topicsSchema,
  sources: sourcesSchema,
  redirects: redirectsSchema,
} as const;

/** The YAML files of every story folder, with their schemas. */
export const storySchemas = {
  claims: claimsSchema,
  timeline: timelineSchema,
  corrections: correctionsSchema,
} as const;

/** Parses a whole content folder. */
export function parseContent(folder: ContentFolder): ParsedContent {
  const shared = parseShared(folder.files);
  const groups = groupByStory(folder);
  const stories = [...groups].map(([slug, group]) => parseStory(slug, group));
  return {
    shared: shared.data,
    stories: stories.flatMap((story) => story.data ?? []),
    slugs: [...groups.keys()],
    problems: [...shared.problems, ...stories.flatMap((story) => story.problems)],
  };
}

/** Parses the files that all stories share. */
export function parseShared(files: readonly ContentFile[], reading?: Reading): Outcome<ParsedShared> {
  const collect = new Collector(files, reading);
  const data = {
    site: collect.yaml('site.yaml', siteSchema, []),
    parties: collect.yaml('parties.yaml', partiesSchema, []),
    places: collect.yaml('places.yaml', placesSchema, []),
    terms: collect.yaml('terms.yaml', termsSchema, []),
    topics: collect.yaml('topics.yaml', topicsSchema, []),
    sources: collect.yaml('sources.yaml', sourcesSchema, []),
    redirects: collect.yaml('redirects.yaml', redirectsSchema, []),
  };
  return collect.outcome(data);
}

/** What the files of a story came to, and the front matter of each of its texts in which that could be read. */
export interface StoryOutcome extends Outcome<ParsedStory> {
  fronts: Record<string, Withholding>;
}

/** Parses the files of one story. A draft of an update that cannot be read is left out: it holds up nothing. */
export function parseStory(slug: string, { files, pictures }: ContentFolder, reading?: Reading): StoryOutcome {
  const folder = `stories/${slug}/`;
  const collect = new Collector(files, reading);
  const updateFiles = files.filter(({ path }) => path.startsWith(`${folder}updates/`) && path.endsWith('.mdx'));
  const updates = updateFiles.flatMap(({ path }) => {
    const id = path.slice(`${folder}updates/`.length, -'.mdx'.length);
    const parsed = collect.mdx(path, updateFrontSchema, [], `night-${id}-`);
    if (!parsed && collect.fronts[path]?.draft === true) return [];
    return [parsed && { id, ...parsed }];
  });
  const data = {
    slug,
    index: collect.mdx(`${folder}index.mdx`, storyFrontSchema, storyProse, ''),
    claims: collect.yaml(`${folder}claims.yaml`, claimsSchema, claimProse),
    timeline: collect.yaml(`${folder}timeline.yaml`, timelineSchema, [['*', 'text']]),
    corrections: collect.yaml(`${folder}corrections.yaml`, correctionsSchema, correctionProse),
    updates,
    pictures: Object.fromEntries(
      Object.entries(pictures)
        .filter(([path]) => path.startsWith(`${folder}images/`))
        .map(([, picture]) => [picture.name, picture]),
    ),
  };
  const { problems, fronts } = collect;
  if (updates.includes(undefined)) return { problems, fronts };
  return { ...collect.outcome(data as typeof data & { updates: ParsedStory['updates'] }), fronts };
}

const storyProse: ProseFields = [['dek'], ['quick_look', '*', 'text'], ['people', '*', 'text'], ['method', '*']];
const claimProse: ProseFields = [
  ['*', 'text'],
  ['*', 'why'],
  ['*', 'note'],
  ['*', 'accounts', '*', 'text'],
];
const correctionProse: ProseFields = [
  ['*', 'was'],
  ['*', 'is'],
];
