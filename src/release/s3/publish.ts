import { digestOf } from '../digest.ts';
import { firstWrong } from '../probe-site.ts';
import { PublishError } from '../publish-error.ts';
import { releaseBefore, usualKeep, type PublishUse } from '../target.ts';
import { numberFor, readBuiltEdition, readStoredEdition } from './edition.ts';
import { goLive, type Work } from './go-live.ts';
import { readInventory } from './inventory.ts';
import { releaseKey } from './keys.ts';
import { planLines, planStore, type StorePlan } from './plan.ts';
import { putPrivate } from './private-object.ts';
import { sendObjects } from './send.ts';
import { readState, writeState, type ReadState, type StoredRelease } from './state.ts';
import type { Store } from './store.ts';
import { sweep } from './sweep.ts';

/** For how many seconds a page may stand in caches between, and a little more. */
const usualPatience = 90;

/**
 * Publishes a built site to a store, whose lock is held. Either it is live in the end and answers as its manifest says,
 * or what was live before still is, and a PublishError says why. An object store has no step that changes all at once:
 * while it copies, pages of both releases are there. Gives the number of the release.
 */
export async function publishToStore(work: Work, use: PublishUse): Promise<number> {
  const { store, tell } = work;
  const { keep = usualKeep } = use;
  const now = use.now();
  const edition = await readBuiltEdition(use.from);
  const { manifest, text } = edition;
  const read = await readState(store);
  const number = numberFor(read.state, edition, use.number);
  use.onNumber?.(number);
  const release: StoredRelease = { number, commit: manifest.commit, at: now, manifest: digestOf(text) };
  const there = await readInventory(store);
  const plan = planStore(edition, read.state, there, { now, days: keep.days });
  tell(`${plan.send.length} objects to send, ${plan.place.flat().length} addresses to change.`);
  await sendObjects(work, use.from, plan.send);
  await putPrivate(store, releaseKey(number), text);
  const done = await goLive(work, read, { release, manifest }, plan, now);
  await use.onLive?.(pathsOf(plan), manifest);
  if (use.address !== undefined) {
    const wrong = await firstWrong(use.address, manifest, use.patience ?? usualPatience);
    if (wrong !== undefined) {
      const told = `The site did not answer as it should: ${wrong}.`;
      const back = takeBack(work, done, { release, live: read.state.live }, { ...use, now });
      const end = await back.catch((error: unknown) => {
        const mend = 'Mend that, then npm run rollback.';
        throw new PublishError(`${told} Release ${number} could not be taken back: ${reason(error)} ${mend}`);
      });
      throw new PublishError(`${told} ${end}`);
    }
  }
  try {
    await writeState(work, { ...done, state: await sweep(store, done.state, { ...plan, there }, { now, keep }) });
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    tell(`What is no longer needed could not be deleted; the next publication tries again. ${error.message}`);
  }
  return number;
}

/** What publishing would do, line by line. Nothing is changed. Throws a PublishError where it would be refused. */
export async function planForStore(store: Store, { from, number, now, keep = usualKeep, onNumber }: PublishUse) {
  const edition = await readBuiltEdition(from);
  const { state } = await readState(store);
  const next = numberFor(state, edition, number);
  onNumber?.(next);
  const plan = planStore(edition, state, await readInventory(store), { now: now(), days: keep.days });
  const { length } = edition.manifest.files;
  return [...planLines(plan, state), `write release ${next} with ${length} files, and make it live`];
}

/**
 * Makes the release before the live one live again. After an interruption, the one that was live; or the earlier one,
 * where it was going back that was interrupted. Gives its number. Throws a PublishError where there is none.
 */
export async function rollBackInStore(work: Work, use: Pick<PublishUse, 'now' | 'onLive'>): Promise<number> {
  const read = await readState(work.store);
  const { releases, live, moving } = read.state;
  const whole = moving === undefined ? undefined : Math.min(moving, live ?? 0);
  const last = releases.find(({ number }) => number === whole) ?? releaseBefore(releases, live ?? undefined);
  if (!last) throw new PublishError('There is no earlier release to go back to.');
  await goBack(work, read, last, { ...use, now: use.now() });
  return last.number;
}

/** Marks a release as failed, and makes the one before live again. Gives a sentence that says what is live. */
async function takeBack(
  work: Work,
  { state, etag }: ReadState,
  { release, live }: { release: StoredRelease; live: number | null },
  use: AtMoment,
): Promise<string> {
  const releases = state.releases.map((known) =>
    known.number === release.number ? { ...known, failed: true as const } : known,
  );
  const marked = await writeState(work, { state: { ...state, releases }, etag });
  const before = releases.find(({ number }) => number === live && number !== release.number);
  if (!before) return 'Nothing else was live before.';
  await goBack(work, marked, before, use);
  return `Release ${before.number} is live again.`;
}

/** What is told of a change, and when it is made, in seconds since 1970. */
type AtMoment = Pick<PublishUse, 'onLive'> & { now: number };

async function goBack(work: Work, read: ReadState, release: StoredRelease, use: AtMoment) {
  const edition = await readStoredEdition(work.store, release.number);
  const plan = planStore(edition, read.state, await readInventory(work.store), { now: use.now, days: usualKeep.days });
  const [lacking] = plan.send;
  if (lacking) throw new PublishError(`Release ${release.number} is not whole any more: ${lacking.path} is missing.`);
  await goLive(work, read, { release, manifest: edition.manifest }, plan, use.now);
  await use.onLive?.(pathsOf(plan), edition.manifest);
}

/** The paths at which readers find something else. What left stays for a while. */
function pathsOf({ place }: StorePlan): string[] {
  return place.flat().map(({ path }) => path);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
