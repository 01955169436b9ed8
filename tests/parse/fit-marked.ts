import { expect } from 'vitest';
import type { z } from 'astro/zod';
import type { Problem } from '../../src/model/problem.ts';
import { fitSchema } from '../../src/parse/schema-problems.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { marked } from '../fixtures/marked.ts';

/** The one problem that keeps a marked text from fitting a schema. It stands at the mark. */
export function onlyFault(schema: z.ZodType, source: string): Problem {
  const { text, line, column } = marked(source);
  const { data, problems } = fitSchema('a.yaml', parseYaml('a.yaml', text), schema);
  expect(data).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'a.yaml', line, column });
  return problems[0]!;
}
