import { CST } from 'yaml';
import { nestedTooDeep } from './depth.ts';
import { limits } from './limits.ts';
import type { YamlFault } from './yaml-faults.ts';

/** A list or group of keys that may still go on: the column at which it began, and whether its entries have a hyphen. */
interface Open {
  column: number;
  list: boolean;
}

/** The first place at which a YAML text, cut into tokens, is nested deeper than a parser should follow. */
export function tooDeepYaml(tokens: readonly string[]): YamlFault | undefined {
  let [offset, lineStart, brackets] = [0, 0, 0];
  let first = true;
  let scalar = false;
  let open: Open[] = [];
  for (const token of tokens) {
    const type: CST.TokenType | null = scalar ? 'scalar' : CST.tokenType(token);
    // This sign says that the next token is a scalar, whatever it looks like.
    scalar = !scalar && token === CST.SCALAR;
    if (scalar || type === 'doc-mode' || type === 'flow-error-end') continue;
    const list = type === 'seq-item-ind' || type === 'explicit-key-ind';
    if (type === 'newline') [first, lineStart] = [true, offset + token.length];
    const bracket = type === 'flow-map-start' || type === 'flow-seq-start';
    if (bracket) brackets += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    if (first && type !== 'newline' && type !== 'space' && type !== 'comment') {
      const column = offset - lineStart;
      // A list may begin at the column of its key.
      open = open.filter((other) => other.column < column || (list && !other.list && other.column === column));
      if (!bracket) open.push({ column, list });
      first = list;
    }
    if (open.length + brackets > limits.levels) {
      return { offset, code: 'E-DEPTH', ...nestedTooDeep('lists and groups of keys') };
    }
    offset += token.length;
  }
  return undefined;
}
