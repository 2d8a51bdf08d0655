/**
 * Where a PulseAudio stream is, from noisy answers: each says which frame the device has taken and how long until it
 * sounds, somewhere between question and answer. The quicker half of the newest answers is trusted, and its median.
 */
import type { TapePosition } from '../../model/ports/loudspeaker.ts';
import { SAMPLE_RATE_HZ } from '../../model/sound.ts';
import type { MonotonicMs } from '../../model/time.ts';

export interface PulseAnswer {
  readonly askedAtMs: MonotonicMs;
  readonly answeredAtMs: MonotonicMs;
  /** Frames that the device has taken from the stream. */
  readonly takenFrame: number;
  /** Time from taken to heard, ms. */
  readonly latencyMs: number;
}

/** Answers held, and for how long: drift of 100 ppm over the window is 0.15 ms at most. */
const ANSWERS = 15;
const WINDOW_MS = 1500;
const FRAMES_PER_MS = SAMPLE_RATE_HZ / 1000;

/** The frame that sounded half-way between question and answer. */
export function heardAt(answer: PulseAnswer): TapePosition {
  const frame = answer.takenFrame - answer.latencyMs * FRAMES_PER_MS;
  return { frame, atMs: (answer.askedAtMs + answer.answeredAtMs) / 2 };
}

export class PositionWindow {
  private answers: readonly PulseAnswer[] = [];

  add(answer: PulseAnswer): void {
    const fromMs = answer.answeredAtMs - WINDOW_MS;
    this.answers = [...this.answers, answer].filter((each) => each.answeredAtMs >= fromMs).slice(-ANSWERS);
  }

  /** Forgets: the device stood still, or does now. */
  reset(): void {
    this.answers = [];
  }

  /** Best word on where the device is at `atMs`; null without answers. */
  at(atMs: MonotonicMs): TapePosition | null {
    const quick = [...this.answers]
      .sort((a, b) => roundTripMs(a) - roundTripMs(b))
      .slice(0, Math.ceil(this.answers.length / 2))
      .map((answer) => heardAt(answer))
      .map((heard) => heard.frame + (atMs - heard.atMs) * FRAMES_PER_MS)
      .sort((a, b) => a - b);
    const middle = quick.length / 2;
    const low = quick[Math.ceil(middle) - 1];
    const high = quick[Math.floor(middle)];
    return low === undefined || high === undefined ? null : { frame: (low + high) / 2, atMs };
  }

  /** How far taken was ahead of heard at most, frames: what is written closer may come too late. */
  mostTakenAhead(): number {
    return Math.max(0, ...this.answers.map((answer) => answer.takenFrame - heardAt(answer).frame));
  }
}

function roundTripMs(answer: PulseAnswer): number {
  return answer.answeredAtMs - answer.askedAtMs;
}
