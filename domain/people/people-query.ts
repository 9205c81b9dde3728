import { z } from "zod";
import { roles } from "@/db/schema/people";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the address of the people list may carry; anything else is ignored. */
export const peopleQuery = z.object({
  q: lenient(z.string().trim().max(100)),
  role: lenient(z.enum(roles)),
  team: lenient(z.string().max(80)),
  state: lenient(z.enum(["active", "paused", "deactivated"])),
  after: lenient(z.string().max(300)),
});

export type PeopleQuery = z.infer<typeof peopleQuery>;
