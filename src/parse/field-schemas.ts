import type { z } from 'astro/zod';
import type { Path } from './yaml.ts';

export type Schema = z.core.$ZodType;

/** What a schema is inside, as far as problems need to know it. */
interface Definition {
  type: string;
  innerType?: Schema;
  shape?: Record<string, Schema>;
  element?: Schema;
  valueType?: Schema;
  items?: Schema[];
  options?: Schema[];
  discriminator?: string;
  values?: unknown[];
}

/** The schema of the value at a path below `schema`; where there is a choice, `data` decides it. */
export function schemaAt(schema: Schema, path: Path, data: unknown): Schema | undefined {
  let at: Schema | undefined = schema;
  let value = data;
  for (const step of path) {
    if (!at) return undefined;
    at = stepInto(chosen(at, value), step);
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }
  return at;
}

/** The keys that a value of a schema may have; where there is a choice, `data` decides it. */
export function keysOf(schema: Schema | undefined, data?: unknown): string[] {
  return Object.keys((schema && definition(chosen(schema, data)).shape) ?? {});
}

/** The sorts of which a value of a schema may be, where there are several. */
export function optionsOf(schema: Schema): Schema[] {
  return [...(definition(schema).options ?? [])];
}

/** The words that a key may have that tells the sort of a map: quantity, strikes, votes. */
export function choicesOf(schema: Schema | undefined, key: string): string[] {
  const values = schema ? optionsOf(schema).map((option) => definition(option).shape?.[key]) : [];
  return values.flatMap((value) => (value ? (definition(value).values ?? []).map(String) : []));
}

/** The description of a field, where its schema has one. */
export function descriptionOf(schema: Schema): string | undefined {
  const inner = unwrapped(schema);
  return (schema as z.ZodType).meta()?.description ?? (inner === schema ? undefined : descriptionOf(inner));
}

/** The code of a value that does not fit, where its schema names one: `.meta({ code: 'E-DATE' })`. */
export function codeOf(schema: Schema): string | undefined {
  const inner = unwrapped(schema);
  const code = (schema as z.ZodType).meta()?.['code'];
  return typeof code === 'string' ? code : inner === schema ? undefined : codeOf(inner);
}

/** The one sort of a choice that a value is: by the key that tells it, or by having most of the value’s keys. */
function chosen(schema: Schema, data: unknown): Schema {
  const { discriminator } = definition(schema);
  const options = optionsOf(schema);
  if (options.length === 0) return schema;
  const written = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const likeness = (option: Schema) => {
    const shape = definition(option).shape ?? {};
    if (discriminator === undefined) return written.filter((key) => Object.hasOwn(shape, key)).length;
    const told = (data as Record<string, unknown> | null | undefined)?.[discriminator];
    return Number(shape[discriminator] !== undefined && definition(shape[discriminator]).values?.includes(told));
  };
  const [likest] = options.sort((a, b) => likeness(b) - likeness(a));
  return likest !== undefined && likeness(likest) > 0 ? likest : schema;
}

function stepInto(schema: Schema, step: PropertyKey): Schema | undefined {
  const { shape, element, valueType, items } = definition(schema);
  if (shape) return Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  return element ?? valueType ?? items?.[Number(step)];
}

function definition(schema: Schema): Definition {
  const inner = unwrapped(schema);
  return inner === schema ? schema._zod.def : definition(inner);
}

function unwrapped(schema: Schema): Schema {
  const { type, innerType } = schema._zod.def as Definition;
  return ['optional', 'default', 'nullable', 'readonly'].includes(type) && innerType ? innerType : schema;
}
