import { request } from 'node:http';
import { connect } from 'node:net';

/** What a server answered. */
export interface Answer {
  status: number;
  /** By their names in small letters; every value of a header that came more than once. */
  headers: Map<string, string[]>;
  body: Buffer;
}

/** What is asked for, exactly as it is written: fetch() would tidy it up. */
export interface Question {
  path: string;
  method?: string;
  headers?: Record<string, string>;
}

/** Asks a server of this machine. */
export function ask(port: number, { path, method = 'GET', headers = {} }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const all = new Map<string, string[]>();
        for (let at = 0; at < response.rawHeaders.length; at += 2) {
          const name = response.rawHeaders[at]!.toLowerCase();
          all.set(name, [...(all.get(name) ?? []), response.rawHeaders[at + 1]!]);
        }
        resolve({ status: response.statusCode ?? 0, headers: all, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

/** Sends text, then nothing more. Gives what came back, and after how many milliseconds the server hung up. */
export function sendAndStall(port: number, text: string): Promise<{ said: string; after: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => (said += part.toString()));
    socket.on('close', () => resolve({ said, after: performance.now() - begun }));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') reject(error);
    });
  });
}
