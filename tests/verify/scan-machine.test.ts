import { describe, expect, test } from 'vitest';
import { machineScan } from '../../src/verify/scan-machine.ts';
import { scanFiles } from './scan-files.ts';

const machine = {
  folders: ['/srv/build er/site', '/root', '/', '/home/Zoë/', '/app', '/news'],
  names: ['zoedoe', 'root', 'host-7', 'vm', '', 'río-build'],
  isOwnWord: (name: string) => Promise.resolve(name === 'root'),
};
const scan = (text: string | Buffer, path = 'a.html') =>
  scanFiles(machineScan(machine, { base: '/news/' }), { [path]: text });

describe('what tells of the machine is found:', () => {
  test.each([
    ['its folder of the project', 'in "/srv/build er/site/src"', 'names /srv/build er/site, a folder of this machine'],
    ['a folder with an accent', '/home/Zoë', 'names /home/Zoë, a folder of this machine'],
    ['something in a folder below the root', 'at /root/.cache', 'names /root, a folder of this machine'],
    ['its user', '<b>zoedoe</b>', 'names “zoedoe”, the name of this machine or its user'],
    ['its own name', 'zo@host-7:', 'names “host-7”, the name of this machine or its user'],
    ['a name with an accent', 'río-build', 'names “río-build”, the name of this machine or its user'],
    ['a module', 'x/node_modules/y', 'holds “/node_modules/”, which tells how it was built'],
  ])('%s', async (_, text, what) => {
    expect(await scan(text)).toEqual([`a.html: ${what}`]);
  });

  test('in bytes that are no text', async () => {
    const bytes = Buffer.concat([Buffer.from([0, 255, 254]), Buffer.from('zoedoe'), Buffer.from([0])]);
    expect(await scan(bytes, 'a.avif')).toEqual(['a.avif: names “zoedoe”, the name of this machine or its user']);
  });
});

describe('nothing is found in', () => {
  test.each([
    ['a longer word', 'zoedoes host-70 /srv/build er/sites'],
    ['a folder below the root by itself', 'the folder /root is yours'],
    ['an address of another site', 'https://a.example/app/x'],
    ['an address of this site', '/news/stories/'],
    ['a name that is a word of the site’s own', ':root{} root'],
    ['names too short to tell', 'vm'],
  ])('%s', async (_, text) => {
    expect(await scan(text)).toEqual([]);
  });
});
