import { readPage } from '../../src/verify/built-page.ts';
import type { BuiltFile, Scan } from '../../src/verify/scan.ts';

/** A file of a built site, from its text or its bytes. */
export function builtFile(path: string, content: string | Buffer): BuiltFile {
  const bytes = Buffer.from(content);
  const page = path.endsWith('.html') ? { page: readPage(bytes.toString()) } : {};
  return { path, bytes, packed: /\.(br|gz)$/.test(path), ...page };
}

/** What a scan finds in the files of a site: each in a line, without what to do. */
export async function scanFiles(scan: Scan, files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(files).map(async ([path, content]) => (await scan.file?.(builtFile(path, content))) ?? []),
  );
  const all = [...found.flat(), ...(scan.end?.() ?? [])];
  return all.map(({ path, what }) => `${path}: ${what}`);
}
