"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from "react";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";
import type { FormAction, FormState } from "./form-state";
import { showToast } from "./show-toast";

type ActionFormProps = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: FormAction;
  /** The sentence shown when it is done; the action's own message goes before it. */
  toast?: string;
  /** Empties the fields when it is done, for forms that add one thing after another. */
  clears?: boolean;
  onDone?: () => void;
  children: ReactNode;
};

const idle: FormState = { status: "idle" };

/**
 * A form around a server action. Refusals stand above the fields and beside them, and nothing typed is lost;
 * without JavaScript the browser posts it and the page comes back with the same answer.
 */
export function ActionForm({ action, toast, clears, onDone, children, ...rest }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  // The server must see its own action here to write a form that posts without JavaScript.
  const [state, submit, pending] = useActionState(
    typeof window === "undefined" ? action : answered(action, toast),
    idle,
  );

  function send(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, because React empties a form after its action, refused or not.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => submit(data));
  }

  const answeredAt = state.status === "idle" ? 0 : state.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is acted on once, when it arrives
  useEffect(() => {
    if (state.status === "refused") focusFirstWrong(form.current);
    if (state.status !== "done") return;
    if (clears) form.current?.reset();
    onDone?.();
  }, [answeredAt]);

  return (
    <form ref={form} noValidate {...rest} action={submit} onSubmit={send}>
      <FormContext value={{ state, pending }}>
        <FormMessage />
        {children}
      </FormContext>
    </form>
  );
}

/** The toast is raised here and not in an effect: what the action changed may have taken this form away. */
function answered(action: FormAction, toast: string | undefined): FormAction {
  return async (previous, data) => {
    try {
      const state = await action(previous, data);
      const sentence = state.status === "done" ? (state.message ?? toast) : undefined;
      if (sentence) showToast(sentence);
      return state;
    } catch (error) {
      if (toast && leadsOn(error)) showToast(toast);
      unstable_rethrow(error);
      if (!(error instanceof TypeError)) throw error;
      return {
        status: "refused",
        message:
          "Tidemark could not be reached. What you typed is still here: check the connection and try again.",
        fieldErrors: {},
        values: {},
        at: Date.now(),
      };
    }
  };
}

/** What was done leads to another page: the toast is shown there. */
function leadsOn(error: unknown) {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}

function focusFirstWrong(form: HTMLFormElement | null) {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]:not([type=hidden])");
  const target = wrong ?? form?.querySelector<HTMLElement>("[data-form-message]");
  target?.focus();
}
