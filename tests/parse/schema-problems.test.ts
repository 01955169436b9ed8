import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { claimsSchema } from '../../src/model/claim.ts';
import { correctionsSchema } from '../../src/model/correction.ts';
import { timelineSchema } from '../../src/model/event.ts';
import { figureSchema } from '../../src/model/figure.ts';
import { partiesSchema } from '../../src/model/party.ts';
import { placesSchema } from '../../src/model/place.ts';
import { siteSchema } from '../../src/model/site.ts';
import { sourcesSchema } from '../../src/model/source.ts';
import { storyFrontSchema } from '../../src/model/story.ts';
import { updateFrontSchema } from '../../src/model/update.ts';
import { fitSchema } from '../../src/parse/schema-problems.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { processorTime } from '../processor-time.ts';
import { onlyFault } from './fit-marked.ts';

test('what fits a schema is given as data, with what the schema adds', () => {
  const yaml = parseYaml('a.yaml', 'a: x\n');
  expect(fitSchema('a.yaml', yaml, z.strictObject({ a: z.string(), b: z.string().default('y') }))).toEqual({
    data: { a: 'x', b: 'y' },
    problems: [],
  });
});

test('what YAML itself refuses is told, and not measured against the schema', () => {
  const { problems } = fitSchema('a.yaml', parseYaml('a.yaml', 'a: *x\n'), z.strictObject({ b: z.string() }));
  expect(problems.map(({ code }) => code)).toEqual(['E-YAML-ALIAS']);
});

const claim = (lines: string) =>
  `flood:\n  standing: confirmed\n  says: [board]\n  date: 2023-04-12\n  text: It rose.\n  cite: [log]\n  why: So.\n${lines}`;

describe('a key', () => {
  test.each([
    ['misspelt', claimsSchema, claim('  ▸lable: Flood\n'), 'Did you mean “label”?'],
    [
      'misspelt, deep down',
      claimsSchema,
      claim('  quote:\n    text: x\n    ▸langauge: de\n'),
      'Did you mean “language”?',
    ],
    [
      'misspelt in a list',
      claimsSchema,
      claim('  accounts:\n    - says: a\n      on: 2023-04-12\n      text: x\n      cite: [log]\n      ▸figurs: {}\n'),
      'Did you mean “figures”?',
    ],
    [
      'misspelt in a figure of its kind',
      figureSchema,
      'kind: votes\nlabel: x\nfor: 1\nagainst: 2\n▸abstaned: 3\n',
      'Did you mean “abstained”?',
    ],
    [
      'of another kind of figure',
      figureSchema,
      'kind: votes\nlabel: x\nfor: 1\nagainst: 2\n▸launched: 3\n',
      'Known are: kind, label, for, against, abstained.',
    ],
    [
      'unlike any other',
      updateFrontSchema,
      'title: x\nnight: 2023-04-12\npublished: 2023-04-12\nclaims: [a]\n▸colour: red\n',
      'Known are: title, night, published, draft, embargo, claims.',
    ],
    [
      'with a capital',
      updateFrontSchema,
      'title: x\nnight: 2023-04-12\npublished: 2023-04-12\nclaims: [a]\n▸Title: y\n',
      'Did you mean “title”?',
    ],
  ])('%s', (_, schema, source, fix) => {
    const problem = onlyFault(schema, source);
    expect(problem.code).toBe('E-KEY');
    expect(problem.message).toMatch(/^“\w+” is not a key that is known here$/);
    expect(problem.fix).toBe(fix);
  });

  test('of which a similar one is missing is told once', () => {
    const source = 'title: x\nnight: 2023-04-12\n▸publishd: 2023-04-12\nclaims: [a]\n';
    expect(onlyFault(updateFrontSchema, source)).toMatchObject({ code: 'E-KEY', fix: 'Did you mean “published”?' });
  });

  test('that is missing is told at the key above it', () => {
    const problem = onlyFault(siteSchema.pick({ licence: true }), '▸licence:\n  name: CC0\n');
    expect(problem).toMatchObject({ code: 'E-REQ', message: 'licence › url is missing' });
    expect(problem.fix).toBe('Add url: Address of the licence.');
  });

  test('that is missing at the top is told where the file begins', () => {
    const source = '▸title: x\nnight: 2023-04-12\npublished: 2023-04-12\n';
    expect(onlyFault(updateFrontSchema, source).message).toBe('claims is missing');
  });

  test('without a value is told at the key', () => {
    const source = 'title: x\n▸night:\npublished: 2023-04-12\nclaims: [a]\n';
    expect(onlyFault(updateFrontSchema, source)).toMatchObject({ code: 'E-DATE', message: 'night has no value' });
  });
});

describe('a value', () => {
  const update = (lines: string) => `title: x\npublished: 2023-04-12\n${lines}`;

  test.each([
    [
      'a day in words',
      updateFrontSchema,
      update('night: ▸12 April 2023\nclaims: [a]\n'),
      'E-DATE',
      'night: “12 April 2023” must be a day written as year-month-day, for example 2024-11-01',
    ],
    [
      'a day that the calendar does not have',
      updateFrontSchema,
      update('night: ▸2023-04-31\nclaims: [a]\n'),
      'E-DATE-REAL',
      'night: “2023-04-31” is a day that the calendar does not have',
    ],
    [
      'a day with a time',
      updateFrontSchema,
      update('night: ▸2023-04-12T10:00\nclaims: [a]\n'),
      'E-DATE',
      'night: “2023-04-12T10:00” must be a day written',
    ],
    [
      'a yes for true',
      updateFrontSchema,
      update('night: 2023-04-12\ndraft: ▸yes\nclaims: [a]\n'),
      'E-TYPE',
      'draft: “yes” must be true or false',
    ],
    [
      'a word where a list should be',
      updateFrontSchema,
      update('night: 2023-04-12\nclaims: ▸a\n'),
      'E-TYPE',
      'claims: “a” must be a list, for example [a, b]',
    ],
    [
      'a list where a text should be',
      updateFrontSchema,
      'title: ▸[x]\nnight: 2023-04-12\npublished: 2023-04-12\nclaims: [a]\n',
      'E-TYPE',
      'title must be text',
    ],
    [
      'a number where a text should be',
      updateFrontSchema,
      'title: ▸2023\nnight: 2023-04-12\npublished: 2023-04-12\nclaims: [a]\n',
      'E-TYPE',
      'title: “2023” must be text: put it in quotation marks',
    ],
    [
      'an empty list',
      updateFrontSchema,
      update('night: 2023-04-12\nclaims: ▸[]\n'),
      'E-TYPE',
      'claims must name at least one claim',
    ],
    [
      'an entry that is no id',
      updateFrontSchema,
      update('night: 2023-04-12\nclaims: [a, ▸The Flood]\n'),
      'E-TYPE',
      'claims › entry 2: “The Flood” must be an id',
    ],
    [
      'an entry that is a number',
      updateFrontSchema,
      update('night: 2023-04-12\nclaims: [▸12]\n'),
      'E-TYPE',
      'claims › entry 1: “12” must be an id',
    ],
    [
      'a text where a map should be',
      siteSchema.pick({ licence: true }),
      'licence: ▸CC0\n',
      'E-TYPE',
      'licence: “CC0” must be a group of keys, each on its own line below',
    ],
    ['a whole file that is a list', partiesSchema, '▸- a\n', 'E-TYPE', 'the file must be a group of keys'],
    ['a whole file that is a map', timelineSchema, '▸on: 2023-04-12\n', 'E-TYPE', 'the file must be a list of events'],
    ['a whole file that is empty', timelineSchema, '▸# nothing\n', 'E-REQ', 'the file has no value'],
    ['an entry that is empty', partiesSchema, '▸board:\n', 'E-REQ', 'board has no value'],
    [
      'an empty text',
      partiesSchema,
      'board:\n  kind: person\n  name: ▸""\n',
      'E-TYPE',
      'board › name: “” must not be empty',
    ],
    [
      'a blank before a text',
      partiesSchema,
      'board:\n  kind: person\n  name: ▸" x"\n',
      'E-TYPE',
      'must not begin or end with a blank',
    ],
    [
      'a line break behind a text',
      partiesSchema,
      'board:\n  kind: person\n  name: ▸>\n    x\n',
      'E-TYPE',
      'must not end with a line break: begin it with >- or |-',
    ],
    [
      'an address without https',
      sourcesSchema,
      'log:\n  publisher: x\n  date: 2023-04-12\n  url: ▸http://a.example/\n',
      'E-URL',
      'begins with http://, and must begin with https://',
    ],
    [
      'an address that is a script',
      sourcesSchema,
      'log:\n  publisher: x\n  date: 2023-04-12\n  url: ▸javascript:alert(1)\n',
      'E-URL',
      'must be a whole address that begins with https://',
    ],
    [
      'a latitude beyond the pole',
      placesSchema,
      'a:\n  name: A\n  kind: city\n  at: [▸-149.35, 69.85]\n',
      'E-TYPE',
      'a › at › entry 1: “-149.35” must be a latitude from -90 to 90',
    ],
    [
      'a longitude that is text',
      placesSchema,
      'a:\n  name: A\n  kind: city\n  at: [-49.35, ▸"69"]\n',
      'E-TYPE',
      'a › at › entry 2: “69” must be a longitude from -180 to 180',
    ],
    [
      'a point without its longitude',
      placesSchema,
      'a:\n  name: A\n  kind: city\n  at: ▸[-49.35]\n',
      'E-TYPE',
      'a › at must be [latitude, longitude] in degrees',
    ],
    [
      'a point as text',
      placesSchema,
      'a:\n  name: A\n  kind: city\n  at: ▸-49.35, 69.85\n',
      'E-TYPE',
      'a › at: “-49.35, 69.85” must be [latitude, longitude] in degrees',
    ],
    [
      'a word for true',
      timelineSchema,
      '- open: ▸yes\n  text: x\n  claims: [a]\n',
      'E-VALUE',
      'entry 1 › open: “yes” must be true, or the line be left out',
    ],
    [
      'a word for a choice',
      correctionsSchema,
      '- kind: ▸typing\n  on: 2023-04-12\n  claim: a\n  was: x\n  is: y\n  cite: [log]\n',
      'E-VALUE',
      'entry 1 › kind: “typing” must be source, fact, attribution, figure or clarification',
    ],
    [
      'a truth value for a choice',
      claimsSchema,
      claim('').replace('confirmed', '▸true'),
      'E-VALUE',
      'flood › standing: “true” must be confirmed, reported, disputed, unconfirmed or denied',
    ],
    [
      'a long text, cut short',
      partiesSchema,
      `a:\n  kind: ▸${'x'.repeat(80)}\n  name: A\n`,
      'E-VALUE',
      `“${'x'.repeat(60)}…” must be person or organisation`,
    ],
  ])('%s', (_, schema, source, code, message) => {
    const problem = onlyFault(schema, source);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(message);
    expect(problem.fix).not.toBe('');
  });

  const day = (written: string) => update(`night: ▸${written}\nclaims: [a]\n`);
  const instant = (written: string) => update(`night: 2023-04-12\nembargo: ▸${written}\nclaims: [a]\n`);

  test.each([
    ...['2024', '2023-04', 'true', '04/12/2023', '12.04.2023', '2023-4-12', '20230412', '"2024-11-01T09:00:00"'],
    ...['2024-11-01T09:00:00Z', '" 2023-04-12"', '２０２３-04-12', '[2023-04-12]'],
  ])('the day %s is not written as one', (written) => {
    const problem = onlyFault(updateFrontSchema, day(written));
    expect(problem.code).toBe('E-DATE');
    expect(problem.message).toContain('must be a day written as year-month-day');
  });

  test.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-01-00', '2024-06-31'])(
    'the day %s is on no calendar',
    (written) => expect(onlyFault(updateFrontSchema, day(written)).code).toBe('E-DATE-REAL'),
  );

  test.each([
    ...['2024-11-02', '2024-11-02T11:00', '2024-11-02T11:00:00', '2024-11-02 11:00Z', '2024-11-02T11:00+0200', '2024'],
    ...['2024-11-02T25:00Z', '2024-11-02T11:60Z', '2024-11-02T11:00+15:00', 'noon', 'true'],
  ])('the instant %s is not written as one', (written) => {
    const problem = onlyFault(updateFrontSchema, instant(written));
    expect(problem.code).toBe('E-DATE');
    expect(problem.message).toContain('must be a day and time with its zone');
  });

  test('the instant of a day that is on no calendar is none', () => {
    expect(onlyFault(updateFrontSchema, instant('2024-02-30T11:00Z')).code).toBe('E-DATE-REAL');
  });

  test.each([
    ['a standing', claimsSchema, claim('').replace('confirmed', '▸confirmd'), 'confirmed'],
    [
      'a standing in a history',
      claimsSchema,
      claim('  history:\n    - on: 2023-04-12\n      standing: ▸deneid\n      by: a\n      cite: [log]\n'),
      'denied',
    ],
    ['a kind of party', partiesSchema, 'a:\n  kind: ▸organization\n  name: A\n', 'organisation'],
    [
      'a kind of correction',
      correctionsSchema,
      '- kind: ▸figures\n  on: 2023-04-12\n  claim: a\n  was: x\n  is: y\n  cite: [log]\n',
      'figure',
    ],
    ['a kind of figure', claimsSchema, claim('  figures:\n    a:\n      kind: ▸strike\n      label: x\n'), 'strikes'],
  ])('%s that is misspelt gets a guess', (_, schema, source, meant) => {
    expect(onlyFault(schema, source)).toMatchObject({ code: 'E-VALUE', fix: `Did you mean “${meant}”?` });
  });
});

test('a key or value of several lines is told on one', () => {
  expect(onlyFault(partiesSchema, '▸"a\\nb":\n  kind: person\n  name: c\n').message).toMatch(/^“a b” must be an id/);
  const value = onlyFault(partiesSchema, 'a:\n  kind: ▸"b\\nc"\n  name: d\n').message;
  expect(value).toBe('a › kind: “b c” must be person or organisation');
});

describe('an id', () => {
  test.each([
    ['with a capital', 'parties', '▸Board:\n  kind: person\n  name: B\n'],
    ['with a blank', 'parties', '▸the board:\n  kind: person\n  name: B\n'],
    ['with an underscore', 'parties', '▸the_board:\n  kind: person\n  name: B\n'],
    ['with a hyphen at its end', 'parties', '▸board-:\n  kind: person\n  name: B\n'],
    ['of digits only', 'parties', '▸12:\n  kind: person\n  name: B\n'],
    ['of more than 80 characters', 'parties', `▸${'b'.repeat(81)}:\n  kind: person\n  name: B\n`],
  ])('%s is refused', (_, __, source) => {
    expect(onlyFault(partiesSchema, source)).toMatchObject({
      code: 'E-ID',
      fix: 'Rename it, here and wherever it is used.',
    });
  });

  test('of a figure and of a region are held to the same form', () => {
    const strikes =
      '  figures:\n    a:\n      kind: strikes\n      label: x\n      by_region:\n        ▸Lark Hollow: 3\n';
    expect(onlyFault(claimsSchema, claim(strikes)).code).toBe('E-ID');
    const figure = '  figures:\n    ▸Level 1:\n      kind: quantity\n      value: 1\n      unit: m\n';
    expect(onlyFault(claimsSchema, claim(figure)).code).toBe('E-ID');
  });
});

describe('a figure', () => {
  const strikes = (lines: string) => claim(`  figures:\n    a:\n      kind: strikes\n      label: x\n${lines}`);
  const quantity = (lines: string) => claim(`  figures:\n    a:\n      kind: quantity\n      unit: m\n${lines}`);
  const whole = 'must be a whole number, or {value: 5, about: true} where the source says “about”';

  test.each([
    ['a negative count', strikes('      launched: ▸-3\n'), 'E-FIG', 'launched: “-3” must not be negative'],
    [
      'a leading zero',
      strikes('      launched: ▸048\n'),
      'E-FIG',
      'the number “048” would not be read as it is written',
    ],
    ['an octal number', strikes('      launched: ▸0o17\n'), 'E-FIG', 'the number “0o17” would not be read'],
    ['a count with a fraction', strikes('      launched: ▸4.5\n'), 'E-FIG', `launched: “4.5” ${whole}`],
    ['a count in quotation marks', strikes('      launched: ▸"48"\n'), 'E-FIG', `launched: “48” ${whole}`],
    ['a count with its unit', strikes('      launched: ▸48 kites\n'), 'E-FIG', `launched: “48 kites” ${whole}`],
    ['a count with a comma', strikes('      launched: ▸1,000\n'), 'E-FIG', `launched: “1,000” ${whole}`],
    ['a count with an underscore', strikes('      launched: ▸1_000\n'), 'E-FIG', `launched: “1_000” ${whole}`],
    ['a count with a letter', strikes('      launched: ▸8O\n'), 'E-FIG', `launched: “8O” ${whole}`],
    ['a count with a sign', strikes('      launched: ▸+3\n'), 'E-FIG', 'the number “+3” would not be read'],
    ['a count with an exponent', strikes('      launched: ▸1e3\n'), 'E-FIG', 'the number “1e3” would not be read'],
    ['a count in sixteens', strikes('      launched: ▸0x1F\n'), 'E-FIG', 'the number “0x1F” would not be read'],
    ['a count that is a truth', strikes('      launched: ▸true\n'), 'E-FIG', `launched: “true” ${whole}`],
    ['a count as a sum', strikes('      launched: ▸40+8\n'), 'E-FIG', `launched: “40+8” ${whole}`],
    ['a negative zero', strikes('      launched: ▸-0\n'), 'E-FIG', 'the number “-0” would not be read'],
    ['a count of other digits', strikes('      launched: ▸٤٨\n'), 'E-FIG', `launched: “٤٨” ${whole}`],
    ['endlessly many', strikes('      launched: ▸.inf\n'), 'E-FIG', 'the number “.inf” would not be read'],
    [
      'a negative vote',
      claim('  figures:\n    a:\n      kind: votes\n      label: x\n      for: ▸-1\n      against: 2\n'),
      'E-FIG',
      'for: “-1” must not be negative',
    ],
    [
      'a negative number of a region',
      strikes('      by_region:\n        b: ▸-1\n'),
      'E-FIG',
      'b: “-1” must not be negative',
    ],
    [
      'a figure in an account',
      claim(
        '  accounts:\n    - says: a\n      on: 2023-04-12\n      text: x\n      cite: [log]\n      figures:\n        b:\n          kind: strikes\n          label: x\n          launched: ▸048\n',
      ),
      'E-FIG',
      '“048” would not be read',
    ],
    ['a count in a list', strikes('      launched: ▸[48]\n'), 'E-FIG', `launched ${whole}`],
    ['a count without a value', strikes('      ▸launched:\n'), 'E-FIG', 'launched has no value'],
    [
      'a negative count with about',
      strikes('      launched: { value: ▸-3, about: true }\n'),
      'E-FIG',
      'launched › value: “-3” must not be negative',
    ],
    [
      'a key of a count misspelt',
      strikes('      launched: { ▸valeu: 3, about: true }\n'),
      'E-KEY',
      '“valeu” is not a key',
    ],
    [
      'about in other words',
      strikes('      launched: { value: 3, about: ▸yes }\n'),
      'E-VALUE',
      'launched › about: “yes” must be true',
    ],
    [
      'about: false',
      strikes('      launched: { value: 3, about: ▸false }\n'),
      'E-VALUE',
      'launched › about: “false” must be true',
    ],
    [
      'a count in a map without about',
      strikes('      ▸launched: { value: 3 }\n'),
      'E-REQ',
      'launched › about is missing',
    ],
    [
      'a region with a fraction',
      strikes('      by_region:\n        b: ▸1.5\n'),
      'E-FIG',
      'by_region › b: “1.5” must be a whole number',
    ],
    ['a value in quotation marks', quantity('      value: ▸"6.4"\n'), 'E-FIG', 'value: “6.4” must be a number'],
    ['a value with a comma', quantity('      value: ▸6,4\n'), 'E-FIG', 'value: “6,4” must be a number'],
    [
      'a value beside one end of a range',
      quantity('      value: 6.4\n      low: 3\n').replace('    a:', '    ▸a:'),
      'E-FIG',
      'a must have either value, or both low and high',
    ],
    [
      'a value beside a range',
      quantity('      value: 6\n      low: 3\n      high: 8\n').replace('    a:', '    ▸a:'),
      'E-FIG',
      'either value, or both',
    ],
    [
      'one end of a range',
      quantity('      high: 3\n').replace('    a:', '    ▸a:'),
      'E-FIG',
      'either value, or both low and high',
    ],
    ['no number at all', quantity('').replace('    a:', '    ▸a:'), 'E-FIG', 'either value, or both low and high'],
    ['a range turned round', quantity('      low: ▸8\n      high: 3\n'), 'E-FIG', 'low: “8” must be less than high'],
    [
      'no kind',
      claim('  figures:\n    ▸a:\n      value: 3\n      unit: m\n'),
      'E-REQ',
      'figures › a › kind is missing',
    ],
    [
      'a bare number',
      claim('  figures:\n    a: ▸7\n'),
      'E-TYPE',
      'figures › a: “7” must have a kind: quantity, strikes or votes',
    ],
    [
      'an instant without a zone',
      quantity('      value: 3\n      as_of: ▸2023-04-12T04:00\n'),
      'E-DATE',
      'a time without a zone is not accepted',
    ],
    [
      'an instant of no day',
      quantity('      value: 3\n      as_of: ▸2023-02-30T04:00Z\n'),
      'E-DATE-REAL',
      'as_of: “2023-02-30T04:00Z” is on a day that the calendar does not have',
    ],
  ])('%s is refused', (_, source, code, message) => {
    const problem = onlyFault(claimsSchema, source);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(message);
    expect(problem.fix).not.toBe('');
  });
});

describe('a schema that names the code of what does not fit it', () => {
  const day = z.string({ error: 'must be a day' }).regex(/^\d+$/, { error: 'must be a day' }).meta({ code: 'E-DATE' });
  const schema = z.strictObject({
    on: day.describe('The day.').optional(),
    days: z.array(day.describe('A day.')).optional(),
    word: z.enum(['a', 'b']).meta({ code: 'E-WORD' }).optional(),
    either: z
      .union([day, z.strictObject({ a: day })], { error: 'must be x' })
      .meta({ code: 'E-EITHER' })
      .optional(),
    plain: z.string().optional(),
  });

  test.each([
    ['a value', 'on: ▸x\n', 'E-DATE'],
    ['a value of another type', 'on: ▸true\n', 'E-DATE'],
    ['no value', '▸on:\n', 'E-DATE'],
    ['an entry of a list', 'days: [▸x]\n', 'E-DATE'],
    ['a word that is no choice', 'word: ▸c\n', 'E-WORD'],
    ['one of several sorts', 'either: ▸[]\n', 'E-EITHER'],
    ['a value inside one of several sorts', 'either:\n  a: ▸x\n', 'E-DATE'],
    ['a list that holds such values', 'days: ▸x\n', 'E-TYPE'],
    ['a value beside it', 'plain: ▸[]\n', 'E-TYPE'],
  ])('%s', (_, source, code) => {
    expect(onlyFault(schema, source).code).toBe(code);
  });

  test('that is missing is a key that is missing', () => {
    expect(onlyFault(z.strictObject({ on: day, at: z.string() }), '▸at: x\n').code).toBe('E-REQ');
  });
});

test('all problems of a file are told in one run', () => {
  const yaml = parseYaml('a.yaml', 'a:\n  kind: persn\nb:\n  kind: person\n  name: ""\n  country: xx\n');
  const { problems } = fitSchema('a.yaml', yaml, partiesSchema);
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['E-VALUE', 2, 9],
    ['E-REQ', 1, 1],
    ['E-TYPE', 5, 9],
    ['E-TYPE', 6, 12],
  ]);
});

test.each([
  ['claims that lack most keys', 4_000, (at: number) => `c${at}: { standng: confirmed }\n`, 5],
  ['keys of no one', 20_000, (at: number) => `C${at}: 1\n`, 1],
])('%s are all told in bounded time, however many there are', (_, count, entry, each) => {
  const took = processorTime(() => {
    const yaml = parseYaml('a.yaml', Array.from({ length: count }, (__, at) => entry(at)).join(''));
    expect(fitSchema('a.yaml', yaml, claimsSchema).problems).toHaveLength(count * each);
  });
  expect(took).toBeLessThan(20_000);
});

test('a front matter’s problem stands on its line of the file', () => {
  const yaml = parseYaml('a.mdx', 'title: x\nnight: 2023\n', 1);
  const { problems } = fitSchema('a.mdx', yaml, storyFrontSchema.pick({ title: true }));
  expect(problems[0]).toMatchObject({ file: 'a.mdx', line: 3, column: 1 });
});
