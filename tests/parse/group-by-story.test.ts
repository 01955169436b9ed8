import { expect, test } from 'vitest';
import { groupByStory } from '../../src/parse/group-by-story.ts';

const picture = { name: 'x.png', file: '/x.png', digest: 'abc', width: 10, height: 10 };

test('files and pictures go with their story, the stories in the order of their slugs', () => {
  const files = ['site.yaml', 'stories/b/index.mdx', 'stories/a/updates/2023-04-12.mdx', 'stories/b/claims.yaml'];
  const groups = groupByStory({
    files: files.map((path) => ({ path, text: '' })),
    pictures: { 'stories/c/images/x.png': picture, 'stories/a/images/x.png': picture },
  });
  expect([...groups.keys()]).toEqual(['a', 'b', 'c']);
  expect(groups.get('b')).toEqual({
    files: [
      { path: 'stories/b/index.mdx', text: '' },
      { path: 'stories/b/claims.yaml', text: '' },
    ],
    pictures: {},
  });
  expect(groups.get('a')?.pictures).toEqual({ 'stories/a/images/x.png': picture });
  expect(groups.get('c')?.files).toEqual([]);
});

test('a file that lies beside the story folders belongs to none', () => {
  expect(groupByStory({ files: [{ path: 'stories/readme.mdx', text: '' }], pictures: {} }).size).toBe(0);
});
