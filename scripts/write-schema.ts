/** Writes `schedule.schema.json`, by which editors complete and explain a schedule: node scripts/write-schema.ts */
import { writeFileSync } from 'node:fs';
import { scheduleJsonSchemaText } from '../src/schedule/json-schema.ts';

writeFileSync(new URL('../schedule.schema.json', import.meta.url), scheduleJsonSchemaText());
