import type { z } from 'astro/zod';
import { kindOf } from '../../blocks/attributes.ts';
import { blocksIn, type BlockNode } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { codeOf } from '../../parse/field-schemas.ts';
import { markupIn, markupWords } from '../../parse/plain-texts.ts';
import { nearestWord, suggest } from '../../parse/suggest.ts';
import { attributeOf, blockNamed, idsIn, problem, textsOf, type Rule } from '../rule.ts';

/** Every block has the attributes it needs, no others, each of the right form. */
export const blockAttributes: Rule = {
  codes: ['E-ATTR', 'E-ALT'],
  summary: 'A block has the attributes that the handbook lists for it, and no others.',
  check: ({ story }) =>
    textsOf(story).flatMap(({ file, body }) =>
      [...blocksIn(body)].flatMap((node) => [
        ...unknownAttributes(file, node),
        ...wrongAttributes(file, node),
        ...markedUp(file, node),
      ]),
    ),
};

function unknownIn({ name, attributes }: BlockNode): string[] {
  const shape = blockNamed(name)?.props.shape;
  return shape ? Object.keys(attributes).filter((key) => !Object.hasOwn(shape, key)) : [];
}

function unknownAttributes(file: string, node: BlockNode): Problem[] {
  const known = Object.keys(blockNamed(node.name)?.props.shape ?? {});
  return unknownIn(node).map((key) => {
    const place = node.attributePlaces[key] ?? node.at;
    return problem(file, place, 'E-ATTR', `<${node.name}> has no attribute “${key}”`, suggest(key, known));
  });
}

function wrongAttributes(file: string, node: BlockNode): Problem[] {
  const { name: block, attributes, at } = node;
  const props = blockNamed(block)?.props;
  const issues = props?.safeParse(attributes).error?.issues ?? [];
  return issues.flatMap((issue, index) => {
    const name = issue.path[0] === undefined ? undefined : String(issue.path[0]);
    if (issues.findIndex(({ path }) => path[0] === issue.path[0]) < index) return [];
    if (!props || issue.code === 'unrecognized_keys') return [];
    if (name === undefined) {
      const { code = 'E-ATTR', fix = handbook(block) } = paramsOf(issue);
      return [problem(file, at, code, `<${block}> ${issue.message}`, fix)];
    }
    const field = props.shape[name] as z.ZodType | undefined;
    const help = field?.description ?? handbook(block);
    const code = (field && codeOf(field)) ?? 'E-ATTR';
    const value = attributes[name];
    if (value === undefined) {
      // A misspelt attribute is told as such.
      if (unknownIn(node).some((key) => nearestWord(key, Object.keys(props.shape)) === name)) return [];
      return [problem(file, at, 'E-ATTR', `<${block}> lacks the attribute “${name}”`, `Add ${name}="…": ${help}`)];
    }
    const refers = field && kindOf(field) !== undefined;
    // Whether a thing of that id exists is another rule’s question, and answers this one.
    if (refers && value !== true && idsIn(node, name).every(({ id }) => id !== '')) return [];
    const place = node.valuePlaces[name]?.[0] ?? at;
    if (value === true) {
      return [problem(file, place, code, `${name} of <${block}> has no value`, `Write ${name}="…": ${help}`)];
    }
    const message = refers && value.includes(',') ? 'must be ids separated by commas' : issue.message;
    return [problem(file, place, code, `${name} of <${block}> ${message}`, help)];
  });
}

/** An attribute is printed as it is written. */
function markedUp(file: string, { name: block, attributes, valuePlaces, at }: BlockNode): Problem[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const found = typeof value === 'string' && attributeOf(block, name) ? markupIn(value) : undefined;
    if (!found) return [];
    const [message, fix] = markupWords(found.written);
    return [problem(file, valuePlaces[name]?.[0] ?? at, 'E-ATTR', `${name} of <${block}> ${message}`, fix)];
  });
}

/** What a schema says of a fault that lies in several attributes together. */
function paramsOf(issue: z.core.$ZodIssue): { code?: string; fix?: string } {
  return (issue.code === 'custom' && issue.params) || {};
}

function handbook(block: string): string {
  return `See <${block}> in the handbook.`;
}
