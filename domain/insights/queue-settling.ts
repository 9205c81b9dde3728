import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";

const most = 500;

/**
 * Has the causes for review of these records, and of what rests on them or is contradicted by them, worked out anew.
 * Belongs into every verb by which a published record comes into use, changes or leaves it.
 */
export async function queueSettling(tx: Transaction, insightIds: string[]) {
  for (let start = 0; start < insightIds.length; start += most) {
    const part = insightIds.slice(start, start + most);
    const key = part.length === 1 ? `settle-causes:${part[0]}` : undefined;
    await enqueue(tx, "settle-causes", { insightIds: part }, { key });
  }
}
