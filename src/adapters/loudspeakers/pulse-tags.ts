/**
 * Tagged values of PulseAudio's native protocol: each begins with one byte that names its type; numbers are
 * big-endian. Source: PulseAudio's tagstruct.h and PROTOCOL, versions 13 to 35.
 */

/** What an answer of the server is made of. Microseconds, volumes and 64-bit counts come as numbers. */
export type PulseValue =
  | string
  | number
  | boolean
  | null
  | readonly number[]
  | Readonly<Record<string, string>>;

const NO_INDEX = 0xffff_ffff;

/** Encoders of single values; a request is their concatenation. */
export const tag = {
  u8: (value: number): Buffer => Buffer.from([0x42, value]),
  u32: (value: number): Buffer => {
    const bytes = Buffer.alloc(5, 'L');
    bytes.writeUInt32BE(value, 1);
    return bytes;
  },
  /** "No such object": lets the server choose. */
  noIndex: (): Buffer => tag.u32(NO_INDEX),
  bool: (value: boolean): Buffer => Buffer.from(value ? '1' : '0', 'latin1'),
  text: (value: string | null): Buffer => Buffer.from(value === null ? 'N' : `t${value}\0`, 'utf8'),
  arbitrary: (value: Uint8Array): Buffer => {
    const head = Buffer.alloc(5, 'x');
    head.writeUInt32BE(value.length, 1);
    return Buffer.concat([head, value]);
  },
  timeval: (): Buffer => Buffer.concat([Buffer.from('T', 'latin1'), Buffer.alloc(8)]),
  /** Format 3 is s16le. */
  sampleSpec: (format: number, channels: number, rateHz: number): Buffer => {
    const bytes = Buffer.from([0x61, format, channels, 0, 0, 0, 0]);
    bytes.writeUInt32BE(rateHz, 3);
    return bytes;
  },
  channelMap: (positions: readonly number[]): Buffer => Buffer.from([0x6d, positions.length, ...positions]),
  volumes: (volumes: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(2 + 4 * volumes.length);
    bytes.write('v', 0, 'latin1');
    bytes.writeUInt8(volumes.length, 1);
    volumes.forEach((volume, at) => {
      bytes.writeUInt32BE(volume, 2 + 4 * at);
    });
    return bytes;
  },
  properties: (properties: Readonly<Record<string, string>>): Buffer => {
    const pairs = Object.entries(properties).flatMap(([key, value]) => {
      const bytes = Buffer.from(`${value}\0`, 'utf8');
      return [tag.text(key), tag.u32(bytes.length), tag.arbitrary(bytes)];
    });
    return Buffer.concat([Buffer.from('P', 'latin1'), ...pairs, tag.text(null)]);
  },
};

/** Every value of a packet, in order. Throws on a tag that the protocol does not have. */
export function decodeTags(packet: Buffer): PulseValue[] {
  const reader = new TagReader(packet);
  const values: PulseValue[] = [];
  while (!reader.atEnd) values.push(reader.next());
  return values;
}

class TagReader {
  private readonly packet: Buffer;
  private at = 0;

  constructor(packet: Buffer) {
    this.packet = packet;
  }

  get atEnd(): boolean {
    return this.at >= this.packet.length;
  }

  next(): PulseValue {
    const kind = String.fromCharCode(this.u8());
    if (kind === 't') return this.text();
    if (kind === 'N') return null;
    if (kind === '1' || kind === '0') return kind === '1';
    if (kind === 'L' || kind === 'V') return this.u32();
    if (kind === 'B') return this.u8();
    if (kind === 'R' || kind === 'U' || kind === 'r') return this.s64();
    if (kind === 'T') return this.u32() * 1e6 + this.u32();
    if (kind === 'a') return [this.u8(), this.u8(), this.u32()];
    if (kind === 'm') return this.list(() => this.u8());
    if (kind === 'v') return this.list(() => this.u32());
    if (kind === 'x') return this.arbitrary();
    if (kind === 'P') return this.properties();
    if (kind === 'f') return this.format();
    throw new Error(`unknown tag ${kind}`);
  }

  private u8(): number {
    this.at += 1;
    return this.packet.readUInt8(this.at - 1);
  }

  private u32(): number {
    this.at += 4;
    return this.packet.readUInt32BE(this.at - 4);
  }

  private s64(): number {
    this.at += 8;
    return Number(this.packet.readBigInt64BE(this.at - 8));
  }

  private text(): string {
    const end = this.packet.indexOf(0, this.at);
    const text = this.packet.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  private list(read: () => number): readonly number[] {
    return Array.from({ length: this.u8() }, read);
  }

  private arbitrary(): string {
    const length = this.u32();
    this.at += length;
    return this.packet.toString('utf8', this.at - length, this.at).replace(/\0$/, '');
  }

  /** Key, length, value; a null key ends them. */
  private properties(): Readonly<Record<string, string>> {
    const properties: Record<string, string> = {};
    for (let key = this.next(); typeof key === 'string'; key = this.next()) {
      this.next();
      properties[key] = String(this.next());
    }
    return properties;
  }

  /** Encoding and its properties: only the encoding is of use. */
  private format(): PulseValue {
    const encoding = this.next();
    this.next();
    return encoding;
  }
}
