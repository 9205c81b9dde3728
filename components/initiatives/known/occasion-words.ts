import type { OccasionListed } from "@/domain/initiatives/known-query";

/** Why an initiative came up, in a few words. */
export function occasionWords({ kind, note, by }: Pick<OccasionListed, "kind" | "note" | "by">): string {
  const sentence = plain[kind](by);
  return note ? `${sentence}: ${note}` : sentence;
}

const plain: Record<OccasionListed["kind"], (by: string | null) => string> = {
  created: (by) => (by ? `Begun by ${by}` : "Begun"),
  brief: (by) => (by ? `Brief changed by ${by}` : "Brief changed"),
  milestone: () => "A day comes nearer",
  mentioned: (by) => (by ? `Mentioned by ${by}` : "Mentioned"),
  told: () => "Told by another system",
  published: () => "An insight was published",
};

/** "3 new", with nothing where nothing came up. */
export const foundWords = (found: number) =>
  found === 0 ? "" : found === 1 ? "one insight new" : `${found} insights new`;
