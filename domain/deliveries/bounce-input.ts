import { z } from "zod";
import { mailAddress } from "../people/mail-address";

const what = "Say hard, soft or complaint.";

/** A bounce as other software tells it, see docs/api.md: of one of our messages, or of an address alone. */
export const bounceInput = z.strictObject({
  type: z.enum(["hard", "soft", "complaint"], what),
  address: z.string("Give the mail address as text.").pipe(mailAddress),
  delivery: z.uuid("Give the id that stands in X-Tidemark-Delivery.").optional(),
  messageId: z.string("Give the Message-ID as text.").trim().min(3).max(998).optional(),
  answer: z.string("Give the server's words as text.").trim().max(2000).default(""),
  id: z.string("Give the id as text.").trim().min(1).max(200).optional(),
});
