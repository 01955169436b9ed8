import type { Body } from '../model/body.ts';
import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { deepLookAddress, deepLookPlan, leadingOut } from './deep-look-address.ts';
import { viewDepths, type Depth } from './depths.ts';
import type { Link } from './frame.ts';
import { viewProfile, type ProfileView } from './profile.ts';
import { proseHtml } from './prose.ts';
import { viewPeople, viewQuickLook, type PersonView, type QuickLookView } from './quick-look.ts';
import { linksFrom, settingFor, type Setting } from './setting.ts';
import { viewStoryHead, type StoryHead } from './story-head.ts';
import { viewStoryLinks, type StoryLinks } from './story-links.ts';
import { dayWords, nightWords } from './words.ts';

/** A conflict update as pages print it. */
export interface UpdateView {
  id: string;
  night: string;
  morning: string;
  title: string;
  href: string;
  body: Update['body'];
  /** Ids of the claims whose figures are drawn. */
  claims: string[];
}

/** All that a story’s page prints. */
export interface StoryPage extends StoryLinks {
  head: StoryHead;
  depths: Depth[];
  profile: ProfileView;
  quickLook: QuickLookView[];
  people: PersonView[];
  /** The sections that fit. */
  deepLook: Body;
  /** Where the Deep Look goes on, where not all of it fits. */
  goOn: Link | undefined;
  /** Newest night first: that one is printed in full, the night before it, where there is room, with its figures. */
  updates: UpdateView[];
  setting: Setting;
  method: { title: string; html: string }[];
  updatesHref: string;
}

/** Prepares the whole story for its page. */
export function viewStoryPage(story: Story): StoryPage {
  const { slug, updates } = story;
  const { onStory, nightBefore } = deepLookPlan(story);
  const deepLook = leadingOut(story, onStory);
  const shown = nightBefore ? updates : updates.slice(0, 1);
  const bodies = [deepLook, ...updates.slice(0, 1).map(({ body }) => body)];
  return {
    head: viewStoryHead(story),
    depths: viewDepths(story, ''),
    profile: viewProfile(story, ''),
    quickLook: viewQuickLook(story, ''),
    people: viewPeople(story),
    deepLook,
    goOn: viewGoingOn(story),
    updates: shown.map((update) => viewUpdate(story, update)),
    setting: settingFor(story, bodies, linksFrom(story, '')),
    method: [
      { title: 'What was read', html: proseHtml(story.method.read, story) },
      { title: 'What could not be checked', html: proseHtml(story.method.unchecked, story) },
      { title: `What was open on ${dayWords(story.covers_to)}`, html: proseHtml(story.method.open, story) },
    ],
    ...viewStoryLinks(story),
    updatesHref: addresses.updates(slug),
  };
}

/** The link to the section that follows those on the story’s own page. */
function viewGoingOn(story: Story): Link | undefined {
  const { onStory, parts } = deepLookPlan(story);
  const next = parts
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id !== undefined && !onStory.places.headings.includes(id));
  return next?.id === undefined ? undefined : { words: next.title, href: deepLookAddress(story, next.id) };
}

/** Prepares one conflict update. */
export function viewUpdate(story: Story, update: Update): UpdateView {
  return {
    id: update.id,
    night: nightWords(update.night),
    morning: update.night,
    title: update.title,
    href: addresses.update(story.slug, update.id),
    body: update.body,
    claims: update.claims,
  };
}
