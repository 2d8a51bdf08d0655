/**
 * A sound card through PulseAudio or PipeWire: one stream held open, written at absolute frames, its position asked
 * from the server. The stream never moves to another device: a card that goes away is lost, and is told at once.
 */
import type { Clock } from '../../model/ports/clock.ts';
import type { Loudspeaker, LoudspeakerEvent, TapePosition } from '../../model/ports/loudspeaker.ts';
import { BYTES_PER_FRAME, framesOfMs, SAMPLE_RATE_HZ } from '../../model/sound.ts';
import type { PulseAddress } from './pulse-address.ts';
import { COMMAND, PulseConnection } from './pulse-connection.ts';
import { heardAt, PositionWindow, type PulseAnswer } from './pulse-position.ts';
import { createStream, type PulseStream, readSink } from './pulse-stream.ts';

import { type PulseValue, tag } from './pulse-tags.ts';

export interface SoundCard {
  readonly id: string;
  readonly cluster: string;
  /** Name of the sink; null: the server's default one. */
  readonly device: string | null;
  /** Constant delay between the sink's clock and the air, ms. */
  readonly calibrationMs: number;
}

/** Questions asked at opening, so that the first start is as exact as any. */
const FIRST_QUESTIONS = 15;
/** Silence written before the first question, and the longest wait for the device to begin taking it, ms. */
const FIRST_SILENCE_MS = 500;
const BEGIN_LIMIT_MS = 3000;
/** What is written has to be with the server this long before the device takes it, ms. */
const WRITE_MARGIN_MS = 10;
/** A device that has not moved for longer stands still, ms. */
const STILL_MS = 150;
/** Silence is written from one buffer of this many frames. */
const SILENCE_FRAMES = SAMPLE_RATE_HZ / 10;
const SILENCE = Buffer.alloc(SILENCE_FRAMES * BYTES_PER_FRAME);

export class PulseLoudspeaker implements Loudspeaker {
  readonly id: string;
  readonly cluster: string;
  readonly kind = 'sound-card';
  readonly counted = 'device';
  private readonly card: SoundCard;
  private readonly address: () => PulseAddress | null;
  private readonly clock: Clock;
  private session: PulseSession | null = null;

  /** `address` is asked at every opening: the server may come up later than we do. */
  constructor(card: SoundCard, address: () => PulseAddress | null, clock: Clock) {
    this.id = card.id;
    this.cluster = card.cluster;
    this.card = card;
    this.address = address;
    this.clock = clock;
  }

  get note(): string | null {
    return this.session?.note ?? null;
  }

  get rewriteMarginFrames(): number {
    return this.session?.marginFrames() ?? 0;
  }

  async open(onEvent: (event: LoudspeakerEvent) => void): Promise<void> {
    await this.close();
    const address = this.address();
    if (address === null) throw new Error('loudspeaker.no-server');
    const session = new PulseSession(this.card, this.clock, onEvent);
    this.session = session;
    await session.open(address);
  }

  async position(): Promise<TapePosition> {
    if (this.session === null) throw new Error('loudspeaker.closed');
    return await this.session.position();
  }

  writtenFrame(): number {
    return this.session?.written ?? 0;
  }

  write(atFrame: number, pcm: Int16Array): void {
    this.session?.write(atFrame, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength));
  }

  writeSilence(atFrame: number, frames: number): void {
    for (let done = 0; done < frames; done += SILENCE_FRAMES) {
      const length = Math.min(SILENCE_FRAMES, frames - done);
      this.session?.write(atFrame + done, SILENCE.subarray(0, length * BYTES_PER_FRAME));
    }
  }

  async close(): Promise<void> {
    const session = this.session;
    this.session = null;
    await session?.close();
  }
}

/** One opening of the card, until it is closed or lost. */
class PulseSession {
  note: string | null = null;
  written = 0;
  private readonly card: SoundCard;
  private readonly clock: Clock;
  private readonly onEvent: (event: LoudspeakerEvent) => void;
  private readonly window = new PositionWindow();
  private connection: PulseConnection | null = null;
  private stream: PulseStream | null = null;
  private over = false;
  private still = false;
  /** Last place to which the device was seen to move. */
  private moved: TapePosition = { frame: 0, atMs: 0 };
  /** Frame at which the device began to wait for ours; null: it does not. */
  private emptyFromFrame: number | null = null;

  constructor(card: SoundCard, clock: Clock, onEvent: (event: LoudspeakerEvent) => void) {
    this.card = card;
    this.clock = clock;
    this.onEvent = onEvent;
  }

  async open(address: PulseAddress): Promise<void> {
    const hooks = {
      told: (command: number, values: readonly PulseValue[]) => this.onTold(command, values),
      closed: () => this.lose('loudspeaker.connection-lost'),
    };
    const connection = await PulseConnection.open(address, this.clock, hooks);
    this.connection = connection;
    if (this.over) return connection.end();
    try {
      const sink = await readSink(connection, this.card.device);
      this.note = sink.silent ? 'loudspeaker.sink-muted' : null;
      this.stream = await createStream(connection, sink.name);
      this.write(0, Buffer.alloc(framesOfMs(FIRST_SILENCE_MS) * BYTES_PER_FRAME));
      await this.beginMoving();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** One more question; the answer is the best word of all recent ones. */
  async position(): Promise<TapePosition> {
    const answer = await this.question();
    this.watchMovement(answer);
    if (!this.still) this.window.add(answer);
    const nowMs = this.clock.monotonicMs();
    const raw = this.still ? null : this.window.at(nowMs);
    const frame = (raw?.frame ?? this.moved.frame) - framesOfMs(this.card.calibrationMs);
    return { frame, atMs: nowMs };
  }

  marginFrames(): number {
    const ahead = this.window.mostTakenAhead();
    return Math.ceil(ahead) + framesOfMs(WRITE_MARGIN_MS + this.card.calibrationMs);
  }

  write(atFrame: number, bytes: Buffer): void {
    if (this.stream === null || this.over) return;
    if (this.emptyFromFrame !== null) void this.tellGap(atFrame);
    this.connection?.writeSamples(this.stream.channel, atFrame * BYTES_PER_FRAME, bytes);
    this.written = Math.max(this.written, atFrame + bytes.length / BYTES_PER_FRAME);
  }

  async close(): Promise<void> {
    this.over = true;
    this.connection?.end();
  }

  /** Waits until the device takes frames, then asks until its place is well known. */
  private async beginMoving(): Promise<void> {
    const limitMs = this.clock.monotonicMs() + BEGIN_LIMIT_MS;
    for (let answer = await this.question(); heardAt(answer).frame <= 0; answer = await this.question()) {
      if (this.clock.monotonicMs() > limitMs) throw new Error('loudspeaker.stands-still');
      await new Promise<void>((resolve) => this.clock.wakeAt(this.clock.monotonicMs() + 5, resolve));
      this.moved = heardAt(answer);
    }
    this.moved = { frame: 0, atMs: this.clock.monotonicMs() };
    for (let asked = 0; asked < FIRST_QUESTIONS; asked += 1) await this.position();
  }

  private async question(): Promise<PulseAnswer> {
    if (this.connection === null || this.stream === null) throw new Error('loudspeaker.closed');
    const askedAtMs = this.clock.monotonicMs();
    const values = await this.connection.ask(COMMAND.getPlaybackLatency, [
      tag.u32(this.stream.channel),
      tag.timeval(),
    ]);
    return {
      askedAtMs,
      answeredAtMs: this.clock.monotonicMs(),
      latencyMs: Number(values[0]) / 1000,
      takenFrame: Number(values[6]) / BYTES_PER_FRAME,
    };
  }

  private watchMovement(answer: PulseAnswer): void {
    const heard = heardAt(answer);
    if (heard.frame > this.moved.frame) {
      this.moved = heard;
      if (this.still) this.setStill(false);
    } else if (heard.atMs - this.moved.atMs > STILL_MS) {
      this.setStill(true);
    }
  }

  private setStill(still: boolean): void {
    if (this.still === still || this.over) return;
    this.still = still;
    this.window.reset();
    this.onEvent({ kind: still ? 'stalled' : 'resumed' });
  }

  private onTold(command: number, values: readonly PulseValue[]): void {
    if (values[0] !== this.stream?.channel) return;
    if (command === COMMAND.playbackStreamKilled) this.lose('loudspeaker.device-gone');
    if (command === COMMAND.playbackStreamMoved) this.lose('loudspeaker.device-moved');
    if (command === COMMAND.overflow) this.lose('loudspeaker.overflow');
    if (command === COMMAND.playbackStreamSuspended && values[1] === true) this.setStill(true);
    if (command === COMMAND.underflow) this.onUnderflow(Number(values[1]) / BYTES_PER_FRAME);
  }

  private onUnderflow(fromFrame: number): void {
    this.emptyFromFrame = fromFrame;
    // What was missing is on its way already: the gap ends where the device is now.
    if (this.written > fromFrame) void this.tellGap(fromFrame);
  }

  /** The device has made silence up to the frame that it asks for just before ours reach it. */
  private async tellGap(nextFrame: number): Promise<void> {
    const fromFrame = this.emptyFromFrame;
    this.emptyFromFrame = null;
    if (fromFrame === null) return;
    const taken = await this.question().then(
      (answer) => answer.takenFrame,
      () => fromFrame,
    );
    const missingFrames = Math.max(taken, nextFrame) - fromFrame;
    if (missingFrames > 0 && !this.over) this.onEvent({ kind: 'gap', fromFrame, missingFrames });
  }

  private lose(reason: string): void {
    if (this.over) return;
    this.over = true;
    this.connection?.end();
    this.onEvent({ kind: 'lost', reason });
  }
}
