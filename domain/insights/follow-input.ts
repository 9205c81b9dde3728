import { z } from "zod";

export const followInsightInput = z.strictObject({ insightId: z.uuid() });
export const followTopicInput = z.strictObject({ topicId: z.uuid() });

export type FollowInsightInput = z.infer<typeof followInsightInput>;
export type FollowTopicInput = z.infer<typeof followTopicInput>;
