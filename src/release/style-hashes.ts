import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** The hashes of the style texts of all pages of a built site, sorted, as a content security policy names them. */
export async function styleHashesOf(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const hashes = new Set<string>();
  for (const file of files) {
    for (const hash of styleHashesIn(await readFile(join(folder, file), 'utf8'))) hashes.add(hash);
  }
  return [...hashes].sort();
}

/**
 * The hashes of the style texts in the head of a page. A style anywhere else is none of ours: it gets no hash, and so no
 * browser draws it.
 */
export function styleHashesIn(html: string): string[] {
  const end = html.indexOf('</head>');
  return stylesIn(parse(end < 0 ? html : html.slice(0, end))).map(styleHash);
}

/** The hash of a style text, as a content security policy names it. */
export function styleHash(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

function stylesIn(node: Node): string[] {
  if (!('childNodes' in node) || node.nodeName === 'body') return [];
  if (node.nodeName === 'style')
    return [node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')];
  return node.childNodes.flatMap(stylesIn);
}
