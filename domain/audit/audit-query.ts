import { z } from "zod";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

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
  from: lenient(z.iso.date()),
  until: lenient(z.iso.date()),
  before: lenient(z.coerce.number().int().positive()),
});

export type AuditQuery = z.infer<typeof auditQuery>;
