/** A small disk of its own for a superior's state, which a storm fills; mounting one takes an administrator of Linux. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const DISK_BYTES = 160_000_000;

export class StormDisk {
  /** false: it is no disk of its own, and is never filled. */
  readonly isOwn: boolean;
  fills = 0;
  private readonly folder: string;

  /** Makes the folder. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { mode: 0o700 });
    this.isOwn = isMounted(folder);
    if (this.isOwn) onTestFinished(() => void execFileSync('umount', [folder]));
  }

  /** To the last byte, for as long as told. */
  async fill(durationMs: number): Promise<void> {
    if (!this.isOwn) return;
    this.fills += 1;
    const ballast = join(this.folder, 'ballast');
    execFileSync('sh', ['-c', 'cat /dev/zero > "$0" 2>/dev/null || true', ballast]);
    await wait(durationMs);
    rmSync(ballast);
  }
}

function isMounted(folder: string): boolean {
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=700`];
    execFileSync('mount', [...options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    // No administrator, or one who may not (as in many containers), or another system.
    return false;
  }
}
