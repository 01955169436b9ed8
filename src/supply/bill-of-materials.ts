import { createHash } from 'node:crypto';
import { named, onlyForTests, type LockedPackage } from './locked-packages.ts';

/** A list of packages in the form CycloneDX, as far as it is changed here. */
interface Bill {
  serialNumber: string;
  metadata: { timestamp: string; component: { name: string } };
  components: (LockedPackage & { scope?: string })[];
}

/**
 * npm’s list of all packages, with what only tests need marked as excluded, for npm forgets some when it leaves those
 * out itself. And without what is another each time: its time is that of the build, its number follows from what it
 * lists, its name is that of the project, not of the folder. `now` is an instant.
 */
export function steadyBill(text: string, lock: string, name: string, now: string): string {
  const bill = JSON.parse(text) as Bill;
  const excluded = onlyForTests(lock);
  const steady = {
    ...bill,
    serialNumber: '',
    metadata: { ...bill.metadata, timestamp: now, component: { ...bill.metadata.component, name } },
    components: bill.components.map((one) => (excluded.has(named(one)) ? { ...one, scope: 'excluded' } : one)),
  };
  const digest = createHash('sha256').update(JSON.stringify(steady)).digest('hex');
  return `${JSON.stringify({ ...steady, serialNumber: `urn:uuid:${uuidOf(digest)}` }, null, 1)}\n`;
}

/** A UUID of version 8, which is that of whoever makes it, from the digits of a digest. */
function uuidOf(digest: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest) ?? [];
  return `${a}-${b}-8${c}-a${d}-${e}`;
}
