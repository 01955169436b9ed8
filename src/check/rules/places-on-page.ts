import { fragments, fragmentsOf } from '../../addresses.ts';
import { claimsMarkedIn } from '../../model/body.ts';
import type { Outline } from '../../model/outline.ts';
import { fragmentOf } from '../../model/parts-of-address.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedStory } from '../../parse/content.ts';
import { anchorsOn, headingsIn, mendFragment, pagesBelow } from '../anchors.ts';
import { outlineOf } from '../outline.ts';
import { problem, textsOf, type Rule, type StoryText } from '../rule.ts';

/** A link to a place of the same text leads to one that there is; which page has it, pages know. */
export const placesOnPage: Rule = {
  codes: ['E-ANCHOR'],
  summary: 'A link that begins with # leads to a heading or a claim of the same text.',
  check: ({ story, shared, now }) => {
    let outline: Outline | undefined;
    return textsOf(story).flatMap((text) =>
      text.links.flatMap(({ href, at }): Problem[] => {
        const fragment = href.startsWith('#') ? fragmentOf(href) : undefined;
        if (fragment === undefined) return [];
        const known = placesIn(text, story);
        if (known.includes(fragment)) return [];
        const outlined = (outline ??= outlineOf(story, now, shared));
        const elsewhere = pagesBelow(outlined).find((below) => anchorsOn(outlined, below)?.includes(fragment));
        const fix =
          elsewhere === undefined
            ? mendFragment(fragment, known)
            : `Write the whole address: “/stories/${story.slug}/${elsewhere}#${fragment}”.`;
        return [problem(text.file, at, 'E-ANCHOR', `this text has no place “${fragment}”`, fix)];
      }),
    );
  },
};

/** The places of a text. The Deep Look and an update each have a page of their own; a field is printed on several. */
function placesIn({ file, body, whole }: StoryText, { index }: ParsedStory): string[] {
  if (!whole) return [];
  const deepLook = file === index.file ? [fragments.deepLook] : [];
  return [...deepLook, ...fragmentsOf({ headings: headingsIn(body), marked: claimsMarkedIn(body) })];
}
