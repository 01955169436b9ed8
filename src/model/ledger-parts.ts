import type { Claim } from './claim.ts';
import { splitByDate, type Dated, type DatePart } from './date-parts.ts';
import { weighClaim, type Named } from './print-weight.ts';

/** A claim as an entry of its story’s ledger. */
export interface LedgerEntry extends Dated {
  claim: Claim;
}

/** Characters that fit on one page of a ledger within its budget of bytes. */
const room = 27_000;

/** The parts of a ledger with these claims, each a page, the newest first: for the pages, and for the check of links to them. */
export function splitLedger(claims: readonly Claim[], named: Named): DatePart<LedgerEntry>[] {
  const entries = claims.map((claim) => ({ claim, day: claim.date, weight: weighClaim(claim, named) }));
  return splitByDate(entries, room);
}
