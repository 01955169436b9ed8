import { describe, expect, test } from 'vitest';
import { elementsOf } from './read-tree.ts';

describe('headings', () => {
  const ids = (text: string) => elementsOf(text, 'h2').map(({ properties }) => properties['id']);

  test.each([
    ['words', '## The river left its bed', ['the-river-left']],
    ['fewer words', '## The river', ['the-river']],
    [
      'the same beginning',
      '## The river left its bed\n\n## The river left nobody',
      ['the-river-left', 'the-river-left-1'],
    ],
    ['the same words twice', '## One\n\n## One', ['one', 'one-1']],
    ['typographic signs', '## “High” – the town’s word', ['high-the-towns']],
    ['only signs', '## ???', ['section']],
    ['only signs, twice', '## ???\n\n## !!!', ['section', 'section-1']],
    ['a block', '## On <Term id="a">sluices</Term>', ['on-sluices']],
    ['another script', '## Вода', ['вода']],
    ['a place that pages keep', '## Timeline', ['timeline-1']],
    ['another place that pages keep', '## Deep Look\n\n## Sources', ['deep-look-1', 'sources-1']],
    ['what could be the mark of a claim', '## Claim: flood', ['on-claim-flood']],
    ['what could be a note', '## N1\n\n## n 12', ['on-n1', 'n-12']],
    ['what could be a footnote', '## fn 1\n\n## Fnref 1', ['on-fn-1', 'on-fnref-1']],
  ])('with %s get an id of their own', (_, text, expected) => expect(ids(text)).toEqual(expected));
});
