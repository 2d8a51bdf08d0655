import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemListener } from '../../src/adapters/listen.ts';
import { pcmOf, sine, writeWav } from '../fakes/tone-file.ts';

const PATH = process.env.PATH ?? '';
let dir: string;

/** Programs stand in for the machine's players: first on the path, in real processes. */
function install(name: string, script: string): void {
  writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(dir, name), 0o755);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'loa-listen-'));
  process.env.PATH = `${dir}${delimiter}${PATH}`;
  writeWav(join(dir, 'tin.wav'), pcmOf(48_000, sine(440, 0.2)));
});

afterEach(() => {
  process.env.PATH = PATH;
  rmSync(dir, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('a file for one listener', () => {
  test('every frame goes to the player, on the output that was chosen', async () => {
    install('pacat', `echo "$@" > "${dir}/arguments"; cat > "${dir}/heard"`);
    expect(await systemListener.play(join(dir, 'tin.wav'), 'headset')).toBe(true);
    expect(readFileSync(join(dir, 'arguments'), 'utf8')).toContain('--device=headset');
    expect(readFileSync(join(dir, 'heard'))).toEqual(readFileSync(join(dir, 'tin.wav')).subarray(44));
  });

  test('a player that cannot reach its device gives way to the next; with none left it is said', async () => {
    install('pacat', 'exit 1');
    install('aplay', `cat > "${dir}/heard"`);
    expect(await systemListener.play(join(dir, 'tin.wav'), null)).toBe(true);
    expect(readFileSync(join(dir, 'heard'))).toHaveLength(48_000 * 4);
    install('aplay', 'exit 1');
    expect(await systemListener.play(join(dir, 'tin.wav'), null)).toBe(false);
  });

  test('the usual output is the one the sound server names; none without a server', async () => {
    install('pactl', 'echo loa-chinh');
    expect(await systemListener.defaultDevice()).toBe('loa-chinh');
    install('pactl', 'exit 1');
    expect(await systemListener.defaultDevice()).toBeNull();
  });
});
