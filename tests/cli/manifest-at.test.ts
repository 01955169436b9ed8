import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import { ManifestError, manifestAt } from '../../src/cli/manifest-at.ts';

/** The address of a manifest that is answered so. */
async function answering(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${portOf(server)}/manifest.json`;
}

test.each<[string, RequestListener, string]>([
  ['that is not there', (_, response) => response.writeHead(404).end('{}'), 'There is no manifest at http'],
  ['of a site that does not answer', ({ socket }) => socket.destroy(), 'There is no manifest at http'],
  [
    'whose answer is cut off',
    (_, response) => response.writeHead(200, { 'content-length': 9 }).write('{', () => response.destroy()),
    'There is no manifest at http',
  ],
  ['that is a page', (_, response) => response.end('<p>Welcome</p>'), '/manifest.json is not JSON.'],
])('a manifest %s is told in words', async (_, answer, told) => {
  const asked = manifestAt(await answering(answer));
  await expect(asked).rejects.toThrow(told);
  await expect(asked).rejects.toThrow(ManifestError);
});
