import fc from 'fast-check';

/** Signs and words of which hostile and clumsy texts are made. */
const words = [
  ...['a', 'the weir', '48', '48 drones', 'import', 'export', 'import a from "b"', 'export const a = 1', 'constructor'],
  ...[
    '__proto__',
    'javascript:alert(1)',
    'https://a.example/b',
    'www.a.example',
    'b@a.example',
    '«б»',
    '홍수',
    'سیل‌آب',
  ],
  ...['👩‍🚒', 'e\u0301', '\u202E', '\u200B', '\uFEFF', '\0', '\x1b', '\u2028', '\uD800', '\u00A0', '&nbsp;', '&#x202e;'],
  ...[
    '&#0;',
    '&lt;script&gt;',
    '&',
    '&#',
    '&colon;',
    '\\',
    '\\\\',
    '\\{',
    '\\<',
    '\\[',
    '\\*',
    '${x}',
    '/*',
    '*/',
    '//',
  ],
];
const inlineSigns = [
  ...['*', '**', '_', '__', '~', '~~', '`', '``', '[', ']', '(', ')', '](', '![', '[^a]', '[^b]', '<', '>', '</', '/>'],
  ...[
    '{',
    '}',
    '{}',
    '{/*',
    '*/}',
    '{...',
    '"',
    "'",
    '=',
    ' ',
    '  ',
    '\t',
    '|',
    '!',
    ':',
    '-',
    '+',
    '#',
    ';',
    '<!--',
    '-->',
  ],
];
const lineSigns = [
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\n\n> ',
    '\n> ',
    '\n- ',
    '\n* ',
    '\n1. ',
    '\n2) ',
    '\n  - ',
    '\n    ',
    '\n# ',
    '\n## ',
  ],
  ...[
    '\n```\n',
    '\n~~~\n',
    '\n---\n',
    '\n===\n',
    '\n***\n',
    '\n| ',
    ' |\n',
    '\n|-|-|\n',
    '\n| - | - |\n',
    '\n[^a]: ',
    '\n[b]: ',
  ],
  ...[
    '\nimport ',
    '\nexport ',
    '\n{',
    '}\n',
    '\n<Note>\n',
    '\n</Note>\n',
    '\n- [x] ',
    '\n+++\n',
    '\n%YAML 1.1\n',
    '\n...\n',
  ],
];
const tags = [
  ...[
    '<Claim id="a">',
    '</Claim>',
    '<Figure claim="a" figure="b" />',
    '<Note title="a">',
    '</Note>',
    '<Term id="a">',
    '</Term>',
  ],
  ...[
    '<script>',
    '</script>',
    '<div>',
    '</div>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:1">',
    '<br/>',
    '<>',
    '</>',
  ],
  ...[
    '<Claim id={a}>',
    '<Claim {...a}>',
    '<Fragment set:html="a" />',
    '<Claim onclick="a" id="a">',
    '<a.b>',
    '<a:b c:d="e"/>',
  ],
];
/** What encloses something, in pairs. */
const pairs: readonly (readonly [string, string])[] = [
  ['*', '*'],
  ['**', '**'],
  ['~~', '~~'],
  ['`', '`'],
  ['[', '](/a/)'],
  ['[', '](javascript:a "b")'],
  ['![', '](a.png)'],
  ['{', '}'],
  ['{/* ', ' */}'],
  ['"', '"'],
  ['<Claim id="a">', '</Claim>'],
  ['<Note title="a">\n', '\n</Note>\n'],
  ['\n> ', '\n\n'],
  ['\n- ', '\n'],
  ['\n```a\n', '\n```\n'],
  ['\n| a | ', ' |\n| - | - |\n| b | c |\n\n'],
  ['A[^a]\n\n[^a]: ', '\n\n'],
  ['\n\n', '\n\n'],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 5, arbitrary: fc.constantFrom(...inlineSigns) },
  { weight: 3, arbitrary: fc.constantFrom(...lineSigns) },
  { weight: 3, arbitrary: fc.constantFrom(...tags) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...inlineSigns, ...lineSigns), fc.nat(60)).map(([sign, n]) => sign.repeat(n)),
  },
);

const { text } = fc.letrec<{ text: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: piece },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...pairs), tie('text')).map(([[open, close], inner]) => open + inner + close),
    },
  ),
  text: fc.array(tie('part'), { maxLength: 9 }).map((parts) => parts.join('')),
}));

/** MDX below a front matter, well formed and not. */
export const bodies: fc.Arbitrary<string> = text;

const key = fc.constantFrom(
  ...[
    'a',
    'flood',
    'figures',
    'standing',
    'says',
    'date',
    'text',
    'cite',
    'why',
    'kind',
    'launched',
    'value',
    'unit',
    'draft',
  ],
  ...[
    '"a"',
    "'a'",
    '1',
    'true',
    '~',
    '<<',
    '__proto__',
    'constructor',
    '? a',
    '[a]',
    '{a: b}',
    '&a b',
    '!!str a',
    '*a',
    'é',
    'e\u0301',
  ],
);
const scalar = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'a',
        'confirmed',
        '2023-04-12',
        '2024-02-30',
        '48',
        '048',
        '0o17',
        '-3',
        '1e3',
        '1_000',
        '.inf',
        'yes',
        'true',
        'null',
        '~',
        '',
      ],
      ...[
        '"a"',
        '"\\u202e"',
        '"\\x00"',
        '"\\q"',
        '"a',
        "'a",
        "'it''s'",
        '>-\n    a',
        '|\n    a\n',
        '> a',
        '&a b',
        '*a',
        '!a b',
        '!!binary a',
      ],
      ...[
        '[a, b]',
        '[a',
        '{a: b}',
        '{a',
        '[[a]]',
        'a # b',
        'a: b',
        '- a',
        '@a',
        '`a`',
        '%a',
        '? a',
        ': a',
        ']',
        '}',
        ', a',
        '\t',
        '<Figure figure="a" />',
      ],
    ),
  },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: text.map((words) => JSON.stringify(words)) },
);
const line = fc
  .tuple(
    fc.nat(6),
    fc.constantFrom('', '', '', '- ', '- - ', '\t', '# ', '? '),
    key,
    fc.constantFrom(': ', ':', ' ', ':\n', ': \n'),
  )
  .chain(([indent, sign, name, colon]) => scalar.map((value) => `${' '.repeat(indent)}${sign}${name}${colon}${value}`));

/** YAML texts, of which some can be read. */
export const yamls: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\n', '\r\n', '\n\n'))
      .map(([lines, end]) => lines.join(end)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(key, scalar, fc.constantFrom('\n', '\n  ', ': ', '- ', ', ', '[', '{', ']', '}')), {
        maxLength: 14,
      })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 30 }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: text },
);

/** Whole MDX files, with front matter, without, or with half of one. */
export const files: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '\n', ' ', '\uFEFF\uFEFF'),
    fc.constantFrom('---\n', '---\n', '---\n', '---\r\n', '----\n', '+++\n', '--- \n', ''),
    yamls,
    fc.constantFrom('\n---\n', '\n---\n', '\n---\n', '\r\n---\r\n', '\n ---\n', '\n', '\n---'),
    bodies,
  )
  .map((parts) => parts.join(''));

/** Paths below content/. */
export const paths: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'stories/',
          'alder',
          '/',
          'updates/',
          'images/',
          'index.mdx',
          'claims.yaml',
          '.mdx',
          '.yaml',
          '..',
          '.',
          '2023-04-12',
        ],
        ...[
          '\\',
          '#',
          '?',
          '%2e',
          '\0',
          '\u202E',
          'É',
          '__proto__',
          'constructor',
          ' ',
          '-',
          'x'.repeat(300),
          'stories/alder/updates/',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
