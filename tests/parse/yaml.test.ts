import { expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';

const parse = (text: string) => parseYaml('a.yaml', text);

test('YAML 1.2 is read: yes and no are texts, a date is a text, a number is a number', () => {
  const { data, problems } = parse('a: yes\nb: no\nc: 2023-04-12\nd: 12.5\ne: -3\nf: true\ng: 0\nh: -0.5\n');
  expect(problems).toEqual([]);
  expect(data).toEqual({ a: 'yes', b: 'no', c: '2023-04-12', d: 12.5, e: -3, f: true, g: 0, h: -0.5 });
});

test('an empty text is nothing', () => expect(parse('# only a comment\n').data).toBeNull());
