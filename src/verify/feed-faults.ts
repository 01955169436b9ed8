import { childrenOf, textOf, type XmlElement } from './read-xml.ts';

/** How many there must and may be of what a feed or an entry holds, as RFC 4287 says in 4.1.1 and 4.1.2. */
const counts: Record<'feed' | 'entry', Readonly<Record<string, readonly [least: number, most: number]>>> = {
  feed: {
    id: [1, 1],
    title: [1, 1],
    updated: [1, 1],
    subtitle: [0, 1],
    rights: [0, 1],
    icon: [0, 1],
    logo: [0, 1],
    generator: [0, 1],
  },
  entry: {
    id: [1, 1],
    title: [1, 1],
    updated: [1, 1],
    published: [0, 1],
    summary: [0, 1],
    content: [0, 1],
    rights: [0, 1],
  },
};

/** An instant as RFC 3339 writes it. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What a feed that stands at the address `self` has that RFC 4287 does not allow, each in words that follow its path. */
export function feedFaults(feed: XmlElement, self: string): string[] {
  if (feed.namespace !== 'http://www.w3.org/2005/Atom') return ['is a feed outside the namespace of Atom'];
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id') ?? '');
  const own = childrenOf(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
  const signed = childrenOf(feed, 'author').length > 0;
  const newest =
    entries
      .map((entry) => textOf(entry, 'updated') ?? '')
      .sort()
      .at(-1) ?? '';
  return [
    ...partFaults(feed, 'feed', 'the feed'),
    ...(own.length === 1 && own[0]?.attributes['href'] === self ? [] : [`does not name itself as ${self}`]),
    ...((textOf(feed, 'updated') ?? '') < newest ? ['was updated before its newest entry'] : []),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `has two entries with the id ${id}`),
    ...entries.flatMap((entry, at) => {
      const name = `entry ${at + 1}, ${textOf(entry, 'id') ?? 'without an id'},`;
      return [
        ...partFaults(entry, 'entry', name),
        ...(signed || childrenOf(entry, 'author').length > 0 ? [] : [`${name} has no author, nor has the feed`]),
        ...entryFaults(entry).map((what) => `${name} ${what}`),
      ];
    }),
  ];
}

/** What holds for the feed and for each entry alike. */
function partFaults(part: XmlElement, kind: 'feed' | 'entry', name: string): string[] {
  const numbers = Object.entries(counts[kind]).flatMap(([child, [least, most]]) => {
    const { length } = childrenOf(part, child);
    return length < least || length > most ? [`${name} has ${length} elements <${child}>`] : [];
  });
  const id = textOf(part, 'id');
  const people = ['author', 'contributor'].flatMap((role) => childrenOf(part, role));
  return [
    ...numbers,
    ...(id === undefined || URL.canParse(id) ? [] : [`${name} has “${id}” as its id, which is no whole address`]),
    ...(textOf(part, 'title') === '' ? [`${name} has no words in its title`] : []),
    ...['updated', 'published'].flatMap((when) => {
      const text = textOf(part, when);
      const real = text === undefined || (instant.test(text) && !Number.isNaN(Date.parse(text)));
      return real ? [] : [`${name} has “${text}” as ${when}, which is no instant of RFC 3339`];
    }),
    ...childrenOf(part, 'link')
      .filter(({ attributes }) => !/^https?:\/\//.test(attributes['href'] ?? ''))
      .map(({ attributes }) => `${name} has a link to “${attributes['href'] ?? ''}”, which is no whole address`),
    ...people
      .filter((person) => !textOf(person, 'name') || childrenOf(person, 'name').length > 1)
      .map((person) => `${name} has an <${person.name}> without one name`),
    ...['title', 'subtitle', 'summary', 'rights'].flatMap((text) =>
      childrenOf(part, text)
        .filter(({ attributes }) => !['text', 'html', 'xhtml'].includes(attributes['type'] ?? 'text'))
        .map(({ attributes }) => `${name} has <${text}> of the type “${attributes['type']}”`),
    ),
  ];
}

function entryFaults(entry: XmlElement): string[] {
  const [content] = childrenOf(entry, 'content');
  const alternates = childrenOf(entry, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  const [updated = '', published = ''] = ['updated', 'published'].map((when) => textOf(entry, when));
  return [
    ...(content || alternates.length > 0 ? [] : ['has neither content nor a link to its page']),
    ...(alternates.length > 1 ? ['has more than one link to its page'] : []),
    ...(content?.attributes['src'] !== undefined ? ['has its content elsewhere'] : []),
    ...(published !== '' && Date.parse(updated) < Date.parse(published) ? ['was updated before it was published'] : []),
  ];
}
