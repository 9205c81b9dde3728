import { z } from "zod";

export const lastEffectsPage = 50;

/** What the address of the page may carry; anything else is ignored. */
export const effectsQuery = z.object({
  /** Whose, for curators; one's own when it is absent. */
  person: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(lastEffectsPage).catch(1),
});
export type EffectsQuery = z.infer<typeof effectsQuery>;
