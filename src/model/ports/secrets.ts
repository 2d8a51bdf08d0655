/** PIN hashing, keys and randomness, given from outside so that tests are repeatable. */

export interface PinHasher {
  /** argon2id PHC string. */
  hash(pin: string): Promise<string>;
  verify(pinHash: string, pin: string): Promise<boolean>;
}

export interface Random {
  /** Lower-case UUID. */
  uuid(): string;
  bytes(count: number): Uint8Array;
}

/** The station's Ed25519 key pair, made at `loa init`, private half in a 0600 file. */
export interface SigningKeys {
  /** The public half: DER, SubjectPublicKeyInfo. */
  make(): Uint8Array;
  /** null: there is no key yet. */
  publicKey(): Uint8Array | null;
  /** Ed25519 over the bytes, with the public half of the key that signed. */
  sign(bytes: Uint8Array): { readonly signature: Uint8Array; readonly publicKey: Uint8Array };
}

/** Only one daemon holds a station; only its holder opens, closes or recovers airings (law 8). */
export interface DaemonLock {
  /** False when another process holds it. */
  acquire(): boolean;
  release(): void;
}
