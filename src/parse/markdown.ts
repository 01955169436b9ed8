import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Root } from 'mdast';
import { mayHoldAddresses, parseAhead, withLookAhead } from './look-ahead.ts';
import { noCode } from './no-code.ts';

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx, { acorn: noCode, addResult: false });

/** The one parser of record: MDX with GitHub-flavoured Markdown, as a standard mdast tree with positions. */
const parsers = {
  withAddresses: mdx().use(withLookAhead, { addresses: true }).freeze(),
  others: mdx().use(withLookAhead, { addresses: false }).freeze(),
};

/** Parses a text. Throws a VFileMessage (with `reason`, `line`, `column`) where it is not MDX at all. */
export function parseMarkdown(text: string): Root {
  const parser = mayHoldAddresses(text) ? parsers.withAddresses : parsers.others;
  return parseAhead(text, (whole) => parser.parse(whole));
}

/** The same without looking ahead, which takes twice as long: what the parser is held against. */
export function parseMarkdownPlainly(text: string): Root {
  return mdx.parse(text);
}
