import { describe, expect, test } from 'vitest';
import { pagePolicy } from '../../src/release/page-policy.ts';
import { styleHash } from '../../src/release/style-hashes.ts';
import { scanPage } from '../../src/verify/scan-page.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;

describe('a page may have', () => {
  test.each([
    ['prose', '<h2 id="a">A</h2><p class="x">One <em>two</em> <a href="#a">three</a>.</p>'],
    [
      'links to the site, to others and to a mailbox',
      '<a href="/b/">b</a><a href="../c/">c</a><a href="https://d.example/">d</a><a href="mailto:e@e.example">e</a>',
    ],
    [
      'a picture in several sizes',
      '<img src="/a.webp" alt="" width="1" height="1"><picture><source type="image/avif" srcset="/a.avif 1w, /b.avif 2w" sizes="1px"></picture>',
    ],
    [
      'a drawing',
      '<svg viewBox="0 0 1 1" aria-hidden="true"><g transform="scale(2)"><path d="M0 0" stroke="red"></path></g></svg>',
    ],
    ['a note', '<button type="button" popovertarget="n">?</button><span popover id="n">N</span>'],
    ['data for machines', '<script type="application/ld+json">{"a":"<b>"}</script>'],
    ['a task that is done', '<ul><li><input type="checkbox" checked disabled> A</li></ul>'],
    [
      'a choice of what a long log shows',
      '<fieldset class="filt"><legend>Show</legend><label><input type="radio" name="show" id="all" checked> All</label></fieldset>',
    ],
    ['code to read', '<pre><code>&lt;script&gt;</code></pre>'],
  ])('%s', (_, body) => {
    expect(scanPage(page(body))).toEqual([]);
  });

  test('a refresh that leads to an address of the site', () => {
    expect(scanPage('<meta http-equiv="refresh" content="0;url=/stories/b/">')).toEqual([]);
  });
});

describe('a page may not have', () => {
  test.each([
    ['a program', '<script>alert(1)</script>', '<script> holds a program'],
    ['a program of a kind', '<script type="module">1</script>', '<script> holds a program'],
    [
      'a program from elsewhere',
      '<script type="application/ld+json" src="/a.js"></script>',
      '<script> has the attribute “src”',
    ],
    ['a frame', '<iframe src="https://a.example/"></iframe>', '<iframe> is not an element of our pages'],
    ['a form', '<form action="/a"></form>', '<form> is not an element of our pages'],
    ['an event', '<p onclick="a()">A</p>', '<p> has the attribute “onclick”'],
    ['an event in a drawing', '<svg onload="a()"></svg>', '<svg> has the attribute “onload”'],
    [
      'foreign content in a drawing',
      '<svg><foreignObject></foreignObject></svg>',
      '<foreignObject> is not an element of our pages',
    ],
    ['a style', '<p style="color:red">A</p>', '<p> has the attribute “style”'],
    ['a program as an address', '<a href="javascript:alert(1)">A</a>', '<a> leads to “javascript:alert(1)”'],
    [
      'one that a browser would piece together',
      '<a href="java&#10;script:alert(1)">A</a>',
      '<a> leads to “java\nscript:alert(1)”',
    ],
    ['one behind a blank', '<a href=" javascript:alert(1)">A</a>', '<a> leads to “ javascript:alert(1)”'],
    ['data as an address', '<img src="data:image/png;base64,AA" alt="">', '<img> leads to “data:image/png;base64,AA”'],
    ['plain http', '<a href="http://a.example/">A</a>', '<a> leads to “http://a.example/”'],
    ['an address of another host', '<a href="//a.example/">A</a>', '<a> leads to “//a.example/”'],
    ['one with a backslash', '<a href="/\\a.example/">A</a>', '<a> leads to “/\\a.example/”'],
    [
      'one picture of several from elsewhere',
      '<picture><source srcset="/a 1w, //b.example/c 2w"></picture>',
      '<source> leads to “//b.example/c”',
    ],
    ['a base', '<base href="/x/">', '<base> is not an element of our pages'],
    ['a template', '<template><p>A</p></template>', '<template> is not an element of our pages'],
    ['an input to write in', '<input name="a">', '<input> is one to write in'],
    ['an input to write in that says so', '<input type="text">', '<input> is one to write in'],
    [
      'a style from elsewhere',
      '<style>@import "https://a.example/a.css";</style>',
      '<style> loads something from elsewhere',
    ],
    [
      'a background from elsewhere',
      '<style>p{background:url(https://a.example/a.png)}</style>',
      '<style> loads something from elsewhere',
    ],
  ])('%s', (_, body, what) => {
    expect(scanPage(page(body))).toContain(what);
  });

  test.each([
    ['a refresh that leads to another site by a trick', '<meta http-equiv="refresh" content="0;url=//a.example">'],
    ['a refresh that runs a program', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
    ['a setting for the browser', '<meta http-equiv="content-security-policy" content="default-src *">'],
  ])('%s', (_, html) => {
    expect(scanPage(html)).toHaveLength(1);
  });
});

describe('a page that carries its policy', () => {
  const style = '<style>p{}</style>';
  const carrying = { path: 'about/', secure: true };
  const { content } = pagePolicy('about/', { styleHashes: [styleHash('p{}')], secure: true });
  const meta = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;
  const head = (text: string) => `<!DOCTYPE html><html lang="en"><head>${text}</head><body></body></html>`;
  const charset = '<meta charset="utf-8">';
  const missing = '<head> does not begin with the policy of the page';

  test('has the one of the table, for its own styles, before all that it rules', () => {
    expect(scanPage(head(charset + meta(content) + style), carrying)).toEqual([]);
  });

  test.each([
    ['none', charset + style],
    ['one that allows more', charset + meta(content.replace("default-src 'none'", "default-src 'self'")) + style],
    ['one that allows another style', charset + meta(content) + style + '<style>a{}</style>'],
    ['one that lacks the end', charset + meta(content.replace('; upgrade-insecure-requests', '')) + style],
    ['one behind a style', charset + style + meta(content)],
    ['one behind a program', `${charset}<script>1</script>${meta(content)}${style}`],
    ['one in a text', `${charset}<title>${meta(content)}</title>${style}`],
  ])('and not %s', (_, text) => {
    expect(scanPage(head(text), carrying)).toContain(missing);
  });

  test('has no second one, and a page that need not carry it has none', () => {
    expect(scanPage(head(charset + meta(content) + meta(content) + style), carrying)).toHaveLength(1);
    expect(scanPage(head(charset + meta(content) + style))).toHaveLength(1);
  });
});
