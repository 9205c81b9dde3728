import type { FormState } from "@/components/ui/form-state";

export type Act = (state: FormState, data: FormData) => Promise<FormState>;

/** What one can do on the review page; each is a form's action. */
export type ReviewActions = {
  submit: Act;
  askMore: Act;
  takeBack: Act;
  approve: Act;
  returnToWriter: Act;
  publish: Act;
  comment: Act;
  resolve: Act;
  reopen: Act;
};
