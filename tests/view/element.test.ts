import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { htmlOf } from '../../src/view/prose.ts';

const html = (text: string) => htmlOf(parseBody('test.mdx', text).body);

describe('elements of Markdown', () => {
  test('a cell says by a class that it is not at the start of its column', () => {
    const table = html('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |');
    expect(table).toContain('<td>1</td><td class="mid">2</td><td class="end">3</td>');
    expect(table).not.toContain('align=');
  });

  test('a task is text with a box that nobody can tick', () => {
    const list = html('- [x] done\n- [ ] open');
    expect(list).toMatch(/<li class="task-list-item">☑ done<\/li>\s*<li class="task-list-item">☐ open<\/li>/);
    expect(list).not.toContain('<input');
  });

  test('footnotes lead there and back, without what only scripts would read', () => {
    const notes = html('Text.[^a]\n\n[^a]: A note.');
    expect(notes).toContain('<a href="#fn-a" id="fnref-a">1</a>');
    expect(notes).toContain('<li id="fn-a">');
    expect(notes).toContain('href="#fnref-a"');
    expect(notes).not.toMatch(/data-|sr-only|footnote-label/);
  });

  test('an address of this site keeps its fragment', () => {
    expect(html('[there](/stories/mill-bridge/#sale)')).toContain('<a href="/stories/mill-bridge/#sale">there</a>');
  });
});
