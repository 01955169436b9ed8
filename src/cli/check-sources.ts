import process from 'node:process';
import { stateNow } from './now.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Asks for the address of every source of published stories, and of every archived copy, over the network: which are
 * alive, moved for good, gone, or give no answer. --format text, json or github; --server <host:port> is for tests, and
 * asks that server in place of every host. Exit code 0: none is gone, 1: at least one is, or the content has errors;
 * 2: the use is wrong.
 */
async function main(): Promise<number> {
  const { format, server } = readOptions(process.argv.slice(2), {
    format: { type: 'string', default: 'text' },
    server: { type: 'string' },
  });
  if (format !== 'text' && format !== 'json' && format !== 'github') {
    throw new UsageError(`--format must be text, json or github; it is “${format}”.`);
  }
  const [, host = '', port = ''] = /^([^:]+):(\d{1,5})$/.exec(server ?? '') ?? [];
  if (server !== undefined && host === '') throw new UsageError(`--server must be host:port; it is “${server}”.`);
  stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  const { tellSources } = await import('./tell-sources.ts');
  return tellSources(environment, format, server === undefined ? undefined : { host, port: Number(port) });
}

await runCommand(main);
