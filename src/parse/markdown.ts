import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Root } from 'mdast';
import { noCode } from './no-code.ts';

/** The one parser of record: MDX with GitHub-flavoured Markdown, as a standard mdast tree with positions. */
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx, { acorn: noCode, addResult: false });

/** Parses a text. Throws a VFileMessage (with `reason`, `line`, `column`) where it is not MDX at all. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
