import type { Problem } from '../../../model/problem.ts';
import { placeAt } from '../../../parse/offsets.ts';
import { nearestWord } from '../../../parse/suggest.ts';
import { svgElements, svgLinks, svgNamespace, svgNamespaces, svgStyles, svgTexts } from '../../../parse/svg-names.ts';
import { styleFaults } from '../../../parse/svg-style.ts';
import { parseSvg, type SvgAttribute, type SvgPart } from '../../../parse/svg.ts';
import { problem, type TextRule } from '../../rule.ts';

/** An SVG is a small program to a browser. One of public/ is published as it is, so that it may only draw. */
export const svgSafe: TextRule = {
  codes: ['E-SVG'],
  summary: 'An SVG in public/ only draws: it runs, loads, moves and hides nothing.',
  check: ({ tree, path, text }) => {
    if (tree !== 'public' || !/\.svg$/i.test(path)) return [];
    return parseSvg(text)
      .flatMap((part) => faultsOf(part))
      .map(({ at, message, fix }): Problem => ({ tree, ...problem(path, placeAt(text, at), 'E-SVG', message, fix) }));
  },
};

interface Fault {
  at: number;
  message: string;
  fix: string;
}

const leaveOut = 'Leave it out: save the drawing as “plain SVG”, with shapes, colours and words only.';

function faultsOf(part: SvgPart): Fault[] {
  const { at } = part;
  switch (part.kind) {
    case 'fault':
      return [{ at, message: `is no well-formed SVG: ${part.words}`, fix: 'Save the drawing again as “plain SVG”.' }];
    case 'doctype':
      return [{ at, message: 'holds a document type, which can load or multiply texts', fix: 'Delete <!DOCTYPE … >.' }];
    case 'instruction':
      return inInstruction(part);
    case 'style':
      return inStyle(part.css, at, '<style>');
    case 'element':
      return inElement(part);
  }
}

function inInstruction({ name, body, at }: Extract<SvgPart, { kind: 'instruction' }>): Fault[] {
  if (name !== 'xml') return [{ at, message: `holds an instruction to a program: <?${name} … ?>`, fix: leaveOut }];
  const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/.exec(body) ?? [];
  if (/^utf-8$/i.test(encoding)) return [];
  return [{ at, message: `says that it is written in ${encoding}`, fix: 'Save the drawing in UTF-8.' }];
}

/** Why some elements may not stand in a drawing, where the name does not say it. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^script$/, 'it would run code'],
  [/^(?:foreignObject|iframe|object|embed|html)$/, 'it holds a page'],
  [/^(?:image|feImage|audio|video)$/, 'it loads another file'],
  [/^a$/, 'it leads away'],
  [/^(?:animate\w*|set|mpath|discard)$/, 'it moves'],
  [/^metadata$|:/, 'it is a note of the program that made the drawing'],
];

function inElement({ name, at, attributes, root }: Extract<SvgPart, { kind: 'element' }>): Fault[] {
  if (root && !(name === 'svg' && attributes.some((one) => one.name === 'xmlns'))) {
    return [{ at, message: 'does not begin as an SVG', fix: `Begin it with <svg xmlns="${svgNamespace}" …>.` }];
  }
  if (svgElements.has(name)) return attributes.flatMap(inAttribute);
  const why = reasons.find(([pattern]) => pattern.test(name))?.[1];
  if (why !== undefined) return [{ at, message: `holds <${name}>: ${why}`, fix: leaveOut }];
  const near = nearestWord(name, [...svgElements]);
  const fix = near === undefined ? leaveOut : `Did you mean <${near}>?`;
  return [{ at, message: `holds <${name}>, which no drawing needs`, fix }];
}

function inAttribute({ name, value, at, valueAt }: SvgAttribute): Fault[] {
  if (svgLinks.has(name)) {
    if (/^#[^\s#]+$/.test(value)) return [];
    const fix = 'Only a part of the same drawing may stand here: #shade. Leave out the rest.';
    return [{ at: valueAt, message: `${name} leads out of the drawing`, fix }];
  }
  if (Object.hasOwn(svgNamespaces, name)) {
    if (value === svgNamespaces[name]) return [];
    return [
      { at: valueAt, message: `${name} is not that of SVG`, fix: `Write ${name}="${svgNamespaces[name] ?? ''}".` },
    ];
  }
  if (svgTexts.has(name)) return [];
  if (svgStyles.has(name)) return inStyle(value, valueAt, name);
  if (/^on/i.test(name)) return [{ at, message: `${name} would run code`, fix: leaveOut }];
  const near = nearestWord(name, [...svgStyles]);
  const fix = near === undefined ? leaveOut : `Did you mean “${near}”?`;
  return [{ at, message: `holds the attribute “${name}”, which no drawing needs`, fix }];
}

function inStyle(css: string, from: number, where: string): Fault[] {
  return styleFaults(css).map(({ words, at }) => ({
    at: from + at,
    message: `${where} holds ${words}, which may load another file, move or hide something`,
    fix: 'Write plain colours and sizes. To name a part of the same drawing, write url(#shade).',
  }));
}
