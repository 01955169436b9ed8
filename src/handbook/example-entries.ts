import { readExample } from './example-story.ts';

/** One entry of a file of the example story, as an editor writes it. */
export interface ExampleEntry {
  /** Fragment id of the entry. */
  id: string;
  text: string;
}

/** A file of the example story, entry by entry. */
export interface ExampleFile {
  path: string;
  entries: ExampleEntry[];
}

/** The files of the example story to which its pages lead: its claims, and who says them. */
export async function viewExampleFiles(): Promise<ExampleFile[]> {
  const { files } = await readExample();
  const shown = [
    { path: 'stories/footbridge/claims.yaml', prefix: '' },
    { path: 'parties.yaml', prefix: 'party-' },
  ];
  return shown.map(({ path, prefix }) => {
    const { text } = files.find((file) => file.path === path)!;
    return {
      path,
      entries: text
        .split(/^(?=[a-z0-9-]+:)/m)
        .slice(1)
        .map((entry) => entryOf(entry, prefix)),
    };
  });
}

function entryOf(text: string, prefix: string): ExampleEntry {
  return { id: prefix + text.slice(0, text.indexOf(':')), text: text.trimEnd() };
}
