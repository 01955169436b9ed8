import { expect, test } from 'vitest';
import { isSecretName, secretScan } from '../../src/verify/scan-secrets.ts';
import { scanFiles } from './scan-files.ts';

const variables = {
  DEPLOY_TOKEN: 'abcd-efgh',
  api_key: ' long secret \n',
  DB_PASSWORD: 'short',
  HOME: '/home/abc',
  EMPTY_SECRET: '',
};
const scan = (text: string) => scanFiles(secretScan(variables), { 'a.avif': Buffer.from(text) });

test.each(['DEPLOY_SECRET', 'GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'db_password'])(
  '%s is the name of a secret',
  (name) => {
    expect(isSecretName(name)).toBe(true);
  },
);

test.each(['PATH', 'SITE_URL', 'HOME', 'LANG'])('%s is none', (name) => {
  expect(isSecretName(name)).toBe(false);
});

test('the value of a secret is found, and not told', async () => {
  expect(await scan('\0abcd-efgh\0')).toEqual(['a.avif: holds the value of the environment variable DEPLOY_TOKEN']);
  expect(await scan('a long secret')).toEqual(['a.avif: holds the value of the environment variable api_key']);
});

test('what is too short, no secret, or empty is not looked for', async () => {
  expect(await scan('short /home/abc')).toEqual([]);
});
