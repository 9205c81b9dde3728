"use server";

import type { FormState } from "@/components/ui/form-state";
import { requireDevPages } from "../require-dev-pages";

/** Answers as a real form does: refuses an address without an @, keeps what was typed, and is done otherwise. */
export async function trySample(_previous: FormState, data: FormData): Promise<FormState> {
  requireDevPages();
  const at = Date.now();
  const values = Object.fromEntries(
    [...data].filter(([name, value]) => typeof value === "string" && !name.startsWith("$ACTION")),
  ) as Record<string, string>;
  if (values.email?.includes("@")) return { status: "done", message: `Invited ${values.email}.`, at };
  return {
    status: "refused",
    message: "Nothing was sent yet. Please look at the marked field.",
    fieldErrors: { email: "Give a whole mail address, such as ana@example.org." },
    values,
    at,
  };
}

/** Is done, whatever comes. */
export async function doneSample(): Promise<FormState> {
  requireDevPages();
  return { status: "done", at: Date.now() };
}

/** Asks for a fresh sign-in, as sensitive forms do. */
export async function againSample(): Promise<FormState> {
  requireDevPages();
  return {
    status: "refused",
    message: "Please confirm that it is you: sign in again, then repeat this step.",
    fieldErrors: {},
    values: {},
    at: Date.now(),
    again: true,
  };
}

/** Stands for signing out where nobody is signed in. */
export async function signOutSample() {
  requireDevPages();
}
