import { expect, test } from 'vitest';
import { faultInHost } from '../../src/model/host.ts';

test.each([
  'courier.example',
  'www.Courier.EXAMPLE',
  'a-b.c1.courier.example',
  'old_name.courier.example',
  '1900.example',
  'münchen.example',
  'faß.example',
  'правда.рф',
  'правда.example',
  'παράδειγμα.ελ',
  'παράδειγμα.example',
  'одеса.укр',
  '例え.jp',
  '한국abc.kr',
  'مثال.ایران',
  'xn--mnchen-3ya.example',
  'xn--e1afmkfd.xn--p1ai',
])('a site may be named %s', (host) => expect(faultInHost(host)).toBeUndefined());

const none = 'names no site on the web';
const number = 'names a computer by its number';
const mixed = 'mixes letters of several alphabets, which look alike';
const alike = 'is written in letters that look like those of another alphabet';

test.each([
  ['a word alone', 'courier', none],
  ['nothing', '', none],
  ['this machine', 'localhost', none],
  ['a machine of this network', 'printer.local', none],
  ['two points', 'courier..example', none],
  ['a point at its end', 'courier.example.', none],
  ['a hyphen at an edge', '-courier.example', none],
  ['an escape', 'c%6Furier.example', none],
  ['a part too long', `${'c'.repeat(64)}.example`, none],
  ['a name too long', `${'c.'.repeat(130)}example`, none],
  ['letters of double width', 'ｃourier.example', none],
  ['a point that is none', 'courier。example', none],
  ['an emoji', '💩.example', none],
  ['a code that stands for nothing', 'xn--zzzzzz999999.example', none],
  ['a number', '127.0.0.1', number],
  ['a number of another form', '0x7f.1', number],
  ['a short number', '2130706433', number],
  ['a number of the sixth version', '[::1]', number],
  ['one Cyrillic letter among Latin ones', 'cоurier.example', mixed],
  ['one Greek letter among Latin ones', 'cουrier.example', mixed],
  ['the same as a code', 'xn--curier-wqf.example', mixed],
  ['Cyrillic letters only, all of which look Latin', 'аррӏе.example', alike],
  ['the same as a code', 'xn--80ak6aa92e.example', alike],
  ['Greek letters only, all of which look Latin', 'οικος'.replace(/[κς]/g, 'ο') + '.example', alike],
])('%s is refused: %s', (_, host, fault) => expect(faultInHost(host)).toBe(fault));
