/** A ward on a folder that is a station already; whatever is not the folder's is taken from another ward. */
import { join } from 'node:path';
import { readyMixesIn } from '../../src/adapters/ready-mixes.ts';
import { sealedSoundsIn } from '../../src/adapters/sealed-sounds.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { readStation } from '../../src/schedule/read-station.ts';
import type { TempWard } from './temp-ward.ts';

export function wardIn(dir: string, bare: TempWard): Ward {
  const files = stationFilesAt(dir);
  const { station } = readStation(files.stationYaml() ?? '');
  if (station === null) throw new Error('its station.yaml cannot be read');
  const { clock, seals } = bare;
  return {
    ...bare,
    station,
    files,
    mixes: readyMixesIn(join(dir, 'state/mixes'), clock, seals),
    spoken: sealedSoundsIn(join(dir, 'state/spoken'), clock, seals),
    joined: sealedSoundsIn(join(dir, 'state/joined'), clock, seals),
  };
}
