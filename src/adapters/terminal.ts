/**
 * The person's terminal: stdout, stderr, and questions where somebody can answer them. Whatever is printed passes here,
 * and what came from outside (titles, names of files, words) neither moves the cursor nor hides or turns a letter.
 */
import { isCancel, password, text } from '@clack/prompts';

/** Columns assumed where no terminal tells. */
const DEFAULT_COLUMNS = 100;

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type EndingSignal = (typeof ENDING_SIGNALS)[number];
/**
 * Ctrl-C comes twice: the terminal sends it to us and to our launcher, which hands it on. Only one that comes later than
 * this ends the program at once, ms.
 */
const SAME_SIGNAL_MS = 500;

/**
 * What the program itself draws with: colours, a line or some lines drawn over when a write begins or ends so, CSV's
 * mark and line ends. No colour of these conceals.
 */
const ESCAPE = '\u001B\\[';
const OURS = String.raw`^${ESCAPE}\d{1,4}A${ESCAPE}J|${ESCAPE}(?:[0-2]|22|3[1-79])m|^\r|\r$|\r(?=\n)|^\uFEFF`;
const UNPRINTABLE = new RegExp(String.raw`(${OURS})|(?![\n\t])[\p{Cc}\p{Cf}]`, 'gu');

function printable(output: string): string {
  return output.replace(UNPRINTABLE, (_, ours: string | undefined) => ours ?? '');
}

export interface ProcessStreams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  on(signal: EndingSignal, listener: () => void): unknown;
  off(signal: EndingSignal, listener: () => void): unknown;
}

/** Structurally `cli/context.ts` Terminal. */
export class ProcessTerminal {
  readonly interactive: boolean;
  readonly columns: number;
  readonly #process: ProcessStreams;
  #interrupted: Promise<void> | null = null;

  constructor(streams: ProcessStreams) {
    this.#process = streams;
    this.interactive = streams.stdout.isTTY === true;
    this.columns = streams.stdout.columns ?? DEFAULT_COLUMNS;
    // A reader that goes away (`loa log | head`) ends the output, not the program with a trace.
    for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => {});
  }

  write(output: string): void {
    this.#process.stdout.write(printable(output));
  }

  writeError(output: string): void {
    this.#process.stderr.write(printable(output));
  }

  async askSecret(question: string): Promise<string | null> {
    if (!this.#canAnswer()) return null;
    const answer = await password({ message: question });
    return isCancel(answer) ? null : answer;
  }

  async ask(question: string, proposed: string): Promise<string | null> {
    if (!this.#canAnswer()) return null;
    const answer = await text({ message: question, initialValue: proposed });
    return isCancel(answer) ? null : answer;
  }

  async readStdin(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.#process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks);
  }

  interrupted(): Promise<void> {
    this.#interrupted ??= new Promise((resolve) => {
      const heard = () => {
        resolve();
        setTimeout(() => this.#deafen(heard), SAME_SIGNAL_MS).unref();
      };
      for (const signal of ENDING_SIGNALS) this.#process.on(signal, heard);
    });
    return this.#interrupted;
  }

  #deafen(listener: () => void): void {
    for (const signal of ENDING_SIGNALS) this.#process.off(signal, listener);
  }

  #canAnswer(): boolean {
    return this.#process.stdin.isTTY === true && this.#process.stderr.isTTY === true;
  }
}
