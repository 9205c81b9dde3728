import { STATUS_CODES } from "node:http";
import { OtherVersion, type WrongField, WrongFields } from "@/domain/initiatives/wrong-fields";
import type { Refusal, RefusalReason } from "@/domain/refusal";

/** What went wrong for other software: a document after RFC 9457 with the places that it speaks of. */
export type Problem = {
  status: number;
  detail: string;
  errors?: { pointer: string; detail: string }[];
  headers?: Record<string, string>;
};

/** Thrown by doors for other software, for what is wrong before any verb is asked. */
export class ProblemFound extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export function problemResponse({ status, detail, errors, headers = {} }: Problem) {
  const document = { title: STATUS_CODES[status] ?? "Problem", status, detail, errors };
  return Response.json(document, {
    status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

const statuses: Record<RefusalReason, number> = {
  "not-signed-in": 401,
  "sign-in-again": 401,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  "too-many": 429,
};

/** A verb's refusal; `named` says what its fields are called outside. */
export function problemOf(refusal: Refusal, named: Record<string, string> = {}): Problem {
  if (refusal instanceof OtherVersion) return { status: 412, detail: refusal.message };
  const status = statuses[refusal.reason];
  if (refusal instanceof WrongFields) return wrongFields(refusal.wrong);
  const { field, message } = refusal;
  if (field === undefined) return { status, detail: message };
  return {
    status,
    detail: message,
    errors: [{ pointer: pointerTo([named[field] ?? field]), detail: message }],
  };
}

/** Everything that is wrong with a body, each with where it stands in it. */
export function wrongFields(wrong: WrongField[]): Problem {
  const errors = wrong.slice(0, mostErrors).map(({ path, sentence }) => ({
    pointer: pointerTo(path),
    detail: sentence,
  }));
  const count = wrong.length === 1 ? "One field is" : `${wrong.length} fields are`;
  return { status: 422, detail: `${count} not as expected. Nothing was changed.`, errors };
}

const mostErrors = 100;

/** A JSON pointer as a fragment (RFC 6901). */
const pointerTo = (path: (string | number)[]) =>
  `#${path
    .map(
      (step) =>
        `/${encodeURIComponent(wellFormed(String(step)).replaceAll("~", "~0").replaceAll("/", "~1"))}`,
    )
    .join("")}`;

/** Half a character cannot be written into an address. */
const wellFormed = (text: string) => text.slice(0, 100).replace(/\p{Surrogate}/gu, "\uFFFD");
