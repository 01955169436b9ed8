import type { Place } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Verdict } from './ask.ts';

/** One address of a source: where it stands in sources.yaml, and what became of it. */
export interface AskedAddress {
  id: string;
  key: 'url' | 'archived';
  address: string;
  at: Place;
  verdict: Verdict;
}

/** Every address of some sources, with the place at which it stands. */
export function addressesOf(
  sources: readonly Source[],
  placeOf: (path: readonly string[]) => Place,
): Omit<AskedAddress, 'verdict'>[] {
  return sources.flatMap((source) =>
    (['url', 'archived'] as const).flatMap((key) => {
      const address = source[key];
      return address === undefined ? [] : [{ id: source.id, key, address, at: placeOf([source.id, key]) }];
    }),
  );
}

/**
 * What is to be mended: an error where an address is gone, a warning where it moved for good or does not answer. Where an
 * archived copy of what is gone is alive, readers are helped: that is a warning, too. What answers no programs is none.
 */
export function problemsIn(asked: readonly AskedAddress[]): Problem[] {
  const copied = new Set(
    asked
      .filter(({ key, verdict: { state } }) => key === 'archived' && (state === 'alive' || state === 'moved'))
      .map(({ id }) => id),
  );
  return asked.flatMap((one) => {
    const told = tell(one, one.key === 'url' && copied.has(one.id));
    return told ? [{ file: 'sources.yaml', line: one.at.line, column: one.at.column, ...told }] : [];
  });
}

type Told = Pick<Problem, 'code' | 'message' | 'fix'>;

function tell({ id, key, address, verdict }: AskedAddress, copied: boolean): Told | undefined {
  const what = key === 'url' ? `the address of “${id}”` : `the archived copy of “${id}”`;
  switch (verdict.state) {
    case 'alive':
    case 'refused':
      return undefined;
    case 'moved':
      return {
        code: 'W-SOURCE',
        message: `${what} moved for good to ${shown(verdict.to)}`,
        fix: mendMoved(address, verdict.to),
      };
    case 'unreachable':
      return {
        code: 'W-SOURCE',
        message: `${what} ${verdict.why}`,
        fix: 'Open it in a browser; where it stays so, see to an archived copy.',
      };
    case 'gone':
      return copied
        ? {
            code: 'W-SOURCE',
            message: `${what} is gone: it ${verdict.why}`,
            fix: 'Readers have the archived copy. Where it stands elsewhere now, give that address.',
          }
        : {
            code: 'E-SOURCE',
            message: `${what} is gone: it ${verdict.why}`,
            fix: 'Give the address at which it stands now, or that of an archived copy as “archived”.',
          };
  }
}

function mendMoved(address: string, to: string): string {
  const front = new URL(to).pathname === '/' && new URL(address).pathname !== '/';
  return front ? 'That is a front page: look whether what is cited is still there.' : 'Give that address.';
}

/** An address of a server’s making, no longer than a line. */
function shown(address: string): string {
  return address.length > 300 ? `${address.slice(0, 300)} …` : address;
}
