import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stationFilesAt } from '../../src/adapters/station-files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'loa-files-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("a station's folder", () => {
  test('a folder without station.yaml or schedules says so instead of failing', () => {
    const files = stationFilesAt(dir);
    expect(files.stationYaml()).toBeNull();
    expect(files.scheduleFiles()).toEqual([]);
    expect(files.stat('audio/nothing.wav')).toBeNull();
  });

  test('schedules are the yaml files right under schedules/, by name; hidden ones and notes are no schedules', () => {
    mkdirSync(join(dir, 'schedules', 'old'), { recursive: true });
    for (const name of ['b.yaml', 'a.yml', '.a.yaml.swp.yaml', 'ghi-chu.txt', 'old/c.yaml']) {
      writeFileSync(join(dir, 'schedules', name), name);
    }
    expect(stationFilesAt(dir).scheduleFiles()).toEqual([
      { path: 'schedules/a.yml', text: 'a.yml' },
      { path: 'schedules/b.yaml', text: 'b.yaml' },
    ]);
  });

  test('a folder of recordings is listed in depth; links and the hidden doubles of a phone are left out', () => {
    mkdirSync(join(dir, 'usb', 'thang-3'), { recursive: true });
    writeFileSync(join(dir, 'usb', 'thang-3', 'tin.mp3'), '');
    writeFileSync(join(dir, 'usb', '._tin.mp3'), '');
    symlinkSync('/etc/hostname', join(dir, 'usb', 'link.mp3'));
    expect(stationFilesAt(dir).list(join(dir, 'usb'))).toEqual(['thang-3/tin.mp3']);
  });

  test('a text with a mode is for its owner only', () => {
    stationFilesAt(dir).writeText('state/key', 'x', 0o600);
    expect(statSync(join(dir, 'state/key')).mode & 0o777).toBe(0o600);
  });

  test('a copy is not written through a link that bears its name, or the name of its half', () => {
    const files = stationFilesAt(dir);
    const [victim, source] = [join(dir, 'victim'), join(dir, 'tin.wav')];
    writeFileSync(victim, 'untouched');
    writeFileSync(source, 'a sound');
    mkdirSync(join(dir, 'audio'));
    for (const name of ['x.wav', 'x.wav.part']) symlinkSync(victim, join(dir, 'audio', name));
    files.copyIn(source, 'audio/x.wav');
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(files.list('audio')).toEqual(['x.wav']);
  });

  test('a copy that breaks off leaves nothing under the name', () => {
    const files = stationFilesAt(dir);
    expect(() => files.copyIn(join(dir, 'missing.wav'), 'audio/x.wav')).toThrow();
    expect(files.list('audio')).toEqual([]);
  });

  test('the hash of a file is that of its bytes', async () => {
    writeFileSync(join(dir, 'abc'), 'abc');
    expect(await stationFilesAt(dir).sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('saving a schedule, even by renaming over it and even when the folder is new, calls once; other files do not', async () => {
    const files = stationFilesAt(dir);
    let calls = 0;
    let heard = () => {};
    const stop = files.watchSchedules(() => {
      calls += 1;
      heard();
    });
    const called = () => new Promise<void>((done) => (heard = done));
    // chokidar tells changes once it has read the folder; a change before that is repeated until it is told.
    const first = called();
    mkdirSync(join(dir, 'schedules'));
    const nudge = setInterval(
      () => writeFileSync(join(dir, 'schedules', 'tuan.yaml'), `a: ${Math.random()}`),
      300,
    );
    await first;
    clearInterval(nudge);
    await new Promise((done) => setTimeout(done, 600));
    calls = 0;
    writeFileSync(join(dir, 'tin.mp3'), 'not a schedule');
    const second = called();
    writeFileSync(join(dir, 'schedules', 'tuan.tmp'), 'b: 1');
    renameSync(join(dir, 'schedules', 'tuan.tmp'), join(dir, 'schedules', 'tuan.yaml'));
    await second;
    expect(calls).toBe(1);
    expect(readFileSync(join(dir, 'schedules', 'tuan.yaml'), 'utf8')).toBe('b: 1');
    stop();
  });
});
