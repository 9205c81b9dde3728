import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

/**
 * Has it looked at again what an initiative needs and of whom. Belongs wherever what is linked to it was written, or who is
 * on it, when it is, or where it stands.
 */
export const noteNeed = (tx: Transaction, initiativeId: string) =>
  enqueue(tx, "note-live-need", { initiativeId }, { key: `note-live-need:${initiativeId}` });
