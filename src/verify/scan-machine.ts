import type { Finding } from './finding.ts';
import type { Scan, SiteAddress } from './scan.ts';

/** What nobody should learn of the machine on which a site was built. */
export interface Machine {
  /** Absolute paths: of the project, of the user’s own folder, of temporary files. */
  folders: readonly string[];
  /** Names of the user and of the machine. */
  names: readonly string[];
  /** Tells whether a name is also a word of the site’s own texts and templates: then it gives nothing away. */
  isOwnWord: (name: string) => Promise<boolean>;
}

/** Words that stand in a page only by a mistake of the program that made it. */
const slips = ['/node_modules/', 'file:///', 'data-astro-source'];

/** Names of fewer characters stand in any file by chance; they are not looked for. */
const fewest = 4;

/**
 * Finds traces of the machine that built the site, in whatever file: its folders, the name of its user, its own name. A
 * folder right below the root, such as `/root` or `/tmp`, is a trace with something behind it and no host before it. The
 * path below which the site lives is none.
 */
export function machineScan({ folders, names, isOwnWord }: Machine, { base }: Pick<SiteAddress, 'base'>): Scan {
  const paths = [...new Set(folders.map((folder) => folder.replace(/[/\\]+$/, '')))].filter(
    (path) => path.length > 1 && !base.startsWith(`${path}/`),
  );
  const called = [...new Set(names)]
    .filter((name) => name.length >= fewest)
    .map((name) => [name, wordOf(name)] as const);
  return {
    async file({ path, bytes }) {
      const text = bytes.toString('latin1');
      const met = called.filter(([, word]) => word.test(text)).map(([name]) => name);
      const telling: string[] = [];
      for (const name of met) if (!(await isOwnWord(name))) telling.push(name);
      const found = [
        ...paths.filter((folder) => pathIn(folder, text)).map((folder) => `names ${folder}, a folder of this machine`),
        ...telling.map((name) => `names “${name}”, the name of this machine or its user`),
        ...slips.filter((slip) => text.includes(slip)).map((slip) => `holds “${slip}”, which tells how it was built`),
      ];
      return found.map((what): Finding => ({ path, what, fix: 'mend the template or the tool that writes it' }));
    },
  };
}

/** Bytes are read as Latin 1, so what is looked for must be, too. */
function inBytes(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function pathIn(folder: string, text: string): boolean {
  const shallow = /^[/\\][^/\\]+$/.test(folder);
  const path = inBytes(folder);
  return new RegExp(shallow ? `(?<![\\w.-])${path}[/\\\\][\\w.-]` : `${path}(?![\\w-])`).test(text);
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${inBytes(name)}(?![\\w-])`);
}
