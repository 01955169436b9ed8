import { attributeOf, ownText, type BuiltPage } from './built-page.ts';

/** Something that a page tells machines of. */
export type Thing = Readonly<Record<string, unknown>>;

/** The texts in which a page tells machines what it holds. */
export function dataTexts({ elements }: BuiltPage): string[] {
  return elements
    .filter((element) => element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json')
    .map(ownText);
}

/** Every thing that a page tells machines of, also within others. What is no JSON tells of none. */
export function thingsOn(page: BuiltPage): Thing[] {
  return dataTexts(page).flatMap((text) => {
    try {
      return thingsIn(JSON.parse(text));
    } catch {
      return [];
    }
  });
}

function thingsIn(value: unknown): Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Thing]), ...Object.values(value).flatMap(thingsIn)];
}
