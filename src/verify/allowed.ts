/** Attributes that any element may have, as HTML writes them. */
const anywhere = ['class', 'id', 'lang', 'dir', 'title', 'hidden', 'role', 'aria-*'] as const;

/** Presentation of drawings: numbers, words and lengths, none of which names an address. */
const drawn = ['d', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'transform', 'vector-effect'] as const;

const none: readonly string[] = [];

/** Every element that a page may have, with the attributes it may have beside those that any may. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  ...all(
    'html head body title style header main footer nav article section aside div h1 h2 h3 h4 h5 h6 p hr br blockquote',
  ),
  ...all('pre code ul dl dt dd figure figcaption details summary table thead tbody tr em strong small s del ins b i q'),
  ...all('cite abbr bdi sub sup picture wbr fieldset legend label'),
  meta: ['charset', 'name', 'property', 'content', 'media', 'http-equiv'],
  link: ['rel', 'href', 'type', 'sizes', 'title'],
  script: ['type'],
  a: ['href', 'rel', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  source: ['type', 'srcset', 'sizes'],
  button: ['type', 'popovertarget'],
  span: ['popover'],
  section: ['data-footnotes'],
  time: ['datetime'],
  ol: ['start', 'reversed'],
  li: ['value'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  input: ['type', 'name', 'checked', 'disabled'],
  svg: ['viewBox', 'width', 'height', 'preserveAspectRatio', 'xmlns'],
  g: drawn,
  path: drawn,
  circle: ['r', 'cx', 'cy', ...drawn],
  line: ['x1', 'x2', 'y1', 'y2', ...drawn],
  rect: ['x', 'y', 'width', 'height', ...drawn],
  text: ['x', 'y', 'dy', 'text-anchor', ...drawn],
};

function all(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, none]));
}

/** True if an element of a page may have this attribute. */
export function mayHave(element: string, attribute: string): boolean {
  const own = Object.hasOwn(allowed, element) ? allowed[element]! : undefined;
  if (own === undefined) return false;
  return [...anywhere, ...own].some((name) =>
    name.endsWith('*') ? attribute.startsWith(name.slice(0, -1)) : name === attribute,
  );
}
