import { z } from 'astro/zod';
import { claimSchema } from '../model/claim.ts';
import { correctionSchema } from '../model/correction.ts';
import { eventSchema } from '../model/event.ts';
import { quantitySchema, strikesSchema, votesSchema } from '../model/figure.ts';
import { partySchema } from '../model/party.ts';
import { placeSchema } from '../model/place.ts';
import { redirectSchema } from '../model/redirect.ts';
import { siteSchema } from '../model/site.ts';
import { sourceSchema } from '../model/source.ts';
import { storyFrontSchema } from '../model/story.ts';
import { termSchema } from '../model/term.ts';
import { topicSchema } from '../model/topic.ts';
import { updateFrontSchema } from '../model/update.ts';

/** One key that an editor may write, as the handbook lists it. */
export interface Field {
  name: string;
  /** What it is for: the schema’s own words. */
  words: string;
  /** True where it may be left out. */
  optional: boolean;
  /** The keys within it, where it holds keys of its own; those of a list are the keys of each entry. */
  fields: Field[];
}

/** Every kind of entry whose keys the handbook lists. */
const schemas = {
  site: siteSchema,
  party: partySchema,
  place: placeSchema,
  term: termSchema,
  topic: topicSchema,
  source: sourceSchema,
  redirect: redirectSchema,
  story: storyFrontSchema,
  claim: claimSchema,
  quantity: quantitySchema,
  strikes: strikesSchema,
  votes: votesSchema,
  event: eventSchema,
  correction: correctionSchema,
  update: updateFrontSchema,
} as const satisfies Record<string, z.ZodType>;

export type EntryKind = keyof typeof schemas;

/** A JSON Schema, as far as it is read here. */
interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The keys of a kind of entry. Where it takes one of several forms, a key that not all of them have is optional. */
export function viewFields(kind: EntryKind): Field[] {
  const schema = z.toJSONSchema(schemas[kind], { io: 'input' }) as JsonSchema;
  const forms = (schema.anyOf ?? [schema]).map(fieldsOf);
  const names = [...new Set(forms.flatMap((form) => form.map(({ name }) => name)))];
  return names.map((name) => {
    const found = forms.map((form) => form.find((field) => field.name === name));
    return { ...found.find((field) => field !== undefined)!, optional: found.some((field) => field?.optional ?? true) };
  });
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    words: schema.description ?? '',
    optional: !required.includes(name),
    fields: fieldsOf(schema.items ?? schema),
  }));
}
