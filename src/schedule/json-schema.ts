/** The JSON Schema that editors complete and explain a schedule with, made from the shape it is read by. */
import { z } from 'zod';
import { scheduleShape } from './schedule-shape.ts';
import type { KeyPath } from './yaml-places.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

let scheduleSchema: JsonSchema | null = null;

/** Made once: every faulty file asks for it. */
export function scheduleJsonSchema(): JsonSchema {
  scheduleSchema ??= jsonSchemaOf(scheduleShape);
  return scheduleSchema;
}

/** As `schedule.schema.json` holds it. */
export function scheduleJsonSchemaText(): string {
  return `${JSON.stringify(scheduleJsonSchema(), null, 2)}\n`;
}

/** Draft 7: what editors' YAML plugins speak. */
export function jsonSchemaOf(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, { io: 'input', target: 'draft-7' });
}

/** The keys that may stand in the group at `path`. */
export function keysAt(schema: JsonSchema, path: KeyPath): readonly string[] {
  const [step, ...deeper] = path;
  const branches = [schema, ...(schema.anyOf ?? [])].filter((branch) => typeof branch === 'object');
  const keys = branches.flatMap((branch) => {
    if (step === undefined) return Object.keys(branch.properties ?? {});
    const child =
      typeof step === 'number' ? branch.items : (branch.properties?.[step] ?? branch.additionalProperties);
    return typeof child === 'object' && !Array.isArray(child) ? keysAt(child as JsonSchema, deeper) : [];
  });
  return [...new Set(keys)];
}
