/** Listening to a file on this machine before it is approved: headphones, never the ward's loudspeakers. */

export interface Listener {
  /** Name of the output that sounds when none is chosen; null: there is none, or it cannot be told. */
  defaultDevice(): Promise<string | null>;
  /** Plays a local file to its end; null `device`: the default one. False when nothing here can play. */
  play(absolutePath: string, device: string | null): Promise<boolean>;
}
