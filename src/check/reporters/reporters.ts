import type { Format } from './formats.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { Report } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport, type TextStyle } from './text.ts';

/** What gives a report in each form. All are pure: the clock, the files and the terminal are arguments. */
export const reporters: Readonly<Record<Format, (report: Report, style: TextStyle) => string>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
};
