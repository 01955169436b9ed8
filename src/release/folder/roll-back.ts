import { compareFolder } from '../compare.ts';
import { ManifestError } from '../manifest.ts';
import { PublishError } from '../publish-error.ts';
import { releaseBefore, usualKeep, type OnLive } from '../target.ts';
import { inWords } from './faults.ts';
import { goBack } from './go-back.ts';
import { liveNumber, releaseFolder } from './layout.ts';
import { withLock } from './lock.ts';
import { readPlace } from './place.ts';
import { settle } from './prune.ts';
import { readBuilt } from './read-built.ts';
import { requireTarget } from './ready.ts';

const noEarlier = 'There is no earlier release to go back to.';

/**
 * Makes the release before the live one live again. Gives its number. Throws a PublishError where there is none, or
 * where it is no longer whole: then nothing has changed.
 */
export async function rollBack(target: string, now: number, onLive?: OnLive): Promise<number> {
  try {
    await requireTarget(target);
    // Before the lock, whose file would stand in a folder that is none to publish into.
    if ((await liveNumber(target)) === undefined) throw new PublishError(noEarlier);
    return await withLock(target, async () => {
      await settle(target);
      const place = await readPlace(target);
      const { live, releases, ledger } = place;
      const last = releaseBefore(releases, live?.number);
      if (!live || !last) throw new PublishError(noEarlier);
      await refuseDamaged(releaseFolder(target, last.number), last.number);
      await goBack(place, live, { number: last.number, ledger, now, days: usualKeep.days, onLive });
      return last.number;
    });
  } catch (error) {
    throw inWords(error, target, 'Nothing has changed for readers.');
  }
}

/** Throws a PublishError where a release has no longer the files that it was published with. */
async function refuseDamaged(folder: string, number: number): Promise<void> {
  const wrong = await firstDamage(folder);
  if (wrong === undefined) return;
  const mend = `To go back further, delete ${folder}.json and try again.`;
  throw new PublishError(`Release ${number} is damaged: ${wrong} Nothing has changed. ${mend}`);
}

async function firstDamage(folder: string): Promise<string | undefined> {
  try {
    const { manifest } = await readBuilt(folder);
    const wrong = (await compareFolder(folder, manifest)).find(({ what }) => what !== 'is not in the manifest');
    return wrong && `${wrong.path} ${wrong.what}.`;
  } catch (error) {
    if (error instanceof ManifestError) return error.message;
    throw error;
  }
}
