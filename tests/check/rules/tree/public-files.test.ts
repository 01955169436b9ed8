import { expect, test } from 'vitest';
import { publicFiles } from '../../../../src/check/rules/tree/public-files.ts';
import { entriesAt, refusedIn } from '../../entries.ts';

test('fonts, pictures and plain documents pass', () => {
  const paths = [
    'favicon.ico',
    'favicon.svg',
    'apple-touch-icon.png',
    'icon-192.png',
    'fonts/ofl.txt',
    'fonts/text-italic.woff2',
    'files/2024/report-2.pdf',
    'files/a.jpg',
    'files/a.jpeg',
    'files/a.webp',
    'files/a.avif',
    'site.webmanifest',
    'empty/',
    `${'x'.repeat(80)}.txt`,
  ];
  expect(refusedIn(publicFiles, 'public', paths)).toEqual([]);
});

const allowed = '.woff2, .png, .jpg, .jpeg, .webp, .avif, .ico, .svg, .txt, .pdf, .webmanifest';

test.each([
  'html',
  'htm',
  'js',
  'mjs',
  'css',
  'xml',
  'json',
  'php',
  'wasm',
  'zip',
  'map',
  'gif',
  'ttf',
  'yaml',
  'mdx',
  'xhtml',
  'svgz',
  'txt~',
  'br',
])('a file that ends in .%s is refused', (ending) => {
  expect(refusedIn(publicFiles, 'public', [`files/a.${ending}`])).toEqual([
    `files/a.${ending} ends in .${ending}, and no such file may be published; Delete it. What may stand here ends in ${allowed}.`,
  ]);
});

test.each(['CNAME', 'files/licence'])('a file without an ending is refused: %s', (path) => {
  expect(refusedIn(publicFiles, 'public', [path])).toEqual([
    `${path} has no ending; Delete it. What may stand here ends in ${allowed}.`,
  ]);
});

test.each(['_headers', '_redirects', '_worker.js', '_routes.json', 'files/_a.png', '_next/'])(
  'a name that a host could read as a setting is refused: %s',
  (path) => {
    expect(refusedIn(publicFiles, 'public', [path])).toEqual([
      `${path.replace(/\/$/, '')} has a name that begins with _; Delete it, or rename it: hosts read such a file as a setting, and do not publish it.`,
    ]);
  },
);

const renamed = (name: string) => `Rename it to “${name}”, here and wherever it is named.`;

test.each([
  ['fonts/OFL.txt', 'has capitals in its name', renamed('ofl.txt')],
  ['a.PNG', 'has capitals in its name', renamed('a.png')],
  ['my report.pdf', 'has a blank in its name', renamed('my-report.pdf')],
  ['a.min.txt', 'has the sign “.” in its name', renamed('a-min.txt')],
  ['a.html.txt', 'has the sign “.” in its name', renamed('a-html.txt')],
  ['a%2fb.png', 'has the sign “%” in its name', renamed('a-2fb.png')],
  ['a\\b.png', 'has the sign “\\” in its name', renamed('a-b.png')],
  ['a\nb.png', 'has a blank in its name', renamed('a-b.png')],
  ['a\uFFFD.png', 'has the sign “\uFFFD” in its name', renamed('a.png')],
  ['ключ.png', 'has the sign “к” in its name', 'Rename it with lower-case letters and digits.'],
  [`${'x'.repeat(81)}.png`, 'has a name of 81 characters, and 80 are the most', renamed(`${'x'.repeat(80)}.png`)],
  ['My Files/', 'has a blank in its name', renamed('my-files')],
  ['files.d/', 'has the sign “.” in its name', renamed('files-d')],
])('%s is refused', (path, message, fix) => {
  expect(refusedIn(publicFiles, 'public', [path])).toEqual([`${path.replace(/\/$/, '')} ${message}; ${fix}`]);
});

test('a folder with a name that is refused is told once, and what is in it by its own name', () => {
  expect(refusedIn(publicFiles, 'public', ['My Files/a.png', 'My Files/b.js'])).toHaveLength(2);
});

test('what other rules refuse is not told again', () => {
  const paths = ['index.html', 'stories/a.html', 'sitemap-0.xml', '.env', '.git/', 'x.html->', 'A.txt', 'a.txt'];
  expect(refusedIn(publicFiles, 'public', paths)).toEqual([]);
});

test('what is in content/ is not its business', () => {
  expect(publicFiles.check({ entries: entriesAt('content', ['site.yaml', 'a.js']) })).toEqual([]);
});
