import { describe, expect, test } from 'vitest';
import { faultInLink, faultInWebAddress, shownAddress } from '../../src/model/address.ts';

describe('a link may lead to', () => {
  test.each([
    'https://flood-board.example',
    'https://flood-board.example:8443/a/?b=c&d=%7Be%7D#f',
    'https://courier.example/Überschwemmung/你好',
    'https://archive.example/20230412/https://courier.example/a',
    'https://courier.example/a@b',
    'https://courier.example/#:~:text=the%20river',
    'mailto:readings@flood-board.example',
    'mailto:readings+spring.2023@flood-board.example?subject=Gauge%20at%20four',
    '/',
    '/stories/mill-bridge/',
    '/stories/mill-bridge/#a-bridge',
    '/..well/',
    '#a-bridge',
    '#größe',
  ])('%s', (address) => expect(faultInLink(address)).toBeUndefined());
});

describe('a link may not lead to', () => {
  const page = 'Write an address that begins with https://, mailto:, / or #.';
  const noBlank = 'holds a blank or a sign that cannot be seen';
  const up = 'goes up and down through . or ..';
  const whole = 'must be a whole address that begins with https://';
  const login = 'holds a name before its host';
  const none = 'names no site on the web';
  const begins = 'does not say where it begins';
  const mail = 'is no e-mail address';

  test.each([
    ['nothing', '', 'is no address', page],
    ['a script', 'javascript:alert(1)', 'begins with javascript:, which leads to no page', page],
    ['a script in capitals', 'JavaScript:alert(1)', 'begins with JavaScript:, which leads to no page', page],
    ['a script behind a line break', 'java\nscript:alert(1)', noBlank, 'Delete it; a blank is written %20.'],
    ['a script behind a tab', 'java\tscript:alert(1)', noBlank, ''],
    ['a script behind a blank', ' javascript:alert(1)', noBlank, ''],
    ['a script behind a control', '\u0001javascript:alert(1)', noBlank, ''],
    ['a script behind a NUL', 'java\u0000script:alert(1)', noBlank, ''],
    ['a script behind an unseen sign', 'java\u200Bscript:alert(1)', noBlank, ''],
    ['a script with its colon escaped', 'javascript%3Aalert(1)', begins, 'the first /'],
    ['another script', 'vbscript:msgbox(1)', 'begins with vbscript:, which leads to no page', page],
    ['data', 'data:text/html,hello', 'begins with data:, which leads to no page', page],
    ['a blob', 'blob:https://courier.example/1', 'begins with blob:', page],
    ['a file', 'file:///etc/passwd', 'begins with file:', page],
    ['a telephone', 'tel:+123', 'begins with tel:', page],
    ['another way to a site', 'ftp://courier.example/', 'begins with ftp:', page],
    ['a view of source', 'view-source:https://courier.example/', 'begins with view-source:', page],
    [
      'a site without encryption',
      'http://courier.example/',
      'begins with http:, which others can change on its way',
      'Write “https://courier.example/” if that opens',
    ],
    ['the same in capitals', 'HTTP://courier.example/', 'begins with http:', 'Write “https://courier.example/”'],
    ['https in capitals', 'HTTPS://courier.example/', whole, ''],
    ['https with one slash', 'https:/courier.example/', whole, ''],
    ['https without slashes', 'https:courier.example/', whole, ''],
    ['https with three slashes', 'https:///courier.example/', whole, ''],
    [
      'another site without its way',
      '//courier.example/',
      'leads to another site without https:',
      '“https://courier.example/”',
    ],
    ['another site behind a backslash', '/\\courier.example/', 'holds a backslash', 'In an address write / instead.'],
    ['another site behind two', '\\\\courier.example/', 'holds a backslash', ''],
    ['another site behind a tab', '/\t/courier.example/', noBlank, ''],
    ['a site with a name before it', 'https://courier.example@elsewhere.example/', login, 'Take out what stands'],
    ['a site with a password', 'https://a:b@courier.example/', login, ''],
    ['no host', 'https://localhost/', none, 'Copy the address anew from the page itself.'],
    ['a host with an escape', 'https://courier%2Eexample/', none, ''],
    ['a host that looks like another', 'https://cоurier.example/', 'mixes letters', 'Copy the address anew'],
    ['a port that there is not', 'https://courier.example:65536/', 'has a port that there is not', ''],
    ['a page beside this one', 'mill-bridge/', begins, '“/mill-bridge/”'],
    ['a page above this one', '../mill-bridge/', begins, '“/mill-bridge/”'],
    ['a search', '?a=b', begins, ''],
    [
      'a site without https://',
      'courier.example/a',
      'does not say that it leads to another site',
      '“https://courier.example/a”',
    ],
    ['a file', 'bridge.html', begins, ''],
    ['a path with ..', '/stories/../about/', up, 'Write the path as it is in the end.'],
    ['a path with .. at its end', '/stories/..', up, ''],
    ['a path with an escaped ..', '/stories/%2E%2e/about/', up, ''],
    ['a path with .', '/./about/', up, ''],
    ['mail without a host', 'mailto:readings', mail, 'Write mailto: and one e-mail address'],
    ['mail to two', 'mailto:a@courier.example,b@courier.example', mail, ''],
    ['mail with a text', 'mailto:a@courier.example?body=hello', mail, ''],
    ['mail with a header', 'mailto:a@courier.example?subject=a%0D%0ABcc:b@courier.example', mail, ''],
    ['mail with an escape', 'mailto:a%0a@courier.example', mail, ''],
    ['mail to this machine', 'mailto:root@localhost', none, ''],
  ])('%s: %s', (_, address, message, fix) => {
    const fault = faultInLink(address);
    expect(fault?.message).toContain(message);
    expect(fault?.fix).toContain(fix);
    expect(fault?.fix).not.toBe('');
  });
});

describe('a source has its address', () => {
  test.each(['https://courier.example/', 'https://courier.example/2023/04/12/a-b/?page=all#c'])('%s', (address) => {
    expect(faultInWebAddress(address)).toBeUndefined();
  });

  test.each(['/stories/mill-bridge/', '#a', 'mailto:a@courier.example', 'javascript:alert(1)', 'courier.example', ''])(
    'which “%s” is not',
    (address) => expect(faultInWebAddress(address)?.message).toBe('must be a whole address that begins with https://'),
  );
});

test.each([
  ['https://courier.example/', '“https://courier.example/”'],
  ['java\nscript:\u200Bx', '“java·script:·x”'],
  [`/${'a'.repeat(80)}`, `“/${'a'.repeat(59)}…”`],
])('an address is shown with all its signs, and not at any length', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
