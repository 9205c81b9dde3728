"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { KnownList } from "./known-list";
import { NothingKnown } from "./nothing-known";
import type { TryAnswer, TryState } from "./try-state";

type Ask = (state: TryState, data: FormData) => Promise<TryState>;
type TryFormProps = { ask: Ask; make: FormAction; timeZone: string; locale: string };

const idle: TryState = { status: "idle", answer: null };

/** A text to hold against the library, and below it what we know; without scripts the page comes back with both. */
export function TryForm({ ask, ...rest }: TryFormProps) {
  const [state, submit, pending] = useActionState(typeof window === "undefined" ? ask : reached(ask), idle);

  function send(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, because React empties a form after its action.
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  }

  return (
    <>
      <form action={submit} onSubmit={send} className="max-w-3xl print:hidden">
        <FormContext value={{ state, pending }}>
          <FormMessage />
          <Field
            name="text"
            label="What is it about?"
            hint="A few sentences are enough. Nothing of it is kept."
          >
            <TextArea rows={8} dir="auto" defaultValue={state.answer?.text} />
          </Field>
          <SubmitButton className="mt-4">See what we know</SubmitButton>
        </FormContext>
      </form>
      <div aria-live="polite">{state.answer && <Answer answer={state.answer} {...rest} />}</div>
    </>
  );
}

/** Without a connection the text stays, and the page says so. */
const reached =
  (ask: Ask): Ask =>
  async (previous, data) => {
    try {
      return await ask(previous, data);
    } catch (error) {
      unstable_rethrow(error);
      if (!(error instanceof TypeError)) throw error;
      const message =
        "Tidemark could not be reached. Your text is still here: check the connection and try again.";
      return { status: "refused", message, fieldErrors: {}, values: {}, at: Date.now(), answer: null };
    }
  };

type AnswerProps = Omit<TryFormProps, "ask"> & { answer: TryAnswer };

function Answer({ answer, make, timeZone, locale }: AnswerProps) {
  const { known, nearest, isNear, text, at } = answer;
  if (!known && !nearest)
    return (
      <p className="mt-10 max-w-measure text-muted">
        There is nothing to look for yet. Write or paste what it is about first.
      </p>
    );
  return (
    <section aria-labelledby="answer" className="mt-12">
      <h2 id="answer" className="mb-4 font-serif text-20 font-semibold">
        What we already know
      </h2>
      {isNear && (
        <p className="mb-6 max-w-measure text-muted">
          Nothing that we know clearly bears on this. These come nearest; a few more words may bring up more.
        </p>
      )}
      {known && <KnownList known={known} reader={{ now: at, timeZone, locale }} />}
      {nearest && !isNear && (
        <NothingKnown nearest={nearest} hint="That is an answer too. A few more words may bring up more." />
      )}
      <ActionForm action={make} className="mt-10 border-t border-line pt-6 print:hidden">
        <input type="hidden" name="text" value={text} />
        <p className="mb-3 max-w-measure text-15 text-muted">
          As an initiative it keeps this, and comes up again when something new is known or a day comes
          nearer.
        </p>
        <SubmitButton look="quiet">Make an initiative of it</SubmitButton>
      </ActionForm>
    </section>
  );
}
