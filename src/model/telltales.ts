/** Something by which a leak is known: it stands in nothing but what is withheld. */
export interface Telltale {
  /** The file that has it, relative to content/. */
  file: string;
}

/** By what it would be known that something withheld has come into a site. */
export interface Telltales {
  /** Words that follow each other, as plain words. */
  phrases: (Telltale & { words: string[] })[];
  /** Parts of addresses: of the pages that it would have, of sources that only it names. */
  addresses: (Telltale & { text: string })[];
  /** The SHA-256 of pictures in hexadecimal digits: the names of their published files begin with parts of it. */
  pictures: (Telltale & { sha256: string })[];
}
