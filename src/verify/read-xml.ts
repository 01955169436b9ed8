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

/** Reads an XML document. Throws an Error that says in one line where it is not well formed. */
export function readXml(text: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.onerror = (error) => {
    throw new Error(error.message.split('\n')[0], { cause: error });
  };
  parser.onopentag = (tag) => {
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
  parser.write(text).close();
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
