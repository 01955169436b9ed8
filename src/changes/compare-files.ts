import type { FileChange } from './change.ts';
import type { Pair } from './compare-values.ts';
import type { PublicFile } from './site-state.ts';

/** Which files of public/ came, went, or have other bytes, sorted by path. None where one side is not known. */
export function compareFiles({ before, after }: Partial<Pair<readonly PublicFile[] | undefined>>): FileChange[] {
  if (!before || !after) return [];
  const [was, is] = [before, after].map((files) => new Map(files.map((file) => [file.path, file]))) as [
    Map<string, PublicFile>,
    Map<string, PublicFile>,
  ];
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap((path): FileChange[] => {
    const [one, other] = [was.get(path), is.get(path)];
    if (one?.sha256 === other?.sha256) return [];
    return [{ path, ...(one && { was: one.size }), ...(other && { is: other.size }) }];
  });
}
