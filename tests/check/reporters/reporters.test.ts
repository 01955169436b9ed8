import { expect, test } from 'vitest';
import { formats } from '../../../src/check/reporters/formats.ts';
import { reporters } from '../../../src/check/reporters/reporters.ts';
import { madeProblem, madeReport } from './made-report.ts';

test.each(formats)('%s tells every problem, and names its file, line and code', (format) => {
  const report = madeReport([madeProblem, { ...madeProblem, line: 1, column: 1, code: 'E-KEY' }]);
  const printed = reporters[format](report, { colour: false, width: 80 });
  for (const part of ['content/stories/flood/claims.yaml', 'E-REF', 'E-KEY', 'id you mean']) {
    expect(printed).toContain(part);
  }
});
