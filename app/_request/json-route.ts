import type { z } from "zod";
import { Refusal, type RefusalReason } from "@/domain/refusal";

const statuses: Record<RefusalReason, number> = {
  "not-signed-in": 401,
  "sign-in-again": 401,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  "too-many": 429,
};

/** A body that is longer than any this route is for. */
class TooLong extends Error {}
class Unreadable extends Error {}

/** Answers a page's own request: a refusal becomes its status and its sentence. */
export async function answeringJson(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return sentence(statuses[error.reason], error.message);
    if (error instanceof TooLong) return sentence(413, "This is more than one insight can hold: shorten it.");
    if (error instanceof Unreadable) return sentence(400, "This could not be read.");
    throw error;
  }
}

/** The body of a request as its schema wants it, up to so many characters. */
export async function readJson<Input>(
  request: Request,
  input: z.ZodType<Input>,
  most: number,
): Promise<Input> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) throw new Unreadable();
  if (Number(request.headers.get("content-length") ?? 0) > most * 2) throw new TooLong();
  const text = await request.text();
  if (text.length > most) throw new TooLong();
  const result = input.safeParse(parsed(text));
  if (result.success) return result.data;
  throw new Refusal("invalid", result.error.issues[0]?.message ?? "This could not be read.");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, storable);
  } catch {
    throw new Unreadable();
  }
}

/** PostgreSQL keeps neither NUL nor half a character, and nobody means one. */
function storable(_key: string, value: unknown) {
  return typeof value === "string" ? value.replaceAll("\0", "").replace(halves, "\uFFFD") : value;
}

const halves = /\p{Surrogate}/gu;

const sentence = (status: number, words: string) => Response.json({ sentence: words }, { status });
