import type { FormState } from "@/components/ui/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** What the forms around questions send to. */
export type QuestionActions = {
  ask: Action;
  answer: Action;
  withdraw: Action;
  fold: Action;
  /** Makes a planned study of a question. */
  plan?: Action;
};
