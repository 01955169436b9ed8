/** The path of an address of this site, its escapes decoded. */
export function pathOf(href: string): string {
  return decoded(href.replace(/[?#].*$/s, ''));
}

/** The fragment of an address, its escapes decoded, without `#`; undefined where it has none. */
export function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#');
  return at < 0 ? undefined : decoded(href.slice(at + 1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
