import type { Fault } from '../model/problem.ts';
import { isHtml, noBraces } from './body-faults.ts';
import { conflictIn } from './foreign-signs.ts';
import { mendedLine } from './mended.ts';
import { offsetOf, placeAt } from './offsets.ts';

/** What the parser says of a text that is no MDX. */
export interface Unreadable {
  reason?: string;
  line?: number;
  column?: number;
}

type At = (from: number, message: string, fix: string, code?: string) => Fault;

/** Puts what the parser says of a text into words for an editor, at the place where the fault begins. */
export function explainUnreadable(unreadable: Unreadable, text: string): Fault {
  const conflict = conflictIn(text);
  // A line of = may be meant in Markdown.
  if (conflict && text[conflict.offset] === '<') {
    const { offset, ...words } = conflict;
    return { ...placeAt(text, offset), code: 'E-MDX', ...words };
  }
  const fault = explain(unreadable, text);
  const script = openScript(text, offsetOf(text, fault));
  if (!script) return fault;
  const [message, fix, code] = isHtml(script.name);
  return { ...placeAt(text, script.offset), code, message, fix };
}

function explain({ reason = '', line = 1, column = 1 }: Unreadable, text: string): Fault {
  const offset = offsetOf(text, { line, column });
  const at: At = (from, message, fix, code = 'E-MDX') => ({
    ...placeAt(text, from < 0 ? offset : from),
    code,
    message,
    fix,
  });
  const [, open, openLine, openColumn, end] =
    /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)[^)]*\)( before the end)?/.exec(reason) ?? [];
  if (open !== undefined) {
    const start = offsetOf(text, { line: Number(openLine), column: Number(openColumn) });
    return /^[a-z]/.test(open) ? at(start, ...isHtml(open)) : at(start, ...unclosed(open, end !== undefined));
  }
  const [, closing, expected] = /^Unexpected closing tag `(<[^`]*>)`.* for `<([^`]*)>`/.exec(reason) ?? [];
  if (closing !== undefined) return at(offset, `${closing} does not close <${expected}>`, `Write </${expected}>.`);
  const opening = text.lastIndexOf('<', offset);
  // Without an end on its line, and without a value, the sign was meant as such: <five missiles
  const html = /^<\/?([a-z!?][\w.:-]*)[^<\n]*[>=]/.exec(text.slice(opening, opening + 400))?.[1];
  if (reason === 'Unexpected empty expression') {
    const fix = 'Write plain text in quotation marks: id="flood".';
    return at(openBrace(text, offset), 'has braces { } within a tag, which would be code', fix, 'E-CODE');
  }
  if (reason.startsWith('Unexpected lazy line')) {
    const fix = 'Begin the line as the one above it: with > or with blanks.';
    return at(offset, 'goes on with a tag or a comment outside its quotation or list', fix);
  }
  if (/with acorn|closing brace/.test(reason)) {
    return at(openBrace(text, offset + 1), 'holds a brace { that is not closed', noBraces, 'E-CODE');
  }
  if (reason.startsWith('Unexpected closing slash') && html === undefined) {
    return at(opening, 'holds a closing tag without its opening one', 'Delete it, or write the opening tag.');
  }
  if (text.startsWith('<!--', opening)) {
    return at(opening, 'holds a comment of HTML', 'Write {/* … */} instead.');
  }
  if (reason.includes('to create a link')) {
    return at(opening, 'holds an address between < and >', 'Write the address alone, or [words](address).');
  }
  if (html !== undefined) return at(opening, ...isHtml(html));
  if (/ before name,/.test(reason) || /^<[a-z]/.test(text.slice(opening, opening + 2))) {
    const mended = mendedLine(text, opening, opening, '\\');
    const fix = `Write “less than”, or put a backslash before the sign: ${mended}.`;
    return at(opening, 'holds a sign < that begins no block', fix);
  }
  return inTag(reason, text, offset, at);
}

/** The script or style in which a place is: what it holds can be anything, and is not worth a word. */
function openScript(text: string, offset: number): { name: string; offset: number } | undefined {
  const before = text.slice(0, offset).toLowerCase();
  const name = ['script', 'style'].find((tag) => before.lastIndexOf(`<${tag}`) > before.lastIndexOf(`</${tag}`));
  return name === undefined ? undefined : { name, offset: before.lastIndexOf(`<${name}`) };
}

function unclosed(name: string, inParagraph: boolean): [message: string, fix: string] {
  if (!inParagraph) return [`<${name}> is never closed`, `Write </${name}> after its words.`];
  const fix = `Write </${name}> after its words; around several paragraphs, <${name}> and </${name}> each on a line of its own.`;
  return [`<${name}> is not closed before its paragraph ends`, fix];
}

function inTag(reason: string, text: string, offset: number, at: At): Fault {
  if (reason.includes('closing quote')) {
    const tag = text.slice(0, offset).search(/<[A-Za-z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*["'][^"']*$/);
    return at(tag, 'has a value whose quotation mark is not closed', 'Close it: id="flood".');
  }
  if (reason.includes('before attribute value')) {
    return at(offset, 'has a value without straight quotation marks', 'Write them: id="flood".');
  }
  const tag = text.slice(text.lastIndexOf('<', offset), offset);
  if (/^<\w+(?:\s+[\w-]+="[^"]*")*\s+[\w-]+:?$/.test(tag) && /["'“”]/.test(text.charAt(offset))) {
    return at(offset, 'has a value without the sign = before it', 'Write it: id="flood".');
  }
  if (/^["'“”]/.test(text.slice(offset, offset + 1))) {
    return at(offset, 'has quotation marks that do not come in pairs', 'Write one before and one after: id="flood".');
  }
  const cut = reason.startsWith('Unexpected end of file');
  if (cut || text[offset] === '<') {
    const from = cut ? text.lastIndexOf('<', offset) : offset;
    return at(from, 'has a tag that is not closed with >', 'Write > after its last attribute.');
  }
  return at(offset, 'has a tag that cannot be read from here on', 'Compare it with the block’s page in the handbook.');
}

/** Where the brace stands in which a place is; -1 where there is none. Comments hold none that count. */
function openBrace(text: string, offset: number): number {
  const before = text.slice(0, offset).replace(/\/\*[^]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length));
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at] === '}') closed += 1;
    if (before[at] === '{' && closed-- === 0) return at;
  }
  return -1;
}
