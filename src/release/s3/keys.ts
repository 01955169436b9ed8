/**
 * Keys below the prefix of a site that no reader asks for. Beside them stand the files of the live release, under
 * their own paths:
 *
 *     .soundings/objects/<sha256>    every file of the releases that are kept, once
 *     .soundings/releases/7.json     the manifest of a release
 *     .soundings/state.json          what is live, and what is known of each release
 *     .soundings/lock.json           who publishes
 */
export const ownFolder = '.soundings/';

/** The key of the state. */
export const stateKey = `${ownFolder}state.json`;

/** The key of the lock. */
export const lockKey = `${ownFolder}lock.json`;

/** What the keys of objects begin with. */
export const objectsFolder = `${ownFolder}objects/`;

/** A key that comes after all of ours and before every letter and digit. */
export const afterOwn = ownFolder.replace(/\/$/, '0');

/** The key of the object with these bytes. */
export function objectKey(sha256: string): string {
  return objectsFolder + sha256;
}

/** The key of the manifest of a release. */
export function releaseKey(number: number): string {
  return `${ownFolder}releases/${number}.json`;
}
