import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { annotation } from '../check/reporters/github.ts';
import { printable, printableJson } from '../check/reporters/printable.ts';
import { problemLine } from '../check/reporters/text.ts';
import type { Environment } from '../environment.ts';
import { isError } from '../model/problem.ts';
import { parseYaml } from '../parse/yaml.ts';
import { addresses } from '../site.ts';
import { askAll } from '../sources/ask-all.ts';
import type { Verdict } from '../sources/ask.ts';
import { addressesOf, problemsIn, type AskedAddress } from '../sources/findings.ts';
import { internet, type Network } from '../sources/request.ts';
import { readSiteState } from './read-site-state.ts';

const states = ['alive', 'moved', 'refused', 'gone', 'unreachable'] as const;

/** What each state is called where they are counted. */
const stateWords: Record<Verdict['state'], string> = {
  alive: 'alive',
  moved: 'moved for good',
  refused: 'without an answer for programs',
  gone: 'gone',
  unreachable: 'unreachable',
};

/** Asks for every address of the sources of published stories, and tells what became of them; gives the exit code. */
export async function tellSources(
  { contentFolder, publicFolder, now }: Environment,
  format: 'text' | 'json' | 'github',
  server: Network['server'],
): Promise<number> {
  const folders = { content: contentFolder, public: publicFolder };
  const { state, checked } = await readSiteState(folders, { now: now! });
  if (!checked.clean || !state.shared) {
    process.stderr.write('The content has errors, so that nothing of it would be published: npm run check:content\n');
    return 1;
  }
  // A child has shown that the file does no harm. What only drafts name is not among these sources: nobody is told of it.
  const yaml = parseYaml('sources.yaml', await readFile(join(contentFolder, 'sources.yaml'), 'utf8'));
  const found = addressesOf(Object.values(state.shared.shared.sources), (path) => yaml.placeOf(path));
  const asking = found.map(({ address }) => address);
  process.stderr.write(`Asking for ${new Set(asking).size} addresses; one host is asked once in a second.\n`);
  const site = addresses.absolute(addresses.front());
  const verdicts = await askAll(asking, { ...internet(site), ...(server ? inTests(server) : {}) });
  const asked = found.map((one): AskedAddress => ({ ...one, verdict: verdicts.get(one.address)! }));
  const folder = relative(process.cwd(), contentFolder).split(sep).join('/') || '.';
  process.stdout.write(`${report(asked, folder, format)}\n`);
  return problemsIn(asked).some(isError) ? 1 : 0;
}

/** A server of a test is no stranger: it needs no rest between two questions. */
function inTests(server: NonNullable<Network['server']>): Partial<Network> {
  return { server, pause: 0, retryPause: 0 };
}

function report(asked: readonly AskedAddress[], folder: string, format: 'text' | 'json' | 'github'): string {
  if (format === 'json') {
    const told = asked.map(({ id, key, address, at, verdict }) => ({ id, key, address, ...at, ...verdict }));
    return printableJson({ version: 1, file: `${folder}/sources.yaml`, sources: told });
  }
  const folders = { content: folder, public: 'public' };
  const lines = problemsIn(asked).map((problem) =>
    format === 'github' ? annotation(problem, folders) : problemLine(problem, folders),
  );
  const refused = asked.filter(({ verdict }) => verdict.state === 'refused');
  const unknown = refused.map(({ id, address, verdict }) =>
    printable(
      `${id}: ${address} ${'why' in verdict ? verdict.why : ''}; open it in a browser to see whether it is there`,
    ),
  );
  return [...lines, ...unknown, summary(asked)].join('\n');
}

function summary(asked: readonly AskedAddress[]): string {
  const counts = states.map((state) => {
    return `${asked.filter(({ verdict }) => verdict.state === state).length} ${stateWords[state]}`;
  });
  const sources = new Set(asked.map(({ id }) => id)).size;
  return `Asked for ${asked.length} addresses of ${sources} sources: ${counts.join(', ')}.`;
}
