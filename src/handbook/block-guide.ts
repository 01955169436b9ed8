import type { z } from 'astro/zod';
import { blockPage } from '../addresses.ts';
import { kindOf, type Kind } from '../blocks/attributes.ts';
import type { Block } from '../blocks/block.ts';
import { blocks } from '../blocks/blocks.ts';
import type { Body } from '../model/body.ts';
import { wordsOf } from '../model/problem.ts';
import { addresses } from '../site.ts';
import type { Link } from '../view/frame.ts';
import type { Field } from '../view/fields.ts';
import { blockList } from '../view/handbook.ts';
import { settingFor, type Links, type Setting } from '../view/setting.ts';
import { readBlockExample, tryText } from './example-story.ts';

/** All that the handbook says of a block. */
export interface BlockGuide {
  name: string;
  summary: string;
  stands: string;
  encloses: string;
  attributes: Field[];
  /** What an editor writes, and what it is printed from. */
  source: string;
  body: Body;
  setting: Setting;
  /** Texts that do not work, with what the check says of them. */
  mistakes: { text: string; says: string[] }[];
}

const places: Record<Block['stands'], string> = {
  inline: 'Inside a sentence.',
  flow: 'On lines of its own, with an empty line before and after.',
  both: 'Inside a sentence, or on a line of its own.',
};

const kinds: Record<Kind, string> = {
  claim: 'claims.yaml',
  place: 'places.yaml',
  term: 'terms.yaml',
  party: 'parties.yaml',
  picture: 'the folder images/',
};

/** Where the things of the example story lead to: a page of the handbook shows them all. */
export const exampleLinks: Links = {
  claim: (id) => `${addresses.handbook('example')}#${id}`,
  party: (id) => `${addresses.handbook('example')}#party-${id}`,
  picture: (file) => `${addresses.handbook('example')}images/${file}`,
};

/** Prepares the page of a block: its rules, its example as source and as result, its common mistakes. */
export async function viewBlockGuide(name: string): Promise<BlockGuide> {
  const block = blocks[name]!;
  const { source, story, body } = await readBlockExample(name);
  return {
    name,
    summary: block.summary,
    stands: places[block.stands],
    encloses: enclosesOf(name, block),
    attributes: Object.entries(shapeOf(block)).map(([key, schema]) => fieldOf(key, schema)),
    source: source.trimEnd(),
    body,
    setting: settingFor(story, [body], exampleLinks),
    mistakes: await Promise.all(
      block.mistakes.map(async (text) => {
        const { problems } = await tryText(text);
        return { text, says: problems.map((problem) => `${problem.line}:${problem.column} ${wordsOf(problem)}`) };
      }),
    ),
  };
}

/** The pages of all blocks as links; the one of the block named is current. */
export function blockLinks(name: string): (Link & { current: boolean })[] {
  return blockList(blocks).map(({ words, href }) => ({ words, href, current: words === name }));
}

/** Every block by the name of its page. */
export function blockPages(): { page: string; name: string }[] {
  return Object.keys(blocks).map((name) => ({ page: blockPage(name), name }));
}

function enclosesOf(name: string, { encloses, optionalContent }: Block): string {
  if (encloses === 'nothing') return `Nothing: write <${name} … />.`;
  const what = encloses === 'words' ? 'A phrase' : 'One or more paragraphs, or a list';
  const inside = 'Inside it only Figure and Quote may stand.';
  return `${what}, between <${name} …> and </${name}>. ${inside}${optionalContent ? ` Or nothing: <${name} … />.` : ''}`;
}

function shapeOf({ props }: Block): Record<string, z.ZodType> {
  return props.shape;
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const kind = kindOf(schema);
  const found = kind === undefined ? '' : ` Found in ${kinds[kind]}.`;
  const { description = '' } = schema;
  const words =
    description.includes('yaml') || description.includes('images/') ? description : `${description}${found}`;
  return { name, words, optional: schema.safeParse(undefined).success, fields: [] };
}
