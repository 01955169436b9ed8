import { kindOf, type Kind } from '../../blocks/attributes.ts';
import { blocksIn, type BlockNode } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { suggest } from '../../parse/suggest.ts';
import { attributeOf, idsIn, problem, textsOf, type Rule, type Subject } from '../rule.ts';

/** Every id in a block’s attributes exists. */
export const blockReferences: Rule = {
  codes: ['E-REF'],
  summary: 'A block names only claims, places, parties, terms and pictures that exist, each once.',
  check: (subject) =>
    textsOf(subject.story).flatMap(({ file, body }) =>
      [...blocksIn(body)].flatMap((node) =>
        Object.keys(node.attributes).flatMap((attribute) => inAttribute(subject, file, node, attribute)),
      ),
    ),
};

function inAttribute(subject: Subject, file: string, node: BlockNode, attribute: string): Problem[] {
  const schema = attributeOf(node.name, attribute);
  const kind = schema && kindOf(schema);
  if (!kind) return [];
  const known = idsOf(kind, subject);
  return idsIn(node, attribute).flatMap(({ id, place }, at, all) => {
    if (id === '') return [];
    if (!known.includes(id)) return [problem(file, place, 'E-REF', `there is no ${kind} “${id}”`, suggest(id, known))];
    if (all.findIndex((other) => other.id === id) === at) return [];
    return [problem(file, place, 'E-REF', `“${id}” stands here twice`, 'Keep one of the two.')];
  });
}

function idsOf(kind: Kind, { story, shared }: Subject): string[] {
  const entries = {
    claim: story.claims.data,
    place: shared.places.data,
    term: shared.terms.data,
    party: shared.parties.data,
    picture: story.pictures,
  }[kind];
  return Object.keys(entries);
}
