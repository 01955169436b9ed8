import type { Story } from '../model/story.ts';

/** A place whose name needs a word on its status. */
export interface PlaceNote {
  name: string;
  note: string;
}

/** The places among these that need a word on their status. */
export function placeNotes({ shared }: Pick<Story, 'shared'>, ids: readonly string[]): PlaceNote[] {
  return ids.flatMap((id) => {
    const { name, note } = shared.places[id]!;
    return note === undefined ? [] : [{ name, note }];
  });
}
