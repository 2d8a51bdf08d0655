/**
 * The keys of the online services: from the environment, or a file that only its owner can read; never from YAML. A key
 * goes into the header or body of a request to its service over TLS, and nowhere else.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VoiceFault } from '../../model/ports/voice.ts';

export const SERVICES = ['fpt', 'viettel', 'google'] as const;
export type Service = (typeof SERVICES)[number];

/** What the environment says of one service. */
export interface KeyEnvironment {
  /** `LOA_FPT_KEY`. */
  readonly key: string | null;
  /** `LOA_FPT_KEY_FILE`: absolute path of a file with the key. */
  readonly file: string | null;
}

export type FoundKey = { readonly key: string } | { readonly fault: VoiceFault };

export type FindKey = (service: Service) => FoundKey;

const OTHERS = 0o077;
/** Nobody has laid a key there. */
const NONE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const FILE_MAX_BYTES = 4_096;
/** What a header can carry: a key with a space or a line break was copied wrong. */
const KEY = /^[\x21-\x7e]{8,512}$/;

export function keyVariable(service: Service): string {
  return `LOA_${service.toUpperCase()}_KEY`;
}

/** Asked anew for each request: a key put into place is used at once. `keysFolder`: `state/keys` of the station. */
export function voiceKeys(
  environment: Readonly<Record<Service, KeyEnvironment>>,
  keysFolder: string,
): FindKey {
  return (service) => {
    const { key, file } = environment[service];
    if (key !== null) return checked(service, key, keyVariable(service));
    return keyOfFile(service, file ?? join(keysFolder, `${service}.key`));
  };
}

function keyOfFile(service: Service, path: string): FoundKey {
  let file: number;
  try {
    // A pipe in its place would keep the program waiting for a writer.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const isNone = NONE.has((error as NodeJS.ErrnoException).code ?? '');
    return isNone ? noKey(service, path) : fault('voice.key-closed', { service, path });
  }
  try {
    return keyOfOpen(service, path, file);
  } finally {
    closeSync(file);
  }
}

/** What is judged is what is read, whatever gets the name meanwhile. */
function keyOfOpen(service: Service, path: string, file: number): FoundKey {
  const facts = fstatSync(file);
  if (!facts.isFile()) return noKey(service, path);
  // Windows keeps no such modes; there the folder's access list protects the file.
  if (process.platform !== 'win32' && (facts.mode & OTHERS) !== 0) {
    return fault('voice.key-open', {
      service,
      path,
      mode: (facts.mode & 0o777).toString(8).padStart(4, '0'),
    });
  }
  return facts.size > FILE_MAX_BYTES
    ? fault('voice.key-malformed', { service, place: path })
    : checked(service, readFileSync(file, 'utf8'), path);
}

function noKey(service: Service, path: string): FoundKey {
  return fault('voice.key-missing', { service, variable: keyVariable(service), path });
}

function checked(service: Service, written: string, place: string): FoundKey {
  const key = written.trim();
  return KEY.test(key) ? { key } : fault('voice.key-malformed', { service, place });
}

function fault(code: string, params: VoiceFault['params']): FoundKey {
  return { fault: { code, params } };
}
