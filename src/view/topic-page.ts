import type { Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { addresses } from '../site.ts';
import { claimRow, groupByStory, rowWeight, updateRow, type DatedRow, type RowGroup } from './dated-row.ts';
import { splitByDate, type Dated, type DatePart } from '../model/date-parts.ts';
import { partNumbers, viewPart, type DatedList } from './date-parts.ts';
import type { HeadOptions } from './head.ts';
import { viewStoryRow, type StoryRow } from './story-row.ts';
import type { Touched } from './touched.ts';
import { countAtStart, countWords } from './words.ts';

/** All that a page of a topic prints. A list that has no entries so old is missing from an older page. */
export interface TopicPage {
  head: HeadOptions;
  name: string;
  description: string;
  /** 3 stories, 90 claims */
  count: string;
  stories: DatedList<StoryRow> | undefined;
  /** Two conflict updates */
  updatesTitle: string;
  updates: DatedList<DatedRow> | undefined;
  /** 90 claims */
  claimsTitle: string;
  /** One group for each story. */
  claims: DatedList<RowGroup> | undefined;
}

/** The lists of a topic, each in its parts. */
export interface TopicParts {
  stories: DatePart<Dated & { story: Story }>[];
  updates: DatePart<Dated & Touched['updates'][number]>[];
  claims: DatePart<Dated & Touched['claims'][number]>[];
}

/** Characters that fit in each list within the page’s budget of bytes. */
const room = { stories: 5_000, updates: 4_000, claims: 8_000 };

/** Splits what touches a topic by date: stories by the last day they cover, updates by their night. */
export function topicParts({ stories, updates, claims }: Touched): TopicParts {
  const told = stories.map((story) => ({ story, day: story.covers_to, weight: 700 }));
  const nights = updates.map((entry) => ({ ...entry, day: entry.update.night, weight: rowWeight }));
  const said = claims.map((entry) => ({ ...entry, day: entry.claim.date, weight: rowWeight }));
  return {
    stories: splitByDate(told, room.stories),
    updates: splitByDate(nights, room.updates),
    claims: splitByDate(said, room.claims),
  };
}

/** The numbers of a topic’s pages: undefined for the newest. */
export function topicNumbers(parts: TopicParts): (number | undefined)[] {
  return partNumbers(Object.values(parts) as DatePart<Dated>[][]);
}

/** Prepares a page of a topic: the newest, or the older part of that number. */
export function viewTopicPage(topic: Topic, parts: TopicParts, part?: number): TopicPage {
  const total = (list: readonly DatePart<unknown>[]) => list.reduce((sum, { items }) => sum + items.length, 0);
  const list = <T extends Dated>(of: readonly DatePart<T>[], id: string) =>
    viewPart(of, part, (number) => `${addresses.topic(topic.id, number)}#${id}`);
  const stories = list(parts.stories, 'stories');
  const updates = list(parts.updates, 'updates');
  const claims = list(parts.claims, 'claims');
  const [storyCount, updateCount, claimCount] = [total(parts.stories), total(parts.updates), total(parts.claims)];
  return {
    head: {
      title: part === undefined ? topic.name : `${topic.name}, older entries ${part}`,
      description: topic.description,
      canonicalPath: addresses.topic(topic.id, part),
    },
    name: topic.name,
    description: topic.description,
    count: `${countWords(storyCount, 'story', 'stories')}, ${countWords(claimCount, 'claim')}`,
    stories: stories && { ...stories, entries: stories.entries.map(({ story }) => viewStoryRow(story)) },
    updatesTitle: `${countAtStart(updateCount)} conflict ${updateCount === 1 ? 'update' : 'updates'}`,
    updates:
      updates && updateCount > 0
        ? { ...updates, entries: updates.entries.map(({ story, update }) => updateRow(story, update)) }
        : undefined,
    claimsTitle: `${countAtStart(claimCount)} ${claimCount === 1 ? 'claim' : 'claims'}`,
    claims: claims && {
      ...claims,
      entries: groupByStory(claims.entries.map(({ story, claim }) => claimRow(story, claim))),
    },
  };
}
