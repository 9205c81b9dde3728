import type { FormState } from "@/components/ui/form-state";
import type { Known, Nearest } from "@/domain/initiatives/known-query";

export type TryAnswer = {
  known: Known | null;
  nearest: Nearest | null;
  /** What is known only stands near. */
  isNear?: boolean;
  text: string;
  at: Date;
};

/** What the page that asks for a text was answered last. */
export type TryState = FormState & { answer: TryAnswer | null };
