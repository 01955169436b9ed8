import { blocks } from '../../blocks/blocks.ts';
import { blocksIn } from '../../model/body.ts';
import { nearestWord } from '../../parse/suggest.ts';
import { blockNamed, problem, textsOf, type Rule } from '../rule.ts';

/** Only blocks of the list. */
export const knownBlocks: Rule = {
  codes: ['E-TAG'],
  summary: 'Only the blocks of the handbook may be used, and no HTML.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body }) =>
      [...blocksIn(body)]
        .filter(({ name }) => !blockNamed(name))
        .map(({ name, at }) => {
          const known = Object.keys(blocks);
          const near = nearestWord(name, known);
          const html = near === undefined && /^[a-z]|^$/.test(name);
          const message = html ? `<${name}> is HTML, which content may not hold` : `<${name}> is not a block`;
          const fix =
            near === undefined ? `Use Markdown, or one of the blocks: ${known.join(', ')}.` : `Did you mean <${near}>?`;
          return problem(file, at, 'E-TAG', message, fix);
        }),
    ),
};
