/** A folder with a copy of the sample ward for `loa demo`: named by the person and kept, or temporary. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { refuse } from '../model/problem.ts';
import { makeFolder } from './make-folder.ts';

/** What of the repository's root is the sample ward; its state is nobody's business. */
const SAMPLE = ['station.yaml', 'schedules', 'audio'];

export interface DemoFolder {
  readonly dir: string;
  /** Removes a temporary one; a kept one stays. */
  release(): void;
}

/** Refusal `demo.folder-not-empty` when `keep` names a folder with something in it. */
export function demoFolder(programRoot: string, keep: string | null): DemoFolder {
  const dir = keep === null ? mkdtempSync(join(tmpdir(), 'loa-demo-')) : resolve(keep);
  if (existsSync(dir) && readdirSync(dir).length > 0) throw refuse('demo.folder-not-empty', { dir }, 2);
  makeFolder(dir);
  for (const part of SAMPLE) cpSync(join(programRoot, part), join(dir, part), { recursive: true });
  return { dir, release: () => keep ?? rmSync(dir, { recursive: true, force: true }) };
}
