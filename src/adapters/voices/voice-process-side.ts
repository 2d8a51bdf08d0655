/** The inside of a voice's own process: takes its one request, answers, ends; ends at once when nobody listens any more. */
import type { VoiceProcessMessage } from './voice-process.ts';

/** Thrown by a voice whose library, model or voice is not there: an answer, no crash. */
export class VoiceProcessFault extends Error {
  readonly reason: string;

  constructor(reason: string, detail = '') {
    super(detail);
    this.reason = reason;
  }
}

/** What an optional package exports; the fault `no-package` where it was not installed. */
export async function optionalPackage<Exported>(name: string): Promise<Exported> {
  try {
    return ((await import(name)) as { readonly default: Exported }).default;
  } catch {
    throw new VoiceProcessFault('no-package');
  }
}

/** `speak` tells each text by its index as it is spoken. */
export function serveVoice<Request>(
  speak: (request: Request, tellSpoken: (index: number) => void) => Promise<void>,
): void {
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request: Request) => {
    const tellSpoken = (index: number) => say({ kind: 'spoken', index });
    speak(request, tellSpoken).then(
      () => say({ kind: 'done' }, 0),
      (error: Error) => {
        const reason = error instanceof VoiceProcessFault ? error.reason : 'failed';
        say({ kind: 'fault', reason, detail: error.message }, 1);
      },
    );
  });
}

/** With an exit code it is the last word. */
function say(message: VoiceProcessMessage, exitCode?: number): void {
  process.send?.(message, undefined, undefined, () => {
    if (exitCode !== undefined) process.exit(exitCode);
  });
}
