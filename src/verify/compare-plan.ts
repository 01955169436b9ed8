import type { SitePlan } from '../model/site-plan.ts';
import type { Finding } from './finding.ts';

/** In what the files of a built site, given by their paths, differ from the plan: each that is missing or too many. */
export function comparePlan({ files, parts }: SitePlan, built: readonly string[]): Finding[] {
  const there = new Set(built);
  const planned = new Set(files);
  const extra = built.filter((path) => !planned.has(path));
  const numbers = new Map<string, number[]>();
  const strange = extra.filter((path) => {
    const part = partOf(path);
    if (!part || !parts.includes(part.pattern)) return true;
    numbers.set(part.pattern, [...(numbers.get(part.pattern) ?? []), part.number]);
    return false;
  });
  const gaps = [...numbers].flatMap(([pattern, found]) =>
    Array.from({ length: Math.max(...found) }, (_, at) => at + 1)
      .filter((number) => !found.includes(number))
      .map((number) => pattern.replace('*', String(number))),
  );
  return [
    ...[...files.filter((path) => !there.has(path)), ...gaps].map((path): Finding => ({
      path,
      what: 'is missing: the check has planned it',
      fix: advice,
    })),
    ...strange.map((path): Finding => ({ path, what: 'was built, and the check has not planned it', fix: advice })),
  ];
}

const advice = 'build again, and where that does not help, compare src/pages/ with src/check/site-plan.ts';

/** The pattern and the number of a file that holds one part of a list. */
function partOf(path: string): { pattern: string; number: number } | undefined {
  const [, before, digits, behind] = /^(.*[/-])([1-9]\d*)(\/index\.html|\.xml)$/.exec(path) ?? [];
  return digits === undefined ? undefined : { pattern: `${before}*${behind}`, number: Number(digits) };
}
