import { z } from 'astro/zod';
import { storyFrontSchema } from '../model/story.ts';
import { updateFrontSchema } from '../model/update.ts';
import { sharedSchemas, storySchemas } from '../parse/content.ts';

/** Every kind of file that an editor writes, by the name of its JSON Schema: the YAML files, and two front matters. */
const schemas: Record<string, z.ZodType> = {
  ...sharedSchemas,
  ...storySchemas,
  story: storyFrontSchema,
  update: updateFrontSchema,
};

/**
 * The JSON Schemas of all files of content, by their name without `.json`: with them an editor such as VS Code
 * completes and explains every key. Draft 7 is what its YAML extension knows best.
 */
export function jsonSchemas(): Record<string, object> {
  const made = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: withoutCode }),
  ]);
  return Object.fromEntries(made) as Record<string, object>;
}

/** A schema names the code of what does not fit it: that is for the check alone. */
function withoutCode({ jsonSchema }: { jsonSchema: object }): void {
  delete (jsonSchema as { code?: string }).code;
}

/** The text of a schema’s file. */
export function schemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
