import { sectionsOf, type Body } from './body.ts';
import { weighTop, type Surroundings } from './story-weight.ts';

/** A section, or what of it stands on one page. */
export interface Piece {
  body: Body;
  /** The title of its section, where that began before. */
  goesOn: string | undefined;
}

/** A part of a text with the footnotes that it leads to. */
export type WithNotes = (body: Body) => Body;

/**
 * Divides a section that alone is longer than fits on a page, which has so much room in bytes. A heading stays with what
 * follows it.
 */
export function divide(story: Surroundings, section: Body, noted: WithNotes, room: number): Piece[] {
  const weigh = (body: Body) => {
    const scale = weighTop(story);
    scale.text(noted(body));
    return scale.total;
  };
  if (weigh(section) <= room) return [{ body: section, goesOn: undefined }];
  const [{ title } = { title: '' }] = sectionsOf(section);
  const pieces: Piece[] = [{ body: [], goesOn: undefined }];
  for (const node of section) {
    const { body } = pieces.at(-1)!;
    const held = body.findLastIndex((one) => !isHeading(one)) + 1;
    if (held === 0 || weigh([...body, node]) <= room) body.push(node);
    else pieces.push({ body: [...body.splice(held), node], goesOn: title });
  }
  return pieces;
}

/** A text as its sections, each with its heading; what stands before the first heading is with the first. */
export function bySection(text: Body): Body[] {
  const sections: Body[] = [];
  let isHeaded = false;
  for (const node of text) {
    const begins = node.type === 'element' && node.tagName === 'h2';
    if (sections.length === 0 || (begins && isHeaded)) sections.push([]);
    sections.at(-1)!.push(node);
    isHeaded ||= begins;
  }
  return sections;
}

function isHeading(node: Body[number]): boolean {
  return node.type === 'element' && /^h\d$/.test(node.tagName);
}
