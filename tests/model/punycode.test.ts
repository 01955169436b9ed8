import { domainToUnicode } from 'node:url';
import { expect, test } from 'vitest';
import { fromPunycode } from '../../src/model/punycode.ts';

/** From RFC 3492, section 7.1, and names of our own. */
test.each([
  ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
  ['mnchen-3ya', 'münchen'],
  ['hochwasser-oberalder-c3b', 'hochwasser-oberaêlder'],
  ['80ak6aa92e', 'аррӏе'],
  ['ls8h', '💩'],
])('%s stands for %s', (ascii, letters) => {
  expect(fromPunycode(ascii)).toBe(letters);
  expect(domainToUnicode(`xn--${ascii}`)).toBe(letters);
});

test.each(['', 'abc-', 'mnchen-3y', 'zzzzzz999999', 'mn chen-3ya', 'münchen', '999999999999'])(
  '“%s” stands for nothing',
  (ascii) => expect(fromPunycode(ascii)).toBeUndefined(),
);
