import { contentInput, type InsightContent } from "./content-input";

/** What a revision or a draft holds, with what later versions of Tidemark added filled in empty. */
export const readContent = (stored: Record<string, unknown>): InsightContent => contentInput.parse(stored);
