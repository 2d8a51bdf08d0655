import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as inRealTime } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { demoFolder } from '../../src/adapters/demo-folder.ts';
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../src/adapters/ffmpeg/probe.ts';
import { renderMix } from '../../src/adapters/ffmpeg/render.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import type { Outside } from '../../src/cli/context.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import type { AudioTools } from '../../src/model/ports/audio-tools.ts';
import type { PumpEvent } from '../../src/model/ports/pump.ts';
import { FakePump } from '../fakes/fake-pump.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { memoryCheckpoint } from '../fakes/memory-checkpoint.ts';
import { ScriptedTerminal } from '../fakes/scripted-terminal.ts';
import { tempWard } from '../fakes/temp-ward.ts';
import { toneVoice } from '../fakes/tone-voice.ts';
import { wardIn } from '../fakes/ward-in.ts';

const PROGRAM_ROOT = join(import.meta.dirname, '..', '..');

/** A machine without a sound card. */
class CardlessPump extends FakePump {
  override async open(onEvent: (event: PumpEvent) => void): Promise<void> {
    await super.open(onEvent);
    const reason = 'loudspeaker.virtual-no-card';
    onEvent({ kind: 'loudspeaker', id: 'loa', state: 'open', output: 'virtual', reason });
  }
}

/** The demonstration from beginning to end; the clock stands still while something is being rendered or hashed. */
async function demonstration(argv: readonly string[]) {
  const keptDir = join(mkdtempSync(join(tmpdir(), 'loa-demo-test-')), 'thu');
  onTestFinished(() => rmSync(join(keptDir, '..'), { recursive: true, force: true }));
  const clock = new ManualClock('2024-03-18T09:30:00+07:00');
  const work = { begun: 0, going: 0 };
  const awaited =
    <Asked extends readonly unknown[], Done>(act: (...asked: Asked) => Promise<Done>) =>
    async (...asked: Asked): Promise<Done> => {
      work.going += 1;
      return await act(...asked).finally(() => {
        work.going -= 1;
      });
    };
  const audio: AudioTools = {
    probe: probeAudio,
    measure: measureAudio,
    render: awaited((...job) => {
      work.begun += 1;
      return renderMix(...job);
    }),
  };
  const bare = tempWard({
    clock,
    audio,
    checkpoint: memoryCheckpoint(),
    voices: [toneVoice('espeak-ng:vi')],
  });
  const outside: Partial<Outside> = {
    clock,
    version: 'test',
    launcher: '/opt/loa/bin/loa.mjs',
    demoFolder: (keep) => demoFolder(PROGRAM_ROOT, keep),
    stationFiles: stationFilesAt,
    beginWard: (dir) => {
      const { files, mixes, ...ward } = wardIn(dir, bare);
      return {
        ...ward,
        files: { ...files, sha256: awaited(files.sha256) },
        mixes: { ...mixes, intact: awaited(mixes.intact) },
      };
    },
    makePump: (ward) => new CardlessPump(clock, ward.checkpoint),
  };
  const terminal = new ScriptedTerminal();
  const command = runCommandLine(['demo', '--keep', keptDir, ...argv], terminal, outside as Outside);
  let exitCode: number | null = null;
  void command.then((code) => {
    exitCode = code;
  });
  while (exitCode === null) {
    if (work.going === 0) await clock.advance(work.begun === 0 ? 10 : 100);
    await inRealTime(2);
  }
  return { exitCode: await command, out: terminal.out, err: terminal.err, keptDir };
}

test('the demonstration airs the announcement at its second, records it whole, and says what to do next', async () => {
  const { exitCode, out, err, keptDir } = await demonstration(['--json']);
  expect(exitCode).toBe(0);
  const { folder, airing, verified, report } = JSON.parse(out);
  expect({ folder, verified }).toEqual({ folder: keptDir, verified: true });
  expect(airing).toMatchObject({ programme: 'thong-bao-demo', outcome: 'aired' });
  expect(airing.startedAt).toBe(airing.plannedAt);
  expect(report.total).toMatchObject({ airings: 1, airtimeMs: airing.airtimeMs });
  const steps = [
    /thêm 10 tin, bài, nhạc/,
    /Lịch không có lỗi: 8 chương trình, \d+ lượt phát/,
    /bien-tap trình, lanh-dao xác nhận: “Thông báo sáp nhập phường/,
    /Loa: máy không có card âm thanh: dùng loa ảo/,
    /▶ 0:00:0/,
    /lệch giờ hẹn 0 ms/,
    /đã phát đủ/,
    /Nhật ký nguyên vẹn/,
    /BÁO CÁO THỜI LƯỢNG/,
    /alias loa="node '\/opt\/loa\/bin\/loa.mjs'"/,
  ];
  const places = steps.map((step) => err.search(step));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}, 120_000);
