import type { Fault } from '../model/problem.ts';
import { limits } from './limits.ts';

/** Looks at one line of a text after another, and tells the column at which a limit is passed. */
type Pass = (row: string, at: number) => Omit<Fault, 'line'> | undefined;

/**
 * The first place at which an MDX text passes a limit: where it is nested too deep, or holds too much of what a parser
 * takes more than linear time for. It takes one pass over the text, and understands nothing of it.
 */
export function tooDeep(text: string): Fault | undefined {
  const passes = [lines(), containers(), signs(), cells(), braces(), tags()];
  for (const [at, row] of text.split(/\r\n|[\r\n]/).entries()) {
    for (const pass of passes) {
      const found = pass(row, at);
      if (found) return { line: at + 1, ...found };
    }
  }
  return undefined;
}

/** How to mend what is too much. */
const lessOfIt = 'Tell it in several stories or updates.';
const betweenParagraphs = 'Put empty lines between the paragraphs.';

function fault(column: number, message: string, fix: string): Omit<Fault, 'line'> {
  return { column, code: 'E-DEPTH', message, fix };
}

/** What is told of a text that is nested too deep. */
export function nestedTooDeep(things: string): { message: string; fix: string } {
  return {
    message: `has more than ${limits.levels} ${things} within one another`,
    fix: 'Close some, or write it flatter.',
  };
}

/** True for a line that ends a paragraph. */
function isEmpty(row: string): boolean {
  return /^[ \t]*$/.test(row);
}

function lines(): Pass {
  let together = 0;
  return (row, at) => {
    if (at >= limits.lines) return fault(1, `has more than ${limits.lines} lines`, lessOfIt);
    together = isEmpty(row) ? 0 : together + 1;
    if (together > limits.linesTogether) {
      return fault(1, `has more than ${limits.linesTogether} lines without an empty one`, betweenParagraphs);
    }
    if (row.length <= limits.lineLength) return undefined;
    const message = `has a line of more than ${limits.lineLength} characters`;
    return fault(limits.lineLength + 1, message, 'Begin a new line after each sentence.');
  };
}

/** What opens a quotation, an entry of a list or a footnote, behind the blanks before it. */
const opening = /([ \t]*)(?:(>)|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]+\]:)/y;
const headingOrRule = /^[ \t]*(?:#{1,6}[ \t].*|=+[ \t]*|-+[ \t]*|([-*_])(?:[ \t]*\1){2,}[ \t]*)$/;

/** Quotations and lists within one another, and how many there are of them and of headings. */
function containers(): Pass {
  /** The columns at which lists begin that may still go on. */
  let lists: number[] = [];
  let blocks = 0;
  return (row) => {
    let quotations = 0;
    const whole = headingOrRule.test(row);
    if (whole) blocks += 1;
    opening.lastIndex = whole ? row.length : 0;
    for (let found = opening.exec(row); found; found = opening.exec(row)) {
      const column = found.index + found[1]!.length + 1;
      blocks += 1;
      if (found[2] === '>') quotations += 1;
      else lists = [...lists.filter((other) => other < column), column];
      if (quotations + lists.length > limits.levels) {
        const { message, fix } = nestedTooDeep('quotations and lists');
        return fault(column, message, fix);
      }
    }
    if (blocks <= limits.blocks) return undefined;
    return fault(1, `has more than ${limits.blocks} headings, quotations and entries of lists`, lessOfIt);
  };
}

const sign = /\\.?|[*_~`[\]<{}|&=@]|:\/\/|www\./gi;

/** How many signs there are for which a parser has to look at others, and brackets within one another. */
function signs(): Pass {
  let [all, together, open] = [0, 0, 0];
  return (row) => {
    if (isEmpty(row)) [together, open] = [0, 0];
    for (const { 0: found, index } of row.matchAll(sign)) {
      all += 1;
      if ('*_~`[]'.includes(found)) together += 1;
      if (found === '[') open += 1;
      else if (found === ']') open = Math.max(0, open - 1);
      if (open > limits.levels) {
        const { message } = nestedTooDeep('brackets [');
        return fault(index + 1, message, 'To print a bracket, put a backslash before it: \\[');
      }
      if (together > limits.signsTogether) {
        const message = `has more than ${limits.signsTogether} signs such as * _ [ and ] without an empty line`;
        return fault(index + 1, message, betweenParagraphs);
      }
      if (all > limits.signs) {
        return fault(index + 1, `has more than ${limits.signs} signs such as * _ [ ] < and |`, lessOfIt);
      }
    }
    return undefined;
  };
}

/** The line below the head of a table: | - | - | */
const belowHead = /^(?=.*-)(?=.*\|)[ \t>*+\d.)|:-]+$/;

/** How many cells tables have: each of their lines has all of them, whether they are written or not. */
function cells(): Pass {
  let columns = 0;
  let all = 0;
  return (row) => {
    if (belowHead.test(row)) columns = Math.max(columns, row.match(/-+/g)!.length);
    else if (isEmpty(row)) columns = 0;
    all += columns;
    return all > limits.cells ? fault(1, `has tables of more than ${limits.cells} cells`, lessOfIt) : undefined;
  };
}

/** Braces within one another, and how many there are. */
function braces(): Pass {
  let open = 0;
  let all = 0;
  return (row) => {
    for (const { 0: sign, index } of row.matchAll(/\\.|[{}]/g)) {
      if (sign.startsWith('\\')) continue;
      all += 1;
      open = sign === '{' ? open + 1 : Math.max(0, open - 1);
      if (open <= limits.levels && all <= limits.braces) continue;
      const { message } = nestedTooDeep('braces {');
      const tooMany = all > limits.braces ? `has more than ${limits.braces} braces { }` : message;
      return fault(index + 1, tooMany, 'To print a brace, put a backslash before it: \\{');
    }
    return undefined;
  };
}

/** Where a tag begins in a text, or what is skipped: code, and a sign behind a backslash. */
const inText = /(`+)|\\.|<(\/?)(?=[A-Za-z>])/g;
/** Where a tag ends, or what is skipped: a value. */
const inTag = /"[^"]*"?|'[^']*'?|(\/?)>/g;

/** Tags within one another. */
function tags(): Pass {
  let open = 0;
  let within = false;
  let fence: string | undefined;
  return (row) => {
    const [, marks] = /^[ \t>]*(`{3,}|~{3,})/.exec(row) ?? [];
    if (marks !== undefined && !within) fence = fence === undefined ? marks[0] : marks[0] === fence ? undefined : fence;
    if (fence !== undefined) return undefined;
    let end = 0;
    for (;;) {
      const pattern = within ? inTag : inText;
      pattern.lastIndex = end;
      const found = pattern.exec(row);
      if (!found) return undefined;
      end = pattern.lastIndex;
      if (within) {
        if (found[1] === undefined) continue;
        within = false;
        if (found[1] === '/') open = Math.max(0, open - 1);
      } else if (found[1] !== undefined) {
        const closing = row.indexOf(found[1], end);
        if (closing >= 0) end = closing + found[1].length;
      } else if (found[2] !== undefined) {
        within = true;
        open = found[2] === '/' ? Math.max(0, open - 1) : open + 1;
        if (open <= limits.levels) continue;
        const { message, fix } = nestedTooDeep('tags');
        return fault(found.index + 1, message, fix);
      }
    }
  };
}
