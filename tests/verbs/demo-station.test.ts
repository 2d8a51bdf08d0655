import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { demoFolder } from '../../src/adapters/demo-folder.ts';
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../src/adapters/ffmpeg/probe.ts';
import { renderMix } from '../../src/adapters/ffmpeg/render.ts';
import { rehearsalTools } from '../../src/adapters/rehearsal-stage.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import { fillDemo, markAsDemo, scheduleDemo } from '../../src/verbs/demo-station.ts';
import { rehearse } from '../../src/verbs/rehearse-day.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { tempWard } from '../fakes/temp-ward.ts';
import { toneVoice } from '../fakes/tone-voice.ts';
import { wardIn } from '../fakes/ward-in.ts';

const PROGRAM_ROOT = join(import.meta.dirname, '..', '..');

/** A demonstration's station of 24 November 2026, as `loa demo --keep` leaves it. */
async function keptDemo() {
  const dir = join(mkdtempSync(join(tmpdir(), 'loa-kept-')), 'thu');
  onTestFinished(() => rmSync(join(dir, '..'), { recursive: true, force: true }));
  demoFolder(PROGRAM_ROOT, dir);
  markAsDemo(stationFilesAt(dir));
  const clock = new ManualClock('2026-11-24T09:30:00+07:00');
  const audio = { probe: probeAudio, measure: measureAudio, render: renderMix };
  const ward = wardIn(dir, tempWard({ clock, audio, voices: [toneVoice('espeak-ng:vi')] }));
  await fillDemo(ward, () => undefined);
  scheduleDemo(ward);
  return ward;
}

test('the week of a kept demonstration can be rehearsed: on 18 March 2024 every slot of it airs, in its hours', async () => {
  const ward = await keptDemo();
  const out = ward.files.absolute('state/ngay.m4a');
  const rehearsal = await rehearse(ward, rehearsalTools, { date: '2024-03-18', out }, () => undefined);
  expect(rehearsal.files).toBe('in-force');
  expect(rehearsal.slots.length).toBeGreaterThanOrEqual(2);
  expect(rehearsal.airings.map(({ id, outcome }) => [id, outcome])).toEqual(
    rehearsal.slots.map(({ id }) => [id, 'aired']),
  );
  for (const { startedAtMs, plannedAtMs } of rehearsal.airings) expect(startedAtMs).toBe(plannedAtMs);
  expect(rehearsal.chapters).toHaveLength(rehearsal.slots.length);
}, 120_000);
