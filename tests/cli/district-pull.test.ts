import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { setPullDoor } from '../../src/district/pull-source.ts';
import type { PinnedClient } from '../../src/model/ports/pinned-client.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { districtLoa, openedSuperior } from '../fakes/district-loa.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { SendingStation } from '../fakes/sending-station.ts';

test('a fault of the program at one station is told once the others have been pulled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-pull-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = new ManualClock('2024-04-01T08:00:00+07:00');
  const pulled: string[] = [];
  const pinnedClient: PinnedClient = {
    async ask({ url }) {
      if (url.includes('hong')) throw new TypeError('nobody expected this');
      await setTimeout(20);
      pulled.push(url);
      return { status: 204, text: '', dateMs: clock.nowMs(), retryAfterMs: null };
    },
  };
  const district = districtLoa(folder, clock, { pinnedClient });
  await district(['init', '--name', 'Phòng Văn hóa quận']);
  const superior = openedSuperior(folder, clock);
  for (const id of ['hong', 'lang', 'tot']) {
    await enrolStation(superior, keyToken(new SendingStation(id)), id);
    const source = { url: `https://${id}.vn:8443`, fingerprint: 'ab'.repeat(32) };
    await setPullDoor(superior, id, { source, token: 'token' });
  }
  await superior.store.close();
  await expect(district(['pull'])).rejects.toThrow('nobody expected this');
  expect(pulled).toEqual(['https://lang.vn:8443', 'https://tot.vn:8443']);
});
