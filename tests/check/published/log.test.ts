import { expect, test } from 'vitest';
import { faultsInLog } from '../../../src/check/published/log.ts';
import { parseYaml } from '../../../src/parse/yaml.ts';
import { marked } from '../../fixtures/marked.ts';

const published = [{ on: '2023-04-20', claim: 'weir', source: 'courier' }];

test.each([
  ['lost a key', '- ▸{ on: 2023-04-20, claim: weir }\n', '“source” was published as “courier”, and now is gone'],
  [
    'was given one',
    '- { on: 2023-04-20, claim: weir, source: courier, note: ▸Later. }\n',
    '“note” was not published, and now is “Later.”',
  ],
])('an entry that %s is told at its place', (_, text, message) => {
  const { text: source, line, column } = marked(text);
  const yaml = parseYaml('corrections.yaml', source);
  const faults = faultsInLog(published, { file: 'corrections.yaml', data: yaml.data, yaml, prose: [] }, []);
  expect(faults).toMatchObject([{ code: 'E-LOG', line, column }]);
  expect(faults[0]?.message).toBe(`entry 1 (2023-04-20, weir): ${message}`);
});
