import { describe, expect, test } from 'vitest';
import { textIn, type Body, type BodyNode } from '../../src/model/body.ts';
import { bySection, divide } from '../../src/model/section-pieces.ts';
import { weighTop } from '../../src/model/story-weight.ts';
import { wordsFrom } from '../fixtures/generated-story.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { processorTime } from '../processor-time.ts';

const element = (tagName: string, value: string): BodyNode => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value }],
});
const [h2, h3, p] = ['h2', 'h3', 'p'].map((tagName) => (value: string) => element(tagName, value)) as [
  (value: string) => BodyNode,
  (value: string) => BodyNode,
  (value: string) => BodyNode,
];
const wordsOf = (bodies: readonly Body[]) => bodies.map((body) => body.map((node) => textIn([node]).trim()).join(' '));

describe('a text comes apart before each heading but the first:', () => {
  test.each([
    ['nothing', [], []],
    ['no heading', [p('a'), p('b')], ['a b']],
    ['words before the first heading', [p('a'), h2('B'), p('c'), h2('D'), p('e')], ['a B c', 'D e']],
    ['headings alone', [h2('A'), h2('B'), h2('C')], ['A', 'B', 'C']],
    ['headings of another depth', [h2('A'), h3('B'), p('c'), h2('D')], ['A B c', 'D']],
  ])('%s', (_, text, sections) => expect(wordsOf(bySection(text))).toEqual(sections));

  test('also where it is headings and nothing else, in little time', () => {
    const text = Array.from({ length: 80_000 }, () => h2('A'));
    expect(processorTime(() => expect(bySection(text)).toHaveLength(80_000))).toBeLessThan(5000);
  });
});

describe('a section that is longer than fits', async () => {
  const story = await fixtureStory('mill-bridge');
  const long = (at: number) => p(wordsFrom(at, 60));
  const weigh = (body: Body) => {
    const scale = weighTop(story);
    scale.text(body);
    return scale.total;
  };

  test('takes onto a page what fits to the byte', () => {
    const [one, two, three] = [h2('The weir'), long(1), long(100)];
    const room = weigh([one, two, three]);
    expect(divide(story, [one, two, three], (body) => body, room)).toHaveLength(1);
    expect(divide(story, [one, two, three], (body) => body, room - 1)).toEqual([
      { body: [one, two], goesOn: undefined },
      { body: [three], goesOn: 'The weir' },
    ]);
    const more = [one, two, three, long(200)];
    expect(divide(story, more, (body) => body, room).map(({ body }) => body.length)).toEqual([3, 1]);
  });

  test.each([
    ['headings fit, and what follows them does not', 4],
    ['nothing fits but its own heading', 1],
  ])('has headings on the page of what follows them: %s', (_, fitting) => {
    const section = [h2('The weir'), long(1), h3('Its gauge'), h3('Its keeper'), long(100), long(200)];
    const pieces = divide(story, section, (body) => body, weigh(section.slice(0, fitting)));
    expect(pieces.map(({ body }) => body.map((node) => section.indexOf(node)))).toEqual([[0, 1], [2, 3, 4], [5]]);
  });

  test('is weighed with the notes that it leads to', () => {
    const section = [h2('The weir'), long(1), long(100)];
    const noted = (body: Body) => (body.includes(section[2]!) ? [...body, long(300)] : body);
    const room = weigh(section);
    expect(divide(story, section, noted, room).map(({ body }) => body.length)).toEqual([2, 1]);
  });
});
