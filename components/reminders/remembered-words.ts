import type { RememberedPart } from "@/domain/reminders/remembered-input";

export const rememberedPartWords: Record<RememberedPart, string> = {
  remembered: "What you met",
  entrusted: "Entrusted to you",
  "not-for-me": "Not for you",
};
