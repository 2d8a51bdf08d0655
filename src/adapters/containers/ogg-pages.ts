/** Ogg pages: each has a checksum and says how much sound has passed, the last one says that it is the last. */
import type { ContainerFault } from '../../model/ports/audio-tools.ts';

const HEADER_BYTES = 27;
const LAST_PAGE = 4;
/** Opus counts its pages in this rate whatever the recording had. */
const OPUS_RATE_HZ = 48_000;
/** Pages that end no packet say −1. */
const NO_GRANULE = 0xffff_ffff_ffff_ffffn;

/** Follows the pages from the start. Another thing than a page, after the last one, is no fault of the sound. */
export function oggFault(file: Buffer, sampleRateHz: number): ContainerFault | null {
  const rateHz = file.subarray(0, 100).includes('OpusHead') ? OPUS_RATE_HZ : sampleRateHz;
  let at = 0;
  let soundedMs = 0;
  let ended = false;
  while (at < file.length) {
    const isPage = file.toString('latin1', at, at + 4) === 'OggS';
    if (!isPage) return ended ? null : { kind: 'damaged', atMs: soundedMs };
    const end = pageEnd(file, at);
    if (end === null) return { kind: 'cut', atMs: soundedMs };
    if (pageChecksum(file.subarray(at, end)) !== file.readUInt32LE(at + 22))
      return { kind: 'damaged', atMs: soundedMs };
    const granule = file.readBigUInt64LE(at + 6);
    if (granule !== NO_GRANULE) soundedMs = (Number(granule) * 1000) / rateHz;
    ended = (file[at + 5]! & LAST_PAGE) !== 0;
    at = end;
  }
  return null;
}

/** null: the file ends inside the page. */
function pageEnd(file: Buffer, at: number): number | null {
  if (at + HEADER_BYTES > file.length) return null;
  const segments = file[at + 26]!;
  const body = at + HEADER_BYTES + segments;
  if (body > file.length) return null;
  const end = file.subarray(body - segments, body).reduce((sum, bytes) => sum + bytes, body);
  return end > file.length ? null : end;
}

/** CRC-32 of Ogg: polynomial 0x04c11db7, no reflection, the checksum's own four bytes taken as zero. */
function pageChecksum(page: Buffer): number {
  let crc = 0;
  for (let at = 0; at < page.length; at += 1) {
    const byte = at >= 22 && at < 26 ? 0 : page[at]!;
    crc = ((crc << 8) ^ CRC_TABLE[((crc >>> 24) ^ byte) & 0xff]!) >>> 0;
  }
  return crc;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1;
  return crc >>> 0;
});
