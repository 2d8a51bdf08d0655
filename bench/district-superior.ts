// A superior unit in a folder, opened as the program opens its own; what no bench asks of it is not there.
import { join } from 'node:path';
import { evidenceIn } from '../src/adapters/district/evidence.ts';
import { postgresSuperiorStore } from '../src/adapters/district/postgres-store.ts';
import { sqliteSuperiorStore } from '../src/adapters/district/sqlite-store.ts';
import { exportFiles } from '../src/adapters/export-files.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { keepYoungSpaceSmall } from '../src/adapters/young-space.ts';
import type { Superior } from '../src/model/ports/superior.ts';
import { ZONE } from './district-year.ts';

export type BenchSuperior = Pick<
  Superior,
  'config' | 'root' | 'unitsYaml' | 'topicTitles' | 'store' | 'exportFiles' | 'evidence' | 'clock'
>;

/** `database`: `postgres://…`; null: SQLite in the folder. */
export async function openSuperior(root: string, database: string | null): Promise<BenchSuperior> {
  const state = join(root, 'state');
  const clock = systemClock();
  keepYoungSpaceSmall();
  return {
    config: { id: 'phong-van-hoa', name: 'Phòng Văn hóa', zone: ZONE, database, topics: new Map() },
    root,
    unitsYaml: () => null,
    topicTitles: () => new Map(),
    store: database === null ? sqliteSuperiorStore(state) : await postgresSuperiorStore(database),
    exportFiles: exportFiles(),
    evidence: evidenceIn(join(state, 'received'), clock),
    clock,
  };
}
