/** Takes work in turns: a few at once, never two of one key, each key's in the order in which they came. */
export class Turns {
  private readonly atOnceMax: number;
  private readonly lastOfKey = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(atOnceMax: number) {
    this.atOnceMax = atOnceMax;
  }

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.lastOfKey.get(key);
    const { promise, resolve: done } = Promise.withResolvers<void>();
    this.lastOfKey.set(key, promise);
    try {
      await before;
      await this.place();
      try {
        return await work();
      } finally {
        this.running -= 1;
        this.waiting.shift()?.();
      }
    } finally {
      if (this.lastOfKey.get(key) === promise) this.lastOfKey.delete(key);
      done();
    }
  }

  /** Resolves when all that had been asked for is done. */
  async idle(): Promise<void> {
    await Promise.all(this.lastOfKey.values());
  }

  private async place(): Promise<void> {
    while (this.running >= this.atOnceMax) await new Promise<void>((next) => this.waiting.push(next));
    this.running += 1;
  }
}
