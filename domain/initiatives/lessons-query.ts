import type { DismissReason } from "./judging-input";

/** What is learnt of one insight, and from what. */
export type LearntOf = {
  insight: { id: string; href: string; statement: string; language: string };
  /** Where a brief shares all of the words: 1.05 puts it a twentieth higher. */
  factor: number;
  opinions: {
    id: string;
    kind: "accepted" | "dismissed" | "added" | "undone";
    reason: DismissReason | null;
    terms: string[];
    at: Date;
    by: string;
    initiative: { title: string; href: string };
  }[];
};
