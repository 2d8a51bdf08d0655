/** A person at the terminal whose answers are known beforehand; what is printed is kept. */
import type { Terminal } from '../../src/cli/context.ts';

export class ScriptedTerminal implements Terminal {
  readonly interactive = false;
  readonly columns = 100;
  readonly asked: string[] = [];
  out = '';
  err = '';
  private readonly answers: string[];

  /** Answers in the order of the questions; `''` takes what is proposed; after the last one nobody answers. */
  constructor(answers: readonly string[] = []) {
    this.answers = [...answers];
  }

  write(text: string): void {
    this.out += text;
  }

  writeError(text: string): void {
    this.err += text;
  }

  async ask(question: string, proposed: string): Promise<string | null> {
    this.asked.push(question);
    const answer = this.answers.shift();
    return answer === '' ? proposed : (answer ?? null);
  }

  async askSecret(question: string): Promise<string | null> {
    return this.ask(question, '');
  }

  async readStdin(): Promise<Uint8Array> {
    return new Uint8Array();
  }

  interrupted(): Promise<void> {
    return new Promise(() => {});
  }
}
