import { z } from "zod";

export const libraryShows = ["published", "due", "superseded", "retired", "drafts"] as const;
export type LibraryShow = (typeof libraryShows)[number];

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** PostgreSQL keeps no NUL in a text, and nobody looks for one. */
const withoutNul = (text: string) => text.replaceAll("\0", "");

/** What the address of the library may carry; anything else is ignored. */
export const libraryQuery = z.object({
  /** Words that the statement holds. */
  q: lenient(z.string().transform(withoutNul).pipe(z.string().trim().max(200))),
  topic: lenient(
    z
      .string()
      .regex(/^[\p{L}\p{N}-]+$/u)
      .max(100),
  ),
  show: z.enum(libraryShows).catch("published"),
  /** Where the page before ended. */
  after: lenient(
    z
      .string()
      .regex(/^\d{1,13}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .max(60),
  ),
});

export type LibraryQuery = z.infer<typeof libraryQuery>;
