import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../model/day.ts';
import type { Git } from './git.ts';
import { GitError } from './git-error.ts';
import type { ObjectReader } from './object-reader.ts';

/**
 * Content as it was published once: by a release, or on the branch to which a pull request leads. Git tells it here;
 * whatever else knows a release’s content, such as an archive beside its manifest, could take git’s place.
 */
export interface Baseline {
  /** In words: release 12. */
  name: string;
  /** The moment for which it was published: what was withheld then was not. */
  at: Instant;
  /** Its files by their paths relative to the content folder, each with a word that is another for other bytes. */
  files(): Promise<ReadonlyMap<string, string>>;
  /** The paths of files that are not now as they were then, or are not there. */
  changed(): Promise<string[]>;
  /** Makes sure that files can be read; throws an error that tells why they cannot. */
  ensure(paths: readonly string[]): Promise<void>;
  /** The text of a file that it has. */
  read(path: string): Promise<string>;
  /** The bytes of a file that it has. */
  readBytes(path: string): Promise<Uint8Array>;
  /** The same of another folder; undefined where that does not belong to what was published with this one. */
  beside(folder: string): Promise<Baseline | undefined>;
  /** Lets go of what it holds open. */
  close(): void;
}

/** A commit as a baseline. */
export class CommitBaseline implements Baseline {
  readonly name: string;
  readonly at: Instant;
  readonly commit: string;
  readonly #git: Git;
  #files: Promise<ReadonlyMap<string, string>> | undefined;
  #reader: ObjectReader | undefined;

  /** `git` stands in the content folder; `seconds` since 1970 are the moment of the publication. */
  constructor(git: Git, commit: string, name: string, seconds: number) {
    this.#git = git;
    this.commit = commit;
    this.name = name;
    this.at = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  }

  /** Files by their paths, with the ids of their contents. A link is none. */
  files(): Promise<ReadonlyMap<string, string>> {
    this.#files ??= this.#git.parts(['ls-tree', '-r', '-z', this.commit]).then((lines) => {
      const files = lines.flatMap((line): [string, string][] => {
        const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
        return id !== undefined && path !== undefined ? [[path, id]] : [];
      });
      return new Map(files);
    });
    return this.#files;
  }

  /**
   * Git compares sizes and times of files first, so that what has not changed is not read. Of what only has another time
   * it would note that, but it is not to write; so the contents of these are compared here.
   */
  async changed(): Promise<string[]> {
    const words = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];
    const paths = await this.#git.parts(['diff', ...words, this.commit, '--', '.']);
    if (paths.length === 0) return [];
    const files = await this.files();
    const changed: string[] = [];
    for (const path of paths) if ((await idOf(join(this.#git.folder, path))) !== files.get(path)) changed.push(path);
    return changed;
  }

  /** In a clone without old contents they are missing, and are not fetched. */
  async ensure(paths: readonly string[]): Promise<void> {
    const files = await this.files();
    const held = await this.#git.holds(paths.map((path) => files.get(path) ?? path));
    if (!held) throw new GitError('this clone lacks the contents of old files');
  }

  async read(path: string): Promise<string> {
    return Buffer.from(await this.readBytes(path)).toString('utf8');
  }

  async readBytes(path: string): Promise<Uint8Array> {
    const id = (await this.files()).get(path) ?? path;
    this.#reader ??= this.#git.reader();
    return this.#reader.bytes(id);
  }

  /** Of a folder of the same repository. */
  async beside(folder: string): Promise<Baseline | undefined> {
    const git = this.#git.in(folder);
    const [here, there] = await Promise.all(
      [this.#git, git].map((one) => one.run(['rev-parse', '--show-toplevel']).catch(() => undefined)),
    );
    if (!here || !there?.equals(here)) return undefined;
    return new CommitBaseline(git, this.commit, this.name, Date.parse(this.at) / 1000);
  }

  close(): void {
    this.#reader?.close();
    this.#reader = undefined;
  }
}

/** The id that git gives to the content of a file; undefined where there is none. */
async function idOf(file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(file);
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return undefined;
  }
}
