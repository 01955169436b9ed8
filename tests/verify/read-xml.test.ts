import { expect, test } from 'vitest';
import { childrenOf, readXml, textOf } from '../../src/verify/read-xml.ts';

test.each([
  ['a second root', '<a/><b/>'],
  ['an entity that only HTML has', '<a>&nbsp;</a>'],
  ['one in an attribute', '<a b="&eacute;"/>'],
  ['an attribute that stands twice', '<a b="1" b="2"/>'],
  ['a sign < in an attribute', '<a b="<"/>'],
  ['a sign that XML does not know', '<a>\u0001</a>'],
  ['a line before its declaration', '\n<?xml version="1.0"?><a/>'],
])('what has %s is not well formed', (_, text) => {
  expect(() => readXml(text)).toThrow(/^.+$/);
});

test.each([
  ['<a b="&lt;&amp;" c="1"/>', { b: '<&', c: '1' }, ''],
  ['<a><b c="1"/><b c="2"/> &#233; &gt; <![CDATA[<&nbsp;>]]> 🌊</a>', {}, 'é > <&nbsp;> 🌊'],
  ['\uFEFF<?xml version="1.0"?><?style any?><a>\tx</a>\n<!-- after -->', {}, 'x'],
])('what XML allows is read as it stands: %s', (text, attributes, own) => {
  const read = readXml(text);
  expect([read.attributes, read.text.trim()]).toEqual([attributes, own]);
});

test('elements are known by their names without a prefix, and by the namespaces of their own', () => {
  const root = readXml(
    '<x:feed xmlns:x="urn:x"><x:id> 1 </x:id><id xmlns="urn:y"/><x:id>2</x:id><b><id>3</id></b></x:feed>',
  );
  expect([root.name, root.namespace]).toEqual(['feed', 'urn:x']);
  expect(childrenOf(root, 'id').map(({ namespace, text }) => [namespace, text])).toEqual([
    ['urn:x', ' 1 '],
    ['urn:y', ''],
    ['urn:x', '2'],
  ]);
  expect([textOf(root, 'id'), textOf(root, 'title')]).toEqual(['1', undefined]);
});
