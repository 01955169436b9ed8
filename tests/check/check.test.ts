import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { rules } from '../../src/check/rules.ts';
import { readContent } from '../../src/load/read-content.ts';
import { parseContent } from '../../src/parse/content.ts';
import { markedEdit } from '../fixtures/marked-edit.ts';
import { fixtureFiles, fixtureNow, problemsIn, readFixture, withText, withWords } from '../fixtures/river-flood.ts';

const { index, claims, timeline, corrections, update } = fixtureFiles;

test('the good fixture has no problem, and no warning', async () => {
  expect(problemsIn(await readFixture())).toEqual([]);
});

test('the content of this site has no problem, and no warning', async () => {
  expect(checkContent(parseContent(await readContent(resolve('content'))), fixtureNow)).toEqual([]);
});

describe('what an editor is told of the most usual slips: one problem, at its place, with its mend', () => {
  test.each([
    [
      'a misspelt block',
      index,
      '<PullFigure claim="river-level" figure="level">\nmetres of water at the Brindlecombe gauge at four in the morning of 12 April 2023, as the Flood Board read it by hand.\n</PullFigure>',
      '▸<PulFigure claim="river-level" figure="level">\nmetres of water.\n</PulFigure>',
      'E-TAG',
      '<PulFigure> is not a block',
      'Did you mean <PullFigure>?',
    ],
    [
      'a misspelt block in a sentence',
      index,
      'Leave the <Term id="sluice">sluice</Term> alone.',
      'Leave the ▸<Trem id="sluice">sluice</Trem> alone.',
      'E-TAG',
      '<Trem> is not a block',
      'Did you mean <Term>?',
    ],
    [
      'a misspelt claim',
      index,
      '<Claim id="wells">',
      '<Claim id="▸well">',
      'E-REF',
      'there is no claim “well”',
      'Did you mean “wells”?',
    ],
    [
      'a misspelt claim in YAML',
      timeline,
      'claims: [sluice-open]',
      'claims: [▸sluice-opne]',
      'E-REF',
      'there is no claim “sluice-opne”',
      'Did you mean “sluice-open”?',
    ],
    [
      'a misspelt key',
      claims,
      '  label: Sluice left open',
      '  ▸lable: Sluice left open',
      'E-KEY',
      '“lable” is not a key that is known here',
      'Did you mean “label”?',
    ],
    [
      'a misspelt key of front matter',
      index,
      'short_title:',
      '▸shorttitle:',
      'E-KEY',
      '“shorttitle” is not a key',
      'Did you mean “short_title”?',
    ],
    [
      'a date that the calendar does not have',
      claims,
      '  date: 2023-04-17\n  text: >-',
      '  date: ▸2023-04-31\n  text: >-',
      'E-DATE-REAL',
      'council-vote › date: “2023-04-31” is a day that the calendar does not have',
      'Look the day up again, and write one that there is.',
    ],
    [
      'a date in words',
      update,
      'published: 2023-04-20',
      'published: ▸20 April 2023',
      'E-DATE',
      'published: “20 April 2023” must be a day written as year-month-day, for example 2024-11-01',
      'The day this update first stood on this site.',
    ],
    [
      'a misspelt standing',
      claims,
      'standing: unconfirmed\n  says: [anglers]',
      'standing: ▸unconfirmd\n  says: [anglers]',
      'E-VALUE',
      'sluice-open › standing: “unconfirmd” must be confirmed, reported, disputed, unconfirmed or denied',
      'Did you mean “unconfirmed”?',
    ],
    [
      'a missing attribute',
      index,
      '<Timeline title="From the frost to the forecast, April 2023" />',
      '▸<Timeline />',
      'E-ATTR',
      '<Timeline> lacks the attribute “title”',
      'Add title="…": What the timeline covers.',
    ],
    [
      'a wrong attribute',
      index,
      '<Timeline title="From',
      '<Timeline ▸titel="From',
      'E-ATTR',
      '<Timeline> has no attribute “titel”',
      'Did you mean “title”?',
    ],
    [
      'a missing key',
      corrections,
      '- kind: fact\n  on: 2023-04-25\n  claim: road-closed\n  was: This',
      '- ▸kind: fact\n  on: 2023-04-25\n  was: This',
      'E-REQ',
      'entry 4 › claim is missing',
      'Add claim: Id of the claim concerned: where the correction applies.',
    ],
    [
      'a misspelt topic',
      index,
      'topics: [river-floods,',
      'topics: [▸river-flood,',
      'E-REF',
      'there is no topic “river-flood”',
      'Did you mean “river-floods”?',
    ],
    [
      'a misspelt figure',
      index,
      '<Figure claim="balloons-second-night" figure="boats" />',
      '<Figure claim="balloons-second-night" figure="▸boat" />',
      'E-REF',
      'claim “balloons-second-night” has no figure “boat”',
      'Did you mean “boats”?',
    ],
    [
      'words in braces',
      index,
      'Two anglers think',
      'Two ▸{anglers} think',
      'E-CODE',
      'holds a brace { that begins code: {anglers}',
      'put a backslash before it: \\{',
    ],
    [
      'a sign before a number',
      index,
      'Two anglers think',
      'A few (▸<3) anglers think',
      'E-MDX',
      'holds a sign < that begins no block',
      'Write “less than”',
    ],
    [
      'a block that is not closed',
      index,
      '<Claim id="wells">told in three ways</Claim>. The',
      '▸<Claim id="wells">told in three ways. The',
      'E-MDX',
      '<Claim> is not closed before its paragraph ends',
      'Write </Claim> after its words',
    ],
    [
      'a key twice',
      claims,
      '  label: Sluice left open',
      '  label: Sluice left open\n  ▸label: Sluice left open',
      'E-YAML',
      'has the same key twice',
      'Keep one of the two.',
    ],
    [
      'a colon in a text',
      index,
      'dek: >-\n',
      'dek: ▸The river: it rose\nkeys: >-\n',
      'E-YAML',
      'has a colon in a text without quotation marks',
      'Put the whole text in quotation marks',
    ],
  ])('%s', async (_, path, from, to, code, message, fix) => {
    const { content, place } = await markedEdit(path, from, to);
    const problems = problemsIn(content).filter((problem) => problem.code !== 'W-UNUSED');
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ ...place, code });
    expect(problem!.message).toContain(message);
    expect(problem!.fix).toContain(fix);
  });
});

test('the slips of several files are told in one run, in reading order', async () => {
  let content = await readFixture();
  content = withWords(content, timeline, 'claims: [sluice-open]', 'claims: [sluice-opn]');
  content = withWords(content, index, '<Claim id="wells">', '<Claim id="well">');
  content = withWords(content, 'stories/mill-bridge/index.mdx', 'topics: [bridges]', 'topics: [bridge]');
  expect(problemsIn(content).map(({ file, code }) => [file, code])).toEqual([
    [claims, 'W-UNUSED'],
    [index, 'E-REF'],
    [timeline, 'E-REF'],
    ['stories/mill-bridge/index.mdx', 'E-REF'],
  ]);
});

test('a story that cannot be read is still one that others may be related to', async () => {
  const content = withWords(await readFixture(), claims, 'label: Sluice left open', 'lable: Sluice left open');
  expect(problemsIn(content).map(({ file, code }) => [file, code])).toEqual([[claims, 'E-KEY']]);
});

test('what all stories share is told first, where it cannot be read', async () => {
  const content = withWords(await readFixture(), 'topics.yaml', 'bridges:', 'Bridges:');
  expect(problemsIn(content).map(({ file, code }) => [file, code])).toEqual([['topics.yaml', 'E-ID']]);
});

describe('a name that every object has names nothing', () => {
  const names = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty'];
  const places: [place: string, path: string, from: string, to: (name: string) => string][] = [
    ['a claim in a text', index, '<Claim id="wells">', (name) => `<Claim id="${name}">`],
    [
      'a figure',
      index,
      'claim="homes-flooded" figure="doors-checked"',
      (name) => `claim="river-level" figure="${name}"`,
    ],
    [
      'a claim of a figure',
      index,
      'claim="homes-flooded" figure="doors-checked"',
      (name) => `claim="${name}" figure="level"`,
    ],
    ['a term', index, 'Leave the <Term id="sluice">', (name) => `Leave the <Term id="${name}">`],
    ['an attribute', index, '<Claim id="wells">', (name) => `<Claim id="wells" ${name}="a">`],
    ['a block', index, '<Timeline title="From', (name) => `<${name} title="From`],
    ['a picture', index, '<Plate src="valley.jpg"', (name) => `<Plate src="${name}"`],
    ['a related story', index, 'related: [mill-bridge]', (name) => `related: [${name}]`],
    ['a footnote', index, 'Two anglers', (name) => `Two[^${name}] anglers`],
    ['a key of front matter', index, 'edition: Late Edition', (name) => `${name}: Late Edition`],
    ['a claim in YAML', timeline, 'claims: [sluice-open]', (name) => `claims: [${name}]`],
    ['a key of a claim', claims, '  label: Sluice left open', (name) => `  ${name}: Sluice left open`],
    ['a part of a figure', claims, 'launched: 48', (name) => `${name}: 48`],
    ['a claim’s id', claims, 'wells:\n  label', (name) => `${name}:\n  label`],
  ];

  test.each(places)('as %s', async (_, path, from, to) => {
    const fixture = await readFixture();
    for (const name of names) {
      const found = problemsIn(withText(fixture, path, (text) => text.replace(from, () => to(name))));
      expect(found.filter(({ file, code }) => file === path && code.startsWith('E-')).length, name).toBeGreaterThan(0);
    }
  });

  test('as a heading and as a footnote’s name with its footnote it is a word', async () => {
    for (const name of names) {
      const to = `Two[^${name}] anglers think that the lock keeper had ${name} open\n\n[^${name}]: Note.\n\n### ${name}\n\nThey`;
      const found = problemsIn(withWords(await readFixture(), index, 'Two anglers', to));
      expect(found.filter(({ code }) => code !== 'E-FIG-CONFLICT')).toEqual([]);
    }
  });
});

test.each([
  ['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
])('%s move no problem', async (_, edit) => {
  const broken = [
    [index, '<Claim id="wells">', '<Claim id="well">'],
    [index, 'He read the <Term id="staff-gauge">', 'He read the <Term id="stuff-gauge">'],
    [claims, '<Figure figure="frost" />', '<Figure figure="forst" />'],
    [timeline, 'claims: [sluice-open]', 'claims: [sluice-opn]'],
  ].reduce((content, [path, from, to]) => withWords(content, path!, from!, to!), await readFixture());
  const edited = [index, claims, timeline].reduce((content, path) => withText(content, path, edit), broken);
  expect(problemsIn(broken)).toHaveLength(5);
  expect(problemsIn(edited)).toEqual(problemsIn(broken));
});

describe('the rules', () => {
  test('are told apart by what they say of themselves', () => {
    expect(new Set(rules.map(({ summary }) => summary)).size).toBe(rules.length);
    expect(rules.filter(({ summary }) => !/^[A-Z].+\.$/.test(summary))).toEqual([]);
  });

  test('have codes that say whether they stop a build', () => {
    const codes = rules.flatMap((rule) => rule.codes);
    expect(codes.filter((code) => !/^[EW](-[A-Z]+)+$/.test(code))).toEqual([]);
    expect(codes).toContain('W-UNUSED');
  });
});
