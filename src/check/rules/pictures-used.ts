import { nodesIn } from '../../model/body.ts';
import { nearestWord } from '../../parse/suggest.ts';
import { fileProblem, textsOf, type Rule } from '../rule.ts';
import { namedIn } from '../uses.ts';

/** A picture that no text places was forgotten, or should not be there. */
export const picturesUsed: Rule = {
  codes: ['E-FILE'],
  summary: 'Every picture in a story’s folder images/ is placed by a text of the story.',
  check: ({ story }) => {
    const bodies = textsOf(story).map(({ body }) => body);
    const nodes = bodies.flatMap((body) => [...nodesIn(body)]);
    const inMarkdown = nodes.flatMap((node) =>
      node.type === 'element' && node.tagName === 'img' ? String(node.properties['src']).replace(/^.*\//, '') : [],
    );
    const placed = [...namedIn(bodies, 'picture'), ...inMarkdown];
    const missing = placed.filter((name) => !Object.hasOwn(story.pictures, name));
    const unused = Object.keys(story.pictures).filter((name) => !placed.includes(name));
    // A name with a slip in it is told where it stands, and two that differ in capitals alone by another rule.
    return unused
      .filter((name) => !missing.some((written) => nearestWord(written, unused) === name))
      .filter((name) => !placed.some((written) => written.toLowerCase() === name.toLowerCase()))
      .map((name) => {
        const fix = `Place it with <Plate src="${name}" … />, or delete it.`;
        const path = `stories/${story.slug}/images/${name}`;
        return fileProblem({ tree: 'content', path }, 'E-FILE', 'is a picture that no text of the story places', fix);
      });
  },
};
