import type { storedFiles } from "@/db/schema/evidence";

/** A file that somebody sent and that was looked through; `keepTaken` makes it one that stays. */
export type TakenFile = Pick<
  typeof storedFiles.$inferSelect,
  "sha256" | "bytes" | "kind" | "mediaType" | "facts"
> & {
  /** As it was called where it came from, tamed. */
  fileName: string;
};
