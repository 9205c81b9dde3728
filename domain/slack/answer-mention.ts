import type { JobPayloads } from "@/db/queue";

/** Points, in the thread, at no more than three insights about the initiative that was spoken of; once in 14 days. */
export async function answerMention(_mention: JobPayloads["answer-mention"], _now: Date): Promise<void> {}
