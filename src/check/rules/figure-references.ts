import { blocksIn, type BlockNode } from '../../model/body.ts';
import type { ClaimEntry } from '../../model/claim.ts';
import { partsOf, type Figure } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedStory } from '../../parse/content.ts';
import { suggest } from '../../parse/suggest.ts';
import { idsIn, problem, textsOf, type Rule } from '../rule.ts';

/** What a block asks of a claim is there: the figure, its part, the account, the quotation, the events. */
export const figureReferences: Rule = {
  codes: ['E-REF'],
  summary: 'A block asks only for figures, parts, accounts and quotations that its claim has.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body }) =>
      [...blocksIn(body)].flatMap((node) => {
        const { name, at } = node;
        if (name === 'Timeline' && story.timeline.data.length === 0) {
          const fix = 'Add events to it, or leave out the block.';
          return [problem(file, at, 'E-REF', 'timeline.yaml has no events', fix)];
        }
        return name === 'Strikes' ? withoutStrikes(story, file, node) : missingIn(story, file, node);
      }),
    ),
};

function withoutStrikes({ claims }: ParsedStory, file: string, node: BlockNode): Problem[] {
  return idsIn(node, 'claims').flatMap(({ id, place }) => {
    const claim = own(claims.data, id);
    if (!claim || figuresIn(claim).some(({ kind }) => kind === 'strikes')) return [];
    const fix = 'Name claims with a figure of kind: strikes.';
    return [problem(file, place, 'E-REF', `claim “${id}” has no strikes figure`, fix)];
  });
}

function missingIn({ claims }: ParsedStory, file: string, node: BlockNode): Problem[] {
  const text = (name: string) => (typeof node.attributes[name] === 'string' ? node.attributes[name] : undefined);
  const found = (attribute: string, message: string, fix: string) => [
    problem(file, node.valuePlaces[attribute]?.[0] ?? node.at, 'E-REF', message, fix),
  ];
  const [id = '', name, by] = ['claim', 'figure', 'account'].map(text);
  const claim = own(claims.data, id);
  if (!claim) return [];
  if (node.name === 'Quote' && !claim.quote) {
    return found('claim', `claim “${id}” has no quote`, 'Add quote: to the claim, or name another.');
  }
  if (name === undefined) return [];
  const accounts = claim.accounts ?? [];
  const account = accounts.find(({ says }) => says === by);
  if (by !== undefined && !account) {
    const parties = accounts.map(({ says }) => says);
    return found('account', `claim “${id}” has no account of “${by}”`, suggest(by, parties));
  }
  const figures = (by === undefined ? claim.figures : account?.figures) ?? {};
  const figure = own(figures, name);
  if (!figure) {
    const whose = by === undefined ? `claim “${id}”` : `the account of “${by}” in claim “${id}”`;
    return found('figure', `${whose} has no figure “${name}”`, suggest(name, Object.keys(figures)));
  }
  if (node.name === 'ByRegion') {
    if (figure.kind === 'strikes' && figure.by_region) return [];
    return found('figure', `figure “${name}” has no by_region`, 'Name a strikes figure that has it.');
  }
  return wrongPart(name, figure, text('part')).flatMap(([attribute, message, fix]) => found(attribute, message, fix));
}

function wrongPart(name: string, figure: Figure, part: string | undefined): [string, string, string][] {
  const parts = partsOf(figure);
  if (part === undefined ? parts.length === 0 : parts.includes(part)) return [];
  if (part === undefined) {
    const fix = `Say which: part="${parts[0]}". ${suggest('', parts)}`;
    return [['figure', `figure “${name}” has several numbers`, fix]];
  }
  const fix = parts.length === 0 ? 'Leave out part: the figure is one number.' : suggest(part, parts);
  return [['part', `figure “${name}” has no part “${part}”`, fix]];
}

function figuresIn({ figures, accounts }: ClaimEntry): Figure[] {
  return [figures, ...(accounts ?? []).map((account) => account.figures)].flatMap((named) =>
    Object.values(named ?? {}),
  );
}

function own<T>(entries: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
