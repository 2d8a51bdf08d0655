/** A voice as `station.yaml` names it. Only its shape is read here: what the voice lacks on this machine is told later. */

/**
 * espeak-ng's own names, a folder with a model and perhaps the number of its speaker, and the services' names: nothing
 * that could hold a key fits.
 */
const VOICE_IDS: readonly RegExp[] = [
  /^espeak-ng:[a-z][a-z0-9+_-]{0,40}$/i,
  /^sherpa:[^\s#:\p{C}][^#\p{C}\u2028\u2029]{0,200}(?:#\d{1,4})?$/u,
  /^(?:fpt|viettel):[a-z][a-z0-9-]{0,30}$/,
  /^google:vi-VN-[A-Z][A-Za-z0-9-]{0,40}$/,
];

/** null: no kind of voice has such an id. */
export function readVoiceId(text: string): string | null {
  const id = text.normalize('NFC').trim();
  return VOICE_IDS.some((pattern) => pattern.test(id)) ? id : null;
}

/** `sherpa:` alone; with a space behind it YAML takes it for a key. */
export function namesNoFolder(input: unknown): boolean {
  if (typeof input === 'string') return input.trim() === 'sherpa:';
  return typeof input === 'object' && input !== null && Object.hasOwn(input, 'sherpa');
}
