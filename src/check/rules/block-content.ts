import { blocksIn, nodesIn, textIn, type BlockNode, type BodyNode } from '../../model/body.ts';
import { blockNamed, problem, textsOf, type Rule } from '../rule.ts';

/** A block encloses what it may enclose. */
export const blockContent: Rule = {
  codes: ['E-CONTENT'],
  summary: 'A block encloses words where the handbook says so, and nothing where it does not.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body }) =>
      [...blocksIn(body)].flatMap((node) => {
        const { name, at } = node;
        const block = blockNamed(name);
        if (!block) return [];
        if (block.encloses === 'nothing') {
          if (isEmpty(node)) return [];
          return [problem(file, at, 'E-CONTENT', `<${name}> may not enclose anything`, `Write <${name} … />.`)];
        }
        if (block.optionalContent || !isEmpty(node)) return [];
        const fix = `Write the words between <${name} …> and </${name}>.`;
        return [problem(file, at, 'E-CONTENT', `<${name}> encloses nothing`, fix)];
      }),
    ),
};

function isEmpty({ children }: BlockNode): boolean {
  const blank = textIn(children).trim() === '';
  return blank && ![...nodesIn(children)].some((node) => node.type === 'block' || isPicture(node));
}

function isPicture(node: BodyNode): boolean {
  return node.type === 'element' && node.tagName === 'img';
}
