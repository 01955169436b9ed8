import { expect, test } from 'vitest';
import { storyPlace } from '../../src/model/story-place.ts';

test.each([
  ['/stories/flood/#rain', false, 'rain', '#rain'],
  ['/stories/flood/deep-look/#rain', true, 'rain', '#rain'],
  ['/stories/flood/deep-look/12/#rain', true, 'rain', '#rain'],
  ['/stories/flood/?from=x#rain', false, 'rain', '?from=x#rain'],
  ['/stories/fl%6Fod/deep%2Dlook/#gr%C3%B6%C3%9Fe', true, 'größe', '#gr%C3%B6%C3%9Fe'],
  ['/stories/flood/#50%', false, '50%', '#50%'],
])('%s names a place of the flood', (href, inDeepLook, fragment, rest) => {
  expect(storyPlace(href)).toEqual({ slug: 'flood', inDeepLook, fragment, rest });
});

test.each(['/stories/flood/', '/stories/flood/#', '/stories/flood/claims/#rain', '/about/#rain', '#rain'])(
  '%s names no place of a story’s texts',
  (href) => expect(storyPlace(href)).toBeUndefined(),
);
