import { z } from "zod";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const withoutNul = (text: string) => text.replaceAll("\0", "");

/** What the address of the list of topics may carry; anything else is ignored. */
export const topicsQuery = z.object({
  q: lenient(z.string().transform(withoutNul).pipe(z.string().trim().max(100))),
});

export type TopicsQuery = z.infer<typeof topicsQuery>;
