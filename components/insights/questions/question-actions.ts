import type { FormAction } from "@/components/ui/form-state";

/** What the forms around questions send to. */
export type QuestionActions = {
  ask: FormAction;
  answer: FormAction;
  withdraw: FormAction;
  fold: FormAction;
  /** Makes a planned study of a question. */
  plan?: FormAction;
};
