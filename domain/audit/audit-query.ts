import { z } from "zod";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** PostgreSQL knows no year 0. */
const day = z.iso.date().refine((text) => text >= "0001");

/** What the address of the audit page may carry; anything else is ignored. */
export const auditQuery = z.object({
  action: lenient(
    z
      .string()
      .regex(/^[a-z-]+(\.[a-z-]+)?$/)
      .max(60),
  ),
  actor: lenient(z.string().trim().max(100)),
  subject: lenient(z.string().trim().max(100)),
  from: lenient(day),
  until: lenient(day),
  before: lenient(z.coerce.number().int().positive()),
});

export type AuditQuery = z.infer<typeof auditQuery>;
