import { join } from 'node:path';
import { compareFolder } from './compare.ts';
import { manifestName, readManifest, type Manifest } from './manifest.ts';
import { PublishError } from './publish-error.ts';

/** The manifest of a built site. Throws a PublishError where its files are not just those that it lists. */
export async function readCheckedBuild(from: string): Promise<Manifest> {
  const manifest = await readManifest(join(from, manifestName));
  const [first, ...others] = await compareFolder(from, manifest);
  if (!first) return manifest;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new PublishError(`${from} is not what was built: ${first.path} ${first.what}${more}. Build it again.`);
}
