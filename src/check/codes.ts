import { rules } from './rules.ts';

/** The codes of what keeps a file from being read, before any rule is asked, with what content must satisfy instead. */
export const readingCodes: Readonly<Record<string, string>> = {
  'E-FILE': 'Every file that a story or the site needs is there.',
  'E-PARSER': 'A file can be read within the limits of time and memory.',
  'E-FM': 'Every text begins with whole front matter.',
  'E-YAML': 'YAML can be read: indents, quotation marks, brackets, and each key once.',
  'E-YAML-KEY': 'A key is a plain word.',
  'E-YAML-ALIAS': 'YAML has no anchors and no aliases.',
  'E-YAML-TAG': 'YAML has no tags and no directives.',
  'E-YAML-COMMENT': 'A comment of YAML has a line of its own.',
  'E-NUMBER': 'A number is written as it is read.',
  'E-MDX': 'Every block is closed, and no sign looks like the beginning of one.',
  'E-CODE': 'Content holds no code.',
  'E-DEPTH': 'Nothing is nested deeper, or longer, than a text needs.',
  'E-KEY': 'Every key is known.',
  'E-REQ': 'Every key that must be there has a value.',
  'E-TYPE': 'Every value has the form that its key asks for.',
  'E-DATE': 'A day is year-month-day, and a moment has its time and zone.',
  'E-DATE-REAL': 'A day is one that the calendar has.',
  'E-FIG': 'The numbers of a figure are digits, and can be counted.',
  'E-VALUE': 'A value is one of those that there are to choose from.',
  'E-ID': 'An id holds lower-case letters, digits and hyphens only.',
  'E-PROSE':
    'A text of a sentence or two is no list, heading or second paragraph; a name, title or label is plain words on one line.',
  'E-URL': 'Every source that has an address has a whole one, by https.',
  'E-DEFINITION': 'Links by a name, and the definitions that say where these lead, belong together.',
  'E-HISTORY': 'In a workflow, the history tells what was published before.',
  'E-REDIRECT': 'An address of redirects.yaml begins and ends with /.',
  'E-FOOTNOTE': 'Marks and footnotes belong together, one to one.',
};

/** The codes of what is wrong outside of the content, which only a question over the network tells. */
export const askingCodes: Readonly<Record<string, string>> = {
  'E-SOURCE': 'The page of a source is where its address says, or an archived copy of it is.',
  'W-SOURCE': 'A source has the address at which it stands now, and its server answers.',
};

/** Every code that a problem can have, with what content must satisfy so that it is not given. */
export function describeCodes(): Record<string, string> {
  const described: Record<string, string> = { ...readingCodes, ...askingCodes };
  for (const { codes, summary } of rules) {
    for (const code of codes) described[code] = [described[code], summary].filter(Boolean).join(' ');
  }
  return described;
}

/** The pages of the handbook on codes, but for the one that has all others, with the codes that each has. */
const codePages: Readonly<Record<string, readonly string[]>> = {
  'check-files': [
    'E-FILE',
    'E-DUP',
    'E-LINK-FS',
    'E-DOT',
    'E-SHADOW',
    'E-SIZE',
    'E-PARSER',
    'E-ENC',
    'E-BIDI',
    'E-INVIS',
    'E-MIX',
    'E-IMG-TYPE',
    'E-IMG-BROKEN',
    'E-IMG-SIZE',
    'E-IMG-MOVES',
    'E-IMG-META',
    'E-SVG',
  ],
  'check-stories': [
    'E-REF',
    'E-LEAD',
    'E-LINK',
    'E-ANCHOR',
    'E-REF-DRAFT',
    'E-REDIRECT',
    'E-PARTY',
    'E-ACCOUNTS',
    'E-NIGHT',
    'E-FIG-SUM',
    'E-FIG-CONFLICT',
    'E-QUOTE',
    'E-FUTURE',
    'E-DATE-ORDER',
    'E-STANDING',
    'E-LENGTH',
    'E-TITLE',
    'W-UNUSED',
    'W-MOVED',
    'W-NIGHT',
    'W-UNTOLD',
  ],
  'check-published': ['E-NOCORR', 'E-LOG', 'E-GONE', 'E-HISTORY', 'E-SOURCE', 'W-SOURCE'],
};

/** The page of the handbook that has the entry of a code. */
export function pageOfCode(code: string): string {
  return Object.keys(codePages).find((page) => codePages[page]?.includes(code)) ?? 'check-texts';
}
