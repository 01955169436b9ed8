import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { onlyProblem } from './read-tree.ts';

describe('a text that is no MDX is explained at its place', () => {
  test.each([
    [
      'a sign before a number',
      'A ▸<5 missiles b',
      'holds a sign < that begins no block',
      'Write “less than”, or put a backslash before the sign: “A \\<5 missiles b”.',
    ],
    ['a sign before another', 'A ▸<= 5', 'holds a sign < that begins no block', 'Write “less than”'],
    [
      'two versions that git could not join',
      'A\n\n▸<<<<<<< HEAD\nIt rose.\n=======\nIt fell.\n>>>>>>> main\n',
      'holds two versions that git could not join: <<<<<<<',
      'Keep what is right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
    [
      'a sign below a heading with a line',
      'It rose\n=======\n\nA ▸<5 missiles b',
      'holds a sign <',
      '“A \\<5 missiles b”',
    ],
    ['a sign = that is missing', 'A <Claim id▸"b">c</Claim>', 'has a value without the sign = before it', 'id="flood"'],
    ['a colon in its place', 'A <Claim id:▸"b">c</Claim>', 'has a value without the sign = before it', 'id="flood"'],
    ['a comment of HTML', 'A ▸<!-- b --> c', 'holds a comment of HTML', 'Write {/* … */} instead.'],
    [
      'an address in signs',
      'A ▸<https://b.example> c',
      'holds an address between < and >',
      'Write the address alone, or [words](address).',
    ],
    ['an e-mail address in signs', 'A ▸<b@c.example> d', 'holds an address between < and >', 'Write the address alone'],
    [
      'a block in a sentence that is not closed',
      'A ▸<Claim id="b">c.',
      '<Claim> is not closed before its paragraph ends',
      'Write </Claim> after its words',
    ],
    [
      'a block in a cell that is not closed',
      '| a | b |\n| - | - |\n| ▸<Claim id="b">c | d |',
      '<Claim> is not closed',
      'Write </Claim>',
    ],
    [
      'a block on its own that is not closed',
      'A\n\n▸<Note title="b">\nc',
      '<Note> is never closed',
      'Write </Note> after its words',
    ],
    [
      'a block over two paragraphs',
      '▸<Note>a\n\nb</Note>',
      '<Note> is not closed before its paragraph ends',
      '<Note> and </Note> each on a line of its own',
    ],
    ['a sign before a word', 'At least ▸<five came', 'holds a sign <', '“At least \\<five came”'],
    [
      'a tag that leaves its quotation',
      '> <Note\n▸title="b">\n> c\n> </Note>',
      'goes on with a tag or a comment outside its quotation',
      'Begin the line as the one above it',
    ],
    ['a closing tag alone', 'A ▸</Claim> b', 'holds a closing tag without its opening one', 'Delete it'],
    ['another closing tag', 'A <Claim id="b">c▸</Clam> d', '</Clam> does not close <Claim>', 'Write </Claim>.'],
    [
      'closing tags that changed places',
      'A <Claim id="b"><Term id="c">d▸</Claim></Term>',
      '</Claim> does not close <Term>',
      'Write </Term>.',
    ],
    [
      'a value without quotation marks',
      'A <Claim id=▸b>c</Claim>',
      'has a value without straight quotation marks',
      'Write them: id="flood".',
    ],
    [
      'a value in typographic quotation marks',
      'A <Claim id=▸“b”>c</Claim>',
      'has a value without straight quotation marks',
      'Write them',
    ],
    ['no value', 'A <Claim id=▸>c</Claim>', 'has a value without straight quotation marks', 'Write them'],
    [
      'a quotation mark too many',
      'A <Claim id="b"▸">c</Claim>',
      'has quotation marks that do not come in pairs',
      'Write one before and one after',
    ],
    [
      'a quotation mark too few',
      'A <Claim id="b>c</Claim> and <Term id="d▸">e</Term>',
      'has quotation marks that do not come in pairs',
      'Write one before and one after',
    ],
    [
      'a quotation mark that is not closed',
      'A ▸<Claim id="b>c</Claim> d\n\nE',
      'has a value whose quotation mark is not closed',
      'Close it',
    ],
    ['a tag without its end', 'A <Claim id="b" c▸</Claim>', 'has a tag that is not closed with >', 'Write > after'],
    ['a tag that the text cuts off', 'A ▸<Claim id="b"', 'has a tag that is not closed with >', 'Write > after'],
    [
      'a stray sign in a tag',
      'A <Claim id="b"▸.>c</Claim>',
      'has a tag that cannot be read from here on',
      'Compare it with',
    ],
  ])('%s', (_, source, message, fix) => {
    const problem = onlyProblem(source);
    expect(problem.code).toBe('E-MDX');
    expect(problem.message).toContain(message);
    expect(problem.fix).toContain(fix);
    expect(problem.fix).toMatch(/\.$/);
  });

  test.each([
    ['an element that is not closed', 'A ▸<br> c', '<br>'],
    ['a picture with a script', 'A ▸<img src=x onerror=alert(1)> b', '<img>'],
    ['a frame', '▸<iframe src=https://a.example></iframe>', '<iframe>'],
    ['a script that holds signs', '▸<script>if (a<b) {}</script>', '<script>'],
    ['a script that is not closed', 'A\n\n▸<script>\nif (a<b', '<script>'],
    ['a style that holds signs', '▸<style>a<b{</style>', '<style>'],
    ['a closing tag alone', 'A ▸</div> b', '<div>'],
    ['a tag with a slash in it', 'A ▸<svg/onload=alert(1)> b', '<svg>'],
    ['a declaration', '▸<!DOCTYPE html>', '<!DOCTYPE>'],
    ['an instruction', '▸<?php echo ?>', '<?php>'],
    ['a section of text', '▸<![CDATA[a]]>', '<!>'],
  ])('%s is HTML', (_, source, name) => {
    const message = `${name} is HTML, which content may not hold`;
    expect(onlyProblem(source)).toMatchObject({ code: 'E-TAG', message });
  });

  test('nothing of such a text is kept', () => {
    expect(parseBody('a.mdx', 'A <5').body).toEqual([]);
  });
});
