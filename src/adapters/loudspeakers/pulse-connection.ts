/**
 * A connection to a PulseAudio server (PipeWire's pulse socket takes it as it is): packets in and out of one socket.
 * A packet is 20 bytes of descriptor (length, channel, byte offset, seek mode) and its payload.
 */
import { connect, type Socket } from 'node:net';
import type { Clock } from '../../model/ports/clock.ts';
import type { PulseAddress } from './pulse-address.ts';
import { decodeTags, type PulseValue, tag } from './pulse-tags.ts';

const DESCRIPTOR_BYTES = 20;
/** Channel of packets that are commands, not samples. */
const CONTROL_CHANNEL = 0xffff_ffff;
const SEEK_ABSOLUTE = 1;
/** Version that we speak: the oldest that tells where an underflow began is 23. */
const PROTOCOL_VERSION = 26;
const OLDEST_SERVER_VERSION = 23;
/** The server's own limit is 16 MiB; smaller blocks reach its queue sooner. */
const BLOCK_BYTES = 65_536;
const ANSWER_LIMIT_MS = 3000;
/** After a sleep of ours the answer may be waiting to be read: it gets this long to come in, ms. */
const SECOND_CHANCE_MS = 200;

export const COMMAND = {
  error: 0,
  reply: 2,
  createPlaybackStream: 3,
  deletePlaybackStream: 4,
  auth: 8,
  setClientName: 9,
  getPlaybackLatency: 14,
  getServerInfo: 20,
  getSinkInfo: 21,
  overflow: 62,
  underflow: 63,
  playbackStreamKilled: 64,
  playbackStreamSuspended: 76,
  playbackStreamMoved: 78,
} as const;

/** Errors of the server that mean something to a person. */
const FAULTS: Readonly<Record<number, string>> = {
  1: 'loudspeaker.access-denied',
  5: 'loudspeaker.no-such-device',
};

interface Question {
  readonly resolve: (values: PulseValue[]) => void;
  readonly reject: (error: Error) => void;
  readonly cancelLimit: () => void;
}

export interface PulseHooks {
  /** A command of the server that answers nothing: its number and values. */
  told(command: number, values: readonly PulseValue[]): void;
  /** The connection is over; told once, not after `end()`. */
  closed(): void;
}

export class PulseConnection {
  private readonly socket: Socket;
  private readonly clock: Clock;
  private readonly hooks: PulseHooks;
  private readonly questions = new Map<number, Question>();
  private nextTag = 1;
  private pending: Buffer = Buffer.alloc(0);
  private over = false;

  private constructor(socket: Socket, clock: Clock, hooks: PulseHooks) {
    this.socket = socket;
    this.clock = clock;
    this.hooks = hooks;
    socket.on('data', (bytes) => this.onData(bytes));
    socket.on('error', () => this.onClosed());
    socket.on('close', () => this.onClosed());
  }

  /** Connects, proves who we are and tells our name. Rejects with a code. */
  static async open(address: PulseAddress, clock: Clock, hooks: PulseHooks): Promise<PulseConnection> {
    const socket = await connected(address);
    const connection = new PulseConnection(socket, clock, hooks);
    try {
      const [version] = await connection.ask(COMMAND.auth, [
        tag.u32(PROTOCOL_VERSION),
        tag.arbitrary(address.cookie),
      ]);
      // The upper two bytes are flags of shared memory, which we do not offer.
      if ((Number(version) & 0xffff) < OLDEST_SERVER_VERSION) throw new Error('loudspeaker.server-too-old');
      await connection.ask(COMMAND.setClientName, [tag.properties({ 'application.name': 'Loa Phường' })]);
      return connection;
    } catch (error) {
      connection.end();
      throw error;
    }
  }

  /** The values of the answer. Rejects with a code: the server's error, no answer, or the connection's end. */
  ask(command: number, values: readonly Buffer[]): Promise<PulseValue[]> {
    return new Promise((resolve, reject) => {
      if (this.over) return reject(new Error('loudspeaker.connection-lost'));
      const number = this.nextTag;
      this.nextTag = (this.nextTag + 1) % CONTROL_CHANNEL;
      let cancelLimit = this.after(ANSWER_LIMIT_MS, () => {
        cancelLimit = this.after(SECOND_CHANCE_MS, () => {
          this.questions.delete(number);
          reject(new Error('loudspeaker.no-answer'));
        });
      });
      this.questions.set(number, { resolve, reject, cancelLimit: () => cancelLimit() });
      const payload = Buffer.concat([tag.u32(command), tag.u32(number), ...values]);
      this.send(descriptor(payload.length, CONTROL_CHANNEL, 0, 0), payload);
    });
  }

  /** Puts samples at an absolute byte of a stream. */
  writeSamples(channel: number, atByte: number, bytes: Buffer): void {
    for (let from = 0; from < bytes.length; from += BLOCK_BYTES) {
      const block = bytes.subarray(from, from + BLOCK_BYTES);
      this.send(descriptor(block.length, channel, atByte + from, SEEK_ABSOLUTE), block);
    }
  }

  end(): void {
    this.over = true;
    this.socket.destroy();
    this.failQuestions();
  }

  private after(durationMs: number, wake: () => void): () => void {
    return this.clock.wakeAt(this.clock.monotonicMs() + durationMs, wake);
  }

  private send(head: Buffer, payload: Buffer): void {
    if (this.over) return;
    this.socket.cork();
    this.socket.write(head);
    this.socket.write(payload);
    this.socket.uncork();
  }

  /** What we do not understand is not a server that we know: this one is lost, the others play on (law 10). */
  private onData(bytes: Buffer): void {
    try {
      this.onBytes(bytes);
    } catch {
      this.onClosed();
    }
  }

  private onBytes(bytes: Buffer): void {
    this.pending = this.pending.length === 0 ? bytes : Buffer.concat([this.pending, bytes]);
    while (this.pending.length >= DESCRIPTOR_BYTES) {
      const length = this.pending.readUInt32BE(0);
      if (this.pending.length < DESCRIPTOR_BYTES + length) return;
      const channel = this.pending.readUInt32BE(4);
      const payload = this.pending.subarray(DESCRIPTOR_BYTES, DESCRIPTOR_BYTES + length);
      this.pending = this.pending.subarray(DESCRIPTOR_BYTES + length);
      if (channel === CONTROL_CHANNEL) this.onCommand(decodeTags(payload));
    }
  }

  private onCommand(packet: readonly PulseValue[]): void {
    const [command, number, ...values] = packet;
    if (command !== COMMAND.reply && command !== COMMAND.error) {
      this.hooks.told(Number(command), values);
      return;
    }
    const question = this.questions.get(Number(number));
    if (question === undefined) return;
    this.questions.delete(Number(number));
    question.cancelLimit();
    if (command === COMMAND.reply) question.resolve(values);
    else question.reject(new Error(FAULTS[Number(values[0])] ?? 'loudspeaker.refused'));
  }

  private onClosed(): void {
    if (this.over) return;
    this.over = true;
    this.socket.destroy();
    this.hooks.closed();
    this.failQuestions();
  }

  private failQuestions(): void {
    for (const question of this.questions.values()) {
      question.cancelLimit();
      question.reject(new Error('loudspeaker.connection-lost'));
    }
    this.questions.clear();
  }
}

function connected(address: PulseAddress): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(address.where);
    socket.setTimeout(ANSWER_LIMIT_MS, () => socket.destroy(new Error('no answer')));
    socket.once('error', () => reject(new Error('loudspeaker.no-server')));
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

function descriptor(length: number, channel: number, atByte: number, seekMode: number): Buffer {
  const bytes = Buffer.alloc(DESCRIPTOR_BYTES);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(channel, 4);
  bytes.writeBigInt64BE(BigInt(atByte), 8);
  bytes.writeUInt32BE(seekMode, 16);
  return bytes;
}
