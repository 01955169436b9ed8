import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server by https on this machine, which stands for every host with a name of the list. */
export interface SourceServer {
  /** Where it answers. */
  at: { host: string; port: number };
  /** The file of its certificate, which nobody but a test trusts. */
  certificate: string;
  /** What it was asked, in order: HEAD a.example/x. */
  asked: string[];
  close: () => Promise<void>;
}

/** Starts a server whose answers a function gives. */
export async function startSourceServer(
  hosts: readonly string[],
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<SourceServer> {
  const work = mkdtempSync(join(tmpdir(), 'source-server-'));
  const [certificate, key] = [join(work, 'certificate.pem'), join(work, 'key.pem')];
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`;
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=a.example'];
  execFileSync('openssl', [...request, '-addext', names, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const asked: string[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (message, response) => {
    asked.push(`${message.method} ${message.headers.host}${message.url}`);
    answer(message, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    at: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    certificate,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(work, { recursive: true });
    },
  };
}
