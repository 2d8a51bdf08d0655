/** The whole command line of `loa` on a folder, as a person types it; only the clock and the PINs' slowness are not real. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { filesIn } from '../../src/adapters/files-in.ts';
import { readSecretFile } from '../../src/adapters/secret-file.ts';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../../src/adapters/sqlite/record-store.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import type { Outside } from '../../src/cli/context.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { type ExitCode, Refusal } from '../../src/model/problem.ts';
import { readStation } from '../../src/schedule/read-station.ts';
import { ScriptedTerminal } from './scripted-terminal.ts';
import type { TempWard } from './temp-ward.ts';

export interface Answered {
  readonly out: string;
  readonly err: string;
  readonly exitCode: ExitCode;
  json<T>(): T;
}

/** `ward` is the folder it runs in, opened anew for each command as a process would; its own parts serve as the rest. */
export function loaIn(ward: TempWard) {
  const root = ward.files.root;
  const open = (): Ward => {
    const yaml = stationFilesAt(root).stationYaml();
    const read = yaml === null ? null : readStation(yaml);
    if (read !== null && read.station === null) throw new Refusal(read.problems);
    const state = join(root, 'state');
    return {
      ...ward,
      station: read?.station ?? ward.station,
      records: sqliteRecordStore(openDatabase(state)),
      keys: signingKeys(state),
    };
  };
  const outside: Partial<Outside> = {
    openWard: open,
    beginWard: open,
    stationFiles: () => stationFilesAt(root),
    filesIn,
    readBytes: (path) => readFileSync(path),
    readSecretFile,
    exportFiles: exportFiles(),
    clock: ward.clock,
    version: 'test',
  };
  return async (argv: readonly string[], answers: readonly string[] = []): Promise<Answered> => {
    const terminal = new ScriptedTerminal(answers);
    const exitCode = await runCommandLine(['--station', root, ...argv], terminal, outside as Outside);
    const { out, err } = terminal;
    return { out, err, exitCode, json: () => JSON.parse(out) };
  };
}
