import type { FormAction } from "@/components/ui/form-state";

/** What one can do on the review page; each is a form's action. */
export type ReviewActions = {
  submit: FormAction;
  askMore: FormAction;
  takeBack: FormAction;
  approve: FormAction;
  returnToWriter: FormAction;
  publish: FormAction;
  comment: FormAction;
  resolve: FormAction;
  reopen: FormAction;
};
