import sax from 'sax';

/** An element of an XML document. */
export interface XmlElement {
  /** Without a prefix. */
  name: string;
  /** The namespace in which the name stands; empty where there is none. */
  namespace: string;
  /** By their names as written. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text right within it. */
  text: string;
}

/** Otherwise the parser knows the entities of HTML too, which no program that reads XML knows. */
const options = { xmlns: true, strictEntities: true };

/** What no XML may hold, however it is written. */
const strange = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads an XML document. Throws an Error that says in one line where it is not well formed: also what the parser lets
 * pass, and programs that read feeds do not.
 */
export function readXml(text: string): XmlElement {
  if (strange.test(text)) throw new Error('It has a sign that XML does not know');
  const document = text.replace(/^\uFEFF/, '');
  const parser = sax.parser(true, options);
  const given = new Set<string>();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.onerror = (error) => {
    throw new Error(error.message.split('\n')[0], { cause: error });
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name === 'xml' && parser.startTagPosition > 1) throw new Error('Something stands before its declaration');
  };
  parser.onattribute = ({ name }) => {
    if (given.has(name)) throw new Error(`A tag has the attribute “${name}” twice`);
    given.add(name);
  };
  parser.onopentag = (tag) => {
    given.clear();
    if (root && open.length === 0) throw new Error('A second element stands behind the first');
    if (document.slice(parser.startTagPosition, parser.position).includes('<')) throw new Error('A tag holds a sign <');
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = parser.oncdata = (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.write(document).close();
  if (!root) throw new Error('It has no element');
  return root;
}

/** The elements of a name right within another. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of the first element of a name right within another; undefined where there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text.trim();
}
