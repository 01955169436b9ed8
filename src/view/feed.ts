import { Feed, type Item } from 'feed';
import { toHtml } from 'hast-util-to-html';
import type { Day } from '../model/day.ts';
import type { SiteInfo } from '../model/site.ts';
import { standings } from '../model/standing.ts';
import { changedOn, updateChangedOn, type Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { claimOf } from './claim-words.ts';
import { correctionEntries, viewCorrection, type CorrectionEntry } from './correction-entry.ts';
import { viewNightCount } from './night-count.ts';
import { plainText, proseHtml } from './prose.ts';
import { dayWords } from './words.ts';

/** The most entries that the feed has. */
const most = 50;

/** An entry of the feed before it is written: the day of its last real change, and how to write it. */
interface Draft {
  day: Day;
  write: () => Item;
}

/**
 * The Atom feed: the stories, conflict updates and corrections changed last, newest first. Days are written as their
 * first instant in UTC. Every entry is known by its own address for good; nothing in it comes from the clock.
 */
export function feedText(site: SiteInfo, stories: readonly Story[]): string {
  const drafts = stories
    .flatMap(draftsOf)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, most);
  const front = addresses.absolute(addresses.front());
  const feed = new Feed({
    id: front,
    link: front,
    feed: addresses.absolute(addresses.feed()),
    title: site.name,
    description: site.tagline,
    author: { name: site.publisher.name, link: site.publisher.url ?? front },
    copyright: `${site.licence.name}, ${site.licence.url}`,
    updated: instantOf(drafts[0]?.day ?? '1970-01-01'),
    generator: false,
  });
  for (const { write } of drafts) feed.addItem(write());
  return feed.atom1();
}

function draftsOf(story: Story): Draft[] {
  return [
    { day: changedOn(story), write: () => writeStory(story) },
    ...story.updates.map((update) => ({
      day: updateChangedOn(story, update),
      write: () => writeUpdate(story, update),
    })),
    ...correctionEntries(story).map((entry) => ({ day: entry.day, write: () => writeCorrection(entry) })),
  ];
}

function writeStory(story: Story): Item {
  const points = story.quick_look.map(({ label, text, claims }) => {
    const { word, glyph } = standings[claimOf(story, claims[0]!).standing];
    return `<li><b>${escaped(label)}.</b> ${proseHtml(text, story)} (${glyph} ${word})</li>`;
  });
  const link = addresses.absolute(addresses.story(story.slug));
  return {
    id: link,
    link,
    title: escaped(story.title),
    description: proseHtml(story.dek, story),
    content: `<ul>${points.join('')}</ul><p>Covers events to ${dayWords(story.covers_to)}.</p>`,
    published: instantOf(story.published),
    date: instantOf(changedOn(story)),
  };
}

function writeUpdate(story: Story, update: Update): Item {
  const { figures } = viewNightCount(story, update);
  const counts = figures.map(({ number, label, counted, party, others, mark }) => {
    const rest = others === '' ? '' : `; ${others}`;
    const words = `${number}: ${label} ${counted}, according to ${party} (${mark.glyph} ${mark.name.split(':')[0]})${rest}`;
    return `<li>${escaped(words)}</li>`;
  });
  const paragraphs = update.body.map((node) => plainText([node], story)).filter(Boolean);
  const link = addresses.absolute(addresses.update(story.slug, update.id));
  return {
    id: link,
    link,
    title: escaped(`${update.title}, ${dayWords(update.night)}`),
    content: `${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}<ul>${counts.join('')}</ul>`,
    published: instantOf(update.published),
    date: instantOf(updateChangedOn(story, update)),
  };
}

/** A correction is known by its place in its story’s log, which only ever grows. */
function writeCorrection(entry: CorrectionEntry): Item {
  const { story, correction, day } = entry;
  const { place, story: of, wrong, wasHtml, isHtml } = viewCorrection(entry);
  const changes = addresses.absolute(addresses.changes(story.slug));
  return {
    id: `${changes}#correction-${story.corrections.indexOf(correction) + 1}`,
    link: `${changes}#corrections`,
    title: escaped(`Correction: ${place.words} (${of.words})`),
    content: `<p>${escaped(wrong)}: ${wasHtml}</p><p>Right: ${isHtml}</p>`,
    published: instantOf(day),
    date: instantOf(day),
  };
}

function escaped(text: string): string {
  return toHtml({ type: 'text', value: text });
}

function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
