import { z } from "zod";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const withoutNul = (text: string) => text.replaceAll("\0", "");

/** What the address of the list of topics may carry; anything else is ignored. */
export const topicsQuery = z.object({
  q: lenient(z.string().transform(withoutNul).pipe(z.string().trim().max(100))),
});

/** The same for the page of one topic: `after` is where the page before ended. */
export const topicQuery = z.object({ after: lenient(z.string().max(300)) });

export type TopicsQuery = z.infer<typeof topicsQuery>;
