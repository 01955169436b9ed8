import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { nginxConfig } from '../../src/release/nginx.ts';
import { styleHashesOf } from '../../src/release/style-hashes.ts';
import { ensureServers } from '../release/server-programs.ts';

/**
 * Lets MDN’s HTTP Observatory judge the real nginx, which serves a small site with our configuration by https on this
 * machine alone. The scanner asks the ports 80 and 443, so that this needs root; openssl makes a certificate for a day.
 * The scanner is no dependency: it brings 233 packages, and is installed into a folder of its own, without its scripts,
 * which would load lists from elsewhere. Prints the grade, the score and the results; exit code 1 below 130.
 */
const scanner = '@mdn/mdn-http-observatory';
const version = '1.4.8';
const least = 130;
const program = `import { scan } from '${scanner}';
const { scan: { grade, score }, tests } = await scan('localhost');
const results = Object.values(tests).map(({ result, scoreModifier }) => \`\${result} \${scoreModifier}\`);
console.log([\`\${grade}, score \${score}\`, ...results].join('\\n'));
process.exit();
`;

const work = await mkdtemp(join(tmpdir(), 'observatory-'));
const root = join(work, 'site');
try {
  const { nginx } = ensureServers();
  await mkdir(root);
  await writeFile(join(root, 'index.html'), '<!doctype html><html lang="en"><head><style>p{}</style></head></html>');
  await writeFile(join(work, 'package.json'), '{"type":"module"}');
  execFileSync('npm', ['install', '--ignore-scripts', `${scanner}@${version}`], { cwd: work, stdio: 'ignore' });
  await writeFile(join(work, 'node_modules', scanner, 'conf/hsts-preload.json'), '{}');
  await writeFile(join(work, 'scan.js'), program);
  const [certificate, key] = [join(work, 'certificate.pem'), join(work, 'key.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  const names = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...request, ...names], { stdio: 'ignore' });
  await writeFile(join(work, 'site.conf'), await configuration(certificate, key));
  const around = `daemon off; user root; pid ${work}/pid; error_log ${work}/error.log; events {}`;
  await writeFile(join(work, 'nginx.conf'), `${around} http { access_log off; include ${work}/site.conf; }`);
  const server = spawn(nginx, ['-p', work, '-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')]);
  try {
    await wait(1000);
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate };
    const text = execFileSync(process.execPath, [join(work, 'scan.js')], { cwd: work, env, encoding: 'utf8' });
    process.stdout.write(text);
    process.exitCode = Number(/(?<=score )\d+/.exec(text)?.[0] ?? 0) >= least ? 0 : 1;
  } finally {
    server.kill('SIGTERM');
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

/** Our configuration of nginx for localhost, and for no other machine. */
async function configuration(certificate: string, key: string): Promise<string> {
  const site = { host: 'localhost', base: '/', root, former: [], styleHashes: await styleHashesOf(root), secure: true };
  const text = nginxConfig(site, { certificate, key, brotli: false });
  return text.replace(/listen (80|443)/g, 'listen 127.0.0.1:$1').replace(/^ *listen \[::\].*\n/gm, '');
}
