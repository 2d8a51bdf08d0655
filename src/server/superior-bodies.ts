/**
 * One body of a station at a time: its first line is all that is proved of what is being written, and whoever has an old
 * export can send that. A station that sends anew, its line broken, does not wait for what is left of the last time: what it
 * signed no earlier goes first, and nobody else can sign that.
 */
import type { IncomingMessage } from 'node:http';
import type { InstantMs } from '../model/time.ts';
import { HttpRefusal, RETRY_AFTER_S } from './problem-document.ts';

interface Coming {
  readonly exportedAtMs: InstantMs;
  readonly body: IncomingMessage;
}

export class SuperiorBodies {
  private readonly coming = new Map<string, Coming>();

  /** Throws what is answered to a second. Returns what is called when nothing of the body is left. */
  begin(station: string, exportedAtMs: InstantMs, body: IncomingMessage): () => void {
    const before = this.coming.get(station);
    if (before !== undefined) {
      // What has come whole is done with soon.
      if (before.body.complete || before.exportedAtMs > exportedAtMs)
        throw new HttpRefusal(
          429,
          'district.serve.one-at-a-time',
          { seconds: RETRY_AFTER_S },
          { 'retry-after': String(RETRY_AFTER_S) },
        );
      before.body.destroy();
    }
    const own = { exportedAtMs, body };
    this.coming.set(station, own);
    return () => {
      if (this.coming.get(station) === own) this.coming.delete(station);
    };
  }
}
