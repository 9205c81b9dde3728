/** The bytes to be stored: as many as said, and from their beginning each time they are asked for. */
export type StoredContent = { bytes: number; chunks(): AsyncIterable<Buffer> };

/** What comes back: open already, and closed when the stream ends or is left. */
export type OpenedContent = { bytes: number; stream(): AsyncIterable<Buffer> };

/** Where files lie under their checksums. Every call ends within its own time limit, by an error if need be. */
export type FileStore = {
  /** Puts it there, or once more; whoever reads sees all of it, or what was there before. */
  put(sha256: string, content: StoredContent, options?: { isUnhurried?: boolean }): Promise<void>;
  /** Null when it is not there. */
  open(sha256: string): Promise<OpenedContent | null>;
  has(sha256: string): Promise<boolean>;
  /** Also fine when it is not there. */
  remove(sha256: string): Promise<void>;
  /** Removes what killed processes began before that time and left. */
  tidy(before: Date): Promise<void>;
};

/** Two folders deep, so that no folder holds all; the same everywhere, so that one store can be copied to another. */
export const placeOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
