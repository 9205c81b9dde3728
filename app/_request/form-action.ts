import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/ui/form-state";
import type { PersonActor } from "@/domain/actor";
import { notSignedIn, Refusal, signInAgain } from "@/domain/refusal";
import { currentActor } from "./current-actor";

type Verb<Input> = (actor: PersonActor, input: Input, now: Date) => Promise<unknown>;

const recentlyMs = 10 * 60 * 1000;

type Options<Input> = {
  /** The person must have proved who they are within the last ten minutes, always or for some inputs. */
  recently?: boolean | ((input: Input) => boolean);
};

/**
 * Makes the server action of a form: who is asking, the input parsed once, a refusal turned into a message beside
 * the button. A verb that returns a sentence names the toast; what was typed comes back with every refusal.
 */
export function formAction<Input>(
  input: z.ZodType<Input>,
  verb: Verb<Input>,
  { recently = false }: Options<Input> = {},
) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const now = new Date();
    return answering(data, now, async () => {
      const actor = await currentActor();
      if (actor.kind !== "person") throw notSignedIn();
      if (recently === true && !isRecent(actor, now)) throw signInAgain();
      return parsed(input, data, now, (value) => {
        if (typeof recently === "function" && recently(value) && !isRecent(actor, now)) throw signInAgain();
        return verb(actor, value, now);
      });
    });
  };
}

/** The same for the few forms that nobody signed in may send (sign-in, setup, invitations). */
export function openFormAction<Input>(
  input: z.ZodType<Input>,
  verb: (input: Input, now: Date) => Promise<unknown>,
) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const now = new Date();
    return answering(data, now, () => parsed(input, data, now, (value) => verb(value, now)));
  };
}

async function answering(data: FormData, now: Date, run: () => Promise<FormState>): Promise<FormState> {
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    if (!(error instanceof Refusal)) throw error;
    return {
      status: "refused",
      message: error.message,
      points: error.points.length > 0 ? error.points : undefined,
      fieldErrors: error.field ? { [error.field]: error.message } : {},
      values: typed(data),
      at: now.getTime(),
      again: error.reason === "sign-in-again" || undefined,
      signedOut: error.reason === "not-signed-in" || undefined,
    };
  }
}

async function parsed<Input>(
  input: z.ZodType<Input>,
  data: FormData,
  now: Date,
  run: (value: Input) => Promise<unknown>,
): Promise<FormState> {
  const result = input.safeParse(fields(data));
  if (result.success) {
    const answer = await run(result.data);
    return { status: "done", message: typeof answer === "string" ? answer : undefined, at: now.getTime() };
  }
  const fieldErrors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "");
    fieldErrors[field] ??= issue.message;
  }
  return {
    status: "refused",
    message: "Nothing was saved yet. Please look at the marked fields.",
    fieldErrors,
    values: typed(data),
    at: now.getTime(),
  };
}

/** One value a name; names ending in `[]` collect all their values. Next's own fields start with `$ACTION`. */
function fields(data: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) result[name.slice(0, -2)] = data.getAll(name).map(storable);
    else result[name] = storable(data.get(name));
  }
  return result;
}

/** PostgreSQL keeps no NUL in a text, and nobody means one. */
function storable(value: FormDataEntryValue | null) {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

/** Secrets are not sent back: a wrong code is typed again. Of what was ticked in a group, one value a line. */
function typed(data: FormData): Record<string, string> {
  const names = [...new Set(data.keys())].filter(
    (name) => !name.startsWith("$ACTION") && !/code|token|secret/i.test(name),
  );
  const entries = names.flatMap((name) => {
    const values = data.getAll(name).filter((value) => typeof value === "string");
    const last = name.endsWith("[]") ? values.join("\n") : values.at(-1);
    return last === undefined ? [] : [[name, last] as const];
  });
  return Object.fromEntries(entries);
}

function isRecent(actor: PersonActor, now: Date) {
  return actor.authenticatedAt !== undefined && now.getTime() - actor.authenticatedAt.getTime() <= recentlyMs;
}
