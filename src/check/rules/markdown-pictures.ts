import { nodesIn } from '../../model/body.ts';
import { problem, textsOf, type Rule } from '../rule.ts';

/** A picture needs a credit, so Markdown's own way to place one is not accepted. */
export const markdownPictures: Rule = {
  codes: ['E-ALT'],
  summary: 'A picture is placed with the block Plate, which asks for its credit and its alternative text.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body }) =>
      [...nodesIn(body)].flatMap((node) => {
        if (node.type !== 'element' || node.tagName !== 'img') return [];
        const fix =
          'Write <Plate src="name of a file in images/" alt="what it shows" credit="who made it">caption</Plate>.';
        return [
          problem(
            file,
            node.at ?? { line: 1, column: 1 },
            'E-ALT',
            'a picture is written as ![…](…), without a credit',
            fix,
          ),
        ];
      }),
    ),
};
