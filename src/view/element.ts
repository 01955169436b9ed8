import type { ElementNode } from '../model/body.ts';
import { addresses } from '../site.ts';

type Properties = ElementNode['properties'];

/** Classes that styles know, of those that Markdown gives. */
const classes = ['footnotes', 'task-list-item', 'end', 'mid'];

/**
 * The properties of an element of prose as pages print them: what only scripts or styles of others would use is left
 * out, and an address of this site gets the base below which it lives.
 */
export function printedProperties({ properties }: ElementNode): Properties {
  const { className, href, id } = properties;
  const kept = Object.entries(properties).filter(
    ([name]) => !/^(data|className$|ariaDescribedBy$)/.test(name) && id !== 'footnote-label',
  );
  const known = [className]
    .flat()
    .map(String)
    .filter((name) => classes.includes(name));
  return {
    ...Object.fromEntries(kept),
    ...(known.length > 0 ? { className: known } : {}),
    ...(typeof href === 'string' && href.startsWith('/') ? { href: addresses.below(href) } : {}),
  };
}

/** The box of a task list as text, if the element is one: nobody can tick it here. */
export function tickOf({ tagName, properties }: ElementNode): string | undefined {
  if (tagName !== 'input') return undefined;
  return properties['checked'] ? '☑' : '☐';
}
