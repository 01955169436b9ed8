/** The two folders whose files reach a reader: what editors write, and what is published as it is. */
export type Tree = 'content' | 'public';

/** Something found below one of them. */
export interface TreeEntry {
  tree: Tree;
  /** Path relative to the tree, with `/` between folders. */
  path: string;
  /** A symbolic link is told as such and never followed. */
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Size in bytes; 0 for what is no file. */
  bytes: number;
}
