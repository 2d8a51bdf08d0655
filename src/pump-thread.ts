/** Entry of the pump's thread: wires the pump to loudspeakers, clock and disk, and obeys the daemon's calls. */
import { parentPort, workerData } from 'node:worker_threads';
import { CheckpointFile } from './adapters/checkpoint-file.ts';
import { chooseLoudspeakers } from './adapters/loudspeakers/choose.ts';
import { mixFiles } from './adapters/mix-files.ts';
import type { NumberedCall, PumpCall, PumpReply, PumpThreadSetup } from './adapters/pump-messages.ts';
import { systemClock } from './adapters/system-clock.ts';
import { LIVE_SETTINGS, PumpCore } from './station/pump.ts';

const setup = workerData as PumpThreadSetup;
const clock = systemClock();
const pump = new PumpCore(
  {
    loudspeakers: await chooseLoudspeakers(setup.loudspeakers, { ...setup, clock }),
    clock,
    checkpoint: new CheckpointFile(setup.checkpointPath),
    mixes: mixFiles,
  },
  LIVE_SETTINGS,
);

parentPort?.on('message', ({ number, call }: NumberedCall) => {
  obey(call).then(
    () => say({ kind: 'answer', number, error: null }),
    (error: unknown) =>
      say({ kind: 'answer', number, error: error instanceof Error ? error.message : String(error) }),
  );
});

async function obey(call: PumpCall): Promise<void> {
  if (call.kind === 'open') await pump.open((event) => say({ kind: 'event', event }));
  if (call.kind === 'prime') await pump.prime(call.cue);
  if (call.kind === 'start') pump.start(call.airing, call.atMs);
  if (call.kind === 'stop') pump.stop(call.airing, call.fadeMs);
  if (call.kind === 'discard') pump.discard(call.airing);
  if (call.kind === 'close') await pump.close();
}

function say(reply: PumpReply): void {
  parentPort?.postMessage(reply);
}
