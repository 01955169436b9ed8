import { visit } from 'unist-util-visit';
import type { Definition, Root } from 'mdast';
import { faultInLink, shownAddress } from '../model/address.ts';
import type { Place } from '../model/body.ts';
import type { Fault } from '../model/problem.ts';
import { addressPlace } from './links.ts';
import { placeBehind } from './offsets.ts';

/** A link as it stands in a text where nothing says where it leads: [words][name] */
const reference = /(?<!\\)\[[^[\]^]+(?<!\\)\]\[([^[\]^]+)(?<!\\)\]/g;

/**
 * Definitions of links (`[name]: address`) that no link uses, or that stand twice: Markdown drops them without a word,
 * as it does a line of text that only looks like one. And links without their definition, which it takes for plain text.
 */
export function definitionFaults(tree: Root, text: string): Fault[] {
  const definitions: Definition[] = [];
  const used = new Set<string>();
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.push(node);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type !== 'text' || !node.position) return;
    const source = text.slice(node.position.start.offset, node.position.end.offset);
    let place: Place = { line: node.position.start.line, column: node.position.start.column };
    let from = 0;
    for (const { index, 0: link, 1: name = '' } of source.matchAll(reference)) {
      const to = index + link.lastIndexOf('[');
      place = placeBehind(place, source.slice(from, to));
      from = to;
      const fix = `Write it below: [${name}]: https://… Brackets that are no link have a backslash before them: \\[.`;
      faults.push({ ...place, code: 'E-DEFINITION', message: `nothing says where “${name}” leads`, fix });
    }
  });
  const before = new Set<string>();
  for (const definition of definitions) {
    faults.push(...inDefinition(definition, before, used, text));
    before.add(definition.identifier);
  }
  return faults;
}

function inDefinition(definition: Definition, before: ReadonlySet<string>, used: ReadonlySet<string>, text: string) {
  const { identifier, label, position, url } = definition;
  const name = label ?? identifier;
  const { line = 1, column = 1 } = position?.start ?? {};
  const fault = (message: string, fix: string) => [{ line, column, code: 'E-DEFINITION', message, fix }];
  if (before.has(identifier)) {
    return fault(`the definition of the link “${name}” stands twice`, 'Give each a name of its own.');
  }
  if (used.has(identifier)) return [];
  const unsafe = faultInLink(url);
  if (unsafe && /^[a-z][a-z\d+.-]*:|^[/\\]/i.test(url)) {
    const place = addressPlace(definition, undefined, text);
    return [{ ...place, code: 'E-URL', message: `${shownAddress(url)} ${unsafe.message}`, fix: unsafe.fix }];
  }
  const fix = `Write [words][${name}] where the link belongs. If it is no link, put a backslash before it: \\[${name}\\]:`;
  return fault(`is taken for the definition of a link “${name}”, which nothing uses: it would not be printed`, fix);
}
