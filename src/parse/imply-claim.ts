import type { Body } from '../model/body.ts';

/** Gives each `Figure` that names no claim the claim that encloses it, or `owner` where none does. */
export function implyClaim(body: Body, owner?: string): Body {
  return body.map((node) => {
    if (node.type === 'text') return node;
    if (node.type === 'element') return { ...node, children: implyClaim(node.children, owner) };
    const claim = node.name === 'Claim' && typeof node.attributes['id'] === 'string' ? node.attributes['id'] : owner;
    const implied = node.name === 'Figure' && node.attributes['claim'] === undefined && claim !== undefined;
    return {
      ...node,
      attributes: implied ? { ...node.attributes, claim } : node.attributes,
      children: implyClaim(node.children, claim),
    };
  });
}
