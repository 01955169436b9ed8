import { sectionsOf, type Body } from './body.ts';
import { rooms, weighTop, type Surroundings } from './story-weight.ts';

/** A section, or what of it stands on one page. */
export interface Piece {
  body: Body;
  /** The title of its section, where that began before. */
  goesOn: string | undefined;
}

/** What is left free on a page with a piece of a section, in bytes: for links to the other pages. */
const spare = 1_200;

/** Divides a section that alone is longer than fits on a page. A heading stays with what follows it. */
export function divide(story: Surroundings, section: Body, noted: (body: Body) => Body): Piece[] {
  const weigh = (body: Body) => {
    const scale = weighTop(story);
    scale.text(noted(body));
    return scale.total;
  };
  if (weigh(section) <= rooms.part - spare) return [{ body: section, goesOn: undefined }];
  const [{ title } = { title: '' }] = sectionsOf(section);
  const pieces: Piece[] = [{ body: [], goesOn: undefined }];
  for (const node of section) {
    const { body } = pieces.at(-1)!;
    const last = body.at(-1);
    const isHeld = !last || (last.type === 'element' && /^h\d$/.test(last.tagName));
    if (isHeld || weigh([...body, node]) <= rooms.part - spare) body.push(node);
    else pieces.push({ body: [node], goesOn: title });
  }
  return pieces;
}

/** A text as its sections, each with its heading; what stands before the first heading is with the first. */
export function bySection(text: Body): Body[] {
  const sections: Body[] = [];
  for (const node of text) {
    const begins = node.type === 'element' && node.tagName === 'h2';
    if (sections.length === 0 || (begins && sections.flat().some(isHeading))) sections.push([]);
    sections.at(-1)!.push(node);
  }
  return sections;
}

function isHeading(node: Body[number]): boolean {
  return node.type === 'element' && node.tagName === 'h2';
}
