import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { ListStanding } from "./list-standing";

type AskMailsProps = {
  isMailed: boolean;
  actions: { stop: FormAction; start: FormAction };
  /** What says whose choice it is. */
  children: ReactNode;
};

/** Whether what colleagues ask of somebody, such as a review, is mailed at once. */
export function AskMails({ isMailed, actions, children }: AskMailsProps) {
  if (isMailed)
    return (
      <ListStanding
        sentence="When a colleague asks you for a review, you get a mail at once. It also stands on your home page."
        action={actions.stop}
        button="Stop these mails"
        look="primary"
      >
        {children}
      </ListStanding>
    );
  return (
    <ListStanding
      sentence="You get no mail when a colleague asks something of you. It stands on your home page."
      action={actions.start}
      button="Mail me again"
      look="primary"
    >
      {children}
    </ListStanding>
  );
}
