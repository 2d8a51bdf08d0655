/** `loa district …` in a folder, as a person types it: each command opens the superior unit anew, as a process would. */
import { join, resolve } from 'node:path';
import { evidenceIn } from '../../src/adapters/district/evidence.ts';
import { sqliteSuperiorStore } from '../../src/adapters/district/sqlite-store.ts';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { filesIn } from '../../src/adapters/files-in.ts';
import { incomingFilesIn } from '../../src/adapters/incoming-files.ts';
import { pullTokensIn } from '../../src/adapters/kept-tokens.ts';
import { signingKeys } from '../../src/adapters/signing-keys.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import type { Outside } from '../../src/cli/context.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import { claimStore } from '../../src/district/claim-store.ts';
import { readSuperiorConfig, SUPERIOR_FILE } from '../../src/district/superior-config.ts';
import { topicTitles } from '../../src/district/topic-titles.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import { refuse } from '../../src/model/problem.ts';
import type { Answered } from './loa.ts';
import type { ManualClock } from './manual-clock.ts';
import { ScriptedTerminal } from './scripted-terminal.ts';
import { seededRandom } from './seeded-random.ts';

export function districtLoa(folder: string, clock: ManualClock, more: Partial<Outside> = {}) {
  const outside: Partial<Outside> = {
    stationFiles: (dir) => stationFilesAt(resolve(dir)),
    openSuperior: async (dir) => {
      const superior = openedSuperior(resolve(dir), clock);
      return { ...superior, store: await claimStore(superior.store, superior.config.id) };
    },
    exportFiles: exportFiles(),
    filesIn,
    clock,
    version: 'test',
    ...more,
  };
  return async (argv: readonly string[], answers: readonly string[] = []): Promise<Answered> => {
    const terminal = new ScriptedTerminal(answers);
    const [options, words] = globalOptions(argv);
    const exitCode = await runCommandLine(
      [...options, 'district', '--district', folder, ...words],
      terminal,
      outside as Outside,
    );
    const { out, err } = terminal;
    return { out, err, exitCode, json: () => JSON.parse(out) };
  };
}

export function openedSuperior(root: string, clock: ManualClock): Superior {
  const files = stationFilesAt(root);
  if (!files.exists(SUPERIOR_FILE)) throw refuse('cli.no-superior', { dir: root }, 3);
  const config = readSuperiorConfig(files.readText(SUPERIOR_FILE));
  const state = join(root, 'state');
  return {
    config,
    root,
    topicTitles: () => topicTitles(config, files),
    unitsYaml: () => (files.exists('units.yaml') ? files.readText('units.yaml') : null),
    store: sqliteSuperiorStore(state),
    exportFiles: exportFiles(),
    evidence: evidenceIn(join(state, 'received'), clock),
    incoming: incomingFilesIn(join(state, 'incoming'), clock),
    pullTokens: pullTokensIn(join(state, 'tokens')),
    keys: signingKeys(state),
    random: seededRandom(),
    clock,
  };
}

/** Those of `loa` itself stand before the command. */
function globalOptions(argv: readonly string[]): readonly [readonly string[], readonly string[]] {
  const at = argv.findIndex((word) => !['--json', '--lang', 'vi', 'en'].includes(word));
  return [argv.slice(0, at), argv.slice(at)];
}
