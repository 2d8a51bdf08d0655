import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownFolder } from '../../src/adapters/own-folder.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

test.skipIf(process.platform === 'win32')(
  'what a station keeps for itself is shut to others, also where it stood open before',
  () => {
    const root = mkdtempSync(join(tmpdir(), 'loa-own-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const state = join(root, 'state');
    ownFolder(state);
    expect(modeOf(state)).toBe(0o700);
    mkdirSync(join(state, 'spoken'));
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(state, 'link'));
    for (const folder of [state, join(state, 'spoken'), join(root, 'elsewhere')]) chmodSync(folder, 0o777);
    ownFolder(state);
    expect([modeOf(state), modeOf(join(state, 'spoken'))]).toEqual([0o700, 0o700]);
    expect(modeOf(join(root, 'elsewhere'))).toBe(0o777);
  },
);
