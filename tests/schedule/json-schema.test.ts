import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keysAt, scheduleJsonSchema, scheduleJsonSchemaText } from '../../src/schedule/json-schema.ts';

test('schedule.schema.json is the schema that schedules are read by (else: node scripts/write-schema.ts)', () => {
  const kept = readFileSync(new URL('../../schedule.schema.json', import.meta.url), 'utf8');
  expect(kept).toBe(scheduleJsonSchemaText());
});

test('every key of a schedule is described in Vietnamese', () => {
  const silent: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {}, items, additionalProperties, anyOf = [] } = schema as Record<string, never>;
    for (const [key, below] of Object.entries<{ description?: string }>(properties)) {
      if (!below.description) silent.push(`${path}.${key}`);
      walk(below, `${path}.${key}`);
    }
    for (const below of [items, additionalProperties, ...(anyOf as unknown[])]) walk(below, `${path}[]`);
  };
  walk(scheduleJsonSchema(), '');
  expect(silent).toEqual([]);
});

test('the keys that may stand at a place are known', () => {
  const schema = scheduleJsonSchema();
  expect(keysAt(schema, [])).toEqual(['topics', 'campaigns', 'day-sets', 'programmes']);
  expect(keysAt(schema, ['programmes', 'ban-tin', 'bed'])).toEqual(['clip', 'gainDb', 'under']);
  expect(keysAt(schema, ['programmes', 'ban-tin', 'items', 3])).toContain('next-of');
  expect(keysAt(schema, ['nowhere', 'at', 'all'])).toEqual([]);
});
