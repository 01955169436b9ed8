import type { Fault } from '../model/problem.ts';
import { noCode, noImport } from './body-faults.ts';
import { offsetOf, placeAt } from './offsets.ts';

/** What the parser says of a text that is no MDX. */
export interface Unreadable {
  reason?: string;
  line?: number;
  column?: number;
}

/** Puts what the parser says of a text into words for an editor, at the place where the fault begins. */
export function explainUnreadable({ reason = '', line = 1, column = 1 }: Unreadable, text: string): Fault {
  const offset = offsetOf(text, { line, column });
  const at = (from: number, message: string, fix: string, code = 'E-MDX'): Fault => ({
    ...placeAt(text, from < 0 ? offset : from),
    code,
    message,
    fix,
  });
  const [, open, openLine, openColumn, end] =
    /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)[^)]*\)( before the end)?/.exec(reason) ?? [];
  if (open !== undefined) {
    return at(
      offsetOf(text, { line: Number(openLine), column: Number(openColumn) }),
      ...unclosed(open, end !== undefined),
    );
  }
  const [, closing, expected] = /^Unexpected closing tag `(<[^`]*>)`.* for `<([^`]*)>`/.exec(reason) ?? [];
  if (closing !== undefined) return at(offset, `${closing} does not close <${expected}>`, `Write </${expected}>.`);
  const opening = text.lastIndexOf('<', offset);
  if (reason.startsWith('Unexpected closing slash')) {
    return at(opening, 'holds a closing tag without its opening one', 'Delete it, or write the opening tag.');
  }
  if (reason.includes('import/exports')) {
    const start = text.slice(0, offset).search(/^(?:import|export)\b(?![\s\S]*^(?:import|export)\b)/m);
    return at(start, 'begins a line with import or export, which would be code', noImport, 'E-CODE');
  }
  if (/with acorn|closing brace|in code:/.test(reason)) {
    const brace = openBrace(text, offset);
    const snippet = /^\{[^{}\n]{0,40}\}/.exec(text.slice(Math.max(0, brace)))?.[0];
    const message = `holds a brace { that begins code${snippet === undefined ? '' : `: ${snippet}`}`;
    return at(brace, message, noCode, 'E-CODE');
  }
  if (reason.includes('to create a link')) {
    return at(opening, 'holds an address between < and >', 'Write the address alone, or [words](address).');
  }
  if (text.startsWith('<!--', opening)) return at(opening, 'holds a comment of HTML', 'Write {/* … */} instead.');
  if (/ before name,/.test(reason)) {
    const fix = 'Write “less than”, or put a backslash before the sign: \\<';
    return at(opening, 'holds a sign < that begins no block', fix);
  }
  return inTag(reason, text, offset, at);
}

function unclosed(name: string, inParagraph: boolean): [message: string, fix: string] {
  if (/^[a-z]/.test(name))
    return [`<${name}> is HTML, which content may not hold`, 'Use Markdown, or a block of the handbook.'];
  if (!inParagraph) return [`<${name}> is never closed`, `Write </${name}> after its words.`];
  const fix = `Write </${name}> after its words; around several paragraphs, <${name}> and </${name}> each on a line of its own.`;
  return [`<${name}> is not closed before its paragraph ends`, fix];
}

function inTag(
  reason: string,
  text: string,
  offset: number,
  at: (from: number, message: string, fix: string) => Fault,
): Fault {
  if (reason.includes('closing quote')) {
    const tag = text.slice(0, offset).search(/<[A-Za-z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*["'][^"']*$/);
    return at(tag, 'has a value whose quotation mark is not closed', 'Close it: id="flood".');
  }
  if (reason.includes('before attribute value')) {
    return at(offset, 'has a value without straight quotation marks', 'Write them: id="flood".');
  }
  if (/^["'“”]/.test(text.slice(offset, offset + 1))) {
    return at(offset, 'has quotation marks that do not come in pairs', 'Write one before and one after: id="flood".');
  }
  const cut = reason.startsWith('Unexpected end of file');
  if (cut || text[offset] === '<') {
    const from = cut ? text.lastIndexOf('<', offset) : offset;
    return at(from, 'has a tag that is not closed with >', 'Write > after its last attribute.');
  }
  return at(offset, `has a tag that cannot be read: ${reason}`, 'Compare it with the block’s page in the handbook.');
}

/** Where the brace stands in which a place is; -1 where there is none. */
function openBrace(text: string, offset: number): number {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    if (text[at] === '}') closed += 1;
    if (text[at] === '{' && closed-- === 0) return at;
  }
  return -1;
}
