import { z } from "zod";

/** Whatever one chooses by the link of a mail says which link. */
export const byListLink = { token: z.string().max(200) };

export const listLinkInput = z.strictObject(byListLink);
