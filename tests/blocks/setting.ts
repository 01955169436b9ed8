import type { BlockNode } from '../../src/model/body.ts';
import { blocksIn } from '../../src/model/body.ts';
import type { Story } from '../../src/model/story.ts';
import { settingFor, type Setting } from '../../src/view/setting.ts';
import { fixtureFiles, fixtureStory, readFixture, withText } from '../fixtures/river-flood.ts';

/** The setting of the fixture story’s page, with its Deep Look and its updates. */
export async function fixtureSetting(): Promise<Setting> {
  return settingOf(await fixtureStory());
}

/** The setting of the fixture story’s page after an edit to its claims. */
export async function settingWithClaims(edit: (text: string) => string): Promise<Setting> {
  return settingOf(await fixtureStory('alder-valley-flood', withText(await readFixture(), fixtureFiles.claims, edit)));
}

/** The marks in the Deep Look of one claim or term, in reading order. */
export function marksOf({ story }: Setting, name: 'Claim' | 'Term', id: string): BlockNode[] {
  return [...blocksIn(story.deepLook)].filter((node) => node.name === name && node.attributes['id'] === id);
}

function settingOf(story: Story): Setting {
  return settingFor(story, [story.deepLook, ...story.updates.map(({ body }) => body)]);
}
