import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { viewDay, type DayView } from './day-view.ts';
import type { Link } from './frame.ts';
import type { HeadOptions } from './head.ts';
import { plainText } from './prose.ts';
import { settingFor, type Setting } from './setting.ts';
import { viewUpdate, type UpdateView } from './story-page.ts';
import { dayWords, nightDays, nightWords } from './words.ts';

/** All that the page of one conflict update prints. */
export interface UpdatePage {
  head: HeadOptions;
  story: Link;
  update: UpdateView;
  /** 31 October to 1 November 2024 */
  days: string;
  published: DayView;
  setting: Setting;
  /** The next night and the one before that the story tells of. */
  others: (Link & { which: 'Later' | 'Earlier'; title: string })[];
  updatesHref: string;
}

/** Prepares one conflict update for its own page. */
export function viewUpdatePage(story: Story, update: Update): UpdatePage {
  const { slug, short_title, updates } = story;
  const at = updates.indexOf(update);
  const other = (which: 'Later' | 'Earlier', found: Update | undefined) =>
    found
      ? [{ which, title: found.title, words: nightWords(found.night), href: addresses.update(slug, found.id) }]
      : [];
  return {
    head: {
      title: `${dayWords(update.night)}: ${update.title}`,
      description: plainText(update.body, story),
      canonicalPath: addresses.update(slug, update.id),
      published: update.published,
    },
    story: { words: short_title, href: addresses.story(slug) },
    update: viewUpdate(story, update),
    days: nightDays(update.night),
    published: viewDay(update.published),
    setting: settingFor(story, [update.body]),
    others: [...other('Later', updates[at - 1]), ...other('Earlier', updates[at + 1])],
    updatesHref: addresses.updates(slug),
  };
}
