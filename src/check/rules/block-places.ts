import type { Block } from '../../blocks/block.ts';
import type { BlockNode, BodyNode } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { blockNamed, problem, textsOf, type Rule } from '../rule.ts';

/** Where a node stands: at the top of its text or not, and inside what that allows few blocks or none. */
interface Setting {
  top: boolean;
  inside?: keyof typeof insteadOf;
}

/** Every block stands where it may: in a sentence, or on its own. */
export const blockPlaces: Rule = {
  codes: ['E-PLACE'],
  summary: 'A block stands in a sentence or on its own, as the handbook says of it.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body, whole }) =>
      body.flatMap((node) => (whole ? inBody(file, node, { top: true }) : inField(file, node))),
    ),
};

function inField(file: string, node: BodyNode): Problem[] {
  if (node.type === 'text') return [];
  const inner = node.children.flatMap((child) => inField(file, child));
  if (node.type === 'element' || !blockNamed(node.name) || /^(Figure|Term)$/.test(node.name)) return inner;
  const fix = 'In YAML fields only Figure and Term may stand; mark claims in the text of index.mdx or of an update.';
  return [problem(file, node.at, 'E-PLACE', `<${node.name}> may not stand in this field`, fix), ...inner];
}

function inBody(file: string, node: BodyNode, setting: Setting): Problem[] {
  if (node.type === 'text') return [];
  const block = node.type === 'block' ? blockNamed(node.name) : undefined;
  const found = node.type === 'block' && block ? inPlace(file, node, block, setting) : [];
  const inside =
    node.type === 'block'
      ? 'block'
      : node.tagName === 'a'
        ? 'link'
        : /^h\d$/.test(node.tagName)
          ? 'heading'
          : setting.inside;
  const within: Setting = { top: false, ...(inside === undefined ? {} : { inside }) };
  return [...found, ...node.children.flatMap((child) => inBody(file, child, within))];
}

const insteadOf = {
  block: 'Inside a block only Figure and Quote may stand: put it into the text around the block.',
  link: 'Put it beside the link.',
  heading: 'Put it into the text below the heading.',
};

function inPlace(file: string, node: BlockNode, block: Block, { top, inside }: Setting): Problem[] {
  const { name, at, inline } = node;
  const fits = {
    block: block.encloses === 'nothing' && block.stands !== 'flow',
    link: block.encloses !== 'words',
    heading: false,
  };
  if (inside !== undefined && !fits[inside]) {
    return [problem(file, at, 'E-PLACE', `<${name}> may not stand in a ${inside}`, insteadOf[inside])];
  }
  if (block.stands === 'inline' ? inline : block.stands === 'both' || (top && !inline)) return [];
  const tags = block.encloses === 'nothing' ? `<${name} … />` : `<${name} …> and </${name}> each`;
  const fix =
    block.stands === 'inline'
      ? 'Put it inside a sentence, on the same line as its words.'
      : `Put ${tags} on a line of its own, not inside a list or a quotation.`;
  return [problem(file, at, 'E-PLACE', `<${name}> stands in the wrong place`, fix)];
}
